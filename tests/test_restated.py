"""What newer exports say otherwise, by hand-worked numbers."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import pandas as pd
from clients import read_file

from socialkpi.client import Client
from socialkpi.load import gather
from socialkpi.restated import RESTATED, restated

CLIENT = Client(key="c", name="C", folder=Path())
OLD, NEWER, NEWEST = "2026-10-31", "2026-11-10", "2026-11-20"


def days(file: str, stamp: str, *values: tuple[str, dict[str, float]]) -> Any:
    return read_file("days", [{"day": day, **cells} for day, cells in values], file, stamp=stamp)


def rows(*files: Any) -> dict[tuple[str, str], dict[str, Any]]:
    table = restated(gather(files, CLIENT))
    assert list(table.columns) == RESTATED
    return {(row["measure"], row["month"]): row for row in table.to_dict("records")}


def test_a_newer_export_restates_two_days() -> None:
    found = rows(
        days(
            "a.csv", OLD, ("2026-10-01", {"views": 100}), ("2026-10-02", {"views": 50}), ("2026-10-03", {"views": 850})
        ),
        days(
            "b.csv",
            NEWER,
            ("2026-10-01", {"views": 110}),
            ("2026-10-02", {"views": 60}),
            ("2026-10-03", {"views": 850}),
        ),
    )
    row = found["views", "2026-10"]
    assert (row["cells"], row["old"], row["new"], row["change"]) == (2, 150, 170, 20)
    assert math.isclose(row["change_share"], 0.02)  # of 1,000 that the month had before
    assert (row["platform"], row["old_files"], row["new_files"]) == ("instagram", "a.csv", "b.csv")


def test_a_cell_that_was_restated_twice_counts_once_from_the_export_before() -> None:
    found = rows(
        *(
            days(f"{n}.csv", s, ("2026-10-01", {"views": v}))
            for n, s, v in (("a", OLD, 1), ("b", NEWER, 5), ("c", NEWEST, 7))
        )
    )
    row = found["views", "2026-10"]
    assert (row["cells"], row["old"], row["new"], row["old_files"], row["new_files"]) == (1, 5, 7, "b.csv", "c.csv")


def test_people_are_not_added_up() -> None:
    one, two = ("2026-10-01", {"reach": 10.0}), ("2026-10-02", {"reach": 20.0})
    found = rows(
        days("a.csv", OLD, one, two),
        days("b.csv", NEWER, ("2026-10-01", {"reach": 11.0}), ("2026-10-02", {"reach": 22.0})),
    )
    assert found["reach", "2026-10"]["cells"] == 2
    assert math.isnan(found["reach", "2026-10"]["new"])
    found = rows(days("a.csv", OLD, one), days("b.csv", NEWER, ("2026-10-01", {"reach": 11.0})))
    assert (found["reach", "2026-10"]["old"], found["reach", "2026-10"]["new"]) == (10, 11)


def test_what_nobody_can_order_is_no_restatement() -> None:
    same = [("2026-10-01", {"followers_net": 5.0}), ("2026-10-02", {"followers_net": -3.0})]
    other = [("2026-10-01", {"followers_net": 4.0}), ("2026-10-02", {"followers_net": -2.0})]
    assert rows(days("a.csv", OLD, *same), days("b.csv", OLD, *other)) == {}


def test_orders_are_told_apart_by_currency_and_posts_stand_under_their_month() -> None:
    def order(file: str, stamp: str, refunded: tuple[float, float]) -> Any:
        rows = [
            {"day": "2026-10-01", "platform": "shopify", "order": "1", "currency": "IDR", "refunded": refunded[0]},
            {"day": "2026-10-01", "platform": "shopify", "order": "2", "currency": "USD", "refunded": refunded[1]},
        ]
        return read_file("orders", rows, file, stamp=stamp)

    table = restated(gather([order("a.csv", OLD, (0, 1)), order("b.csv", NEWER, (1000, 3))], CLIENT))
    assert table[["currency", "old", "new"]].values.tolist() == [["IDR", 0, 1000], ["USD", 1, 3]]
    posts = [
        read_file("posts", [{"day": "2026-09-30", "post": "p", "own": True, "views": v}], f, stamp=s)
        for f, s, v in (("a.csv", OLD, 7.0), ("b.csv", NEWER, 9.0))
    ]
    assert restated(gather(posts, CLIENT))[["month", "old", "new"]].values.tolist() == [["2026-09", 7, 9]]


def test_without_differences_the_table_is_empty() -> None:
    table = restated(gather([days("a.csv", OLD, ("2026-10-01", {"views": 1.0}))], CLIENT))
    pd.testing.assert_frame_equal(table, pd.DataFrame(columns=RESTATED))
