"""The sides of a ratio across tables are kept to the same platforms, because sessions of X are no part of YouTube's views.

Account names differ from file to file, so the platform is what two tables share. Within a group, a platform that lacks
a side is left out of the others too, and the answer is partial. The website's report speaks of every platform: where
it has no row of one, nobody came from there. A table that names no platform stands for all of them, so nothing is left
out beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from socialkpi.compute.adding import Group
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.parts import Part
from socialkpi.compute.same_accounts import Pieces, folded
from socialkpi.tables import FROM_THE_SITE

Cell: TypeAlias = tuple[Group, str | None]
"""A group of the question, and a platform in it."""

_NAMELESS = (None, "", "social")
"""What stands where a row's platform isn't known: "social" is any of them."""


@dataclass(frozen=True)
class Side:
    """Of one part: the platforms of each group that have a value, and those that have a row."""

    part: Part
    used: set[Cell]
    seen: set[Cell]

    def lacks(self, cell: Cell) -> bool:
        """Whether the side is not known for a platform; in the website's report a platform without a row has none."""
        if self.part.table not in FROM_THE_SITE:
            return cell not in self.used
        # rows about another event are no rows without a value
        spoken = not all(operand.only for operand in self.part.inputs)
        return spoken and cell in self.seen - self.used


def left_out(sides: Iterable[Side]) -> set[Cell]:
    """Return the platforms, each in its group, that lack a side while every side knows some platform of the group."""
    sides = list(sides)
    named = [{group for group, platform in side.used if platform not in _NAMELESS} for side in sides]
    answerable = set.intersection(*named)
    cells = set.union(*(side.used for side in sides))
    return {cell for cell in cells if cell[0] in answerable and any(side.lacks(cell) for side in sides)}


def same_platforms(parts: Iterable[Part], pieces: Pieces, cubes: Cubes) -> Pieces:
    """Fold what was added per platform up to the groups of the question, over the platforms that have every side."""
    beside: dict[int, list[Part]] = defaultdict(list)
    for part in parts:
        if part.across and "platform" not in cubes.question.by:
            beside[part.number].append(part)
    result = dict(pieces)
    for some in beside.values():
        named = all("platform" in cubes.columns[part.table] for part in some)
        out = left_out([_side(part, pieces, cubes) for part in some]) if named else set()
        for part in some:
            piece = pieces[part.number, part.index]
            cells = _cells(part, pieces, cubes)
            names = {name for name, cell in cells.items() if cell in out}
            depth = len(part.keys(cubes.question, cubes.columns[part.table]))
            whole = folded(part, piece, depth, names)
            result[part.number, part.index] = whole.with_(part.name("left_out"), {name[:depth]: 1.0 for name in names})
    return result


def _cells(part: Part, pieces: Pieces, cubes: Cubes) -> dict[Group, Cell]:
    """Return the cell of each name; sums that stand apart by currency share their cells."""
    piece, many = pieces[part.number, part.index], len(cubes.question.by)
    if "platform" not in piece.keys:
        return {}
    place = piece.keys.index("platform")
    return {name: (name[:many], name[place]) for name in piece.groups}


def _side(part: Part, pieces: Pieces, cubes: Cubes) -> Side:
    groups, cells = pieces[part.number, part.index].groups, _cells(part, pieces, cubes)
    used = {cell for name, cell in cells.items() if groups[name][part.name("used")] > 0}
    seen = {cell for name, cell in cells.items() if groups[name][part.name("seen")] > 0}
    return Side(part, used, seen)
