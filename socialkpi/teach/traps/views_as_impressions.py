"""Views filled into the column of impressions."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    posts = rows["posts"]
    return float(posts["impressions"].combine_first(posts["views"]).sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "impressions"))


TRAP = Trap(
    key="views_as_impressions",
    name=Text(
        en="Filling in views where impressions are missing", id="Mengisi tayangan yang hilang dengan penayangan (views)"
    ),
    lesson=Text(
        en="A photo seen three times a day is three views and was one impression: the two are never one column.",
        id="Foto yang dilihat tiga kali sehari adalah tiga penayangan (views), dulu satu tayangan "
        "(impresi): keduanya tidak boleh jadi satu kolom.",
    ),
    rows={
        "posts": [
            {"platform": "facebook", "impressions": 1.0, "views": 3.0},
            {"platform": "facebook", "impressions": None, "views": 3.0},
        ]
    },
    wrong=_wrong,
    wrong_number=4,
    ask=_ask,
    right=(Reply(value=1, status="partial"),),
    source="META_VIEWS_NASDAQ",
)
