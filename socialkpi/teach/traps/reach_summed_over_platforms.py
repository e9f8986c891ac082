"""Reach of platforms added up to people."""

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
    key="reach_summed_over_platforms",
    name=Text(en="Adding up the reach of platforms", id="Menjumlahkan jangkauan antarplatform"),
    lesson=Text(
        en="Many people use both platforms, and no export tells how many: say between the larger and the sum.",
        id="Banyak orang memakai kedua platform, dan tidak ada data ekspor yang tahu berapa: sebut "
        "antara angka terbesar dan jumlahnya.",
    ),
    rows={"days": [{"platform": "instagram", "reach": 5000.0}, {"platform": "tiktok", "reach": 4000.0}]},
    wrong=_wrong,
    wrong_number=9000,
    ask=_ask,
    right=(Reply(low=5000, high=9000, status="bounds"),),
    source="arithmetic",
)
