"""The purchases that every ad platform claims, added up."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["ads"]["purchases"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "purchases"))


TRAP = Trap(
    key="platforms_claims_added",
    name=Text(en="Adding up what each ad platform claims", id="Menjumlahkan klaim pembelian tiap platform iklan"),
    lesson=Text(
        en="Each platform claims a buyer who saw its ads: the shop's own orders say how many bought.",
        id="Tiap platform mengklaim pembeli yang melihat iklannya: pesanan di toko "
        "sendirilah yang menunjukkan berapa yang membeli.",
    ),
    rows={
        "ads": [
            {"platform": "meta_ads", "purchases": 60.0},
            {"platform": "google_ads", "purchases": 45.0},
            {"platform": "tiktok_ads", "purchases": 25.0},
        ],
        "orders": [{"order": "all of October", "order_state": "bought", "orders": 100.0}],
    },
    wrong=_wrong,
    wrong_number=130,
    ask=_ask,
    right=(Reply(value=100),),
    source="arithmetic",
)
