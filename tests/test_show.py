"""Results as a table to read, in both languages."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from results_rows import HOSTILE, rates, reach, results, row

from socialkpi.errors import UnknownName
from socialkpi.show import results_text, show, table_text


def lines(frame: pd.DataFrame, language: str, width: int = 200) -> list[list[str]]:
    """Return the table's lines, each cut where two spaces stand."""
    text = results_text(frame, language, width).replace("\u00a0", " ")
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in text.split("\n")]


def test_values_are_written_by_unit_with_their_intervals() -> None:
    table = lines(rates(), "id")
    assert table[0] == ["Platform", "Metrik", "Nilai", "Rentang", "Catatan"]
    assert table[2] == ["Instagram", "Rasio peristiwa utama per sesi (konversi)", "6,0%", "5,0–7,0%"]


def test_a_missing_value_has_its_reason_and_is_no_zero() -> None:
    last = lines(rates(), "en")[-1]
    assert last[:3] == ["X", "Conversion of social visits (session key event rate)", "–"]
    assert last[3].startswith("Not available, because")
    assert lines(rates(), "id")[-1][3].startswith("Tidak tersedia, karena")


def test_people_are_shown_as_bounds() -> None:
    first = lines(reach(), "en")[2]
    assert first[:5] == ["Facebook", "April 2026", "Reach", "–", "40–70K"]


def test_money_keeps_its_currency() -> None:
    frame = results(
        row("sales_revenue", 84_200_000.0, currency="IDR", month="2026-10"),
        row("sales_revenue", 1200.5, currency="USD", month="2026-10"),
    )
    written = [each[2] for each in lines(frame, "id")[2:4]]
    assert written == ["Rp 84.200.000", "US$1.200,50"]


def compared() -> pd.DataFrame:
    """Two rows of ``compare``."""
    both = {
        "recipe": "", "currency": None, "low": math.nan, "high": math.nan, "base_period": "2026-09", "target": math.nan,
        "attained": None, "status": "complete", "notes": "", "base_status": "complete",
    }  # fmt: skip
    return pd.DataFrame(
        [
            {"platform": "instagram", "metric": "social_sessions", **both, "unit": "count", "value": 1180.0, "base": 1000.0,
             "change": 180.0, "change_share": 0.18, "verdict": "good"},
            {"platform": "tiktok", "metric": "session_key_event_rate", **both, "unit": "share", "value": 0.026,
             "base": 0.03, "change": -0.004, "change_share": -0.13, "low": -0.009, "high": 0.001, "verdict": "unsure"},
        ]
    )  # fmt: skip


def test_a_comparison_has_both_sides_the_change_and_a_word_for_it() -> None:
    table = lines(compared(), "id")
    assert table[0] == [
        "Platform",
        "Metrik",
        "Nilai",
        "Dibandingkan dengan",
        "Perubahan",
        "Rentang perubahan",
        "Penilaian",
    ]
    assert table[2][2:] == ["1.180", "1.000 (Sep 26)", "+180 (+18%)", "▲ membaik"]
    assert table[3][2:] == ["2,6%", "3,0% (Sep 26)", "−0,4 poin", "−0,9 poin … +0,1 poin", "belum pasti"]
    page = show(compared(), "en")._repr_html_().replace("\u00a0", " ")
    assert '<td class="good">▲ better</td>' in page
    assert '<td class="quiet">not certain</td>' in page


def test_text_from_the_data_stays_text() -> None:
    shown = show(results(row("saves", 1.0, campaign=HOSTILE)), "en")
    page = shown._repr_html_()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\u202e" not in page
    assert "[red]" in shown.as_text(300)
    assert table_text(pd.DataFrame({"caption": ["[bold]x[/bold]\nline"]}), 60).endswith("[bold]x[/bold] line")


def test_many_rows_are_counted_not_printed() -> None:
    frame = results(*(row("saves", 1.0, post=str(at)) for at in range(230)))
    assert "30 more rows are not shown." in repr(show(frame))
    assert show(frame, "id")._repr_html_().count("<tr>") == 201


def test_no_rows_are_said() -> None:
    empty = rates().head(0)
    assert repr(show(empty, "id")) == "Tidak ada baris."
    assert show(empty)._repr_html_() == "<p>No rows.</p>"


def test_an_unknown_metric_is_an_error_and_an_unknown_code_is_shown_as_it_is() -> None:
    with pytest.raises(UnknownName):
        show(results(row("no_such_metric", 1.0)))
    assert lines(results(row("saves", 1.0, notes="own_code:7")), "en")[2][-1] == "own_code:7"


def test_any_frame_can_be_a_table() -> None:
    text = table_text(pd.DataFrame({"key": ["reach", "saves"], "n": [1, None]}), 60)
    assert [line.split() for line in text.split("\n")][2:] == [["reach", "1.0"], ["saves", "–"]]


@pytest.mark.parametrize(("language", "written"), [("en", "20 (benchmark)"), ("id", "20 (tolok ukur)")])
def test_what_is_no_period_is_named(language: str, written: str) -> None:
    row = {
        "metric": "saves", "recipe": "", "currency": "", "value": 30.0, "base": 20.0, "change": 10.0, "change_share": 0.5,
        "low": None, "high": None, "verdict": "good", "base_period": "benchmark", "status": "complete", "notes": "",
    }  # fmt: skip
    assert written in show(pd.DataFrame([row]), language).as_text(120)
