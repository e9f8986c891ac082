"""Numbers as exports write them: exact, by a declared way of writing, or refused.

Exports of the platforms write 1,234.5 in every language seen; a spreadsheet may have changed that. Which of the two ways a file
uses is decided for the whole table from cells that can only be one of them; where none decides and a count like "1.000" stands
there, nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Literal

Locale = Literal["point", "comma"]
"""The decimal mark: 1,234.5 or 1.234,5."""

_PLAIN = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d{1,3})?", re.ASCII)
_POINT = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d*)?", re.ASCII)
_COMMA = re.compile(r"[-+]?(\d{1,3}([.  ]\d{3})+|\d+)(,\d+)?", re.ASCII)
ONLY_POINT = r"[-+]?(\d{1,3}(,\d{3})+\.\d+|\d{1,3}(,\d{3}){2,}|\d+\.(\d{1,2}|\d{4,})|\d{4,}\.\d{3}|0\d*\.\d+)"
ONLY_COMMA = r"[-+]?(\d{1,3}(\.\d{3})+,\d+|\d{1,3}(\.\d{3}){2,}|\d+,(\d{1,2}|\d{4,})|0\d*,\d+)"
"""What only one of the two ways of writing gives, and never both."""
_ONLY_POINT, _ONLY_COMMA = re.compile(ONLY_POINT, re.ASCII), re.compile(ONLY_COMMA, re.ASCII)
_EITHER = re.compile(r"[-+]?[1-9]\d{0,2}\.\d{3}", re.ASCII)
_THREE = re.compile(r"[^\d,.]*[1-9]\d{0,2},\d{3}\s*%?", re.ASCII)
_FURTHEST = 30  # powers of ten: nothing that is counted or paid has more digits
_MINUS = "\u2212"


class Contradiction(ValueError):
    """Two cells of one table are written in two ways; holds both."""

    def __init__(self, point: str, comma: str) -> None:
        self.point, self.comma = point, comma
        super().__init__(f"{point} / {comma}")


def locale_named(name: str) -> Locale:
    """Return the way of writing that client.toml names: "en" and its like use the point, all others the comma."""
    return "point" if name.lower().replace("_", "-").split("-")[0] in {"en", "th", "ja", "zh", "ko", "he"} else "comma"


def decide(cells: Iterable[str]) -> Locale | None:
    """Return the one way of writing that the cells prove, or None where no cell is conclusive.

    Raises:
        Contradiction: one cell proves one way, another cell the other.

    >>> decide(["12", "1,234.50"]), decide(["1.234.567"]), decide(["1.000"])
    ('point', 'comma', None)
    """
    point = comma = None
    for cell in cells:
        if cell.isdigit():
            continue
        text = cell.strip()
        if point is None and _ONLY_POINT.fullmatch(text):
            point = text
        elif comma is None and _ONLY_COMMA.fullmatch(text):
            comma = text
    if point and comma:
        raise Contradiction(point, comma)
    return "point" if point else "comma" if comma else None


def either(cell: str) -> bool:
    """Tell whether a count written like this could be a thousand times more or less ("1.000")."""
    return bool(_EITHER.fullmatch(cell.strip()))


def three_decimals(cell: str) -> bool:
    """Tell whether a number written like this has three decimals, or is a thousand times more ("1,125")."""
    return bool(_THREE.fullmatch(cell.strip()))


def exact(cell: str, locale: Locale = "point") -> Decimal | None:
    """Return the exact number that a cell holds, or None where it holds none by this way of writing.

    >>> exact("1,286.58"), exact("1.286,58", "comma"), exact("12 apples")
    (Decimal('1286.58'), Decimal('1286.58'), None)
    """
    if cell.isdigit() and cell.isascii():
        return _decimal(cell)
    text = cell.strip().replace(_MINUS, "-")
    if locale == "point":
        if _PLAIN.fullmatch(text):
            return _decimal(text)
        return _decimal(text.replace(",", "")) if _POINT.fullmatch(text) else None
    if not _COMMA.fullmatch(text):
        return None
    return _decimal(re.sub(r"[.  ]", "", text).replace(",", "."))


def plain(cell: str) -> Decimal | None:
    """Return the number of a cell without thousands marks, signs of currency or exponent; None for anything else."""
    return _decimal(cell) if re.fullmatch(r"-?\d+(\.\d+)?", cell, re.ASCII) else None


def written(number: Decimal) -> str:
    """Return exact decimal text without exponent and without needless zeros ("365.22", "474").

    >>> written(Decimal("474.0")), written(Decimal("0E+2")), written(Decimal("1.50"))
    ('474', '0', '1.5')
    """
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"", "-0"} else text


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_zero() or abs(number.adjusted()) <= _FURTHEST else None
