"""What inspect promises: the versioned report, its exact sums, and the same thing as a table and as text."""

from __future__ import annotations

import json
from pathlib import Path

from socialkpi.inspect import as_json, inspect, inspect_table, render

EXPORTS = Path(__file__).parent / "fixtures" / "exports"


def test_the_report_has_the_promised_keys() -> None:
    report = inspect(EXPORTS / "youtube_table.csv")
    assert list(report) == ["version", "files"]
    assert report["version"] == 1
    file = report["files"][0]
    assert list(file) == ["file", "sha256", "status", "problems", "tables", "proposal"]
    assert len(file["sha256"]) == 64
    assert list(file["problems"][0]) == ["code", "message", "row", "column", "found", "expected", "next"]
    table = file["tables"][0]
    assert list(table) == [
        "name", "source", "platform", "table", "rows_read", "rows_kept", "rows_refused", "rows_totals", "rows_superseded",
        "first_date", "last_date", "columns", "notes",
    ]  # fmt: skip
    assert list(table["columns"][0]) == ["heading", "measure", "sum", "missing", "currency"]
    assert json.loads(as_json(report)) == report


def test_sums_are_the_files_own_exact_and_null_for_text() -> None:
    columns = {c["heading"]: c for c in inspect(EXPORTS / "youtube_table.csv")["files"][0]["tables"][0]["columns"]}
    assert (columns["Watch time (hours)"]["sum"], columns["Watch time (hours)"]["measure"]) == (
        "18.25",
        "watch_seconds",
    )
    assert columns["Impressions click-through rate (%)"]["sum"] == "7.75"  # percents, as written
    assert columns["Average view duration"]["sum"] == "97"  # seconds
    assert columns["Video title"]["sum"] is None
    google = {c["heading"]: c for c in inspect(EXPORTS / "google_ads_utf16.csv")["files"][0]["tables"][0]["columns"]}
    assert (google["Cost"]["sum"], google["Cost"]["currency"]) == ("365000.5", "IDR")
    assert (google["Search impr. share"]["sum"], google["Search impr. share"]["missing"]) == (None, 2)


def test_what_a_file_needs_is_a_problem_that_says_what_to_add() -> None:
    file = inspect(EXPORTS / "tiktok_overview_id.csv")["files"][0]
    assert file["status"] == "read"
    assert [p["code"] for p in file["problems"]] == ["SK212"]
    assert "[[files]]" in file["problems"][0]["next"]
    assert (file["tables"][0]["first_date"], file["tables"][0]["last_date"]) == ("--12-30", "--01-01")


def test_rows_derived_from_others_are_not_listed_twice() -> None:
    assert len(inspect(EXPORTS / "ga4_explore.csv")["files"][0]["tables"]) == 1


def test_a_folder_names_files_from_itself() -> None:
    names = [file["file"] for file in inspect(EXPORTS)["files"]]
    assert names == sorted(names)
    assert "meta_instagram_en.csv" in names


def test_the_table_for_people_has_one_row_per_table() -> None:
    table = inspect_table(EXPORTS, language="id")
    assert (table["file"] == "meta_insights_stacked.csv").sum() == 2
    assert int(table["rows_kept"].sum()) > 40


def test_the_text_tells_rows_and_what_to_do_in_either_language() -> None:
    said = render(inspect(EXPORTS, language="id"), "id", 200)
    assert "terbaca sebagian" in said
    assert "SK212 tiktok_overview_id.csv" in said
    assert "Tambahkan year" in said
    assert "Add year" in render(inspect(EXPORTS), "en", 200)
    assert render(inspect(), "en") == "No files there.\n"
