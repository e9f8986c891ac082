"""A month that is not over compared with a whole one."""

from __future__ import annotations

from typing import Any

from socialkpi.compare import compare
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    by_month = rows["visits"].groupby(rows["visits"]["from_day"].str[:7])["sessions"].sum()
    return float(by_month["2026-10"] / by_month["2026-09"] - 1)


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compare(tables, "social_sessions", period="2026-10"), "change")


TRAP = Trap(
    key="unfinished_month",
    name=Text(
        en="Comparing an unfinished month with a whole one",
        id="Membandingkan bulan yang belum selesai dengan bulan penuh",
    ),
    lesson=Text(
        en="Ten days of October against all of September is no fall: the month is marked as unfinished, "
        "and not compared.",
        id="Sepuluh hari Oktober melawan September penuh bukan penurunan: bulannya ditandai belum "
        "selesai dan tidak dibandingkan.",
    ),
    rows={
        "visits": [
            {
                "account": "warung",
                "split": "visit_source",
                "platform": "instagram",
                "social": True,
                "from_day": f"2026-{month}-{day:02d}",
                "to_day": f"2026-{month}-{day:02d}",
                "sessions": 10.0,
            }
            for month, days in (("09", 30), ("10", 10))
            for day in range(1, days + 1)
        ]
    },
    wrong=_wrong,
    wrong_number=10 / 30 - 1,
    ask=_ask,
    right=(Reply(status="incomplete:2026-10-10"),),
    source="arithmetic",
)
