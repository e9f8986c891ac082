"""Which rows may be added: reports that show the same thing split in two ways are never added together.

A month of visits can stand in a table three times: per source and day, per channel and week, per channel and
year. Each row names its ``split``. For every account those windows are chosen that know what is asked, then those
that together cover most days, the finer where both cover as many: a month gives way to its days when all of them
are there, never to its first half. Windows that overlap a chosen one are left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import numpy as np

from socialkpi.compute.cube import Cube, Flags, Numbers
from socialkpi.compute.days import NO_DAY, Days, ordinals
from socialkpi.compute.question import TIME_COLUMNS
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
    within: list[frozenset[str]]
    """Which of day, week and month that the question speaks of each window lies within."""
    starts: Days
    ends: Days


Order: TypeAlias = Callable[[Windows, list[int]], list[int]]
"""Puts windows in the order in which they are taken, each where its days are still free."""


def windows_of(cube: Cube, table: str) -> Windows:
    """Return the windows of a cube: who reports, how it is split, from when to when."""
    times = [column for column in TIME_COLUMNS if column in cube.keys]
    reporter = ["account"] if table in FROM_THE_SITE else ["platform", "account"]
    rows, names = cube.groups([*times, *reporter, "split", "from_day", "to_day"])
    texts = ["|".join(name or "" for name in window[len(times) :]) for window in names]
    within = {
        text: frozenset(time for time, name in zip(times, window, strict=False) if isinstance(name, str))
        for text, window in zip(texts, names, strict=True)
    }
    keys = sorted(set(texts))
    place = {key: number for number, key in enumerate(keys)}
    parts = [key.rsplit("|", 3) for key in keys]
    scopes = np.unique([part[0] for part in parts], return_inverse=True)[1] if parts else np.zeros(0, dtype="int64")
    return Windows(
        of_row=np.array([place[text] for text in texts], dtype="int64")[rows],
        keys=keys,
        scopes=scopes,
        splits=[part[1] for part in parts],
        within=[within[key] for key in keys],
        starts=ordinals(part[2] for part in parts),
        ends=ordinals(part[3] for part in parts),
    )


def left_out(windows: Windows, filled: Flags, wanted: Iterable[str], order: Order) -> Flags:
    """Return which windows must not be added.

    Args:
        windows: the windows of one table.
        filled: which of them have values of what is added.
        wanted: the columns that the question groups or filters by; splits that know them come first.
        order: which windows to take first: ``longest``, ``finest`` or ``widest``.

    """
    rejected = np.zeros(len(windows.keys), dtype=bool)
    known = np.flatnonzero(filled & (windows.starts != NO_DAY) & (windows.ends != NO_DAY))
    for scope in _overlapping(windows, known):
        scoped = known[windows.scopes[known] == scope]
        rejected[_second_best(windows, scoped, frozenset(wanted), order)] = True
    return rejected


def _overlapping(windows: Windows, known: Numbers) -> list[int]:
    """Return the accounts of which two windows share a day."""
    scopes = windows.scopes[known]
    starts, ends = windows.starts[known] + scopes * _FAR, windows.ends[known] + scopes * _FAR
    order = np.argsort(starts, kind="stable")
    latest = np.maximum.accumulate(ends[order])
    return sorted(set(scopes[order][1:][starts[order][1:] <= latest[:-1]].tolist()))


def _second_best(windows: Windows, scoped: Numbers, wanted: frozenset[str], order: Order) -> list[int]:
    """Choose windows among those that know most of what is asked, then among the next; name all that are not chosen."""
    levels: dict[int, list[int]] = defaultdict(list)
    for number in scoped.tolist():
        levels[len(wanted & (_dimensions(windows.splits[number]) | windows.within[number]))].append(number)
    first = windows.starts[scoped].min()
    taken = np.zeros(windows.ends[scoped].max() - first + 1, dtype=bool)
    days = {n: slice(windows.starts[n] - first, windows.ends[n] - first + 1) for n in scoped.tolist()}
    chosen: set[int] = set()
    for _, level in sorted(levels.items(), reverse=True):
        for number in order(windows, [n for n in level if not taken[days[n]].any()]):
            if not taken[days[number]].any():
                taken[days[number]] = True
                chosen.add(number)
    return [number for number in scoped.tolist() if number not in chosen]


def longest(windows: Windows, numbers: list[int]) -> list[int]:
    """Return windows in the order for people: one figure for the whole window beats thirty daily ones."""
    return sorted(numbers, key=lambda n: (windows.starts[n] - windows.ends[n], *_preference(windows, n)))


def finest(windows: Windows, numbers: list[int]) -> list[int]:
    """Return windows in the order for stocks, whose value at a day beats the one that a longer window gives."""
    return sorted(numbers, key=lambda n: (windows.ends[n] - windows.starts[n], *_preference(windows, n)))


def widest(windows: Windows, numbers: list[int]) -> list[int]:
    """Return the windows that together cover most days, none twice; of equals the more and finer, the less split.

    The classic schedule of weighted intervals: by their last day, each window is tried on top of the best choice
    among those that end before it starts.
    """
    ordered = sorted(numbers, key=lambda n: (windows.ends[n], *_preference(windows, n)))
    ends = [int(windows.ends[n]) for n in ordered]
    best = [(0, 0, 0)]
    before: list[int] = []
    for at, number in enumerate(ordered):
        start = int(windows.starts[number])
        before.append(bisect_left(ends, start))
        days, count, extra = best[before[at]]
        with_it = (days + ends[at] - start + 1, count + 1, extra - len(_dimensions(windows.splits[number])))
        best.append(max(best[at], with_it))
    chosen, at = [], len(ordered)
    while at:
        better = best[at] > best[at - 1]
        if better:
            chosen.append(ordered[at - 1])
        at = before[at - 1] if better else at - 1
    return chosen


def _preference(windows: Windows, number: int) -> tuple[int, int, int]:
    return len(_dimensions(windows.splits[number])), int(windows.starts[number]), number


@cache
def _dimensions(split: str) -> frozenset[str]:
    known = frozenset(part for part in split.split("+") if part)
    # who knows the source of a visit knows its platform, and whether it was paid for
    return known | {"platform", "paid"} if "visit_source" in known else known
