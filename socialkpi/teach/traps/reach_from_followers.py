"""Reach worked out as impressions per follower."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    day = rows["days"].iloc[0]
    return float(day["impressions"] / day["followers"])


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "reach"))


TRAP = Trap(
    key="reach_from_followers",
    name=Text(en="Working out reach as impressions ÷ followers", id="Menghitung jangkauan sebagai tayangan ÷ pengikut"),
    lesson=Text(
        en="Impressions divided by followers are times per follower, not people: 50 impressions and 20 "
        "followers give 2.5, while 10 accounts were reached.",
        id="Tayangan dibagi pengikut adalah berapa kali per pengikut, bukan jumlah orang: 50 tayangan "
        "dan 20 pengikut memberi 2,5, padahal yang terjangkau 10 akun.",
    ),
    rows={"days": [{"impressions": 50.0, "reach": 10.0, "followers": 20.0}]},
    wrong=_wrong,
    wrong_number=2.5,
    ask=_ask,
    right=(Reply(value=10),),
    source="arithmetic",
)
