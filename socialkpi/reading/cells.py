"""The cell readers: few, and each reads by its declared rule or refuses.

A reader takes the texts of one column and gives its values (None where missing), the exact numbers in the file's own scale,
and the cells that it refuses. A missing cell is never a zero.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Protocol

from socialkpi.language import Text
from socialkpi.reading.numbers import Locale, either, exact

MISSING = frozenset({"", "-", "--", "n/a", "undefined", "nan", "null", "none", "#n/a"})
CENSORED = re.compile(r"[<>]\s*[\d.,]+\s*%?", re.ASCII)
MANGLED = re.compile(r"\d([.,]\d+)?[eE]\+?\d+", re.ASCII)
_CURRENCY = re.compile(r"^(Rp|IDR|[A-Z]{0,3}[$€£₹¥])\.?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Scene:
    """What a column needs to know of its table to be read."""

    locale: Locale = "point"
    decided: bool = False
    """True where a cell or client.toml has decided the way of writing numbers."""
    date_order: str | None = None


@dataclass
class Cells:
    """A column that was read."""

    values: list[Any]
    numbers: list[Decimal | None] | None = None
    """Exact numbers in the file's own scale; None for text, identifiers and dates."""
    bad: dict[int, str] = field(default_factory=dict)
    """Place in the column and code of the problem."""
    censored: int = 0
    doubtful: str | None = None
    """A count that can be read in two ways, where nothing decides."""
    written: list[str | None] | None = None
    """Dates and times as the file writes them, in ISO form."""


class Reader(Protocol):
    """Reads the cells of one column."""

    @property
    def expected(self) -> Text:
        """What a cell should hold."""
        ...

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of texts."""
        ...


def missing(cell: str) -> bool:
    """Tell whether a cell is one of the spellings of "no value".

    >>> missing(" --"), missing("NAN"), missing("0")
    (True, True, False)
    """
    return not cell or cell.strip().lower() in MISSING


@dataclass(frozen=True)
class Words:
    """Text, kept as it is; blank is missing."""

    expected: Text = Text(en="text", id="teks")

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of texts."""
        return Cells([cell if cell and not cell.isspace() else None for cell in cells])


@dataclass(frozen=True)
class Name:
    """A name or code: text, trimmed, where the usual spellings of "no value" are missing."""

    expected: Text = Text(en="a name", id="nama")

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of names."""
        return Cells([None if missing(cell) else cell.strip() for cell in cells])


@dataclass(frozen=True)
class Identity:
    """An identifier: always text; what a spreadsheet has cut to 1.23E+17 is refused."""

    expected: Text = Text(en="an identifier with all its digits", id="ID dengan semua angkanya")

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of identifiers."""
        values = [None if missing(cell) else cell.strip().removeprefix("'") for cell in cells]
        bad = {
            place: "SK201"
            for place, value in enumerate(values)
            if value is not None and "e" in value.lower() and MANGLED.fullmatch(value)
        }
        return Cells(values, bad=bad)


@dataclass(frozen=True)
class Number:
    """A number: ``times`` turns the file's scale into ours (percent to share, hours to seconds)."""

    expected: Text
    whole: bool = False
    signed: bool = False
    times: Decimal = Decimal(1)
    percent: bool = False
    money: bool = False

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of numbers; a text that comes again is read once."""
        out = Cells(values=[None] * len(cells), numbers=[None] * len(cells))
        assert out.numbers is not None
        seen: dict[str, int] = {}
        for place, cell in enumerate(cells):
            before = seen.get(cell)
            if before is not None:
                out.numbers[place], out.values[place] = out.numbers[before], out.values[before]
            elif not missing(cell):
                self._one(place, cell, scene, out)
                if out.numbers[place] is not None:
                    seen[cell] = place
        return out

    def _one(self, place: int, cell: str, scene: Scene, out: Cells) -> None:
        number = self.number(cell, scene)
        if number is None:
            if CENSORED.fullmatch(cell.strip()):
                out.censored += 1
            else:
                out.bad[place] = "SK202"
            return
        if number < 0 and not self.signed:
            out.bad[place] = "SK230"
            return
        if self.whole and not scene.decided and either(cell):
            out.doubtful = out.doubtful or cell
        assert out.numbers is not None
        out.numbers[place] = number
        out.values[place] = float(number if self.times == 1 else number * self.times)

    def number(self, cell: str, scene: Scene) -> Decimal | None:
        """Return the exact number in the file's own scale, or None where the rule refuses the cell."""
        text, locale = cell, scene.locale
        if self.percent:
            text = text.strip().removesuffix("%")
        if self.money and not (text[:1].isdigit() or text[:1] == "-"):
            match = _CURRENCY.match(text.strip())
            text = text.strip()[match.end() :] if match else text
            if match and match.group(1).lower() == "rp":
                locale = "comma"
        number = exact(text, locale)
        return None if number is not None and self.whole and number != number.to_integral_value() else number


@dataclass(frozen=True)
class Duration:
    """A length of time in seconds, written h:mm:ss, m:ss or as a plain number of seconds."""

    expected: Text = Text(en="h:mm:ss or seconds", id="j:mm:dd atau detik")
    _form: re.Pattern[str] = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})(\.\d+)?", re.ASCII)

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of durations."""
        out = Cells(values=[None] * len(cells), numbers=[None] * len(cells))
        assert out.numbers is not None
        for place, cell in enumerate(cells):
            if missing(cell):
                continue
            seconds = self.seconds(cell, scene.locale)
            if seconds is None:
                out.bad[place] = "SK202"
                continue
            out.numbers[place], out.values[place] = seconds, float(seconds)
        return out

    def seconds(self, cell: str, locale: Locale = "point") -> Decimal | None:
        """Return the seconds that a cell tells, or None."""
        if match := self._form.fullmatch(cell.strip()):
            hours, minutes, seconds, part = match.groups()
            return Decimal(int(hours or "0") * 3600 + int(minutes) * 60 + int(seconds)) + Decimal(part or "0")
        return exact(cell, locale)


TEXT = Words()
NAME = Name()
IDENTITY = Identity()
COUNT = Number(Text(en="a whole number, not negative", id="bilangan bulat, tidak negatif"), whole=True)
CHANGE = Number(Text(en="a whole number", id="bilangan bulat"), whole=True, signed=True)
DECIMAL = Number(Text(en="a number", id="angka"), signed=True)
MONEY = Number(Text(en="an amount of money", id="jumlah uang"), signed=True, money=True)
PERCENT = Number(Text(en="a percentage", id="persentase"), signed=True, percent=True, times=Decimal("0.01"))
SHARE = Number(Text(en="a share from 0 to 1", id="porsi dari 0 sampai 1"), signed=True)
HOURS = Number(Text(en="hours", id="jam"), times=Decimal(3600))
DURATION = Duration()
