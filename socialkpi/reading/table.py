"""One table: its rows sorted, its columns read, and laid into a frame with an account of every row."""

from __future__ import annotations

import numpy as np
import pandas as pd

from socialkpi.reading import languages
from socialkpi.reading.aside import set_totals_aside
from socialkpi.reading.cells import Number
from socialkpi.reading.columns import bind, read_columns
from socialkpi.reading.draft import Draft, frame_of, settle
from socialkpi.reading.found import Found
from socialkpi.reading.languages import fold
from socialkpi.reading.problems import problem
from socialkpi.reading.result import FileSays, Problem, ReadTable, SeenColumn
from socialkpi.reading.rows import Reading, Refused, sort_rows
from socialkpi.reading.rules import refuse_backward, refuse_impossible, refuse_other_signs, tell_currencies, tell_signs
from socialkpi.reading.seen import check_totals, seen_columns
from socialkpi.reading.source import Column, Source
from socialkpi.reading.texts import Rows
from socialkpi.reading.values import Values

_MOST_LISTED = 20  # a file with thousands of bad rows is told about by its first twenty


def read_table(found: Found, says: FileSays, file: str) -> tuple[list[ReadTable], list[Problem]]:
    """Read one recognised table; returns it (and tables derived from it) and its problems. Never raises for content."""
    source = found.head.sources[0]
    if source.arrange is not None:
        found = source.arrange(found)
    reading = Reading(found, source, says, width=len(found.head.headings))
    try:
        sort_rows(reading)
        bind(reading)
        read_columns(reading)
        set_totals_aside(reading)
        refuse_impossible(reading)
        refuse_other_signs(reading)
        refuse_backward(reading)
        tell_currencies(reading)
        tell_signs(reading)
        kept = np.delete(np.arange(reading.count), [*reading.refused, *reading.aside])
        drafts = _drafts(reading, kept)
    except Refused as refusal:
        return [_refused_table(reading, file)], [refusal.problem]
    seen = seen_columns(reading, kept)
    check_totals(reading, kept)
    problems = _listed(reading) + reading.notes
    tables = [_result(draft, reading, seen, file, first=draft is drafts[0]) for draft in drafts]
    return tables, problems


def _drafts(reading: Reading, kept: Rows) -> list[Draft]:
    found = reading.found
    draft = Draft(
        source=reading.source,
        says=reading.says,
        above=found.above,
        title=found.head.title,
        sheet=found.sheet,
        headings=tuple(heading.english for heading in found.head.headings),
        lines=reading.lines if len(kept) == reading.count else [reading.lines[row] for row in kept.tolist()],
        fields={},
    )
    for place, column in reading.columns.items():
        if column.field is None:
            continue
        cells = reading.cells[place]
        draft.fields[column.field] = _renamed(column, cells.rows(kept), reading.source.family)
        if (dates := cells.as_written(kept)) is not None:
            draft.written[column.field] = dates
    for place, heading in enumerate(found.head.headings):
        if place not in reading.columns and heading.text:
            texts = reading.texts[place]
            draft.unknown[heading.text] = Values(texts.words, texts.places(kept))
    if "currency" not in draft.fields and (currency := _currency(reading)):
        draft.fields["currency"] = draft.same(currency)
    try:
        reading.source.prepare(draft)
        settle(draft)
        return reading.source.finish(draft) if reading.source.finish else [draft]
    except KeyError as absent:  # finishing needs a column that this export has always had, so far
        raise Refused(_lacking(reading.source, str(absent.args[0]))) from absent


def _lacking(source: Source, field: str) -> Problem:
    """Say which column is missing, by the heading that fills the field."""
    heading = next((column.heading for column in source.columns if column.field == field), field)
    return problem("SK123", name=source.title, heading=heading)


def _renamed(column: Column, values: Values, family: str) -> Values:
    if not column.values:
        return values
    foreign = languages.values(family)

    def rename(value: str | None) -> str | None:
        if value is None:
            return None
        word = fold(foreign.get(fold(value), value))
        return column.values.get(word, value)

    return values.map(rename)


def _currency(reading: Reading) -> str | None:
    """Return the one currency that the headings of money columns name, or what client.toml says."""
    named = {
        reading.found.head.headings[place].currency
        for place, column in reading.columns.items()
        if isinstance(column.read, Number) and column.read.money and column.field
    } - {None}
    return next(iter(named)) if len(named) == 1 else reading.says.currency


def _result(draft: Draft, reading: Reading, seen: tuple[SeenColumn, ...], file: str, *, first: bool) -> ReadTable:
    counts = _counts(reading)
    return ReadTable(
        name=_name(draft),
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


def _counts(reading: Reading) -> tuple[int, int, int, int]:
    """Return rows read, kept, refused and set aside as totals; of a wide table, one for each number of a line."""
    refused, totals = len(reading.refused), len(reading.totals)
    kept = reading.count - refused - len(reading.aside)
    each = 1
    if reading.source.wide:
        each = max(1, sum(isinstance(column.read, Number) for column in reading.columns.values()))
    return (kept + refused + totals) * each, kept * each, refused * each, totals * each


def _name(draft: Draft) -> str | None:
    """Return what a person calls the table: its title where titles name such tables, else its sheet."""
    by = draft.source.recognised_by
    return draft.title if by.title or by.titles or by.below or draft.source.asks_platform else draft.sheet


def _refused_table(reading: Reading, file: str) -> ReadTable:
    headings = tuple(SeenColumn(h.text, None, None, 0, h.currency) for h in reading.found.head.headings)
    return ReadTable(
        name=reading.found.head.title or reading.found.sheet,
        source=reading.source,
        platform=reading.source.platform,
        table=reading.source.table,
        frame=pd.DataFrame(),
        rows_read=reading.rows_read,
        rows_kept=0,
        rows_refused=reading.rows_read,
        rows_totals=0,
        first_date=None,
        last_date=None,
        columns=headings,
    )


def _listed(reading: Reading) -> list[Problem]:
    """Return what is wrong with the refused rows, the first twenty of them; the table tells how many there are."""
    return [reading.refused[row] for row in sorted(reading.refused)[:_MOST_LISTED]]
