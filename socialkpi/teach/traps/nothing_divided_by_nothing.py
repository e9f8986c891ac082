"""A rate of zero where nobody came."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    visits = rows["visits"]
    return float(visits["key_event_sessions"].sum() / max(visits["sessions"].sum(), 1))


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "session_key_event_rate"))


TRAP = Trap(
    key="nothing_divided_by_nothing",
    name=Text(en="Writing 0% where there was nothing to divide by", id="Menulis 0% padahal tidak ada yang bisa dibagi"),
    lesson=Text(
        en="Without a session there is no conversion rate, neither a bad nor a good one.",
        id="Tanpa sesi tidak ada tingkat konversi, baik maupun buruk.",
    ),
    rows={"visits": [{"social": True, "sessions": 0.0, "key_event_sessions": 0.0}]},
    wrong=_wrong,
    wrong_number=0.0,
    ask=_ask,
    right=(Reply(status="zero:social_sessions"),),
    source="arithmetic",
)
