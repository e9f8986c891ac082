"""Every export format reads to the numbers that stand in its small made-up file, worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialkpi.reading.languages import fold, languages
from socialkpi.reading.recognise import Recogniser
from socialkpi.reading.result import FileSays, ReadTable
from socialkpi.sources import SOURCES, read_file, read_folder, sources
from socialkpi.tables import TABLES

EXPORTS = Path(__file__).parent / "fixtures" / "exports"

# file, source, platform, table, kept, refused, totals, first, last, {measure: sum over the frame}
CASES = [
    ("meta_instagram_en", "meta_content_instagram", "instagram", "posts", 3, 0, 0, "2026-01-02T23:30", "2026-07-03T08:00",
     {"posts": 3, "views": 1570, "reach": 1200, "reactions": 77, "shares": 5, "comments": 5, "saves": 13, "follows": 2}),
    ("meta_instagram_pt", "meta_content_instagram", "instagram", "posts", 1, 0, 0, "2025-04-23T07:48", "2025-04-23T07:48",
     {"views": 300, "reactions": 30, "shares": 3, "comments": 2, "saves": 1, "reach": 200, "follows": 0}),
    ("meta_facebook_views", "meta_content_facebook", "facebook", "posts", 2, 0, 0, "2026-02-16T05:14", "2026-02-17T05:14",
     {"views": 100, "reach": 40, "reactions": 3, "comments": 2, "shares": 1, "clicks": 5, "link_clicks": 2,
      "watch_seconds": 1.5}),
    ("meta_facebook_impressions", "meta_content_facebook", "facebook", "posts", 1, 1, 0, "2023-12-31T10:00",
     "2023-12-31T10:00", {"impressions": 22, "reach": 11, "reactions": 3, "comments": 0, "shares": 1, "clicks": 2}),
    ("meta_insights_instagram", "meta_insights", "instagram", "days", 2, 0, 0, "2026-10-01", "2026-10-02", {"reach": 200}),
    ("x_content_2025", "x_content", "x", "posts", 1, 0, 0, "2025-02-17", "2025-02-17",
     {"impressions": 100, "reactions": 5, "engagements_native": 12, "saves": 1, "sends": 0, "comments": 2, "shares": 3,
      "profile_visits": 4, "link_clicks": 6, "follows": 0}),
    ("x_content_2026", "x_content", "x", "posts", 2, 0, 0, "2026-08-01", "2026-08-02",
     {"impressions": 250, "reactions": 10, "sends": 2, "shares": 5, "saves": 1, "link_clicks": 8}),
    ("x_overview", "x_overview", "x", "days", 2, 0, 0, "2025-02-17", "2025-02-18",
     {"impressions": 488, "followers_gained": 3, "followers_lost": 1, "posts_published": 2, "shares": 2, "sends": 0}),
    ("x_legacy_tweets", "x_legacy_tweets", "x", "posts", 1, 0, 0, "2021-08-31T19:53", "2021-08-31T19:53",
     {"impressions": 89, "shares": 1, "comments": 2, "reactions": 3, "profile_visits": 4, "link_clicks": 1}),
    ("x_legacy_days", "x_legacy_days", "x", "days", 1, 0, 0, "2021-08-01", "2021-08-01",
     {"posts_published": 2, "impressions": 1088, "followers_gained": 0}),
    ("tiktok_overview_id", "tiktok_overview", "tiktok", "days", 3, 0, 0, "--12-30", "--01-01",
     {"views": 220, "profile_visits": 20, "reactions": 7, "comments": 3, "shares": 1}),
    ("tiktok_followers_en", "tiktok_follower_history", "tiktok", "days", 2, 0, 0, "--12-31", "--01-01",
     {"followers": 120, "followers_net": -3}),
    ("tiktok_content", "tiktok_content", "tiktok", "posts", 2, 0, 0, "2026-01-01", "2026-01-02",
     {"reactions": 40, "comments": 3, "shares": 2, "views": 1000}),
    ("tiktok_business_overview", "tiktok_business_overview", "tiktok", "days", 2, 0, 0, "2026-10-01", "2026-10-02",
     {"views": 1000, "reach": 200, "followers_net": 8, "followers_gained": 12, "followers_lost": 4, "reactions": 30}),
    ("tiktok_ads", "tiktok_ads", "tiktok_ads", "ads", 2, 0, 1, "2026-10-01", "2026-10-02",
     {"spend": 100_000, "impressions": 15_000, "clicks": 40, "conversions": 3}),
    ("youtube_table", "youtube_videos", "youtube", "posts", 2, 0, 1, "2026-10-02", "2026-10-02",
     {"views": 1000, "watch_seconds": 65_700, "impressions_thumbnail": 8500}),  # 18.25 hours
    ("youtube_table_id", "youtube_videos", "youtube", "posts", 1, 0, 1, "2026-10-02", "2026-10-02",
     {"views": 10, "impressions_thumbnail": 100}),  # Penayangan is views, Tayangan is impressions
    ("youtube_ages_pt", "youtube_ages", "youtube", "audience", 2, 0, 0, None, None, {"share": 1.0}),
    ("ga4_source_medium", "ga4_traffic", None, "visits", 2, 0, 0, "2026-10-01", "2026-10-31",
     {"sessions": 300, "engaged_sessions": 170, "event_count": 1400, "key_events": 15, "revenue": 150.5,
      "key_event_sessions": 8, "engagement_seconds": 7100}),  # 3 % of 200 + 2 % of 100; 30.5 x 200 + 10 x 100
    ("ga4_weeks_2025", "ga4_traffic", None, "visits", 3, 0, 0, "2025-01-01", "2025-01-15",
     {"sessions": 35, "key_event_sessions": 3, "revenue": 12.25}),
    ("ga4_users_id", "ga4_user_acquisition", None, "visits", 1, 0, 0, "2026-10-01", "2026-10-31",
     {"users": 90, "new_users": 80, "event_count": 500, "key_events": 4}),
    ("ga4_events", "ga4_events", None, "events", 2, 0, 0, "2026-10-01", "2026-10-31", {"event_count": 906}),
    ("ga4_explore", "ga4_events_by_source", None, "events", 4, 0, 1, "2026-10-01", "2026-10-02",
     {"event_count": 119, "event_sessions": 115, "event_users": 105}),
    ("ga4_pages", "ga4_pages", None, "pages", 1, 0, 0, "2026-10-01", "2026-10-31", {"page_views": 146}),
    ("meta_ads_idr_id", "meta_ads", "meta_ads", "ads", 2, 0, 1, "2026-10-01", "2026-10-02",
     {"spend": 300_000, "impressions": 2100, "reach": 1600, "link_clicks": 41, "clicks": 60, "results": 2,
      "purchases": 2, "conversions": 2}),
    ("meta_ads_daily", "meta_ads", "meta_ads", "ads", 2, 0, 0, "2026-10-01", "2026-10-02",
     {"spend": 0.05, "impressions": 10, "purchases": 1, "revenue": 0.075, "conversions": 1}),
    ("google_ads_utf16", "google_ads", "google_ads", "ads", 2, 0, 1, "2026-10-01", "2026-10-31",
     {"spend": 365_000.5, "impressions": 9380, "clicks": 264, "conversions": 2.5, "revenue": 1841.25}),
    ("google_ads_us", "google_ads", "google_ads", "ads", 1, 0, 1, "2026-10-01", "2026-10-31", {"spend": 1.5}),
    ("shopify_sessions_compare", "shopify_sessions", "shopify", "other", 1, 0, 0, "2026-01-01", "2026-01-01",
     {"visitors": 110, "sessions": 150}),
    ("by_hand_id", "by_hand", None, "days", 3, 0, 0, "2026-09-30", "2026-10-31", {"followers": 3350, "followers_gained": 60}),
]  # fmt: skip


def only_table(name: str, says: FileSays | None = None) -> ReadTable:
    return read_file(EXPORTS / f"{name}.csv", says=says).tables[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_an_export_reads_to_the_numbers_that_stand_in_it(case: tuple) -> None:
    name, source, platform, table, kept, refused, totals, first, last, sums = case
    read = only_table(name)
    assert (read.source.key, read.platform, read.table) == (source, platform, table)
    assert (read.rows_kept, read.rows_refused, read.rows_totals) == (kept, refused, totals)
    assert read.rows_read == kept + refused + totals
    assert (read.first_date, read.last_date) == (first, last)
    assert {name: pytest.approx(read.frame[name].sum()) for name in sums} == sums


def test_every_fixture_is_read_by_exactly_one_source() -> None:
    for file in read_folder(EXPORTS):
        assert file.status in {"read", "partly", "empty"}, (file.file, file.problems)
        assert file.tables


def test_missing_is_never_zero() -> None:
    frame = only_table("meta_instagram_en").frame
    assert frame["reach"].isna().tolist() == [False, False, True]
    assert frame["follows"].isna().tolist() == [False, True, True]
    assert frame["saves"].tolist() == [10, 3, 0]  # a zero that is written is a zero
    assert only_table("tiktok_followers_en").frame["followers"].isna().tolist() == [True, False]


def test_pacific_times_become_utc_in_summer_and_winter() -> None:
    published = only_table("meta_instagram_en").frame["published_at"]
    assert str(published.dtype) == "datetime64[us, UTC]"
    assert published.dt.strftime("%Y-%m-%d %H:%M").tolist()[:2] == ["2026-07-02 03:15", "2026-01-03 07:30"]


def test_captions_and_identifiers_stay_as_they_are() -> None:
    frame = only_table("meta_instagram_en").frame
    assert frame["post"].tolist() == ["18000000000000001", "18000000000000003", "18000000000000005"]
    assert frame["caption"].tolist()[:2] == ["Pagi ☕\nSiang", 'Satu, dua "tiga"']
    assert frame["source_row"].tolist() == [2, 4, 5]  # the first caption takes two lines
    assert frame["format"].tolist() == ["reel", "photo", "carousel"]
    assert only_table("meta_facebook_views").frame["caption"].tolist() == ["Judul satu", "Teks dua"]


def test_posts_of_other_accounts_are_marked() -> None:
    read = only_table("meta_instagram_en")
    assert read.frame["own"].tolist() == [True, True, False]
    assert next(note.code for note in read.notes) == "SK250"


def test_an_error_row_is_refused_and_told() -> None:
    file = read_file(EXPORTS / "meta_facebook_impressions.csv")
    assert file.status == "partly"
    assert [(p.code, p.row) for p in file.problems] == [("SK203", 3)]


def test_days_without_a_year_need_one_and_then_cross_the_year_end() -> None:
    without = only_table("tiktok_overview_id")
    assert without.needs == ("year",)
    assert "from_day" in without.frame
    assert without.frame["from_day"].isna().all()
    dated = only_table("tiktok_overview_id", FileSays(year=2026))
    assert dated.needs == ()
    assert dated.frame["from_day"].tolist() == ["2025-12-30", "2025-12-31", "2026-01-01"]


def test_a_file_without_its_platform_needs_it() -> None:
    assert only_table("meta_insights_no_platform").needs == ("platform",)
    said = only_table("meta_insights_no_platform", FileSays(platform="instagram"))
    assert (said.needs, said.platform) == ((), "instagram")
    assert said.frame["platform"].tolist() == ["instagram"]


def test_stacked_tables_are_told_apart_by_their_titles_not_their_columns() -> None:
    facebook, instagram = read_file(EXPORTS / "meta_insights_stacked.csv").tables
    assert (facebook.platform, facebook.frame["profile_visits"].sum(), facebook.rows_kept) == ("facebook", 3, 2)
    assert (instagram.platform, instagram.frame["profile_visits"].sum()) == ("instagram", 9)


def test_videos_carry_the_second_of_their_publishing() -> None:
    frame = only_table("tiktok_content").frame
    assert frame["published_at"].dt.strftime("%Y-%m-%d %H:%M").tolist() == ["2026-01-01 00:00", "2026-01-02 00:00"]
    assert frame["account"].tolist() == ["kopicontoh"] * 2
    assert only_table("tiktok_content").stamp == "2026-02-28"  # "February 28", after the newest video


def test_source_and_medium_are_taken_apart_and_the_window_is_the_preambles() -> None:
    read = only_table("ga4_source_medium")
    frame = read.frame
    assert frame["visit_source"].tolist() == ["instagram", "(direct)"]
    assert frame["medium"].tolist() == ["social", "(none)"]
    assert set(frame["split"]) == {"visit_source+medium"}
    assert set(frame["account"]) == {"contoh.example"}
    assert frame[["from_day", "to_day"]].drop_duplicates().values.tolist() == [["2026-10-01", "2026-10-31"]]


def test_weeks_begin_on_sunday_and_are_cut_by_the_window() -> None:
    frame = only_table("ga4_weeks_2025").frame  # 1 January 2025 was a Wednesday
    assert frame["from_day"].tolist() == ["2025-01-01", "2025-01-05", "2025-01-12"]
    assert frame["to_day"].tolist() == ["2025-01-04", "2025-01-11", "2025-01-15"]


def test_sessions_are_read_out_of_session_start_beside_the_events() -> None:
    events, visits = read_file(EXPORTS / "ga4_explore.csv").tables
    assert set(events.frame["split"]) == {"visit_source+medium+event"}
    assert (visits.table, visits.derived, set(visits.frame["split"])) == ("visits", True, {"visit_source+medium"})
    assert visits.frame["sessions"].tolist() == [50, 30, 30]
    assert visits.frame["visit_source"].tolist() == ["instagram", "instagram", "google"]
    assert visits.frame["from_day"].tolist() == ["2026-10-01", "2026-10-02", "2026-10-01"]
    assert visits.frame["source_row"].tolist() == [9, 11, 12]


def test_weeks_over_two_years_cannot_be_placed(tmp_path: Path) -> None:
    content = (EXPORTS / "ga4_weeks_2025.csv").read_text("utf-8").replace("20250101", "20241201")
    (tmp_path / "a.csv").write_text(content, "utf-8")
    read = read_file(tmp_path / "a.csv").tables[0]
    assert (read.needs, read.frame["from_day"].isna().all()) == (("dates",), True)


def test_a_title_that_means_nothing_to_us_is_no_insights_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Penjualan\nTanggal,Jumlah\n2026-10-01,5\n", "utf-8")
    assert read_file(tmp_path / "a.csv").status == "unknown"
    (tmp_path / "b.csv").write_text("sep=,\nSomething new\nDate,Primary\n2026-10-01T00:00:00,5\n", "utf-8")
    new = read_file(tmp_path / "b.csv").tables[0]
    assert (new.table, new.notes[0].code) == ("other", "SK142")


def test_first_users_are_another_split_than_sessions() -> None:
    assert set(only_table("ga4_users_id").frame["split"]) == {"first_user_channel"}


def test_ads_are_split_by_what_the_file_has() -> None:
    assert set(only_table("meta_ads_idr_id").frame["split"]) == {"campaign"}
    assert set(only_table("meta_ads_daily").frame["split"]) == {"campaign+ad_set+ad+age+gender"}
    assert set(only_table("meta_ads_idr_id").frame["currency"]) == {"IDR"}
    assert set(only_table("google_ads_utf16").frame["currency"]) == {"IDR"}


def test_order_lines_become_orders() -> None:
    read = only_table("shopify_orders")
    frame = read.frame
    assert (read.rows_read, read.rows_kept) == (4, 4)  # lines of the file
    assert frame["order"].tolist() == ["#1001", "#1002", "#1003"]
    assert frame["revenue"].tolist() == [100, 50, 40]
    assert frame["items"].tolist() == [3, 1, 1]
    assert frame["refunded"].tolist() == [0, 20, 40]
    assert frame["order_status"].tolist() == ["paid", "partially_refunded", "cancelled"]
    assert frame["ordered_at"].dt.strftime("%Y-%m-%d %H:%M").tolist()[0] == "2026-09-30 18:00"
    missing = {column.heading: column.missing for column in read.columns}
    assert (missing["Total"], missing["Paid at"], missing["Cancelled at"], missing["Discount Code"]) == (0, 1, 2, 2)


def test_counts_by_hand_keep_each_rows_platform() -> None:
    assert only_table("by_hand_id").frame["platform"].tolist() == ["instagram", "instagram", "tiktok"]


def test_totals_are_a_check() -> None:
    problems = read_file(EXPORTS / "youtube_table.csv").problems
    assert next((p.code, p.column) for p in problems) == ("SK120", "Views")
    assert "1100" in problems[0].message.en
    assert "1000" in problems[0].message.id
    assert not [p for p in read_file(EXPORTS / "meta_ads_idr_id.csv").problems if p.code == "SK120"]


def test_no_two_sources_fit_one_row_of_headings() -> None:
    recogniser = Recogniser(SOURCES.values())
    for source in SOURCES.values():
        by = source.recognised_by
        if by.by_heading and not by.title:
            assert len(recogniser.fitting([*by.headings, *by.one_of[:1]], None)) == 1, source.key


def test_every_source_speaks_both_languages_and_fills_known_columns() -> None:
    known = {table: {*TABLES[table].measures, *TABLES[table].dimensions} for table in TABLES}
    general = {"account", "platform", "day", "from_day", "to_day", "month_day"}
    for source in SOURCES.values():
        for text in (source.title, source.how, *source.lacks.values(), *source.notes):
            assert text.en
            assert text.id
        if source.table in TABLES:
            fields = {c.field for c in source.columns if c.field and not c.field.startswith("_")}
            assert fields <= known[source.table] | general, source.key
            assert set(source.lacks) <= set(TABLES[source.table].measures) | {"reach", "followers", "sessions"}


def test_a_language_is_one_file_and_its_months_agree_with_the_others() -> None:
    months: dict[str, int] = {}
    for language in languages().values():
        for number, words in language["months"].items():
            for word in words:
                assert months.setdefault(fold(word), int(number)) == int(number), word
    assert set(languages()) >= {"en", "id", "pt", "es", "nl"}


def test_the_table_of_sources_is_for_people() -> None:
    table = sources("id")
    assert len(table) == len(SOURCES)
    assert "Meta Business Suite: postingan Instagram" in set(table["title"])
