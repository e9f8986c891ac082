"""What is typical of single rows: a statistic of their own values, never put together from parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from operator import add, and_

import narwhals as nw
import numpy as np

from socialkpi.catalog.kinds import Statistic, Typical
from socialkpi.compute.adding import Group
from socialkpi.compute.cube import Floats, collected, grouped, named
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.each import each_row
from socialkpi.compute.masks import Masks
from socialkpi.compute.parts import Part


def _ninetieth(values: Floats) -> float:
    return float(np.sort(values)[_nine_of_ten(len(values)) - 1])


def _fastest(values: Floats) -> float:
    return float(np.sort(values)[: _nine_of_ten(len(values))].mean())


def _nine_of_ten(count: int) -> int:
    return -(-9 * count // 10)  # rounded up, in whole numbers


_OF_ROWS: Mapping[Statistic, Callable[[Floats], float]] = {
    Statistic.MEDIAN: lambda values: float(np.median(values)),
    Statistic.MEAN: lambda values: float(values.mean()),
    Statistic.NINETIETH: _ninetieth,
    Statistic.FASTEST: _fastest,
}
_IN_THE_ENGINE: Mapping[Statistic, Callable[[nw.Expr], nw.Expr]] = {
    Statistic.MEDIAN: nw.Expr.median,
    Statistic.MEAN: nw.Expr.mean,
}
"""What every engine works out exactly by itself; the others need the rows' own values."""


def typical(metric: Typical, part: Part, cubes: Cubes, masks: Masks) -> dict[Group, float]:
    """Return the statistic of each group's rows; a group without a row that has a value is absent."""
    if cubes.of(part).order is None and metric.statistic in _IN_THE_ENGINE:
        return _asked_of_the_engine(metric, part, cubes, masks)
    rows = each_row(part, cubes, masks, spoken_only=True)
    some = rows.bottom > 0 if metric.bottom else np.ones(len(rows.top), dtype=bool)
    statistic, found = _OF_ROWS[metric.statistic], {}
    for group, places in rows.by_group().items():
        mine = places[some[places]]
        if len(mine):
            found[group] = statistic(rows.top[mine] / rows.bottom[mine] if metric.bottom else rows.top[mine])
    return found


def _asked_of_the_engine(metric: Typical, part: Part, cubes: Cubes, masks: Masks) -> dict[Group, float]:
    present = cubes.columns[part.table]
    sides: dict[str, list[nw.Expr]] = {"top": [], "bottom": []}
    for operand in part.inputs:
        sides[operand.side].append(operand.value(present).cast(nw.Float64))
    conditions = [condition for operand in part.inputs if (condition := operand.about()) is not None]
    frame = cubes.inside(part).filter(reduce(and_, conditions, masks.expression(part)))
    frame = frame.with_columns(__top=reduce(add, sides["top"]))
    own = nw.col("__top")
    if metric.bottom:
        frame = frame.with_columns(__bottom=reduce(add, sides["bottom"])).filter(nw.col("__bottom") > 0)
        own = own / nw.col("__bottom")
    keys = part.keys(cubes.question, present)
    statistic = _IN_THE_ENGINE[metric.statistic](nw.col("__own")).alias("__own")
    valued = frame.with_columns(__own=own)
    asked = valued.group_by(keys, drop_null_keys=False).agg(statistic) if keys else valued.select(statistic)
    fetched = collected(asked)
    values = fetched["__own"].to_numpy(dtype="float64", na_value=np.nan)
    rows, names = grouped([named(fetched[key]) for key in keys], len(fetched))
    return {names[row]: float(value) for row, value in zip(rows, values, strict=True) if value == value}
