"""A flow and a stock of one table are kept to the same accounts, because a ratio is over the same rows.

Unfollows that one network tells are no part of the followers of all: within a group, an account that lacks one side
is left out of the other too. Only where no account has a side at all the other one stays, to say what is missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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
    folded: Pieces = {}
    for some in beside.values():
        depth = len(some[0].keys(cubes.question, cubes.columns[some[0].table]))
        sides = {(part.number, part.index): pieces[part.number, part.index] for part in some}
        used = [_used(part, pieces[part.number, part.index]) for part in some]
        folded |= {key: _folded(part, sides[key], depth, used) for key, part in zip(sides, some, strict=True)}
    return pieces | folded


def _used(part: Part, piece: Added) -> set[Group]:
    return {name for name, sums in piece.groups.items() if sums[part.name("used")] > 0}


def _folded(part: Part, piece: Added, depth: int, used: Sequence[Collection[Group]]) -> Added:
    """Add the accounts' sums up; the first ``depth`` keys are those of the question."""
    whole = set.intersection(*map(set, used))
    answerable = set.intersection(*({name[:depth] for name in names} for names in used))
    always = {part.rows_name, part.name("seen")}
    largest = {part.name("max", index) for index in range(len(part.inputs))}
    groups: dict[Group, Sums] = {} if depth else {(): {}}
    for name, sums in piece.groups.items():
        own = groups.setdefault(name[:depth], {})
        counts = name in whole or name[:depth] not in answerable
        for what, number in sums.items():
            if not (counts or what in always):
                continue
            if what not in own:
                own[what] = number
            else:
                own[what] = max(own[what], number) if what in largest else own[what] + number
    return Added(piece.keys[:depth], piece.rows, groups)
