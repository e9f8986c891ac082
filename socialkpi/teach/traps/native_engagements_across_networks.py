"""The networks' own engagements compared."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap


def _wrong(rows: Frames) -> float:
    own = rows["posts"].set_index("platform")["engagements_native"]
    return float(own["x"] / own["instagram"])


def _ask(tables: Any) -> tuple[Reply, ...]:
    each = compute(tables, "engagements_public", by=["platform"]).set_index("platform")["value"]
    return (Reply(value=each["x"] / each["instagram"]),)


TRAP = Trap(
    key="native_engagements_across_networks",
    name=Text(
        en="Comparing the networks' own engagement figures",
        id="Membandingkan angka interaksi versi masing-masing platform",
    ),
    lesson=Text(
        en="X counts clicks and opened details as engagements, Instagram does not: only reactions, "
        "comments and shares can be compared.",
        id="X menghitung klik dan detail yang dibuka sebagai interaksi, Instagram tidak: yang bisa "
        "dibandingkan hanya suka, komentar, dan jumlah dibagikan.",
    ),
    rows={
        "posts": [
            {
                "platform": "instagram",
                "engagements_native": 130.0,
                "reactions": 80.0,
                "comments": 20.0,
                "shares": 10.0,
                "saves": 20.0,
            },
            {
                "platform": "x",
                "engagements_native": 888.0,
                "reactions": 40.0,
                "comments": 8.0,
                "shares": 12.0,
                "saves": 5.0,
            },
        ]
    },
    wrong=_wrong,
    wrong_number=888 / 130,
    ask=_ask,
    right=(Reply(value=60 / 110),),
    source="BUFFER_X; META_IG_MEDIA",
)
