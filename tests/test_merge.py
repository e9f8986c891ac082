"""Overlapping exports: one row per thing, the newest value of each cell, and every difference told."""

from __future__ import annotations

import random
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from socialkpi.client import Client, read_client
from socialkpi.data import Data
from socialkpi.load import gather
from socialkpi.reading.result import ReadFile
from tests.clients import read_file


@pytest.fixture(scope="session")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Client:
    return read_client(tmp_path_factory.mktemp("bare"))


def content(data: Data, table: str) -> list[tuple[object, ...]]:
    frame = data[table].drop(columns=["source_file", "source_row", "source"])
    return [tuple(None if pd.isna(cell) else cell for cell in row) for row in frame.itertuples(index=False)]


def balance(data: Data) -> None:
    f = data.files
    total = f["rows_kept"] + f["rows_refused"] + f["rows_totals"] + f["rows_superseded"]
    assert total.tolist() == f["rows_read"].tolist()
    assert (f[["rows_kept", "rows_superseded"]] >= 0).all(axis=None)


def post(key: str, **cells: object) -> dict[str, object]:
    return {"post": key, "day": "2026-03-01", "posts": 1.0, **cells}


def test_posts_in_two_exports_become_one_row(bare: Client) -> None:
    data = gather(
        [
            read_file("posts", [post("1", views=10, likes=1) | {"reactions": 2}, post("2", views=20)], "a.csv"),
            read_file("posts", [post("2", views=20, saves=3), post("3", views=30)], "b.csv"),
        ],
        bare,
    )
    assert data["posts"]["post"].tolist() == ["1", "2", "3"]
    assert data["posts"]["views"].sum() == 60
    assert data["posts"]["saves"].tolist()[1] == 3
    assert data["posts"]["posts"].tolist() == [1.0, 1.0, 1.0]
    assert data.files["rows_superseded"].sum() == 1
    assert data.differences.empty
    balance(data)


def test_the_later_stamp_wins_and_the_difference_is_told(bare: Client) -> None:
    old = read_file("posts", [post("1", views=10, comments=5)], "z.csv", stamp="2026-04-01T08:00:00")
    new = read_file("posts", [post("1", views=9, comments=6)], "a.csv", stamp="2026-04-02T08:00:00")
    data = gather([old, new], bare)
    assert data["posts"][["views", "comments"]].values.tolist() == [[9, 6]]
    told = data.differences.set_index("measure")
    assert told.loc["views", ["value", "other_value", "used", "why"]].tolist() == [9, 10, 9, "newer_stamp"]
    assert told.loc["views", ["file", "other_file"]].tolist() == ["a.csv", "z.csv"]
    assert told.loc["views", "key"] == "instagram | 1"


def test_without_stamps_the_later_end_of_the_window_wins(bare: Client) -> None:
    old = read_file("days", [{"day": "2026-03-30", "views": 100}, {"day": "2026-03-31", "views": 40}])
    new = read_file("days", [{"day": "2026-03-31", "views": 90}, {"day": "2026-04-01", "views": 70}], "b.csv")
    data = gather([new, old], bare)
    assert data["days"]["views"].tolist() == [100, 90, 70]
    assert data.differences["why"].tolist() == ["newer_window"]


def test_a_missing_value_never_overwrites_one_that_is_there(bare: Client) -> None:
    old = read_file("posts", [post("1", views=10, saves=4)], stamp="2026-04-01")
    new = read_file("posts", [post("1", views=12, saves=None)], "b.csv", stamp="2026-05-01")
    data = gather([old, new], bare)
    assert data["posts"][["views", "saves"]].values.tolist() == [[12, 4]]
    borrowed = data.lineage.set_index("measure")
    assert borrowed.loc["saves", ["source_file", "source_row", "row"]].tolist() == ["a.csv", 2, 1]
    assert "views" not in borrowed.index


def test_counts_only_grow_so_larger_counts_are_newer(bare: Client) -> None:
    """Two downloads of one campaign: 12 more impressions, equal clicks, and a spend that was corrected downwards."""
    week = {"platform": "google_ads", "from_day": "2026-01-27", "to_day": "2026-02-23", "split": "campaign"}
    old = {**week, "campaign": "Buah Kantor", "impressions": 9380, "clicks": 312, "spend": 365.3, "result_type": None}
    new = {**week, "campaign": "Buah Kantor", "impressions": 9392, "clicks": 312, "spend": 365.2}
    other = {**week, "campaign": "Merek", "impressions": 31193, "clicks": 555, "spend": 798.8}
    data = gather([read_file("ads", [old], "new.csv"), read_file("ads", [new, other], "old.csv")], bare)
    assert data["ads"]["impressions"].sum() == 40585
    assert data["ads"]["clicks"].sum() == 867
    assert data["ads"]["spend"].sum() == pytest.approx(1164.0)
    assert set(data.differences["why"]) == {"growth"}


def test_a_column_of_zeros_that_another_file_contradicts_is_not_used(bare: Client) -> None:
    """Even where the file with the zeros is the newer one: a lifetime count cannot fall to nothing."""
    full = read_file("posts", [post("1", views=70, reach=50), post("2", views=5, reach=4), post("3", views=6)])
    zeros = read_file("posts", [post("1", views=0, reach=51), post("2", views=0, saves=2)], "b.csv", stamp="2026-09-01")
    data = gather([full, zeros], bare)
    assert data["posts"]["views"].tolist() == [70, 5, 6]
    assert data["posts"]["reach"].tolist()[0] == 51
    note = data.problems[data.problems["code"] == "SK161"].iloc[0]
    assert (note["file"], note["column"], note["level"]) == ("b.csv", "views", "note")
    told = data.differences[data.differences["why"] == "zero_column"]
    assert told[["value", "other_value", "other_file"]].values.tolist() == [[70, 0, "b.csv"], [5, 0, "b.csv"]]


def test_a_true_zero_is_kept(bare: Client) -> None:
    first = read_file("posts", [post("1", views=70, shares=0), post("2", views=5, shares=0)])
    second = read_file("posts", [post("1", views=70, shares=0), post("3", views=0, shares=0)], "b.csv")
    data = gather([first, second], bare)
    assert data["posts"]["shares"].tolist() == [0, 0, 0]
    assert data["posts"]["views"].tolist() == [70, 5, 0]


def test_what_cannot_be_decided_uses_the_larger_value_and_says_so(bare: Client) -> None:
    one = read_file("posts", [post("1", views=10, comments=5), post("2", views=8, comments=1)])
    two = read_file("posts", [post("1", views=11, comments=4), post("2", views=7, comments=1)], "b.csv")
    for files in ([one, two], [two, one]):
        data = gather(files, bare)
        assert data["posts"][["views", "comments"]].values.tolist() == [[11, 5], [8, 1]]
        assert data.differences["why"].tolist() == ["undecidable"] * 3
        assert "SK164" in set(data.problems["code"])


@pytest.mark.parametrize("more", range(5))
def test_texts_that_cannot_be_decided_are_the_same_whatever_else_a_file_holds(bare: Client, more: int) -> None:
    one = read_file("posts", [post("1", caption="dua"), *(post(f"9{n}", caption="x") for n in range(more))])
    two = read_file("posts", [post("1", caption="satu")], "b.csv")
    data = gather([one, two], bare)
    assert data["posts"]["caption"].tolist()[0] == "satu"


def test_single_metric_files_fill_one_row_per_day(bare: Client) -> None:
    """Reach, views and visits of one account: the file that doesn't name the account belongs to the one that does."""
    files = [
        read_file("days", [{"day": "2026-03-01", "reach": 300}, {"day": "2026-03-02", "reach": 310}], "Reach.csv"),
        read_file("days", [{"day": "2026-03-01", "views": 900, "account": "warung"}], "Views.csv"),
        read_file("days", [{"day": "2026-03-02", "profile_visits": 12}], "Visits.csv"),
        read_file("days", [{"day": "2026-03-01", "views": 7, "platform": "facebook"}], "Views (1).csv"),
    ]
    data = gather(files, bare)
    days = data["days"][data["days"]["platform"] == "instagram"]
    assert days["account"].tolist() == ["warung", "warung"]
    assert days["reach"].tolist() == [300, 310]
    assert days["views"].isna().tolist() == [False, True]
    assert days["profile_visits"].isna().tolist() == [True, False]
    assert len(data["days"]) == 3
    assert data.files["rows_superseded"].sum() == 0  # each file has a number that is used
    assert data.files["rows_kept"].tolist() == data.files["rows_read"].tolist()
    balance(data)


def test_two_accounts_of_one_platform_stay_apart(bare: Client) -> None:
    files = [
        read_file("days", [{"day": "2026-03-01", "views": 1, "account": "a"}], "a.csv"),
        read_file("days", [{"day": "2026-03-01", "views": 2, "account": "b"}], "b.csv"),
        read_file("days", [{"day": "2026-03-01", "views": 4}], "c.csv"),
    ]
    data = gather(files, bare)
    assert sorted(data["days"]["views"]) == [1, 2, 4]


def test_two_ads_of_one_name_in_one_file_are_two_ads(bare: Client) -> None:
    ad = {"platform": "meta_ads", "day": "2026-03-01", "split": "campaign+ad", "campaign": "C", "ad": "Video"}
    one = read_file("ads", [{**ad, "spend": 10}, {**ad, "spend": 25}])
    two = read_file("ads", [{**ad, "spend": 25}, {**ad, "spend": 10}], "b.csv", stamp="2026-04-01")
    data = gather([one, two], bare)
    assert sorted(data["ads"]["spend"]) == [10, 25]
    assert data.differences.empty
    balance(data)


def test_reports_split_in_two_ways_stay_two_views(bare: Client) -> None:
    week = {"from_day": "2026-03-01", "to_day": "2026-03-31", "platform": None}
    by_source = {**week, "split": "visit_source+medium", "visit_source": "ig", "medium": "social", "sessions": 8}
    by_channel = {**week, "split": "channel", "channel": "Organic Social", "sessions": 9}
    data = gather([read_file("visits", [by_source]), read_file("visits", [by_channel], "b.csv")], bare)
    assert sorted(data["visits"]["sessions"]) == [8, 9]


def test_the_same_file_under_two_names_is_used_once(bare: Client) -> None:
    rows = [post("1", views=10), post("2", views=20)]
    data = gather([read_file("posts", rows, "a.csv"), read_file("posts", rows, "copy of a.csv", totals=0)], bare)
    assert data["posts"]["views"].sum() == 30
    files = data.files.set_index("file")
    assert files["rows_superseded"].tolist() == [0, 2]
    assert data.problems["code"].tolist() == ["SK160"]
    balance(data)


def test_posts_without_any_identity_are_not_merged(bare: Client) -> None:
    rows = [
        post("1", views=1),
        {"day": "2026-03-01", "views": 2, "link": "https://example.org/x"},
        {"day": "2026-03-01", "views": 3},
    ]
    again = [{"day": "2026-03-01", "views": 2, "link": "https://example.org/x"}, {"day": "2026-03-01", "views": 3}]
    data = gather([read_file("posts", rows), read_file("posts", again, "b.csv")], bare)
    assert data["posts"]["views"].sum() == 1 + 2 + 3 + 3


def test_three_files_settle_cell_by_cell(bare: Client) -> None:
    a = read_file("posts", [post("1", views=10, saves=1)], "a.csv", stamp="2026-01-01")
    b = read_file("posts", [post("1", views=30, saves=3)], "b.csv", stamp="2026-03-01")
    c = read_file("posts", [post("1", views=20, comments=2)], "c.csv", stamp="2026-02-01")
    data = gather([c, a, b], bare)
    assert data["posts"][["views", "saves", "comments"]].values.tolist() == [[30, 3, 2]]
    assert len(data.differences) == 3
    assert set(data.differences["file"]) == {"b.csv"}


# Properties ------------------------------------------------------------------------------------------------------

_COUNT = st.one_of(st.none(), st.integers(0, 50).map(float))
_TEXT = st.sampled_from([None, "satu", "dua"])
_ROWS = st.lists(
    st.fixed_dictionaries({"post": st.sampled_from("1234567"), "views": _COUNT, "saves": _COUNT, "caption": _TEXT}),
    min_size=1, max_size=6, unique_by=lambda row: row["post"],
)  # fmt: skip
_FILE = st.tuples(
    _ROWS, st.sampled_from([None, "2026-04-01", "2026-05-01T10:00:00"]), st.sampled_from([None, "2026-03-31"])
)
_FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _files(drawn: list[tuple[list[dict[str, object]], str | None, str | None]], names: list[str]) -> list[ReadFile]:
    return [
        read_file("posts", [{**row, "day": "2026-03-01"} for row in rows], name, stamp=stamp, last_date=last)
        for (rows, stamp, last), name in zip(drawn, names, strict=True)
    ]


@_FEW
@given(st.lists(_FILE, min_size=2, max_size=4), st.randoms(use_true_random=False))
def test_names_and_order_of_files_and_rows_change_nothing(
    bare: Client, drawn: list[tuple[list[dict[str, object]], str | None, str | None]], chance: random.Random
) -> None:
    names = [f"{n}.csv" for n in range(len(drawn))]
    expected = content(gather(_files(drawn, names), bare), "posts")
    shuffled = [(chance.sample(rows, len(rows)), stamp, last) for rows, stamp, last in drawn]
    files = _files(shuffled, chance.sample(names, len(names)))
    chance.shuffle(files)
    data = gather(files, bare)
    assert content(data, "posts") == expected
    balance(data)


@_FEW
@given(_ROWS, st.integers(1, 5))
def test_a_file_cut_in_overlapping_pieces_gives_the_whole(bare: Client, rows: list[dict[str, object]], at: int) -> None:
    day = [{**row, "day": "2026-03-01"} for row in rows]
    whole = content(gather([read_file("posts", day)], bare), "posts")
    pieces = [
        read_file("posts", piece, f"{n}.csv") for n, piece in enumerate((day[:at], day[max(at - 1, 0) :])) if piece
    ]
    assert content(gather(pieces, bare), "posts") == whole


@_FEW
@given(_ROWS)
def test_rows_without_values_change_nothing(bare: Client, rows: list[dict[str, object]]) -> None:
    day = [{**row, "day": "2026-03-01"} for row in rows]
    whole = content(gather([read_file("posts", day)], bare), "posts")
    empty = [{**row, "views": None, "saves": None, "caption": None} for row in day]
    data = gather([read_file("posts", day), read_file("posts", empty, "b.csv", stamp="2027-01-01")], bare)
    assert content(data, "posts") == whole


def test_merging_a_large_table_takes_a_moment(bare: Client, tmp_path: Path) -> None:
    """Fourteen monthly downloads, each with the last three months again: some 30,000 rows of which a third overlap."""
    files = []
    for month in range(14):
        first = pd.Timestamp("2025-09-01") + pd.DateOffset(months=month)
        days = pd.date_range(first - pd.DateOffset(months=2), periods=90).strftime("%Y-%m-%d")
        rows = [
            {"platform": None, "split": "visit_source+medium", "visit_source": f"s{n}", "day": d, "sessions": n + month}
            for d in days
            for n in range(20)
        ]  # fmt: skip
        files.append(read_file("visits", rows, f"{month}.csv"))
    start = pd.Timestamp.now()
    data = gather(files, bare)
    assert (pd.Timestamp.now() - start).total_seconds() < 3
    assert data["visits"].duplicated(["visit_source", "day"]).sum() == 0
    assert set(data.differences["why"]) == {"newer_window"}
    balance(data)


def test_a_status_that_nobody_can_date_is_the_later_in_an_orders_life_and_is_told(bare: Client) -> None:
    def order(status: str, state: str) -> list[dict[str, object]]:
        return [{"order": "A1", "day": "2026-03-01", "order_status": status, "order_state": state, "revenue": 10.0}]

    files = [
        read_file("orders", order("Selesai", "bought"), "a.csv"),
        read_file("orders", order("Batal", "cancelled"), "b.csv"),
    ]
    for some in (files, files[::-1]):
        data = gather(some, bare)
        kept = data["orders"][["order_status", "order_state"]].to_numpy().tolist()
        assert kept == [["Batal", "cancelled"]]  # though "Selesai" stands later in the alphabet
        told = data.problems[data.problems["code"] == "SK164"]
        assert sorted(told["column"]) == ["order_state", "order_status"]
        assert set(told["file"]) == {"a.csv"}


def campaign(name: str, spend: float | None, **cells: object) -> dict[str, object]:
    window = {"from_day": "2026-01-01", "to_day": "2026-01-31", "split": "campaign", "account": "a"}
    return {"platform": "meta_ads", **window, "campaign": name, "spend": spend, **cells}


def spent(data: Data) -> dict[str, float]:
    return dict(data["ads"][["campaign", "spend"]].itertuples(index=False, name=None))


OLD, NEW = "2026-02-01T08:00:00", "2026-02-05T08:00:00"


@pytest.mark.parametrize("turned", [False, True])
def test_a_renamed_campaign_in_a_newer_export_is_not_counted_twice(bare: Client, turned: bool) -> None:
    a = read_file("ads", [campaign("A", 10), campaign("B", 5)], "a.csv", stamp=OLD)
    b = read_file("ads", [campaign("A", 10), campaign("B2", 5)], "b.csv", stamp=NEW)
    data = gather([b, a] if turned else [a, b], bare)
    assert spent(data) == {"A": 10, "B2": 5}
    balance(data)
    assert data.files.set_index("file")["rows_superseded"].to_dict() == {"a.csv": 2, "b.csv": 0}
    note = data.problems[data.problems["code"] == "SK171"].iloc[0]
    assert (note["file"], note["level"]) == ("a.csv", "note")
    assert note["message_en"].startswith("1 rows of this file are no longer in b.csv, a newer export")


def test_where_nobody_knows_which_export_is_newer_both_names_stay_and_a_note_says_so(bare: Client) -> None:
    a = read_file("ads", [campaign("A", 10), campaign("B", 5)], "a.csv")
    b = read_file("ads", [campaign("A", 10), campaign("B2", 5)], "b.csv")
    data = gather([a, b], bare)
    assert spent(data) == {"A": 10, "B": 5, "B2": 5}
    notes = data.problems[data.problems["code"] == "SK171"]
    assert set(notes["file"]) == {"a.csv", "b.csv"}
    assert notes["message_en"].str.contains("nothing tells which file is newer").all()


def test_a_filtered_or_a_second_page_or_another_report_replaces_nothing(bare: Client) -> None:
    whole = read_file("ads", [campaign("A", 10), campaign("B", 5), campaign("C", 2)], "a.csv", stamp=OLD)
    filtered = read_file("ads", [campaign("A", 11)], "b.csv", stamp=NEW)
    data = gather([whole, filtered], bare)
    assert spent(data) == {"A": 11, "B": 5, "C": 2}
    said = data.problems.loc[data.problems["code"] == "SK171", "message_en"]
    assert said.str.contains("fewer than half").tolist() == [True]
    page = read_file("ads", [campaign("D", 1)], "c.csv", stamp=NEW)
    clicks = [campaign(name, None, clicks=3) for name in ("A", "B")]
    other = read_file("ads", clicks, "d.csv", stamp=NEW)  # says nothing of spend
    for file in (page, other):
        data = gather([whole, file], bare)
        assert {"A": 10, "B": 5, "C": 2}.items() <= spent(data).items()
        assert "SK171" not in set(data.problems["code"])


def test_posts_that_left_an_export_stay(bare: Client) -> None:
    a = read_file("posts", [post("1", views=10), post("2", views=20)], "a.csv", stamp=OLD)
    b = read_file("posts", [post("1", views=11), post("3", views=5)], "b.csv", stamp=NEW)
    assert gather([a, b], bare)["posts"]["post"].tolist() == ["1", "2", "3"]


def test_a_campaign_that_the_newest_export_has_again_stays(bare: Client) -> None:
    stamps = ("2026-02-01T08:00:00", "2026-02-02T08:00:00", "2026-02-03T08:00:00")
    rows = ([campaign("A", 1), campaign("B", 2)], [campaign("A", 1)], [campaign("A", 1), campaign("B", 3)])
    files = [read_file("ads", held, f"{n}.csv", stamp=stamps[n]) for n, held in enumerate(rows)]
    data = gather(files, bare)
    assert spent(data) == {"A": 1, "B": 3}
    balance(data)
