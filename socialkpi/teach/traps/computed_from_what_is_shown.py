"""A quarter's rate from the months' rounded ones."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    visits = rows["visits"]
    shown = (visits["key_event_sessions"] / visits["sessions"]).round(2)
    return float(shown.mean())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "session_key_event_rate"))


TRAP = Trap(
    key="computed_from_what_is_shown",
    name=Text(
        en="Calculating on with the numbers that a chart shows", id="Menghitung lagi dari angka yang tampil di grafik"
    ),
    lesson=Text(
        en="What is shown is rounded and has lost its weights: a new number is computed from the rows, "
        "never in a chart or a cell.",
        id="Angka yang tampil sudah dibulatkan dan kehilangan bobotnya: angka baru dihitung dari baris "
        "data, bukan di grafik atau di sel.",
    ),
    rows={
        "visits": [
            {"month": month, "social": True, "sessions": sessions, "key_event_sessions": reached}
            for month, sessions, reached in (
                ("2026-08", 100.0, 14.0),
                ("2026-09", 1000.0, 26.0),
                ("2026-10", 4000.0, 60.0),
            )
        ]
    },
    wrong=_wrong,
    wrong_number=0.19 / 3,
    ask=_ask,
    right=(Reply(value=100 / 5100),),
    source="arithmetic",
)
