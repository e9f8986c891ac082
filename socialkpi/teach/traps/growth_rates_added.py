"""Growth rates of months added up."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["days"]["followers"].pct_change().sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "follower_growth_rate", period=("2026-09", "2026-10")))


TRAP = Trap(
    key="growth_rates_added",
    name=Text(en="Adding up growth rates", id="Menjumlahkan tingkat pertumbuhan"),
    lesson=Text(
        en="Growth compounds: 5% and again 5% are 10.25%, because the second five come on top of the first.",
        id="Pertumbuhan bersifat majemuk: 5% lalu 5% lagi menjadi 10,25%, karena yang kedua dihitung "
        "dari hasil yang pertama.",
    ),
    rows={
        "days": [
            {"platform": "instagram", "account": "warung.contoh", "from_day": day, "to_day": day, "followers": count}
            for day, count in (("2026-08-31", 2000.0), ("2026-09-30", 2100.0), ("2026-10-31", 2205.0))
        ]
    },
    wrong=_wrong,
    wrong_number=0.1,
    ask=_ask,
    right=(Reply(value=0.1025),),
    source="arithmetic",
)
