"""Step one and two: mask to the rows that have every input, then add them up, one pass per table.

Nothing is divided here. Beside each sum stands the count of values behind it, because a sum of nothing is 0 on
every engine and missing is never zero.
"""

from __future__ import annotations

from functools import reduce
from operator import add, or_

import narwhals as nw
import pandas as pd

from socialkpi.catalog.kinds import Adds
from socialkpi.compute.masks import Frame, Rows
from socialkpi.compute.operands import Operand, is_typical
from socialkpi.compute.parts import Part
from socialkpi.compute.question import Question

AT_ONCE = 12
"""Parts that share a pass: more columns at once only fragment the memory of a pandas frame."""


def add_up(table: Frame, parts: list[Part], question: Question, keys: list[str]) -> pd.DataFrame:
    """Add up parts of one table that share keys and conditions; one row per group, a column per sum and count."""
    rows = Rows(table, parts, question)
    pieces = [_one_pass(rows, some, keys) for some in _batches(parts)]
    result = pieces[0]
    for piece in pieces[1:]:
        fresh = piece.drop(columns="__rows")
        result = result.merge(fresh, on=keys) if keys else pd.concat([result, fresh], axis=1)
    return result


def _batches(parts: list[Part]) -> list[list[Part]]:
    return [parts[start : start + AT_ONCE] for start in range(0, len(parts), AT_ONCE)]


def _one_pass(rows: Rows, parts: list[Part], keys: list[str]) -> pd.DataFrame:
    values, sums = _values(rows, parts)
    added = rows.frame.with_columns(**values[0]).with_columns(**values[1])
    if not keys:
        return _fetched(added.select(nw.len().alias("__rows"), *sums))
    return _fetched(added.group_by(keys, drop_null_keys=False).agg(nw.len().alias("__rows"), *sums))


def _fetched(frame: Frame) -> pd.DataFrame:
    result: pd.DataFrame = frame.collect(backend="pandas").to_native()
    return result


def _values(rows: Rows, parts: list[Part]) -> tuple[tuple[dict[str, nw.Expr], dict[str, nw.Expr]], list[nw.Expr]]:
    """Return the masks, the masked row values that need them, and the plain sums and counts over these."""
    masks: dict[str, nw.Expr] = {}
    values: dict[str, nw.Expr] = {}
    sums: list[nw.Expr] = []
    for part in parts:
        mask = rows.mask(part)
        masks |= {part.name("ok"): mask.counts, part.name("look"): mask.seen}
        values |= _counted_rows(part)
        for index, operand in enumerate(part.inputs):
            values |= _row_values(part, index, operand, rows.present)
        sums += _sums(part, rows.present)
        if is_typical(part.metric):
            values[part.name("each")] = _own_ratio(part, values)
            sums.append(nw.col(part.name("each")).median().alias(part.name("median")))
    return (masks, values), sums


def _counted_rows(part: Part) -> dict[str, nw.Expr]:
    ok, conditions = nw.col(part.name("ok")), [operand.about() for operand in part.inputs]
    concerned = [condition for condition in conditions if condition is not None]
    used = ok & reduce(or_, concerned) if len(concerned) == len(conditions) else ok
    looked = {"used": used, "seen": nw.col(part.name("look"))}
    return {part.name(what): nw.when(rows).then(nw.lit(1)).otherwise(nw.lit(0)) for what, rows in looked.items()}


def _row_values(part: Part, index: int, operand: Operand, present: list[str]) -> dict[str, nw.Expr]:
    ok, condition = nw.col(part.name("ok")), operand.about()
    mine = ok if condition is None else ok & condition
    caps = {part.name(f"cap_{c}", index): nw.when(mine).then(nw.col(c)) for c in operand.cap if c in present}
    return {part.name("value", index): nw.when(mine).then(operand.value(present).cast(nw.Float64)), **caps}


def _sums(part: Part, present: list[str]) -> list[nw.Expr]:
    sums = [nw.col(part.name(what)).sum() for what in ("used", "seen")]
    for index, operand in enumerate(part.inputs):
        name = part.name("value", index)
        sums += [nw.col(name).sum(), nw.col(name).count().alias(part.name("count", index))]
        if operand.adds is Adds.NEVER:
            sums.append(nw.col(name).max().alias(part.name("max", index)))
        for cap in (part.name(f"cap_{column}", index) for column in operand.cap if column in present):
            sums += [nw.col(cap).sum(), nw.col(cap).count().alias(f"{cap}_count")]
    return sums


def _own_ratio(part: Part, values: dict[str, nw.Expr]) -> nw.Expr:
    """Return each row's own ratio, where there is something to divide by."""
    sides: dict[str, list[nw.Expr]] = {"top": [], "bottom": []}
    for index, operand in enumerate(part.inputs):
        sides[operand.side].append(values[part.name("value", index)])
    bottom: nw.Expr = reduce(add, sides["bottom"])
    return nw.when(bottom > 0).then(reduce(add, sides["top"]) / bottom)
