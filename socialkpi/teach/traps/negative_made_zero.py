"""A real negative count cut off at zero."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["days"]["reactions"].clip(lower=0).sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "account_reactions"))


TRAP = Trap(
    key="negative_made_zero",
    name=Text(en="Cutting off negative counts at zero", id="Memotong angka negatif menjadi nol"),
    lesson=Text(
        en="Reactions that were taken back can make a day negative: cut off, the total is too high.",
        id="Reaksi yang ditarik kembali bisa membuat angka sehari negatif: kalau dijadikan nol, "
        "jumlahnya terlalu tinggi.",
    ),
    rows={"days": [{"platform": "linkedin", "reactions": 12.0}, {"platform": "linkedin", "reactions": -2.0}]},
    wrong=_wrong,
    wrong_number=12,
    ask=_ask,
    right=(Reply(value=10),),
    source="LI_SHARE",
)
