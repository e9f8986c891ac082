"""Many plain numbers read at once, with the results of ``numbers.exact``; any other text is left to that."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from socialkpi.reading.numbers import ONLY_COMMA, ONLY_POINT, Locale
from socialkpi.reading.texts import Mask, Texts

_PLACES = 6
_WHOLE = {
    "point": r"^-?([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})$",
    "comma": r"^-?([0-9]{1,12}|[0-9]{1,3}(\.[0-9]{3}){1,3})$",
}
_ANY = {
    "point": r"^-?([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\.[0-9]{1,6})?$",
    "comma": r"^-?([0-9]{1,12}|[0-9]{1,3}(\.[0-9]{3}){1,3})(,[0-9]{1,6})?$",
}
_HALF = 10**9


@dataclass
class Exact:
    """Exact numbers, one for each text that has one: those read at once in millionths, all others as they are."""

    has: Mask
    units: NDArray[np.int64]
    odd: dict[int, Decimal]

    @classmethod
    def of(cls, numbers: dict[int, Decimal], size: int) -> Exact:
        """Return the numbers of some of the texts, by their places."""
        has = np.zeros(size, dtype=np.bool_)
        has[list(numbers)] = True
        return cls(has, np.zeros(size, dtype=np.int64), numbers)

    def sum(self, times: NDArray[np.int64]) -> Decimal | None:
        """Return the sum of the numbers, each so many times; None where there is none."""
        if not times[self.has].any():
            return None
        high, low = np.divmod(self.units, _HALF)  # each half times the rows of any file stays within 64 bits
        units = int(high @ times) * _HALF + int(low @ times)
        with localcontext() as exactly:
            exactly.prec = 200
            odd = sum((number * int(times[place]) for place, number in self.odd.items()), Decimal(0))
            return Decimal(units).scaleb(-_PLACES) + odd


def plain(words: pa.Array, locale: Locale, *, whole: bool) -> tuple[Mask, NDArray[np.float64], NDArray[np.int64]]:
    """Return which texts are plain numbers by this way of writing, their values, and their exact millionths.

    Values and millionths of the other texts are not a number and 0.

    >>> told, values, units = plain(pa.array(["1,286.5", "7", "--"]), "point", whole=False)
    >>> told.tolist(), values.tolist()[:2], units.tolist()
    ([True, True, False], [1286.5, 7.0], [1286500000, 7000000, 0])
    """
    told = pc.match_substring_regex(words, (_WHOLE if whole else _ANY)[locale])
    bare = pc.if_else(told, words, None)
    bare = pc.replace_substring(bare, "," if locale == "point" else ".", "")
    if locale == "comma" and not whole:
        bare = pc.replace_substring(bare, ",", ".")
    values = pc.cast(bare, pa.float64()).to_numpy(zero_copy_only=False).copy()
    return told.to_numpy(zero_copy_only=False), values, _millionths(bare, whole=whole)


def _millionths(bare: pa.Array, *, whole: bool) -> NDArray[np.int64]:
    if whole:
        millions: NDArray[np.int64] = pc.fill_null(pc.cast(bare, pa.int64()), 0).to_numpy() * 10**_PLACES
        return millions
    exact = pc.fill_null(pc.cast(bare, pa.decimal128(19, _PLACES)), Decimal(0))
    halves = np.frombuffer(exact.buffers()[1], dtype="<i8")[2 * exact.offset :]
    return halves[: 2 * len(exact) : 2].astype(np.int64)


_BY_PATTERN = 500  # texts; fewer are looked through in less time
_EDGE = r"[^-+.,0-9]"


def telling(texts: Texts) -> list[str]:
    """Return, in their order, the texts of a column that may tell how numbers are written: all others tell nothing."""
    if texts.size < _BY_PATTERN:
        return texts.words
    words = texts.arrow
    odd = pc.match_substring_regex(words, f"^{_EDGE}|{_EDGE}$")  # blanks around a number are no part of it
    told = [
        _places(odd),
        *(_places(pc.match_substring_regex(words, f"^{form}$"))[:1] for form in (ONLY_POINT, ONLY_COMMA)),
    ]
    return [texts.word(int(place)) for place in np.unique(np.concatenate(told))]


def _places(told: pa.Array) -> NDArray[np.int64]:
    return np.flatnonzero(told.to_numpy(zero_copy_only=False))
