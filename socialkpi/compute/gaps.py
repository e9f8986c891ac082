"""Days without a figure: a sum lacks them, a stock is old, and of people only the least is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from socialkpi.catalog.kinds import Adds, Measure
from socialkpi.compute.cube import Cube, Numbers
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.days import iso, ordinal
from socialkpi.compute.dividing import NAN, Answer
from socialkpi.compute.masks import has_all
from socialkpi.compute.needs import terms_of
from socialkpi.compute.parts import Part
from socialkpi.compute.question import TIME_COLUMNS
from socialkpi.compute.windows import Window
from socialkpi.tables import FROM_THE_SITE

_DAILY = ("days", "visits", "events", "business")
"""Tables that have a figure for every day; posts, orders and ads have quiet days that are no gaps."""
RECENT = 31
"""An account with a figure this many days before a period is expected to have some in it."""
FRESH = 7
"""A reading of a stock this many days before a period's end still stands for it."""


@dataclass(frozen=True)
class Known:
    """The rows of a cube that have every input of a part, by the last day of their windows."""

    rows: Numbers
    ends: Numbers
    scopes: Numbers
    """Who reports, row by row."""


@dataclass(frozen=True)
class Gaps:
    """The windows with a figure, per account, prepared once per set of inputs."""

    cubes: Cubes
    _known: dict[tuple[Any, ...], Known] = field(default_factory=dict, compare=False)
    _found: dict[tuple[Any, ...], Any] = field(default_factory=dict, compare=False)

    def told(self, answer: Answer, group: Mapping[str, Any], parts: list[Part], limits: Window) -> Answer:
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
        open_ended = answer._replace(value=NAN, top=NAN, low=known, high=NAN, span="bounds", status=f"gaps:{missing}")
        return open_ended if answer.status in ("complete", "bounds") else open_ended.noting(answer.status)

    def _days_missing(self, part: Part, group: Mapping[str, Any], limits: Window) -> int:
        """Return the most days that an account lacks; one that had figures just before and now has none lacks all."""
        asked = ("days", *self._asked(part, group), limits)
        if asked not in self._found:
            self._found[asked] = self._count_days(part, group, limits)
        return int(self._found[asked])

    def _count_days(self, part: Part, group: Mapping[str, Any], limits: Window) -> int:
        first, last = map(ordinal, limits)
        known, chosen = self._recent(part, group, first - RECENT, last)
        if not len(chosen) or last < first:
            return 0
        starts, scopes = self.cubes.reported(part).starts[known.rows[chosen]], known.scopes[chosen]
        names, scope = np.unique(scopes, return_inverse=True)
        steps = np.zeros((len(names), last - first + 2), dtype="int64")
        inside = starts >= first
        np.add.at(steps, (scope[inside], starts[inside] - first), 1)
        np.add.at(steps, (scope[inside], known.ends[chosen][inside] - first + 1), -1)
        lacking = (steps.cumsum(axis=1)[:, :-1] == 0).sum(axis=1)
        return int(lacking.max())

    def _last_reading(self, part: Part, group: Mapping[str, Any], limits: Window) -> str | None:
        """Return the day of the oldest last reading of a stock, where it lies well before the period's end."""
        asked = ("stock", *self._asked(part, group), limits)
        if asked not in self._found:
            first, last = map(ordinal, limits)
            known, chosen = self._recent(part, group, first, last)
            chosen = chosen[self.cubes.reported(part).starts[known.rows[chosen]] >= first]
            latest = dict(zip(known.scopes[chosen].tolist(), known.ends[chosen].tolist(), strict=True))
            oldest = min(latest.values(), default=last)
            self._found[asked] = iso(oldest) if last - oldest > FRESH else None
        found: str | None = self._found[asked]
        return found

    def _recent(self, part: Part, group: Mapping[str, Any], since: int, until: int) -> tuple[Known, Numbers]:
        """Return the rows with a figure, and the places of those of the group whose windows end between two days."""
        asked = (part.table, *map(terms_of, part.inputs))
        if asked not in self._known:
            self._known[asked] = _with_figures(self.cubes.reported(part), part)
        known = self._known[asked]
        first, last = np.searchsorted(known.ends, [since, until + 1])
        cube = self.cubes.reported(part)
        chosen = np.arange(first, last)
        for column, name in self._reported(part, group).items():
            codes = cube.keys[column].codes[known.rows[chosen]]
            chosen = chosen[codes == cube.keys[column].code(name)]
        return known, chosen

    def _asked(self, part: Part, group: Mapping[str, Any]) -> tuple[Any, ...]:
        return part.table, *map(terms_of, part.inputs), *self._reported(part, group).items()

    def _reported(self, part: Part, group: Mapping[str, Any]) -> dict[str, str]:
        """Return the names that tell whose report it is; visits come from one report, whatever their platform."""
        if part.table in FROM_THE_SITE:
            return {}
        by = {"platform", "account", *self.cubes.question.by} & self.cubes.reported(part).keys.keys()
        return {
            column: name
            for column, name in group.items()
            if column in by and column not in TIME_COLUMNS and isinstance(name, str)
        }


def _with_figures(cube: Cube, part: Part) -> Known:
    scope = ["account"] if part.table in FROM_THE_SITE and not part.stock else ["platform", "account"]
    if not {"from_day", "to_day", *scope} <= cube.keys.keys():
        nothing = np.zeros(0, dtype="int64")
        return Known(nothing, nothing, nothing)
    rows = np.flatnonzero(has_all(part, cube) & (cube.starts > 0) & (cube.ends > 0))
    rows = rows[np.argsort(cube.ends[rows], kind="stable")]
    return Known(rows, cube.ends[rows], cube.groups(scope)[0][rows])
