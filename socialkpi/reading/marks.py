"""Whether every quotation mark of a text stands in its place, for a text too long to be followed value by value."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from socialkpi.reading.texts import Mask

_MARK = ord('"')
_PIECE = 1 << 22


def orderly(content: bytes, delimiter: str) -> bool:
    r"""Tell whether each quoted value begins and ends at a delimiter or line end, marks within it being doubled.

    So every opening mark follows such a place, or the mark that it doubles, and every closing one stands before one. It is what
    ``quoting.first_fault`` finds no fault with.

    >>> orderly(b'a,"b"\n', ","), orderly(b'"a' + b'""' + b'b"', ","), orderly(b'a,5" b', ",")
    (True, True, False)
    """
    letters = np.frombuffer(content, dtype=np.uint8)
    beside = np.zeros(256, dtype=np.bool_)
    beside[[ord(delimiter), ord("\n"), ord("\r"), _MARK]] = True
    opening = True
    for start in range(0, len(letters), _PIECE):
        marks = start + np.flatnonzero(letters[start : start + _PIECE] == _MARK)
        one, other = marks[::2], marks[1::2]
        opens, closes = (one, other) if opening else (other, one)
        if not (_beside(letters, opens - 1, beside) and _beside(letters, closes + 1, beside)):
            return False
        opening ^= len(marks) % 2 == 1
    return opening


def _beside(letters: NDArray[np.uint8], places: NDArray[np.int64], allowed: Mask) -> bool:
    """Tell whether only allowed letters stand at some places; what is before the first and after the last is allowed."""
    inside = places[(places >= 0) & (places < len(letters))]
    return bool(allowed[letters[inside]].all())
