"""Reach of two days added up."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["days"]["reach"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "reach"))


TRAP = Trap(
    key="reach_summed_over_days",
    name=Text(en="Adding up the reach of days", id="Menjumlahkan jangkauan harian"),
    lesson=Text(
        en="Somebody who came on both days is counted twice: the sum is only the upper limit, and the "
        "largest day the lower one.",
        id="Orang yang melihat pada kedua hari terhitung dua kali: jumlahnya hanya batas atas, dan hari "
        "terbesar batas bawahnya.",
    ),
    rows={"days": [{"day": "2026-10-05", "reach": 400.0}, {"day": "2026-10-06", "reach": 300.0}]},
    wrong=_wrong,
    wrong_number=700,
    ask=_ask,
    right=(Reply(low=400, high=700, status="bounds"),),
    source="META_PAGE_INS; arithmetic",
)
