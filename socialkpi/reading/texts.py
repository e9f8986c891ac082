"""The texts of one column, held once each: what is asked of a text is asked once, however many rows have it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Places = NDArray[np.int32] | NDArray[np.uint16]
"""For each row, the place of its text among the texts."""
Rows = NDArray[np.int64]
"""Numbers of rows, in order."""
Mask = NDArray[np.bool_]

VISIBLE, DIGIT = "[!-~]", "[0-9]"
"""What no blank text has, and what no spelling of "no value" has."""
_MANY = 1000  # texts; below, Python is faster than setting out for a kernel
_SHRINKS = 0.9
_SMALL = 1 << 16
_SAMPLE, _DISTINCT = 20_000, 0.95  # cells, and the share of different ones from which nearly every row has its own


class Texts:
    """The cells of one column: its texts in the order of their first rows, and the text that each row has.

    A text may stand there twice where nearly every row has its own: looking for the same one would cost more than it saves.
    """

    __slots__ = ("_arrow", "_words", "at")

    def __init__(self, words: list[str] | pa.Array, at: Places) -> None:
        self._words: list[str] | None = words if isinstance(words, list) else None
        self._arrow: Any = None if isinstance(words, list) else words
        self.at = at

    @classmethod
    def of(cls, cells: Iterable[str]) -> Texts:
        """Return a column of these cells, row by row.

        >>> column = Texts.of(["Senja", "Fajar", "Senja"])
        >>> column.words, column.at.tolist(), column[2]
        (['Senja', 'Fajar'], [0, 1, 0], 'Senja')
        """
        words: dict[str, int] = {}
        at = [words.setdefault(cell, len(words)) for cell in cells]
        return cls(list(words), np.array(at, dtype=np.int32))

    @classmethod
    def of_array(cls, cells: pa.Array) -> Texts:
        """Return a column of an array of texts without missing ones."""
        if len(pc.unique(cells.slice(0, _SAMPLE))) > _DISTINCT * _SAMPLE:
            return cls(cells, np.arange(len(cells), dtype=np.int32))
        coded = cells.dictionary_encode()
        small = len(coded.dictionary) <= _SMALL
        return cls(coded.dictionary, coded.indices.to_numpy().astype(np.uint16 if small else np.int32))

    @classmethod
    def stacked(cls, parts: Sequence[Texts]) -> Texts:
        """Return one column of several that stand below one another."""
        if len(parts) == 1:
            return parts[0]
        sizes = [part.size for part in parts]
        words = pa.concat_arrays([part.arrow for part in parts])
        places = np.arange(len(words), dtype=np.int32)
        if _repeats(words, sizes):
            coded = words.dictionary_encode()
            words, places = coded.dictionary, coded.indices.to_numpy()
        at = np.empty(sum(map(len, parts)), dtype=np.int32)
        start = row = 0
        for part in parts:
            np.take(places[start : start + part.size], part.at, out=at[row : row + len(part)], mode="clip")
            start, row = start + part.size, row + len(part)
        return cls(words, at)

    @property
    def words(self) -> list[str]:
        """Return the texts, each once or nearly so."""
        if self._words is None:
            self._words = self._arrow.to_pylist()
        return self._words

    @property
    def arrow(self) -> pa.Array:
        """Return the texts as an array."""
        if self._arrow is None:
            self._arrow = pa.array(self._words, pa.string())
        return self._arrow

    @property
    def size(self) -> int:
        """Return the number of texts."""
        return len(self._arrow) if self._words is None else len(self._words)

    def __len__(self) -> int:
        return len(self.at)

    def __getitem__(self, row: int) -> str:
        return self.word(int(self.at[row]))

    def word(self, place: int) -> str:
        """Return one of the texts."""
        return str(self._arrow[place]) if self._words is None else self._words[place]

    @property
    def letters(self) -> bytes:
        """Return all the bytes of the texts, to see quickly what none of them has."""
        held = self.arrow.buffers()[2]
        return b"" if held is None else memoryview(held).tobytes()

    def has_empty(self) -> bool:
        """Tell whether one of the texts is empty."""
        return bool(pc.any(pc.equal(pc.binary_length(self.arrow), 0)).as_py())

    def cells(self) -> list[str]:
        """Return the text of every row."""
        return list(map(self.words.__getitem__, self.at.tolist()))

    def places(self, rows: Rows) -> Places:
        """Return the places of the texts of some rows, each row once; all rows share what is here."""
        return self.at if len(rows) == len(self) else self.at[rows]

    def take(self, rows: Any) -> Texts:
        """Return some of the rows (numbers, a mask or a slice), without the texts that only the others had."""
        at = self.at[rows]
        first = np.full(self.size, len(at), dtype=np.int64)
        first[at[::-1]] = np.arange(len(at) - 1, -1, -1)  # of several rows the last one written, the first, stays
        used = np.argsort(first, kind="stable")[: np.count_nonzero(first < len(at))]
        moved = np.zeros(self.size, dtype=np.int32)
        moved[used] = np.arange(len(used), dtype=np.int32)
        words = self.arrow.take(pa.array(used)) if self._words is None else [self._words[place] for place in used]
        return Texts(words, moved[at])

    def holds(self, asked: Callable[[str], bool], rows: Rows | None = None, never: str | None = None) -> Mask:
        """Ask something of the text of every row, or of some rows; no text that has the pattern ``never`` is asked."""
        at = self.at if rows is None else self.places(rows)
        if self.size < _MANY:
            return np.fromiter(map(asked, self.words), np.bool_, self.size)[at]
        said = np.zeros(self.size, dtype=np.bool_)
        open_ = np.arange(self.size) if rows is None else np.unique(at)
        if never is not None:
            open_ = open_[~_matches(self.arrow.take(pa.array(open_)), never)]
        said[open_] = [asked(self.word(int(place))) for place in open_]
        return said[at]

    def among(self, places: Sequence[int]) -> Mask:
        """Tell of every row whether its text is one of those at these places."""
        said = np.zeros(self.size, dtype=np.bool_)
        said[list(places)] = True
        return said[self.at] if places else np.zeros(len(self), dtype=np.bool_)

    def first(self, asked: Callable[[str], bool]) -> int | None:
        """Return the first row whose text is so, or None."""
        place = next((place for place, word in enumerate(self.words) if asked(word)), None)
        return None if place is None else int(np.argmax(self.at == place))

    def first_unlike(self, other: Texts) -> int | None:
        """Return the first row whose text is another than that of the same row of a column, or None."""
        places = {word: place for place, word in enumerate(other.words)}
        here = np.array([places.get(word, -1) for word in self.words], dtype=np.int64)[self.at]
        there = np.array([places[word] for word in other.words], dtype=np.int64)[other.at]
        unlike = np.flatnonzero(here != there)
        return int(unlike[0]) if len(unlike) else None

    def beginning(self, letters: frozenset[str]) -> list[tuple[int, str]]:
        """Return the places and texts that begin with one of the letters."""
        if self.size < _MANY:
            return [(place, word) for place, word in enumerate(self.words) if word[:1] in letters]
        held, ascii_ = self.letters, "".join(filter(str.isascii, letters)).encode()
        if held.isascii() and len(held.translate(None, ascii_)) == len(held):
            return []
        found = np.flatnonzero(pc.is_in(pc.utf8_slice_codeunits(self.arrow, 0, 1), value_set=pa.array([*letters])))
        return [(int(place), self.word(int(place))) for place in found]


def _matches(words: pa.Array, pattern: str) -> Mask:
    found: Mask = pc.match_substring_regex(words, pattern).to_numpy(zero_copy_only=False)
    return found


def _repeats(words: pa.Array, sizes: Sequence[int]) -> bool:
    """Tell by the first two parts whether parts have texts in common, so that holding these once is worth the search."""
    some = sizes[0] + sizes[1] if sizes[0] > _MANY or len(sizes) < 3 else sum(sizes[:3])
    return some < _MANY or len(pc.unique(words.slice(0, some))) < _SHRINKS * some
