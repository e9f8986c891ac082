"""Which rows count: inside the question, with every input, and not a second view of what is counted already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog.kinds import Adds, AnyMetric
from socialkpi.compute.operands import operands
from socialkpi.compute.parts import Part
from socialkpi.compute.question import Question
from socialkpi.compute.splits import left_out
from socialkpi.tables import EVENTLIKE, FROM_THE_SITE

Frame = nw.LazyFrame[Any]


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


class Rows:
    """The rows of one table that a question is about, with what must be known of them to mask them.

    The windows are fetched once for all parts: one row per report window, and how many values each input has in it.
    """

    def __init__(self, table: Frame, parts: list[Part], question: Question) -> None:
        self.whole = about(table, question, parts[0])
        """Without the question's period."""
        self.frame = inside(self.whole, question)
        self.present = table.collect_schema().names()
        self._question = question
        self._windows = self._fetch_windows(parts)
        self._left_out: dict[tuple[Any, ...], list[str]] = {}

    def mask(self, part: Part) -> Mask:
        """Return the conditions for the rows that a part looks at and that count for it."""
        has_all = reduce(and_, (~operand.value(self.present).is_null() for operand in part.inputs))
        conditions = []
        if rejected := self._second_views(part):
            conditions.append(~_window_key(part.table).is_in(rejected))
        if part.apart and {"account", "split"} <= set(self.present):
            conditions.append(_report_key().is_in(_speaking(self.whole, part.metric)))
        if not conditions:
            return Mask(nw.lit(value=True), has_all)
        seen = reduce(and_, conditions)
        return Mask(seen, has_all & seen)

    def _fetch_windows(self, parts: list[Part]) -> pd.DataFrame:
        table = parts[0].table
        if table in EVENTLIKE or not {"split", "from_day", "to_day", "account", "platform"} <= set(self.present):
            return pd.DataFrame()
        columns = dict.fromkeys(c for part in parts for o in part.inputs for c in o.columns() if c in self.present)
        names = {"scope": _scope(table), "key": _window_key(table)}
        keyed = self.frame.with_columns(
            **{f"__{name}": key for name, key in names.items()},
            **{f"__{column}": _filled(column) for column in ("split", "from_day", "to_day")},
        )
        keys = ["__scope", "__key", "__split", "__from_day", "__to_day"]
        counted = keyed.group_by(keys).agg(*[nw.col(column).count() for column in columns])
        windows: pd.DataFrame = counted.collect(backend="pandas").to_native()
        return windows.rename(columns={key: key.removeprefix("__") for key in keys}).sort_values("key")

    def _second_views(self, part: Part) -> list[str]:
        """Return the windows with values that show what a better window shows already."""
        if self._windows.empty:
            return []
        columns = tuple(c for operand in part.inputs for c in operand.columns() if c in self._windows)
        # people are counted best by the longest window, everything else by the finest
        people = any(operand.adds is Adds.NEVER for operand in part.inputs)
        asked = (columns, people)
        if asked not in self._left_out:
            filled = self._windows[(self._windows[[*columns]] > 0).all(axis=1)]
            rejected = left_out(filled, _wanted(part, self._question), longest_first=people)
            self._left_out[asked] = sorted(rejected)
        return self._left_out[asked]


def _wanted(part: Part, question: Question) -> Iterable[str]:
    # the sum over platforms and the whole must come from the same report, so visits always know their platform
    return (*question.wanted, "platform") if part.table in FROM_THE_SITE else question.wanted


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
    if table in FROM_THE_SITE:
        return _filled("account")
    return nw.concat_str([_filled("platform"), _filled("account")], separator="|")


def _window_key(table: str) -> nw.Expr:
    return nw.concat_str([_scope(table), *map(_filled, ("split", "from_day", "to_day"))], separator="|")


def _report_key() -> nw.Expr:
    return nw.concat_str([*map(_filled, ("platform", "account", "split"))], separator="|")
