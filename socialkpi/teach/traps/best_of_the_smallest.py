"""The smallest sample ranked first."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap


def _wrong(rows: Frames) -> float:
    visits = rows["visits"]
    return float((visits["key_event_sessions"] / visits["sessions"]).max())


def _ask(tables: Any) -> tuple[Reply, ...]:
    few = compute(tables, "session_key_event_rate", where={"platform": "youtube"})
    return tuple(
        Reply(low=round(low, 3), high=round(high, 3), status=status)
        for low, high, status in zip(few["low"], few["high"], few["status"], strict=True)
    )


TRAP = Trap(
    key="best_of_the_smallest",
    name=Text(en="Ranking tiny samples", id="Memeringkat sampel yang sangat kecil"),
    lesson=Text(
        en="Three of 20 sessions are 15%, and anything from 5% to 36% would not surprise: too few to be ranked.",
        id="Tiga dari 20 sesi adalah 15%, tetapi nilai sebenarnya bisa antara 5% dan 36%: terlalu "
        "sedikit untuk diperingkat.",
    ),
    rows={
        "visits": [
            {"platform": "youtube", "social": True, "sessions": 20.0, "key_event_sessions": 3.0},
            {"platform": "instagram", "social": True, "sessions": 1200.0, "key_event_sessions": 34.0},
        ]
    },
    wrong=_wrong,
    wrong_number=0.15,
    ask=_ask,
    right=(Reply(low=0.052, high=0.360, status="too_few:20"),),
    source="arithmetic",
)
