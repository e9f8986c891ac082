"""A denominator that changes from row to row."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    posts = rows["posts"]
    below = posts["reach"].combine_first(posts["impressions"])
    return float(posts["reactions"].sum() / below.sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "engagement_rate_by_reach"))


TRAP = Trap(
    key="denominator_changes",
    name=Text(
        en="Dividing by reach, or else by impressions",
        id="Membagi dengan jangkauan, atau kalau tidak ada dengan tayangan",
    ),
    lesson=Text(
        en="A rate is over one thing: where a post has no reach it is left out, and not divided by something larger.",
        id="Satu rasio, satu pembagi: postingan tanpa jangkauan tidak dipakai, bukan dibagi dengan angka"
        " lain yang lebih besar.",
    ),
    rows={
        "posts": [
            {
                "platform": "facebook",
                "reactions": 20.0,
                "comments": 0.0,
                "shares": 0.0,
                "reach": 200.0,
                "impressions": 900.0,
            },
            {
                "platform": "facebook",
                "reactions": 20.0,
                "comments": 0.0,
                "shares": 0.0,
                "reach": None,
                "impressions": 800.0,
            },
        ]
    },
    wrong=_wrong,
    wrong_number=0.04,
    ask=_ask,
    right=(Reply(value=0.1, status="partial"),),
    source="arithmetic",
)
