"""Windows that overlap: a long one gives way to finer ones only where these cover every day of it."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest

from socialkpi.compute import compute

Row = tuple[str, str, str, float]


def ads(*rows: Row, split: str = "campaign") -> dict[str, pd.DataFrame]:
    """Lay spend by campaign and window under one another, with the calendar that loading gives."""
    frame = pd.DataFrame(rows, columns=["from_day", "to_day", "campaign", "spend"])
    frame = frame.assign(platform="meta_ads", account="a", split=split, currency="EUR", row=range(len(rows)))
    frame["day"] = frame["from_day"].where(frame["from_day"] == frame["to_day"])
    frame["month"] = frame["from_day"].str[:7].where(frame["from_day"].str[:7] == frame["to_day"].str[:7])
    return {"ads": frame}


def spend(data: dict[str, pd.DataFrame], **question: Any) -> pd.DataFrame:
    return compute(data, "ad_spend", **question)


HALF = ("2026-01-01", "2026-01-15", "A", 10.0)
WHOLE_A, WHOLE_B = ("2026-01-01", "2026-01-31", "A", 20.0), ("2026-01-01", "2026-01-31", "B", 30.0)
REST = ("2026-01-16", "2026-01-31", "A", 9.0)


@pytest.mark.parametrize("rows", [*itertools.permutations([HALF, WHOLE_A, WHOLE_B])])
def test_half_a_month_does_not_push_the_whole_month_out(rows: tuple[Row, ...]) -> None:
    row = spend(ads(*rows), period="2026-01").iloc[0]
    assert (row["value"], row["status"]) == (50, "complete")


def test_the_half_answers_for_the_half_and_in_each_campaign_the_whole_counts() -> None:
    data = ads(HALF, WHOLE_A, WHOLE_B)
    assert spend(data, period=("2026-01-01", "2026-01-15"))["value"].tolist() == [10]
    assert spend(data, by=["campaign"], period="2026-01").set_index("campaign")["value"].to_dict() == {"A": 20, "B": 30}
    assert spend(data)["value"].tolist() == [50]


def test_two_halves_replace_the_whole_and_a_half_with_a_hole_does_not() -> None:
    assert spend(ads(HALF, REST, WHOLE_A), period="2026-01")["value"].tolist() == [19]
    late = ("2026-01-17", *REST[1:])
    assert spend(ads(HALF, late, WHOLE_A), period="2026-01")["value"].tolist() == [20]


def test_two_days_answer_by_day_and_the_month_answers_for_the_month() -> None:
    days = [("2026-01-01", "2026-01-01", "A", 0.4), ("2026-01-02", "2026-01-02", "A", 0.6)]
    data = ads(*days, ("2026-01-01", "2026-01-31", "A", 26.5))
    assert spend(data, period="2026-01")["value"].tolist() == [26.5]
    assert spend(data, by=["month"], period="2026-01")["value"].tolist() == [26.5]
    by_day = spend(data, by=["day"], period="2026-01").set_index("day")["value"]
    assert by_day[["2026-01-01", "2026-01-02"]].tolist() == [0.4, 0.6]


def test_every_day_of_the_month_replaces_the_month() -> None:
    first = date(2026, 1, 1)
    each = [(first + timedelta(days=n)).isoformat() for n in range(31)]
    days = [(day, day, "A", 1.0) for day in each]
    assert spend(ads(*days, WHOLE_A), period="2026-01")["value"].tolist() == [31]
    assert spend(ads(*days[:-1], WHOLE_A), period="2026-01")["value"].tolist() == [20]


def test_of_windows_that_cross_those_count_that_cover_most_days() -> None:
    crossing = ("2026-01-10", "2026-01-31", "A", 7.0)  # 22 days against 15
    assert spend(ads(HALF, crossing), period="2026-01")["value"].tolist() == [7]


def test_a_split_that_knows_what_is_asked_comes_before_a_longer_window() -> None:
    whole = ads(("2026-01-01", "2026-01-31", "", 50.0), split="")["ads"].assign(campaign=None)
    data = {"ads": pd.concat([ads(HALF)["ads"], whole], ignore_index=True)}
    by_campaign = spend(data, by=["campaign"], period="2026-01").set_index("campaign")["value"]
    assert by_campaign["A"] == 10
    assert spend(data, period="2026-01")["value"].tolist() == [50]


def test_visits_of_half_a_month_do_not_stand_for_the_month() -> None:
    visits = pd.DataFrame(
        {
            "platform": [None, None], "account": [None, None], "split": ["visit_source"] * 2, "visit_source": ["google"] * 2,
            "from_day": ["2026-01-01"] * 2, "to_day": ["2026-01-15", "2026-01-31"], "sessions": [100.0, 220.0],
            "social": [False, False],
        }
    ).astype({"social": "boolean"})  # fmt: skip
    assert compute({"visits": visits}, "all_sessions", period="2026-01")["value"].tolist() == [220]


def test_a_reading_of_followers_at_a_day_beats_the_one_of_a_longer_window() -> None:
    days = pd.DataFrame(
        {
            "platform": ["instagram"] * 2, "account": ["a"] * 2, "split": [""] * 2,
            "from_day": ["2026-01-01", "2026-01-31"], "to_day": ["2026-01-31"] * 2, "followers": [900.0, 1000.0],
        }
    )  # fmt: skip
    assert compute({"days": days}, "followers", period="2026-01")["value"].tolist() == [1000]
