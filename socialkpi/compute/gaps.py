"""Days without a figure: a sum lacks them, a stock is old, and of people only the least is known."""

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
from socialkpi.tables import FROM_THE_SITE

_DAILY = ("days", "visits", "events")
"""Tables that have a figure for every day; posts, orders and ads have quiet days that are no gaps."""
RECENT = 31
"""An account with a figure this many days before a period is expected to have some in it."""
FRESH = 7
"""A reading of a stock this many days before a period's end still stands for it."""


@dataclass(frozen=True)
class Gaps:
    """The windows with a figure, per account, fetched once per measure of people."""

    tables: Mapping[str, Any]
    question: Question
    _fetched: dict[str, pd.DataFrame] = field(default_factory=dict, compare=False)

    def told(self, answer: Answer, group: Mapping[str, Any], parts: list[Part], limits: tuple[str, str]) -> Answer:
        """Return the answer with what the days without a figure leave open."""
        daily = [part for part in parts if part.table in _DAILY]
        if not daily or (answer.value != answer.value and answer.low != answer.low):
            return answer
        for part in daily:
            if part.stock and (stale := self._last_reading(part, group, limits)):
                answer = answer.noting(f"stale:{stale}")
        flowing = [part for part in daily if not part.stock]
        missing = max((self._days_missing(part, group, limits) for part in flowing), default=0)
        if not missing:
            return answer
        people = any(operand.adds is Adds.NEVER for part in flowing for operand in part.inputs)
        if not people or not isinstance(parts[0].metric, Measure):
            return answer.noting(f"gaps:{missing}")
        known = answer.low if answer.span == "bounds" else answer.value
        open_ended = replace(answer, value=NAN, top=NAN, low=known, high=NAN, span="bounds", status=f"gaps:{missing}")
        return open_ended if answer.status in ("complete", "bounds") else open_ended.noting(answer.status)

    def _days_missing(self, part: Part, group: Mapping[str, Any], limits: tuple[str, str]) -> int:
        """Return the most days that an account lacks; one that had figures just before and now has none lacks all."""
        first, last = _ordinal(limits[0]), _ordinal(limits[1])
        windows = self._mine(part, group)
        known = windows[(windows["to_day"] >= _iso(first - RECENT)) & (windows["to_day"] <= limits[1])]
        wanted = range(first, last + 1)
        scope = ["account"] if part.table in FROM_THE_SITE else ["platform", "account"]
        lacking = [
            len(set(wanted) - _days(rows[rows["from_day"] >= limits[0]]))
            for _, rows in known.groupby(scope, dropna=False)
        ]
        return max(lacking, default=0)

    def _last_reading(self, part: Part, group: Mapping[str, Any], limits: tuple[str, str]) -> str | None:
        """Return the day of the oldest last reading of a stock, where it lies well before the period's end."""
        windows = self._mine(part, group)
        inside = windows[(windows["from_day"] >= limits[0]) & (windows["to_day"] <= limits[1])]
        oldest = inside.groupby(["platform", "account"], dropna=False)["to_day"].max().min()
        late = isinstance(oldest, str) and _ordinal(limits[1]) - _ordinal(oldest) > FRESH
        return oldest if late else None

    def _mine(self, part: Part, group: Mapping[str, Any]) -> pd.DataFrame:
        """Return the windows of the group; visits come from one report, whatever their platform."""
        windows = self._windows(part)
        mine = pd.Series(True, index=windows.index)
        for column, value in group.items():
            reported = part.table not in FROM_THE_SITE and column in windows and column not in TIME_COLUMNS
            if reported and isinstance(value, str):
                mine &= windows[column] == value
        return windows[mine]

    def _windows(self, part: Part) -> pd.DataFrame:
        name = part.name(part.table)
        if name not in self._fetched:
            frame = nw.from_native(self.tables[part.table]).lazy()
            names = frame.collect_schema().names()
            for operand in part.inputs:
                frame = frame.filter(~operand.value(names).is_null())
            for column, values in self.question.where.items():
                if part.table not in FROM_THE_SITE:
                    frame = frame.filter(nw.col(column).is_in([*values]))
            by = [column for column in self.question.by if column in names and column not in TIME_COLUMNS]
            columns = list(dict.fromkeys(["platform", "account", "from_day", "to_day", *by]))
            self._fetched[name] = frame.select(*columns).unique().collect(backend="pandas").to_native()
        return self._fetched[name]


def _days(windows: pd.DataFrame) -> set[int]:
    spans = zip(windows["from_day"], windows["to_day"], strict=True)
    return {day for first, last in spans for day in range(_ordinal(first), _ordinal(last) + 1)}


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
