"""A post's counts at three dates added up."""

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
    key="lifetime_counts_added",
    name=Text(en="Adding up a post's lifetime counts", id="Menjumlahkan angka seumur hidup sebuah postingan"),
    lesson=Text(
        en="Each export tells what a post has had in all until then: the last one holds the earlier ones.",
        id="Tiap ekspor memuat total postingan sampai hari itu: yang terakhir sudah mencakup yang sebelumnya.",
    ),
    rows={
        f"Oct-01-2026_{last}-2026_{at}.csv": [instagram(1, "10/05/2026 10:00", views)]
        for at, (last, views) in enumerate((("Oct-10", 500), ("Oct-20", 700), ("Oct-31", 750)))
    },
    wrong=_wrong,
    wrong_number=1950,
    ask=_ask,
    right=(Reply(value=750),),
    source="META_IG_MEDIA",
)
