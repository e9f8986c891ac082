"""Days without a figure: people who were there then are not in it, so what is known is only a lower limit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog.kinds import Adds, Measure
from socialkpi.compute.dividing import NAN, Answer
from socialkpi.compute.parts import Part
from socialkpi.compute.question import TIME_COLUMNS, Question

_EVENTLIKE = ("posts", "orders")
"""One row is one thing, and its figure is whole."""


@dataclass(frozen=True)
class Gaps:
    """The windows with a figure, per account, fetched once per measure of people."""

    tables: Mapping[str, Any]
    question: Question
    _fetched: dict[str, pd.DataFrame] = field(default_factory=dict, compare=False)

    def told(self, answer: Answer, group: Mapping[str, Any], parts: list[Part], limits: tuple[str, str]) -> Answer:
        """Return the answer with what the days without a figure leave open."""
        people = [p for p in parts if p.table not in _EVENTLIKE and any(o.adds is Adds.NEVER for o in p.inputs)]
        if not people or (answer.value != answer.value and answer.low != answer.low):
            return answer
        missing = max(self._days_missing(part, group, limits) for part in people)
        if not missing:
            return answer
        if not isinstance(people[0].metric, Measure):
            return answer.noting(f"gaps:{missing}")
        known = answer.low if answer.span == "bounds" else answer.value
        open_ended = replace(answer, value=NAN, top=NAN, low=known, high=NAN, span="bounds", status=f"gaps:{missing}")
        return open_ended if answer.status in ("complete", "bounds") else open_ended.noting(answer.status)

    def _days_missing(self, part: Part, group: Mapping[str, Any], limits: tuple[str, str]) -> int:
        windows = self._windows(part)
        first, last = limits
        mine = (windows["from_day"] >= first) & (windows["to_day"] <= last)
        for column, value in group.items():
            if column in windows and column not in TIME_COLUMNS and isinstance(value, str):
                mine &= windows[column] == value
        whole = _ordinal(last) - _ordinal(first) + 1
        accounts = windows[mine].groupby(["platform", "account"], dropna=False)
        return max((whole - len(_days(rows)) for _, rows in accounts), default=0)

    def _windows(self, part: Part) -> pd.DataFrame:
        name = part.name(part.table)
        if name not in self._fetched:
            frame = nw.from_native(self.tables[part.table]).lazy()
            names = frame.collect_schema().names()
            for operand in part.inputs:
                frame = frame.filter(~operand.value(names).is_null())
            for column, values in self.question.where.items():
                frame = frame.filter(nw.col(column).is_in([*values]))
            by = [column for column in self.question.by if column in names and column not in TIME_COLUMNS]
            columns = list(dict.fromkeys(["platform", "account", "from_day", "to_day", *by]))
            self._fetched[name] = frame.select(*columns).unique().collect(backend="pandas").to_native()
        return self._fetched[name]


def _days(windows: pd.DataFrame) -> set[int]:
    spans = zip(windows["from_day"], windows["to_day"], strict=True)
    return {day for first, last in spans for day in range(_ordinal(first), _ordinal(last) + 1)}


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
