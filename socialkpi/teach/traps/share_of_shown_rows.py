"""A share over the rows that are shown."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    shown = rows["visits"].query("platform == 'instagram'")
    return float(shown.loc[shown["social"], "sessions"].sum() / shown["sessions"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "social_traffic_share", where={"platform": "instagram"}))


TRAP = Trap(
    key="share_of_shown_rows",
    name=Text(en="Taking a share of the rows that were picked", id="Menghitung porsi dari baris yang dipilih saja"),
    lesson=Text(
        en="Filtered to Instagram, all that is left is Instagram: the share of social traffic is still "
        "of everybody who came.",
        id="Kalau disaring ke Instagram, yang tersisa hanya Instagram: porsi lalu lintas sosial tetap "
        "dibagi semua yang datang.",
    ),
    rows={
        "visits": [
            {"platform": "instagram", "social": True, "sessions": 120.0},
            {"platform": None, "social": False, "sessions": 680.0},
        ]
    },
    wrong=_wrong,
    wrong_number=1.0,
    ask=_ask,
    right=(Reply(value=0.15),),
    source="arithmetic",
)
