"""A value for every row, made from a value for every text: what a column that was read gives to its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray
from pandas.api.types import pandas_dtype

from socialkpi.reading.texts import Mask, Places, Rows


class Values(Sequence[Any]):
    """A value for every row, None where there is none; rows with the same text share theirs.

    To be read like a list; a source that changes values makes a list of its own.

    >>> values = Values(["Senja", None], np.array([0, 1, 0], dtype=np.int32))
    >>> list(values), values[1], values.used()
    (['Senja', None, 'Senja'], None, ['Senja'])
    """

    def __init__(self, distinct: list[Any] | NDArray[np.float64], at: Places) -> None:
        self.distinct, self.at = distinct, at

    @classmethod
    def of(cls, numbers: NDArray[np.float64]) -> Values:
        """Return a column of one number for each row; what is not a number is missing."""
        return cls(numbers, np.arange(len(numbers), dtype=np.int32))

    @cached_property
    def _each(self) -> list[Any]:
        if isinstance(self.distinct, list):
            return self.distinct
        return [None if absent else value for value, absent in zip(self.distinct.tolist(), self.absent, strict=True)]

    @property
    def absent(self) -> Mask:
        """Tell of every distinct value whether it is none."""
        if isinstance(self.distinct, list):
            return np.fromiter((value is None for value in self.distinct), np.bool_, len(self.distinct))
        return np.isnan(self.distinct)

    def __len__(self) -> int:
        return len(self.at)

    def __getitem__(self, row: Any) -> Any:
        return [self._each[place] for place in self.at[row]] if isinstance(row, slice) else self._each[self.at[row]]

    def __iter__(self) -> Iterator[Any]:
        return map(self._each.__getitem__, self.at.tolist())

    def take(self, rows: Rows | Mask | list[int]) -> Values:
        """Return the values of some of the rows."""
        return Values(self.distinct, self.at[rows])

    def used(self) -> list[Any]:
        """Return the distinct values that rows have, without None."""
        here = np.flatnonzero(np.bincount(self.at, minlength=len(self.distinct)))
        return [value for place in here if (value := self._each[place]) is not None]

    def counts(self) -> Counter[Any]:
        """Count the rows of each value, those without one left out, in the order of their first rows."""
        found: Counter[Any] = Counter()
        for value, rows in zip(self._each, np.bincount(self.at, minlength=len(self.distinct)).tolist(), strict=True):
            if value is not None and rows:
                found[value] += rows
        return found

    def map(self, change: Callable[[Any], Any]) -> Values:
        """Return each value changed."""
        return Values([change(value) for value in self._each], self.at)

    def holds(self, asked: Callable[[Any], bool]) -> Mask:
        """Ask something of the value of every row, once of each distinct one."""
        return np.fromiter(map(asked, self._each), np.bool_, len(self._each))[self.at]

    def floats(self) -> NDArray[np.float64]:
        """Return numbers row by row; what is missing is not a number."""
        return np.asarray(self.distinct, dtype=np.float64)[self.at]


def used(values: Sequence[Any]) -> list[Any]:
    """Return the values that rows have, without None; each once where it is known which are the same."""
    return values.used() if isinstance(values, Values) else [value for value in values if value is not None]


def picked(values: Sequence[Any], rows: Sequence[int]) -> Sequence[Any]:
    """Return the values of some rows, in their order."""
    return values.take(list(rows)) if isinstance(values, Values) else [values[row] for row in rows]


def array_of(values: Sequence[Any], kind: str) -> Any:
    """Return values as one column of a frame, of a type that pandas names."""
    dtype = _type(kind)
    if not isinstance(values, Values):
        return np.asarray(values, dtype=dtype) if kind in _NUMBERS else pd.array(values, dtype=dtype)
    if kind in _NUMBERS:
        return np.asarray(values.distinct, dtype=dtype)[values.at]
    if kind == "str":
        return pd.array(_texts(values), dtype=dtype)
    return pd.array(values.distinct, dtype=dtype).take(values.at)


@cache
def _type(kind: str) -> Any:
    return pandas_dtype(kind)


_NUMBERS = ("int64", "float64")
_SHARED = 1 << 16  # rows of one text that share their memory


def _texts(values: Values) -> pa.Array | pa.ChunkedArray:
    words, rows = pa.array(values.distinct, pa.large_string()), len(values)
    if len(words) != 1:
        return words.take(pa.array(values.at))
    chunk = words.take(pa.array(np.zeros(min(rows, _SHARED), dtype=np.int32)))
    return pa.chunked_array([chunk[: rows - start] for start in range(0, rows, _SHARED)], pa.large_string())
