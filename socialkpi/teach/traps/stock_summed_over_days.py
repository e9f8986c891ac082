"""Followers of the days added up."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["days"]["followers"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "followers"))


TRAP = Trap(
    key="stock_summed_over_days",
    name=Text(en="Adding up the followers of days", id="Menjumlahkan jumlah pengikut harian"),
    lesson=Text(
        en="Followers are a stock like money in an account: of a period the last value counts.",
        id="Pengikut itu seperti saldo: untuk satu periode, nilai terakhirlah yang dipakai.",
    ),
    rows={
        "days": [
            {"platform": "instagram", "account": "warung.contoh", "from_day": day, "to_day": day, "followers": count}
            for day, count in (("2026-10-01", 1000.0), ("2026-10-02", 1002.0), ("2026-10-03", 1005.0))
        ]
    },
    wrong=_wrong,
    wrong_number=3007,
    ask=_ask,
    right=(Reply(value=1005),),
    source="META_IG_USER",
)
