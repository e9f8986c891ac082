"""The row of totals added to the rows."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["Table data.csv"]["Views"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "views"))


TRAP = Trap(
    key="totals_row_counted",
    name=Text(
        en="Adding the row of totals to the rows it totals", id="Menjumlahkan baris total bersama baris-barisnya"
    ),
    lesson=Text(
        en="The export's first row is the total of the others: counted with them, everything doubles.",
        id="Baris pertama ekspor adalah total baris lainnya: kalau ikut dijumlahkan, semuanya jadi dua kali lipat.",
    ),
    rows={
        "Table data.csv": [
            {
                "Content": video,
                "Video title": title,
                "Video publish time": day,
                "Duration": 60,
                "Views": views,
                "Watch time (hours)": 10,
                "Subscribers": 1,
                "Impressions": 1000,
                "Impressions click-through rate (%)": 4.0,
            }
            for video, title, day, views in (
                ("Total", "", "", 900),
                ("abcdefghij1", "Cara seduh", "Oct 3, 2026", 600),
                ("abcdefghij2", "Menu baru", "Oct 9, 2026", 300),
            )
        ]
    },
    wrong=_wrong,
    wrong_number=1800,
    ask=_ask,
    right=(Reply(value=900),),
    source="YT_REV",
)
