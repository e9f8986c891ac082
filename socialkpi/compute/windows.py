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
"""So many days without a post or an order are taken for a pause where too few days tell how long theirs are."""
_TELLING = 20
"""From so many days with rows on, the longest pause between them speaks: a longer one by chance comes in at most 1 of 20."""


@dataclass(frozen=True)
class Coverage:
    """The first and last day of each table, and the last day of all data."""

    question: Question
    spans: Mapping[str, Window]
    as_of: str | None
    cubes: Cubes
    _over: dict[tuple[Any, ...], Window | None] = field(default_factory=dict, compare=False)

    def codes(self, group: Mapping[str, Any], parts: list[Part], answer: Answer) -> list[str]:
        """Return the codes for a group: ``window``, ``incomplete`` and ``starts``."""
        whole, limits = self._whole(group), self.limits(group)
        if whole is None or limits is None:
            return []
        if answer.rows_used == 0:
            found = next((found for part in parts if (found := self._reaching_over(limits, group, part))), None)
            return [f"window:{found[0]}..{found[1]}"] if found else []
        told = limits[0], min(limits[1], self.as_of or limits[1])
        covered = [self._covered(part.table, told) for part in parts]
        starts, ends = max(first for first, _ in covered), min(last for _, last in covered)
        codes = [f"incomplete:{ends}"] if ends < whole[1] else []
        return [*codes, f"starts:{starts}"] if starts > whole[0] else codes

    def limits(self, group: Mapping[str, Any]) -> Window | None:
        """Return the first and last day that a group's rows can be of, or None where it has no such limits."""
        whole, question = self._whole(group), self.question
        if whole is None or question.first is None or question.last is None:
            return whole
        return max(whole[0], question.first), min(whole[1], question.last)

    def days(self, group: Mapping[str, Any], table: str) -> int:
        """Return how many of the days that a group speaks of the data covers; without a period those of the table."""
        span = self.cubes.span(table)
        if span is None:
            return 0
        first, last = self.limits(group) or span
        begins, ends = self._covered(table, (first, min(last, self.as_of or last)))
        # among a few things that happen now and then, a quiet time at the start is no time without data
        late = ordinal(span[0]) - ordinal(begins) > (PAUSE if table in EVENTLIKE else 0)
        return max(ordinal(ends) - ordinal(span[0] if late else begins) + 1, 0)

    def _whole(self, group: Mapping[str, Any]) -> Window | None:
        """Return the first and last day of the day, week or month that a group is named by, else of the period."""
        for column in TIME_COLUMNS:
            bucket = group.get(column)
            if isinstance(bucket, str):
                return limits_of(column, bucket)
        return (self.question.first, self.question.last or "") if self.question.first else None

    def _covered(self, table: str, asked: Window) -> Window:
        """Return the days that a table covers of those asked for; of events, a pause no longer than others is covered."""
        first, last = asked
        if table not in EVENTLIKE:
            return max(first, self.spans[table][0]) if table in self.spans else first, last
        days = self.cubes.days(table)
        if len(days) < _TELLING:
            return asked
        pause = int(np.diff(days).max())
        late, early = ordinal(first) < days[0] - pause, ordinal(last) > days[-1] + pause
        return iso(int(days[0])) if late else first, iso(int(days[-1])) if early else last

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
