"""Charts as blocks: the figure's own title and words, its picture, and its numbers as a table within reach."""

from __future__ import annotations

from typing import Any

import pandas as pd

from socialkpi import charts, theme
from socialkpi.charts.figure import Figure
from socialkpi.language import short_month
from socialkpi.report.block import Block, Cell, Column, Grid
from socialkpi.report.monthly.figures import Figures, Row, single
from socialkpi.report.monthly.say import label
from socialkpi.report.monthly.tables import cell, platform_name
from socialkpi.report.words import Phrase

HALF = 430
"""Width in pixels of a chart that takes half of the page."""
HEIGHT = 190


def accent(f: Figures) -> str:
    """Return the client's colour."""
    return f.data.client.brand.colour or theme.ACCENT


def drawn(
    f: Figures,
    key: str,
    figure: Figure,
    table: Grid,
    *,
    title: str = "",
    says: tuple[Phrase, ...] = (),
    wide: bool = False,
) -> Block:
    """Return a figure as a block; ``title`` says more than the figure's own, where the section knows more."""
    rows = f.block("chart", key, figure.rows)
    return f.block(
        "chart", key, rows.rows, title=title or figure.title, subtitle=figure.subtitle, chart=figure.spec(),
        alt=figure.alt, table=table, paragraphs=says, wide=wide,
    )  # fmt: skip


def spark(f: Figures, course: pd.DataFrame, metric: str) -> dict[str, Any] | None:
    """Return the small course of a metric over the months, or None where fewer than three have a number."""
    rows = course[course["metric"] == metric]
    if rows["value"].notna().sum() < 3 or rows["currency"].nunique() > 1:
        return None
    return dict(charts.spark(rows, metric, f.language, accent=accent(f)).spec())


def per_month(f: Figures, course: pd.DataFrame, metric: str, group: str = "") -> Grid:
    """Return the course of a metric as a table: a line per month, a column per group."""
    rows: list[Row] = [*course[course["metric"] == metric].to_dict("records")]  # type: ignore[list-item]
    groups = [*dict.fromkeys(r[group] for r in rows if not is_gap(r[group]))] if group else [None]
    titles = [platform_name(g, f.language) if g else label(metric, f.language) for g in groups]
    lines = tuple(
        (
            Cell(short_month(month, f.language)),
            *(cell(f, single(rows, metric, month=month, **({group: g} if g else {}))) for g in groups),
        )
        for month in sorted({r["month"] for r in rows})
    )
    return Grid((Column("", number=False), *map(Column, titles)), lines)


def is_gap(value: object) -> bool:
    """Whether a group's name is missing."""
    return not isinstance(value, str) or not value
