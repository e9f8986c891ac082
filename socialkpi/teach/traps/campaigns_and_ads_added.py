"""Campaigns and the ads within them, added up."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["ads"]["spend"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "ad_spend"))


TRAP = Trap(
    key="campaigns_and_ads_added",
    name=Text(en="Adding up campaigns and their ads", id="Menjumlahkan kampanye bersama iklan di dalamnya"),
    lesson=Text(
        en="A campaign's spend is that of its ads: two reports of one level each are two views of the same money.",
        id="Belanja kampanye adalah belanja iklan-iklannya: dua laporan beda tingkat menampilkan uang "
        "yang sama dua kali.",
    ),
    rows={
        "ads": [
            {
                "platform": "meta_ads",
                "account": "warung",
                "split": split,
                "campaign": "Menu",
                "ad": ad,
                "currency": "IDR",
                "from_day": "2026-10-01",
                "to_day": "2026-10-31",
                "spend": spend,
            }
            for split, ad, spend in (
                ("campaign", None, 900000.0),
                ("campaign+ad", "foto", 500000.0),
                ("campaign+ad", "video", 400000.0),
            )
        ]
    },
    wrong=_wrong,
    wrong_number=1800000,
    ask=_ask,
    right=(Reply(value=900000),),
    source="arithmetic",
)
