"""Which rows may be added: reports that show the same thing split in two ways are never added together.

A month of visits can stand in a table three times: per source and day, per channel and week, per channel and
year. Each row names its ``split``. For every account the best view of each day is chosen (one that knows what is
asked, then the finer window) and windows that overlap it are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pandas as pd

SCOPE = ("source_platform", "account")


def left_out(windows: pd.DataFrame, wanted: Iterable[str], *, longest_first: bool) -> set[str]:
    """Return the keys of the windows that must not be added.

    Args:
        windows: one row per window with ``key, scope, split, from_day, to_day`` (days as ISO text).
        wanted: the columns that the question groups or filters by; splits that know them come first.
        longest_first: for people, where one figure for the whole window beats thirty daily ones.

    """
    wanted = set(wanted)
    rejected: set[str] = set()
    for _, scoped in windows.groupby("scope", sort=False):
        rejected |= _overlapping(scoped, wanted, longest_first)
    return rejected


def _overlapping(scoped: pd.DataFrame, wanted: set[str], longest_first: bool) -> set[str]:
    if len(scoped) == 1:
        return set()
    start = scoped["from_day"].map(_ordinal)
    end = scoped["to_day"].map(_ordinal)
    length = end - start
    knows = scoped["split"].map(lambda split: len(wanted & _dimensions(split)))
    extra = scoped["split"].map(lambda split: len(_dimensions(split)))
    order = pd.DataFrame({"k": -knows, "l": -length if longest_first else length, "e": extra, "s": start})
    taken: dict[int, str] = {}
    rejected: set[str] = set()
    for index in order.sort_values(["k", "l", "e", "s"], kind="stable").index:
        days = range(start[index], end[index] + 1)
        mine = f"{scoped.at[index, 'split']}|{start[index]}|{end[index]}"
        if any(taken.get(day, mine) != mine for day in days):
            rejected.add(scoped.at[index, "key"])
        else:
            taken.update(dict.fromkeys(days, mine))
    return rejected


def _dimensions(split: str) -> set[str]:
    known = {part for part in split.split("+") if part}
    # who knows the source of a visit knows its platform, and whether it was paid for
    return known | {"platform", "paid"} if "visit_source" in known else known


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
