"""Followers of everybody who posted, given as reach."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["mentions"]["author_followers"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "reach"))


TRAP = Trap(
    key="potential_as_reach",
    name=Text(en="Giving potential reach as reach", id="Menyebut potensi jangkauan sebagai jangkauan"),
    lesson=Text(
        en="Everybody who follows an account that named the brand could have seen it; how many did, only"
        " the platform's reach tells.",
        id="Semua pengikut akun yang menyebut merek mungkin saja melihatnya; berapa yang benar-benar "
        "melihat hanya diketahui dari jangkauan (reach).",
    ),
    rows={
        "mentions": [
            {"platform": "instagram", "mentions": 1.0, "author_followers": followers}
            for followers in (12000.0, 500.0, 200.0)
        ],
        "days": [{"platform": "instagram", "reach": 900.0}],
    },
    wrong=_wrong,
    wrong_number=12700,
    ask=_ask,
    right=(Reply(value=900),),
    source="arithmetic",
)
