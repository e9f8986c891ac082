"""Which export is this: the rows of headings that a sheet holds, and the one source that each fits.

Headings are compared without regard to case and otherwise exactly, in every language known for the source's family. The name of
the file plays no part.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from babel.numbers import list_currencies

from socialkpi.reading import languages
from socialkpi.reading.block import notable
from socialkpi.reading.found import Head, Heading, Split, cut, lone, title_above
from socialkpi.reading.languages import fold
from socialkpi.reading.numbers import exact
from socialkpi.reading.sheet import Sheet, blank
from socialkpi.reading.source import Column, Source

_CODE = re.compile(r"^(.*) \(([A-Z]{3})\)$", re.DOTALL)
_LONGEST_HEADING = 200
_CURRENCIES = frozenset(list_currencies())


class Recogniser:
    """Knows the headings of all sources; made once."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources = tuple(sources)
        self._english: dict[str, set[str]] = {}
        for source in self.sources:
            known = self._english.setdefault(source.family, set())
            known |= {fold(name) for column in source.columns for name in (column.heading, *column.also)}
        self._anchors: dict[str, list[Source]] = {}
        self._titles: dict[str, list[Source]] = {}
        for source in self.sources:
            by = source.recognised_by
            for word in self._title_spellings(source):
                self._titles.setdefault(word, []).append(source)
            for heading in by.headings[:1] or by.one_of:
                for word in self._spellings(source, heading):
                    self._anchors.setdefault(word, []).append(source)
        self._firsts = frozenset(letter for word in self._anchors for letter in (word[0], word[0].upper()))
        self._spelt: dict[str, dict[str, str]] = {}
        self._known = {word for known in self._english.values() for word in known}
        self._known |= {word for family in self._english for word in languages.headings(family)}

    def knows(self, cell: str) -> bool:
        """Tell whether a cell is a heading of any export, in any language."""
        return len(cell) <= _LONGEST_HEADING and (fold(cell) in self._known or _generic(cell) in self._known)

    def split(self, sheet: Sheet) -> Split:
        """Return the known tables of a sheet in order, and the stretches of lines that no source knows."""
        return cut(sheet, self._heads(sheet))

    def headings(self, family: str, row: list[str]) -> tuple[Heading, ...]:
        """Resolve a row of headings within one family."""
        return tuple(self._heading(family, cell) for cell in row)

    def spellings(self, source: Source) -> dict[str, str]:
        """Return every spelling (folded) of the headings that fill a field, in any language, with the column's own heading."""
        if source.key not in self._spelt:
            foreign = languages.headings(source.family).items()
            english = {fold(n): c.heading for c in source.columns if c.field for n in (c.heading, *c.also)}
            other = {word: english[fold(name)] for word, name in foreign if fold(name) in english}
            self._spelt[source.key] = english | other
        return self._spelt[source.key]

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
            if not source.recognised_by.by_heading:
                continue
            english = {heading.english for heading in self.headings(source.family, row) if heading.text}
            if self._fits(source, english, row, title):
                found.append(source)
        return found

    def _heads(self, sheet: Sheet) -> list[Head]:
        heads: dict[int, list[Head]] = {}
        comments, alone = [], []
        dull: set[str] = set()
        for number, row in notable(sheet.rows, self._firsts, lambda cell: bool(self._anchored(cell))):
            if candidates := self._candidates(row, dull):
                if found := self._side_by_side(sheet, number, candidates):
                    heads[number] = found
            elif row and row[0][:1] == "#":
                comments.append(number)
            if row and row[0] and (len(row) == 1 or not row[1]) and lone(row):
                alone.append(number)
        for number in comments:
            if number + 1 not in heads and (head := self._any_headings(sheet, number + 1)):
                heads[number + 1] = [head]
        for number in alone:
            if not {number, number + 1} & heads.keys() and (head := self._across(sheet, number)):
                heads[head.row] = [head]
        return [head for number in sorted(heads) for head in heads[number]]

    def _candidates(self, row: list[str], dull: set[str]) -> list[Source]:
        """Return the sources that a cell of the row speaks for; cells repeat, and most are dismissed by their first letter."""
        found: dict[str, Source] = {}
        for cell in row:
            if cell[:1] not in self._firsts or cell in dull:
                continue
            anchored = self._anchored(cell)
            for source in anchored:
                found[source.key] = source
            if not anchored:
                dull.add(cell)
        return list(found.values())

    def _anchored(self, cell: str) -> tuple[Source, ...]:
        if len(cell) > _LONGEST_HEADING:
            return ()
        return tuple(self._anchors.get(fold(cell), ()) or self._anchors.get(_generic(cell), ()))

    def _side_by_side(self, sheet: Sheet, number: int, candidates: Collection[Source]) -> list[Head]:
        """Return the head of a row, or the heads of tables that stand side by side with an empty column between them."""
        row = sheet.rows[number]
        parts = _parts(row)
        heads = [self._head(sheet, number, candidates, left, right) for left, right in parts] if len(parts) > 1 else []
        found = [head for head in heads if head is not None]
        if len(found) > 1 and len(found) == len(parts):
            return found
        whole = self._head(sheet, number, candidates)
        return [whole] if whole else []

    def _head(
        self, sheet: Sheet, number: int, candidates: Iterable[Source], left: int = 0, right: int | None = None
    ) -> Head | None:
        row = sheet.rows[number][left:right]
        title = title_above(sheet, number)
        fitting = self.fitting(row, title, candidates)
        if not fitting:
            return None
        return Head(number, tuple(fitting), self.headings(fitting[0].family, row), title, left, right)

    def _any_headings(self, sheet: Sheet, number: int) -> Head | None:
        """Return the head of a row of unknown headings, where the two lines above are those that end a preamble."""
        above = [row[0].strip() for row in sheet.rows[max(0, number - 2) : number] if row and row[0].startswith("#")]
        if (
            number >= len(sheet.rows)
            or len(above) < 2
            or blank(sheet.rows[number])
            or sheet.rows[number][0].startswith("#")
        ):
            return None
        for source in self.sources:
            below = source.recognised_by.below
            if below and all(re.fullmatch(below, line) for line in above):
                headings = self.headings(source.family, sheet.rows[number])
                return Head(number, (source,), headings, _question(sheet, number))
        return None

    def _across(self, sheet: Sheet, number: int) -> Head | None:
        """Return the head of a table that lies across, below a title that stands alone: a row of names, a row of values."""
        if number + 2 >= len(sheet.rows) or not lone(sheet.rows[number]):
            return None
        title = sheet.rows[number][0].strip()
        names, values = sheet.rows[number + 1], sheet.rows[number + 2]
        if not _pairs(names, values) or (number + 3 < len(sheet.rows) and _pairs(names, sheet.rows[number + 3])):
            return None
        fitting = [source for source in self._titles.get(fold(title), ()) if _named(source, names)]
        if not fitting:
            return None
        headings = tuple(Heading(column.heading, fold(column.heading)) for column in fitting[0].columns[:2])
        return Head(number + 1, tuple(fitting), headings, title)

    def _fits(self, source: Source, english: set[str], row: list[str], title: str | None) -> bool:
        by = source.recognised_by
        if by.title:
            return title is not None and _two_cells(row) and self._titled(source, english, title)
        return (
            all(self._names(source, heading) & english for heading in by.headings)
            and (not by.one_of or any(self._names(source, heading) & english for heading in by.one_of))
            and not english & {fold(heading) for heading in by.without}
            and not (by.only and english - {fold(name) for c in source.columns for name in (c.heading, *c.also)})
        )

    def _titled(self, source: Source, english: set[str], title: str) -> bool:
        """Tell whether a title that stands alone names a measure of the source, or all its headings are there."""
        bound = source.bind is not None and source.bind(1, title, "") is not None
        return all(
            self._names(source, heading) & english for heading in source.recognised_by.headings[: 1 if bound else None]
        )

    def _names(self, source: Source, heading: str) -> set[str]:
        column = column_of(source, fold(heading))
        assert column is not None  # Source.__post_init__ holds this
        return {fold(name) for name in (column.heading, *column.also)}

    def _title_spellings(self, source: Source) -> set[str]:
        english = {fold(title) for title in source.recognised_by.titles}
        return english | {word for word, title in languages.titles(source.family).items() if fold(title) in english}

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


def _two_cells(row: list[str]) -> bool:
    return len(row) >= 2 and bool(row[0].strip() and row[1].strip()) and not any(cell.strip() for cell in row[2:])


def _parts(row: list[str]) -> list[tuple[int, int]]:
    """Return the stretches of two and more filled cells that blank cells keep apart, where all begin with one heading."""
    starts = [p for p, cell in enumerate(row) if cell.strip() and (p == 0 or not row[p - 1].strip())]
    if len(starts) < 2 or len({row[start] for start in starts}) > 1:
        return []
    ends = [next((p for p in range(start, len(row)) if not row[p].strip()), len(row)) for start in starts]
    return list(zip(starts, ends, strict=True)) if all(e - s > 1 for s, e in zip(starts, ends, strict=True)) else []


def _pairs(names: list[str], values: list[str]) -> bool:
    """Tell whether two rows are names and values: each value has a name, and at least one is a number."""
    named = [bool(name.strip()) for name in names]
    filled = [bool(value.strip()) for value in values]
    if sum(named) != sum(filled) or any(v and not (p < len(named) and named[p]) for p, v in enumerate(filled)):
        return False
    numbers = [_number(value) for value in values if value.strip()]
    return any(numbers) and not any(_number(name) for name in names if name.strip())


def _number(cell: str) -> bool:
    text = cell.strip().removesuffix("%")
    return exact(text) is not None or exact(text, "comma") is not None


def _named(source: Source, names: list[str]) -> bool:
    wanted = {fold(name) for name in source.recognised_by.names}
    foreign = languages.values(source.family)
    return not wanted or any(fold(foreign.get(fold(n.strip()), n.strip())) in wanted for n in names)


def _question(sheet: Sheet, number: int) -> str | None:
    """Return the line of the preamble that is no statement ("# Where do your users come from?"), just above the dates."""
    for row in reversed([*sheet.rows[max(0, number - 4) : number]]):
        if not row or not row[0].startswith("#"):
            break
        said = ",".join(row).strip("# ,-")
        if said and ":" not in said:
            return said
    return None
