"""The rows of one table, by their fate: kept, refused, or a total that is set aside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from socialkpi.reading import languages
from socialkpi.reading.cells import Cells, missing
from socialkpi.reading.found import Found
from socialkpi.reading.languages import fold
from socialkpi.reading.problems import problem
from socialkpi.reading.recognise import column_of
from socialkpi.reading.result import FileSays, Problem
from socialkpi.reading.sheet import blank
from socialkpi.reading.source import Column, Source

_LONG_ROWS, _LONG_SHARE = 20, 0.005
_END_WITH_A_LINE = {
    "meta_content",
    "meta_insights",
    "meta_ads",
    "google_ads",
    "shopify",
    "youtube",
    "linkedin",
    "sprout",
}
"""Families all of whose text exports end with a line end, as far as seen; without it, the last number may be cut short."""


class Refused(Exception):
    """The whole table cannot be used; holds the problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.message.en)


@dataclass
class Reading:
    """What is known while a table is read: its rows by fate, and its columns."""

    found: Found
    source: Source
    says: FileSays
    width: int
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    totals: list[list[str]] = field(default_factory=list)
    refused: dict[int, Problem] = field(default_factory=dict)
    """Place among the rows, and the first thing that is wrong there."""
    notes: list[Problem] = field(default_factory=list)
    columns: dict[int, Column] = field(default_factory=dict)
    cells: dict[int, Cells] = field(default_factory=dict)
    rows_read: int = 0

    def column(self, place: int) -> list[str]:
        """Return the texts of one column."""
        return [row[place] for row in self.rows]


def sort_rows(reading: Reading) -> None:
    """Set totals aside, drop the platform's "no data" line, refuse rows with too many cells, fill up short ones."""
    width, short = reading.width, 0
    for row, line in zip(reading.found.rows, reading.found.lines, strict=True):
        if blank(row) or no_data(row):
            continue
        reading.rows_read += 1
        last = reading.rows_read == len(reading.found.rows)
        if _is_total(reading.source, reading.found, row, first=reading.rows_read == 1, last=last):
            reading.totals.append((row + [""] * width)[:width])
            continue
        if len(row) < width:
            short += 1
            row = row + [""] * (width - len(row))
        elif len(row) > width:  # even where the last cells are empty: those before them may have moved
            found = row[width] or ",".join(row)[-40:]
            reading.refused[len(reading.rows)] = problem("SK110", row=line, have=len(row), want=width, found=found)
        reading.rows.append(row)
        reading.lines.append(line)
    _refuse_cut_off(reading)
    if len(reading.refused) > min(_LONG_ROWS, _LONG_SHARE * len(reading.rows)):
        raise Refused(next(iter(reading.refused.values())))
    if short:
        reading.notes.append(problem("SK112", n=short))


def _refuse_cut_off(reading: Reading) -> None:
    found = reading.found
    if found.cut_off and found.rows and 0 < len(found.rows[-1]) < reading.width and not no_data(found.rows[-1]):
        facts: dict[str, Any] = {"row": found.lines[-1], "have": len(found.rows[-1]), "want": reading.width}
        raise Refused(problem("SK108", complete=len(found.rows) - 1, **facts))
    if found.cut_off and found.rows and reading.source.family in _END_WITH_A_LINE:
        reading.notes.append(problem("SK136", row=found.lines[-1], found=found.rows[-1][-1]))


def no_data(row: list[str]) -> bool:
    """Tell whether a row is the platform's sentence that there is nothing to export."""
    return fold(row[0].strip()) in languages.no_data_words() and blank(row[1:])


def _is_total(source: Source, found: Found, row: list[str], *, first: bool, last: bool) -> bool:
    rule = source.totals
    if rule is None or (rule.place == "first" and not first) or (rule.place == "last" and not last):
        return False
    places = {heading.english: place for place, heading in enumerate(found.head.headings)}
    width = len(found.head.headings)
    if rule.mark and any(fold(cell) == fold(rule.mark) for cell in row[width:]):
        return True
    if rule.column is not None:
        first_word = fold(_cell(row, places, source, rule.column).strip())
        words = {fold(word) for word in rule.words} | languages.total_words()
        if first_word in words or (not rule.whole and any(first_word.startswith(word) for word in words)):
            return True
    named = [cell for name in rule.empty if (cell := _cell_or_none(row, places, source, name)) is not None]
    return bool(named) and all(missing(cell) for cell in named)


def _cell_or_none(row: list[str], places: dict[str, int], source: Source, heading: str) -> str | None:
    column = column_of(source, fold(heading))
    names = (column.heading, *column.also) if column else (heading,)
    place = next((places[fold(name)] for name in names if fold(name) in places), None)
    return None if place is None else (row[place] if place < len(row) else "")


def _cell(row: list[str], places: dict[str, int], source: Source, heading: str) -> str:
    return _cell_or_none(row, places, source, heading) or ""
