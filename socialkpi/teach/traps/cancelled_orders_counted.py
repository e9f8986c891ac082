"""Cancelled orders counted as sold."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    return float(rows["orders"]["orders"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "purchases"))


TRAP = Trap(
    key="cancelled_orders_counted",
    name=Text(en="Counting cancelled orders", id="Ikut menghitung pesanan yang dibatalkan"),
    lesson=Text(
        en="A shop's export lists what was cancelled too: only what was bought is an order, even if some"
        " of it comes back later.",
        id="Ekspor toko juga memuat pesanan yang dibatalkan: yang dihitung hanya yang jadi dibeli, "
        "meskipun nanti ada yang dikembalikan.",
    ),
    rows={
        "orders": [
            {"platform": "shopify", "order": f"#{number}", "order_state": state, "orders": 1.0}
            for number, state in enumerate(["bought"] * 7 + ["returned"] + ["cancelled"] * 2)
        ]
    },
    wrong=_wrong,
    wrong_number=10,
    ask=_ask,
    right=(Reply(value=8),),
    source="arithmetic",
)
