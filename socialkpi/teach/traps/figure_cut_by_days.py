"""A month's figure apportioned by days."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["ads"]["impressions"].sum() * 15 / 30)


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "ad_impressions", period="2026-10"))


TRAP = Trap(
    key="figure_cut_by_days",
    name=Text(en="Cutting a month's figure by days", id="Membagi angka sebulan menurut hari"),
    lesson=Text(
        en="Nobody knows how the 3,000 of 16 September to 15 October were spread: a figure counts for a "
        "period only if it lies wholly inside.",
        id="Tidak ada yang tahu sebaran angka 3.000 dari 16 September–15 Oktober: sebuah angka hanya dihitung untuk"
        " periode yang memuatnya seluruhnya.",
    ),
    rows={
        "ads": [
            {
                "platform": "google_ads",
                "account": "warung.contoh",
                "split": "campaign",
                "from_day": "2026-09-16",
                "to_day": "2026-10-15",
                "impressions": 3000.0,
            }
        ]
    },
    wrong=_wrong,
    wrong_number=1500,
    ask=_ask,
    right=(Reply(status="window:2026-09-16..2026-10-15"),),
    source="arithmetic",
)
