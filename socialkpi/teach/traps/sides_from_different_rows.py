"""Top and bottom of a rate from different rows."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    posts = rows["posts"]
    return float(posts["reactions"].sum() / posts["views"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "engagement_rate_by_views"))


TRAP = Trap(
    key="sides_from_different_rows",
    name=Text(en="Dividing sums over different rows", id="Membagi jumlah dari baris yang berbeda"),
    lesson=Text(
        en="Ten likes belong to the one post whose views are known too: 10%, and not 6.7% over views of "
        "a post whose likes nobody knows.",
        id="Sepuluh suka itu milik satu postingan yang penayangannya juga diketahui: 10%, bukan 6,7% "
        "dengan penayangan postingan lain yang jumlah sukanya tidak diketahui.",
    ),
    rows={
        "posts": [
            {"platform": "instagram", "reactions": 10.0, "comments": 0.0, "shares": 0.0, "views": 100.0},
            {"platform": "instagram", "reactions": None, "comments": None, "shares": None, "views": 50.0},
        ]
    },
    wrong=_wrong,
    wrong_number=10 / 150,
    ask=_ask,
    right=(Reply(value=0.1, status="partial"),),
    source="arithmetic",
)
