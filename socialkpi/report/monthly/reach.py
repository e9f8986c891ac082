"""Reach: how many accounts were reached, as far as that can be known."""

from __future__ import annotations

from socialkpi import charts
from socialkpi.report.block import Block
from socialkpi.report.monthly import choice
from socialkpi.report.monthly.drawings import HALF, HEIGHT, accent, drawn, per_month
from socialkpi.report.monthly.figures import Figures
from socialkpi.report.monthly.say import missing
from socialkpi.report.words import Run


def reach(f: Figures) -> list[Block]:
    """Return reach per month as a range, or one line where no file tells it."""
    metric = choice.first_known(f, choice.REACH)
    if metric is None:
        row = f.now(choice.REACH)[0]
        return [f.block("sentence", "reach", [row], paragraphs=((Run(missing(row, f.language)),),))]
    course = f.course([metric])
    figure = charts.reach_range(course, metric, f.language, accent=accent(f), width=HALF, height=HEIGHT)
    return [drawn(f, "reach", figure, per_month(f, course, metric))]
