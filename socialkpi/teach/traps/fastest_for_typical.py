"""The badge's answer time told as the usual wait."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    waits = sorted(rows["conversations"]["first_response_seconds"])
    return float(sum(waits[:9]) / 9)


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "first_response_time_mean"))


TRAP = Trap(
    key="fastest_for_typical",
    name=Text(
        en="Telling Meta's badge time as the usual wait",
        id="Menyampaikan waktu respons pada lencana Meta sebagai waktu tunggu biasa",
    ),
    lesson=Text(
        en="Meta's badge averages only the fastest nine tenths: one customer who waited 100 minutes is "
        "not in its 5 minutes.",
        id="Lencana Meta hanya merata-ratakan 90% yang tercepat: pelanggan yang menunggu 100 menit tidak"
        " masuk dalam angka 5 menitnya.",
    ),
    rows={
        "conversations": [
            {"conversations": 1.0, "first_response_seconds": 60.0 * minutes}
            for minutes in (1, 2, 3, 4, 5, 6, 7, 8, 9, 100)
        ]
    },
    wrong=_wrong,
    wrong_number=300,
    ask=_ask,
    right=(Reply(value=14.5 * 60),),
    source="META_BADGE; arithmetic",
)
