"""Dates and times as exports write them: read by the formats that a column declares, else refused.

A day is ISO text; a moment is a UTC time, read in the zone that the source declares. Nothing is guessed from a cell alone:
"01/02/2026" is the 2nd of January only because the source says that it writes months first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from socialkpi.language import Text
from socialkpi.reading.cells import Cells, Scene, missing
from socialkpi.reading.languages import month_number

Parts = tuple[int, int, int, int, int, int, timezone | None]
"""Year, month, day, hour, minute, second and, where the text says it, the offset."""


@dataclass(frozen=True)
class Format:
    """One way of writing dates."""

    name: str
    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], Parts | None]


def _numbers(*order: str) -> Callable[[re.Match[str]], Parts | None]:
    def build(match: re.Match[str]) -> Parts | None:
        found = match.groupdict()
        year, month, day, hour, minute, second = (
            int(found.get(part) or "0") for part in ("year", "month", "day", "hour", "minute", "second")
        )
        return year, month, day, hour, minute, second, _offset(found.get("offset"))

    return build


def _offset(text: str | None) -> timezone | None:
    if not text:
        return None
    sign = -1 if text[0] == "-" else 1
    digits = text[1:].replace(":", "")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))


_WEEKDAYS = (
    ("mon", "sen"),
    ("tue", "sel"),
    ("wed", "rab"),
    ("thu", "kam"),
    ("fri", "jum"),
    ("sat", "sab"),
    ("sun", "min"),
)
"""How the days of the week begin in English and Indonesian; those of other languages are not checked."""


def _worded(match: re.Match[str]) -> Parts | None:
    month = month_number(match["word"])
    if month is None:
        return None
    year, day = int(match["year"]), int(match["day"])
    return None if _other_weekday(match["weekday"], year, month, day) else (year, month, day, 0, 0, 0, None)


def _other_weekday(word: str | None, year: int, month: int, day: int) -> bool:
    """Tell whether a day is written with the name of another day of the week."""
    told = next((n for n, names in enumerate(_WEEKDAYS) if word and word.lower().startswith(names)), None)
    try:
        return told is not None and date(year, month, day).weekday() != told
    except ValueError:
        return True


def _form(name: str, pattern: str, build: Callable[[re.Match[str]], Parts | None] | None = None) -> Format:
    return Format(name, re.compile(pattern, re.ASCII if build is None else 0), build or _numbers())


_YMD = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
ISO = _form("2026-10-03", _YMD)
ISO_TIME = _form("2026-10-03T01:00:00", _YMD + r"[T ](?P<hour>\d{2}):(?P<minute>\d{2})(:(?P<second>\d{2}))?")
ISO_OFFSET = _form(
    "2026-10-03 19:53:00 -0700",
    _YMD + r"[T ](?P<hour>\d{2}):(?P<minute>\d{2})(:(?P<second>\d{2}))? ?(?P<offset>[+-]\d{2}:?\d{2})",
)
US = _form("10/03/2026", r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})")
US_TIME = _form(
    "10/03/2026 19:53", r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}) (?P<hour>\d{1,2}):(?P<minute>\d{2})"
)
SLASHES = _form("2026/10/03", r"(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})")
COMPACT = _form("20261003", r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})")
COMPACT_HOUR = _form("2026100319", r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?P<hour>\d{2})")
_WEEKDAY = r"(?:(?P<weekday>[^\W\d]+)\.?,? +)?"
WORDS = _form("Sat, Oct 3, 2026", _WEEKDAY + r"(?P<word>[^\W\d]+)\.? +(?P<day>\d{1,2}),? +(?P<year>\d{4})", _worded)
DAY_WORDS = _form(
    "3 October 2026",
    _WEEKDAY + r"(?P<day>\d{1,2})\.? +(?:de +)?(?P<word>[^\W\d]+)\.?,? +(?:de +)?(?P<year>\d{4})",
    _worded,
)

_DAY_FIRST = {
    "10/03/2026": _form("03/10/2026", r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})"),
    "10/03/2026 19:53": _form(
        "03/10/2026 19:53",
        r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4}) (?P<hour>\d{1,2}):(?P<minute>\d{2})",
    ),
}


def _formats(formats: tuple[Format, ...], order: str | None) -> tuple[Format, ...]:
    return tuple(_DAY_FIRST.get(form.name, form) for form in formats) if order == "dmy" else formats


def parts(text: str, formats: Sequence[Format]) -> Parts | None:
    """Return what the first fitting format reads in a text, or None."""
    for form in formats:
        if match := form.pattern.fullmatch(text):
            return form.build(match)
    return None


def day_of(text: str, *formats: Format) -> str | None:
    """Return the ISO day that a text tells by one of the formats, or None.

    >>> day_of("Tue, Feb 18, 2025", WORDS), day_of("27 January 2026", WORDS, DAY_WORDS), day_of("02/30/2026", US)
    ('2025-02-18', '2026-01-27', None)
    """
    found = parts(text.strip(), formats)
    try:
        return date(*found[:3]).isoformat() if found else None
    except ValueError:
        return None


@dataclass(frozen=True)
class Day:
    """A day, with its time of day (if written) left aside."""

    formats: tuple[Format, ...]
    hours: bool = False
    """True: the hour is told as it is written, though the row counts for its day."""

    @property
    def expected(self) -> Text:
        """What a cell should hold."""
        names = " / ".join(form.name for form in self.formats)
        return Text(en=f"a date like {names}", id=f"tanggal seperti {names}")

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of days."""
        out = Cells(values=[None] * len(cells), written=[None] * len(cells))
        assert out.written is not None
        formats = _formats(self.formats, scene.date_order)
        seen: dict[str, str | None] = {}
        for place, cell in enumerate(cells):
            if missing(cell):
                continue
            if cell not in seen:
                seen[cell] = day_of(cell, *formats)
            day = seen[cell]
            if day is None:
                out.bad[place] = _fault(cell, formats)
            else:
                out.values[place] = out.written[place] = day
                if self.hours and (found := parts(cell.strip(), formats)):
                    out.written[place] = f"{day}T{found[3]:02d}"
        return out


@dataclass(frozen=True)
class Moment:
    """A time, read in ``zone`` where the text has no offset of its own; gives UTC. ``day_only``: write it as a day."""

    formats: tuple[Format, ...]
    zone: str | None = None
    day_only: bool = False

    @property
    def expected(self) -> Text:
        """What a cell should hold."""
        names = " / ".join(form.name for form in self.formats)
        return Text(en=f"a time like {names}", id=f"waktu seperti {names}")

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of times."""
        out = Cells(values=[None] * len(cells), written=[None] * len(cells))
        assert out.written is not None
        formats = _formats(self.formats, scene.date_order)
        for place, cell in enumerate(cells):
            if missing(cell):
                continue
            local = self._local(cell.strip(), formats)
            if local is None:
                out.bad[place] = _fault(cell, formats)
                continue
            out.values[place] = local.astimezone(UTC)
            out.written[place] = local.strftime("%Y-%m-%d" if self.day_only else "%Y-%m-%dT%H:%M")
        return out

    def _local(self, text: str, formats: Sequence[Format]) -> datetime | None:
        found = parts(text, formats)
        if found is None:
            return None
        try:
            return datetime(*found[:6], tzinfo=found[6] or (_zone(self.zone) if self.zone else UTC))
        except ValueError:
            return None


@dataclass(frozen=True)
class MonthDay:
    """A day without a year, in the words of some language ("February 28", "30 de abril"); gives "--02-28"."""

    expected: Text = Text(en="a day like February 28", id="hari seperti 28 Februari")
    _first: re.Pattern[str] = re.compile(r"(?P<word>[^\W\d]+)\.? +(?P<day>\d{1,2})")
    _last: re.Pattern[str] = re.compile(r"(?P<day>\d{1,2})\.? +(?:de +)?(?P<word>[^\W\d]+)\.?")

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of days without a year."""
        values = [None if missing(cell) else self.one(cell) for cell in cells]
        bad = {place: "SK202" for place, cell in enumerate(cells) if values[place] is None and not missing(cell)}
        return Cells(values, bad=bad, written=list(values))

    def one(self, cell: str) -> str | None:
        """Return "--MM-DD", or None.

        >>> MonthDay().one("30 de abril"), MonthDay().one("February 30")
        ('--04-30', None)
        """
        match = self._first.fullmatch(cell.strip()) or self._last.fullmatch(cell.strip())
        month = month_number(match["word"]) if match else None
        if match is None or month is None:
            return None
        try:
            return "--" + date(2024, month, int(match["day"])).isoformat()[5:]
        except ValueError:
            return None


def with_years(days: Sequence[str], last_year: int) -> list[str] | None:
    """Give years to days without one, in the order of the file, whose last day lies in ``last_year``.

    Going back from the last day, each day that would come after the one below it belongs to the year before. Returns None
    where a day does not exist in its year (29 February).

    >>> with_years(["--12-31", "--01-01"], 2026)
    ['2025-12-31', '2026-01-01']
    """
    if sum(a > b for a, b in pairwise(days)) > len(days) / 2:  # newest first
        newest_first = with_years(days[::-1], last_year)
        return newest_first[::-1] if newest_first else None
    out: list[str] = []
    year, below = last_year, "--12-31"
    for day in reversed(days):
        if out and day > below:
            year -= 1
        below = day
        try:
            out.append(date(year, int(day[2:4]), int(day[5:7])).isoformat())
        except ValueError:
            return None
    return out[::-1]


def _fault(cell: str, formats: Sequence[Format]) -> str:
    """Tell a date that fits only the other order of day and month from one that fits nothing."""
    swapped = [_DAY_FIRST[form.name] for form in formats if form.name in _DAY_FIRST]
    return "SK211" if swapped and day_of(cell, *swapped) else "SK202"


@lru_cache
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
