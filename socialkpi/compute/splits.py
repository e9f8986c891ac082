"""Which rows may be added: reports that show the same thing split in two ways are never added together.

A month of visits can stand in a table three times: per source and day, per channel and week, per channel and
year. Each row names its ``split``. For every account the best view of each day is chosen (one that knows what is
asked, then the finer window) and windows that overlap it are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np

from socialkpi.compute.cube import Cube, Flags, Numbers
from socialkpi.compute.days import NO_DAY, Days, ordinals
from socialkpi.tables import FROM_THE_SITE

_FAR = 10_000_000
"""More than any day's number: keeps the days of two accounts apart."""


@dataclass(frozen=True)
class Windows:
    """The reports' windows of one table, sorted by key."""

    of_row: Numbers
    """The window of each row of the cube."""
    keys: list[str]
    scopes: Numbers
    splits: list[str]
    starts: Days
    ends: Days


def windows_of(cube: Cube, table: str) -> Windows:
    """Return the windows of a cube: who reports, how it is split, from when to when."""
    columns = ["account", "split", "from_day", "to_day"]
    rows, names = cube.groups(columns if table in FROM_THE_SITE else ["platform", *columns])
    texts = ["|".join(name or "" for name in window) for window in names]
    keys = sorted(set(texts))
    place = {key: number for number, key in enumerate(keys)}
    parts = [key.rsplit("|", 3) for key in keys]
    scopes = np.unique([part[0] for part in parts], return_inverse=True)[1] if parts else np.zeros(0, dtype="int64")
    return Windows(
        of_row=np.array([place[text] for text in texts], dtype="int64")[rows],
        keys=keys,
        scopes=scopes,
        splits=[part[1] for part in parts],
        starts=ordinals(part[2] for part in parts),
        ends=ordinals(part[3] for part in parts),
    )


def left_out(windows: Windows, filled: Flags, wanted: Iterable[str], *, longest_first: bool) -> Flags:
    """Return which windows must not be added.

    Args:
        windows: the windows of one table.
        filled: which of them have values of what is added.
        wanted: the columns that the question groups or filters by; splits that know them come first.
        longest_first: for people, where one figure for the whole window beats thirty daily ones.

    """
    rejected = np.zeros(len(windows.keys), dtype=bool)
    known = np.flatnonzero(filled & (windows.starts != NO_DAY) & (windows.ends != NO_DAY))
    for scope in _overlapping(windows, known):
        scoped = known[windows.scopes[known] == scope]
        rejected[_second_best(windows, scoped, frozenset(wanted), longest_first=longest_first)] = True
    return rejected


def _overlapping(windows: Windows, known: Numbers) -> list[int]:
    """Return the accounts of which two windows share a day."""
    scopes = windows.scopes[known]
    starts, ends = windows.starts[known] + scopes * _FAR, windows.ends[known] + scopes * _FAR
    order = np.argsort(starts, kind="stable")
    latest = np.maximum.accumulate(ends[order])
    return sorted(set(scopes[order][1:][starts[order][1:] <= latest[:-1]].tolist()))


def _second_best(windows: Windows, scoped: Numbers, wanted: frozenset[str], *, longest_first: bool) -> list[int]:
    """Give every day to the best window that covers it; a window that meets a taken day is left out."""
    starts, ends = windows.starts[scoped], windows.ends[scoped]
    lengths = starts - ends if longest_first else ends - starts
    dimensions = [_dimensions(windows.splits[number]) for number in scoped]
    known = np.array([-len(wanted & own) for own in dimensions])
    extra = np.array([len(own) for own in dimensions])
    first = starts.min()
    taken = np.zeros(ends.max() - first + 1, dtype=bool)
    rejected = []
    for index in np.lexsort([starts, extra, lengths, known]):
        days = slice(starts[index] - first, ends[index] - first + 1)
        if taken[days].any():
            rejected.append(int(scoped[index]))
        else:
            taken[days] = True
    return rejected


@cache
def _dimensions(split: str) -> frozenset[str]:
    known = frozenset(part for part in split.split("+") if part)
    # who knows the source of a visit knows its platform, and whether it was paid for
    return known | {"platform", "paid"} if "visit_source" in known else known
