"""Engagement rates with two denominators compared."""

from __future__ import annotations

from typing import Any

from socialkpi.compare import compare
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    before, now = rows["posts"].to_dict("records")
    acted = [row["reactions"] + row["comments"] + row["shares"] for row in (before, now)]
    return float(acted[1] / now["impressions"] - acted[0] / before["reach"])


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compare(tables, "engagement_rate_by_reach", period="2026-10"), "change")


TRAP = Trap(
    key="rates_with_two_denominators",
    name=Text(
        en="Comparing engagement rates with different denominators",
        id="Membandingkan engagement rate yang pembaginya berbeda",
    ),
    lesson=Text(
        en="The same posts have 4% by reach and 2% by impressions: nothing fell, only the denominator "
        "changed; compare one recipe with itself.",
        id="Postingan yang sama punya 4% per jangkauan dan 2% per tayangan: tidak ada yang turun, hanya "
        "pembaginya berganti; bandingkan resep yang sama.",
    ),
    rows={
        "posts": [
            {
                "platform": "linkedin",
                "from_day": day,
                "to_day": day,
                "reactions": 30.0,
                "comments": 6.0,
                "shares": 4.0,
                "reach": 1000.0,
                "impressions": 2000.0,
            }
            for day in ("2026-09-10", "2026-10-10")
        ]
    },
    wrong=_wrong,
    wrong_number=-0.02,
    ask=_ask,
    right=(Reply(value=0, status="too_few_posts:1"),),
    source="HOOTSUITE_TT; BUFFER_X; RIVALIQ",
)
