"""Which downloads a period still needs: missing, short, with figures for too long a time, or all there."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from socialkpi.client import read_client
from socialkpi.errors import ClientError
from socialkpi.status import status, status_text
from tests.clients import POSTS, insights, plain_client


def states(client: Path, period: str | tuple[str, str]) -> dict[tuple[str, str], str]:
    frame = status(client, period)
    return {(row.source, row.measures): row.state for row in frame.itertuples()}


@pytest.fixture
def client(tmp_path: Path) -> Path:
    return plain_client(tmp_path)


def october(client: Path, last: int, title: str = "Reach") -> None:
    days = {f"2026-10-{day:02d}": 300 + day for day in range(1, last + 1)}
    (client / "exports" / "Reach.csv").write_bytes(insights(title, days))


def test_a_short_download_says_which_days_it_lacks(client: Path) -> None:
    october(client, 15)
    row = status(client, "2026-10").set_index("source").loc["meta_insights"]
    assert row[["platform", "account", "measures", "state"]].tolist() == [
        "instagram",
        "warung.contoh",
        "reach",
        "short",
    ]
    assert row[["from_day", "to_day", "days", "days_asked", "gaps"]].tolist() == [
        "2026-10-01", "2026-10-15", 15, 31, "2026-10-16..2026-10-31",
    ]  # fmt: skip
    assert "Export" in row["how_en"]


def test_a_whole_month_is_complete(client: Path) -> None:
    october(client, 31)
    assert states(client, "2026-10")["meta_insights", "reach"] == "complete"
    assert states(client, ("2026-10-05", "2026-10-09"))["meta_insights", "reach"] == "complete"


def test_what_was_there_last_month_is_missing_this_month(client: Path) -> None:
    found = states(client, "2026-12")
    assert set(found.values()) == {"missing"}
    assert set(found) == {("meta_content_instagram", ""), ("meta_insights", "reach"), ("ga4_events_by_source", "")}


def test_an_account_without_any_download_is_expected_too(tmp_path: Path) -> None:
    toml = (
        '[[accounts]]\nplatform = "linkedin"\n[[accounts]]\nplatform = "threads"\n[[accounts]]\nplatform = "facebook"\n'
        '[[accounts]]\nplatform = "google_ads"\n[[conversions]]\nevent = "purchase"\ncounts_as = "purchase"\n'
    )
    (tmp_path / "client.toml").write_text(toml, "utf-8")
    frame = status(tmp_path, "2026-10")
    assert set(zip(frame["platform"], frame["source"], strict=True)) == {
        ("linkedin", "linkedin_content_posts"), ("linkedin", "linkedin_content_days"), ("threads", "by_hand"),
        ("facebook", "meta_content_facebook"), ("facebook", "meta_insights"), ("google_ads", "google_ads"),
        ("ga4", "ga4_events_by_source"),
    }  # fmt: skip
    assert set(frame["state"]) == {"missing"}


def test_a_posts_export_is_checked_by_how_often_there_are_posts(tmp_path: Path) -> None:
    client = plain_client(tmp_path)
    head = POSTS.splitlines()[0]
    days = [f"{month:02d}/{day:02d}/2026 05:00" for month in (8, 9) for day in range(2, 30, 3)]
    written = [f"179{n:014d},1,warung.contoh,W,Teks,0,{day},https://x.example/{n},IG image,,Lifetime,5,4,4,4,2,6,1"
               for n, day in enumerate(days)]  # fmt: skip
    posts = client / "exports" / "posts.csv"
    posts.write_text("\n".join([head, *written]), "utf-8")
    assert states(client, "2026-09")["meta_content_instagram", ""] == "complete"
    posts.write_text("\n".join([head, *written[:-6]]), "utf-8")
    assert states(client, "2026-09")["meta_content_instagram", ""] == "check"
    assert states(client, "2026-10")["meta_content_instagram", ""] == "missing"


def test_one_figure_for_a_longer_time_is_no_month(tmp_path: Path) -> None:
    report = (
        "Campaign report\n15 September 2026 - 31 October 2026\n"
        "Campaign status,Campaign,Budget,Currency code,Status,Clicks,Impr.,CTR,Cost,Avg. CPC,Conversions\n"
        "Enabled,Kopi,100,IDR,Eligible,40,1000,4%,5000,125,3\n"
    )
    (tmp_path / "report.csv").write_text(report, "utf-8")
    assert states(tmp_path, "2026-10") == {("google_ads", ""): "window"}
    assert states(tmp_path, ("2026-09-15", "2026-10-31")) == {("google_ads", ""): "complete"}


@pytest.mark.parametrize(("language", "words"), [
    ("en", ["October 2026: 2 of 3 downloads", "15 of 31 days; missing 16 Oct – 31 Oct", "how: ", "not used: pages.html"]),
    ("id", ["Oktober 2026: 2 dari 3 unduhan", "15 dari 31 hari; kurang 16 Okt – 31 Okt", "caranya: ", "tidak dipakai: pages.html"]),
])  # fmt: skip
def test_it_is_told_in_both_languages(client: Path, language: str, words: list[str]) -> None:
    october(client, 15)
    (client / "exports" / "pages.html").write_text("<!DOCTYPE html><html><body>Masuk</body></html>", "utf-8")
    text = status_text(status(client, "2026-10"), read_client(client), language)
    assert all(word in text for word in words), text


def test_the_period_is_the_last_whole_month_of_the_data(client: Path) -> None:
    assert status(client).attrs["period"] == ("2026-10-01", "2026-10-31")
    assert isinstance(status(client), pd.DataFrame)


def test_without_data_the_period_must_be_said(tmp_path: Path) -> None:
    with pytest.raises(ClientError, match="period must be given"):
        status(tmp_path)
    with pytest.raises(ClientError, match='"October" cannot be read'):
        status(tmp_path, "October")
    assert status_text(status(tmp_path, "2026-10"), read_client(tmp_path), "en").endswith(
        "name the accounts in client.toml"
    )


def test_a_refused_file_is_asked_for_again_and_no_other_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "exports").mkdir()
    (tmp_path / "client.toml").write_text('[[accounts]]\nplatform = "tiktok"\n', "utf-8")
    head = "Date,Video Views,Profile Views,Likes,Comments,Shares\n"
    (tmp_path / "exports" / "Overview.csv").write_text(head + "October 1,100,10,5,1,0\n", "utf-8")  # no year: refused
    frame = status(tmp_path, "2026-10").set_index("table")
    assert frame.loc["days", ["source", "state", "days"]].tolist() == ["tiktok_overview", "missing", 0]
    assert [file for file, *_ in frame.attrs["unusable"]] == ["Overview.csv"]
