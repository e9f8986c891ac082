"""From read files to tables: the client's time, channels, conversions, and an account of every row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from socialkpi.client import Client, read_client
from socialkpi.data import Data, days_covered, days_missing
from socialkpi.errors import UnknownName
from socialkpi.load import gather, load
from socialkpi.load.channels import channel_of
from socialkpi.reading.result import ReadFile
from socialkpi.tables import COMMON, TABLES
from tests.clients import CLIENT, plain_client, read_file


@pytest.fixture
def shop(tmp_path: Path) -> Client:
    folder = tmp_path / "warung"
    folder.mkdir()
    (folder / "client.toml").write_text(CLIENT, "utf-8")
    return read_client(folder)


def loaded(client: Client, *files: ReadFile) -> Data:
    return gather(files, client)


def test_a_moment_falls_on_the_clients_day(shop: Client) -> None:
    """18:30 in Greenwich on the last day of a month is the first day of the next in Jakarta, and another week."""
    post = {"post": "1", "published_at": pd.Timestamp("2026-05-31T18:30", tz="UTC")}
    row = loaded(shop, read_file("posts", [post]))["posts"].iloc[0]
    assert row[["from_day", "to_day", "day", "week", "month"]].tolist() == [
        "2026-06-01", "2026-06-01", "2026-06-01", "2026-06-01", "2026-06",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("starts", "week"), [("monday", "2026-10-26"), ("sunday", "2026-11-01"), ("saturday", "2026-10-31")]
)
def test_weeks_start_where_the_client_says(tmp_path: Path, starts: str, week: str) -> None:
    (tmp_path / "client.toml").write_text(f'week_starts = "{starts}"', "utf-8")
    data = loaded(read_client(tmp_path), read_file("days", [{"day": "2026-11-01", "views": 1}]))
    assert data["days"]["week"].tolist() == [week]


def test_a_window_has_a_week_or_month_only_if_it_lies_inside_one(shop: Client) -> None:
    windows = [
        ("2026-10-05", "2026-10-11"),
        ("2026-10-01", "2026-10-31"),
        ("2026-09-28", "2026-10-04"),
        ("2026-10-05", None),
    ]
    rows = [{"from_day": a, "to_day": b, "views": 1} for a, b in windows]
    days = loaded(shop, read_file("days", rows))["days"].sort_values("from_day")
    found = {
        (a, b if isinstance(b, str) else None): [None if pd.isna(cell) else cell for cell in rest]
        for a, b, *rest in days[["from_day", "to_day", "day", "week", "month"]].itertuples(index=False)
    }
    assert found[windows[0]] == [None, "2026-10-05", "2026-10"]
    assert found[windows[1]] == [None, None, "2026-10"]
    assert found[windows[2]] == [None, "2026-09-28", None]
    assert found[windows[3]] == [None, None, None]


def test_tables_keep_the_promised_shape(shop: Client) -> None:
    data = loaded(shop, read_file("posts", [{"post": "9", "day": "2026-10-01", "views": 1}], "a.csv"))
    posts = data["posts"]
    assert posts.columns.tolist() == [*COMMON, *TABLES["posts"].dimensions, "posts", "views"]
    assert {str(posts[c].dtype) for c in ("platform", "day", "post", "caption")} == {"str"}
    assert str(posts["own"].dtype) == "boolean"
    assert str(posts["published_at"].dtype) == "datetime64[us, UTC]"
    assert {str(posts[c].dtype) for c in ("row", "source_row")} == {"int64"}
    assert posts["posts"].tolist() == [1.0]
    assert data.as_of == "2026-10-01"
    with pytest.raises(UnknownName, match="ads"):
        data["ads"]


def test_a_file_that_lacks_its_year_is_refused_and_the_rest_loads(shop: Client) -> None:
    files = [
        read_file("days", [{"views": 5}, {"views": 6}], "Overview.csv", needs=("year",)),
        read_file("days", [{"day": "2026-10-01", "views": 7}], "b.csv", refused=2, totals=1),
    ]
    data = loaded(shop, *files)
    assert data["days"]["views"].tolist() == [7]
    account = data.files.set_index("file")
    assert account.loc["Overview.csv", ["status", "rows_read", "rows_kept", "rows_refused"]].tolist() == [
        "refused",
        2,
        0,
        2,
    ]
    assert account.loc["b.csv", ["rows_read", "rows_kept", "rows_refused", "rows_totals"]].tolist() == [4, 1, 2, 1]


def test_what_client_toml_names_and_nobody_has_is_told(shop: Client) -> None:
    data = loaded(shop, read_file("days", [{"day": "2026-10-01", "views": 7}]))
    assert data.problems["code"].tolist() == ["SK162", "SK163"]
    assert "generate_lead" in data.problems["message_id"].tolist()[1]


# Channels ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "medium", "platform", "social", "paid"),
    [
        ("facebook.com", "referral", "facebook", True, "organic"),
        ("m.facebook.com", "referral", "facebook", True, "organic"),
        ("ig", "social", "instagram", True, "organic"),
        ("linkedin", "social", "linkedin", True, "organic"),
        ("linkedin", "paid_social", "linkedin", True, "paid"),
        ("facebook", "cpm", "facebook", True, "paid"),
        ("partner", "cpm", None, False, "paid"),
        ("youtube.com", "referral", "youtube", True, "organic"),  # GA4: Organic Video
        ("youtube", "cpc", "youtube", True, "paid"),
        ("meta", "cpc", "social", True, "paid"),  # GA4: Paid Other
        ("meta", "social", "social", True, "organic"),
        ("bit.ly", "referral", None, False, None),  # GA4: Organic Social, but a short link can stand anywhere
        ("whatsapp.com", "referral", "whatsapp", True, "organic"),
        ("t.co", "referral", "x", True, "organic"),
        ("x.com", "referral", "x", True, "organic"),  # GA4: Referral
        ("threads.net", "referral", "threads", True, "organic"),
        ("bsky.app", "referral", "social", True, "organic"),
        ("fb", "ads", "facebook", True, "paid"),  # GA4: Organic Social
        ("influencer_sari", "influencer", None, False, None),
        ("tiktok", "video", "tiktok", True, "organic"),
        ("Instagram ", "Stories", "instagram", True, "organic"),
        ("shopee", "cpc", None, False, "paid"),
        ("google", "organic", None, False, "organic"),
        ("(direct)", "(none)", None, False, None),
        ("someblog", "social", "social", True, "organic"),
        ("notfacebook.com", "referral", None, False, None),
        ("facebook.com.evil.example", "referral", None, False, None),
        ("(not set)", "(not set)", None, None, None),
        (None, None, None, None, None),
    ],
)
def test_where_a_visit_comes_from(
    shop: Client, source: str | None, medium: str | None, platform: str | None, social: bool | None, paid: str | None
) -> None:
    found = channel_of(source, medium, None, shop)
    assert (found.platform, found.social, found.paid) == (platform, social, paid)


def test_a_report_by_channel_knows_social_but_no_platform(shop: Client) -> None:
    rows = [{"channel": c, "split": "channel", "day": "2026-10-01", "sessions": n, "platform": None} for n, c in enumerate(
        ["Organic Social", "Paid Social", "Organic Search", "Direct", "Organic Video"], start=1
    )]  # fmt: skip
    visits = loaded(shop, read_file("visits", rows))["visits"].set_index("channel")
    assert visits["platform"].dropna().to_dict() == {"Organic Social": "social", "Paid Social": "social"}
    assert visits["social"].to_dict() == {
        "Organic Social": True, "Paid Social": True, "Organic Search": False, "Direct": False, "Organic Video": False,
    }  # fmt: skip
    assert visits["paid"].dropna().to_dict() == {
        "Organic Social": "organic", "Paid Social": "paid", "Organic Search": "organic", "Organic Video": "organic",
    }  # fmt: skip


def test_the_client_knows_better_where_its_links_stand(tmp_path: Path) -> None:
    (tmp_path / "client.toml").write_text(
        '[channels]\n"linktr.ee" = "instagram"\n"bit.ly" = "social"\nx = "none"\n', "utf-8"
    )
    client = read_client(tmp_path)
    assert channel_of("linktr.ee", "referral", None, client).platform == "instagram"
    assert channel_of("bit.ly", "referral", None, client).platform == "social"
    assert channel_of("x", "referral", None, client).social is False


# Conversions and money ----------------------------------------------------------------------------------------------


def events(*rows: dict[str, Any]) -> ReadFile:
    common = {
        "day": "2026-10-01",
        "split": "visit_source+medium+event",
        "visit_source": "ig",
        "medium": "social",
        "platform": None,
    }
    return read_file("events", [{**common, **row} for row in rows])


def test_declared_events_count_once_per_session_and_have_a_value(shop: Client) -> None:
    found = loaded(
        shop,
        events(
            {"event": "generate_lead", "event_count": 5, "event_sessions": 3, "revenue": 0},
            {"event": "scroll", "event_count": 80, "event_sessions": 40, "revenue": None},
        ),
    )["events"].set_index("event")
    lead = found.loc["generate_lead"]
    columns = ["counts_as", "conversions", "goal_completions", "leads", "conversion_value", "currency"]
    assert lead[columns].tolist() == ["lead", 3, 3, 3, 75000, "IDR"]
    assert found.loc["scroll", columns[:-1]].isna().all()
    assert found["platform"].tolist() == ["instagram", "instagram"]


def test_events_that_may_count_often_count_each_time(tmp_path: Path) -> None:
    toml = '[[conversions]]\nevent = "file_download"\ncounts_as = "download"\n'
    (tmp_path / "client.toml").write_text(toml, "utf-8")
    rows = [{"event": "file_download", "event_count": 5, "event_sessions": 3}]
    found = loaded(read_client(tmp_path), events(*rows))["events"]
    assert found["conversions"].tolist() == [5]
    assert not {"goal_completions", "leads", "conversion_value"} & set(found.columns)


def test_without_sessions_a_conversion_per_session_is_unknown(shop: Client) -> None:
    found = loaded(shop, events({"event": "generate_lead", "event_count": 5}))["events"]
    assert "conversions" not in found


def test_gross_profit_is_revenue_times_margin(shop: Client) -> None:
    visits = [
        {"visit_source": s, "medium": "social", "day": "2026-10-01", "revenue": r}
        for s, r in (("ig", 100.0), ("fb", None))
    ]
    ads = [{"platform": "meta_ads", "campaign": "A", "day": "2026-10-01", "revenue": 40.0, "currency": "IDR"}]
    data = loaded(shop, read_file("visits", visits), read_file("ads", ads, "b.csv"))
    assert data["visits"].set_index("platform")["gross_profit"].dropna().to_dict() == {"instagram": 50.0}
    assert data["visits"]["currency"].tolist() == ["IDR", "IDR"]
    assert data["ads"]["gross_profit"].tolist() == [20.0]


# Data --------------------------------------------------------------------------------------------------------------


def test_the_repr_tells_tables_rows_dates_and_gaps(shop: Client) -> None:
    rows = [{"day": f"2026-10-{d:02d}", "views": 1} for d in (1, 2, 5)]
    data = loaded(shop, read_file("days", rows), read_file("posts", [{"post": "1", "day": "2026-10-03"}], "b.csv"))
    assert repr(data).splitlines()[0] == "Warung Contoh: 4 rows from 2 of 2 files, data until 2026-10-05, 0 problems"
    summary = data.summary().set_index("table")
    assert summary.loc["days", ["rows", "from_day", "to_day", "days_missing"]].tolist() == [
        3,
        "2026-10-01",
        "2026-10-05",
        2,
    ]
    assert "2026-10-05" in data._repr_html_()


def test_a_name_cannot_break_the_page(tmp_path: Path) -> None:
    (tmp_path / "client.toml").write_text('name = "<script>alert(1)</script>"', "utf-8")
    assert "<script>" not in gather([], read_client(tmp_path))._repr_html_()


def test_days_in_windows_count_once() -> None:
    rows = pd.DataFrame(
        {
            "from_day": ["2026-10-01", "2026-10-01", "2026-10-20", None],
            "to_day": ["2026-10-10", "2026-10-03", "2026-10-20", None],
        }
    )
    assert len(days_covered(rows)) == 11
    assert days_missing(rows) == 9
    assert days_missing(rows.head(0)) == 0


# From files ---------------------------------------------------------------------------------------------------------


def test_a_folder_of_exports_becomes_tables(tmp_path: Path) -> None:
    """Posts in Pacific time, reach without its account, an exploration with a totals row; nothing is lost on the way."""
    data = load(plain_client(tmp_path))
    posts = data["posts"].set_index("post")
    assert posts["day"].to_dict() == {"17900000000000001": "2026-10-01", "17900000000000002": "2026-11-01"}
    assert posts["reach"].isna().to_dict() == {"17900000000000001": False, "17900000000000002": True}
    assert data["days"][["account", "day", "reach"]].values.tolist() == [
        ["warung.contoh", "2026-10-01", 300],
        ["warung.contoh", "2026-10-02", 310],
    ]
    assert data["visits"].groupby("platform", dropna=False)["sessions"].sum().tolist() == [100, 140]
    lead = data["events"].set_index("event").loc["generate_lead"]
    assert lead[["platform", "conversions", "leads", "conversion_value"]].tolist() == ["instagram", 3, 3, 75000]
    files = data.files[data.files["table"] != "visits"].set_index("file")
    assert files.loc["download.csv", ["rows_read", "rows_kept", "rows_totals"]].tolist() == [4, 3, 1]
    assert (data.problems["level"] == "note").all()


def test_a_bare_folder_of_exports_loads_in_utc(tmp_path: Path) -> None:
    folder = plain_client(tmp_path) / "exports"
    data = load(folder, "id")
    assert (data.client.key, data.client.language, data.client.time_zone) == ("exports", "id", "UTC")
    assert data["posts"]["day"].tolist() == ["2026-10-01", "2026-10-31"]
    assert "days" not in data
    refused = data.problems[data.problems["file"] == "Reach.csv"]
    assert refused["level"].tolist() == ["problem"]
    assert "platform" in refused["next_id"].tolist()[0]


def test_names_of_files_change_nothing(tmp_path: Path) -> None:
    first, second = plain_client(tmp_path, key="a"), plain_client(tmp_path, key="b")
    for old, new in (("posts.csv", "zzz.csv"), ("download.csv", "laporan/Unduhan (3).csv")):
        target = second / "exports" / new
        target.parent.mkdir(exist_ok=True)
        (second / "exports" / old).rename(target)
    one, other = load(first), load(second)
    for name, table in one.tables.items():
        pd.testing.assert_frame_equal(table.drop(columns="source_file"), other[name].drop(columns="source_file"))


def test_a_client_without_exports_is_empty(tmp_path: Path) -> None:
    (tmp_path / "client.toml").write_text('name = "Baru"', "utf-8")
    data = load(tmp_path)
    assert (data.tables, data.as_of) == ({}, "")
    assert repr(data) == "Baru: 0 rows from 0 of 0 files, data until ?, 0 problems"
