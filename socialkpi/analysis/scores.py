"""One number beside another: target, baseline, benchmark, the account's own usual range, and rates of small samples."""

from __future__ import annotations

import math
from collections.abc import Sequence

_AS_DEVIATION = 1.4826
"""The median absolute deviation times this is the standard deviation of a normal distribution."""


def period_change(now: float, before: float) -> float:
    """Return the change as a share of what was before; missing where that was zero.

    >>> round(period_change(12_000, 10_000), 3)
    0.2
    """
    return (now - before) / abs(before) if before else math.nan


def goal_attainment(actual: float, baseline: float, target: float) -> float:
    """Return how much of the way from the baseline to the target is gone: 1 is reached, more is passed.

    It holds for goals that fall as well. Missing where target and baseline are the same.

    >>> goal_attainment(1_450, 1_000, 1_600)
    0.75
    """
    return (actual - baseline) / (target - baseline) if target != baseline else math.nan


def benchmark_index(value: float, benchmark: float) -> float:
    """Return a value as an index: 100 is the benchmark.

    >>> benchmark_index(0.025, 0.02)
    125.0
    """
    return 100 * value / benchmark if benchmark else math.nan


def robust_z(value: float, usual: Sequence[float]) -> float:
    """Return how far a value lies from the middle of the usual ones, in robust standard deviations.

    The middle is the median, the spread 1.4826 times the median absolute deviation, so that one odd week doesn't widen it.
    Missing where the usual values don't differ.

    >>> round(robust_z(20.0, [10, 11, 12, 13, 14]), 4)
    5.3959
    """
    from scipy.stats import median_abs_deviation

    spread = _AS_DEVIATION * float(median_abs_deviation([*usual]))
    return (value - _median(usual)) / spread if spread > 0 else math.nan


def usual_range(usual: Sequence[float], deviations: float = 2.0) -> tuple[float, float, float]:
    """Return the median of the usual values, and the ends of their range: so many robust deviations to both sides."""
    from scipy.stats import median_abs_deviation

    middle = _median(usual)
    reach = deviations * _AS_DEVIATION * float(median_abs_deviation([*usual]))
    return middle, middle - reach, middle + reach


def shrunk_rate(hits: float, trials: float, prior_rate: float, prior_trials: float) -> float:
    """Return a rate drawn towards what is usual, the more so the smaller its sample: beta-binomial shrinkage.

    ``prior_rate`` is the usual rate, ``prior_trials`` how many trials that knowledge is worth.

    >>> round(shrunk_rate(3, 20, 0.02, 100), 4)
    0.0417
    """
    return (hits + prior_rate * prior_trials) / (trials + prior_trials)


def _median(values: Sequence[float]) -> float:
    import numpy as np

    return float(np.median([*values]))
