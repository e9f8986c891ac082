"""What a period, a week or a month lacks is said of tables of events too: hand-worked calendars."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import engine_tables
import pandas as pd
import pytest

import socialkpi as sk
from socialkpi.compute import compute


def posts(first: str, days: int, step: int = 2) -> dict[str, pd.DataFrame]:
    """Return one post of 10 views on every second day (or every ``step`` days), so many of them."""
    each = [date.fromisoformat(first) + timedelta(days=step * number) for number in range(days)]
    day = pd.Series([one.isoformat() for one in each], dtype="str")
    monday = pd.Series([(one - timedelta(days=one.weekday())).isoformat() for one in each], dtype="str")
    columns = {"platform": "x", "from_day": day, "to_day": day, "day": day, "week": monday, "month": day.str[:7]}
    return {"posts": pd.DataFrame(columns).assign(posts=1.0, views=10.0, row=range(days))}


def status(tables: Any, first: str, last: str) -> str:
    return str(compute(tables, "views", period=(first, last)).loc[0, "status"])


@pytest.mark.parametrize("name", [name for name in engine_tables.NAMES if name != "spark"])
def test_events_cover_their_days_and_one_pause_more(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with engine_tables.engine(name, monkeypatch) as make:
        tables = make(posts("2026-09-01", 20))  # 1, 3 … 29 September, 1 … 9 October: never more than two days apart
        assert status(tables, "2026-09-01", "2026-10-11") == "complete"
        assert status(tables, "2026-09-01", "2026-10-12") == "incomplete:2026-10-09"
        assert status(tables, "2026-08-30", "2026-10-09") == "complete"
        assert status(tables, "2026-08-29", "2026-10-09") == "starts:2026-09-01"


def test_whoever_posts_rarely_is_not_called_incomplete() -> None:
    # three weeks without a post, in the middle and at the end
    few, many = posts("2026-09-01", 3, step=7), posts("2025-09-01", 20, step=21)  # the last: 5 Oct 2026
    assert status(few, "2026-09-01", "2026-10-31") == "complete"
    assert status(many, "2026-10-01", "2026-10-26") == "complete"
    assert status(many, "2026-10-01", "2026-10-27") == "incomplete:2026-10-05"


def test_a_week_or_month_cut_off_by_the_period_is_not_whole() -> None:
    tables = posts("2026-09-01", 40, step=1)  # to 10 October
    weeks = compute(tables, "views", by=["week"], period=("2026-09-10", "2026-09-22"))
    assert [*zip(weeks["week"], weeks["value"], weeks["status"], strict=True)] == [
        ("2026-09-07", 40.0, "starts:2026-09-10"),
        ("2026-09-14", 70.0, "complete"),
        ("2026-09-21", 20.0, "incomplete:2026-09-22"),
    ]
    month = compute(tables, "views", by=["month"], period=("2026-09-10", "2026-09-22")).loc[0]
    assert (month["value"], month["status"], month["notes"]) == (130.0, "incomplete:2026-09-22", "starts:2026-09-10")


def test_posts_per_day_count_the_days_that_were_asked_for() -> None:
    tables = posts("2026-09-01", 40, step=1)  # one post a day, to 10 October
    per_day = compute(tables, "posting_frequency", by=["week"], period=("2026-09-10", "2026-09-22"))
    assert [*per_day["value"]] == [1.0, 1.0, 1.0]
    assert compute(tables, "posting_frequency", period="2026-10").loc[0, "value"] == 1.0


def test_a_comparison_with_days_that_are_missing_has_no_verdict() -> None:
    data = sk.sample("rona-kain")
    orders = data.tables["orders"]
    cut = replace(data, tables={**data.tables, "orders": orders[orders["from_day"] < "2026-10-13"]})
    late = sk.compare(cut, "shop_revenue", period="2026-10").loc[0]
    assert (late["verdict"], late["status"]) == ("none", "incomplete:2026-10-12")
    early = sk.compare(data, ["shop_revenue", "views"], period=("2025-09-20", "2025-10-19"))
    assert {*early["verdict"]} == {"none"}
    assert {*early["base_status"]} == {"starts:2025-09-01"}
    whole = sk.compare(data, "shop_revenue", period="2026-10").loc[0]
    assert (whole["status"], whole["base_status"]) == ("complete", "complete")
