"""Row by row: the own values of the rows that count, for what cannot be put together from sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_

import numpy as np

from socialkpi.compute.adding import Group
from socialkpi.compute.cube import Cube, Flags, Floats, Numbers, fetch_rows
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.masks import Masks
from socialkpi.compute.needs import condition_of, needs_of, terms_of
from socialkpi.compute.operands import Operand
from socialkpi.compute.parts import Part

TOGETHER = 50_000
"""At most so many rows are fetched for all metrics at once; of more, each metric's own rows and inputs alone."""


@dataclass(frozen=True)
class Each:
    """The rows that count for one part: the group of each, and both sides of its own ratio."""

    groups: Numbers
    names: list[Group]
    top: Floats
    bottom: Floats

    def by_group(self) -> dict[Group, Numbers]:
        """Return the places of each group's rows."""
        order = np.argsort(self.groups, kind="stable")
        edges = np.searchsorted(self.groups[order], np.arange(len(self.names) + 1))
        return {name: order[edges[at] : edges[at + 1]] for at, name in enumerate(self.names)}


def each_row(part: Part, cubes: Cubes, masks: Masks, *, spoken_only: bool) -> Each:
    """Return the rows that count, in the table's order; fetched now where the cube holds sums.

    With ``spoken_only`` a row must be one that every input speaks of; otherwise an input that does not speak of
    a row adds nothing to it.
    """
    keys = part.keys(cubes.question, cubes.columns[part.table])
    cube, counts = _rows(part, cubes, masks, keys)
    if spoken_only:
        conditions = [cube.about[condition_of(operand)] for operand in part.inputs if operand.only]
        counts = reduce(and_, conditions, counts)
    sides = {"top": np.zeros(len(counts)), "less": np.zeros(len(counts)), "bottom": np.zeros(len(counts))}
    for operand in part.inputs:
        sides[operand.side] = sides[operand.side] + _own(operand, cube)
    top, bottom = sides["top"] - sides["less"], sides["bottom"]
    groups, names = cube.groups(keys)
    assert cube.order is not None
    # without numbers of their own, rows are ordered by what they say, so that no engine's order shows
    order = np.lexsort([top, bottom, cube.order])
    rows = order[counts[order]]
    return Each(groups[rows], names, top[rows], bottom[rows])


def _rows(part: Part, cubes: Cubes, masks: Masks, keys: Sequence[str]) -> tuple[Cube, Flags]:
    if cubes.of(part).size.sum() <= TOGETHER:
        rows = cubes.rows(part)
        return rows, masks.of(part, rows).counts
    present = cubes.columns[part.table]
    fetched = fetch_rows(cubes.inside(part).filter(masks.expression(part)), keys, needs_of([part], present), present)
    return fetched, np.ones(len(fetched.size), dtype=bool)


def _own(operand: Operand, cube: Cube) -> Floats:
    values = cube.values[terms_of(operand)]
    return np.where(cube.about[condition_of(operand)], values, 0.0) if operand.only else values
