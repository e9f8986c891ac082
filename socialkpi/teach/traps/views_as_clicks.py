"""One platform's views under another's clicks."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    posts = rows["posts"]
    return float(posts["clicks"].combine_first(posts["views"]).sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "clicks_all"))


TRAP = Trap(
    key="views_as_clicks",
    name=Text(
        en="Storing one platform's count under another's name",
        id="Menyimpan hitungan satu platform dengan nama milik platform lain",
    ),
    lesson=Text(
        en="TikTok's export has no clicks: put its views in that column, and most of the clicks are none.",
        id="Data ekspor TikTok tidak memuat klik: kalau penayangannya ditaruh di kolom itu, sebagian "
        "besar klik sebenarnya bukan klik.",
    ),
    rows={
        "posts": [
            {"platform": "facebook", "clicks": 40.0, "views": 2000.0},
            {"platform": "tiktok", "clicks": None, "views": 5000.0},
        ]
    },
    wrong=_wrong,
    wrong_number=5040,
    ask=_ask,
    right=(Reply(value=40, status="partial"),),
    source="arithmetic",
)
