"""Changes of definition on a chart: the proven ones cut the line, the others are only told."""

from __future__ import annotations

import pytest
from results_rows import results, row

from socialkpi import charts


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Dashed rule, 24 August 2026: YouTube now counts a view as soon as playback starts"),
        (
            "id",
            "Garis putus-putus, 24 Agustus 2026: YouTube kini menghitung penayangan (view) begitu video mulai diputar",
        ),
    ],
)
def test_a_rule_has_its_text(language: str, said: str) -> None:
    frame = results(*(row("views", 100.0, platform="youtube", month=f"2026-{at:02d}") for at in (7, 8, 9, 10)))
    assert said.lower() in charts.trend(frame, "views", language).subtitle.lower()


def test_what_is_only_reported_is_told_and_cuts_nothing() -> None:
    name = "engagements_reported"
    frame = results(*(row(name, 100.0, platform="facebook", month=f"2026-0{at}") for at in (3, 4, 5, 6)))
    figure = charts.trend(frame, name)
    assert "1 May 2026: Facebook is reported to call engagement interactions" in figure.subtitle
    assert "rule" not in figure.subtitle
    assert "in another way" not in figure.title
