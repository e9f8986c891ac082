"""How often chance alone would make a difference this large, and what of it stands where many are looked at at once."""

from __future__ import annotations

import math
from collections.abc import Sequence

SURE = 0.05
"""A difference that chance makes less often than this is called one."""
_MANY = 10
"""From this many comparisons on, the share of false finds is held down (Benjamini-Hochberg) and not any single one (Holm)."""
_FEWEST_EXPECTED = 5
_Z95 = 1.959963984540054
_HEAVY_TAIL = math.e
"""The mean square of a post's figure divided by the square of its mean, for a log-normal with a deviation of 1 in logs.

Figures of posts are skewed like that or more: a few carry most of a month (Limpert, Stahel and Abbt 2001, "Log-normal
distributions across the sciences", BioScience 51:341, for e to the square of the deviation). One viral post exceeds it.
"""
_FEWEST_POSTS = 8
"""Of fewer posts nothing is said of a sum, as no interval of a rate is drawn from them."""


def of_proportions(hits: float, trials: float, other_hits: float, other_trials: float) -> float:
    """Return the p-value of two proportions being one: the z test, or Fisher's exact test where counts are small.

    >>> round(of_proportions(156, 2400, 120, 2400), 3), round(of_proportions(1, 20, 6, 20), 3)
    (0.026, 0.091)
    """
    # loaded here: SciPy and statsmodels take longer to import than all the rest together
    from scipy.stats import fisher_exact
    from statsmodels.stats.proportion import proportions_ztest

    share = (hits + other_hits) / (trials + other_trials)
    least = min(share, 1 - share) * min(trials, other_trials)
    if least == 0:  # all hit, or none: nothing differs
        return 1.0
    if least >= _FEWEST_EXPECTED:
        return float(proportions_ztest([hits, other_hits], [trials, other_trials])[1])
    table = [[round(hits), round(trials - hits)], [round(other_hits), round(other_trials - other_hits)]]
    return float(fisher_exact(table)[1])


def of_interval(change: float, low: float, high: float) -> float:
    """Return the p-value of a difference from its 95% interval; below 0.05 exactly where zero lies outside.

    >>> round(of_interval(2.0, 0.0, 4.0), 3)
    0.05
    """
    from scipy.stats import norm

    towards_zero = change - low if change > 0 else high - change
    if not towards_zero > 0:
        return math.nan
    return float(2 * norm.sf(abs(change) * _Z95 / towards_zero))


def of_counts(now: float, before: float) -> float:
    """Return the p-value of two counts of independent events (Poisson) being equal.

    >>> round(of_counts(113, 124), 2)
    0.47
    """
    from scipy.stats import norm

    both = now + before
    return float(2 * norm.sf(abs(now - before) / math.sqrt(both))) if both > 0 else math.nan


def of_post_sums(now: float, before: float, posts: float, posts_before: float) -> float:
    """Return the p-value of two sums over posts (views, reactions) being equal; 1 where the posts are too few to tell.

    Viewers don't come independently of each other, posts do: the sum of N independent posts has the variance
    N times their mean square (compound Poisson), beside that of the counted events themselves. Compared are logarithms.

    >>> round(of_post_sums(156_033, 151_181, 17, 16), 2), of_post_sums(1_100, 1_000, 1, 1)
    (0.96, 1.0)
    """
    from scipy.stats import norm

    if not (min(now, before) > 0 and min(posts, posts_before) >= _FEWEST_POSTS):
        return 1.0
    variance = _HEAVY_TAIL * (1 / posts + 1 / posts_before) + 1 / now + 1 / before
    return float(2 * norm.sf(abs(math.log(now / before)) / math.sqrt(variance)))


def corrected(found: Sequence[float]) -> list[float]:
    """Return p-values corrected for how many they are: Holm's for fewer than ten, else Benjamini's and Hochberg's.

    Missing ones stay missing and don't count.

    >>> corrected([0.01, 0.04, 0.03])
    [0.03, 0.06, 0.06]
    """
    from statsmodels.stats.multitest import multipletests

    known = [p for p in found if not math.isnan(p)]
    if not known:
        return [*found]
    method = "holm" if len(known) < _MANY else "fdr_bh"
    adjusted = iter(multipletests(known, method=method)[1])
    return [p if math.isnan(p) else float(next(adjusted)) for p in found]
