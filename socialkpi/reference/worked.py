"""A metric's worked example as a reader follows it: the rows, and what comes out of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd

from socialkpi.catalog import find, inputs, words
from socialkpi.catalog.kinds import AnyMetric, PerDay, Ratio, Typical, Unit
from socialkpi.compute import compute
from socialkpi.language import MISSING, Text, is_missing, number, platform_name

_MOST_ROWS = 10
_MORE = Text(en="and {n} more rows", id="dan {n} baris lagi")
_DAYS = Text(en="{n} days", id="{n} hari")
_BETWEEN = Text(en="between {low} and {high}", id="antara {low} dan {high}")
_YES, _NO = Text(en="yes", id="ya"), Text(en="no", id="tidak")


@dataclass(frozen=True)
class Rows:
    """Some rows of one table, laid on their side: per column its name and the cells of the rows."""

    title: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]
    more: str
    """How many rows are not shown, or nothing."""


@dataclass(frozen=True)
class Worked:
    """An example: the rows of each table, and the line that says what comes out."""

    tables: tuple[Rows, ...]
    result: str


def worked(metric: AnyMetric, language: str) -> Worked | None:
    """Return the worked example of a metric in one language, or None where it has none.

    >>> worked(find("save_rate"), "en").result
    '30 ÷ 2,000 = 1.5%'
    """
    if metric.example is None:
        return None
    tables = tuple(_rows(metric, name, rows, language) for name, rows in metric.example.rows.items())
    return Worked(tables, _result(metric, language))


def _rows(metric: AnyMetric, table: str, rows: list[dict[str, Any]], language: str) -> Rows:
    here = [measure for measure in inputs(metric) if measure.table == table]
    # what people cannot exceed explains their upper bound
    measures = {column: Unit.COUNT for measure in here for column in measure.cap} | {m.column: m.unit for m in here}
    asked = {column for m in inputs(metric) if m.table == table for column in m.only}
    shown = [column for column in rows[0] if column in measures or _tells_apart(column, asked, rows)]
    lines = tuple(
        (_heading(column, language), tuple(_cell(row, column, measures, language) for row in rows[:_MOST_ROWS]))
        for column in shown
    )
    left = len(rows) - _MOST_ROWS
    return Rows(words.TABLES[table][language], lines, _MORE[language].format(n=left) if left > 0 else "")


def _tells_apart(column: str, asked: set[str], rows: list[dict[str, Any]]) -> bool:
    return column in {*asked, "platform", "account", "segment"} and len({row.get(column) for row in rows}) > 1


def _heading(column: str, language: str) -> str:
    named = words.column_in_words(column, language)
    return named[:1].upper() + named[1:]


def _cell(row: Mapping[str, Any], column: str, measures: Mapping[str, Unit], language: str) -> str:
    value = row.get(column)
    if value is None:
        return MISSING
    if isinstance(value, bool):
        return (_YES if value else _NO)[language]
    if column in measures:
        return number(float(value), language, str(measures[column]), _currency(row))
    return platform_name(str(value), language) if column == "platform" else str(value)


def _currency(row: Mapping[str, Any]) -> str | None:
    found = row.get("currency")
    return found if isinstance(found, str) and found else None


def _result(metric: AnyMetric, language: str) -> str:
    found = _computed(metric.key)
    unit, currency = str(metric.unit), _currency(found)
    if is_missing(found["value"]):
        low, high = (number(found[end], language, unit, currency) for end in ("low", "high"))
        return _BETWEEN[language].format(low=low, high=high)
    value = number(found["value"], language, unit, currency)
    sums = _sums(metric, found, language)
    return f"{sums} = {value}" if sums else f"= {value}"


def _sums(metric: AnyMetric, found: Mapping[str, Any], language: str) -> str:
    """Say what is divided by what, where something is."""
    if isinstance(metric, Typical):
        return words.STATISTICS[metric.statistic][language]
    if not isinstance(metric, Ratio | PerDay) or is_missing(found["top"]) or is_missing(found["bottom"]):
        return ""
    top = number(found["top"], language, str(metric.top[0].unit), _currency(found))
    if isinstance(metric, PerDay):
        return f"{top} ÷ {_DAYS[language].format(n=number(found['bottom'], language))}"
    bottom = number(found["bottom"], language, str(metric.bottom[0].unit), _currency(found))
    factor = f"{number(metric.times, language)} × " if metric.times != 1 else ""
    return f"{factor}{top} ÷ {bottom}"


@cache
def _computed(key: str) -> dict[str, Any]:
    """Return what ``compute`` makes of a metric's example: one row, as the example's test holds."""
    example = find(key).example
    tables = {name: pd.DataFrame(rows) for name, rows in example.rows.items()} if example else {}
    return {str(name): value for name, value in compute(tables, key).iloc[0].items()}
