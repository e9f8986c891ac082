"""Mask to the rows that have every input, then add up: for each part of a metric, from the cube of its table.

Nothing is divided here. Beside each sum stands the count of values behind it, because a sum of nothing is 0 and
missing is never zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np

from socialkpi.catalog.kinds import Adds
from socialkpi.compute.cube import Cube, Flags, Floats, Numbers
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.masks import Mask, Masks, spoken_of
from socialkpi.compute.needs import condition_of, terms_of, terms_of_column
from socialkpi.compute.operands import Operand
from socialkpi.compute.parts import Part

Group: TypeAlias = tuple[Any, ...]
Sums: TypeAlias = dict[str, float]


@dataclass(frozen=True)
class Added:
    """The sums of one part, per group."""

    keys: list[str]
    rows: str
    """Under which name the sums say how many rows the group has in the table."""
    groups: dict[Group, Sums]

    def with_(self, name: str, values: Mapping[Group, float]) -> Added:
        """Return the sums with one more number for the groups that have it."""
        groups = {key: sums | ({name: values[key]} if key in values else {}) for key, sums in self.groups.items()}
        return replace(self, groups=groups)


def add_up(part: Part, cubes: Cubes, masks: Masks) -> Added:
    """Add up the inputs of one part over the rows that count; a group without any row inside the period is absent."""
    cube, mask = cubes.of(part), masks.of(part)
    keys = part.keys_to_add(cubes.question, cubes.columns[part.table])
    groups, names = cube.groups(keys)
    sums = _counts_of_rows(part, cube, mask, groups, len(names))
    for index, operand in enumerate(part.inputs):
        mine = mask.counts & cube.about[condition_of(operand)] if operand.only else mask.counts
        sums |= _of_operand(part, index, operand, cube, mine, groups, len(names))
    return added(part, keys, names, sums)


def added(part: Part, keys: list[str], names: list[Group], sums: Mapping[str, Floats]) -> Added:
    """Return the sums by group; without groups there is always one answer."""
    rows = part.rows_name
    there = np.flatnonzero(sums[rows] > 0) if keys else np.zeros(1, dtype="int64")
    columns = [each[there].tolist() for each in sums.values()]
    groups = zip((names[at] for at in there.tolist()), zip(*columns, strict=True), strict=True)
    return Added(keys, rows, {group: dict(zip(sums, numbers, strict=True)) for group, numbers in groups})


def _counts_of_rows(part: Part, cube: Cube, mask: Mask, groups: Numbers, many: int) -> dict[str, Floats]:
    spoken = spoken_of(part, cube)
    used = mask.counts if spoken is None else mask.counts & spoken
    rows = {part.rows_name: mask.inside, part.name("seen"): mask.seen, part.name("used"): used}
    return {name: _count(flags, cube, groups, many) for name, flags in rows.items()}


def _of_operand(
    part: Part, index: int, operand: Operand, cube: Cube, mine: Flags, groups: Numbers, many: int
) -> dict[str, Floats]:
    terms = terms_of(operand)
    sums = {
        part.name("value", index): _sum(cube.values[terms], mine, groups, many),
        part.name("count", index): _count(mine, cube, groups, many),
    }
    if operand.adds is Adds.NEVER:
        largest = np.full(many, -np.inf)
        np.maximum.at(largest, groups[mine], cube.most[terms][mine])
        sums[part.name("max", index)] = largest
    for column in operand.cap:
        if terms_of_column(column) in cube.has:
            capped = mine & cube.has[terms_of_column(column)]
            sums[part.name(f"cap_{column}", index)] = _sum(cube.values[terms_of_column(column)], capped, groups, many)
            sums[part.name(f"cap_{column}_count", index)] = _count(capped, cube, groups, many)
    return sums


def _sum(numbers: Floats, rows: Flags, groups: Numbers, many: int) -> Floats:
    return np.bincount(groups[rows], weights=numbers[rows], minlength=many).astype("float64")


def _count(rows: Flags, cube: Cube, groups: Numbers, many: int) -> Floats:
    return _sum(cube.size.astype("float64"), rows, groups, many)
