"""``compare``: a period beside another one, its target, its usual weeks, the rest, or a benchmark."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

import pandas as pd

from socialkpi.compare.asked import Asked
from socialkpi.compare.between import equal_age, last_year, previous, same_feast
from socialkpi.compare.outside import benchmark
from socialkpi.compare.periods import base_period
from socialkpi.compare.rest import rest
from socialkpi.compare.targets import target
from socialkpi.compare.trailing import trailing
from socialkpi.compute.names import Names
from socialkpi.compute.question import Tables, Where

To = Literal["previous", "equal_age", "last_year", "same_feast", "trailing", "rest", "target", "benchmark"]

_WAYS: dict[str, Callable[[Asked], pd.DataFrame]] = {
    "previous": previous,
    "equal_age": equal_age,
    "last_year": last_year,
    "same_feast": same_feast,
    "trailing": trailing,
    "rest": rest,
    "target": target,
    "benchmark": benchmark,
}


def compare(
    data: Tables,
    metrics: Names,
    by: Iterable[str] = (),
    where: Where = None,
    *,
    period: str | tuple[str, str],
    to: To = "previous",
    within: str | None = None,
) -> pd.DataFrame:
    """Compare a period with another one, or with what the client aims at, is used to, or has published beside it.

    Args:
        data: loaded data (for "target" and "benchmark" with a client.toml), or a mapping of tables.
        metrics: keys of the catalog.
        by: columns to group by.
        where: column = value conditions.
        period: the period that is looked at.
        to: "previous" (the period before), "equal_age" (the same, posts read at the same age), "last_year", "same_feast"
            (last year's days that lie around Lebaran as these do), "trailing" (the client's twelve weeks before), "rest"
            (each group beside all others), "target" or "benchmark" (client.toml).
        within: a column of parts ("format"): a rate whose order or change is the other way round in every part is noted.
            Without it, posts are looked at by format and visits by paid and organic.

    Returns:
        One row per group and metric: ``value``, ``base``, the absolute ``change`` with ``low`` and ``high`` (interval,
        or bounds where people are counted), ``change_share`` (relative, a fraction), a ``verdict`` of good, bad, same,
        unsure or none, and what stands in the way. ``attainment`` is how much of the way from a goal's baseline to its
        target is gone, ``p_adjusted`` is corrected for the groups compared at once, ``z`` is for
        "trailing". Whole periods are never compared with unfinished ones.

    Raises:
        UnknownName: a metric or column that does not exist.
        DeclarationError: groups by time, or a comparison that does not exist or lacks what it needs.

    """
    asked = Asked.of(data, metrics, by, where, period, within)
    if to not in _WAYS:
        base_period(period, to)  # raises, and says which there are
    return _WAYS[to](asked)
