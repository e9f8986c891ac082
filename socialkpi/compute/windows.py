"""What the tables cover: windows that reach over a period's edge, and periods that are not over yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.compute.dividing import Answer
from socialkpi.compute.parts import Part
from socialkpi.compute.question import TIME_COLUMNS, Question, days_of
from socialkpi.tables import EVENTLIKE


@dataclass(frozen=True)
class Coverage:
    """The first and last day of each table, and the last day of all data."""

    question: Question
    spans: Mapping[str, tuple[str, str]]
    as_of: str | None
    tables: Mapping[str, Any]

    def codes(self, group: Mapping[str, Any], parts: list[Part], answer: Answer) -> list[str]:
        """Return the codes for a group: ``window``, ``incomplete`` and ``starts``."""
        limits = self.limits(group)
        if limits is None:
            return []
        first, last = limits
        if answer.rows_used == 0:
            found = self._reaching_over(first, last, group, parts)
            return [f"window:{found[0]}..{found[1]}"] if found else []
        codes = [f"incomplete:{self.as_of}"] if self.as_of and self.as_of < last else []
        starts = max((self.spans[p.table][0] for p in parts if p.table in self.spans), default=first)
        return [*codes, f"starts:{starts}"] if starts > first else codes

    def limits(self, group: Mapping[str, Any]) -> tuple[str, str] | None:
        """Return the first and last day that a group speaks of, or None where it has no such limits."""
        bucket = next((column for column in TIME_COLUMNS if isinstance(group.get(column), str)), None)
        if bucket is None:
            return (self.question.first, self.question.last or "") if self.question.first else None
        if bucket == "week":
            start = date.fromisoformat(group["week"])
            return start.isoformat(), (start + timedelta(days=6)).isoformat()
        return days_of(group[bucket])

    def _reaching_over(
        self, first: str, last: str, group: Mapping[str, Any], parts: list[Part]
    ) -> tuple[str, str] | None:
        """Return a window with values that overlaps the period without lying in it."""
        for part in parts:
            if part.table in EVENTLIKE:
                continue
            frame = nw.from_native(self.tables[part.table]).lazy()
            names = frame.collect_schema().names()
            if "from_day" not in names or any(operand.missing_column(names) for operand in part.inputs):
                continue
            over = frame.filter((nw.col("from_day") <= last) & (nw.col("to_day") >= first))
            over = over.filter((nw.col("from_day") < first) | (nw.col("to_day") > last))
            for column, value in group.items():
                if column in names and column not in TIME_COLUMNS and isinstance(value, str):
                    over = over.filter(nw.col(column) == value)
            for column, values in self.question.where.items():
                over = over if column in part.whole_over else over.filter(nw.col(column).is_in([*values]))
            for operand in part.inputs:
                over = over.filter(~operand.value(names).is_null())
            found = over.select("from_day", "to_day").unique().collect(backend="pandas").to_native()
            if len(found):
                return min(found["from_day"]), max(found["to_day"])
        return None


def coverage(tables: Mapping[str, Any], data: Any, question: Question) -> Coverage:
    """Measure what the tables cover, where the question has a period or groups by time."""
    if question.first is None and not set(question.by) & set(TIME_COLUMNS):
        return Coverage(question, {}, None, tables)
    spans = {name: span for name, frame in tables.items() if name not in EVENTLIKE and (span := _span(frame))}
    as_of = getattr(data, "as_of", None) or max((last for _, last in spans.values()), default=None)
    return Coverage(question, spans, as_of, tables)


def _span(native: Any) -> tuple[str, str] | None:
    frame = nw.from_native(native).lazy()
    if "from_day" not in frame.collect_schema().names():
        return None
    ends = frame.select(nw.col("from_day").min(), nw.col("to_day").max()).collect(backend="pandas").to_native()
    first, last = ends.iloc[0]
    return None if pd.isna(first) or pd.isna(last) else (str(first), str(last))
