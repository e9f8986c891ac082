"""A post in two exports counted twice."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said
from socialkpi.teach.trap_cells import instagram


def _wrong(rows: Frames) -> float:
    return float(sum(file["Views"].sum() for file in rows.values()))


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "views"))


TRAP = Trap(
    key="same_post_twice",
    name=Text(
        en="Counting a post twice because two exports hold it",
        id="Menghitung satu postingan dua kali karena ada di dua ekspor",
    ),
    lesson=Text(
        en="Exports overlap: the post is one, and the later export's count is its count.",
        id="Periode ekspor bisa tumpang tindih: postingannya tetap satu, dan angka dari ekspor terbaru yang berlaku.",
    ),
    rows={
        "Sep-01-2026_Oct-15-2026_1.csv": [instagram(1, "10/05/2026 10:00", 500), instagram(2, "10/12/2026 10:00", 300)],
        "Oct-10-2026_Oct-31-2026_2.csv": [instagram(2, "10/12/2026 10:00", 450), instagram(3, "10/20/2026 10:00", 800)],
    },
    wrong=_wrong,
    wrong_number=2050,
    ask=_ask,
    right=(Reply(value=1750),),
    source="META_IG_MEDIA",
)
