"""The sample clients: the same bytes every time, the shapes of real downloads, and a truth that their files bear out."""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pandas as pd
import pytest

from socialkpi.errors import ClientError, UnknownName
from socialkpi.teach import make_client, truth, write_samples
from socialkpi.teach.accounts import people_reached
from socialkpi.teach.chance import chance, counted, dealt, some_of
from socialkpi.teach.make import client_files
from socialkpi.teach.seasons import Window, span_of

SAMPLE = Path(__file__).parent.parent / "data" / "sample"
BRANDS = ("kopi-senja", "rona-kain", "piranti-contoh")
KOPI, RONA, PIRANTI = (SAMPLE / brand / "exports" for brand in BRANDS)
MAX_BYTES = 6_000_000


def cells(path: Path, encoding: str = "utf-8-sig", delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(path.read_bytes().decode(encoding), newline=""), delimiter=delimiter))


def records(path: Path) -> list[dict[str, str]]:
    head, *rows = cells(path)
    return [dict(zip(head, row, strict=False)) for row in rows]


def newest(paths: list[Path], key: str) -> dict[str, dict[str, str]]:
    """Merge the posts of exports given oldest first."""
    merged: dict[str, dict[str, str]] = {}
    for path in paths:
        merged |= {record[key]: record for record in records(path)}
    return merged


def pacific_day(written: str, zone: str) -> date:
    wall = datetime.strptime(written, "%m/%d/%Y %H:%M").replace(tzinfo=ZoneInfo("America/Los_Angeles"))
    return wall.astimezone(ZoneInfo(zone)).date()


# ---- the same every time


def under(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_samples_are_what_the_generator_writes(tmp_path: Path) -> None:
    stale = tmp_path / "kopi-senja" / "exports" / "old" / "stale.csv"
    stale.parent.mkdir(parents=True)
    stale.write_text("old", encoding="utf-8")
    assert [folder.name for folder in write_samples(tmp_path)] == list(BRANDS)
    written, kept = under(tmp_path), under(SAMPLE)
    assert sorted(written) == sorted(kept)
    assert [name for name, data in written.items() if kept[name] != data] == []
    assert not stale.parent.exists()


def test_the_samples_stay_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLE.rglob("*") if path.is_file()) < MAX_BYTES


def test_another_seed_gives_another_client() -> None:
    span = span_of("2026-10", 2)
    one, other = client_files("kopi-senja", 1, span)[0], client_files("kopi-senja", 2, span)[0]
    assert one["client.toml"] == other["client.toml"]
    assert one["truth.json"] != other["truth.json"]


@pytest.mark.parametrize("brand", BRANDS)
@pytest.mark.parametrize(("months", "last"), [(1, "2026-02"), (5, "2025-01"), (15, "2026-12")])
def test_any_span_of_months_can_be_made(brand: str, months: int, last: str) -> None:
    files, facts = client_files(brand, 7, span_of(last, months))
    assert len(facts["about"]["months"]) == months
    assert facts["about"]["last_day"].startswith(last)
    assert not any(name.startswith("notes/") for name in files)


def test_make_client_writes_a_folder_and_refuses_a_full_one(tmp_path: Path) -> None:
    made = make_client(tmp_path / "new", "piranti-contoh", months=1)
    assert truth(tmp_path / "new") == made.facts
    assert "piranti-contoh, 2026-10 to 2026-10" in repr(made)
    with pytest.raises(ClientError, match="not empty"):
        make_client(tmp_path / "new")


def test_wrong_wishes_are_refused_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match='Did you mean "kopi-senja"'):
        make_client(tmp_path / "a", "kopi senja")
    with pytest.raises(ClientError) as caught:
        make_client(tmp_path / "b", last_month="2026-13")
    assert "2026-13" in caught.value.say("id")
    with pytest.raises(ClientError):
        make_client(tmp_path / "c", months=0)


# ---- chance


def test_parts_add_up_and_counts_stay_in_range() -> None:
    r = chance("parts")
    for n in (0, 1, 30, 5000):
        assert sum(dealt(r, n, (0.7, 0.0, 0.3))) == n
        assert all(0 <= some_of(r, n, share) <= n for share in (0.0, 0.001, 0.4, 0.99, 1.0))
    draws = [counted(r, 7.5) for _ in range(4000)]
    assert sum(draws) / len(draws) == pytest.approx(7.5, abs=0.15)


def test_people_reached_lies_between_the_largest_day_and_the_sum() -> None:
    assert people_reached([10, 0, 0], 100) == 10
    assert 40 <= people_reached([40, 40, 40], 100) < 120
    # 300 people in the pool-to-be: a day reaches 50 of 3.2 * 100 = 320; two days 320 * (1 - (270/320)^2) = 92.2
    assert people_reached([50, 50], 100) == 92


# ---- plainly made up


@pytest.mark.parametrize("brand", BRANDS)
def test_nothing_looks_like_a_real_company_or_person(brand: str) -> None:
    settings = tomllib.loads((SAMPLE / brand / "client.toml").read_text(encoding="utf-8"))
    for account in settings["accounts"]:
        assert re.search(r"contoh|example", account["name"], re.IGNORECASE), account
    for path in (SAMPLE / brand).rglob("*.csv"):
        text = path.read_bytes().decode("utf-16" if path.read_bytes()[:2] == b"\xff\xfe" else "utf-8-sig")
        assert not re.search(r"[\w.]+@[\w.]+\.\w+", text.replace("@contoh", "")), path
        sites = set(re.findall(r"https?://([\w.-]+)", text))
        platforms = {"www.instagram.com", "www.facebook.com", "www.tiktok.com", "x.com"}
        assert all(site in platforms or site.endswith(".example") for site in sites), (path, sites)


# ---- Meta


def ig_exports() -> list[Path]:
    return sorted((KOPI / "Meta/Konten IG").iterdir(), key=lambda path: path.name.split("_")[2])


def test_instagram_posts_agree_with_the_truth() -> None:
    posts, facts = newest(ig_exports(), "Post ID"), truth(SAMPLE / "kopi-senja")
    mine = Counter(record["Account ID"] for record in posts.values()).most_common(1)[0][0]
    added: dict[str, Counter[str]] = defaultdict(Counter)
    for record in posts.values():
        if record["Account ID"] == mine:
            month = pacific_day(record["Publish time"], "Asia/Jakarta").isoformat()[:7]
            added[month].update(
                posts=1, **{name: int(record[name]) for name in ("Views", "Reach", "Likes", "Saves", "Follows")}
            )
    for month, counts in added.items():
        said = facts["posts"]["instagram"][month]["own"]
        assert counts["posts"] == said["posts"]
        for heading, measure in (
            ("Views", "views"),
            ("Reach", "reach"),
            ("Likes", "reactions"),
            ("Saves", "saves"),
            ("Follows", "follows"),
        ):
            assert counts[heading] == said[measure]["sum"]
    assert len(added) == 14


def test_instagram_exports_have_two_orders_bom_lf_and_guests_without_reach() -> None:
    early, _, late = ig_exports()
    assert all(path.read_bytes()[:3] == b"\xef\xbb\xbf" and b"\r\n" not in path.read_bytes() for path in (early, late))
    assert cells(early)[0][-3:] == ["Comments", "Saves", "Follows"]
    assert cells(late)[0][-3:] == ["Follows", "Comments", "Saves"]
    guests = [record for path in ig_exports() for record in records(path) if "temanngopi" in record["Account username"]]
    assert guests
    assert {(record["Reach"], record["Follows"]) for record in guests} == {("", "")}
    assert '"Duration (sec)","Publish time",Permalink,' in early.read_text(encoding="utf-8-sig")
    captions = [record["Description"] for record in records(early)]
    assert any("\n" in caption for caption in captions)
    assert any('"' in caption for caption in captions)
    assert any("☕" in caption for caption in captions)


def test_the_time_in_an_instagram_link_is_the_publish_time() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    for record in records(ig_exports()[0]):
        number = 0
        for letter in record["Permalink"].rstrip("/").rsplit("/", 1)[1]:
            number = number * 64 + letters.index(letter)
        moment = datetime.fromtimestamp((number >> 23) / 1000 + 1314220021.721, UTC)
        assert moment.astimezone(ZoneInfo("America/Los_Angeles")).strftime("%m/%d/%Y %H:%M") == record["Publish time"]


def test_some_posts_belong_to_another_month_than_the_one_written() -> None:
    written = [record["Publish time"] for path in ig_exports() for record in records(path)]
    assert sum(int(text[:2]) != pacific_day(text, "Asia/Jakarta").month for text in written) >= 14


def fb_exports() -> list[Path]:
    return sorted(
        (KOPI / "Meta/Halaman FB").iterdir(), key=lambda path: datetime.strptime(path.name.split("_")[1], "%b-%d-%Y")
    )


def test_a_later_facebook_export_has_no_views_though_the_others_do() -> None:
    first, zero, last = fb_exports()
    rows = cells(zero)
    places = [at for at, name in enumerate(rows[0]) if name == "Views"]
    assert len(places) == 2
    assert {row[at] for row in rows[1:] for at in places} == {"0"}
    others = {record["Post ID"]: record for path in (first, last) for record in records(path)}
    assert all(int(others[row[0]]["Views"]) > 0 for row in rows[1:])
    facts = truth(SAMPLE / "kopi-senja")["post_list"]["facebook"]
    assert all(facts[row[0]]["views"] == int(others[row[0]]["Views"]) for row in rows[1:])


def test_facebook_parts_add_up_and_last_rows_are_short() -> None:
    for path in (fb_exports()[0], fb_exports()[-1]):
        rows = cells(path)
        assert {len(row) for row in rows[1:-5]} == {31}
        assert 27 in {len(row) for row in rows[-5:]}
        for record in records(path):
            parts = [int(record[name]) for name in ("Reactions", "Comments", "Shares")]
            assert int(record["Reactions, Comments and Shares"]) == sum(parts)
            assert int(record["Total clicks"]) <= int(record["Views"])
            assert int(record["Reach"]) <= int(record["Views"])


def test_facebook_was_silent_for_a_month() -> None:
    months = {
        pacific_day(record["Publish time"], "Asia/Jakarta").isoformat()[:7]
        for path in fb_exports()
        for record in records(path)
    }
    assert "2026-05" not in months
    assert truth(SAMPLE / "kopi-senja")["posts"]["facebook"]["2026-05"]["own"]["posts"] == 0


def test_insights_are_utf16_with_a_title_and_agree_with_the_truth() -> None:
    days: dict[str, int] = {}
    for name in ("Reach.csv", "Reach (1).csv"):
        data = (KOPI / "Meta/Insight IG" / name).read_bytes()
        assert data[:2] == b"\xff\xfe"
        lines = data.decode("utf-16").split("\n")
        assert lines[:3] == ["sep=,", '"Instagram reach"', '"Date","Primary"']
        assert lines[-2:] == ["", ""]
        for line in lines[3:-2]:
            when, count = re.fullmatch(r'"(.{10})T0[01]:00:00","(\d+)"', line).groups()  # type: ignore[union-attr]
            days[when] = int(count)
    reach = truth(SAMPLE / "kopi-senja")["reach"]["instagram"]["2026-10"]
    october = [count for day, count in days.items() if day.startswith("2026-10")]
    assert (len(october), max(october), sum(october)) == (reach["days"], reach["max"], reach["sum_of_days"])
    assert reach["max"] < reach["people"] < reach["sum_of_days"]


# ---- TikTok


def test_tiktok_has_no_years_and_undefined_days() -> None:
    folder = KOPI / "TikTok/365 hari"
    rows = cells(folder / "Overview.csv")
    assert len(rows) == 366
    assert rows[1][0] == "September 16"
    assert rows[-1][0] == "September 15"
    assert (folder / "Overview.csv").read_bytes()[-1:] == b'"'
    history = cells(folder / "FollowerHistory.csv")
    assert history[1][1:] == ["undefined", "0"]
    assert history[-1][1].isdigit()


def test_tiktok_days_agree_with_the_truth() -> None:
    rows = cells(KOPI / "TikTok/60 hari/Overview.csv")[1:]
    october = [row for row in rows if row[0].startswith("October")]
    said = truth(SAMPLE / "kopi-senja")["days"]["tiktok"]["2026-10"]
    assert sum(int(row[1]) for row in october) == said["views"]
    assert sum(int(row[3]) for row in october) == said["reactions"]
    last = cells(KOPI / "TikTok/60 hari/FollowerHistory.csv")[-1]
    assert int(last[1]) == truth(SAMPLE / "kopi-senja")["followers"]["tiktok"]["2026-10"]


def test_a_tiktok_number_holds_the_second_of_publishing() -> None:
    for record in records(KOPI / "TikTok/60 hari/Content.csv"):
        moment = datetime.fromtimestamp(int(record["Video link"].rsplit("/", 1)[1]) >> 32, UTC)
        assert f"{moment:%B} {moment.day}" == record["Post time"]


# ---- LinkedIn, X, YouTube


def test_linkedin_workbooks_are_old_ones_and_agree_with_the_truth() -> None:
    paths = sorted((PIRANTI / "LinkedIn").glob("*_content_*.xls"))
    assert paths[0].read_bytes()[:4] == b"\xd0\xcf\x11\xe0"
    days = {
        row["Date"]: row
        for path in paths
        for _, row in pd.read_excel(path, sheet_name="Metrics", header=1, engine="calamine").iterrows()
    }
    said = truth(SAMPLE / "piranti-contoh")
    august = [row for day, row in days.items() if day.startswith("08/") and day.endswith("2026")]
    assert sum(row["Impressions (total)"] for row in august) == said["days"]["linkedin"]["2026-08"]["impressions"]
    assert sum(row["Impressions (sponsored)"] for row in august) > 0
    assert all(
        row["Impressions (organic)"] + row["Impressions (sponsored)"] == row["Impressions (total)"] for row in august
    )
    posts = pd.read_excel(paths[-1], sheet_name="All posts", header=1, dtype=str, engine="calamine")
    october = posts[posts["Created date"].str.match(r"10/\d\d/2026")]
    assert len(october) == said["posts"]["linkedin"]["2026-10"]["own"]["posts"]
    assert october["Likes"].astype(int).sum() == said["posts"]["linkedin"]["2026-10"]["own"]["reactions"]["sum"]
    for link, created in zip(posts["Post link"], posts["Created date"], strict=True):
        moment = datetime.fromtimestamp((int(link.rsplit(":", 1)[1]) >> 22) / 1000, UTC)
        assert f"{moment:%m/%d/%Y}" == created


def test_x_has_the_headings_of_two_years_and_no_reach() -> None:
    early, late = sorted((PIRANTI / "X").glob("account_analytics_content_*.csv"))
    assert b"\r\n" in early.read_bytes()
    assert b"\r\n" not in late.read_bytes()
    assert {early.read_bytes()[-1:].isdigit(), late.read_bytes()[-1:].isdigit()} == {True}
    assert {"Link", "Share", "Url clicks"} <= {*cells(early)[0]}
    assert {"Post Link", "Shares", "URL Clicks"} <= {*cells(late)[0]}
    assert not any("each" in name for name in cells(late)[0])
    said = truth(SAMPLE / "piranti-contoh")["posts"]["x"]
    october = [record for record in records(late) if "Oct" in record["Date"]]
    assert len(october) == said["2026-10"]["own"]["posts"]
    assert sum(int(record["Engagements"]) for record in october) == said["2026-10"]["own"]["engagements_native"]["sum"]
    assert said["2025-12"]["own"]["posts"] == 0
    for record in october:
        moment = datetime.fromtimestamp(
            ((int(record["Post id"]) >> 22) + 1288834974657) / 1000, ZoneInfo("Asia/Jakarta")
        )
        assert f"{moment:%a, %b} {moment.day}, {moment.year}" == record["Date"]


def test_youtube_has_a_total_first_that_is_not_the_sum_and_an_indonesian_file() -> None:
    for name, views in (("Table data.csv", "Views"), ("Data tabel.csv", "Penayangan")):
        total, *rows = records(RONA / "youtube" / name)
        assert next(iter(total.values())) == "Total"
        assert int(total[views]) > sum(int(row[views]) for row in rows)
    rows = records(RONA / "youtube/Data tabel.csv")[1:]
    said = truth(SAMPLE / "rona-kain")["posts"]["youtube"]
    october = [row for row in rows if re.fullmatch(r"Oct \d+, 2026", row["Waktu publikasi video"])]
    assert sum(int(row["Penayangan"]) for row in october) == said["2026-10"]["own"]["views"]["sum"]
    hours = sum(float(row["Waktu tonton (jam)"]) for row in october)
    assert hours == pytest.approx(said["2026-10"]["own"]["watch_seconds"]["sum"] / 3600, abs=1e-3)


# ---- Google Analytics


def acquisition(path: Path) -> list[dict[str, str]]:
    rows = cells(path)
    assert [row[0][:2] for row in rows[:9]] == ["# "] * 9
    return [dict(zip(rows[9], row, strict=True)) for row in rows[10:]]


EXPLORED = {
    "kopi-senja": [KOPI / "GA4/eksplorasi" / name for name in ("download.csv", "download (1).csv", "download (2).csv")],
    "rona-kain": [RONA / "ga4" / name for name in ("download.csv", "download-2.csv")],
    "piranti-contoh": [PIRANTI / "GA4/download.csv"],
}
MONTHLY = {
    "kopi-senja": "kopi-senja/exports/GA4/akuisisi/Traffic_acquisition_{}.csv",
    "rona-kain": "rona-kain/exports/ga4/{}/Traffic_acquisition_Session_source_medium.csv",
    "piranti-contoh": "piranti-contoh/exports/GA4/Traffic_acquisition_{}.csv",
}


def explored(brand: str) -> dict[tuple[str, str, str], list[str]]:
    merged = {}
    for path in EXPLORED[brand]:
        rows = cells(path)
        assert rows[5] == []
        assert rows[6] == [
            "Session source / medium",
            "Event name",
            "Date",
            "Event count",
            "Sessions",
            "Key events",
            "Total revenue",
        ]
        assert rows[7][:3] == ["", "", ""]
        assert rows[7][-1] == "Grand total"
        assert len(rows[7]) == len(rows[6]) + 1
        assert sum(int(row[3]) for row in rows[8:] if row) == int(rows[7][3])
        assert sum(int(row[4]) for row in rows[8:] if row and row[1] == "session_start") == int(rows[7][4])
        merged |= {(row[0], row[1], row[2]): row for row in rows[8:] if row}
    return merged


@pytest.mark.parametrize("brand", BRANDS)
def test_days_of_the_exploration_add_up_to_the_monthly_reports_and_the_truth(brand: str) -> None:
    days, facts = explored(brand), truth(SAMPLE / brand)
    sessions: Counter[tuple[str, str]] = Counter()
    key_events: Counter[tuple[str, str]] = Counter()
    for (source, event, day), row in days.items():
        month = f"{day[:4]}-{day[4:6]}"
        key_events[month, source] += int(row[5])
        if event == "session_start":
            sessions[month, source] += int(row[4])
        assert int(row[4]) <= int(days[source, "session_start", day][4])
    for month in facts["about"]["months"]:
        rows = acquisition(SAMPLE / MONTHLY[brand].format(month))
        assert {row["Session source / medium"] for row in rows} == {source for at, source in sessions if at == month}
        for row in rows:
            source = row["Session source / medium"]
            said = facts["visits_by_source"][source][month]
            assert int(row["Sessions"]) == sessions[month, source] == said["sessions"]
            old = month == "2025-09"
            rate = float(row["Session conversion rate" if old else "Session key event rate"])
            assert rate * int(row["Sessions"]) == pytest.approx(said["key_event_sessions"], abs=1e-6)
            assert int(row["Conversions" if old else "Key events"]) == key_events[month, source] == said["key_events"]
            assert said["key_event_sessions"] <= said["engaged_sessions"] <= said["sessions"]
            seconds = float(row["Average engagement time per session"]) * int(row["Sessions"])
            assert seconds == pytest.approx(said["engagement_seconds"], abs=1e-3)


def test_the_channel_report_says_the_same_by_channel() -> None:
    rows = acquisition(KOPI / "GA4/data-export.csv")
    said = truth(SAMPLE / "kopi-senja")["visits_by_channel"]
    by_channel = {row["Session primary channel group (Default Channel Group)"]: int(row["Sessions"]) for row in rows}
    assert by_channel == {channel: months["2026-10"]["sessions"] for channel, months in said.items()}
    assert "Session default channel group" in acquisition(RONA / "ga4/data-export (3).csv")[0]


def test_the_first_exploration_of_the_shop_had_not_counted_its_last_day_to_the_end() -> None:
    first, second = (
        {(row[0], row[1], row[2]): row for row in cells(path)[8:] if row} for path in EXPLORED["rona-kain"]
    )
    shared = {key for key in first if key in second}
    differing = {key[2] for key in shared if first[key] != second[key]}
    assert differing == {"20260331"}
    assert all(int(first[key][3]) <= int(second[key][3]) for key in shared)


# ---- ads


def test_indonesian_ads_have_their_total_first_and_agree_with_the_truth() -> None:
    added: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted((KOPI / "Iklan").glob("*Kampanye*.csv")):
        total, *rows = records(path)
        assert total["Nama kampanye"] == ""
        spend = "Jumlah yang dibelanjakan (IDR)"
        assert sum(int(row[spend]) for row in rows) == int(total[spend])
        assert sum(int(row["Impresi"]) for row in rows) == int(total["Impresi"])
        assert int(total["Jangkauan"]) < sum(int(row["Jangkauan"]) for row in rows)
        for row in rows:
            assert row["Awal pelaporan"] == row["Akhir pelaporan"]
            added[row["Awal pelaporan"][:7]].update(
                spend=int(row[spend]), purchases=int(row["Pembelian"] or "0"), link_clicks=int(row["Klik tautan"])
            )
    said = truth(SAMPLE / "kopi-senja")["ads"]["meta_ads"]
    assert {month: dict(counts) for month, counts in added.items()} == {
        month: {name: row[name] for name in ("spend", "purchases", "link_clicks")} for month, row in said.items()
    }
    assert 1.8 < said["2026-08"]["spend"] / said["2026-07"]["spend"] < 2.2


def test_the_ads_workbook_has_totals_without_names_and_a_broken_copy() -> None:
    whole, broken = sorted((RONA / "ads").glob("*.xlsx"), key=lambda path: -path.stat().st_size)
    book = pd.read_excel(whole, engine="calamine")
    total, rows = book.iloc[0], book.iloc[1:]
    assert pd.isna(total["Ad name"])
    assert rows["Amount spent (USD)"].sum() == pytest.approx(total["Amount spent (USD)"])
    september = rows[rows["Reporting starts"].astype(str).str.startswith("2025-09")]
    said = truth(SAMPLE / "rona-kain")["ads"]["meta_ads"]["2025-09"]
    assert september["Amount spent (USD)"].sum() == pytest.approx(said["spend"])
    assert september["Purchases conversion value"].sum() == pytest.approx(said["revenue"])
    assert whole.read_bytes().startswith(broken.read_bytes())
    with pytest.raises(Exception, match=r".+"):
        pd.read_excel(broken, engine="calamine")


def test_daily_ads_give_revenue_only_as_a_return_and_agree_with_campaigns() -> None:
    path = next((RONA / "ads").glob("*Ads-May-1-2026*.csv"))
    october = [row for row in records(path) if row["Reporting starts"].startswith("2026-10")]
    said = truth(SAMPLE / "rona-kain")
    spend = sum(float(row["Amount spent (USD)"]) for row in october)
    assert spend == pytest.approx(said["ads"]["meta_ads"]["2026-10"]["spend"])
    returns = [(row["Purchase ROAS (return on ad spend)"], row["Amount spent (USD)"]) for row in october]
    revenue = sum(float(roas) * float(spent) for roas, spent in returns if roas)
    assert revenue == pytest.approx(said["ads"]["meta_ads"]["2026-10"]["revenue"], abs=0.01)
    campaigns = records(next((RONA / "ads").glob("*Campaigns*.csv")))
    assert sum(float(row["Amount spent (USD)"]) for row in campaigns) == pytest.approx(spend)
    for row in campaigns:
        mine = [day for day in october if day["Campaign name"] == row["Campaign name"]]
        assert max(int(day["Reach"]) for day in mine) <= int(row["Reach"]) < sum(int(day["Reach"]) for day in mine)


@pytest.mark.parametrize("month", ["2025-09", "2026-10"])
def test_google_ads_come_in_two_encodings_with_totals_at_the_bottom(month: str) -> None:
    path = RONA / f"ads/google/Campaign report {month}.csv"
    british = month == "2026-10"
    rows = cells(path, "utf-16", "\t") if british else cells(path)
    assert rows[0] == ["Campaign report"]
    assert rows[1] == ["1 October 2026 - 31 October 2026" if british else "September 1, 2025 - September 30, 2025"]
    assert path.read_bytes()[:2] == (b"\xff\xfe" if british else b"Ca")
    found = [dict(zip(rows[2], row, strict=True)) for row in rows[3:]]
    campaigns = [row for row in found if not row["Campaign status"].startswith("Total: ")]
    assert [row["Campaign status"] for row in found][len(campaigns) : len(campaigns) + 2] == [
        "Total: Campaigns",
        "Total: Account",
    ]
    said = truth(SAMPLE / "rona-kain")["ads"]["google_ads"][month]
    assert sum(float(row["Cost"]) for row in campaigns) == pytest.approx(said["spend"])
    assert sum(int(row["Impr."].replace(",", "")) for row in campaigns) == said["impressions"]
    assert sum(float(row["Conversions"].replace(",", "")) for row in campaigns) == said["conversions"]
    assert float(found[len(campaigns)]["Cost"]) == pytest.approx(said["spend"])


# ---- the shop


def test_orders_count_once_and_differ_a_little_from_the_websites_count() -> None:
    merged: dict[str, dict[str, str]] = {}
    early = {row["Name"]: row for row in records(RONA / "shopify/orders_export_1.csv") if row["Total"]}
    late = {row["Name"]: row for row in records(RONA / "shopify/orders_export_2.csv") if row["Total"]}
    merged = early | late
    facts = truth(SAMPLE / "rona-kain")
    for month, said in facts["orders"].items():
        mine = [row for row in merged.values() if row["Created at"].startswith(month)]
        assert len(mine) == said["orders"]
        assert sum(float(row["Total"]) for row in mine) == pytest.approx(said["revenue"])
        assert sum(float(row["Refunded Amount"]) for row in mine) == pytest.approx(said["refunded"])
        assert Counter(row["Financial Status"] for row in mine) == said["status"]
        bought = [months[month]["purchase"] for months in facts["events"].values() if "purchase" in months[month]]
        assert said["tracked"] == sum(events["event_count"] for events in bought) <= said["orders"]
        assert sum(events["revenue"] for events in bought) <= said["revenue"]
    assert len(cells(RONA / "shopify/orders_export_1.csv")[0]) == 79
    later = [
        name for name in early if name in late and early[name]["Financial Status"] != late[name]["Financial Status"]
    ]
    assert {late[name]["Financial Status"] for name in later} <= {"refunded", "partially_refunded"}
    assert later
    assert all(row["Created at"].endswith(" +0800") for row in merged.values())


# ---- the rest of the folder


@pytest.mark.parametrize("brand", BRANDS)
def test_client_toml_speaks_of_files_that_exist(brand: str) -> None:
    settings = tomllib.loads((SAMPLE / brand / "client.toml").read_text(encoding="utf-8"))
    for rule in settings.get("files", []):
        assert [*(SAMPLE / brand / "exports").glob(rule["file"])]
    assert (SAMPLE / brand / settings["brand"]["logo"]).read_text(encoding="utf-8").startswith("<svg")
    assert (SAMPLE / brand / "notes/2026-10.md").is_file()


def test_each_folder_has_a_file_that_cannot_be_read() -> None:
    peculiar = {brand: {file["peculiar"] for file in truth(SAMPLE / brand)["files"]} for brand in BRANDS}
    assert "login_page" in peculiar["kopi-senja"]
    assert "cut_short" in peculiar["rona-kain"]
    assert "empty_file" in peculiar["piranti-contoh"]
    assert (KOPI / "Iklan/laporan iklan agustus.csv").read_bytes().startswith(b"<!DOCTYPE html>")
    assert (PIRANTI / "LinkedIn/piranti-contoh_visitors_1793600000000.xls").stat().st_size == 0


def test_followers_by_hand_are_the_stock_at_the_end_of_each_month() -> None:
    facts = truth(SAMPLE / "kopi-senja")
    for row in records(KOPI / "catatan/pengikut manual.csv"):
        platform, day = row["Platform"].lower(), date.fromisoformat(row["Date"])
        before = day + timedelta(days=1) == date.fromisoformat(facts["about"]["first_day"])
        said = facts["followers_before"][platform] if before else facts["followers"][platform][row["Date"][:7]]
        assert int(row["Followers"]) == said


# ---- the stories that the samples tell


def rate(facts: dict, platform: str, month: str = "2026-10") -> float:
    said = facts["visits"][platform][month]["all"]
    return said["key_event_sessions"] / said["sessions"]


def test_tiktok_is_busy_and_converts_badly_while_linkedin_converts_best() -> None:
    kopi, piranti = truth(SAMPLE / "kopi-senja"), truth(SAMPLE / "piranti-contoh")
    assert kopi["days"]["tiktok"]["2026-10"]["views"] > 3 * kopi["days"]["instagram"]["2026-10"]["views"]
    assert rate(kopi, "tiktok") < rate(kopi, "instagram") / 3
    assert rate(piranti, "linkedin") > 2 * max(rate(piranti, platform) for platform in ("x", "youtube", "other")) * 0.9


def test_a_video_goes_viral_in_july() -> None:
    posts = truth(SAMPLE / "kopi-senja")["post_list"]["tiktok"].values()
    best, next_best = sorted((post["views"] for post in posts), reverse=True)[:2]
    assert best > 4 * next_best
    assert max(posts, key=lambda post: post["views"])["day"].startswith("2026-07")


def test_a_window_holds_both_its_ends() -> None:
    window = Window(date(2026, 2, 27), date(2026, 3, 1))
    assert [day.day for day in window.days] == [27, 28, 1]
    assert date(2026, 3, 1) in window
    assert date(2026, 3, 2) not in window
