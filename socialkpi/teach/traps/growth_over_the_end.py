"""Growth divided by the followers at the end."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    start, end = rows["days"]["followers"]
    return float((end - start) / end)


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "follower_growth_rate"))


TRAP = Trap(
    key="growth_over_the_end",
    name=Text(en="Dividing growth by the value at the end", id="Membagi pertumbuhan dengan jumlah di akhir"),
    lesson=Text(
        en="Growth is measured from where it started: 50 new on 1,000 are 5%, whatever the end.",
        id="Pertumbuhan diukur dari titik awalnya: 50 pengikut baru dari 1.000 adalah 5%.",
    ),
    rows={
        "days": [
            {"platform": "instagram", "account": "warung.contoh", "from_day": day, "to_day": day, "followers": count}
            for day, count in (("2026-09-30", 1000.0), ("2026-10-31", 1050.0))
        ]
    },
    wrong=_wrong,
    wrong_number=50 / 1050,
    ask=_ask,
    right=(Reply(value=0.05),),
    source="METRICOOL_LI; arithmetic",
)
