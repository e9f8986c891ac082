"""What the downloads cover, by hand-made files, and how it is drawn."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pandas as pd
import pytest
from clients import read_file

from socialkpi import charts, theme
from socialkpi.client import Client
from socialkpi.coverage import COVERAGE, coverage
from socialkpi.load import gather

CLIENT = Client(key="c", name="C", folder=Path())


def days(*numbers: int) -> list[dict[str, object]]:
    return [{"day": f"2026-10-{n:02d}", "reach": 1.0} for n in numbers]


def states(table: pd.DataFrame, platform: str = "instagram", name: str = "days") -> str:
    """The states of one strip as letters: s, p, m."""
    mine = table[(table["platform"] == platform) & (table["table"] == name)]
    return "".join(state[0] for state in mine.sort_values("day")["state"])


def test_seen_provisional_and_missing() -> None:
    data = gather([read_file("days", days(1, 2, 5, 6, 7, 8))], CLIENT)
    table = coverage(data)
    assert list(table.columns) == COVERAGE
    assert states(table) == "ssmmsppp"  # the 3rd and 4th are missing; the data ends on the 8th
    assert states(coverage(data, ("2026-10-07", "2026-10-10"))) == "ppmm"


def test_a_window_covers_all_its_days() -> None:
    week = {"from_day": "2026-10-01", "to_day": "2026-10-07", "reach": 9.0}
    assert states(coverage(gather([read_file("days", [week])], CLIENT))) == "ssssppp"


def test_a_day_without_a_post_is_no_gap_but_a_longer_silence_between_files_is() -> None:
    def posts(file: str, *numbers: int) -> object:
        return read_file(
            "posts", [{"day": f"2026-10-{n:02d}", "post": f"p{n}", "own": True, "views": 1.0} for n in numbers], file
        )

    # within the files the longest pause is two days; six days between them are no pause
    data = gather([posts("a.csv", 1, 4, 5), posts("b.csv", 12, 13, 15), read_file("days", days(1, 17))], CLIENT)
    assert states(coverage(data), name="posts") == "sssssmmmmmmsssppp"


def test_leads_of_many_platforms_in_one_file_are_no_gaps_either() -> None:
    rows = [
        {"day": f"2026-10-{day:02d}", "platform": platform, "lead": f"{platform}{day}", "leads": 1.0}
        for day, platform in ((1, "instagram"), (3, "instagram"), (8, "instagram"), (2, "tiktok"), (8, "tiktok"))
    ]
    table = coverage(gather([read_file("leads", rows)], CLIENT))
    assert states(table, "instagram", "leads") == "sssssppp"
    assert states(table, "tiktok", "leads") == "sssssppp"  # its longest pause is five days, and it begins a day later


def test_days_on_which_no_ad_was_shown_are_no_missing_download() -> None:
    def ads(file: str, *numbers: int) -> object:
        rows = [{"day": f"2026-10-{n:02d}", "platform": "meta_ads", "campaign": "Senja", "spend": 5.0} for n in numbers]
        return read_file("ads", rows, file)

    data = gather([ads("a.csv", 1, 2, 4), ads("b.csv", 10, 11), read_file("days", days(1, 11))], CLIENT)
    assert states(coverage(data), "meta_ads", "ads") == "ssssmmmmmpp"


def test_the_website_is_one_strip_whatever_its_visits_come_from() -> None:
    rows = [{"day": "2026-10-01", "platform": None, "visit_source": s, "sessions": 1.0} for s in ("ig", "google")]
    table = coverage(gather([read_file("visits", rows)], CLIENT))
    assert states(table, "ga4", "visits") == "p"


def test_nothing_covers_nothing() -> None:
    empty = coverage(gather([], CLIENT))
    assert empty.empty
    assert list(empty.columns) == COVERAGE
    assert charts.coverage(empty, "id").title == "Tidak ada data untuk grafik ini."


TABLE = coverage(gather([read_file("days", days(1, 2, 5, 6, 7, 8))], CLIENT))


@pytest.mark.parametrize(
    ("language", "title", "legend", "gap"),
    [
        ("en", "Instagram: account, by day: 2 days without data", ["seen", "provisional", "missing"], "2 days missing"),
        ("id", "Instagram: akun, per hari: 2 hari tanpa data", ["ada", "sementara", "tidak ada"], "2 hari tidak ada"),
    ],
)
def test_the_chart_says_what_is_missing(language: str, title: str, legend: list[str], gap: str) -> None:
    figure = charts.coverage(TABLE, language)
    assert figure.title == title
    texts = ["".join(e.itertext()) for e in ElementTree.fromstring(figure.svg()).iter() if e.tag.endswith("text")]  # noqa: S314
    assert [text for text in texts if text in legend] == legend
    assert gap in texts
    assert (
        "3 October 2026 to 4 October 2026" if language == "en" else "3 Oktober 2026 sampai 4 Oktober 2026"
    ) in figure.alt
    pd.testing.assert_frame_equal(figure.rows, TABLE)


def test_missing_days_are_drawn_in_a_colour_of_their_own() -> None:
    spec = charts.coverage(TABLE).spec()
    drawn = [record for each in spec["datasets"].values() for record in each if "from" in record]
    assert [(r["to"] - r["from"], r["colour"]) for r in drawn] == [
        (2, "#5f8f86"),
        (2, theme.BAD),
        (1, "#5f8f86"),
        (3, "#b9d3cd"),
    ]


def test_the_specification_is_valid() -> None:
    assert charts.coverage(TABLE).chart.to_dict(validate=True)


def test_a_whole_month_and_one_missing_day_have_titles_of_their_own() -> None:
    whole = coverage(gather([read_file("days", days(*range(1, 32)))], CLIENT))
    assert charts.coverage(whole).title == "Every day is covered"
    one = coverage(gather([read_file("days", days(1, 3))], CLIENT))
    assert charts.coverage(one).title == "Instagram: account, by day: one day without data"
