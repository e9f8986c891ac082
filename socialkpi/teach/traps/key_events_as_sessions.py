"""Key events divided by sessions and read as a conversion rate."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    visits = rows["visits"]
    return float(visits["key_events"].sum() / visits["sessions"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "session_key_event_rate"))


TRAP = Trap(
    key="key_events_as_sessions",
    name=Text(en="Dividing key events by sessions", id="Membagi jumlah peristiwa utama dengan sesi"),
    lesson=Text(
        en="Twelve key events in six of 200 sessions are 3%, not 6%: count sessions with a key event, not events.",
        id="Dua belas peristiwa utama (key event) dalam enam dari 200 sesi adalah 3%, bukan 6%: hitung "
        "sesinya, bukan peristiwanya.",
    ),
    rows={"visits": [{"social": True, "sessions": 200.0, "key_events": 12.0, "key_event_sessions": 6.0}]},
    wrong=_wrong,
    wrong_number=0.06,
    ask=_ask,
    right=(Reply(value=0.03),),
    source="GA4_DIM_MET",
)
