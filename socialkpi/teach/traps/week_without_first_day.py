"""Weeks that begin on a Sunday for a client whose weeks begin on Monday."""

from __future__ import annotations

from typing import Any

import pandas as pd

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said
from socialkpi.teach.trap_cells import instagram


def _wrong(rows: Frames) -> float:
    pacific = pd.to_datetime(rows["Oct-01-2026_Oct-31-2026_1.csv"]["Publish time"], format="%m/%d/%Y %H:%M")
    jakarta = pacific + pd.Timedelta(hours=14)
    sunday, days = pd.Timestamp("2026-10-04"), pd.Timedelta(days=7)
    return float(((jakarta >= sunday) & (jakarta < sunday + days)).sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "posts_published", where={"week": "2026-10-05"}))


TRAP = Trap(
    key="week_without_first_day",
    name=Text(
        en="Counting weeks without saying where they begin", id="Menghitung minggu tanpa menyebut hari pertamanya"
    ),
    lesson=Text(
        en="Sunday 4 October ends a week that begins on Monday, and begins one that starts on Sunday: "
        "the client says which.",
        id="Minggu 4 Oktober menutup pekan yang mulai Senin, tetapi membuka pekan yang mulai Minggu: "
        "klien yang menentukan.",
    ),
    rows={
        "Oct-01-2026_Oct-31-2026_1.csv": [
            instagram(1, "10/03/2026 20:00", 500),
            instagram(2, "10/05/2026 10:00", 300),
            instagram(3, "10/09/2026 10:00", 200),
        ]
    },
    wrong=_wrong,
    wrong_number=3,
    ask=_ask,
    right=(Reply(value=2),),
    source="arithmetic",
)
