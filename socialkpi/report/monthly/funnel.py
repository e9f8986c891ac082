"""The funnel: of the visits from social media, how many went on from step to step."""

from __future__ import annotations

import pandas as pd

from socialkpi import charts
from socialkpi.catalog import own
from socialkpi.language import Text
from socialkpi.report.block import Block, Cell, Column, Grid
from socialkpi.report.monthly.drawings import HALF, accent, drawn
from socialkpi.report.monthly.figures import Figures, rows_of, single
from socialkpi.report.monthly.tables import cell
from socialkpi.report.words import phrase

_STEPS: dict[str, tuple[tuple[str, str], ...]] = {
    "store": (("engaged_sessions", "social_sessions"), ("key_event_sessions", "engaged_sessions")),
    "webshop": (
        ("engaged_sessions", "social_sessions"),
        ("key_event_sessions", "engaged_sessions"),
        ("social_purchases", "key_event_sessions"),
    ),
    "b2b": (("engaged_sessions", "social_sessions"), ("leads", "engaged_sessions")),
}
"""What goes on, of what: a session with a key event is always an engaged one, so each is part of the one before."""
_NONE = Text(
    en="There is no funnel to show: the exports of this month don't count the steps after the click.",
    id="Corong tidak bisa ditampilkan: ekspor bulan ini tidak menghitung langkah setelah klik.",
)


def funnel(f: Figures) -> list[Block]:
    """Return the steps after the click, each as the share of the step before that goes on."""
    steps = [own.ratio(top, bottom) for top, bottom in _STEPS[f.data.client.business or "store"]]
    results = f.whole(steps)
    shown = [step for step in steps if _narrows(results, step.key)]
    if not shown:
        return [f.block("sentence", "funnel", paragraphs=(phrase(_NONE, f.language),))]
    figure = charts.funnel(results, shown, f.language, accent=accent(f), width=HALF)
    rows = rows_of(results)
    lines = tuple((Cell(step.label[f.language]), cell(f, single(rows, step.key))) for step in shown)
    columns = (
        Column(f.say(Text(en="Step", id="Langkah")), number=False),
        Column(f.say(Text(en="Goes on", id="Lanjut"))),
    )
    return [drawn(f, "funnel", figure, Grid(columns, lines))]


def _narrows(results: pd.DataFrame, step: str) -> bool:
    """Whether a step has a number, and is no more than the step before: more would be another count."""
    values = results.loc[results["metric"] == step, "value"]
    return len(values) == 1 and bool(values.le(1).all())
