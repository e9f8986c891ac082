"""The cubes of one question: one per table, and one more where a part of a metric ignores a condition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

import narwhals as nw
import numpy as np
import pandas as pd

from socialkpi.compute.cube import Cube, Frame, collected, fetch_rows, fetch_sums
from socialkpi.compute.days import NO_DAY, Days, iso, ordinal, ordinals
from socialkpi.compute.needs import Needs, Terms, needs_of
from socialkpi.compute.parts import Part
from socialkpi.compute.question import Question
from socialkpi.tables import EVENTLIKE, FROM_THE_SITE

Whole: TypeAlias = nw.DataFrame[Any] | nw.LazyFrame[Any]
AnyFrame = TypeVar("AnyFrame", nw.DataFrame[Any], nw.LazyFrame[Any])

WINDOW = ("platform", "account", "split", "from_day", "to_day")
FEW = 20_000
"""A table in memory with at most so many rows is fetched as it is."""
_AROUND = 62
"""So many days around a period are fetched too: they tell gaps, and windows that reach over its edge."""


class Cubes:
    """Fetches what a question needs of each table, once."""

    def __init__(self, tables: Mapping[str, Any], question: Question) -> None:
        self.question = question
        self._tables: Mapping[str, Whole] = {name: nw.from_native(frame) for name, frame in tables.items()}
        self.columns = {name: _columns(frame) for name, frame in self._tables.items()}
        """The columns of each table."""
        self._parts: dict[str, list[Part]] = defaultdict(list)
        self._cubes: dict[tuple[str, tuple[str, ...]], Cube] = {}
        self._rows: dict[tuple[str, tuple[str, ...]], Cube] = {}
        self._spans: dict[str, tuple[str, str] | None] = {}
        self._days: dict[str, Days] = {}
        self._reports: dict[tuple[str, tuple[str, ...]], pd.DataFrame] = {}

    def expect(self, parts: Iterable[Part]) -> None:
        """Name the parts that will be asked for, before the first is."""
        for part in parts:
            self._parts[part.table].append(part)

    def of(self, part: Part) -> Cube:
        """Return the cube of the rows that fulfil the part's conditions."""
        return self._cube(part.table, self._conditions(part))

    def reported(self, part: Part) -> Cube:
        """Return the cube of the report that the part stands in; visits come from one, whatever their platform."""
        return self._cube(part.table, () if part.table in FROM_THE_SITE else tuple(self.question.where))

    def frame(self, table: str) -> Frame:
        """Return a table for a query of its own."""
        return self._tables[table].lazy()

    def about(self, part: Part) -> Frame:
        """Return the rows that fulfil the part's conditions, for a query of its own."""
        return self._about(part.table, self._conditions(part))

    def inside(self, part: Part) -> Frame:
        """Return the rows that fulfil the part's conditions and lie wholly inside the period."""
        return _inside(self.about(part), self.question)

    def reports_with(self, part: Part, columns: Sequence[str]) -> set[str]:
        """Return the reports (``platform|account|split``) that state all of the columns in some row."""
        key = (part.table, self._conditions(part))
        if key not in self._reports:
            self._reports[key] = self._count_by_report(part)
        counts = self._reports[key]
        return set(counts.index[(counts[[*columns]] > 0).all(axis=1)])

    def _count_by_report(self, part: Part) -> pd.DataFrame:
        """Count the values in each report, over all time."""
        apart = [other for other in self._parts[part.table] if other.apart]
        columns = dict.fromkeys(c for other in apart for operand in other.inputs for c in operand.columns())
        counts = [nw.col(column).count() for column in columns if column in self.columns[part.table]]
        keyed = self.about(part).with_columns(__report=joined(WINDOW[:3]))
        return collected(keyed.group_by("__report").agg(*counts)).set_index("__report")

    def rows(self, part: Part) -> Cube:
        """Return the single rows inside the period, for all parts of the table at once."""
        cube, key = self.of(part), (part.table, self._conditions(part))
        if cube.order is not None:
            return cube
        if key not in self._rows:
            needs = needs_of(self._parts[part.table], self.columns[part.table])
            self._rows[key] = fetch_rows(self.inside(part), self._keys(part.table), needs, self.columns[part.table])
        return self._rows[key]

    def span(self, table: str) -> tuple[str, str] | None:
        """Return the first and last day of a table."""
        if table not in self._spans:
            self._spans[table] = _span(self.frame(table)) if {"from_day", "to_day"} <= {*self.columns[table]} else None
        return self._spans[table]

    def days(self, table: str) -> Days:
        """Return the days on which a table has rows, in order."""
        if table not in self._days:
            known = "from_day" in self.columns[table]
            self._days[table] = _days(self.frame(table)) if known else ordinals(())
        return self._days[table]

    def _conditions(self, part: Part) -> tuple[str, ...]:
        return tuple(column for column in self.question.where if column not in part.whole_over)

    def _about(self, table: str, conditions: Sequence[str], columns: Sequence[str] = ()) -> Frame:
        frame = self.frame(table).select(*columns) if columns else self.frame(table)
        for column in conditions:
            frame = frame.filter(nw.col(column).is_in([*self.question.where[column]]))
        return _without_nan(frame)

    def _cube(self, table: str, conditions: tuple[str, ...]) -> Cube:
        if (table, conditions) not in self._cubes:
            self._cubes[table, conditions] = self._fetch(table, conditions)
        return self._cubes[table, conditions]

    def _fetch(self, table: str, conditions: tuple[str, ...]) -> Cube:
        present = self.columns[table]
        needs = needs_of(self._parts[table], present)
        frame = self._about(table, conditions, self._columns_of(table, needs))
        frame = _inside(frame, self.question) if table in EVENTLIKE else _around(frame, self.question, present)
        whole = self._tables[table]
        if isinstance(whole, nw.DataFrame) and len(whole) <= FEW:
            return fetch_rows(frame, self._keys(table), needs, present)
        return fetch_sums(frame, self._keys(table), needs, present, _full(whole, needs))

    def _columns_of(self, table: str, needs: Needs) -> list[str]:
        """Return the columns that are looked at: a data frame in memory would filter all others too."""
        looked_at = {*self._keys(table), *self.question.where, "platform", "from_day", "to_day", "row"}
        looked_at |= {column for operand in needs.values.values() for column in operand.columns()}
        looked_at |= {column for operand in needs.conditions.values() for column in operand.only}
        return [column for column in self.columns[table] if column in looked_at]

    def _keys(self, table: str) -> list[str]:
        """Return the columns that tell rows apart: what is asked, the currency of money, the platform, the report's windows."""
        money = any(part.money for parts in self._parts.values() for part in parts)
        across = any(part.across for part in self._parts[table])
        windows = (("platform",) if across else ()) if table in EVENTLIKE else WINDOW
        wanted = dict.fromkeys([*self.question.by, *(["currency"] if money else []), *windows])
        return [column for column in wanted if column in self.columns[table]]


def joined(columns: Iterable[str]) -> nw.Expr:
    """Return the columns as one text, missing names as empty ones."""
    return nw.concat_str([nw.col(column).fill_null("") for column in columns], separator="|")


def _without_nan(frame: AnyFrame) -> AnyFrame:
    """Return the rows with nulls for NaN: in numbers both mean that nothing is known, but engines add NaN up."""
    if frame.implementation.is_pandas():
        return frame
    floats = [column for column, kind in frame.collect_schema().items() if kind.is_float()]
    return frame.with_columns(nw.col(*floats).fill_nan(None)) if floats else frame


def _columns(frame: Whole) -> list[str]:
    # the schema of a data frame in memory would look into every column of text
    return frame.columns if isinstance(frame, nw.DataFrame) else frame.collect_schema().names()


def _full(table: Whole, needs: Needs) -> set[Terms]:
    """Return the inputs that no row lacks, where the table is in memory and it costs nothing to know."""
    if not isinstance(table, nw.DataFrame):
        return set()
    single = {terms: terms[0][1][0] for terms in needs.values if terms == (("*", (terms[0][1][0],)),)}
    if not single:
        return set()
    lacking = _without_nan(table.select(*dict.fromkeys(single.values()))).select(nw.all().null_count())
    return {terms for terms, column in single.items() if lacking.item(0, column) == 0}


def _span(frame: Frame) -> tuple[str, str] | None:
    first, last = collected(frame.select(nw.col("from_day").min(), nw.col("to_day").max())).iloc[0]
    return None if pd.isna(first) or pd.isna(last) else (str(first), str(last))


def _days(frame: Frame) -> Days:
    days = ordinals(collected(frame.select("from_day").drop_nulls().unique())["from_day"])
    return np.sort(days[days != NO_DAY])


def _inside(frame: Frame, question: Question) -> Frame:
    if question.first is None:
        return frame
    return frame.filter((nw.col("from_day") >= question.first) & (nw.col("to_day") <= question.last))


def _around(frame: Frame, question: Question, present: Sequence[str]) -> Frame:
    if question.first is None or not {"from_day", "to_day"} <= set(present):
        return frame
    first, last = iso(ordinal(question.first) - _AROUND), iso(ordinal(str(question.last)) + _AROUND)
    return frame.filter((nw.col("to_day") >= first) & (nw.col("from_day") <= last))
