"""Rows of cells as a file is cut into them: lists where lines differ, columns where a long stretch is of one width."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import overload

import numpy as np

from socialkpi.reading.spread import spread
from socialkpi.reading.texts import VISIBLE, Rows, Texts

Lists = Sequence[list[str]]


class Block(Sequence[list[str]]):
    """Rows that all have the same number of cells, held by column."""

    def __init__(self, columns: Sequence[Texts]) -> None:
        self.columns = tuple(columns)

    @property
    def width(self) -> int:
        """Return the number of cells of every row."""
        return len(self.columns)

    def __len__(self) -> int:
        return len(self.columns[0])

    @overload
    def __getitem__(self, place: int) -> list[str]: ...
    @overload
    def __getitem__(self, place: slice) -> Block: ...
    def __getitem__(self, place: int | slice) -> list[str] | Block:
        if isinstance(place, slice):
            whole = range(len(self))[place] == range(len(self))
            return self if whole else Block([column.take(place) for column in self.columns])
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return [column[place] for column in self.columns]

    def __iter__(self) -> Iterator[list[str]]:
        return map(list, zip(*(column.cells() for column in self.columns), strict=True))


class Stack(Sequence[list[str]]):
    """Rows in parts, one below another: lists, and blocks."""

    def __init__(self, parts: Sequence[Lists]) -> None:
        self.parts = tuple(part for part in parts if len(part))
        self.starts = [0, *accumulate(map(len, self.parts))]

    def __len__(self) -> int:
        return self.starts[-1]

    @overload
    def __getitem__(self, place: int) -> list[str]: ...
    @overload
    def __getitem__(self, place: slice) -> Stack: ...
    def __getitem__(self, place: int | slice) -> list[str] | Stack:
        if isinstance(place, slice):
            first, last, _ = place.indices(len(self))
            parts = zip(self.starts, self.parts, strict=False)
            return Stack([part[max(0, first - start) : max(0, last - start)] for start, part in parts])
        place = range(len(self))[place]
        part = bisect_right(self.starts, place) - 1
        return self.parts[part][place - self.starts[part]]

    def __iter__(self) -> Iterator[list[str]]:
        for part in self.parts:
            yield from part


def parts_of(rows: Lists) -> Iterator[tuple[int, Lists]]:
    """Return the parts of rows, each with the number of its first row."""
    if isinstance(rows, Stack):
        yield from zip(rows.starts, rows.parts, strict=False)
    elif len(rows):
        yield 0, rows


def columns_of(rows: Lists, width: int) -> tuple[list[Texts], Rows]:
    """Return rows by column, cut off or filled up to one width, and the number of cells that each row has.

    >>> columns, widths = columns_of([["a"], ["b", "2", "?"]], 2)
    >>> [column.cells() for column in columns], widths.tolist()
    ([['a', 'b'], ['', '2']], [1, 3])
    """
    parts = [part for _, part in parts_of(rows)] or [[]]
    cut = [_cut(part, width) for part in parts]
    widths = [np.full(len(part), part.width) if isinstance(part, Block) else _widths(part) for part in parts]
    below = [[columns[place] for columns in cut] for place in range(width)]
    return spread(Texts.stacked, below, len(rows)), np.concatenate(widths)


def _cut(part: Lists, width: int) -> Sequence[Texts]:
    if isinstance(part, Block):
        absent = Texts([""], np.zeros(len(part), dtype=np.int32))
        return [*part.columns[:width], *[absent] * (width - part.width)]
    if all(len(row) == width for row in part):
        return [Texts.of([row[place] for row in part]) for place in range(width)]
    return [Texts.of([row[place] if place < len(row) else "" for row in part]) for place in range(width)]


def _widths(part: Lists) -> Rows:
    return np.fromiter(map(len, part), np.int64, len(part))


def rows_where(columns: Iterable[Texts], asked: Callable[[str], bool], count: int, never: str | None = None) -> Rows:
    """Return the rows of which something holds in all of these columns; ``never`` as in ``Texts.holds``."""
    rows = np.arange(count)
    for column in sorted(columns, key=lambda column: column.size):
        rows = rows[column.holds(asked, rows if len(rows) < count else None, never)]
        if not len(rows):
            break
    return rows


def blank_rows(rows: Lists) -> Iterator[int]:
    """Give the rows that have nothing in any cell."""
    for start, part in parts_of(rows):
        if isinstance(part, Block):
            yield from (start + int(row) for row in rows_where(part.columns, empty, len(part), VISIBLE))
        else:
            yield from (start + row for row, cells in enumerate(part) if all(map(empty, cells)))


def empty(cell: str) -> bool:
    """Tell whether a cell has nothing in it."""
    return not cell or cell.isspace()


def notable(rows: Lists, letters: frozenset[str], known: Callable[[str], bool]) -> Iterator[tuple[int, list[str]]]:
    """Give every row that may be more than values, with its number: of a block those with a known cell, a comment, a lone cell.

    ``letters`` are those with which known cells begin; no other cell is asked for.
    """
    asked: dict[str, bool] = {}

    def speaks(word: str) -> bool:
        if word not in asked:
            asked[word] = known(word)
        return asked[word]

    for start, part in parts_of(rows):
        if isinstance(part, Block):
            yield from ((start + row, part[row]) for row in _notable(part, letters, speaks))
        else:
            yield from enumerate(part, start)


def _notable(block: Block, letters: frozenset[str], speaks: Callable[[str], bool]) -> list[int]:
    found = np.zeros(len(block), dtype=np.bool_)
    found[rows_where(block.columns[1:], empty, len(block), VISIBLE)] = True
    first = block.columns[0]
    found |= first.among([place for place, _ in first.beginning(frozenset("#"))])
    for column in block.columns:
        found |= column.among([place for place, word in column.beginning(letters) if speaks(word)])
    return [int(row) for row in np.flatnonzero(found)]
