"""The mean daily reach given as the reach of the period."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["days"]["reach"].mean())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "reach"))


TRAP = Trap(
    key="reach_averaged_over_days",
    name=Text(
        en="Giving the average daily reach as the period's",
        id="Menyebut rata-rata jangkauan harian sebagai jangkauan periode",
    ),
    lesson=Text(
        en="On one day alone there were more people than the average: the period has at least those of its best day.",
        id="Pada satu hari saja orangnya sudah lebih banyak dari rata-ratanya: jangkauan periode paling "
        "sedikit sebesar hari terbaiknya.",
    ),
    rows={"days": [{"day": "2026-10-05", "reach": 400.0}, {"day": "2026-10-06", "reach": 300.0}]},
    wrong=_wrong,
    wrong_number=350,
    ask=_ask,
    right=(Reply(low=400, high=700, status="bounds"),),
    source="METRICOOL_FB; arithmetic",
)
