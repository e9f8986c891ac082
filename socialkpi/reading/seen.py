"""What a person can check against the file: exact sums and missing cells per column, and the file's own totals."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import numpy as np

from socialkpi.reading.block import empty
from socialkpi.reading.cells import Number, Scene, Words, missing
from socialkpi.reading.exact import Exact
from socialkpi.reading.languages import fold
from socialkpi.reading.numbers import plain, written
from socialkpi.reading.problems import problem
from socialkpi.reading.result import SeenColumn
from socialkpi.reading.rows import Reading
from socialkpi.reading.source import Source
from socialkpi.reading.texts import DIGIT, VISIBLE, Rows, Texts

_EXACT_DIGITS = 15  # a longer number in an unknown column is an identifier, or was damaged by a spreadsheet


def seen_columns(reading: Reading, kept: Rows) -> tuple[SeenColumn, ...]:
    """Return every column of the file with its exact sum over the kept rows and its missing cells."""
    leads = _first_lines(reading, kept)
    out = []
    for place, heading in enumerate(reading.found.head.headings):
        column, cells = reading.columns.get(place), reading.cells.get(place)
        rows = leads if leads is not None and not _own_of_line(reading.source, heading.english) else kept
        unread = column is not None and column.field is None and cells is not None and bool(cells.bad)
        if cells is not None and cells.numbers is not None and not unread:
            total, absent = _said(cells.sum(kept)), cells.without_number(rows)
        else:
            total = None if cells is not None else _sum_unknown(reading.texts[place], kept)
            blank_only = column is not None and isinstance(column.read, Words)
            absent = _absent(reading.texts[place], rows, blank_only)
        measure = column.field if column and cells and cells.numbers is not None else None
        measure = None if measure and measure.startswith("_") else measure
        if heading.text or total is not None or absent < len(rows):
            out.append(SeenColumn(heading.text, measure, total, absent, _money(reading, place)))
    return tuple(out)


def _money(reading: Reading, place: int) -> str | None:
    """Return the currency of a column: the one in its heading, else the only one that the currency column names."""
    column, heading = reading.columns.get(place), reading.found.head.headings[place]
    if heading.currency or column is None or not (isinstance(column.read, Number) and column.read.money):
        return heading.currency
    for other, declared in reading.columns.items():
        if declared.field == "currency":
            named = {value for value in reading.cells[other].values if value is not None}
            return named.pop() if len(named) == 1 else None
    return None


def _own_of_line(source: Source, english: str) -> bool:
    return source.lines is not None and english.startswith(fold(source.lines.own))


def _first_lines(reading: Reading, kept: Rows) -> Rows | None:
    """Return the first line of each order where lines are folded into orders, else None."""
    key = reading.source.lines.key if reading.source.lines else None
    place = next((p for p, column in reading.columns.items() if key and column.heading == key), None)
    if place is None:
        return None
    first: dict[Any, int] = {}
    for row, order in zip(kept.tolist(), reading.cells[place].rows(kept), strict=True):
        first.setdefault(order, row)
    return np.array([*first.values()], dtype=np.int64)


def _said(number: Decimal | None) -> str | None:
    return None if number is None else written(number)


def _absent(texts: Texts, rows: Rows, blank_only: bool) -> int:
    if blank_only:
        return int(np.count_nonzero(texts.holds(empty, rows, VISIBLE)))
    return int(np.count_nonzero(texts.holds(missing, rows, DIGIT)))


def _sum_unknown(texts: Texts, kept: Rows) -> str | None:
    """Return the sum of a column that nobody declared, where all its texts are missing or plain numbers."""
    numbers: dict[int, Decimal] = {}
    times = np.bincount(texts.places(kept), minlength=texts.size)
    for place in np.flatnonzero(times).tolist():
        cell = texts.word(place)
        if missing(cell):
            continue
        number = plain(cell)
        if number is None or len(number.as_tuple().digits) > _EXACT_DIGITS:
            return None
        numbers[place] = number
    return _said(Exact.of(numbers, texts.size).sum(times))


def check_totals(reading: Reading, kept: Rows) -> None:
    """Compare the file's first totals row with the rows, column by column, where adding up makes sense."""
    if not reading.totals:
        return
    for place, column in reading.columns.items():
        cells, cell = reading.cells[place], reading.totals[0][place]
        if not (column.adds and isinstance(column.read, Number) and cells.numbers) or column.read.percent or not cell:
            continue
        told, total = column.read.number(cell, Scene()), cells.sum(kept)
        if told is not None and total is not None and written(told) != written(total):
            heading, total_said = reading.found.head.headings[place].text, written(total)
            reading.notes.append(
                problem("SK120", heading=heading, total=written(told), sum=total_said, found=total_said)
            )
