"""Chance: many comparisons, small samples, each group beside the rest."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from statsmodels.stats.proportion import confint_proportions_2indep

from socialkpi.analysis.chance import corrected, of_counts, of_interval, of_proportions
from socialkpi.analysis.guards import guard, guard_orders
from socialkpi.analysis.intervals import funnel, of_difference, wilson
from socialkpi.catalog import find
from socialkpi.compare import compare
from socialkpi.errors import DeclarationError

TEN = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]


def test_ten_p_values_are_corrected_after_benjamini_and_hochberg() -> None:
    found = [round(p, 3) for p in corrected(TEN)]
    assert found == [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.106, 0.216, 0.216, 0.216]


def test_few_p_values_are_corrected_after_holm() -> None:
    """0.01 x 3, 0.02 x 2, 0.04 x 1; a missing one doesn't count."""
    assert corrected([0.02, math.nan, 0.01, 0.04])[0::2] == pytest.approx([0.04, 0.03])
    assert math.isnan(corrected([0.02, math.nan])[1])


def test_the_difference_of_two_wilson_intervals_is_newcombes() -> None:
    ours = of_difference(156 / 2400, wilson(156, 2400), 120 / 2400, wilson(120, 2400))
    theirs = confint_proportions_2indep(156, 2400, 120, 2400, method="newcomb", compare="diff")
    assert ours == pytest.approx(theirs)
    assert [round(end, 3) for end in ours] == [0.002, 0.028]


def test_the_limits_of_a_funnel_narrow_with_its_size() -> None:
    """The standard error of 5% in 400 is 1.0897 points; 1.96 and 3.09 of them to both sides."""
    assert funnel(0.05, 400) == pytest.approx((0.02864, 0.07136), abs=1e-5)
    assert funnel(0.05, 400, 0.998) == pytest.approx((0.01632, 0.08368), abs=1e-5)
    assert funnel(0.05, 40_000) == pytest.approx((0.047864, 0.052136), abs=1e-6)
    assert funnel(0.02, 20)[0] == 0


def test_p_values() -> None:
    assert round(of_proportions(156, 2400, 120, 2400), 3) == 0.026
    assert round(of_proportions(1, 20, 6, 20), 3) == 0.091  # Fisher's, for fewer than five are expected in a cell
    assert of_proportions(0, 20, 0, 30) == 1
    assert round(of_interval(2.0, 0.0, 4.0), 3) == 0.05
    assert round(of_counts(100, 144), 4) == 0.0049  # 44 / sqrt(244) = 2.817


@pytest.mark.parametrize(
    ("hits", "trials", "code"),
    [(3, 20, "too_few:20"), (10, 99, "few:99"), (4, 1200, "few_hits:4"), (1197, 1200, "few_hits:3"), (5, 100, None)],
)
def test_small_samples_are_marked(hits: float, trials: float, code: str | None) -> None:
    assert guard(find("session_key_event_rate"), {"top": hits, "bottom": trials}) == code


def test_a_rate_of_engagement_has_no_hits_and_misses() -> None:
    assert guard(find("save_rate"), {"top": 2.0, "bottom": 20.0}) is None


def test_revenue_per_session_needs_thirty_purchases() -> None:
    assert (guard_orders(29), guard_orders(30)) == ("few_orders:29", None)


def visits(rows: dict[str, tuple[float, float]]) -> dict[str, pd.DataFrame]:
    """Sessions with a key event, and all sessions, of March by platform."""
    frame = pd.DataFrame([(name, *sums) for name, sums in rows.items()], columns=["platform", "hits", "sessions"])
    frame = frame.rename(columns={"hits": "key_event_sessions"}).assign(
        account="shop", split="visit_source", from_day="2026-03-01", to_day="2026-03-31", month="2026-03",
        social=pd.array([True] * len(frame), dtype="boolean"),
    )  # fmt: skip
    return {"visits": frame}


def rest(rows: dict[str, tuple[float, float]]) -> pd.DataFrame:
    found = compare(visits(rows), "session_key_event_rate", ["platform"], period="2026-03", to="rest")
    return found.set_index("platform")


def test_each_platform_is_set_beside_all_the_others_together() -> None:
    """X: 60 of 600 is 10%; the others are 50 of 1,500 together, 3.3%."""
    found = rest({"x": (60.0, 600.0), "tiktok": (20.0, 500.0), "facebook": (30.0, 1000.0)})
    row = found.loc["x"]
    assert (row["value"], round(row["base"], 4), row["base_period"]) == (0.1, 0.0333, "rest")
    low, high = confint_proportions_2indep(60, 600, 50, 1500, method="newcomb", compare="diff")
    assert (row["low"], row["high"]) == (pytest.approx(low), pytest.approx(high))
    assert row["verdict"] == "good"
    assert row["p_adjusted"] == pytest.approx(min(3 * row["p"], 1))


def test_what_many_comparisons_bring_by_chance_is_unsure() -> None:
    """66 of 1,000 beside 5%: p is 0.03 alone, 0.19 as one of six platforms."""
    rows = dict.fromkeys(("a", "b", "c", "d", "e"), (50.0, 1000.0))
    row = rest(rows | {"f": (66.0, 1000.0)}).loc["f"]
    assert row["low"] > 0
    assert row["p"] < 0.05 < row["p_adjusted"]
    assert row["verdict"] == "unsure"
    assert "many:6" in row["notes"].split(";")


def test_fewer_than_thirty_are_not_judged() -> None:
    row = rest({"x": (15.0, 20.0), "tiktok": (20.0, 1000.0)}).loc["x"]
    assert (row["status"], row["verdict"]) == ("too_few:20", "none")


def test_only_rates_are_compared_with_the_rest() -> None:
    data = visits({"x": (60.0, 600.0), "tiktok": (20.0, 500.0)})
    found = compare(data, "social_sessions", ["platform"], period="2026-03", to="rest")
    assert {*found["notes"]} == {"not_a_rate"}
    assert found["change"].isna().all()
    with pytest.raises(DeclarationError, match="one column"):
        compare(data, "social_sessions", period="2026-03", to="rest")
