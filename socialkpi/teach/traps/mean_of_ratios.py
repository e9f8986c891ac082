"""The mean of the posts' rates taken for the rate."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    posts = rows["posts"]
    return float((posts["reactions"] / posts["reach"]).mean())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "engagement_rate_by_reach"))


TRAP = Trap(
    key="mean_of_ratios",
    name=Text(en="Averaging the rates of posts", id="Merata-ratakan rasio tiap postingan"),
    lesson=Text(
        en="A post that reached 50 weighs as much as one that reached 30,000: add up tops and bottoms first, then divide.",
        id="Postingan yang menjangkau 50 akun berbobot sama dengan yang 30.000: jumlahkan dulu pembilang "
        "dan penyebutnya, baru bagi.",
    ),
    rows={
        "posts": [
            {"platform": "instagram", "reactions": acted, "comments": 0.0, "shares": 0.0, "reach": reach}
            for acted, reach in ((5.0, 50.0), (40.0, 1000.0), (300.0, 30000.0))
        ]
    },
    wrong=_wrong,
    wrong_number=0.05,
    ask=_ask,
    right=(Reply(value=345 / 31050, status="too_few_posts:3"),),
    source="arithmetic",
)
