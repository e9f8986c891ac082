"""The same visits by source and by channel, added up."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["visits"]["sessions"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "social_sessions"))


TRAP = Trap(
    key="same_visits_split_twice",
    name=Text(en="Adding up two reports of the same visits", id="Menjumlahkan dua laporan tentang kunjungan yang sama"),
    lesson=Text(
        en="A report by source and one by channel show the same sessions twice: only the one that knows "
        "what is asked is added.",
        id="Laporan per sumber dan laporan per kanal menampilkan sesi yang sama dua kali: yang "
        "dijumlahkan hanya yang tahu apa yang ditanyakan.",
    ),
    rows={
        "visits": [
            {
                "account": "warung",
                "split": split,
                "platform": platform,
                "social": True,
                "from_day": "2026-10-01",
                "to_day": "2026-10-31",
                "sessions": sessions,
            }
            for split, platform, sessions in (
                ("visit_source", "instagram", 120.0),
                ("visit_source", "tiktok", 80.0),
                ("channel", "social", 200.0),
            )
        ]
    },
    wrong=_wrong,
    wrong_number=400,
    ask=_ask,
    right=(Reply(value=200),),
    source="GA4_DIM_MET",
)
