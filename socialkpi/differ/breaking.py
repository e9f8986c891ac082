"""Days on which a platform began to count otherwise, between the periods of two readings."""

from __future__ import annotations

from collections.abc import Iterable

from socialkpi.catalog.breaks import Break, breaks_between
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compute.question import Period, days_of
from socialkpi.differ.reading import Read

_OF_THE_SITE = {"ga4", "universal_analytics"}
"""Who reports visits: their rows name the platform that a visit came from."""


def breaks_of(one: Read, other: Read, periods: tuple[Period, Period]) -> tuple[Break, ...]:
    """Return the changes of definition between two different periods that forbid a comparison, oldest first."""
    if periods[0] == periods[1]:
        return ()
    days = [day for read, period in zip((one, other), periods, strict=True) for day in _ends(read, period)]
    if not days:
        return ()
    platforms = one.platforms | other.platforms | _OF_THE_SITE
    found = _refusing((one.metric, other.metric), min(days), max(days))
    return tuple(each for each in found if platforms & {*each.platforms})


def _refusing(metrics: Iterable[AnyMetric], first: str, last: str) -> list[Break]:
    found = {each.key: each for metric in metrics for each in breaks_between(metric, first, last) if each.refuses}
    return sorted(found.values(), key=lambda each: each.date)


def _ends(read: Read, period: Period) -> tuple[str, ...]:
    """Return the first and last day of a period; all time is the time of the rows."""
    return read.days if period is None else days_of(period)
