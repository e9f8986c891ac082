"""Messages without an answer left out of the answer rate."""

from __future__ import annotations

from typing import Any

from socialkpi.compute import compute
from socialkpi.language import Text
from socialkpi.teach.trap import Frames, Reply, Trap, said


def _wrong(rows: Frames) -> float:
    answered = rows["conversations"].query("answered > 0")
    return float(answered["answered"].sum() / answered["conversations"].sum())


def _ask(tables: Any) -> tuple[Reply, ...]:
    return said(compute(tables, "response_rate"))


TRAP = Trap(
    key="unanswered_left_out",
    name=Text(en="Leaving out messages that nobody answered", id="Mengabaikan pesan yang tidak dijawab"),
    lesson=Text(
        en="Who was never answered waits longest: of 148 messages that needed an answer 126 got one, and"
        " the 22 others belong below the line.",
        id="Yang tidak pernah dijawab justru menunggu paling lama: dari 148 pesan yang perlu dijawab, "
        "126 dijawab, dan 22 lainnya tetap masuk hitungan.",
    ),
    rows={"conversations": [{"conversations": 126.0, "answered": 126.0}, {"conversations": 22.0, "answered": 0.0}]},
    wrong=_wrong,
    wrong_number=1.0,
    ask=_ask,
    right=(Reply(value=126 / 148),),
    source="arithmetic",
)
