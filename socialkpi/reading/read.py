"""A column that was read: what its reader made of each text, and from that, what stands in each row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
from numpy.typing import NDArray

from socialkpi.reading.cells import CENSORED, Cells, Number, Reader, Scene
from socialkpi.reading.exact import Exact, plain
from socialkpi.reading.texts import Rows, Texts
from socialkpi.reading.values import Values

_MANY = 500  # texts; fewer are read one by one in less time


@dataclass
class Read:
    """A column that was read; ``bad`` and ``values`` are of its texts, by their places."""

    texts: Texts
    values: list[Any] | NDArray[np.float64]
    numbers: Exact | None
    bad: dict[int, str]
    censored: int
    """Rows with a number that is only bounded (<10)."""
    doubtful: str | None
    written: list[str | None] | None

    def rows(self, kept: Rows | None = None) -> Values:
        """Return the value of every row, or of some rows."""
        return Values(self.values, self.texts.at if kept is None else self.texts.places(kept))

    def as_written(self, kept: Rows) -> Values | None:
        """Return dates as the file writes them, of some rows; None for what is no date."""
        return None if self.written is None else Values(self.written, self.texts.places(kept))

    def bad_rows(self) -> list[tuple[int, str]]:
        """Return every row with a cell that its rule refuses, and the code of what is wrong."""
        if not self.bad:
            return []
        wrong = np.flatnonzero(self.texts.among([*self.bad]))
        return [(int(row), self.bad[int(self.texts.at[row])]) for row in wrong]

    def missing_rows(self) -> Rows:
        """Return the rows that have no value, and nothing wrong either."""
        absent = Values(self.values, self.texts.at).absent.copy()
        absent[[*self.bad]] = False
        return np.flatnonzero(absent[self.texts.at])

    def sum(self, kept: Rows) -> Decimal | None:
        """Return the exact sum over some rows, in the file's own scale; None where none has a number."""
        assert self.numbers is not None
        return self.numbers.sum(np.bincount(self.texts.places(kept), minlength=self.texts.size))

    def without_number(self, rows: Rows) -> int:
        """Return how many of some rows have no number."""
        assert self.numbers is not None
        return len(rows) - int(np.count_nonzero(self.numbers.has[self.texts.places(rows)]))


def read(reader: Reader, texts: Texts, scene: Scene) -> Read:
    """Read a column: every text once, and plain numbers all at once where there are many of them."""
    if type(reader) is Number and reader.times == 1 and texts.size >= _MANY:  # a reader of its own kind sees every text
        return _numbers(reader, texts, scene)
    cells = reader.read(texts.words, scene)
    if cells.numbers is None:
        return Read(texts, cells.values, None, cells.bad, 0, cells.doubtful, cells.written)
    values = np.array(cells.values, dtype=np.float64)
    odd = {place: number for place, number in enumerate(cells.numbers) if number is not None}
    few = _censored(texts, range(texts.size), cells)
    return Read(texts, values, Exact.of(odd, texts.size), cells.bad, few, cells.doubtful, cells.written)


def _numbers(reader: Number, texts: Texts, scene: Scene) -> Read:
    told, values, units = plain(texts, scene.locale, whole=reader.whole)
    if not reader.signed:
        told = told & ~(values < 0)
    others = [int(place) for place in np.flatnonzero(~told)]
    cells = reader.read([texts.word(place) for place in others], scene)
    assert cells.numbers is not None
    values[others], units[others] = cells.values, 0
    odd = {place: number for place, number in zip(others, cells.numbers, strict=True) if number is not None}
    bad = {others[place]: code for place, code in cells.bad.items()}
    exact = Exact(~np.isnan(values), units, odd)
    return Read(texts, values, exact, bad, _censored(texts, others, cells), cells.doubtful, None)


def _censored(texts: Texts, places: Sequence[int], cells: Cells) -> int:
    """Count the rows whose number is only bounded; ``cells`` are the texts at these places, read."""
    if not cells.censored or cells.numbers is None:
        return 0
    few = [place for place, number in zip(places, cells.numbers, strict=True) if number is None]
    few = [place for place in few if CENSORED.fullmatch(texts.word(place).strip())]
    return int(np.count_nonzero(texts.among(few)))
