"""The median of the months' medians taken for the median of the posts."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    posts = rows["posts"]
    each = posts["reactions"] / posts["reach"]
    return float(each.groupby(posts["month"]).median().median())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "engagement_rate_post_median"))


TRAP = Trap(
    key="median_of_medians",
    name=Text(en="Combining medians", id="Menggabungkan median"),
    lesson=Text(
        en="Medians of parts cannot be put together: the median of all posts needs all posts.",
        id="Median per bagian tidak bisa digabung: median semua postingan harus dihitung dari semua postingan.",
    ),
    rows={
        "posts": [
            {
                "month": month,
                "platform": "instagram",
                "reactions": acted,
                "comments": 0.0,
                "shares": 0.0,
                "reach": 100.0,
            }
            for month, acted in (
                ("2026-09", 1.0),
                ("2026-09", 2.0),
                ("2026-09", 9.0),
                ("2026-10", 8.0),
                ("2026-10", 10.0),
            )
        ]
    },
    wrong=_wrong,
    wrong_number=0.055,
    ask=_ask,
    right=(Reply(value=0.08),),
    source="arithmetic",
)
