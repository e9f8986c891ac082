"""What the tables cover: windows that reach over a period's edge, and periods that are not over yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

import numpy as np

from socialkpi.compute.cube import Cube, Flags
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.days import iso, ordinal
from socialkpi.compute.dividing import Answer
from socialkpi.compute.masks import has_all
from socialkpi.compute.needs import terms_of
from socialkpi.compute.parts import Part
from socialkpi.compute.question import TIME_COLUMNS, Question, days_of
from socialkpi.tables import EVENTLIKE

Window = tuple[str, str]

PAUSE = 31
"""So many days without a post or an order are taken for a pause; a table that begins later than that begins there."""


@dataclass(frozen=True)
class Coverage:
    """The first and last day of each table, and the last day of all data."""

    question: Question
    spans: Mapping[str, Window]
    as_of: str | None
    cubes: Cubes
    _over: dict[tuple[Any, ...], Window | None] = field(default_factory=dict, compare=False)

    def codes(self, limits: Window, group: Mapping[str, Any], parts: list[Part], answer: Answer) -> list[str]:
        """Return the codes for a group: ``window``, ``incomplete`` and ``starts``."""
        if answer.rows_used == 0:
            found = next((found for part in parts if (found := self._reaching_over(limits, group, part))), None)
            return [f"window:{found[0]}..{found[1]}"] if found else []
        first, last = limits
        codes = [f"incomplete:{self.as_of}"] if self.as_of and self.as_of < last else []
        starts = max((self.spans[p.table][0] for p in parts if p.table in self.spans), default=first)
        return [*codes, f"starts:{starts}"] if starts > first else codes

    def limits(self, group: Mapping[str, Any]) -> Window | None:
        """Return the first and last day that a group speaks of, or None where it has no such limits."""
        for column in TIME_COLUMNS:
            bucket = group.get(column)
            if isinstance(bucket, str):
                return limits_of(column, bucket)
        return (self.question.first, self.question.last or "") if self.question.first else None

    def days(self, group: Mapping[str, Any], table: str) -> int:
        """Return how many of the days that a group speaks of the data covers; without a period those of the table."""
        span = self.cubes.span(table)
        if span is None:
            return 0
        first, last = self.limits(group) or span
        # among things that happen now and then, a quiet day at the start is no day without data
        late = ordinal(span[0]) - ordinal(first) > (PAUSE if table in EVENTLIKE else 0)
        begins, ends = span[0] if late else first, min(last, self.as_of or last)
        return max(ordinal(ends) - ordinal(begins) + 1, 0)

    def _reaching_over(self, limits: Window, group: Mapping[str, Any], part: Part) -> Window | None:
        """Return a window with values that overlaps the period without lying in it."""
        if part.table in EVENTLIKE:
            return None
        asked = (part.table, part.whole_over, *map(terms_of, part.inputs), limits, *group.items())
        if asked not in self._over:
            self._over[asked] = _over_the_edge(self.cubes.of(part), limits, group, part)
        return self._over[asked]


@cache
def limits_of(column: str, bucket: str) -> Window:
    """Return the first and last day of a day, week or month, as the column names it."""
    if column != "week":
        return days_of(bucket)
    start = date.fromisoformat(bucket)
    return bucket, (start + timedelta(days=6)).isoformat()


def matching(cube: Cube, names: Mapping[str, Any]) -> Flags:
    """Return the rows of a group; time, and names that are missing, tell nothing."""
    mine = np.ones(len(cube.size), dtype=bool)
    for column, name in names.items():
        if column in cube.keys and column not in TIME_COLUMNS and isinstance(name, str):
            mine &= cube.keys[column].codes == cube.keys[column].code(name)
    return mine


def _over_the_edge(cube: Cube, limits: Window, group: Mapping[str, Any], part: Part) -> Window | None:
    if not {"from_day", "to_day"} <= cube.keys.keys():
        return None
    first, last = map(ordinal, limits)
    known = (cube.starts > 0) & (cube.ends > 0) & has_all(part, cube)
    over = known & (cube.starts <= last) & (cube.ends >= first) & ((cube.starts < first) | (cube.ends > last))
    over &= matching(cube, group)
    return (iso(int(cube.starts[over].min())), iso(int(cube.ends[over].max()))) if over.any() else None


def coverage(cubes: Cubes, data: Any, asked: Iterable[str]) -> Coverage:
    """Measure what the asked tables cover, where the question has a period or groups by time."""
    question = cubes.question
    if question.first is None and not set(question.by) & set(TIME_COLUMNS):
        return Coverage(question, {}, None, cubes)
    as_of = getattr(data, "as_of", None)
    # the last day of all data is looked up in all tables, unless it is known
    tables = cubes.columns if as_of is None else {*asked} & cubes.columns.keys()
    spans = {name: span for name in tables if name not in EVENTLIKE and (span := cubes.span(name))}
    return Coverage(question, spans, as_of or max((last for _, last in spans.values()), default=None), cubes)
