"""Empty cells counted as zero."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    posts = rows["posts"]
    known = sum(saves for saves in posts["saves"] if saves == saves)
    return float(known / posts["reach"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "save_rate"))


TRAP = Trap(
    key="missing_as_zero",
    name=Text(en="Reading an empty cell as zero", id="Membaca sel kosong sebagai nol"),
    lesson=Text(
        en="The export doesn't know the saves of one post; as a zero it would water down the rate, so "
        "the post is left out on both sides.",
        id="Data ekspor tidak tahu berapa kali satu postingan disimpan; kalau dianggap nol rasionya "
        "turun, jadi postingan itu tidak dipakai di kedua sisi.",
    ),
    rows={
        "posts": [
            {"platform": "instagram", "saves": 4.0, "reach": 100.0},
            {"platform": "instagram", "saves": None, "reach": 300.0},
        ]
    },
    wrong=_wrong,
    wrong_number=0.01,
    ask=_ask,
    right=(Reply(value=0.04, status="partial"),),
    source="META_IG_MEDIA",
)
