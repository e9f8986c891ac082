"""One damaged line, cut into the right number of cells: by the fewest faults, and by what the cells of each column look like.

Nothing that is mended goes unsaid: whoever calls this names the line. A value may stand with a stray quotation mark, a
delimiter may be one too many (an empty value is dropped) or missing (a value is cut in two).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from socialkpi.reading.quoting import Dialect, first_fault
from socialkpi.reading.shapes import Kind

_STRAY, _WRONG, _JOINED, _ODD, _DROPPED, _CUT = 1, 2, 9, 14, 5, 5
_MOST_WORK = 60_000
_LONGEST_CUT = 60  # characters of a value that is tried at every place, not only where the kind of character changes


@dataclass(frozen=True)
class Mended:
    """A line in its right number of cells, and how many faults that takes."""

    cells: list[str]
    faults: int


def mend(raw: str, dialect: Dialect, columns: Sequence[Kind]) -> Mended | None:
    """Cut a line into as many cells as there are columns, with the fewest faults; None where no way is found.

    >>> from socialkpi.reading.shapes import kinds
    >>> known = kinds([["1", "b"], ["2", "c"], ["3", "d"]], 2)
    >>> mend('4,"e', Dialect(), known).cells, mend("4e", Dialect(), known).cells, mend("4,,e", Dialect(), known).cells
    (['4', '"e'], ['4', 'e'], ['4', 'e'])
    """
    parts = raw.rstrip("\r\n").split(dialect.delimiter)
    if len(parts) * len(columns) * (abs(len(parts) - len(columns)) + 3) > _MOST_WORK:
        return None
    line = _Line(parts, dialect, tuple(columns))
    cost, cells = line.best(0, 0)
    return Mended(list(cells), cost) if cost < _NEVER else None


_NEVER = 10_000


class _Line:
    """The pieces of one line between its delimiters, and the cheapest way to lay them into the columns."""

    def __init__(self, parts: list[str], dialect: Dialect, columns: tuple[Kind, ...]) -> None:
        self.parts, self.dialect, self.columns = parts, dialect, columns
        self.best = lru_cache(maxsize=None)(self._best)
        self.read = lru_cache(maxsize=None)(self._read)
        self.cuts = lru_cache(maxsize=None)(self._cuts)

    def _best(self, part: int, column: int) -> tuple[int, tuple[str, ...]]:
        left, wanted = len(self.parts) - part, len(self.columns) - column
        if wanted == 0:
            return (0, ()) if left == 0 else (_DROPPED * left, ()) if not any(self.parts[part:]) else (_NEVER, ())
        if left == 0:
            rest = ("",) * wanted
            cost = sum(kind.misfit("") for kind in self.columns[column:])
            return (_CUT * wanted + cost, rest) if wanted <= 1 else (_NEVER, ())
        found: tuple[int, tuple[str, ...]] = (_NEVER, ())
        for cost, cells, after in self._steps(part, column):
            if cost >= found[0]:
                continue
            more, rest = self.best(after, column + len(cells))
            if cost + more < found[0]:
                found = cost + more, (*cells, *rest)
        return found

    def _steps(self, part: int, column: int) -> list[tuple[int, tuple[str, ...], int]]:
        """Return what can be done here: take one piece, several joined, drop an empty one, or cut one in two."""
        steps: list[tuple[int, tuple[str, ...], int]] = []
        for after in range(part + 1, len(self.parts) + 1):
            cost, cell = self.read(part, after)
            if cost < _ODD or after == part + 1:
                steps.append((cost + self.columns[column].misfit(cell), (cell,), after))
            if column + 1 < len(self.columns):
                one, other = self.columns[column], self.columns[column + 1]
                for cost, left, right in self.cuts(part, after):
                    steps.append((cost + one.misfit(left) + other.misfit(right), (left, right), after))
        if not self.parts[part].strip():
            steps.append((_DROPPED, (), part + 1))
        return steps

    def _read(self, part: int, after: int) -> tuple[int, str]:
        return _read(self.dialect.delimiter.join(self.parts[part:after]), after - part > 1, self.dialect)

    def _cuts(self, part: int, after: int) -> list[tuple[int, str, str]]:
        """Return the ways to cut a piece in two: between quotation marks, or anywhere in a short piece without any."""
        piece = self.dialect.delimiter.join(self.parts[part:after])
        quoted = self.dialect.quote in piece
        if not quoted and after > part + 1:
            return []
        out = []
        for place, doubt in _places(piece, self.dialect.quote):
            one, other = piece[:place], piece[place:]
            first, left = _read(one, self.dialect.delimiter in one, self.dialect)
            second, right = _read(other, self.dialect.delimiter in other, self.dialect)
            if first < _JOINED and second < _JOINED and not (quoted and first + second > _STRAY):
                out.append((_CUT + doubt + first + second, left, right))
        return out


def _places(piece: str, quote: str) -> list[tuple[int, int]]:
    """Return where a value may be cut in two, with how doubtful each place is."""
    if quote in piece:
        marks = [match.start() for match in re.finditer(re.escape(quote), piece)]
        return [(place, 0) for place in sorted({*marks, *(mark + 1 for mark in marks)}) if 0 < place < len(piece)]
    places = [(0, 2), (len(piece), 2)]
    for place in range(1, len(piece)):
        before, here = piece[place - 1], piece[place]
        turn = before.isdigit() != here.isdigit() or (before.islower() and here.isupper()) or not before.isalnum()
        if turn or len(piece) <= _LONGEST_CUT:
            places.append((place, 0 if turn else 1))
    return places


def _read(piece: str, joined: bool, dialect: Dialect) -> tuple[int, str]:
    """Return how many faults a piece has as one value, and the value."""
    q = dialect.quote
    body = piece.strip(" ") if dialect.spaced else piece
    if q not in body:
        return (_JOINED if joined else 0), body
    if len(body) >= 2 and body[0] == q and body[-1] == q:
        if first_fault(body, dialect) is None:
            cells = next(dialect.cells(body), [""])
            return (0, cells[0]) if len(cells) == 1 else (_ODD, body)
        inner = body[1:-1]
        return (_WRONG if q in inner else 0), inner.replace("\\" + q if dialect.backslash else q * 2, q)
    if joined:
        return _ODD, body
    return (_WRONG if body[0] == q or body[-1] == q else _STRAY), body
