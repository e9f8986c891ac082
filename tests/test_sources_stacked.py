"""Exports of several small tables, tables that lie across or side by side, second headings, and logs of events."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import xlsxwriter

from socialkpi.reading.result import FileSays, ReadFile, ReadTable
from socialkpi.sources import read_file, read_folder

EXPORTS = Path(__file__).parent / "fixtures" / "exports"

# file, then per table: source, platform, table, rows kept, totals, first, last, {heading: sum in the file's own scale}
CASES = [
    ("meta_audience_2024.csv", [
        ("meta_audience_followers", "instagram", "audience", 1, 0, None, None, {"IG_ACCOUNT": "1234"}),
        ("meta_audience_people", "instagram", "audience", 2, 0, None, None, {"Women": "60.5", "Men": "39.5"}),
        ("meta_audience_lists", "instagram", "audience", 2, 0, None, None, {"Value": "10"}),
        ("meta_audience_lists", "instagram", "audience", 2, 0, None, None, {"Value": "98"}),
    ]),
    ("meta_audience_2025.csv", [
        ("meta_audience_people", None, "audience", 4, 0, None, None, {"Women": "60.5", "Men": "39.5"}),
        ("meta_audience_places", None, "audience", 2, 0, None, None, {"Share (%)": "95"}),
        ("meta_audience_places", None, "audience", 2, 0, None, None, {"Share (%)": "80.5"}),
    ]),
    ("meta_top_formats.csv", [
        ("meta_top_formats", None, "other", 3, 0, None, None, {"Value": "600"}),
        ("meta_top_formats", None, "other", 2, 0, None, None, {"Value": "10"}),
    ]),
    ("meta_video.csv", [
        ("meta_video", "facebook", "other", 1, 0, "2026-10-02T05:00", "2026-10-02T05:00",
         {"Reach": "900", "3-second video views": "400", "Seconds viewed": "1200.5"}),
    ]),
    ("facebook_legacy_page.csv", [
        ("facebook_legacy_page", "facebook", "days", 2, 0, "2014-01-01", "2014-01-02",
         {"Daily New Likes": "9", "Daily Total Reach": "50", "Daily Total Impressions": "90", "Daily Unlikes": "1"}),
    ]),
    ("facebook_legacy_posts.csv", [
        ("facebook_legacy_posts", "facebook", "posts", 2, 0, "2014-02-19T04:29", "2014-07-17T22:39",
         {"Lifetime Post Total Reach": "100", "Lifetime Post Consumptions": "28"}),
    ]),
    ("facebook_legacy_posts_names.csv", [
        ("facebook_legacy_posts", "facebook", "posts", 1, 0, "2017-01-05T03:12", "2017-01-05T03:12",
         {"post_impressions:lifetime": "80"}),
    ]),
    ("ga4_snapshot_id.csv", [
        ("ga4_cards", None, "other", 3, 0, "2026-10-01", "2026-10-03", {"Pengguna aktif": "30"}),
        ("ga4_traffic", None, "visits", 2, 0, "2026-10-01", "2026-10-03", {"Sesi": "40"}),
        ("ga4_cards", None, "other", 0, 0, "2026-10-01", "2026-10-03", {"Total pendapatan": None}),
        ("ga4_cards", None, "other", 2, 0, "2026-09-01", "2026-09-14", {"Week 0": "2", "Week 1": "0.25"}),
    ]),
    ("ga4_dashboard_es.csv", [
        ("ga4_cards", None, "other", 2, 0, "2026-10-01", "2026-10-02", {"Usuarios": "11"}),
    ]),
    ("universal_report.csv", [
        ("universal_report", None, "visits", 2, 1, "2015-04-16", "2015-04-17", {"Sessions": "3315", "Goal Completions": "4"}),
        ("universal_days", None, "other", 2, 1, "2015-04-16", "2015-04-17", {"Sessions": "3315"}),
    ]),
    ("linkedin_ads.csv", [
        ("linkedin_ads", "linkedin_ads", "ads", 2, 0, "2026-09-21", "2026-09-22",
         {"Total Spent": "2000", "Impressions": "1500", "Clicks to Landing Page": "5"}),
    ]),
    ("linkedin_ads_nl.csv", [
        ("linkedin_ads", "linkedin_ads", "ads", 2, 0, "2026-09-21", "2026-09-30",
         {"Totaal besteed": "1300", "Weergaven": "1500"}),
    ]),
    ("search_console_chart.csv", [
        ("search_console_days", "google_search", "searches", 2, 0, "2026-10-01", "2026-10-02",
         {"Clicks": "30", "Impressions": "300"}),
    ]),
    ("business_profile.csv", [
        ("business_profile", "google_business", "other", 2, 0, None, None, {"Directions": "70", "Calls": "1"}),
    ]),
    ("ga4_bigquery.json", [
        ("ga4_bigquery", None, "events", 5, 0, "2026-10-01", "2026-10-02", {"event_count": "6"}),
        ("ga4_bigquery", None, "visits", 3, 0, "2026-10-01", "2026-10-02", {}),
    ]),
]  # fmt: skip


def read(name: str, says: FileSays | None = None) -> ReadFile:
    return read_file(EXPORTS / name, says=says)


def told(table: ReadTable, sums: dict) -> tuple:
    columns = {column.heading: column.sum for column in table.columns}
    where = (table.source.key, table.platform, table.table, table.rows_kept, table.rows_totals)
    return (*where, table.first_date, table.last_date, {heading: columns[heading] for heading in sums})


@pytest.mark.parametrize(("name", "tables"), CASES, ids=lambda case: case if isinstance(case, str) else "")
def test_each_table_of_a_file_reads_to_what_stands_in_it(name: str, tables: list[tuple]) -> None:
    found = read(name).tables
    assert [told(table, expected[-1]) for table, expected in zip(found, tables, strict=True)] == tables
    for table in found:
        assert table.rows_read == table.rows_kept + table.rows_refused + table.rows_totals


def test_stories_in_spanish_are_posts_with_visits_and_clicks() -> None:
    table = read("meta_instagram_stories_es.csv").tables[0]
    assert (table.source.key, table.rows_kept, set(table.frame["format"])) == ("meta_content_instagram", 2, {"story"})
    sums = {
        "views": 200,
        "reach": 170,
        "reactions": 6,
        "shares": 1,
        "profile_visits": 10,
        "link_clicks": 5,
        "follows": 1,
    }
    assert {name: table.frame[name].sum() for name in sums} == sums
    assert "comments" not in table.frame  # replies to a story are messages, not comments


def test_women_and_men_of_each_age_are_rows_of_their_own() -> None:
    frame = read("meta_audience_2025.csv", FileSays(platform="instagram")).tables[0].frame
    assert frame["segment"].tolist() == ["18-24 women", "18-24 men", "25-34 women", "25-34 men"]
    assert frame["share"].tolist() == pytest.approx([0.105, 0.065, 0.5, 0.33])
    assert set(frame["dimension"]) == {"age_gender"}
    assert frame["source_row"].tolist() == [4, 4, 5, 5]
    assert set(frame["platform"]) == {"instagram"}


def test_places_that_lie_across_stand_upright_with_the_line_of_their_values() -> None:
    cities = read("meta_audience_2025.csv").tables[2].frame
    assert cities["segment"].tolist() == ["Kota Contoh, Indonesia", "Kota Lain, Indonesia"]
    assert cities["share"].tolist() == pytest.approx([0.605, 0.2])
    assert cities["source_row"].tolist() == [13, 13]
    assert set(cities["dimension"]) == {"city"}


def test_names_that_were_split_at_their_commas_are_whole_again() -> None:
    frame = read("meta_audience_2024.csv").tables[2].frame
    assert frame["segment"].tolist() == ["Kota Contoh, Jawa Contoh, Indonesia", "Kota Lain, Indonesia"]
    assert frame["share"].tolist() == pytest.approx([0.085, 0.015])


def test_shares_that_a_spreadsheet_made_into_dates_are_told_and_left_out() -> None:
    file = read("meta_audience_dates.csv")
    assert file.status == "partly"
    assert [(p.code, p.row, p.found) for p in file.problems] == [
        ("SK204", 3, "3.Apr"), ("SK204", 4, "Jan 4"), ("SK204", 8, "4.Jan"),
    ]  # fmt: skip
    people, cities, follows = file.tables
    assert people.frame["share"].isna().tolist() == [False, True, True, False]
    assert cities.frame["share"].isna().tolist() == [False, True, False]
    assert (people.rows_kept, cities.rows_kept, follows.rows_kept) == (4, 3, 2)
    assert follows.source.key == "meta_insights"


def test_a_title_over_two_columns_is_no_table_that_lies_across(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Views\nDate,Primary\n2026-10-01T00:00:00,5\n", "utf-8")
    assert [table.source.key for table in read_file(tmp_path / "a.csv").tables] == ["meta_insights"]
    (tmp_path / "b.csv").write_text("Views\nJanuary,February\n5,6\n", "utf-8")
    assert read_file(tmp_path / "b.csv").status == "unknown"  # no names of formats


def test_cards_keep_the_account_of_the_files_first_lines_and_their_own_window() -> None:
    cards = read("ga4_snapshot_id.csv")
    assert cards.status == "read"
    assert [table.name for table in cards.tables] == [None, None, "Berapa pendapatan Anda?", "Kohor"]
    assert set(cards.tables[1].frame["account"]) == {"contoh.example"}
    assert [column.missing for column in cards.tables[3].columns] == [0, 0, 1]  # -1 is no number of people


def test_the_explaining_line_below_the_headings_is_no_post() -> None:
    frame = read("facebook_legacy_posts.csv").tables[0].frame
    assert frame["post"].tolist() == ["2001", "2002"]
    assert frame["published_at"].dt.strftime("%Y-%m-%d %H:%M").tolist() == ["2014-02-19 12:29", "2014-07-18 05:39"]
    assert frame["comments"].isna().tolist() == [True, False]
    assert "video_views" not in frame  # two columns of one name, of views and of viewers


def test_the_old_workbook_in_xml_reads_like_the_others(tmp_path: Path) -> None:
    headings = [
        "Post ID",
        "Permalink",
        "Post Message",
        "Type",
        "Posted",
        "Audience Targeting",
        "post_impressions:lifetime",
    ]
    post = ["111_3001", "https://example.com/3001", "Halo", "Photo", "1/5/17 3:12 AM", "", "80"]
    lines = [headings, [""] * 6 + ["Lifetime: words"], post]
    cells = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in line) + "</Row>"
        for line in lines
    )
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    book = f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}"><Worksheet ss:Name="Key Metrics"><Table>{cells}'
    (tmp_path / "a.xls").write_text(f"{book}</Table></Worksheet></Workbook>", "utf-8")
    table = read_file(tmp_path / "a.xls").tables[0]
    assert (table.source.key, table.rows_kept, table.frame["impressions"].tolist()) == (
        "facebook_legacy_posts",
        1,
        [80],
    )


def test_the_sheet_of_actions_is_used_and_the_sheet_of_people_is_not(tmp_path: Path) -> None:
    first = ["Post ID", "Permalink", "Post Message", "Type", "Countries", "Languages", "Posted", "Audience Targeting"]
    post = ["111_1", "https://example.com/1", "Halo", "Photo", "", "", "1/5/17 3:12 AM", ""]
    sheets = {
        "Key Metrics": ["post_impressions:lifetime"],
        "Lifetime Talking About This(...": ["share", "like", "comment"],
        "Lifetime Post Stories by act...": ["share", "like", "comment"],
    }
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        for number, (name, headings) in enumerate(sheets.items()):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, [*first, *headings])
            sheet.write_row(1, 0, [""] * len(first) + ["Lifetime: words"])
            sheet.write_row(2, 0, [*post, *([10 * number + 1] * len(headings))])
    tables = read_file(tmp_path / "a.xlsx").tables
    assert [table.table for table in tables] == ["posts", "other", "posts"]
    assert tables[2].frame[["reactions", "comments", "shares"]].values.tolist() == [[21, 21, 21]]


def profile(path: Path) -> None:
    """Write a workbook as LinkedIn gives it for a personal profile."""
    sheets = {
        "DISCOVERY": [["Overall Performance", "8/7/2026 - 8/9/2026"], ["Impressions", 60], ["Unique views", 20]],
        "ENGAGEMENT": [["Date", "Impressions", "Engagements"], ["8/9/2026", 40, 4], ["8/7/2026", 20, 1]],
        "TOP POSTS": [
            ["Maximum of 50 posts available to include"],
            [""],
            ["Post URL", "Post publish date", "Engagements", "", "Post URL", "Post publish date", "Impressions"],
            [url(1), "8/7/2026", 4, "", url(2), "8/8/2026", 30],
            [url(3), "8/8/2026", 1, "", url(1), "", ""],
        ],
        "FOLLOWERS": [["Total followers on 8/9/2026:", 782], [""], ["Date", "New followers"], ["8/7/2026", 3], ["8/9/2026", 1]],
        "DEMOGRAPHICS": [["Top Demographics", "Value", "Percentage"], ["Job titles", "Barista", 0.25], ["Companies", "X", "< 1%"]],
    }  # fmt: skip
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)


def url(number: int) -> str:
    return f"https://www.linkedin.com/feed/update/urn:li:activity:70000000000000000{number:02d}"


def test_a_profiles_workbook_falls_into_six_tables(tmp_path: Path) -> None:
    profile(tmp_path / "a.xlsx")
    window, days, liked, seen, followers, groups = read_file(tmp_path / "a.xlsx").tables
    assert (window.rows_kept, window.first_date, window.last_date) == (2, "2026-08-07", "2026-08-09")
    assert {c.heading: c.sum for c in window.columns}["Unique views"] == "20"
    assert days.frame["from_day"].tolist() == ["2026-08-09", "2026-08-07"]
    assert liked.frame["post"].tolist() == ["7000000000000000001", "7000000000000000003"]
    assert seen.frame["impressions"].isna().tolist() == [False, True]
    assert followers.frame["followers"].tolist()[1:] == [782]
    assert followers.frame["followers"].isna().tolist() == [True, False]
    assert groups.frame["dimension"].tolist() == ["job_titles", "companies"]
    assert set(days.frame["account"]) == {"LinkedIn profile"}  # never mistaken for the company's page


def test_a_sheet_of_it_saved_alone_needs_its_platform(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Date,Impressions,Engagements\n8/9/2026,40,4\n", "utf-8")
    assert read_file(tmp_path / "a.csv").tables[0].needs == ("platform",)
    assert read_file(tmp_path / "a.csv", says=FileSays(platform="linkedin")).tables[0].needs == ()
    (tmp_path / "b.csv").write_text("Date,Impressions,Engagements,Saves\n8/9/2026,40,4,1\n", "utf-8")
    assert read_file(tmp_path / "b.csv").status == "unknown"


def test_women_and_men_of_anything_but_ages_are_left_aside(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Shop,Women,Men\nA,40,4\nB,30,1\n", "utf-8")
    assert read_file(tmp_path / "a.csv").tables[0].table == "other"


def test_competitors_are_shown_and_not_used(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        sheet = book.add_worksheet("COMPETITORS")
        sheet.write_row(0, 0, ["10/1/2026", "10/31/2026"])
        sheet.write_row(1, 0, ["Page", "Total Followers", "New Followers", "Total post engagements", "Total posts"])
        sheet.write_row(2, 0, ["Kopi Contoh", 153, 0, 0, 0])
    table = read_file(tmp_path / "a.xlsx").tables[0]
    assert (table.table, table.first_date, table.last_date) == ("other", "2026-10-01", "2026-10-31")


def test_filters_lend_their_dates_to_the_lists_beside_them() -> None:
    filters, queries = read_folder(EXPORTS / "search_console")
    assert (filters.tables[0].first_date, filters.tables[0].last_date) == ("2026-10-01", "2026-10-31")
    table = queries.tables[0]
    assert (table.needs, table.notes[0].code) == ((), "SK260")
    assert table.frame[["from_day", "to_day"]].values.tolist() == [["2026-10-01", "2026-10-31"]] * 2
    assert table.frame["position_total"].tolist() == [250, 400]  # 2.5 x 100, 8 x 50
    alone = read("search_console/Queries.csv").tables[0]
    assert (alone.needs, alone.notes[0].code) == (("dates",), "SK214")


def test_where_filters_have_only_words_the_days_of_the_chart_tell_the_window(tmp_path: Path) -> None:
    (tmp_path / "Queries.csv").write_bytes((EXPORTS / "search_console" / "Queries.csv").read_bytes())
    (tmp_path / "Chart.csv").write_bytes((EXPORTS / "search_console_chart.csv").read_bytes())
    (tmp_path / "Filters.csv").write_text("Filter,Value\nSearch type,Web\nDate,Last 3 months\n", "utf-8")
    queries = read_folder(tmp_path)[2].tables[0]
    assert (queries.needs, queries.first_date, queries.last_date) == ((), "2026-10-01", "2026-10-02")


def test_two_downloads_in_one_folder_lend_nothing(tmp_path: Path) -> None:
    for name in ("Queries.csv", "Filters.csv"):
        (tmp_path / name).write_bytes((EXPORTS / "search_console" / name).read_bytes())
    other = (
        (EXPORTS / "search_console" / "Filters.csv")
        .read_text("utf-8")
        .replace("Oct", "Nov")
        .replace("31 Nov", "30 Nov")
    )
    (tmp_path / "Filters (1).csv").write_text(other, "utf-8")
    assert read_folder(tmp_path)[2].tables[0].needs == ("dates",)


def test_a_log_of_events_is_counted_by_day_source_and_event(tmp_path: Path) -> None:
    events, visits = read("ga4_bigquery.json").tables
    first = events.frame.set_index(["from_day", "visit_source", "event"])["event_count"]
    assert first["2026-10-01", "instagram", "page_view"] == 2
    assert visits.frame[["visit_source", "sessions"]].values.tolist() == [
        ["instagram", 1],
        ["(direct)", 1],
        ["instagram", 1],
    ]
    assert events.frame["revenue"].sum() == 12.5
    cut = (EXPORTS / "ga4_bigquery.json").read_bytes()[:-20]
    (tmp_path / "cut.json").write_bytes(cut)
    assert [p.code for p in read_file(tmp_path / "cut.json").problems] == ["SK217"]
    (tmp_path / "odd.json").write_bytes((EXPORTS / "ga4_bigquery.json").read_bytes().replace(b'"2000"', b'"2-00"'))
    assert [(p.code, p.row) for p in read_file(tmp_path / "odd.json").problems] == [("SK217", 5)]


def test_a_log_of_events_reads_the_same_from_parquet(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    rows = [json.loads(line) for line in (EXPORTS / "ga4_bigquery.json").read_text("utf-8").splitlines()]
    names = list(dict.fromkeys(name for row in rows for name in row))
    parquet.write_table(
        arrow.Table.from_pylist([{name: row.get(name) for name in names} for row in rows]), tmp_path / "a.parquet"
    )
    one, other = read("ga4_bigquery.json").tables[0].frame, read_file(tmp_path / "a.parquet").tables[0].frame
    assert other.drop(columns="source_file").equals(one.drop(columns="source_file"))
