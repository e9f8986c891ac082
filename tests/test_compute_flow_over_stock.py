"""A flow over a stock of one table (unfollows by followers): both sides speak of the same accounts."""

from __future__ import annotations

from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

from socialkpi.compute import compute
from socialkpi.explain import explain

FRAMES = {"pandas": pd.DataFrame, "polars": pl.DataFrame, "duckdb": lambda given: duckdb.from_df(pd.DataFrame(given))}


def days(*rows: tuple[str, str, str, float | None, float | None, float | None]) -> dict[str, list[Any]]:
    names = ("platform", "account", "from_day", "followers", "followers_lost", "reach")
    columns = {name: list(values) for name, values in zip(names, zip(*rows, strict=True), strict=True)}
    return {**columns, "to_day": columns["from_day"], "row": list(range(len(rows)))}


TOLD_BY_ONE = days(
    ("x", "toko", "2026-10-01", 2000, 12, None),
    ("x", "toko", "2026-10-02", 1990, 8, None),
    ("linkedin", "toko", "2026-10-01", 8000, None, 400),
    ("linkedin", "toko", "2026-10-02", 8100, None, 300),
)
"""X tells unfollows and no reach, LinkedIn tells reach and no unfollows; both tell followers."""


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_unfollows_of_one_network_are_no_part_of_all_followers(frame: Any) -> None:
    row = compute({"days": frame(TOLD_BY_ONE)}, "follower_churn_rate").iloc[0]
    assert (row["value"], row["top"], row["bottom"]) == (20 / 2000, 20, 2000)
    assert row["status"] == "partial"


def test_each_platform_says_what_it_lacks() -> None:
    result = compute({"days": pd.DataFrame(TOLD_BY_ONE)}, "follower_churn_rate", by=["platform"])
    assert result["status"].tolist() == ["no_values:days.followers_lost", "complete"]
    assert result["value"].tolist()[1] == 20 / 2000


def test_bounds_of_people_are_divided_by_the_followers_of_who_tells_them() -> None:
    row = compute({"days": pd.DataFrame(TOLD_BY_ONE)}, "reach_rate").iloc[0]
    assert (row["low"], row["high"], row["bottom"]) == (400 / 8100, 700 / 8100, 8100)


def test_two_accounts_of_one_platform_are_two_accounts() -> None:
    table = days(
        ("x", "toko", "2026-10-01", 2000, 10, None),
        ("x", "toko", "2026-10-02", 2000, 10, None),
        ("x", "kafe", "2026-10-01", 500, None, None),
        ("x", "kafe", "2026-10-02", 500, None, None),
    )
    result = compute({"days": pd.DataFrame(table)}, "follower_churn_rate", by=["platform"])
    assert result["value"].tolist() == [20 / 2000]


def test_accounts_with_both_are_added_up() -> None:
    table = days(
        ("x", "toko", "2026-10-01", 2000, 10, None),
        ("x", "toko", "2026-10-02", 2000, 10, None),
        ("facebook", "toko", "2026-10-01", 1000, 5, None),
        ("facebook", "toko", "2026-10-02", 1005, 5, None),
    )
    row = compute({"days": pd.DataFrame(table)}, "follower_churn_rate").iloc[0]
    assert (row["value"], row["status"]) == (30 / 3000, "complete")


def test_an_account_counts_in_the_months_in_which_it_tells_both() -> None:
    table = days(
        ("x", "toko", "2026-09-01", 1000, 10, None),
        ("x", "toko", "2026-09-02", 1000, 10, None),
        ("facebook", "toko", "2026-09-01", 4000, None, None),
        ("facebook", "toko", "2026-09-02", 4000, None, None),
        ("x", "toko", "2026-10-01", 1000, 10, None),
        ("facebook", "toko", "2026-10-01", 4000, 15, None),
    )
    given = {"days": pd.DataFrame(table).assign(month=lambda rows: rows["from_day"].str[:7])}
    result = compute(given, "follower_churn_rate", by=["month"])
    assert result["value"].tolist() == [20 / 1000, 25 / 5000]


def test_where_no_account_tells_both_there_is_no_number() -> None:
    table = days(
        ("x", "toko", "2026-10-01", None, 12, None),
        ("x", "toko", "2026-10-02", None, 8, None),
        ("facebook", "toko", "2026-10-01", 4000, None, None),
        ("facebook", "toko", "2026-10-02", 4000, None, None),
    )
    row = compute({"days": pd.DataFrame(table)}, "follower_churn_rate").iloc[0]
    assert pd.isna(row["value"])
    assert row["status"].startswith("no_values:days.")


def test_customers_without_a_platform_are_kept() -> None:
    table = pd.DataFrame(
        {
            "platform": [None, None], "from_day": ["2026-09-01", "2026-10-01"], "to_day": ["2026-09-30", "2026-10-31"],
            "customers": [200, 210], "new_customers": [None, 40],
        }
    )  # fmt: skip
    assert compute({"business": table}, "customer_retention_rate").iloc[0]["value"] == (210 - 40) / 200


def test_explain_leaves_out_the_rows_of_the_other_accounts() -> None:
    given = {"days": pd.DataFrame(TOLD_BY_ONE).assign(source_file="a.csv", source_row=[1, 2, 3, 4])}
    rows = explain(given, "follower_churn_rate").rows
    assert set(rows.loc[rows["used"], "platform"]) == {"x"}
    assert rows.loc[rows["platform"] == "linkedin", "reason"].str.startswith("no_values:days.followers_lost").all()
    below = rows[rows["used"] & rows["side"].str.contains("bottom")]
    assert below["followers"].sum() == 2000


def test_an_empty_table_has_no_rows() -> None:
    nothing = pd.DataFrame(TOLD_BY_ONE).iloc[:0]
    assert compute({"days": nothing}, "follower_churn_rate").iloc[0]["status"] == "no_rows"
