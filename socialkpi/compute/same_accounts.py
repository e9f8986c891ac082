"""A flow and a stock of one table are kept to the same accounts, for a ratio is over the same rows.

Unfollows that one network tells are no part of the followers of all: an account that lacks one of the two is left
out of both, in each group for itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import groupby

from socialkpi.compute.adding import Added, Group, Sums
from socialkpi.compute.parts import Part


def same_accounts(sums: Mapping[Part, Added], keys: Mapping[Part, list[str]]) -> dict[Part, Added]:
    """Add the accounts' sums up to the groups that were asked for; ``keys`` names each part's columns."""
    kept = dict(sums)
    mixed = (part for part in sums if part.mixed)
    for _, beside in groupby(mixed, lambda part: (part.number, part.table)):
        parts = list(beside)
        whole = _whole([(sums[part], part, keys[part]) for part in parts])
        kept |= {part: _folded(sums[part], part, keys[part], whole) for part in parts}
    return kept


def _whole(pieces: Iterable[tuple[Added, Part, list[str]]]) -> set[Group]:
    """Return the accounts' groups that count: those with every piece, and all of a group that no account could make whole."""
    return set()


def _folded(piece: Added, part: Part, keys: list[str], whole: set[Group]) -> Added:
    return piece
