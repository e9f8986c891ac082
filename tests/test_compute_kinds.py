"""Statistics of single rows, and numbers per day: hand-worked."""

from __future__ import annotations

import math
from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import Adds, Measure, PerDay, Statistic, Typical
from socialkpi.compute import compute
from socialkpi.compute.days import iso, ordinal


def seconds(**columns: list[object]) -> dict[str, pd.DataFrame]:
    length = len(next(iter(columns.values())))
    days = [f"2026-10-{number + 1:02d}" for number in range(length)]
    base = {"platform": ["x"] * length, "account": ["a"] * length, "split": [""] * length}
    return {"conversations": pd.DataFrame({**base, "from_day": days, "to_day": days, **columns})}


def typical(statistic: Statistic) -> Typical:
    found = METRICS["first_response_time_median"]
    assert isinstance(found, Typical)
    return replace(found, key="own", statistic=statistic)


@pytest.mark.parametrize(
    ("statistic", "value"),
    [(Statistic.MEDIAN, 55), (Statistic.MEAN, 64), (Statistic.NINETIETH, 90), (Statistic.FASTEST, 50)],
)
def test_the_statistics_of_ten_rows(statistic: Statistic, value: float) -> None:
    # 10 … 90 and 190: the 9th of ten is 90; the fastest nine have a mean of 450 / 9; the median lies between 50 and 60
    waits = [50.0, 190, 10, 30, None, 20, 40, 60, 70, 80, 90]
    row = compute(seconds(first_response_seconds=waits), typical(statistic)).iloc[0]
    assert row["value"] == value
    assert (row["rows"], row["rows_used"]) == (11, 10)


def test_one_row_is_its_own_statistic() -> None:
    for statistic in Statistic:
        assert compute(seconds(first_response_seconds=[7.0]), typical(statistic)).iloc[0]["value"] == 7


def test_a_statistic_is_worked_out_from_the_rows_and_not_from_parts() -> None:
    data = seconds(first_response_seconds=[1.0, 2, 100, 200, 300], agent=["budi", "budi", "rina", "rina", "rina"])
    by_agent = compute(data, typical(Statistic.MEDIAN), by=["agent"]).set_index("agent")["value"]
    assert by_agent.to_dict() == {"budi": 1.5, "rina": 200}
    assert compute(data, typical(Statistic.MEDIAN)).iloc[0]["value"] == 100  # neither mean nor median of 1.5 and 200


def test_nothing_to_take_a_statistic_of_says_why() -> None:
    row = compute(seconds(first_response_seconds=[None, None]), typical(Statistic.NINETIETH)).iloc[0]
    assert math.isnan(row["value"])
    assert row["status"].startswith("no_values:conversations.first_response_seconds")


def test_the_mean_of_ratios_leaves_out_what_is_divided_by_zero() -> None:
    posts = pd.DataFrame({
        "platform": ["instagram"] * 4, "reactions": [5.0, 40, 300, 1], "comments": [0.0] * 4, "shares": [0.0] * 4,
        "reach": [50.0, 1000, 30000, 0],
    })  # fmt: skip
    row = compute({"posts": posts}, "engagement_rate_post_mean").iloc[0]
    assert row["value"] == pytest.approx((0.1 + 0.04 + 0.01) / 3)


def posts(*days: str) -> dict[str, pd.DataFrame]:
    frame = pd.DataFrame({"platform": ["x"] * len(days), "posts": [1.0] * len(days), "from_day": days, "to_day": days})
    return {"posts": frame.assign(month=frame["from_day"].str[:7])}


def test_a_number_per_day_divides_by_all_days_of_the_period() -> None:
    row = compute(posts("2026-10-02", "2026-10-30"), "posting_frequency", period="2026-10").iloc[0]
    assert (row["value"], row["top"], row["bottom"]) == (pytest.approx(2 / 31), 2, 31)


def test_a_number_per_day_divides_by_the_days_that_the_data_covers() -> None:
    until_the_10th = SimpleNamespace(tables=posts("2026-09-02", "2026-10-02", "2026-10-09"), as_of="2026-10-10")
    row = compute(until_the_10th, "posting_frequency", period="2026-10").iloc[0]
    assert (row["value"], row["status"]) == (pytest.approx(2 / 10), "incomplete:2026-10-10")
    # a table that begins two months into the year begins there; a quiet week at the start is a quiet week
    year = compute(until_the_10th, "posting_frequency", period="2026").iloc[0]
    assert year["bottom"] == ordinal("2026-10-10") - ordinal("2026-09-02") + 1


def test_without_a_period_a_number_per_day_divides_by_the_days_of_its_table() -> None:
    row = compute(posts("2026-10-01", "2026-10-05", "2026-10-10"), "posting_frequency").iloc[0]
    assert row["value"] == pytest.approx(3 / 10)


def test_each_month_is_divided_by_its_own_days() -> None:
    table = posts("2026-09-01", "2026-10-01", "2026-10-31")
    by_month = compute(table, "posting_frequency", by=["month"]).set_index("month")["bottom"]
    assert by_month.to_dict() == {"2026-09": 30, "2026-10": 31}


def test_a_number_per_day_of_a_table_without_days_says_so() -> None:
    table = {"posts": pd.DataFrame({"platform": ["x"], "posts": [1.0]})}
    assert compute(table, "posting_frequency").iloc[0]["status"] == "no_column:posts.from_day"


def test_people_per_day_are_bounded() -> None:
    reach = METRICS["reach"]
    assert isinstance(reach, Measure)
    assert reach.adds is Adds.NEVER
    words = {name: getattr(reach, name) for name in ("label", "meaning", "unit", "better", "stage", "timing", "scale")}
    per_day = PerDay(key="own", source="arithmetic", top=(reach,), **words)
    days = pd.DataFrame({
        "platform": ["x"] * 2, "account": ["a"] * 2, "split": [""] * 2, "from_day": ["2026-10-01", "2026-10-02"],
        "to_day": ["2026-10-01", "2026-10-02"], "reach": [400.0, 300.0],
    })  # fmt: skip
    row = compute({"days": days}, per_day, period=("2026-10-01", "2026-10-02")).iloc[0]
    assert (row["low"], row["high"], row["status"]) == (200, 350, "bounds")


def test_days_as_numbers() -> None:
    assert iso(ordinal("2024-02-28") + 1) == "2024-02-29"


def test_a_period_asked_of_a_table_without_windows_says_so() -> None:
    table = {"posts": pd.DataFrame({"platform": ["x"], "posts": [1.0]})}
    assert compute(table, "posts_published", period="2026-10").iloc[0]["status"] == "no_column:posts.from_day"


def test_results_can_be_grouped_by_currency() -> None:
    ads = pd.DataFrame({"platform": ["meta_ads"] * 3, "currency": ["IDR", "EUR", "IDR"], "spend": [5.0, 2.0, 7.0]})
    result = compute({"ads": ads}, "ad_spend", by=["currency"])
    assert dict(zip(result["currency"], result["value"], strict=True)) == {"EUR": 2, "IDR": 12}
