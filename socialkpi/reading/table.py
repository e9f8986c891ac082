"""One table: its rows sorted into kept, refused and totals, its columns read, summed and laid into a frame."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal, localcontext
from typing import Any

import pandas as pd

from socialkpi.reading import languages
from socialkpi.reading.cells import Cells, Number, Scene, Words, missing
from socialkpi.reading.draft import Draft, frame_of, settle
from socialkpi.reading.languages import fold
from socialkpi.reading.numbers import Contradiction, decide, locale_named, plain, written
from socialkpi.reading.problems import problem
from socialkpi.reading.recognise import Found, column_of
from socialkpi.reading.result import FileSays, Problem, ReadTable, SeenColumn
from socialkpi.reading.sheet import blank
from socialkpi.reading.source import Column, Source

_MOST_LISTED = 20  # a file with thousands of bad rows is told about by its first twenty and their number
_LONG_ROWS, _LONG_SHARE = 20, 0.005
_EXACT_DIGITS = 15  # a longer number in an unknown column is an identifier, or was damaged by a spreadsheet


class Refused(Exception):
    """The whole table cannot be used; holds the problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.message.en)


@dataclass
class _Reading:
    """What is known while a table is read: its rows by fate, and its columns."""

    found: Found
    source: Source
    says: FileSays
    width: int
    rows: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    totals: list[list[str]] = field(default_factory=list)
    refused: dict[int, Problem] = field(default_factory=dict)
    """Place among the rows, and the first thing that is wrong there."""
    notes: list[Problem] = field(default_factory=list)
    columns: dict[int, Column] = field(default_factory=dict)
    cells: dict[int, Cells] = field(default_factory=dict)
    rows_read: int = 0

    def column(self, place: int) -> list[str]:
        return [row[place] for row in self.rows]


def read_table(found: Found, says: FileSays, file: str) -> tuple[list[ReadTable], list[Problem]]:
    """Read one recognised table; returns it (and tables derived from it) and its problems. Never raises for content."""
    source = found.head.sources[0]
    reading = _Reading(found, source, says, width=len(found.head.headings))
    try:
        _sort_rows(reading)
        _bind(reading)
        _read_columns(reading)
        kept = [place for place in range(len(reading.rows)) if place not in reading.refused]
        drafts = _drafts(reading, kept)
    except Refused as refusal:
        return [_refused_table(reading, file)], [refusal.problem]
    seen = _seen(reading, kept)
    _check_totals(reading, kept)
    problems = _listed(reading) + reading.notes
    tables = [_result(draft, reading, seen, file, first=draft is drafts[0]) for draft in drafts]
    return tables, problems


# Rows ---------------------------------------------------------------------------------------------------------------


def _sort_rows(reading: _Reading) -> None:
    """Set totals aside, drop the platform's "no data" line, refuse rows with too many cells, fill up short ones."""
    width, short = reading.width, 0
    for row, line in zip(reading.found.rows, reading.found.lines, strict=True):
        if blank(row) or _no_data(row):
            continue
        reading.rows_read += 1
        last = reading.rows_read == len(reading.found.rows)
        if _is_total(reading.source, reading.found, row, first=reading.rows_read == 1, last=last):
            reading.totals.append((row + [""] * width)[:width])
            continue
        if len(row) < width:
            short += 1
            row = row + [""] * (width - len(row))
        elif len(row) > width and not blank(row[width:]):
            reading.refused[len(reading.rows)] = problem("SK110", row=line, have=len(row), want=width, found=row[width])
        reading.rows.append(row)
        reading.lines.append(line)
    _refuse_cut_off(reading)
    if len(reading.refused) > min(_LONG_ROWS, _LONG_SHARE * len(reading.rows)):
        raise Refused(next(iter(reading.refused.values())))
    if short:
        reading.notes.append(problem("SK112", n=short))


def _refuse_cut_off(reading: _Reading) -> None:
    found = reading.found
    if found.cut_off and found.rows and 0 < len(found.rows[-1]) < reading.width and not _no_data(found.rows[-1]):
        facts: dict[str, Any] = {"row": found.lines[-1], "have": len(found.rows[-1]), "want": reading.width}
        raise Refused(problem("SK108", complete=len(found.rows) - 1, **facts))


def _no_data(row: list[str]) -> bool:
    return fold(row[0].strip()) in languages.no_data_words() and blank(row[1:])


def _is_total(source: Source, found: Found, row: list[str], *, first: bool, last: bool) -> bool:
    rule = source.totals
    if rule is None or (rule.place == "first" and not first) or (rule.place == "last" and not last):
        return False
    places = {heading.english: place for place, heading in enumerate(found.head.headings)}
    width = len(found.head.headings)
    if rule.mark and any(fold(cell) == fold(rule.mark) for cell in row[width:]):
        return True
    if rule.column is not None:
        first_word = fold(_cell(row, places, source, rule.column).strip())
        words = {fold(word) for word in rule.words} | languages.total_words()
        if first_word in words or (not rule.whole and any(first_word.startswith(word) for word in words)):
            return True
    named = [cell for name in rule.empty if (cell := _cell_or_none(row, places, source, name)) is not None]
    return bool(named) and all(missing(cell) for cell in named)


def _cell_or_none(row: list[str], places: dict[str, int], source: Source, heading: str) -> str | None:
    column = column_of(source, fold(heading))
    names = (column.heading, *column.also) if column else (heading,)
    place = next((places[fold(name)] for name in names if fold(name) in places), None)
    return None if place is None else (row[place] if place < len(row) else "")


def _cell(row: list[str], places: dict[str, int], source: Source, heading: str) -> str:
    return _cell_or_none(row, places, source, heading) or ""


# Columns ------------------------------------------------------------------------------------------------------------


def _bind(reading: _Reading) -> None:
    """Give each column of the file its declaration; of two with one heading keep one if they agree, else refuse."""
    seen: dict[str, int] = {}
    for place, heading in enumerate(reading.found.head.headings):
        column = reading.source.bound(heading.english, place, reading.found.head.title)
        if heading.text and heading.english in seen:
            _same_or_refuse(reading, seen[heading.english], place, heading.text, used=column is not None)
            continue
        seen[heading.english] = place
        if column is not None:
            reading.columns[place] = column
    _prefer_first_declared(reading)
    here = {heading.english for heading in reading.found.head.headings}
    for column in reading.source.needed():
        if not here & {fold(name) for name in (column.heading, *column.also)}:
            raise Refused(problem("SK123", name=reading.source.title, heading=column.heading))


def _prefer_first_declared(reading: _Reading) -> None:
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


def _same_or_refuse(reading: _Reading, one: int, other: int, heading: str, *, used: bool) -> None:
    for place, row in enumerate(reading.rows):
        if row[one] != row[other] and used:
            facts = {"one": row[one], "two": row[other], "row": reading.lines[place]}
            raise Refused(problem("SK121", heading=heading, found=row[other], **facts))
        if row[one] != row[other]:
            return
    reading.notes.append(problem("SK122", heading=heading))


def _read_columns(reading: _Reading) -> None:
    scene = _scene(reading)
    for place, column in reading.columns.items():
        cells = column.read.read(reading.column(place), scene)
        heading = reading.found.head.headings[place].text
        if cells.doubtful is not None:
            raise Refused(problem("SK210", column=heading, found=cells.doubtful))
        if cells.censored:
            example = next(cell for cell in reading.column(place) if cell.strip()[:1] in "<>" and cell.strip())
            reading.notes.append(problem("SK240", column=heading, n=cells.censored, found=example))
        reading.cells[place] = cells
        _refuse_bad(reading, place, column, cells, heading)
        if column.required:
            _refuse_nameless(reading, column, cells, heading)


def _scene(reading: _Reading) -> Scene:
    order = reading.says.date_order
    if reading.says.number_locale:
        return Scene(locale_named(reading.says.number_locale), decided=True, date_order=order)
    places = [place for place, column in reading.columns.items() if isinstance(column.read, Number)]
    try:
        locale = decide(row[place] for place in places for row in reading.rows)
    except Contradiction as both:
        raise Refused(problem("SK210", found=f"{both.point} / {both.comma}")) from both
    return Scene(locale or "point", decided=locale is not None, date_order=order)


def _refuse_bad(reading: _Reading, place: int, column: Column, cells: Cells, heading: str) -> None:
    if column.field is None:  # a column that is not used must not cost a row
        return
    for row, code in cells.bad.items():
        found = reading.rows[row][place]
        facts: dict[str, Any] = {"column": heading, "expected": column.read.expected}
        if code == "SK201":
            raise Refused(problem(code, n=len(cells.bad), row=reading.lines[row], found=found, **facts))
        if code == "SK211":
            raise Refused(problem(code, row=reading.lines[row], found=found, **facts))
        reading.refused.setdefault(row, problem(code, row=reading.lines[row], found=found, **facts))


def _refuse_nameless(reading: _Reading, column: Column, cells: Cells, heading: str) -> None:
    """Refuse rows without what every row must have; where the platform left an error text, tell it."""
    comments = reading.source.error_column
    place = next((p for p, c in reading.columns.items() if comments and c.heading == comments), None)
    for row, value in enumerate(cells.values):
        if value is not None or row in cells.bad:
            continue
        comment = reading.rows[row][place].strip() if place is not None else ""
        facts: dict[str, Any] = {"row": reading.lines[row], "column": heading, "expected": column.read.expected}
        what = problem("SK203", found=comment, **facts) if comment else problem("SK202", found="", **facts)
        reading.refused.setdefault(row, what)


# Results ------------------------------------------------------------------------------------------------------------


def _drafts(reading: _Reading, kept: list[int]) -> list[Draft]:
    found = reading.found
    draft = Draft(
        source=reading.source,
        says=reading.says,
        above=found.above,
        title=found.head.title,
        sheet=found.sheet,
        headings=tuple(heading.english for heading in found.head.headings),
        lines=[reading.lines[place] for place in kept],
        fields={},
    )
    for place, column in reading.columns.items():
        if column.field is None:
            continue
        cells = reading.cells[place]
        draft.fields[column.field] = _renamed(column, [cells.values[row] for row in kept], reading.source.family)
        if cells.written is not None:
            draft.written[column.field] = [cells.written[row] for row in kept]
    for place, heading in enumerate(found.head.headings):
        if place not in reading.columns and heading.text:
            draft.unknown[heading.text] = [reading.rows[row][place] for row in kept]
    if "currency" not in draft.fields and (currency := _currency(reading)):
        draft.fields["currency"] = [currency] * draft.rows
    reading.source.prepare(draft)
    settle(draft)
    return reading.source.finish(draft) if reading.source.finish else [draft]


def _renamed(column: Column, values: list[Any], family: str) -> list[Any]:
    if not column.values:
        return values
    foreign = languages.values(family)

    def rename(value: str | None) -> str | None:
        if value is None:
            return None
        word = fold(foreign.get(fold(value), value))
        return column.values.get(word, value)

    return [rename(value) for value in values]


def _currency(reading: _Reading) -> str | None:
    """Return the one currency that the headings of money columns name, or what client.toml says."""
    named = {
        reading.found.head.headings[place].currency
        for place, column in reading.columns.items()
        if isinstance(column.read, Number) and column.read.money and column.field
    } - {None}
    return next(iter(named)) if len(named) == 1 else reading.says.currency


def _result(draft: Draft, reading: _Reading, seen: tuple[SeenColumn, ...], file: str, *, first: bool) -> ReadTable:
    counts = (reading.rows_read, len(reading.rows) - len(reading.refused), len(reading.refused), len(reading.totals))
    return ReadTable(
        name=draft.title if draft.source.recognised_by.title else draft.sheet,
        source=draft.source,
        platform=draft.platform,
        table=draft.table,
        frame=frame_of(draft, file),
        rows_read=counts[0] if first else draft.rows,
        rows_kept=counts[1] if first else draft.rows,
        rows_refused=counts[2] if first else 0,
        rows_totals=counts[3] if first else 0,
        first_date=draft.first,
        last_date=draft.last,
        columns=seen if first else (),
        notes=tuple(draft.notes + [problem("SK260", note=note) for note in draft.source.notes]),
        stamp=draft.stamp,
        needs=tuple(draft.needs),
        derived=not first,
    )


def _refused_table(reading: _Reading, file: str) -> ReadTable:
    rows = sum(1 for row in reading.found.rows if not blank(row) and not _no_data(row))
    headings = tuple(SeenColumn(h.text, None, None, 0, h.currency) for h in reading.found.head.headings)
    return ReadTable(
        name=reading.found.head.title or reading.found.sheet,
        source=reading.source,
        platform=reading.source.platform,
        table=reading.source.table,
        frame=pd.DataFrame(),
        rows_read=rows,
        rows_kept=0,
        rows_refused=rows,
        rows_totals=0,
        first_date=None,
        last_date=None,
        columns=headings,
    )


def _seen(reading: _Reading, kept: list[int]) -> tuple[SeenColumn, ...]:
    leads = _first_lines(reading, kept)
    out = []
    for place, heading in enumerate(reading.found.head.headings):
        column, cells = reading.columns.get(place), reading.cells.get(place)
        rows = leads if leads is not None and not _own_of_line(reading.source, heading.english) else kept
        texts = [reading.rows[row][place] for row in rows]
        unread = column is not None and column.field is None and cells is not None and bool(cells.bad)
        if isinstance(cells, Cells) and cells.numbers is not None and not unread:
            total = _sum([cells.numbers[row] for row in kept])
            absent = sum(cells.numbers[row] is None for row in rows)
        else:
            total = None if cells is not None else _sum_unknown([reading.rows[row][place] for row in kept])
            blank_only = column is not None and isinstance(column.read, Words)
            absent = sum(not text.strip() if blank_only else missing(text) for text in texts)
        measure = column.field if column and cells and cells.numbers is not None else None
        measure = None if measure and measure.startswith("_") else measure
        if heading.text or total is not None or absent < len(texts):
            out.append(SeenColumn(heading.text, measure, total, absent, _money(reading, place)))
    return tuple(out)


def _money(reading: _Reading, place: int) -> str | None:
    """Return the currency of a column: the one in its heading, else the only one that the currency column names."""
    column, heading = reading.columns.get(place), reading.found.head.headings[place]
    if heading.currency or column is None or not (isinstance(column.read, Number) and column.read.money):
        return heading.currency
    for other, declared in reading.columns.items():
        if declared.field == "currency":
            named = {value for value in reading.cells[other].values if value is not None}
            return named.pop() if len(named) == 1 else None
    return None


def _own_of_line(source: Source, english: str) -> bool:
    return source.lines is not None and english.startswith(fold(source.lines.own))


def _first_lines(reading: _Reading, kept: list[int]) -> list[int] | None:
    """Return the first line of each order where lines are folded into orders, else None."""
    key = reading.source.lines.key if reading.source.lines else None
    place = next((p for p, column in reading.columns.items() if key and column.heading == key), None)
    if place is None:
        return None
    values = reading.cells[place].values
    first: dict[Any, int] = {}
    for row in kept:
        first.setdefault(values[row], row)
    return list(first.values())


def _sum(numbers: list[Decimal | None]) -> str | None:
    present = [number for number in numbers if number is not None]
    if not present:
        return None
    with localcontext() as exactly:
        exactly.prec = 200
        return written(sum(present, Decimal(0)))


def _sum_unknown(cells: list[str]) -> str | None:
    numbers: list[Decimal | None] = []
    for cell in cells:
        if missing(cell):
            continue
        number = plain(cell)
        if number is None or len(number.as_tuple().digits) > _EXACT_DIGITS:
            return None
        numbers.append(number)
    return _sum(numbers)


def _check_totals(reading: _Reading, kept: list[int]) -> None:
    """Compare the file's first totals row with the rows, column by column, where adding up makes sense."""
    if not reading.totals:
        return
    for place, column in reading.columns.items():
        numbers = reading.cells[place].numbers
        if not (column.adds and isinstance(column.read, Number) and numbers) or column.read.percent:
            continue
        said = column.read.number(reading.totals[0][place], Scene()) if reading.totals[0][place] else None
        total = _sum([numbers[row] for row in kept])
        if said is not None and total is not None and written(said) != total:
            heading = reading.found.head.headings[place].text
            reading.notes.append(problem("SK120", heading=heading, total=written(said), sum=total, found=total))


def _listed(reading: _Reading) -> list[Problem]:
    """Return what is wrong with the refused rows, the first twenty of them; the table tells how many there are."""
    return [reading.refused[row] for row in sorted(reading.refused)[:_MOST_LISTED]]
