"""The reference page of all metrics: made from the catalog alone, complete, self-contained, searchable, up to date."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from pathlib import Path

import pytest

from socialkpi.catalog import FAMILIES, METRICS, PLANNED, find, formula
from socialkpi.language import LANGUAGES
from socialkpi.reference.entry import entry
from socialkpi.reference.page import page
from socialkpi.reference.supply import supplied_by
from socialkpi.reference.worked import worked

DOCS = Path(__file__).resolve().parent.parent / "docs"
NAMES = {"en": "metrics.html", "id": "metrics.id.html"}
OTHER = {"en": "id", "id": "en"}
COMMITTED = {language: (DOCS / name).read_text("utf-8") for language, name in NAMES.items()}
BOTH = pytest.mark.parametrize("language", LANGUAGES)


@BOTH
def test_the_committed_page_is_up_to_date(language):
    assert page(language, NAMES[OTHER[language]]) == COMMITTED[language], "run scripts/metrics_page.py"


@BOTH
def test_every_metric_has_its_place(language):
    anchors = re.findall(r'<article id="([^"]*)"', COMMITTED[language])
    assert sorted(anchors) == sorted([*METRICS, *PLANNED])
    links = re.findall(r'href="#([^"]*)"', COMMITTED[language])
    assert {*links} == {*anchors, *(f"{family}-family" for family in FAMILIES)}


@BOTH
def test_what_the_catalog_says_stands_on_the_page(language):
    text = unescape(COMMITTED[language])
    for metric in METRICS.values():
        assert metric.meaning[language] in text
        assert formula(metric, language).partition(" = ")[2] in text
        assert metric.pitfall is None or metric.pitfall[language] in text
    assert all(metric.needs[language] in text and metric.home in text for metric in PLANNED.values())


@BOTH
def test_nothing_is_loaded_and_only_our_script_may_run(language):
    text = COMMITTED[language]
    script = re.search(r"<script>(.*)</script>", text, re.DOTALL).group(1)
    allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'sha256-{allowed}'" in text
    assert re.findall(r"\bsrc=|@import|<link|<img|<iframe|\bon[a-z]+=", text) == []
    assert {link[:8] for link in re.findall(r'url\("(.{8})', text)} == {"data:fon"}
    assert all(
        link.startswith(("#", "https://", "http://", "metrics.")) for link in re.findall(r'href="([^"]*)"', text)
    )


@BOTH
def test_the_page_reads_without_its_script(language):
    visible = re.sub(r"<script>.*</script>", "", COMMITTED[language], flags=re.DOTALL)
    hidden = re.findall(r"<(\w+)[^>]* hidden>", visible)
    assert hidden == ["form", "p"]  # the search and its "nothing found"


@pytest.mark.parametrize(
    ("key", "en", "indonesian"),
    [
        ("save_rate", "30 ÷ 2,000 = 1.5%", "30 ÷ 2.000 = 1,5%"),
        ("followers", "= 1,005", "= 1.005"),
        ("reach", "between 400 and 700", "antara 400 dan 700"),
        ("posting_frequency", "10 ÷ 14 days = 0.7", "10 ÷ 14 hari = 0,7"),
        ("grp", "100 × 5,000 ÷ 1,000 = 500.0", "100 × 5.000 ÷ 1.000 = 500,0"),
        ("engagement_rate_post_mean", "mean = 5.0%", "rata-rata = 5,0%"),
        ("follower_growth_rate", "50 ÷ 1,000 = 5.0%", "50 ÷ 1.000 = 5,0%"),
    ],
)
def test_examples_are_worked_in_numbers(key, en, indonesian):
    said = [worked(find(key), language).result for language in LANGUAGES]
    assert [text.replace("\u00a0", " ") for text in said] == [en, indonesian]


def test_an_example_shows_the_rows_that_matter():
    shown = worked(find("share_of_voice"), "id")
    assert [(table.title, table.lines, table.more) for table in shown.tables] == [
        ("sebutan", (("Milik sendiri", ("ya", "tidak", "tidak")), ("Jumlah", ("120", "200", "80"))), "")
    ]  # fmt: skip
    assert worked(find("posting_frequency"), "en").tables[0].more == "and 4 more rows"


def test_exports_that_supply_a_metric():
    assert supplied_by(find("average_view_duration"), "en") == ["Facebook", "Sprout Social", "YouTube"]
    assert "Meta Business Suite" in supplied_by(find("reach"), "en")
    assert "our own template" in supplied_by(find("nps"), "en")
    assert supplied_by(find("reels_skip_rate"), "en") == []
    # a recipe counts by the platform's own terms: YouTube exports no saves
    assert "YouTube" in supplied_by(find("engagements_public"), "en")
    assert "YouTube" not in supplied_by(find("engagements_public_plus_saves"), "en")


def test_a_metric_that_joins_two_tables_names_who_gives_both():
    both = supplied_by(find("engagement_rate_by_followers"), "en")
    assert {"TikTok", "Facebook"} <= {*both}
    assert "Instagram" not in both  # its posts and no followers by day


def test_search_finds_by_both_languages_and_the_key():
    text = entry(find("save_rate"), "en").search
    assert "save_rate" in text
    assert "rasio disimpan" in text


def test_the_other_reading_of_leading_and_lagging_is_said():
    differing = [metric for metric in METRICS.values() if metric.articles_timing]
    assert all("; the articles it came from say" in entry(metric, "en").tags[1] for metric in differing)


@pytest.mark.browser
def test_the_search_box_narrows_the_page(chromium):
    browsers = pytest.importorskip("playwright.sync_api", reason="needs playwright, not installed here")
    with browsers.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page()
        faults: list[str] = []
        tab.on("console", lambda message: faults.append(message.text))
        tab.goto((DOCS / "metrics.id.html").as_uri())
        tab.fill("#box", "rasio disimpan VIEWS")
        shown = tab.locator("article:visible").evaluate_all("all => all.map(one => one.id)")
        tab.fill("#box", "zzzz")
        nothing = tab.locator("#nothing").is_visible()
        tab.fill("#box", "")
        tab.select_option("#stage", "loyalty")
        loyal = tab.locator("article:visible").count()
        browser.close()
    assert shown == ["save_rate_by_views"]
    assert nothing
    everything = (*METRICS.values(), *PLANNED.values())
    assert loyal == len([metric for metric in everything if str(metric.stage) == "loyalty"])
    assert faults == []
