"""How sure a rate is, and how sure a difference.

Rates of sessions or users are proportions: Wilson's interval. Engagement rates are not (one person can act many
times), so posts are drawn again and again: the bootstrap over posts of the ratio of sums. A difference combines the
limits of its two sides (MOVER; for two Wilson intervals it is Newcombe's method 10).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

FEWEST_POSTS = 8
"""Below this many posts no interval is drawn from them."""
RESAMPLES = 2_000
_SEED = 20_260_101

Interval = tuple[float, float]


def wilson(hits: float, trials: float) -> Interval:
    """Return the 95 % Wilson interval of ``hits`` in ``trials`` (counts), as fractions.

    >>> low, high = wilson(34, 1200)
    >>> round(low, 4), round(high, 4)
    (0.0203, 0.0393)
    """
    # loaded here: SciPy and statsmodels take longer to import than all the rest together
    from statsmodels.stats.proportion import proportion_confint

    low, high = proportion_confint(hits, trials, alpha=0.05, method="wilson")
    return float(low), float(high)


def over_posts(top: Sequence[float], bottom: Sequence[float]) -> Interval | None:
    """Return the 95 % bootstrap interval of ``sum(top) / sum(bottom)`` over posts, or None below eight posts.

    Posts with nothing below the line say nothing of the ratio and are not drawn.
    """
    from scipy.stats import bootstrap

    tops, bottoms = np.asarray(top, dtype=float), np.asarray(bottom, dtype=float)
    tops, bottoms = tops[bottoms > 0], bottoms[bottoms > 0]
    if len(tops) < FEWEST_POSTS:
        return None
    drawn = bootstrap(
        (tops, bottoms), _ratio, paired=True, vectorized=True, n_resamples=RESAMPLES, method="percentile",
        rng=np.random.default_rng(_SEED),
    )  # fmt: skip
    return float(drawn.confidence_interval.low), float(drawn.confidence_interval.high)


def _ratio(top: Any, bottom: Any, axis: int = -1) -> Any:
    return top.sum(axis=axis) / bottom.sum(axis=axis)


def funnel(rate: float, trials: float, certainty: float = 0.95) -> Interval:
    """Return between which ends a rate of so many trials lies by chance alone, where the true one is ``rate``.

    The limits of a funnel plot, which are wide at its left and narrow at its right (normal approximation, within 0 and 1).

    >>> low, high = funnel(0.05, 400)
    >>> round(low, 4), round(high, 4)
    (0.0286, 0.0714)
    """
    from scipy.stats import norm

    reach = float(norm.isf((1 - certainty) / 2)) * (rate * (1 - rate) / trials) ** 0.5
    return max(0.0, rate - reach), min(1.0, rate + reach)


def of_difference(new: float, new_limits: Interval, old: float, old_limits: Interval) -> Interval:
    """Return the interval of ``new - old`` from both values and their own intervals.

    Zou and Donner 2008 (MOVER); Newcombe 1998, method 10, where both are Wilson intervals.

    >>> low, high = of_difference(0.065, (0.0558, 0.0756), 0.05, (0.0419, 0.0595))
    >>> round(low, 3), round(high, 3)
    (0.002, 0.028)
    """
    below = ((new - new_limits[0]) ** 2 + (old_limits[1] - old) ** 2) ** 0.5
    above = ((new_limits[1] - new) ** 2 + (old - old_limits[0]) ** 2) ** 0.5
    return new - old - below, new - old + above
