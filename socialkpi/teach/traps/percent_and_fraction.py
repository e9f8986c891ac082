"""A rate in percent beside one as a fraction."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["posts"]["format"].astype(float).mean())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "engagement_rate_by_impressions"))


TRAP = Trap(
    key="percent_and_fraction",
    name=Text(en="Taking 5 and 0.05 for two different rates", id="Mengira 5 dan 0,05 adalah dua rasio berbeda"),
    lesson=Text(
        en="YouTube exports 4 for 4%, LinkedIn 0.04: rates are computed from their counts, so that it doesn't matter.",
        id="YouTube menulis 4 untuk 4%, LinkedIn 0,04: rasio dihitung dari jumlahnya, jadi cara tulisnya"
        " tidak jadi soal.",
    ),
    rows={
        "posts": [
            {
                "platform": "linkedin",
                "format": "0.04",
                "reactions": 30.0,
                "comments": 6.0,
                "shares": 4.0,
                "impressions": 1000.0,
            },
            {"platform": "x", "format": "4", "reactions": 60.0, "comments": 12.0, "shares": 8.0, "impressions": 2000.0},
        ]
    },
    wrong=_wrong,
    wrong_number=2.02,
    ask=_ask,
    right=(Reply(value=0.04, status="too_few_posts:2"),),
    source="LI_SHARE; arithmetic",
)
