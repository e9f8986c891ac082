"""Impressions read as people."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["days"]["impressions"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "reach"))


TRAP = Trap(
    key="impressions_as_people",
    name=Text(en="Reading impressions as people", id="Membaca tayangan sebagai jumlah orang"),
    lesson=Text(
        en="One person who sees a post four times makes four impressions: impressions are times, reach is people.",
        id="Satu orang yang melihat postingan empat kali menghasilkan empat tayangan: tayangan adalah "
        "berapa kali, jangkauan adalah orang.",
    ),
    rows={"days": [{"impressions": 4.0, "reach": 1.0}]},
    wrong=_wrong,
    wrong_number=4,
    ask=_ask,
    right=(Reply(value=1),),
    source="META_IG_MEDIA",
)
