"""The conversation rate taken for the conversion rate."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    posts = rows["posts"]
    return float(posts["comments"].sum() / len(posts))


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "session_key_event_rate"))


TRAP = Trap(
    key="conversation_as_conversion",
    name=Text(
        en="Mixing up conversation rate and conversion rate", id="Tertukar: conversation rate dan conversion rate"
    ),
    lesson=Text(
        en="Comments per post are conversation, sessions that reached a goal are conversion: a few letters "
        "apart, and nothing in common.",
        id="Komentar per postingan adalah percakapan (conversation), sesi yang mencapai tujuan adalah "
        "konversi (conversion): mirip ejaannya, beda artinya.",
    ),
    rows={
        "posts": [
            {"platform": "instagram", "posts": 1.0, "comments": 3.0},
            {"platform": "instagram", "posts": 1.0, "comments": 4.0},
        ],
        "visits": [{"social": True, "sessions": 200.0, "key_event_sessions": 6.0}],
    },
    wrong=_wrong,
    wrong_number=3.5,
    ask=_ask,
    right=(Reply(value=0.03),),
    source="GA4_DIM_MET",
)
