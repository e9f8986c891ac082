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

_MILLION, _THOUSAND = 10**6, 10**3
_GROUPS = {"point": r"([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})", "comma": r"([0-9]{1,12}|[0-9]{1,3}(\.[0-9]{3}){1,3})"}
_SHORT = {"point": r"-?[0-9]{1,9}(\.[0-9]{1,6})?", "comma": r"-?[0-9]{1,9}(,[0-9]{1,6})?"}
_PART = {"point": r"(\.[0-9]{1,3})?", "comma": r"(,[0-9]{1,3})?"}
_LONGEST = 12  # digits
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
            return Decimal(units).scaleb(-6) + odd


def plain(texts: Texts, locale: Locale, *, whole: bool) -> tuple[Mask, NDArray[np.float64], NDArray[np.int64]]:
    """Return which texts are plain numbers by this way of writing, their values, and their exact millionths.

    Values and millionths of the other texts are not a number and 0.

    >>> told, values, units = plain(Texts.of(["1,286.5", "7", "--"]), "point", whole=False)
    >>> told.tolist(), values.tolist()[:2], units.tolist()
    ([True, True, False], [1286.5, 7.0], [1286500000, 7000000, 0])
    """
    words, letters = texts.arrow, texts.letters
    if _all_digits(words, letters):
        mask, bare = np.ones(len(words), dtype=np.bool_), words
    else:
        told = pc.match_substring_regex(words, _pattern(locale, whole=whole))
        mask, bare = told.to_numpy(zero_copy_only=False), pc.if_else(told, words, None)
        grouping, mark = (",", ".") if locale == "point" else (".", ",")
        for sign, instead in ((grouping, ""), (mark, ".")):
            if sign != instead and sign.encode() in letters:
                bare = pc.replace_substring(bare, sign, instead)
    values = pc.cast(bare, pa.float64()).to_numpy(zero_copy_only=False).copy()
    units = np.zeros(len(words), dtype=np.int64)
    units[mask] = _millionths(values[mask])
    return mask, values, units


def _all_digits(words: pa.Array, letters: bytes) -> bool:
    if letters.translate(None, b"0123456789"):
        return False
    lengths = pc.min_max(pc.binary_length(words)).as_py()
    return bool(lengths["min"] and lengths["max"] <= _LONGEST)


def _pattern(locale: Locale, *, whole: bool) -> str:
    """Return what numbers of at most fifteen digits look like, so that a float tells each of them from its neighbours."""
    return f"^-?{_GROUPS[locale]}$" if whole else f"^({_SHORT[locale]}|-?{_GROUPS[locale]}{_PART[locale]})$"


def _millionths(values: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return exact millionths: the float nearest to a number, so many times, is off by less than a half, so that rounding is exact.

    A number from a thousand million on has at most three decimal places, so thousandths of it are whole.
    """
    large = np.abs(values) >= _HALF
    whole = np.rint(values * np.where(large, _THOUSAND, _MILLION)).astype(np.int64)
    return np.where(large, whole * (_MILLION // _THOUSAND), whole)


_BY_PATTERN = 500  # texts; fewer are looked through in less time
_FIRST = 1000  # texts among which there mostly is one that tells
_EDGE = r"[^-+.,0-9]"
_POINT, _COMMA = f"^{ONLY_POINT}$", f"^{ONLY_COMMA}$"


def telling(texts: Texts) -> list[str]:
    """Return, in their order, the texts of a column that may tell how numbers are written: all others tell nothing."""
    if texts.size < _BY_PATTERN:
        return texts.words
    words, letters = texts.arrow, texts.letters
    point = _places(words.slice(0, _FIRST), _POINT)
    if not len(point) and (b"." in letters or b"," in letters):
        point = _places(words, _POINT)
    told = [point[:1]]
    if b"," in letters or pc.any(pc.greater(pc.count_substring(words, "."), 1)).as_py():
        told.append(_places(words, _COMMA)[:1])
    if letters.translate(None, b"-+.,0123456789"):  # blanks around a number are no part of it
        told.append(_places(words, f"^{_EDGE}|{_EDGE}$"))
    return [texts.word(int(place)) for place in np.unique(np.concatenate(told))]


def _places(words: pa.Array, pattern: str) -> NDArray[np.int64]:
    return np.flatnonzero(pc.match_substring_regex(words, pattern).to_numpy(zero_copy_only=False))
