"""Rupiah and dollars added up."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["ads"]["spend"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "ad_spend").sort_values("currency"))


TRAP = Trap(
    key="currencies_added",
    name=Text(en="Adding up two currencies", id="Menjumlahkan dua mata uang"),
    lesson=Text(
        en="1,600,000 rupiah and 100 dollars are two numbers: each currency has its own line until a "
        "dated rate converts one.",
        id="Rp1.600.000 dan US$100 adalah dua angka: tiap mata uang punya barisnya sendiri sampai "
        "dikonversi dengan kurs bertanggal.",
    ),
    rows={
        "ads": [
            {"platform": "meta_ads", "currency": "IDR", "spend": 1600000.0},
            {"platform": "google_ads", "currency": "USD", "spend": 100.0},
        ]
    },
    wrong=_wrong,
    wrong_number=1600100,
    ask=_ask,
    right=(
        Reply(value=1600000),
        Reply(value=100),
    ),
    source="arithmetic",
)
