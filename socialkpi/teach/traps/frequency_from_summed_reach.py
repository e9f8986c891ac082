"""Frequency over a reach that was added up."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    days = rows["days"]
    return float(days["impressions"].sum() / days["reach"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "frequency"))


TRAP = Trap(
    key="frequency_from_summed_reach",
    name=Text(en="Dividing impressions by a sum of reach", id="Membagi tayangan dengan jumlah jangkauan harian"),
    lesson=Text(
        en="A reach that counts people twice makes the frequency too low: with reach between 400 and 700"
        " it is between 3 and 5.25.",
        id="Jangkauan yang menghitung orang dua kali membuat frekuensi terlalu rendah: dengan jangkauan "
        "antara 400 dan 700, frekuensinya antara 3 dan 5,25.",
    ),
    rows={"days": [{"impressions": 1200.0, "reach": 400.0}, {"impressions": 900.0, "reach": 300.0}]},
    wrong=_wrong,
    wrong_number=3.0,
    ask=_ask,
    right=(Reply(low=3.0, high=5.25, status="bounds"),),
    source="arithmetic",
)
