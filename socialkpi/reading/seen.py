"""What a person can check against the file: exact sums and missing cells per column, and the file's own totals."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Any

from socialkpi.reading.cells import Cells, Number, Scene, Words, missing
from socialkpi.reading.languages import fold
from socialkpi.reading.numbers import plain, written
from socialkpi.reading.problems import problem
from socialkpi.reading.result import SeenColumn
from socialkpi.reading.rows import Reading
from socialkpi.reading.source import Source

_EXACT_DIGITS = 15  # a longer number in an unknown column is an identifier, or was damaged by a spreadsheet


def seen_columns(reading: Reading, kept: list[int]) -> tuple[SeenColumn, ...]:
    """Return every column of the file with its exact sum over the kept rows and its missing cells."""
    leads = _first_lines(reading, kept)
    out = []
    for place, heading in enumerate(reading.found.head.headings):
        column, cells = reading.columns.get(place), reading.cells.get(place)
        rows = leads if leads is not None and not _own_of_line(reading.source, heading.english) else kept
        texts = [reading.rows[row][place] for row in rows]
        unread = column is not None and column.field is None and cells is not None and bool(cells.bad)
        if isinstance(cells, Cells) and cells.numbers is not None and not unread:
            total = _sum([cells.numbers[row] for row in kept])
            absent = sum(cells.numbers[row] is None for row in rows)
        else:
            total = None if cells is not None else _sum_unknown([reading.rows[row][place] for row in kept])
            blank_only = column is not None and isinstance(column.read, Words)
            absent = sum(not text.strip() if blank_only else missing(text) for text in texts)
        measure = column.field if column and cells and cells.numbers is not None else None
        measure = None if measure and measure.startswith("_") else measure
        if heading.text or total is not None or absent < len(texts):
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


def _first_lines(reading: Reading, kept: list[int]) -> list[int] | None:
    """Return the first line of each order where lines are folded into orders, else None."""
    key = reading.source.lines.key if reading.source.lines else None
    place = next((p for p, column in reading.columns.items() if key and column.heading == key), None)
    if place is None:
        return None
    values = reading.cells[place].values
    first: dict[Any, int] = {}
    for row in kept:
        first.setdefault(values[row], row)
    return list(first.values())


def _sum(numbers: list[Decimal | None]) -> str | None:
    present = [number for number in numbers if number is not None]
    if not present:
        return None
    with localcontext() as exactly:
        exactly.prec = 200
        return written(sum(present, Decimal(0)))


def _sum_unknown(cells: list[str]) -> str | None:
    numbers: list[Decimal | None] = []
    for cell in cells:
        if missing(cell):
            continue
        number = plain(cell)
        if number is None or len(number.as_tuple().digits) > _EXACT_DIGITS:
            return None
        numbers.append(number)
    return _sum(numbers)


def check_totals(reading: Reading, kept: list[int]) -> None:
    """Compare the file's first totals row with the rows, column by column, where adding up makes sense."""
    if not reading.totals:
        return
    for place, column in reading.columns.items():
        numbers = reading.cells[place].numbers
        if not (column.adds and isinstance(column.read, Number) and numbers) or column.read.percent:
            continue
        said = column.read.number(reading.totals[0][place], Scene()) if reading.totals[0][place] else None
        total = _sum([numbers[row] for row in kept])
        if said is not None and total is not None and written(said) != total:
            heading = reading.found.head.headings[place].text
            reading.notes.append(problem("SK120", heading=heading, total=written(said), sum=total, found=total))
