"""Attributed purchases taken for additional ones."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap


def _wrong(rows: Frames) -> float:
    visits = rows["visits"]
    return float(visits.loc[visits["campaign"] == "saw the ad", "key_event_sessions"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    found = compute(tables, "session_key_event_rate", by=["campaign"]).set_index("campaign")
    saw, held_out = found["value"][["saw the ad", "held out"]]
    return (Reply(value=float(saw - held_out) * float(found["bottom"]["saw the ad"])),)


TRAP = Trap(
    key="attributed_as_incremental",
    name=Text(
        en="Taking attributed purchases for additional ones",
        id="Menganggap pembelian yang diatribusikan sebagai tambahan",
    ),
    lesson=Text(
        en="Of those who were kept from seeing the ad nearly as many bought: only the difference between"
        " the two groups is the ad's doing.",
        id="Di kelompok yang tidak melihat iklan, hampir sebanyak itu juga yang membeli: hanya selisih "
        "kedua kelompok yang merupakan hasil iklan.",
    ),
    rows={
        "visits": [
            {"campaign": "saw the ad", "social": True, "sessions": 2400.0, "key_event_sessions": 156.0},
            {"campaign": "held out", "social": True, "sessions": 2400.0, "key_event_sessions": 120.0},
        ]
    },
    wrong=_wrong,
    wrong_number=156,
    ask=_ask,
    right=(Reply(value=36),),
    source="arithmetic",
)
