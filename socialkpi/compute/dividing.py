"""Step three: from the sums of one group to a value, its bounds, and a status that says what may be said of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from socialkpi.analysis.guards import UNRANKED
from socialkpi.catalog.kinds import Adds, AnyMetric, PerDay, Ratio, Typical, Unit
from socialkpi.compute.operands import Operand, operands
from socialkpi.compute.parts import Part
from socialkpi.tables import EVENTLIKE

NAN = math.nan


@dataclass(frozen=True)
class Range:
    """What is known of a number: it lies between ``low`` and ``high``; exact where they are equal."""

    low: float
    high: float

    @property
    def exact(self) -> bool:
        """Whether the number is known."""
        return self.low == self.high

    def __add__(self, other: Range) -> Range:
        return Range(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Range) -> Range:
        return Range(self.low - other.high, self.high - other.low)


class Answer(NamedTuple):
    """One settled value with everything that a results row says of it."""

    value: float = NAN
    top: float = NAN
    bottom: float = NAN
    low: float = NAN
    high: float = NAN
    span: str = ""
    status: str = "complete"
    notes: tuple[str, ...] = ()
    rows: int = 0
    rows_used: int = 0

    def noting(self, code: str) -> Answer:
        """Return the answer with one more code: as its status if it was complete, else among its notes."""
        if self.status == "complete":
            return self._replace(status=code)
        return self if code in (self.status, *self.notes) else self._replace(notes=(*self.notes, code))


def settle(metric: AnyMetric, parts: list[Part], sums: Mapping[str, Any]) -> Answer:
    """Return the answer for one group from its sums and counts.

    ``sums`` holds, per part, what ``adding.add_up`` made; a group that a table does not have is absent from it.
    """
    rows, seen, used = _rows(parts, sums)
    blank = Answer(rows=rows, rows_used=used)
    if rows == 0:
        return blank._replace(status="no_rows")
    ranges: dict[str, list[Range]] = {"top": [], "less": [], "bottom": []}
    for part in parts:
        for index, operand in enumerate(part.inputs):
            found = _range(part, index, operand, sums)
            if found is None:
                return blank._replace(status=f"no_values:{operand.table}.{operand.columns()[0]}")
            ranges[operand.side].append(found)
    if isinstance(metric, Typical):
        answer = _typical(parts[0], sums, blank)
        return answer.noting("partial") if _partly(parts, seen, used) else answer
    top = _sum(ranges["top"])
    if ranges["less"]:
        top -= _sum(ranges["less"])
    if isinstance(metric, PerDay):
        answer = _per_day(top, _count(sums, parts[0].name("days")), blank)
        return answer.noting("partial") if _partly(parts, seen, used) else answer
    answer = _divide(metric, top, _sum(ranges["bottom"]), blank) if isinstance(metric, Ratio) else _plain(top, blank)
    if _partly(parts, seen, used) or any(part.name("left_out") in sums for part in parts):
        answer = answer.noting("partial")
    return answer


def _rows(parts: list[Part], sums: Mapping[str, Any]) -> tuple[int, int, int]:
    """Return how many rows the group has, how many were looked at, and how many counted."""
    if len(parts) == 1:
        part = parts[0]
        return _count(sums, part.rows_name), _count(sums, part.name("seen")), _count(sums, part.name("used"))
    tables: dict[str, tuple[int, int, int]] = {}
    for part in parts:
        rows = _count(sums, part.rows_name)
        seen, used = (_count(sums, part.name(what)) for what in ("seen", "used"))
        known = tables.get(part.table, (0, 0, 0))
        tables[part.table] = (max(known[0], rows), max(known[1], seen), max(known[2], used))
    rows, seen, used = (sum(each) for each in zip(*tables.values(), strict=True))
    return rows, seen, used


def _count(sums: Mapping[str, Any], name: str) -> int:
    number = sums.get(name, NAN)
    return 0 if number != number else int(number)


def _range(part: Part, index: int, operand: Operand, sums: Mapping[str, Any]) -> Range | None:
    count = _count(sums, part.name("count", index))
    if count == 0:
        return None
    total = float(sums[part.name("value", index)])
    if operand.adds is not Adds.NEVER or count == 1:
        return Range(total, total)
    caps = [
        float(sums[part.name(f"cap_{column}", index)])
        for column in operand.cap
        if _count(sums, part.name(f"cap_{column}_count", index)) == count
    ]
    return Range(float(sums[part.name("max", index)]), min([total, *caps]))


def _sum(ranges: list[Range]) -> Range:
    return ranges[0] if len(ranges) == 1 else sum(ranges, Range(0.0, 0.0))


def _plain(top: Range, blank: Answer) -> Answer:
    if top.exact:
        return blank._replace(value=top.low, top=top.low)
    return blank._replace(low=top.low, high=top.high, span="bounds", status="bounds")


def _divide(metric: Ratio, top: Range, bottom: Range, blank: Answer) -> Answer:
    sums = blank._replace(top=top.low if top.exact else NAN, bottom=bottom.low if bottom.exact else NAN)
    if bottom.low <= 0:
        return _by_nothing(metric, top, bottom, sums)
    if not (top.exact and bottom.exact):
        low, high = metric.times * top.low / bottom.high, metric.times * top.high / bottom.low
        return sums._replace(low=low, high=high, span="bounds", status="bounds")
    answer = sums._replace(value=metric.times * top.low / bottom.low)
    if is_proportion(metric) and bottom.low < UNRANKED:
        return answer._replace(status=f"too_few:{int(bottom.low)}")
    return answer


def _by_nothing(metric: Ratio, top: Range, bottom: Range, sums: Answer) -> Answer:
    """Say what a division by nothing means: nothing above either, a cost without a result yet, or sides that don't match."""
    key = metric.bottom[0].key
    stock = any(operand.side == "bottom" and operand.adds is Adds.NOT_OVER_TIME for operand in operands(metric))
    if top.low <= 0 or bottom.high != 0 or stock:  # an account may well begin with no followers
        return sums._replace(status=f"zero:{key}")
    if _is_cost(metric):
        return sums._replace(low=top.low, span="bounds", status=f"none_yet:{key}")
    return sums._replace(status=f"mismatch:{key}")


def _is_cost(metric: Ratio) -> bool:
    """Whether a ratio says what one result costs: until there is one, that is more than the spend so far."""
    spent = {column for operand in operands(metric) if operand.side == "top" for column in operand.columns()}
    return metric.unit is Unit.MONEY and metric.times == 1 and spent <= {"spend", "amount"}


def _per_day(top: Range, days: int, blank: Answer) -> Answer:
    if not days:
        return blank._replace(status="no_rows")
    if top.exact:
        return blank._replace(value=top.low / days, top=top.low, bottom=float(days))
    low, high = top.low / days, top.high / days
    return blank._replace(low=low, high=high, bottom=float(days), span="bounds", status="bounds")


def _typical(part: Part, sums: Mapping[str, Any], blank: Answer) -> Answer:
    value = float(sums.get(part.name("typical"), NAN))
    return blank._replace(value=value) if value == value else blank._replace(status="zero:" + _bottom_key(part.metric))


def _bottom_key(metric: AnyMetric) -> str:
    return metric.bottom[0].key if isinstance(metric, Ratio | Typical) else metric.key


def _partly(parts: list[Part], seen: int, used: int) -> bool:
    """Whether rows that speak of the metric had to be left out, in tables where every row should have it."""
    if used >= seen:
        return False
    inputs = [operand for part in parts for operand in part.inputs]
    if any(part.apart or operand.only for part in parts for operand in part.inputs):
        return False
    return {operand.table for operand in inputs} <= {"days", "ads", *EVENTLIKE}


def is_proportion(metric: AnyMetric) -> bool:
    """Whether a share counts each session or user once at most, so that Wilson's interval fits it."""
    return isinstance(metric, Ratio) and metric.proportion
