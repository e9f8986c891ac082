"""What a metric needs, side by side: each input as a row expression that every engine can evaluate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from operator import add, and_, or_

import narwhals as nw

from socialkpi.catalog.kinds import Adds, AnyMetric, Measure, Ratio, Take, Total, Typical, Unit


@dataclass(frozen=True)
class Operand:
    """One input of a metric: where its numbers stand and how they may be added."""

    side: str
    """``top``, ``less`` or ``bottom``; a measure or total alone is all ``top``."""
    metric: Measure | Total
    table: str
    terms: Mapping[str, tuple[str, ...]]
    """Platform (``"*"``: all others) to the columns that are added up in a row."""
    only: Mapping[str, object]
    adds: Adds = Adds.EVERYWHERE
    take: Take = Take.LAST
    cap: tuple[str, ...] = ()
    whole_over: tuple[str, ...] = ()

    @property
    def money(self) -> bool:
        """Whether the numbers carry a currency."""
        return self.metric.unit is Unit.MONEY

    def columns(self) -> tuple[str, ...]:
        """Every column that some platform needs."""
        return tuple(dict.fromkeys(column for columns in self.terms.values() for column in columns))

    def of_column(self, column: str) -> Operand:
        """Return a single column of the same table as an input of its own."""
        return replace(self, terms={"*": (column,)}, only={}, adds=Adds.EVERYWHERE, cap=())

    def missing_column(self, present: Iterable[str]) -> str | None:
        """Name the column without which no platform can have a value, or None."""
        here = set(present)
        there = any(set(columns) <= here for columns in self.terms.values())
        lacking = next((column for column in (self.only if there else self.columns()) if column not in here), None)
        return lacking and f"{self.table}.{lacking}"

    def value(self, present: Iterable[str]) -> nw.Expr:
        """Return the row expression of the input: missing where any of its columns is missing."""
        here = set(present)
        usable = {platform: columns for platform, columns in self.terms.items() if set(columns) <= here}
        named = [platform for platform in self.terms if platform != "*"]
        if not named:
            return reduce(add, map(nw.col, usable["*"])) if usable else nw.lit(None, nw.Float64)
        alike: dict[tuple[str, ...], list[str]] = {}
        for platform, columns in usable.items():
            alike.setdefault(columns, []).append(platform)
        # one branch per recipe, each null for the platforms of others: coalesce keeps the one that applies
        branches = [_of_platforms(platforms, columns, named) for columns, platforms in alike.items()]
        return nw.coalesce(*branches) if len(branches) > 1 else branches[0]

    def about(self) -> nw.Expr | None:
        """Return the condition for the rows that this input speaks of, or None for all rows."""
        conditions = [_equals(column, wanted) for column, wanted in self.only.items()]
        return reduce(and_, conditions) if conditions else None


def _of_platforms(platforms: list[str], columns: tuple[str, ...], named: list[str]) -> nw.Expr:
    """Return the sum of the columns for some platforms; ``"*"`` among them stands for all that are not named."""
    listed = [platform for platform in platforms if platform != "*"]
    conditions = [nw.col("platform").is_in(listed)] if listed else []
    if "*" in platforms:
        # a database's "not in" is unknown for a missing platform, which is one of the others
        conditions.append(~nw.col("platform").fill_null("").is_in(named))
    return nw.when(reduce(or_, conditions)).then(reduce(add, map(nw.col, columns)))


def _equals(column: str, wanted: object) -> nw.Expr:
    if isinstance(wanted, (tuple, list, set, frozenset)):
        return nw.col(column).is_in([*wanted])
    return nw.col(column) == wanted


def operands(metric: AnyMetric) -> tuple[Operand, ...]:
    """Return the inputs of a metric in the order of its formula."""
    if isinstance(metric, Measure | Total):
        return (_operand("top", metric),)
    sides: list[tuple[str, tuple[Measure | Total, ...]]] = [("top", metric.top)]
    if isinstance(metric, Ratio):
        sides.append(("less", metric.less))
    if isinstance(metric, Ratio | Typical):
        sides.append(("bottom", metric.bottom))
    return tuple(_operand(side, part) for side, parts in sides for part in parts)


def _operand(side: str, metric: Measure | Total) -> Operand:
    if isinstance(metric, Measure):
        terms: Mapping[str, tuple[str, ...]] = {"*": (metric.column,)}
        return Operand(
            side, metric, metric.table, terms, metric.only, metric.adds, metric.take, metric.cap, metric.whole_over
        )  # fmt: skip
    first = next(iter(metric.recipe.values()))[0]
    terms = {platform: tuple(m.column for m in parts) for platform, parts in metric.recipe.items()}
    return Operand(side, metric, first.table, terms, first.only)


def recipe_of(metric: AnyMetric) -> str:
    """Return the recipe names that a metric's value carries, "" where it has none."""
    totals = [operand.metric for operand in operands(metric) if isinstance(operand.metric, Total)]
    return "+".join(dict.fromkeys(total.recipe_name for total in totals))
