"""Two periods side by side: hand-worked changes, and what may not be compared."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pandas as pd
import pytest

from socialkpi.compare import base_period, compare
from socialkpi.errors import DeclarationError
from socialkpi.load import sample


def visits(rows: list[tuple[str, str, float, float]]) -> dict[str, pd.DataFrame]:
    frame = pd.DataFrame(rows, columns=["month", "platform", "sessions", "key_event_sessions"])
    frame = frame.assign(
        account="shop", split="visit_source", from_day=frame["month"] + "-01", to_day=frame["month"] + "-28",
        social=pd.array([True] * len(frame), dtype="boolean"),
    )  # fmt: skip
    return {"visits": frame}


def one(data: object, metric: str, **more: object) -> dict[str, object]:
    result = compare(data, metric, **more)
    assert len(result) == 1
    return result.iloc[0].to_dict()


def test_the_change_of_a_count() -> None:
    data = visits([("2026-02", "x", 1000, 5), ("2026-03", "x", 1200, 6)])
    row = one(data, "social_sessions", period=("2026-03-01", "2026-03-28"), to="previous")
    assert (row["value"], row["base"], row["change"]) == (1200, 1000, 200)
    assert (row["change_share"], row["verdict"]) == (pytest.approx(0.2), "good")
    assert row["base_period"] == "2026-02"


def test_a_month_is_compared_with_the_month_before() -> None:
    assert base_period("2026-03", "previous") == ("2026-02-01", "2026-02-28")
    assert base_period("2026-01", "previous") == ("2025-12-01", "2025-12-31")
    assert base_period(("2026-01", "2026-03"), "previous") == ("2025-10-01", "2025-12-31")
    assert base_period(("2026-03-08", "2026-03-14"), "previous") == ("2026-03-01", "2026-03-07")
    assert base_period("2024-02", "last_year") == ("2023-02-01", "2023-02-28")
    with pytest.raises(DeclarationError, match="yesterday"):
        base_period("2026-03", "yesterday")


def whole(first: float, second: float) -> dict[str, pd.DataFrame]:
    """Two whole months of visits: 31 days each as one window."""
    frame = pd.DataFrame({
        "platform": ["x", "x"], "account": ["s", "s"], "split": ["visit_source"] * 2,
        "from_day": ["2026-07-01", "2026-08-01"], "to_day": ["2026-07-31", "2026-08-31"],
        "month": ["2026-07", "2026-08"], "social": pd.array([True, True], dtype="boolean"),
        "sessions": [2400.0, 2400.0], "key_event_sessions": [first, second],
    })  # fmt: skip
    return {"visits": frame}


def test_the_difference_of_two_rates_has_newcombes_interval() -> None:
    row = one(whole(120, 156), "session_key_event_rate", period="2026-08")
    assert row["change"] == pytest.approx(0.015)
    assert (round(row["low"], 3), round(row["high"], 3)) == (0.002, 0.028)
    assert row["verdict"] == "good"


def test_a_difference_that_could_be_chance_is_unsure() -> None:
    row = one(whole(120, 126), "session_key_event_rate", period="2026-08")
    assert row["low"] < 0 < row["high"]
    assert row["verdict"] == "unsure"


def test_an_unfinished_month_is_not_compared_with_a_whole_one() -> None:
    data = whole(120, 156)
    data["visits"].loc[1, "to_day"] = "2026-08-20"
    row = one(data, "social_sessions", period="2026-08")
    assert math.isnan(row["change"])
    assert (row["verdict"], row["status"]) == ("none", "incomplete:2026-08-20")


def test_nothing_is_compared_across_a_change_of_definition() -> None:
    days = pd.DataFrame({
        "platform": ["facebook", "facebook"], "account": ["p", "p"], "split": ["", ""],
        "from_day": ["2026-05-01", "2026-06-01"], "to_day": ["2026-05-31", "2026-06-30"],
        "month": ["2026-05", "2026-06"], "reach": [500.0, 900.0],
    })  # fmt: skip
    row = compare({"days": days}, "reach", by=["platform"], period="2026-06").iloc[0]
    assert (row["status"], row["verdict"]) == ("break:2026-06-15", "none")
    assert math.isnan(row["change"])


def test_bounds_that_overlap_give_no_verdict() -> None:
    days = pd.DataFrame({
        "platform": ["instagram"] * 4, "account": ["p"] * 4, "split": [""] * 4,
        "from_day": ["2026-07-01", "2026-07-16", "2026-08-01", "2026-08-16"],
        "to_day": ["2026-07-15", "2026-07-31", "2026-08-15", "2026-08-31"],
        "reach": [400.0, 300.0, 500.0, 350.0],
    })  # fmt: skip
    row = one({"days": days}, "reach", period="2026-08")
    assert (row["low"], row["high"], row["verdict"]) == (500 - 700, 850 - 400, "unsure")


def test_targets_come_from_the_client() -> None:
    goals = [SimpleNamespace(metric="social_sessions", platform=None, target=2000.0)]
    data = SimpleNamespace(tables=whole(120, 156), client=SimpleNamespace(goals=goals), as_of="2026-08-31")
    row = one(data, "social_sessions", period="2026-08", to="target")
    assert (row["target"], row["change"], row["attained"], row["verdict"]) == (2000, 400, True, "good")


def test_small_counts_that_differ_by_chance_are_unsure() -> None:
    data = visits([("2026-02", "x", 124, 5), ("2026-03", "x", 113, 6)])
    assert one(data, "social_sessions", period=("2026-03-01", "2026-03-28"))["verdict"] == "unsure"


def test_a_total_is_not_compared_across_a_break_of_one_of_its_platforms() -> None:
    row = one(sample("piranti-contoh"), "views", period="2026-10", to="last_year")
    assert (row["status"], row["verdict"]) == ("break:2026-08-24", "none")


def test_totals_of_other_platforms_are_not_compared() -> None:
    """One platform drops out of a rate: what changes is who is counted."""
    posts = pd.DataFrame({
        "platform": ["facebook", "instagram"] * 2, "from_day": ["2026-07-10", "2026-07-10", "2026-08-10", "2026-08-10"],
        "to_day": ["2026-07-10", "2026-07-10", "2026-08-10", "2026-08-10"], "reactions": [10.0, 60.0, 10.0, 60.0],
        "comments": [1.0] * 4, "shares": [1.0] * 4, "reach": [1000.0, 1000.0, 1000.0, None],
    })  # fmt: skip
    row = one({"posts": posts}, "engagement_rate_by_reach", period="2026-08")
    assert (row["status"], row["verdict"]) == ("other_coverage", "none")
    assert math.isnan(row["change"])


def test_a_group_that_one_period_lacks_stays_and_says_so() -> None:
    data = visits([("2026-02", "x", 1000, 5), ("2026-02", "y", 500, 5), ("2026-03", "x", 1200, 6)])
    result = compare(data, "social_sessions", by=["platform"], period=("2026-03-01", "2026-03-28"))
    gone = result.set_index("platform").loc["y"]
    assert (gone["base"], gone["status"], gone["verdict"]) == (500, "no_rows", "none")


def test_a_target_is_for_one_whole_month() -> None:
    goals = [SimpleNamespace(metric="social_sessions", platform=None, target=2000.0)]
    data = SimpleNamespace(tables=whole(120, 156), client=SimpleNamespace(goals=goals), as_of="2026-08-31")
    for period in ("2026", ("2026-08-01", "2026-08-10")):
        row = one(data, "social_sessions", period=period, to="target")
        assert row["verdict"] == "none"
    with pytest.raises(DeclarationError, match=r"client\.toml"):
        compare(whole(1, 2), "social_sessions", period="2026-08", to="target")


def test_two_periods_cannot_be_grouped_by_time() -> None:
    with pytest.raises(DeclarationError, match="month"):
        compare(whole(1, 2), "social_sessions", by=["month"], period="2026-08")
