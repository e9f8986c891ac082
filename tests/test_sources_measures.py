"""What exports give beyond their plain columns: counts out of rates, paid shares, hours of the day."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialkpi.compute import compute
from socialkpi.sources import SOURCES, read_file
from socialkpi.tables import TABLES

EXPORTS = Path(__file__).parent / "fixtures" / "exports"


def _column(name: str, column: str) -> list[float]:
    return read_file(EXPORTS / name).tables[0].frame[column].tolist()


def test_youtube_gives_the_counts_behind_its_rates():
    # 5,000 thumbnails at 5.5% and 3,500 at 2.25%; 600 views of 90 seconds and 400 of 29
    assert _column("youtube_table.csv", "thumbnail_clicks") == [275.0, 79.0]
    assert _column("youtube_table.csv", "watchable_seconds") == [54000.0, 11600.0]
    assert _column("youtube_table.csv", "follows_net") == [8.0, -1.0]


def test_youtube_rates_come_out_as_youtube_prints_them():
    posts = {"posts": read_file(EXPORTS / "youtube_table.csv").tables[0].frame}
    found = compute(posts, ["thumbnail_ctr", "average_percentage_viewed"], by=["post"])
    assert found["value"].tolist() == pytest.approx([0.055, 41400 / 54000, 79 / 3500, 24300 / 11600])


def test_facebooks_engaged_users_are_accounts_that_interacted():
    assert _column("facebook_legacy_page.csv", "accounts_engaged") == [3.0, 2.0]


def test_tiktoks_active_followers_are_the_audience_by_hour(tmp_path):
    file = tmp_path / "FollowerActivity.csv"
    file.write_text("Date,Hour,Active followers\nOctober 3,19,420\nOctober 3,20,510\n", encoding="utf-8")
    table = read_file(file).tables[0]
    assert table.table == "audience"
    rows = table.frame[["dimension", "segment", "active_followers"]].to_dict("records")
    assert rows == [
        {"dimension": "hour", "segment": "19", "active_followers": 420.0},
        {"dimension": "hour", "segment": "20", "active_followers": 510.0},
    ]


def test_tiktoks_viewers_are_people_of_whom_some_return(tmp_path):
    file = tmp_path / "Viewers.csv"
    file.write_text(
        "Date,Total Viewers,New Viewers,Returning Viewers\nOctober 3,1000,700,300\nOctober 4,800,600,200\n",
        encoding="utf-8",
    )
    table = read_file(file).tables[0]
    assert table.table == "days"
    found = compute({"days": table.frame}, ["viewers", "returning_viewers"])
    assert found[["low", "high"]].to_numpy().tolist() == [[1000.0, 1800.0], [300.0, 500.0]]


@pytest.mark.parametrize(
    ("source", "heading", "measure"),
    [
        ("linkedin_content_days", "Impressions (sponsored)", "paid_impressions"),
        ("sprout_posts", "Paid Impressions", "paid_impressions"),
        ("x_legacy_tweets", "promoted impressions", "paid_impressions"),
        ("tiktok_business_followers", "Engaged audience", "accounts_engaged"),
        ("tiktok_ads", "Video views at 100%", "completed_views"),
        ("youtube_videos", "Intentional views", "engaged_views"),
    ],
)
def test_headings_that_metrics_ask_for_are_read(source, heading, measure):
    assert [column.field for column in SOURCES[source].columns if column.heading == heading] == [measure]
    assert measure in SOURCES[source].measures()


@pytest.mark.parametrize("file", sorted(EXPORTS.glob("*.csv")), ids=lambda file: file.stem)
def test_an_export_gives_no_measure_that_it_does_not_name(file):
    """What the pages of formats and metrics say of an export is what reading it gives."""
    for table in read_file(file).tables:
        if (
            table.frame is None
            or table.source is None
            or table.table != table.source.table
            or table.table not in TABLES
        ):
            continue
        measures = [name for name in TABLES[table.table].measures if name in table.frame]
        given = {name for name in measures if table.frame[name].notna().any()}
        assert given - {*table.source.measures(), *COUNTED} == set()


COUNTED = {"posts", "orders", "leads", "conversations", "answers", "mentions", "touches", "invitations"}
"""One per row."""
