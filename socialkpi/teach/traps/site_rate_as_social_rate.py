"""The website's engagement rate reported as that of the posts."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    visits = rows["visits"]
    return float(visits["engaged_sessions"].sum() / visits["sessions"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "engagement_rate_by_reach"))


TRAP = Trap(
    key="site_rate_as_social_rate",
    name=Text(
        en="Reporting GA4's engagement rate as that of the posts",
        id="Melaporkan engagement rate GA4 sebagai milik postingan",
    ),
    lesson=Text(
        en="GA4's rate is of sessions on the website, the social one of actions on posts: name both in full.",
        id="Rasio GA4 adalah tentang sesi di situs, yang satunya tentang aksi pada postingan: tulis keduanya lengkap.",
    ),
    rows={
        "visits": [{"platform": "instagram", "social": True, "sessions": 240.0, "engaged_sessions": 150.0}],
        "posts": [{"platform": "instagram", "reactions": 30.0, "comments": 6.0, "shares": 4.0, "reach": 1000.0}],
    },
    wrong=_wrong,
    wrong_number=0.625,
    ask=_ask,
    right=(Reply(value=0.04, status="too_few_posts:1"),),
    source="GA4_DIM_MET; arithmetic",
)
