"""Suites over several networks, helpdesks, and our own templates: read to the numbers that stand in their files."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from socialkpi.reading.recognise import Recogniser
from socialkpi.reading.result import FileSays, ReadTable
from socialkpi.sources import SOURCES, read_file
from socialkpi.sources._networks import network_of
from socialkpi.sources.page import headings, page, templates

ROOT = Path(__file__).parent.parent
EXPORTS = Path(__file__).parent / "fixtures" / "exports"

# file, source, table, first, last, {column: values of the rows in order}; None is missing
CASES = [
    ("sprout_posts", "sprout_posts", "posts", "2026-10-03T00:05", "2026-10-04T12:10",
     {"platform": ["instagram", "facebook", "tiktok"], "account": ["@kopicontoh", "Kopi Contoh", "Kopi Contoh"],
      "post": ["18000000000000001", "2002", "7400000000000000001"], "from_day": ["2026-10-03", "2026-10-03", "2026-10-04"],
      "impressions": [1200, 300, 500], "reach": [900, None, 400], "reactions": [70, 10, 25], "saves": [12, None, None],
      "link_clicks": [None, 3, None], "video_views": [None, 150, 500], "views": [None, None, 500],
      "watch_seconds": [None, 61.5, None], "caption": ["Pagi\n☕", "Malam", "Siang"]}),
    ("sprout_profiles", "sprout_profiles", "days", "2026-10-03", "2026-10-04",
     {"platform": ["instagram", "instagram", "facebook"], "followers": [1010, 1013, 500], "followers_net": [-2, 3, 1],
      "posts_published": [2, 1, None], "impressions": [2000, 1500, 700], "saves": [5, None, None]}),
    ("fanpage_karma_posts", "fanpage_karma_posts", "posts", "2026-10-03T15:22", "2026-10-13T06:17",
     {"platform": ["instagram", "facebook"], "post": ["18000000000000001", "4004"], "comments": [12, None],
      "engagements_native": [345, None], "caption": ["Pagi; siang", "Malam"]}),
    ("fanpage_karma_profiles", "fanpage_karma_profiles", "other", None, None, {"followers": [12_345, 55]}),
    ("tiktok_ads_newer", "tiktok_ads", "ads", "2026-10-01", "2026-10-02",
     {"spend": [50_000, 60_000], "reach": [6000, 7000], "video_views": [7500, 9000], "currency": ["IDR", "IDR"]}),
    ("zendesk_tickets", "zendesk_tickets", "conversations", "2026-10-03", "2026-10-04",
     {"conversation": ["5001", "5002", "5003"], "platform": ["whatsapp", "facebook", None], "answered": [1, 1, 0],
      "resolved": [1, 1, 0], "first_response_seconds": [900, 36_000, None], "satisfied": [1, 0, None], "ratings": [1, 1, 0],
      "first_response_business_seconds": [900, 1800, None], "resolution_seconds": [10_800, 43_200, None],
      "reopens": [0, 1, 0], "agent": ["Petugas A", "Petugas B", "Petugas A"]}),
    ("freshdesk_tickets", "freshdesk_tickets", "conversations", "2026-10-03T09:15", "2026-10-04T10:00",
     {"first_response_seconds": [1800, None], "resolution_seconds": [7200, None], "answered": [1, 0], "resolved": [1, 0],
      "platform": ["whatsapp", None], "replies": [3, 0], "conversation_status": ["closed", "open"]}),
    ("conversations_id", "conversations_by_hand", "conversations", "2026-10-03T09:15", "2026-10-04T09:00",
     {"first_response_seconds": [300, 39_600, None], "resolution_seconds": [3600, None, None], "answered": [1, 1, 0],
      "resolved": [1, 0, 0], "satisfied": [1, 0, None], "ratings": [1, 1, 0], "platform": ["whatsapp", "instagram", "whatsapp"]}),
    ("leads_id", "leads_by_hand", "leads", "2026-10-01", "2026-10-03",
     {"leads": [1, 1, 1, 1], "lead_stage": ["won", "new", "lost", "lost"], "qualified_leads": [1, 0, 1, None],
      "won_leads": [1, 0, 0, 0], "revenue": [1_250_000, None, None, None], "currency": ["IDR"] * 4,
      "platform": ["instagram", None, "instagram", "tiktok"]}),
    ("surveys_en", "surveys_by_hand", "surveys", "2026-10-01", "2026-10-03",
     {"score": [10, 7, 0, None, 4, 2, 6], "promoters": [1, 0, 0, None, None, None, None],
      "passives": [0, 1, 0, None, None, None, None], "detractors": [0, 0, 1, None, None, None, None],
      "satisfied": [None, None, None, None, 1, 0, None], "survey_kind": ["nps"] * 4 + ["csat"] * 2 + ["ces"]}),
    ("mentions_en", "mentions_by_hand", "mentions", "2026-10-03", "2026-10-04",
     {"mentions": [1, 1, 1, 1], "own": [True, True, False, True], "positive": [1, 0, 0, None], "neutral": [0, 1, 0, None],
      "negative": [0, 0, 1, None], "engagements_native": [4, 0, 1, None]}),
    ("journeys_en", "journeys_by_hand", "touches", "2026-10-01T20:00", "2026-10-03T09:15",
     {"journey": ["A", "A", "B"], "step": [2, 1, 1], "conversions": [1, 0, 0], "revenue": [120.5, None, None],
      "touched_at": ["2026-10-03T09:15", "2026-10-01T20:00", "2026-10-02T10:00"], "channel": ["search", "instagram", "tiktok"]}),
    ("invitations_id", "invitations_by_hand", "invitations", "2026-10-01T00:00", "2026-10-01T00:00",
     {"accepted": [1, 0], "bought": [1, 0], "seconds_to_accept": [172_800, None], "reward": [20_000, None],
      "inviter": ["K-10", "K-10"]}),
]  # fmt: skip


def only_table(name: str, says: FileSays | None = None) -> ReadTable:
    return read_file(EXPORTS / f"{name}.csv", says=says).tables[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_file_reads_to_the_numbers_that_stand_in_it(case: tuple) -> None:
    name, source, table, first, last, columns = case
    read = only_table(name)
    assert (read.source.key, read.table, read.needs) == (source, table, ())
    assert (read.first_date, read.last_date, read.rows_refused) == (first, last, 0)
    for column, values in columns.items():
        found = read.frame[column]
        assert found.astype("object").where(found.notna(), None).tolist() == values, column


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_nobodys_name_or_address_is_kept(case: tuple) -> None:
    frame = only_table(case[0]).frame
    said = " ".join(str(cell) for column in frame if column not in ("source_file", "link") for cell in frame[column])
    for word in ("Pelanggan", "contoh.example", "Tim Contoh"):
        assert word not in said


def test_a_ranking_of_several_profiles_asks_which_is_the_clients() -> None:
    asked = only_table("fanpage_karma_ranking")
    assert asked.needs == ("account",)
    assert "account =" in asked.notes[0].message["id"]
    told = only_table("fanpage_karma_ranking", FileSays(account="Teh Contoh"))
    assert (told.needs, told.frame["account"].tolist(), told.frame["source_row"].tolist()) == ((), ["Teh Contoh"], [3])


def test_the_address_of_a_post_names_its_network() -> None:
    links = {
        "https://www.instagram.com/p/a/": "instagram",
        "https://x.com/a/status/1": "x",
        "https://twitter.com/a": "x",
        "https://youtu.be/a": "youtube",
        "https://m.facebook.com/a": "facebook",
        "https://www.threads.net/@a": "threads",
        "https://contoh.example/instagram.com/": None,
        "https://notinstagram.com/a": None,
        "instagram": None,
        None: None,
    }
    assert {link: network_of(link) for link in links} == links


def test_an_amount_typed_by_hand_that_can_be_two_is_asked_for(tmp_path: Path) -> None:
    head = "Lead,Date,Came from,Stage,Value\n"
    (tmp_path / "a.csv").write_text(f"{head}1,2026-10-01,instagram,won,20.000\n", "utf-8")
    refused = read_file(tmp_path / "a.csv")
    assert (refused.status, [p.code for p in refused.problems]) == ("refused", ["SK210"])
    told = read_file(tmp_path / "a.csv", says=FileSays(number_locale="id"))
    assert told.tables[0].frame["revenue"].tolist() == [20_000]


def test_waiting_times_never_run_backwards(tmp_path: Path) -> None:
    lines = "Conversation,Opened,First reply\n1,2026-10-03 09:15,2026-10-03 09:00\n"
    (tmp_path / "a.csv").write_text(lines, "utf-8")
    frame = read_file(tmp_path / "a.csv").tables[0].frame
    assert frame["first_response_seconds"].isna().all()


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_template_is_recognised_and_has_every_column(language: str) -> None:
    recogniser = Recogniser(SOURCES.values())
    for source in SOURCES.values():
        if source.family == "by_hand":
            found = recogniser.fitting(headings(source, language), None)
            assert [one.key for one in found] == [source.key]
            told = {heading.english for heading in recogniser.headings("by_hand", headings(source, language))}
            assert told == {column.heading.casefold() for column in source.columns}


def test_the_committed_templates_are_up_to_date_and_empty() -> None:
    made = templates(SOURCES.values())
    folder = ROOT / "templates" / "data"
    assert {path.name for path in folder.iterdir()} == set(made)
    for name, content in made.items():
        assert (folder / name).read_bytes().decode("utf-8") == content, f"{name}: run scripts/sources_page.py"
        assert len(list(csv.reader(io.StringIO(content)))) == 1
        read = read_file(folder / name)
        assert (read.status, [p.code for p in read.problems]) == ("empty", ["SK102"])


@pytest.mark.parametrize(("language", "name"), [("en", "sources.md"), ("id", "sources.id.md")])
def test_the_committed_page_of_formats_is_up_to_date(language: str, name: str) -> None:
    said = (ROOT / "docs" / name).read_text("utf-8")
    assert said == page(SOURCES.values(), language), "run scripts/sources_page.py"
    for source in SOURCES.values():
        assert f"### {source.title[language]}\n" in said


def test_the_page_says_what_is_known_from_code_alone() -> None:
    entry = page([SOURCES["shopee_orders"]], "en")
    assert "Known from: programs that read it; no real file was at hand." in entry
    assert "Lacks: refunds (the export counts products that came back, not the money)" in entry
