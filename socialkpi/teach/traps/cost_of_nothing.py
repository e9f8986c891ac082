"""A cost of zero for conversions that never came."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    ads = rows["ads"]
    return float(sum(spend / bought for spend, bought in zip(ads["spend"], ads["conversions"], strict=True) if bought))


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "cpa"))


TRAP = Trap(
    key="cost_of_nothing",
    name=Text(en="Writing a cost of 0 where nothing was sold", id="Menulis biaya 0 padahal tidak ada yang terjual"),
    lesson=Text(
        en="Half a million spent without a conversion is no free conversion: the cost of one is more "
        "than the spend so far.",
        id="Setengah juta habis tanpa konversi bukan berarti konversinya gratis: biaya satu konversi "
        "lebih besar daripada belanja sejauh ini.",
    ),
    rows={"ads": [{"platform": "meta_ads", "currency": "IDR", "spend": 500000.0, "conversions": 0.0}]},
    wrong=_wrong,
    wrong_number=0.0,
    ask=_ask,
    right=(Reply(low=500000, status="none_yet:ad_conversions"),),
    source="arithmetic",
)
