"""The client's own days, weeks and months: zones of Indonesia, summer time, and where a week begins."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import socialkpi as sk
from socialkpi.client import read_client
from socialkpi.data import Data
from socialkpi.load import gather
from socialkpi.when import Clock, in_calendar, on_its_day
from tests.clients import CLIENT, plain_client, read_file


def loaded(folder: Path, moments: list[str], zone: str = "Asia/Jakarta", week: str = "monday") -> Data:
    where = plain_client(folder)
    said = CLIENT.replace('time_zone = "Asia/Jakarta"', f'time_zone = "{zone}"\nweek_starts = "{week}"')
    (where / "client.toml").write_text(said, "utf-8")
    rows = [{"post": str(n), "published_at": pd.Timestamp(m), "views": 2.0**n} for n, m in enumerate(moments)]
    return gather([read_file("posts", rows)], read_client(where))


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        # 23:30 in UTC is the next morning everywhere in Indonesia
        ("2026-10-31T23:30:00Z", "Asia/Jakarta", "2026-11-01"),  # WIB, 06:30
        ("2026-10-31T23:30:00Z", "Asia/Makassar", "2026-11-01"),  # WITA, 07:30
        ("2026-10-31T23:30:00Z", "Asia/Jayapura", "2026-11-01"),  # WIT, 08:30
        ("2026-10-31T23:30:00Z", "UTC", "2026-10-31"),
        # midnight of Jakarta, Makassar and Jayapura are 17:00, 16:00 and 15:00 in UTC
        ("2026-10-31T15:30:00Z", "Asia/Jakarta", "2026-10-31"),
        ("2026-10-31T15:30:00Z", "Asia/Makassar", "2026-10-31"),
        ("2026-10-31T15:30:00Z", "Asia/Jayapura", "2026-11-01"),
        ("2026-10-31T16:00:00Z", "Asia/Makassar", "2026-11-01"),
        ("2026-10-31T16:59:59Z", "Asia/Jakarta", "2026-10-31"),
        ("2026-10-31T17:00:00Z", "Asia/Jakarta", "2026-11-01"),
        # Berlin is two hours ahead until 25 October 2026, 03:00, and one hour from then on
        ("2026-10-24T22:30:00Z", "Europe/Berlin", "2026-10-25"),
        ("2026-10-25T22:30:00Z", "Europe/Berlin", "2026-10-25"),
        ("2026-10-25T23:00:00Z", "Europe/Berlin", "2026-10-26"),
        # New York is four hours behind until 1 November 2026, 02:00, and five from then on
        ("2026-11-01T04:30:00Z", "America/New_York", "2026-11-01"),
        ("2026-11-02T04:30:00Z", "America/New_York", "2026-11-01"),
        ("2026-11-02T05:00:00Z", "America/New_York", "2026-11-02"),
        # a zone that is not whole hours away
        ("2026-10-31T18:15:00Z", "Asia/Kathmandu", "2026-11-01"),
        ("2026-10-31T18:14:59Z", "Asia/Kathmandu", "2026-10-31"),
    ],
)
def test_a_post_falls_on_the_day_of_the_clients_zone(moment, zone, day):
    posts = pd.DataFrame({"published_at": [pd.Timestamp(moment)], "from_day": ["?"], "to_day": ["?"]})
    placed = in_calendar(on_its_day("posts", posts, Clock(zone)), Clock(zone))
    assert placed[["from_day", "to_day", "day", "month"]].iloc[0].tolist() == [day, day, day, day[:7]]


@pytest.mark.parametrize(
    ("starts", "weeks"),
    [
        # 31 October 2026 is a Saturday
        ("monday", ["2026-10-26", "2026-10-26", "2026-11-02"]),
        ("sunday", ["2026-10-25", "2026-11-01", "2026-11-01"]),
        ("saturday", ["2026-10-31", "2026-10-31", "2026-10-31"]),
    ],
)
def test_a_week_begins_where_the_client_says(starts, weeks):
    days = ["2026-10-31", "2026-11-01", "2026-11-02"]
    frame = pd.DataFrame({"from_day": days, "to_day": days})
    assert in_calendar(frame, Clock(week_starts=starts))["week"].tolist() == weeks


@pytest.mark.parametrize(
    ("first", "last", "starts", "week", "month"),
    [
        ("2026-10-26", "2026-11-01", "monday", "2026-10-26", None),
        ("2026-10-25", "2026-10-31", "sunday", "2026-10-25", "2026-10"),
        ("2026-10-25", "2026-10-31", "monday", None, "2026-10"),
        ("2026-10-01", "2026-10-31", "monday", None, "2026-10"),
        ("2026-12-28", "2027-01-03", "monday", "2026-12-28", None),
    ],
)
def test_a_window_belongs_to_a_week_or_month_only_if_it_lies_wholly_inside(first, last, starts, week, month):
    placed = in_calendar(pd.DataFrame({"from_day": [first], "to_day": [last]}), Clock(week_starts=starts))
    assert [None if pd.isna(value) else value for value in placed[["week", "month"]].iloc[0]] == [week, month]


@pytest.mark.parametrize(("zone", "october"), [("Asia/Jakarta", 1 + 2), ("UTC", 2 + 4), ("Asia/Jayapura", 1 + 2)])
def test_loading_uses_the_zone_that_client_toml_says(tmp_path, zone, october):
    # the first falls into October only in Indonesia, the last only by UTC
    moments = ["2026-09-30T17:30:00Z", "2026-10-15T12:00:00Z", "2026-10-31T23:30:00Z"]
    data = loaded(tmp_path, moments, zone)
    assert sk.compute(data, "views", period="2026-10")["value"].tolist() == [october]


def test_loading_uses_the_week_that_client_toml_says(tmp_path):
    # Saturday 31 October 23:30 UTC is Sunday 1 November in Jakarta: the first day of a Sunday week
    moments = ["2026-10-31T12:00:00Z", "2026-10-31T23:30:00Z"]
    weekly = sk.compute(loaded(tmp_path, moments, week="sunday"), "views", by=["week"])
    assert weekly[["week", "value"]].to_numpy().tolist() == [["2026-10-25", 1.0], ["2026-11-01", 2.0]]
    monday = sk.compute(loaded(tmp_path / "two", moments), "views", by=["week"])
    assert monday[["week", "value"]].to_numpy().tolist() == [["2026-10-26", 3.0]]


def test_a_row_without_a_moment_keeps_the_day_that_its_file_gives():
    posts = pd.DataFrame({"published_at": [pd.NaT, pd.Timestamp("2026-10-31T20:00:00Z")]}, dtype="datetime64[us, UTC]")
    posts = posts.assign(from_day=["2026-10-05", "x"], to_day=["2026-10-05", "x"])
    assert on_its_day("posts", posts, Clock("Asia/Jakarta"))["to_day"].tolist() == ["2026-10-05", "2026-11-01"]
