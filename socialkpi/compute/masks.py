"""Which rows count: inside the question, with every input, and not a second view of what is counted already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

import narwhals as nw

from socialkpi.catalog.kinds import Adds, AnyMetric
from socialkpi.compute.operands import operands
from socialkpi.compute.parts import Part
from socialkpi.compute.question import Question
from socialkpi.compute.splits import left_out

Frame = nw.LazyFrame[Any]

_BY_ACCOUNT_ONLY = ("visits", "events")
"""Their platform is where a visit came from, not who reported it."""
_EVENTLIKE = ("posts", "orders")
"""One row is one thing: no two windows can show it."""


@dataclass(frozen=True)
class Mask:
    """The rows that a part looks at, and those of them that count."""

    seen: nw.Expr
    """No second view of rows that are already counted."""
    counts: nw.Expr
    """Seen, and every input is there."""


def about(frame: Frame, question: Question, part: Part) -> Frame:
    """Keep the rows that fulfil the question's conditions."""
    for column, values in question.where.items():
        if column not in part.whole_over:
            frame = frame.filter(nw.col(column).is_in([*values]))
    return frame


def inside(frame: Frame, question: Question) -> Frame:
    """Keep the rows whose window lies wholly inside the question's period."""
    if question.first is None:
        return frame
    return frame.filter((nw.col("from_day") >= question.first) & (nw.col("to_day") <= question.last))


def masked(frame: Frame, whole: Frame, part: Part, question: Question) -> Mask:
    """Return the conditions for the rows that are looked at and that count.

    ``frame`` holds the rows inside the question, ``whole`` the table without its period.
    """
    present = frame.collect_schema().names()
    has_all = reduce(and_, (~operand.value(present).is_null() for operand in part.inputs))
    conditions = []
    if rejected := _second_views(frame.filter(has_all), part, question):
        conditions.append(~_window_key(part.table).is_in(sorted(rejected)))
    if part.apart and {"account", "split"} <= set(present):
        conditions.append(_report_key().is_in(_speaking(whole, part.metric)))
    if not conditions:
        return Mask(nw.lit(value=True), has_all)
    seen = reduce(and_, conditions)
    return Mask(seen, has_all & seen)


def _second_views(frame: Frame, part: Part, question: Question) -> set[str]:
    names = frame.collect_schema().names()
    if part.table in _EVENTLIKE or not {"split", "from_day", "to_day", "account", "platform"} <= set(names):
        return set()
    key = _window_key(part.table).alias("key")
    windows = frame.select(
        _scope(part.table).alias("scope"), *map(_filled, ("split", "from_day", "to_day")), key
    ).unique()
    # people are counted best by the longest window, everything else by the finest
    people = any(operand.adds is Adds.NEVER for operand in part.inputs)
    return left_out(windows.collect(backend="pandas").to_native(), _wanted(part, question), longest_first=people)


def _wanted(part: Part, question: Question) -> Iterable[str]:
    # the sum over platforms and the whole must come from the same report, so visits always know their platform
    return (*question.wanted, "platform") if part.table in _BY_ACCOUNT_ONLY else question.wanted


def _speaking(whole: Frame, metric: AnyMetric) -> list[str]:
    """Return the reports that state every input of the metric somewhere: silence in them means none."""
    present = whole.collect_schema().names()
    found = whole.with_columns(__report=_report_key()).group_by("__report").agg(*_counts(present, metric))
    table = found.collect(backend="pandas").to_native()
    return sorted(table.loc[(table.drop(columns="__report") > 0).all(axis=1), "__report"])


def _counts(present: list[str], metric: AnyMetric) -> list[nw.Expr]:
    columns = dict.fromkeys(column for operand in operands(metric) for column in operand.columns())
    return [nw.col(column).count() for column in columns if column in present]


def _filled(column: str) -> nw.Expr:
    return nw.col(column).fill_null("")


def _scope(table: str) -> nw.Expr:
    if table in _BY_ACCOUNT_ONLY:
        return _filled("account")
    return nw.concat_str([_filled("platform"), _filled("account")], separator="|")


def _window_key(table: str) -> nw.Expr:
    return nw.concat_str([_scope(table), *map(_filled, ("split", "from_day", "to_day"))], separator="|")


def _report_key() -> nw.Expr:
    return nw.concat_str([*map(_filled, ("platform", "account", "split"))], separator="|")
