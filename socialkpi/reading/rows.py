"""The rows of one table, by their fate: kept, refused, or a total that is set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from socialkpi.reading import languages
from socialkpi.reading.block import empty, rows_where
from socialkpi.reading.cells import Name, Words, missing
from socialkpi.reading.found import Found
from socialkpi.reading.languages import fold
from socialkpi.reading.problems import problem
from socialkpi.reading.read import Read
from socialkpi.reading.recognise import column_of
from socialkpi.reading.result import FileSays, Problem
from socialkpi.reading.sheet import blank
from socialkpi.reading.source import Column, Source, Totals
from socialkpi.reading.texts import DIGIT, VISIBLE, Mask, Rows, Texts

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
    """What is known while a table is read: its texts by column, its rows by fate, and its columns as they were read."""

    found: Found
    source: Source
    says: FileSays
    width: int
    texts: list[Texts] = field(default_factory=list)
    """The columns of the file, without totals and blank rows; rows are counted from 0 in all that follows."""
    lines: Sequence[int] = ()
    totals: list[list[str]] = field(default_factory=list)
    refused: dict[int, Problem] = field(default_factory=dict)
    """Row, and the first thing that is wrong there."""
    aside: set[int] = field(default_factory=set)
    """Rows that turned out to be totals once they were read; they stand among ``totals`` too."""
    notes: list[Problem] = field(default_factory=list)
    columns: dict[int, Column] = field(default_factory=dict)
    """Declarations, by the place of the column in the file."""
    cells: dict[int, Read] = field(default_factory=dict)
    rows_read: int = 0

    @property
    def count(self) -> int:
        """Return the number of rows that are neither blank nor totals."""
        return len(self.lines)

    def line(self, row: int) -> int:
        """Return the line of the file where a row begins."""
        return int(self.lines[row])

    def numbers(self, field: str) -> NDArray[np.float64] | None:
        """Return what stands in each row for a measure, not a number where it is missing; None without such a column."""
        place = next((place for place, column in self.columns.items() if column.field == field), None)
        return None if place is None else self.cells[place].rows().floats()


def sort_rows(reading: Reading) -> None:
    """Set totals aside, drop the platform's "no data" line, refuse rows with too many cells, fill up short ones."""
    found, width = reading.found, reading.width
    texts, widths = found.columns
    kept = np.ones(len(found.rows), dtype=np.bool_)
    kept[_without_data(found, texts)] = False
    reading.rows_read = int(np.count_nonzero(kept))
    totals = _totals(reading, texts, np.flatnonzero(kept))
    kept[totals] = False
    reading.totals = [(found.rows[row] + [""] * width)[:width] for row in totals]
    whole = bool(kept.all())
    reading.texts = texts if whole else [column.take(kept) for column in texts]
    reading.lines = found.lines if whole else [found.lines[row] for row in np.flatnonzero(kept).tolist()]
    _refuse_cut_off(reading)
    _refuse_long(reading, np.flatnonzero(kept), widths)
    _refuse_short(reading, np.flatnonzero(kept), widths)


def _without_data(found: Found, texts: Sequence[Texts]) -> list[int]:
    """Return the rows with nothing in any cell, or with the platform's sentence that there is nothing to export."""
    rest = rows_where(texts[1:], empty, len(found.rows), VISIBLE)
    return [int(row) for row in rest if blank(found.rows[row]) or no_data(found.rows[row])]


def _refuse_long(reading: Reading, kept: Rows, widths: Rows) -> None:
    """Refuse rows with too many cells, even where the last ones are empty: those before them may have moved."""
    long = np.flatnonzero(widths[kept] > reading.width)
    most = min(_LONG_ROWS, _LONG_SHARE * reading.count)
    for row in long[: int(most) + 1]:
        cells = reading.found.rows[kept[row]]
        facts: dict[str, Any] = {"row": reading.line(row), "have": len(cells), "want": reading.width}
        found = cells[reading.width] or ",".join(cells)[-40:]
        reading.refused[int(row)] = problem("SK110", found=found, **facts)
    if len(long) > most:
        raise Refused(next(iter(reading.refused.values())))


def _refuse_short(reading: Reading, kept: Rows, widths: Rows) -> None:
    """Refuse rows with too few cells where a number may have moved under another heading; else tell how many there are.

    The cells of a workbook have places of their own, some platforms leave out the last ones, and where only texts stand under
    the last headings, no number can have moved.
    """
    short, source, head = np.flatnonzero(widths[kept] < reading.width), reading.source, reading.found.head
    bound = [source.bound(heading.english, place, head.title) for place, heading in enumerate(head.headings)]
    numbers = [place for place, column in enumerate(bound) if column and not isinstance(column.read, Words | Name)]
    told = 0
    for row in short.tolist():
        have = int(widths[kept[row]])
        if source.short_rows or reading.found.sheet is not None or have > max(numbers, default=-1):
            told += 1
            continue
        facts: dict[str, Any] = {"row": reading.line(row), "have": have, "want": reading.width}
        found = ",".join(reading.found.rows[kept[row]])[-40:]
        reading.refused.setdefault(row, problem("SK110", found=found, **facts))
    if told:
        reading.notes.append(problem("SK112", n=told))


def _refuse_cut_off(reading: Reading) -> None:
    found = reading.found
    if not (found.cut_off and len(found.rows)):
        return
    last, line = found.rows[-1], found.lines[-1]
    if 0 < len(last) < reading.width and not no_data(last):
        facts: dict[str, Any] = {"row": line, "have": len(last), "want": reading.width}
        raise Refused(problem("SK108", complete=len(found.rows) - 1, **facts))
    if reading.source.family in _END_WITH_A_LINE:
        reading.notes.append(problem("SK136", row=line, found=last[-1]))


def no_data(row: list[str]) -> bool:
    """Tell whether a row is the platform's sentence that there is nothing to export."""
    return fold(row[0].strip()) in languages.no_data_words() and blank(row[1:])


def _totals(reading: Reading, texts: Sequence[Texts], rows: Rows) -> list[int]:
    """Return those of some rows that are totals by the source's rule."""
    rule = reading.source.totals
    if rule is None or not len(rows):
        return []
    if rule.place == "first":
        rows = rows[:1]
    elif rule.place == "last":
        rows = rows[-1:] if len(rows) == len(reading.found.rows) else rows[:0]
    said = _called_total(reading, rule, texts, rows) | _nameless(reading, rule, texts, rows)
    if rule.mark:
        mark, beyond = fold(rule.mark), reading.found.columns[1][rows] > reading.width
        for place in np.flatnonzero(beyond):
            cells = reading.found.rows[rows[place]][reading.width :]
            said[place] |= any(fold(cell) == mark for cell in cells)
    return [int(row) for row in rows[said]]


def _called_total(reading: Reading, rule: Totals, texts: Sequence[Texts], rows: Rows) -> Mask:
    place = _place(reading, rule.column) if rule.column is not None else None
    if place is None:
        return np.zeros(len(rows), dtype=np.bool_)
    words = {fold(word) for word in rule.words} | languages.total_words()

    def total(cell: str) -> bool:
        first = fold(cell.strip())
        return first in words or (not rule.whole and any(first.startswith(word) for word in words))

    return texts[place].holds(total, rows)


def _nameless(reading: Reading, rule: Totals, texts: Sequence[Texts], rows: Rows) -> Mask:
    """Tell which of some rows have none of the names that a row of its own has."""
    places = [place for name in rule.empty if (place := _place(reading, name)) is not None]
    said = np.full(len(rows), bool(places))
    for place in places:
        said[said] = texts[place].holds(missing, rows[said], DIGIT)
    return said


def nameless_places(reading: Reading) -> list[int]:
    """Return the columns that are all empty in a totals row: those that the contract names, else those that split the rows."""
    rule = reading.source.totals
    told = [place for name in (rule.empty if rule else ()) if (place := _place(reading, name)) is not None]
    split = [place for place, column in reading.columns.items() if column.field in reading.source.split]
    return told or split


def _place(reading: Reading, heading: str) -> int | None:
    """Return the place of the column with a heading, or with another one that stands for the same."""
    places = {heading.english: place for place, heading in enumerate(reading.found.head.headings)}
    column = column_of(reading.source, fold(heading))
    names = (column.heading, *column.also) if column else (heading,)
    return next((places[fold(name)] for name in names if fold(name) in places), None)
