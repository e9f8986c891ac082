"""A delimited text as rows, each with its line and its raw text, so that every byte of every row is accounted for."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from socialkpi.reading.quoting import Dialect, first_fault, lines_of

_FURTHEST = 120  # lines that one value may run over
_LONGEST = 200_000
_ALONE = 10  # so many more lines of one value than of several make a table of one column


class Row(NamedTuple):
    """One row: where it starts, its raw text, and its cells; ``cells`` is None where its quotation marks are wrong."""

    line: int
    raw: str
    cells: list[str] | None


def rows_of(text: str, dialect: Dialect) -> list[Row]:
    """Return the rows of a text; blank lines count as rows without cells."""
    lines = lines_of(text)
    if first_fault(text, dialect) is None:
        found = _whole(text, dialect, lines)
        if found is not None:
            return found
    return _one_by_one(lines, dialect)


def _whole(text: str, dialect: Dialect, lines: list[str]) -> list[Row] | None:
    rows, start = [], 0
    reader = csv.reader(
        lines,
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        doublequote=not dialect.backslash,
        escapechar="\\" if dialect.backslash else None,
        skipinitialspace=dialect.spaced,
        strict=True,
    )
    try:
        for cells in reader:
            end = reader.line_num
            rows.append(Row(start + 1, lines[start] if end - start == 1 else "".join(lines[start:end]), cells))
            start = end
    except csv.Error:
        return None
    return rows


def _one_by_one(lines: list[str], dialect: Dialect) -> list[Row]:
    """Cut line by line; where one is wrong on its own, let it run on only if that gives a whole row and swallows none."""
    alone = [_cells(line, dialect) for line in lines]
    width = usual_width([cells for cells in alone if cells])
    rows: list[Row] = []
    here = 0
    while here < len(lines):
        cells = alone[here]
        if cells is not None:
            rows.append(Row(here + 1, lines[here], cells))
            here += 1
            continue
        end, cells = _run_on(lines, alone, here, width, dialect)
        rows.append(Row(here + 1, "".join(lines[here:end]), cells))
        here = end
    return rows


def _cells(line: str, dialect: Dialect) -> list[str] | None:
    if first_fault(line, dialect) is not None:
        return None
    try:
        return next(dialect.cells(line), [])
    except csv.Error:
        return None


def _run_on(
    lines: list[str], alone: Sequence[list[str] | None], here: int, width: int, dialect: Dialect
) -> tuple[int, list[str] | None]:
    """Return where the row that starts at a wrong line ends, and its cells if it is whole."""
    text = lines[here]
    for end in range(here + 1, min(len(lines), here + _FURTHEST)):
        cells = alone[end]
        if (cells is not None and width > 1 and len(cells) == width) or len(text) > _LONGEST:
            break  # a whole row of its own must not be swallowed
        text += lines[end]
        if dialect.quote in lines[end] and (whole := _cells(text, dialect)) is not None and len(whole) == width:
            return end + 1, whole
    if lines[here].count(dialect.delimiter) >= width - 2:
        return here + 1, None
    end = here + 1
    while end < min(len(lines), here + _FURTHEST) and alone[end] is not None and len(alone[end] or []) != width:
        end += 1
    joined = "".join(lines[here:end])
    return (end, None) if joined.count(dialect.delimiter) >= width - 2 else (here + 1, None)


def usual_width(rows: Sequence[Sequence[str]]) -> int:
    """Return the most common number of cells; of two equally common ones the larger.

    >>> usual_width([["a", "b"], ["1", "2"], ["x"]])
    2
    """
    counts = Counter(len(row) for row in rows if row)
    wide = [width for width in counts if width > 1] or list(counts)
    width = max(wide, key=lambda width: (counts[width], width), default=0)
    return 1 if counts[1] > _ALONE * counts[width] else width
