"""Results rows as a table: a line per platform (or another group), a column per metric, and why a cell is empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from socialkpi import language as say
from socialkpi.language import MISSING, Text, listed, span
from socialkpi.report.block import Cell, Column, Grid
from socialkpi.report.monthly.figures import Figures, Row, known, single
from socialkpi.report.monthly.say import heading, missing, unit_of, value
from socialkpi.report.words import Phrase, Run

_PLATFORM = Text(en="Platform", id="Platform")
_SOME_SOCIAL = Text(en="Social, platform unknown", id="Media sosial, platform tidak diketahui")


def platform_name(key: object, language: str) -> str:
    """Return how people write a platform."""
    return _SOME_SOCIAL[language] if key == "social" else say.platform_name(str(key), language)


def by_platform(f: Figures, rows: Sequence[Row], metrics: Sequence[str], order: Sequence[str], note: str = "") -> Grid:
    """Return the grid of ``metrics`` per platform, in the given order of platforms; ``note`` is its caption."""
    lines = tuple(
        (Cell(platform_name(p, f.language)), *(cell(f, single(rows, m, platform=p)) for m in metrics)) for p in order
    )
    titles = (Column(heading(metric, f.language)) for metric in metrics)
    return Grid((Column(f.say(_PLATFORM), number=False), *titles), lines, note)


def cell(f: Figures, row: Row | None) -> Cell:
    """Return a results row as a cell: the number, and under it how sure it is; a dash where there is none."""
    if row is None or not known(row):
        return Cell(MISSING, missing=True)
    if row["span"] == "interval" and row["value"] == row["value"]:
        return Cell(value(row, f.language), under=span(row["low"], row["high"], f.language, unit_of(row)))
    return Cell(value(row, f.language))


def gaps(f: Figures, rows: Sequence[Row], metrics: Sequence[str], platforms: Sequence[str]) -> tuple[Phrase, ...]:
    """Return a sentence for each metric and reason that left a cell empty, naming the platforms."""
    empty: dict[tuple[str, str], list[str]] = {}
    for metric in metrics:
        for platform in platforms:
            row = single(rows, metric, platform=platform)
            if row is None or not known(row):
                status = (row or _nowhere(rows, metric))["status"]
                empty.setdefault((metric, status), []).append(platform_name(platform, f.language))
    return tuple(
        (Run(missing({"metric": metric, "status": status}, f.language, listed(whose, f.language))),)
        for (metric, status), whose in empty.items()
    )


def _nowhere(rows: Sequence[Row], metric: str) -> Mapping[str, str]:
    """The row of a metric that has no group at all, or the plain fact that no row speaks of the platform."""
    without = next((r for r in rows if r["metric"] == metric and not isinstance(r.get("platform"), str)), None)
    return without or {"metric": metric, "status": "no_rows"}
