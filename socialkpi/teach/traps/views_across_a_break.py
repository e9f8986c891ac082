"""Views compared across a change of their definition."""

from __future__ import annotations

from typing import Any

from socialkpi.compare import compare
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    before, after = rows["posts"]["views"]
    return float(after / before - 1)


def _ask(tables: Any) -> tuple[Reply, ...]:
    both = ("2026-08-24", "2026-10-16")
    return said(compare(tables, "views", by=["platform"], period=both), "change")


TRAP = Trap(
    key="views_across_a_break",
    name=Text(
        en="Comparing views across a change of definition",
        id="Membandingkan penayangan sebelum dan sesudah definisinya berubah",
    ),
    lesson=Text(
        en="Since 24 August 2026 YouTube counts a view as soon as playback starts: the rise is the new "
        "counting, so the two sides are not compared.",
        id="Sejak 24 Agustus 2026 YouTube menghitung penayangan begitu video mulai diputar: kenaikannya "
        "karena cara hitung baru, jadi kedua sisi tidak dibandingkan.",
    ),
    rows={
        "posts": [
            {"platform": "youtube", "from_day": day, "to_day": day, "views": views}
            for day, views in (("2026-07-10", 1000.0), ("2026-09-10", 1400.0))
        ]
    },
    wrong=_wrong,
    wrong_number=0.4,
    ask=_ask,
    right=(Reply(status="break:2026-08-24"),),
    source="YT_REV",
)
