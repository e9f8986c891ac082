"""Reach of posts added up to people."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["posts"]["reach"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "post_reach"))


TRAP = Trap(
    key="reach_summed_over_posts",
    name=Text(en="Adding up the reach of posts", id="Menjumlahkan jangkauan postingan"),
    lesson=Text(
        en="The same followers see several posts: between the reach of the best post and the sum lies "
        "the number of people.",
        id="Pengikut yang sama melihat beberapa postingan: jumlah orangnya ada di antara jangkauan "
        "postingan terbaik dan hasil penjumlahan.",
    ),
    rows={"posts": [{"post": "a", "reach": 1200.0}, {"post": "b", "reach": 900.0}, {"post": "c", "reach": 600.0}]},
    wrong=_wrong,
    wrong_number=2700,
    ask=_ask,
    right=(Reply(low=1200, high=2700, status="bounds"),),
    source="META_IG_MEDIA; arithmetic",
)
