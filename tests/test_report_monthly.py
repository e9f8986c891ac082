"""The month's sections: sentences that claim what the numbers carry, and reasons where there is no number."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest

from socialkpi.catalog import METRICS
from socialkpi.client import read_client
from socialkpi.data import Data
from socialkpi.places import place
from socialkpi.report import report
from socialkpi.report.block import Block
from socialkpi.report.monthly import Month, choice
from socialkpi.report.monthly.figures import Figures, Pair
from socialkpi.report.monthly.month import last_complete_month
from socialkpi.report.monthly.posts import shortened
from socialkpi.report.monthly.say import moved
from socialkpi.report.page import page
from socialkpi.report.words import plain

SECTIONS = (
    "heading", "verdict", "numbers", "notes", "changes", "reach", "engagement", "platforms", "traffic", "conversion", "worth",
    "funnel", "paid", "posts", "limits", "trace",
)  # fmt: skip
TOML = """
name = "Kopi <Uji>"
currency = "IDR"
business = "{business}"
[[goals]]
metric = "social_sessions"
target = 250
"""
NAN = float("nan")


def visits() -> pd.DataFrame:
    """September: 200 sessions, 20 of them with a key event. October: Instagram 200 (30), TikTok 100 (1)."""
    rows = [
        ("instagram", "2026-09", 200.0, 20.0),
        ("instagram", "2026-10", 200.0, 30.0),
        ("tiktok", "2026-10", 100.0, 1.0),
    ]
    frame = pd.DataFrame(rows, columns=["platform", "month", "sessions", "key_event_sessions"])
    return _placed(frame).assign(
        social=True, paid="organic", split="visit_source+medium", medium="social", visit_source="x"
    )


def posts(count: int) -> pd.DataFrame:
    """October posts on Instagram: 1,000 views each, 100 reactions and ten more with each post."""
    numbers = range(count)
    frame = pd.DataFrame(
        {
            "platform": "instagram",
            "month": "2026-10",
            "post": [f"p{n}" for n in numbers],
            "caption": ["<b>=cmd</b> kopi" for _ in numbers],
            "link": ["javascript:alert(1)" for _ in numbers],
            "format": "image",
            "own": True,
            "posts": 1.0,
            "views": 1000.0,
            "reactions": [100.0 + 10 * n for n in numbers],
            "comments": 0.0,
            "shares": 0.0,
        }
    )
    return _placed(frame).assign(day="2026-10-05", split="")


def _placed(frame: pd.DataFrame) -> pd.DataFrame:
    days = frame["month"].map({"2026-09": ("2026-09-01", "2026-09-30"), "2026-10": ("2026-10-01", "2026-10-31")})
    return frame.assign(
        account="a", from_day=days.str[0], to_day=days.str[1], day=None, week=None, campaign=None, channel=None, currency="IDR",
        source="s", source_file="f.csv", source_row=range(2, len(frame) + 2), row=range(len(frame)),
    )  # fmt: skip


def month(folder: Path, language: str = "en", business: str = "store", **tables: pd.DataFrame) -> Month:
    """A client with the given tables and nothing else."""
    (folder / "client.toml").write_text(TOML.format(business=business), "utf-8")
    client = read_client(folder)
    files = pd.DataFrame(
        {
            "file": ["f.csv", "broken.csv"], "sha256": ["0", "1"], "status": ["read", "unknown"], "source": ["s", None],
            "rows_read": [3, 0], "rows_kept": [3, 0], "rows_refused": 0, "rows_totals": 0, "rows_superseded": 0,
            "from_day": "2026-09-01", "to_day": "2026-10-31",
        }
    )  # fmt: skip
    problem = {
        "file": "broken.csv",
        "level": "problem",
        "message_en": "No source knows it.",
        "message_id": "Tidak dikenal.",
    }
    problems = pd.DataFrame([{**problem, "next_en": "Download again.", "next_id": "Unduh ulang."}])
    empty = pd.DataFrame(columns=["table", "row", "measure", "source_file"])
    data = Data(tables, client, files, problems, empty.iloc[:0], empty, "2026-10-31")
    return Month(Figures(data, "2026-10", language, choice.watched(client), choice.PER_PLATFORM))


def blocks(made: Month) -> list[Block]:
    return [block for name in SECTIONS for block in getattr(made, name)().blocks]


def text(shown: list[Block]) -> str:
    """Everything that a reader sees of the blocks, as text."""
    html = page(shown, "en")
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<svg.*?</svg>|<[^>]*>", " ", html, flags=re.S))


def test_the_verdict_says_what_changed_from_what_and_against_the_target(tmp_path: Path) -> None:
    said = {
        language: plain(month(tmp_path, language, visits=visits()).verdict().blocks[0].paragraphs[0])
        for language in ("en", "id")
    }
    assert said["en"].startswith(
        "Traffic from social media rose 50%, from 200 in September to 300, past the target of 250. "
        "The conversion of social visits was 10.3%; whether it changed from September (10.0%) can't be told yet."
    )
    assert said["id"].startswith(
        "Trafik dari media sosial naik 50%, dari 200 pada September menjadi 300, melewati target 250. "
        "Konversi kunjungan dari media sosial 10,3%; perubahan dari September (10,0%) belum bisa dipastikan."
    )
    assert said["en"].endswith("Visits from Instagram converted most often: 15.0% of 200 sessions.")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"verdict": "bad", "change": -50.0, "change_share": -0.2},
            "Traffic from social media fell 20%, from 250 in September to 200.",
        ),
        (
            {"verdict": "same", "change": 1.0, "change_share": 0.004},
            "Traffic from social media held steady at 200 (September: 250).",
        ),
        (
            {"verdict": "none", "change": NAN},
            "Traffic from social media was 200; for September there is no number to compare with.",
        ),
        (
            {"status": "break:2026-06-15", "change": NAN},
            "Traffic from social media was 200; it can't be compared with September: "
            "Facebook replaced reach by Viewers; the two do not count the same people.",
        ),
    ],
)
def test_a_sentence_claims_what_the_comparison_carries(change: dict[str, Any], sentence: str) -> None:
    now = {
        "metric": "social_sessions",
        "value": 200.0,
        "low": NAN,
        "high": NAN,
        "span": "",
        "status": "complete",
        "currency": "",
    }
    compared = {**now, "base_period": "2026-09", "change_share": NAN, "verdict": "none", **change}
    assert plain(moved(Pair(now, {**now, "value": 250.0}, compared), "2026-10", "en")) == sentence


def test_people_are_told_by_bounds_and_an_overlap_is_no_change() -> None:
    now = {
        "metric": "reach",
        "value": NAN,
        "low": 400.0,
        "high": 700.0,
        "span": "bounds",
        "status": "bounds",
        "currency": "",
    }
    compared = {
        **now,
        "low": -100.0,
        "high": 300.0,
        "base_period": "2026-09",
        "change": NAN,
        "change_share": NAN,
        "verdict": "unsure",
    }
    said = plain(moved(Pair(now, {**now, "low": 400.0, "high": 500.0}, compared), "2026-10", "en"))
    assert (
        said
        == "Reach lies between 400 and 700 accounts; for September the range was 400–500, so a change can't be told."
    )


@pytest.mark.parametrize("business", ["store", "webshop", "b2b"])
@pytest.mark.parametrize("parts", [(), ("visits",), ("posts",), ("visits", "posts")])
def test_whatever_is_missing_is_said_and_never_a_zero(business: str, parts: tuple[str, ...], tmp_path: Path) -> None:
    tables = {"visits": visits(), "posts": posts(3)}
    made = month(tmp_path, business=business, **{name: tables[name] for name in parts})
    shown = blocks(made)
    assert {block.key.partition("-")[0] for block in shown} >= {*SECTIONS} - {"notes", "numbers", "changes"}
    cells = [c for block in shown if block.table for line in block.table.lines for c in line]
    written = [c.text for c in cells] + [tile.value for block in shown for tile in block.tiles]
    assert [one for one in written if re.fullmatch(r"\D*0([.,]0+)?\D*", one)] == []
    rows = [row for block in shown for row in block.rows]
    assert all(row["status"] for row in rows)
    assert all(row["value"] is not None or row["low"] is not None or row["status"] != "complete" for row in rows)
    if "visits" not in parts:
        assert "not available, because none of the files read" in text(shown)
    assert "nan" not in text(shown).lower().split()


def test_few_posts_are_listed_and_not_judged(tmp_path: Path) -> None:
    few = month(tmp_path, posts=posts(3)).posts().blocks
    assert [block.key for block in few] == ["posts"]
    assert "would be chance" in plain(few[0].paragraphs[0])
    many = month(tmp_path, posts=posts(12)).posts().blocks
    best, lowest = ([line[2].text for line in block.table.lines] for block in many if block.table)
    assert best == ["210", "200", "190", "180"]
    assert lowest == ["100", "110", "120", "130"]


def test_what_others_wrote_stays_text(tmp_path: Path) -> None:
    html = page(blocks(month(tmp_path, visits=visits(), posts=posts(9))), "en")
    assert "Kopi &lt;Uji&gt;" in html
    assert "<b>" not in html
    assert "javascript:" not in html


def test_every_number_carries_its_formula_and_is_traced(tmp_path: Path) -> None:
    made = month(tmp_path, visits=visits(), posts=posts(9))
    shown = blocks(made)
    trace = shown[-1]
    assert {row["metric"] for block in shown for row in block.rows} == {*trace.facts["traced"]}
    assert trace.facts["traced"]["social_sessions"] == {"columns": ["visits.sessions"], "rows": 2, "files": ["f.csv"]}
    assert "2 files, 3 rows read, 0 refused; files that could not be read: 1" in plain(trace.paragraphs[0])
    assert json.loads(json.dumps(trace.to_json(), allow_nan=False))


def test_the_choices_name_metrics_of_the_catalog(tmp_path: Path) -> None:
    for business in ("store", "webshop", "b2b"):
        assert {*choice.watched(month(tmp_path, business=business).figures.data.client)} <= {*METRICS}
    assert {*choice.PER_PLATFORM} <= {*METRICS}


def test_the_month_is_the_last_that_is_over() -> None:
    assert [last_complete_month(day) for day in ("2026-02-28", "2024-02-28", "2026-01-15")] == [
        "2026-02",
        "2024-01",
        "2025-12",
    ]


def test_a_caption_is_cut_at_a_word_and_never_to_nothing() -> None:
    assert shortened("satu\n\ndua tiga", 9) == "satu dua…"
    assert shortened("x" * 50, 10) == "x" * 10 + "…"
    assert shortened("") == ""


def test_the_template_holds_calls_and_words_in_both_languages() -> None:
    notebook = nbformat.read(place("templates") / "monthly.ipynb", as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert "parameters" in code[0].metadata.tags
    names = [node.targets[0].id for node in ast.parse(code[0].source).body]  # type: ignore[attr-defined]
    assert names == ["client", "period", "language", "as_of", "view"]
    assert not any(
        isinstance(node, (ast.FunctionDef, ast.For, ast.If)) for c in code for node in ast.walk(ast.parse(c.source))
    )
    assert code[-1].source == "month.end()"
    assert all(cell.get("outputs", []) == [] for cell in code)
    tags = [cell.metadata.tags for cell in notebook.cells if cell.cell_type == "markdown"]
    assert tags.count(["en"]) == tags.count(["id"]) == len(tags) / 2


def test_a_sample_client_has_a_report(tmp_path: Path) -> None:
    made = report("kopi-senja", period="2026-10", language="en", output=tmp_path)
    proof = json.loads((made.parent / "manifest.json").read_text("utf-8"))
    assert made.name == "kopi-senja-monthly-2026-10-en.html"
    assert proof["parameters"]["period"] == "2026-10"
    assert all(re.fullmatch("[0-9a-f]{64}", file["sha256"]) for file in proof["inputs"])
    counted = ("rows_kept", "rows_refused", "rows_totals", "rows_superseded")
    assert all(file["rows_read"] == sum(file[name] for name in counted) for file in proof["inputs"])
    assert {number["metric"] for number in proof["numbers"]} <= {*proof["formulas"]}
    assert "Jangkauan dan" not in made.read_text("utf-8")
