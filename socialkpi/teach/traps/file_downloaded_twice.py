"""A file downloaded twice, under two names."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said
from socialkpi.teach.trap_cells import instagram


def _wrong(rows: Frames) -> float:
    return float(sum(file["Likes"].sum() for file in rows.values()))


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "reactions"))


TRAP = Trap(
    key="file_downloaded_twice",
    name=Text(en="Adding up a file and its copy", id="Menjumlahkan berkas beserta salinannya"),
    lesson=Text(
        en='The browser calls the second download "(1)": the same rows under another name are the same rows.',
        id='Peramban menamai unduhan kedua "(1)": baris yang sama dengan nama lain tetap baris yang sama.',
    ),
    rows={
        name: [instagram(1, "10/05/2026 10:00", 500), instagram(2, "10/12/2026 10:00", 300)]
        for name in ("Oct-01-2026_Oct-31-2026_1.csv", "Oct-01-2026_Oct-31-2026_1 (1).csv")
    },
    wrong=_wrong,
    wrong_number=160,
    ask=_ask,
    right=(Reply(value=80),),
    source="arithmetic",
)
