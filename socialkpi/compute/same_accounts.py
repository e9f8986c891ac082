"""A flow and a stock of one table are kept to the same accounts, because a ratio is over the same rows.

Unfollows that one network tells are no part of the followers of all: within a group, an account that lacks one side
is left out of the other too. Only where no account has a side at all does the other one stay: what lacks is then told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from operator import add
from typing import TypeAlias

from socialkpi.compute.adding import Added, Group, Sums
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.parts import Part

Pieces: TypeAlias = dict[tuple[int, int], Added]
"""What was added for each part, by the number of its metric and its own."""


def same_accounts(parts: Iterable[Part], pieces: Pieces, cubes: Cubes) -> Pieces:
    """Fold what was added per account up to the groups of the question, over the accounts that have every side."""
    beside: dict[tuple[int, str], list[Part]] = defaultdict(list)
    for part in parts:
        if part.mixed:
            beside[part.number, part.table].append(part)
    result = dict(pieces)
    for some in beside.values():
        depth = len(some[0].keys_by_platform(cubes.question, cubes.columns[some[0].table]))
        out = _left_out([_used(part, pieces[part.number, part.index]) for part in some], depth)
        for part in some:
            result[part.number, part.index] = folded(part, pieces[part.number, part.index], depth, out)
    return result


def _used(part: Part, piece: Added) -> set[Group]:
    return {name for name, sums in piece.groups.items() if sums[part.name("used")] > 0}


def _left_out(used: list[set[Group]], depth: int) -> set[Group]:
    """Return the accounts, each in its group, that lack a side while others of the group have it."""
    whole = set.intersection(*used)
    answerable = set.intersection(*({name[:depth] for name in names} for names in used))
    return {name for name in set.union(*used) - whole if name[:depth] in answerable}


def folded(part: Part, piece: Added, depth: int, out: set[Group]) -> Added:
    """Add the sums up to the first ``depth`` keys; of the groups ``out`` only the rows are told."""
    about_rows = {part.rows_name, part.name("seen")}
    largest = {part.name("max", index) for index in range(len(part.inputs))}
    groups: dict[Group, Sums] = {} if depth else {(): {}}
    for name, sums in piece.groups.items():
        own = groups.setdefault(name[:depth], {})
        for what in about_rows if name in out else sums:
            together = max if what in largest else add
            own[what] = together(own[what], sums[what]) if what in own else sums[what]
    return Added(piece.keys[:depth], piece.rows, groups)
