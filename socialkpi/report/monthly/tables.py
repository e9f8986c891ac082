"""Results rows as a table: a line per platform (or another group), a column per metric, and why a cell is empty."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from socialkpi import language as say
from socialkpi.language import MISSING, Text, listed, span
from socialkpi.report.block import Cell, Column, Grid
from socialkpi.report.monthly.figures import Figures, Row, known, single
from socialkpi.report.monthly.say import heading, inside, missing, unit_of, value
from socialkpi.report.words import Phrase, Run, phrase

UNTOLD = ("no_values", "no_column", "no_rows")
"""Statuses of a number that the files of a platform don't tell."""

_UNTOLD = Text(en="Not in the files: {parts}.", id="Tidak ada di berkasnya: {parts}.")
_ON = Text(en="{what} on {whose}", id="{what} di {whose}")
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
    return Grid((Column(f.say(_PLATFORM), number=False, tight=True), *titles), lines, note)


def cell(f: Figures, row: Row | None) -> Cell:
    """Return a results row as a cell: the number, and under it how sure it is; a dash where there is none."""
    if row is None or not known(row):
        return Cell(MISSING, missing=True)
    if row["span"] == "interval" and row["value"] == row["value"]:
        return Cell(value(row, f.language), under=span(row["low"], row["high"], f.language, unit_of(row)))
    return Cell(value(row, f.language))


def gaps(f: Figures, rows: Sequence[Row], metrics: Sequence[str], platforms: Sequence[str]) -> tuple[Phrase, ...]:
    """Return why cells are empty: in one sentence what the files don't tell, and any other reason on its own."""
    untold: dict[str, list[str]] = {}
    others: dict[tuple[str, str], list[str]] = {}
    for metric in metrics:
        for platform in platforms:
            row = single(rows, metric, platform=platform)
            if row is not None and known(row):
                continue
            status = (row or _nowhere(rows, metric))["status"]
            if status.startswith(UNTOLD):
                untold.setdefault(metric, []).append(platform)
            else:
                others.setdefault((metric, status), []).append(platform_name(platform, f.language))
    reasons = (
        (Run(missing({"metric": metric, "status": status}, f.language, listed(whose, f.language))),)
        for (metric, status), whose in others.items()
    )
    return (*not_in_the_files(f, untold, len(platforms)), *reasons)


def not_in_the_files(f: Figures, untold: Mapping[str, Sequence[str]], everybody: int = 0) -> tuple[Phrase, ...]:
    """Return the sentence on metrics that the files of some platforms don't tell, or nothing where there are none."""
    if not untold:
        return ()
    whose: dict[tuple[str, ...], list[str]] = {}
    for metric, platforms in untold.items():
        whose.setdefault(tuple(platform_name(p, f.language) for p in platforms), []).append(inside(metric, f.language))
    parts = [
        listed(what, f.language) if len(names) == everybody else _part(f, what, names) for names, what in whose.items()
    ]
    return (phrase(_UNTOLD, f.language, parts="; ".join(parts)),)


def _part(f: Figures, what: Sequence[str], names: Sequence[str]) -> str:
    return f.say(_ON).format(what=listed([*what], f.language), whose=listed([*names], f.language))


def _nowhere(rows: Sequence[Row], metric: str) -> Mapping[str, str]:
    """The row of a metric that has no group at all, or the plain fact that no row speaks of the platform."""
    without = next((r for r in rows if r["metric"] == metric and not isinstance(r.get("platform"), str)), None)
    return without or {"metric": metric, "status": "no_rows"}
