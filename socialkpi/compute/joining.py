"""The parts of a metric side by side: each is added in its own table, and joined on the groups they share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from socialkpi.compute.adding import Added, Group, Sums

Record: TypeAlias = dict[str, Any]
"""One group: its names, and the sums of every part that has it."""


def joined(pieces: Iterable[Added]) -> list[Record]:
    """Join what was added on the columns that the pieces share; a group that one of them lacks stays.

    How many rows a group has in a table is said by the first piece of that table.
    """
    pieces = list(pieces)
    if len(pieces) == 1:
        return [dict(zip(pieces[0].keys, group, strict=True)) | sums for group, sums in pieces[0].groups.items()]
    keys: list[str] = []
    known: set[str] = set()
    together: list[Record] = [{}]
    for piece in pieces:
        rows = [_record(piece, group, sums, known) for group, sums in piece.groups.items()]
        shared = [key for key in piece.keys if key in keys]
        keys += [key for key in piece.keys if key not in keys]
        known.add(piece.rows)
        together = _on(shared, together, rows) if shared else [left | right for left in together for right in rows]
    return [dict.fromkeys(keys) | record for record in together]


def _record(piece: Added, group: Group, sums: Sums, known: set[str]) -> Record:
    fresh = {name: value for name, value in sums.items() if name not in known}
    return dict(zip(piece.keys, group, strict=True)) | fresh


def _on(shared: list[str], left: list[Record], right: list[Record]) -> list[Record]:
    index: dict[tuple[Any, ...], list[Record]] = {}
    for row in right:
        index.setdefault(_names(row, shared), []).append(row)
    both = [{**row, **other} for row in left for other in index.get(_names(row, shared), [{}])]
    known = {_names(row, shared) for row in left}
    return both + [row for group, rows in index.items() if group not in known for row in rows]


def _names(row: Record, columns: list[str]) -> tuple[Any, ...]:
    return tuple(row.get(column) for column in columns)
