"""The columns of one table: each given its declaration, read by its rule, and its bad cells counted against their rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from socialkpi.reading.cells import Number, Scene
from socialkpi.reading.exact import telling
from socialkpi.reading.languages import fold
from socialkpi.reading.numbers import Contradiction, decide, locale_named
from socialkpi.reading.problems import problem
from socialkpi.reading.read import Read, read
from socialkpi.reading.resaved import refuse_doubtful, refuse_two_ways
from socialkpi.reading.rows import Reading, Refused
from socialkpi.reading.source import Column

_MOST_TOLD = 20  # of the cells of one column that cannot be read


def bind(reading: Reading) -> None:
    """Give each column of the file its declaration; of two with one heading keep one if they agree, else refuse."""
    seen: dict[str, int] = {}
    for place, heading in enumerate(reading.found.head.headings):
        column = reading.source.bound(heading.english, place, reading.found.head.title)
        if heading.text and heading.english in seen:
            if column is not None:
                _same_or_refuse(reading, seen[heading.english], place, heading.text)
            continue
        seen[heading.english] = place
        if column is not None:
            reading.columns[place] = column
    _prefer_first_declared(reading)
    here = {heading.english for heading in reading.found.head.headings}
    for column in reading.source.needed():
        if not here & {fold(name) for name in (column.heading, *column.also)}:
            raise Refused(problem("SK123", name=reading.source.title, heading=column.heading))


def _prefer_first_declared(reading: Reading) -> None:
    """Where two columns could fill one field (total users, active users), the one that is declared first does."""
    order = {id(column): number for number, column in enumerate(reading.source.columns)}
    best: dict[str, int] = {}
    for place, column in reading.columns.items():
        if column.field is None:
            continue
        rival = best.setdefault(column.field, place)
        if order.get(id(column), -1) < order.get(id(reading.columns[rival]), -1):
            best[column.field] = place
    for place, column in list(reading.columns.items()):
        if column.field and best[column.field] != place:
            reading.columns[place] = replace(column, field=None)


def _same_or_refuse(reading: Reading, one: int, other: int, heading: str) -> None:
    ours, theirs = reading.texts[one], reading.texts[other]
    row = theirs.first_unlike(ours)
    if row is not None:
        facts = {"one": ours[row], "two": theirs[row], "row": reading.line(row)}
        raise Refused(problem("SK121", heading=heading, found=theirs[row], **facts))
    reading.notes.append(problem("SK122", heading=heading))


def read_columns(reading: Reading) -> None:
    """Read every declared column, and refuse the rows or the table where its cells break the rule."""
    scene = _scene(reading)
    if reading.found.resaved:
        refuse_two_ways(reading, scene)
    refuse_doubtful(reading, scene)
    for place, column in reading.columns.items():
        cells = read(column.read, reading.texts[place], scene)
        heading = reading.found.head.headings[place].text
        if cells.doubtful is not None:
            raise Refused(problem("SK210", column=heading, found=cells.doubtful))
        if cells.censored:
            example = next(cell for cell in cells.texts.words if cell.strip()[:1] in "<>" and cell.strip())
            reading.notes.append(problem("SK240", column=heading, n=cells.censored, found=example))
        reading.cells[place] = cells
        _refuse_bad(reading, place, column, cells, heading)
        if column.required:
            _refuse_nameless(reading, column, cells, heading)


def _scene(reading: Reading) -> Scene:
    order = reading.says.date_order
    if reading.says.number_locale:
        return Scene(locale_named(reading.says.number_locale), decided=True, date_order=order)
    places = [place for place, column in reading.columns.items() if isinstance(column.read, Number)]
    try:
        locale = decide(word for place in places for word in telling(reading.texts[place]))
    except Contradiction as both:
        raise Refused(problem("SK210", found=f"{both.point} / {both.comma}")) from both
    return Scene(locale or "point", decided=locale is not None, date_order=order)


def _refuse_bad(reading: Reading, place: int, column: Column, cells: Read, heading: str) -> None:
    if column.field is None or not cells.bad:  # a column that is not used must not cost a row
        return
    wrong = cells.bad_rows()
    if column.spares_row:
        _spare_rows(reading, place, column, wrong, heading)
        return
    for row, code in wrong:
        found = reading.texts[place][row]
        facts: dict[str, Any] = {"row": reading.line(row), "column": heading, "expected": column.read.expected}
        if code == "SK201":
            raise Refused(problem(code, n=len(wrong), found=found, **facts))
        if code == "SK211":
            raise Refused(problem(code, found=found, **facts))
        reading.refused.setdefault(row, problem(code, found=found, **facts))


def _spare_rows(reading: Reading, place: int, column: Column, wrong: list[tuple[int, str]], heading: str) -> None:
    """Tell each cell that cannot be read; it stays missing, and its row counts."""
    for row, _ in wrong[:_MOST_TOLD]:
        where: dict[str, Any] = {"row": reading.line(row), "column": heading, "found": reading.texts[place][row]}
        reading.notes.append(problem("SK204", expected=column.read.expected, **where))


def _refuse_nameless(reading: Reading, column: Column, cells: Read, heading: str) -> None:
    """Refuse rows without what every row must have; where the platform left an error text, tell it."""
    comments = reading.source.error_column
    place = next((p for p, c in reading.columns.items() if comments and c.heading == comments), None)
    for row in map(int, cells.missing_rows()):
        comment = reading.texts[place][row].strip() if place is not None else ""
        facts: dict[str, Any] = {"row": reading.line(row), "column": heading, "expected": column.read.expected}
        what = problem("SK203", found=comment, **facts) if comment else problem("SK202", found="", **facts)
        reading.refused.setdefault(row, what)
