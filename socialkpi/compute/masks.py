"""Which rows count: inside the question, with every input, and not a second view of what is counted already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any

import narwhals as nw
import numpy as np

from socialkpi.catalog.kinds import Adds, AnyMetric
from socialkpi.compute.cube import Cube, Flags
from socialkpi.compute.cubes import WINDOW, Cubes, joined
from socialkpi.compute.days import ordinal
from socialkpi.compute.needs import condition_of, terms_of, terms_of_column
from socialkpi.compute.operands import operands
from socialkpi.compute.parts import Part
from socialkpi.compute.question import Question
from socialkpi.compute.splits import Windows, finest, left_out, longest, widest, windows_of
from socialkpi.tables import EVENTLIKE, FROM_THE_SITE

_REPORT = ("platform", "account", "split")


@dataclass(frozen=True)
class Mask:
    """The rows of a cube that a part looks at, and those of them that count."""

    inside: Flags
    """Wholly inside the period."""
    seen: Flags
    """Inside, and no second view of rows that are already counted."""
    counts: Flags
    """Seen, and every input is there."""


class Masks:
    """Tells for every part which rows of its cube count."""

    def __init__(self, cubes: Cubes) -> None:
        self._cubes = cubes
        self._inside: dict[int, Flags] = {}
        self._windows: dict[int, Windows] = {}
        self._second: dict[tuple[Any, ...], Flags] = {}

    def of(self, part: Part, rows: Cube | None = None) -> Mask:
        """Return the masks of a part over its cube, or over single rows of its table."""
        cube = rows or self._cubes.of(part)
        inside = self._inside_of(part, cube)
        seen = inside & ~self._second_views(part, cube) & self._speaking(part, cube)
        return Mask(inside, seen, seen & has_all(part, cube))

    def _inside_of(self, part: Part, cube: Cube) -> Flags:
        """Return which rows of the cube lie wholly inside the period."""
        if id(cube) not in self._inside:
            self._inside[id(cube)] = _inside(cube, part.table, self._cubes.question)
        return self._inside[id(cube)]

    def expression(self, part: Part) -> nw.Expr:
        """Return the same condition for the table's own rows, inside or not."""
        present = self._cubes.columns[part.table]
        conditions = [~operand.value(present).is_null() for operand in part.inputs]
        rejected = self._rejected(part, self._cubes.of(part))
        if rejected is not None and rejected.any():
            windows = self._windows_of(part, self._cubes.of(part))
            keys = [windows.keys[number] for number in np.flatnonzero(rejected)]
            conditions.append(~_window_key(part.table).is_in(keys))
        if self._reports_matter(part):
            conditions.append(joined(_REPORT).is_in(sorted(self._reports(part))))
        return reduce(and_, conditions)

    def _second_views(self, part: Part, cube: Cube) -> Flags:
        rejected = self._rejected(part, cube)
        return (
            np.zeros(len(cube.size), dtype=bool) if rejected is None else rejected[self._windows_of(part, cube).of_row]
        )

    def _rejected(self, part: Part, cube: Cube) -> Flags | None:
        """Return the windows with values that show what a better window shows already; None where rows have none."""
        if part.table in EVENTLIKE or not set(WINDOW) <= cube.keys.keys():
            return None
        columns = tuple(dict.fromkeys(c for o in part.inputs for c in o.columns() if terms_of_column(c) in cube.has))
        people = any(operand.adds is Adds.NEVER for operand in part.inputs)
        order = longest if people else finest if part.stock else widest
        asked = (id(cube), columns, order)
        if asked not in self._second:
            windows = self._windows_of(part, cube)
            filled = np.ones(len(windows.keys), dtype=bool)
            for column in columns:
                rows = windows.of_row[self._inside_of(part, cube) & cube.has[terms_of_column(column)]]
                filled &= np.bincount(rows, minlength=len(filled)) > 0
            self._second[asked] = left_out(windows, filled, _wanted(part, self._cubes.question), order)
        return self._second[asked]

    def _windows_of(self, part: Part, cube: Cube) -> Windows:
        if id(cube) not in self._windows:
            self._windows[id(cube)] = windows_of(cube, part.table)
        return self._windows[id(cube)]

    def _reports_matter(self, part: Part) -> bool:
        single = part.table in EVENTLIKE
        return part.apart and not single and {"account", "split"} <= set(self._cubes.columns[part.table])

    def _speaking(self, part: Part, cube: Cube) -> Flags:
        if not self._reports_matter(part):
            return np.ones(len(cube.size), dtype=bool)
        rows, names = cube.groups(_REPORT)
        spoken = self._reports(part)
        return np.array(["|".join(name or "" for name in report) in spoken for report in names], dtype=bool)[rows]

    def _reports(self, part: Part) -> set[str]:
        """Return the reports that state every input of the metric somewhere: silence in them means none."""
        return self._cubes.reports_with(part, _columns(part.metric))


def has_all(part: Part, cube: Cube) -> Flags:
    """Return which rows have every input of a part."""
    return reduce(and_, (cube.has[terms_of(operand)] for operand in part.inputs))


def spoken_of(part: Part, cube: Cube) -> Flags | None:
    """Return the rows that some input speaks of, or None where one speaks of all."""
    if not all(operand.only for operand in part.inputs):
        return None
    return reduce(or_, (cube.about[condition_of(operand)] for operand in part.inputs))


def _inside(cube: Cube, table: str, question: Question) -> Flags:
    if question.first is None or table in EVENTLIKE:  # of these only the rows inside are fetched
        return np.ones(len(cube.size), dtype=bool)
    first, last = ordinal(question.first), ordinal(str(question.last))
    return (cube.starts >= first) & (cube.ends <= last) & (cube.ends > 0)


def _wanted(part: Part, question: Question) -> Iterable[str]:
    # the sum over platforms and the whole must come from the same report, so visits always know their platform
    return (*question.wanted, "platform") if part.table in FROM_THE_SITE else question.wanted


def _columns(metric: AnyMetric) -> list[str]:
    return list(dict.fromkeys(column for operand in operands(metric) for column in operand.columns()))


def _window_key(table: str) -> nw.Expr:
    return joined(WINDOW[1:] if table in FROM_THE_SITE else WINDOW)
