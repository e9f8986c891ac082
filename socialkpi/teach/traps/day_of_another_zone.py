"""A post put in the month of another time zone."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said
from socialkpi.teach.trap_cells import instagram


def _wrong(rows: Frames) -> float:
    posts = rows["Sep-01-2026_Oct-31-2026_1.csv"]
    return float(posts["Publish time"].str.startswith("10/").sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "posts_published", where={"month": "2026-10"}))


TRAP = Trap(
    key="day_of_another_zone",
    name=Text(en="Reading times as if they were local", id="Membaca jam seolah-olah waktu setempat"),
    lesson=Text(
        en="Instagram's export writes Pacific time: 30 September 10:00 there is 1 October in Jakarta, "
        "where the client counts.",
        id="Ekspor Instagram memakai waktu Pasifik (AS): 30 September 10.00 di sana sudah 1 Oktober di "
        "Jakarta, tempat klien menghitung.",
    ),
    rows={
        "Sep-01-2026_Oct-31-2026_1.csv": [instagram(1, "09/30/2026 10:00", 500), instagram(2, "10/12/2026 10:00", 300)]
    },
    wrong=_wrong,
    wrong_number=1,
    ask=_ask,
    right=(Reply(value=2),),
    source="META_IG_MEDIA",
)
