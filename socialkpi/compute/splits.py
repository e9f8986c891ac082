"""Which rows may be added: reports that show the same thing split in two ways are never added together.

A month of visits can stand in a table three times: per source and day, per channel and week, per channel and
year. Each row names its ``split``. For every account the best view of each day is chosen (one that knows what is
asked, then the finer window) and windows that overlap it are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

Days = npt.NDArray[np.int_]


def left_out(windows: pd.DataFrame, wanted: Iterable[str], *, longest_first: bool) -> set[str]:
    """Return the keys of the windows that must not be added.

    Args:
        windows: one row per window with ``key, scope, split, from_day, to_day`` (days as ISO text).
        wanted: the columns that the question groups or filters by; splits that know them come first.
        longest_first: for people, where one figure for the whole window beats thirty daily ones.

    """
    rejected: set[str] = set()
    for _, scoped in windows.groupby("scope", sort=False):
        starts = np.array([_ordinal(day) for day in scoped["from_day"]])
        ends = np.array([_ordinal(day) for day in scoped["to_day"]])
        if _overlap(starts, ends):
            rejected |= _second_best(scoped, starts, ends, set(wanted), longest_first=longest_first)
    return rejected


def _overlap(starts: Days, ends: Days) -> bool:
    """Whether any two windows share a day."""
    order = np.argsort(starts, kind="stable")
    latest = np.maximum.accumulate(ends[order])
    return bool(np.any(starts[order][1:] <= latest[:-1]))


def _second_best(scoped: pd.DataFrame, starts: Days, ends: Days, wanted: set[str], *, longest_first: bool) -> set[str]:
    """Give every day to the best window that covers it; a window that meets a taken day is left out."""
    lengths = starts - ends if longest_first else ends - starts
    dimensions = [_dimensions(split) for split in scoped["split"]]
    known, extra = [-len(wanted & own) for own in dimensions], [len(own) for own in dimensions]
    taken: dict[int, str] = {}
    rejected: set[str] = set()
    splits, keys = scoped["split"].to_numpy(), scoped["key"].to_numpy()
    for index in np.lexsort([starts, np.array(extra), lengths, np.array(known)]):
        days = range(starts[index], ends[index] + 1)
        mine = f"{splits[index]}|{starts[index]}|{ends[index]}"
        if any(taken.get(day, mine) != mine for day in days):
            rejected.add(keys[index])
        else:
            taken.update(dict.fromkeys(days, mine))
    return rejected


def _dimensions(split: str) -> set[str]:
    known = {part for part in split.split("+") if part}
    # who knows the source of a visit knows its platform, and whether it was paid for
    return known | {"platform", "paid"} if "visit_source" in known else known


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
