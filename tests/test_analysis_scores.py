"""Numbers beside a baseline, a target, a benchmark and their own past."""

from __future__ import annotations

import math

import pytest

from socialkpi.analysis.scores import (
    benchmark_index,
    goal_attainment,
    period_change,
    robust_z,
    shrunk_rate,
    usual_range,
)


def test_change_and_index() -> None:
    assert period_change(60, 50) == pytest.approx(0.2)
    assert period_change(-5, -10) == pytest.approx(0.5)  # half the loss is a gain
    assert math.isnan(period_change(5, 0))
    assert benchmark_index(0.6, 0.48) == pytest.approx(125)


def test_attainment_goes_from_the_baseline_to_the_target() -> None:
    assert goal_attainment(1150, 1000, 1200) == 0.75
    assert goal_attainment(45_000, 60_000, 40_000) == 0.75  # a cost that should fall
    assert math.isnan(goal_attainment(5, 10, 10))


def test_one_odd_week_does_not_widen_what_is_usual() -> None:
    assert robust_z(30, [10, 12, 14, 16, 18]) == pytest.approx(5.395926)
    assert robust_z(30, [10, 12, 14, 16, 500]) == pytest.approx(5.395926)
    assert math.isnan(robust_z(5, [7, 7, 7]))
    assert usual_range([10, 12, 14, 16, 18]) == pytest.approx((14, 14 - 5.9304, 14 + 5.9304))


def test_a_small_sample_is_drawn_towards_what_is_usual() -> None:
    """A prior of 2 in 100, and 3 in 20: 5 in 120."""
    assert shrunk_rate(3, 20, 0.02, 100) == pytest.approx(5 / 120)
    assert shrunk_rate(3000, 20_000, 0.02, 100) == pytest.approx(0.1494, abs=1e-4)
