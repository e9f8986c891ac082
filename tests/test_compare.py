"""Two periods side by side: hand-worked changes, and what may not be compared."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pandas as pd
import pytest

from socialkpi.compare import base_period, compare
from socialkpi.errors import DeclarationError


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
    data = visits([("2026-02", "x", 100, 5), ("2026-03", "x", 120, 6)])
    row = one(data, "social_sessions", period=("2026-03-01", "2026-03-28"), to="previous")
    assert (row["value"], row["base"], row["change"]) == (120, 100, 20)
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
