"""The better platform looks worse when groups are pooled."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap


def _wrong(rows: Frames) -> float:
    pooled = rows["visits"].groupby("platform")[["key_event_sessions", "sessions"]].sum()
    rate = pooled["key_event_sessions"] / pooled["sessions"]
    return float(rate["tiktok"] - rate["instagram"])


def _ask(tables: Any) -> tuple[Reply, ...]:
    found = compute(tables, "session_key_event_rate", by=["paid", "platform"])
    rate = found.set_index(["paid", "platform"])["value"]
    return tuple(Reply(value=rate[paid, "tiktok"] - rate[paid, "instagram"]) for paid in ("organic", "paid"))


TRAP = Trap(
    key="simpsons_paradox",
    name=Text(en="Judging platforms by pooled rates", id="Menilai platform dari rasio gabungan"),
    lesson=Text(
        en="TikTok converts better in paid and in organic traffic, and looks worse together because most"
        " of its traffic is paid: compare within the groups.",
        id="TikTok lebih baik pada lalu lintas berbayar maupun organik, tetapi gabungannya tampak lebih "
        "buruk karena sebagian besar berbayar: bandingkan di dalam tiap kelompok.",
    ),
    rows={
        "visits": [
            {"platform": platform, "paid": paid, "social": True, "sessions": sessions, "key_event_sessions": reached}
            for platform, paid, sessions, reached in (
                ("tiktok", "paid", 30000.0, 900.0),
                ("tiktok", "organic", 1000.0, 100.0),
                ("instagram", "paid", 2000.0, 40.0),
                ("instagram", "organic", 12000.0, 1100.0),
            )
        ]
    },
    wrong=_wrong,
    wrong_number=1000 / 31000 - 1140 / 14000,
    ask=_ask,
    right=(
        Reply(value=0.1 - 1100 / 12000),
        Reply(value=0.03 - 0.02),
    ),
    source="arithmetic",
)
