"""Which export is this: the rows of headings that a sheet holds, and the one source that each fits.

Headings are compared without regard to case and otherwise exactly, in every language known for the source's family. The name of
the file plays no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from babel.numbers import list_currencies

from socialkpi.reading import languages
from socialkpi.reading.languages import fold
from socialkpi.reading.sheet import Sheet, blank
from socialkpi.reading.source import Column, Source

_CODE = re.compile(r"^(.*) \(([A-Z]{3})\)$", re.DOTALL)
_LONGEST_HEADING = 200
_CURRENCIES = frozenset(list_currencies())


@dataclass(frozen=True)
class Heading:
    """One heading as it stands in the file, and the English heading (folded) and currency that it stands for."""

    text: str
    english: str
    currency: str | None = None


@dataclass(frozen=True)
class Head:
    """A row of headings: where it stands, what stands above it, and every source that fits."""

    row: int
    sources: tuple[Source, ...]
    headings: tuple[Heading, ...]
    title: str | None = None


@dataclass(frozen=True)
class Found:
    """One table of a sheet: its head, the rows above it that belong to it, and its own rows."""

    head: Head
    above: list[list[str]]
    rows: list[list[str]]
    lines: list[int]
    head_line: int
    sheet: str | None = None
    cut_off: bool = False


@dataclass
class Split:
    """What a sheet falls into: known tables, and the lines that belong to none."""

    tables: list[Found] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)


class Recogniser:
    """Knows the headings of all sources; made once."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources = tuple(sources)
        self._english: dict[str, set[str]] = {}
        for source in self.sources:
            known = self._english.setdefault(source.family, set())
            known |= {fold(name) for column in source.columns for name in (column.heading, *column.also)}
        self._anchors: dict[str, list[Source]] = {}
        for source in self.sources:
            by = source.recognised_by
            for heading in by.headings[:1] or by.one_of:
                for word in self._spellings(source, heading):
                    self._anchors.setdefault(word, []).append(source)
        self._known = {word for known in self._english.values() for word in known}
        self._known |= {word for family in self._english for word in languages.headings(family)}

    def knows(self, cell: str) -> bool:
        """Tell whether a cell is a heading of any export, in any language."""
        return len(cell) <= _LONGEST_HEADING and (fold(cell) in self._known or _generic(cell) in self._known)

    def split(self, sheet: Sheet) -> Split:
        """Return the known tables of a sheet in order, and the stretches of lines that no source knows."""
        heads = self._heads(sheet)
        out = Split()
        done = 0
        for number, head in enumerate(heads):
            limit = len(sheet.rows)
            if number + 1 < len(heads):
                limit = _first_above(sheet, heads[number + 1].row, head.row)
            end = next((row for row in range(head.row + 1, limit) if blank(sheet.rows[row])), limit)
            if number:
                _other(out, sheet, done, _first_above(sheet, head.row, done - 1))
            out.tables.append(
                Found(
                    head=head,
                    above=sheet.rows[done : head.row],
                    rows=sheet.rows[head.row + 1 : end],
                    lines=sheet.lines[head.row + 1 : end],
                    head_line=sheet.lines[head.row],
                    sheet=sheet.name,
                    cut_off=sheet.cut_off and end == len(sheet.rows),
                )
            )
            done = end
        _other(out, sheet, done, len(sheet.rows))
        return out

    def headings(self, family: str, row: list[str]) -> tuple[Heading, ...]:
        """Resolve a row of headings within one family."""
        return tuple(self._heading(family, cell) for cell in row)

    def _heading(self, family: str, cell: str) -> Heading:
        known, foreign = self._english[family], languages.headings(family)
        for text, currency in ((fold(cell), None), (_generic(cell), _currency(cell))):
            if text in known:
                return Heading(cell, text, currency)
            if text in foreign:
                return Heading(cell, fold(foreign[text]), currency)
        return Heading(cell, fold(cell), _currency(cell))

    def fitting(self, row: list[str], title: str | None, among: Iterable[Source] | None = None) -> list[Source]:
        """Return the sources whose headings a row has, under the title (if any) that stands alone above it."""
        found = []
        for source in self.sources if among is None else among:
            english = {heading.english for heading in self.headings(source.family, row) if heading.text}
            if self._fits(source, english, row, title):
                found.append(source)
        return found

    def _heads(self, sheet: Sheet) -> list[Head]:
        heads = []
        seen: dict[str, tuple[Source, ...]] = {}  # cells repeat, and most are no heading of anything
        for number, row in enumerate(sheet.rows):
            candidates: dict[str, Source] = {}
            for cell in row:
                if cell not in seen:
                    seen[cell] = self._anchored(cell)
                for source in seen[cell]:
                    candidates[source.key] = source
            if candidates and (head := self._head(sheet, number, candidates.values())):
                heads.append(head)
        return heads

    def _anchored(self, cell: str) -> tuple[Source, ...]:
        if not cell or len(cell) > _LONGEST_HEADING or cell.isdigit():
            return ()
        return tuple(self._anchors.get(fold(cell), ()) or self._anchors.get(_generic(cell), ()))

    def _head(self, sheet: Sheet, number: int, candidates: Iterable[Source]) -> Head | None:
        row = sheet.rows[number]
        title = _title_above(sheet, number)
        fitting = self.fitting(row, title, candidates)
        if not fitting:
            return None
        return Head(number, tuple(fitting), self.headings(fitting[0].family, row), title)

    def _fits(self, source: Source, english: set[str], row: list[str], title: str | None) -> bool:
        by = source.recognised_by
        if by.title:
            return title is not None and _two_cells(row) and self._titled(source, english, title)
        return (
            all(self._names(source, heading) & english for heading in by.headings)
            and (not by.one_of or any(self._names(source, heading) & english for heading in by.one_of))
            and not english & {fold(heading) for heading in by.without}
        )

    def _titled(self, source: Source, english: set[str], title: str) -> bool:
        """Tell whether a title that stands alone names a measure of the source, or all its headings are there."""
        bound = source.bind is not None and source.bind(1, title) is not None
        return all(
            self._names(source, heading) & english for heading in source.recognised_by.headings[: 1 if bound else None]
        )

    def _names(self, source: Source, heading: str) -> set[str]:
        column = column_of(source, fold(heading))
        assert column is not None  # Source.__post_init__ holds this
        return {fold(name) for name in (column.heading, *column.also)}

    def _spellings(self, source: Source, heading: str) -> set[str]:
        names = self._names(source, heading)
        return names | {word for word, english in languages.headings(source.family).items() if fold(english) in names}


def column_of(source: Source, english: str) -> Column | None:
    """Return the declared column with this folded English heading, or None."""
    for column in source.columns:
        if english == fold(column.heading) or english in map(fold, column.also):
            return column
    return None


def _generic(cell: str) -> str:
    match = _CODE.match(cell)
    return fold(f"{match.group(1)} (¤)") if match and match.group(2) in _CURRENCIES else fold(cell)


def _currency(cell: str) -> str | None:
    match = _CODE.match(cell)
    return match.group(2) if match and match.group(2) in _CURRENCIES else None


def _lone(row: list[str]) -> bool:
    return bool(row) and bool(row[0].strip()) and not any(cell.strip() for cell in row[1:])


def _two_cells(row: list[str]) -> bool:
    return len(row) >= 2 and bool(row[0].strip() and row[1].strip()) and not any(cell.strip() for cell in row[2:])


def _title_above(sheet: Sheet, number: int) -> str | None:
    """Return the text that stands alone in the row above, or None."""
    if number == 0 or not _lone(sheet.rows[number - 1]):
        return None
    title = sheet.rows[number - 1][0].strip()
    return None if title.startswith("#") else title


def _first_above(sheet: Sheet, head: int, after: int) -> int:
    """Return the first row that belongs to the head at ``head``: titles, comments and blanks right above it."""
    row = head
    while row - 1 > after:
        above = sheet.rows[row - 1]
        if not (blank(above) or _lone(above) or above[0].startswith("#")):
            break
        row -= 1
    return row


def _other(out: Split, sheet: Sheet, start: int, end: int) -> None:
    filled = [row for row in range(start, end) if not blank(sheet.rows[row])]
    if filled:
        out.others.append((sheet.lines[filled[0]], sheet.lines[filled[-1]]))
