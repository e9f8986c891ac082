"""The weeks before Lebaran compared with the same dates last year."""

from __future__ import annotations

from typing import Any

from socialkpi.compare import compare
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    visits = rows["visits"]
    by_year = (
        visits[visits["to_day"].str[5:].between("03-07", "03-20")].groupby(visits["to_day"].str[:4])["sessions"].sum()
    )
    return float(by_year["2026"] / by_year["2025"] - 1)


def _ask(tables: Any) -> tuple[Reply, ...]:
    weeks = ("2026-03-07", "2026-03-20")
    return said(compare(tables, "social_sessions", period=weeks, to="same_feast"), "change")


TRAP = Trap(
    key="ramadan_by_the_date",
    name=Text(
        en="Comparing Ramadan with the same dates last year",
        id="Membandingkan Ramadan dengan tanggal yang sama tahun lalu",
    ),
    lesson=Text(
        en="Lebaran comes about eleven days earlier every year: the same dates were not yet the weeks before "
        "it, so compare by the feast.",
        id="Lebaran maju sekitar sebelas hari tiap tahun: tanggal yang sama tahun lalu belum pekan "
        "menjelang Lebaran, jadi bandingkan menurut hari rayanya.",
    ),
    rows={
        "visits": [
            {
                "account": "warung",
                "split": "visit_source",
                "platform": "instagram",
                "social": True,
                "from_day": f"{year}-03-{day:02d}",
                "to_day": f"{year}-03-{day:02d}",
                "sessions": 20.0 if first <= day < first + 14 else 10.0,
            }
            for year, first in ((2025, 17), (2026, 7))
            for day in range(1, 32)
        ]
    },
    wrong=_wrong,
    wrong_number=280 / 180 - 1,
    ask=_ask,
    right=(Reply(value=0),),
    source="arithmetic",
)
