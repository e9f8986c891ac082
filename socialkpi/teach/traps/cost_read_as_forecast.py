"""Cost per acquisition read as a forecast."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    before, now = rows["ads"].to_dict("records")
    cheaper = (before["spend"] / before["conversions"]) / (now["spend"] / now["conversions"])
    return float(now["conversions"] * cheaper)


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "purchases", where={"month": "2026-11"}))


TRAP = Trap(
    key="cost_read_as_forecast",
    name=Text(
        en="Reading a cheaper acquisition as next month's sales",
        id="Membaca biaya per konversi yang turun sebagai ramalan penjualan",
    ),
    lesson=Text(
        en="Cost per acquisition is an outcome of what was spent and sold: half the cost this month says"
        " nothing of twice the orders next month.",
        id="Biaya per konversi (CPA) adalah hasil dari belanja dan penjualan yang sudah terjadi: biaya "
        "turun separuh bulan ini tidak berarti pesanan dua kali lipat bulan depan.",
    ),
    rows={
        "ads": [
            {"platform": "meta_ads", "month": "2026-09", "currency": "IDR", "spend": 400000.0, "conversions": 8.0},
            {"platform": "meta_ads", "month": "2026-10", "currency": "IDR", "spend": 200000.0, "conversions": 8.0},
        ],
        "orders": [{"order": "all of November", "order_state": "bought", "month": "2026-11", "orders": 9.0}],
    },
    wrong=_wrong,
    wrong_number=16,
    ask=_ask,
    right=(Reply(value=9),),
    source="arithmetic",
)
