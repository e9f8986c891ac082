"""Step one and two: mask to the rows that have every input, then add them up, one pass per table.

Nothing is divided here. Beside each sum stands the count of values behind it, because a sum of nothing is 0 on
every engine and missing is never zero.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog.kinds import Adds, AnyMetric, Take
from socialkpi.compute.operands import Operand, is_typical, operands
from socialkpi.compute.question import Question
from socialkpi.compute.splits import left_out

_BY_ACCOUNT_ONLY = ("visits", "events")  # their platform is where the visit came from, not who reported it


@dataclass(frozen=True)
class Part:
    """The inputs of one metric that stand in one table and are added with one grouping."""

    metric: AnyMetric
    number: int
    table: str
    inputs: tuple[Operand, ...]
    siblings: tuple[Operand, ...]
    """All inputs of the metric in this table: a row counts only if it has every one of them."""

    @property
    def money(self) -> bool:
        """Whether the sums must be kept apart by currency."""
        return any(operand.money for operand in self.inputs)

    def name(self, what: str, index: int | None = None) -> str:
        """Return the column name for something of this part, or of its input number ``index``."""
        own = f"__{self.number}_{self.table}_"
        return own + what if index is None else f"{own}{index}_{what}"


def parts_of(metric: AnyMetric, number: int) -> list[Part]:
    """Split a metric into parts: one per table, money apart from what has no currency."""
    grouped: dict[tuple[str, bool], list[Operand]] = defaultdict(list)
    everything = operands(metric)
    by_table: dict[str, list[Operand]] = defaultdict(list)
    for operand in everything:
        by_table[operand.table].append(operand)
    for operand in everything:
        # within one table both sides of a ratio are added together, so one of them with a currency is enough
        money = any(sibling.money for sibling in by_table[operand.table])
        grouped[operand.table, money].append(operand)
    return [Part(metric, number, t, tuple(ops), tuple(by_table[t])) for (t, _), ops in grouped.items()]


@dataclass(frozen=True)
class Mask:
    """The rows that a part looks at, and those of them that count."""

    seen: nw.Expr
    """No second view of rows that are already counted."""
    counts: nw.Expr
    """Seen, and every input is there."""


def masked(frame: nw.LazyFrame[Any], part: Part, question: Question) -> Mask:
    """Return the conditions for the rows that are looked at and that count for a part."""
    present = frame.collect_schema().names()
    has_all = reduce(and_, (~operand.value(present).is_null() for operand in part.siblings))
    # people are counted best by the longest window, everything else by the finest
    people = any(operand.adds is Adds.NEVER for operand in part.siblings)
    # the sum over platforms and the whole must come from the same report, so visits always know their platform
    wanted = (*question.wanted, "platform") if part.table in _BY_ACCOUNT_ONLY else question.wanted
    rejected = _second_views(frame.filter(has_all), part.table, wanted, longest_first=people)
    seen = ~_window_key(part.table).is_in(sorted(rejected)) if rejected else nw.lit(value=True)
    return Mask(seen, has_all & seen if rejected else has_all)


def _second_views(
    frame: nw.LazyFrame[Any], table: str, wanted: Iterable[str], *, longest_first: bool
) -> set[str]:
    names = frame.collect_schema().names()
    if not {"split", "from_day", "to_day", "account", "platform"} <= set(names) or table in ("posts", "orders"):
        return set()
    windows = (
        frame.select(
            _scope(table).alias("scope"), _filled("split"), _filled("from_day"), _filled("to_day"),
            _window_key(table).alias("key"),
        )
        .unique()
        .collect(backend="pandas")
        .to_native()
    )  # fmt: skip
    return left_out(windows, wanted, longest_first=longest_first)


def _filled(column: str) -> nw.Expr:
    return nw.col(column).fill_null("")


def _scope(table: str) -> nw.Expr:
    if table in _BY_ACCOUNT_ONLY:
        return _filled("account")
    return nw.concat_str([_filled("platform"), _filled("account")], separator="|")


def _window_key(table: str) -> nw.Expr:
    return nw.concat_str([_scope(table), *map(_filled, ("split", "from_day", "to_day"))], separator="|")


def within(frame: nw.LazyFrame[Any], question: Question) -> nw.LazyFrame[Any]:
    """Keep the rows that the question is about: its conditions, and windows that lie wholly inside its period."""
    for column, values in question.where.items():
        frame = frame.filter(nw.col(column).is_in([*values]))
    if question.first is not None:
        frame = frame.filter((nw.col("from_day") >= question.first) & (nw.col("to_day") <= question.last))
    return frame


def add_up(frame: nw.LazyFrame[Any], parts: list[Part], question: Question, keys: list[str]) -> pd.DataFrame:
    """Add up many parts of one table in one pass; one row per group, one column per sum and count."""
    with_masks = frame.with_columns(**_masks(frame, parts, question))
    present = frame.collect_schema().names()
    values, sums = _values(parts, present)
    added = with_masks.with_columns(**values)
    if keys:
        grouped = added.group_by(keys, drop_null_keys=False).agg(nw.len().alias("__rows"), *sums)
        result: pd.DataFrame = grouped.collect(backend="pandas").to_native()
    else:
        result = added.select(nw.len().alias("__rows"), *sums).collect(backend="pandas").to_native()
    for part in parts:
        for index, operand in enumerate(part.inputs):
            if operand.adds is Adds.NOT_OVER_TIME:
                result = _with_stock(result, added, part, index, keys)
    return result


def _masks(frame: nw.LazyFrame[Any], parts: list[Part], question: Question) -> dict[str, nw.Expr]:
    columns = {}
    for part in parts:
        mask = masked(frame, part, question)
        columns |= {part.name("ok"): mask.counts, part.name("look"): mask.seen}
    return columns


def _values(parts: list[Part], present: list[str]) -> tuple[dict[str, nw.Expr], list[nw.Expr]]:
    """Return the masked row values to add as columns, and the plain sums and counts over them."""
    columns: dict[str, nw.Expr] = {}
    sums: list[nw.Expr] = []
    for part in parts:
        ok = nw.col(part.name("ok"))
        abouts = [operand.about() for operand in part.inputs]
        used = ok if any(a is None for a in abouts) else ok & reduce(or_, (a for a in abouts if a is not None))
        for name, rows in (("used", used), ("seen", nw.col(part.name("look")))):
            columns[part.name(name)] = nw.when(rows).then(nw.lit(1)).otherwise(nw.lit(0))
            sums.append(nw.col(part.name(name)).sum())
        for index, (operand, about) in enumerate(zip(part.inputs, abouts, strict=True)):
            mine = ok if about is None else ok & about
            name = part.name("value", index)
            columns[name] = nw.when(mine).then(operand.value(present).cast(nw.Float64))
            sums += _plain_sums(part, index, name, operand)
            for column in operand.cap:
                if column in present:
                    cap = part.name(f"cap_{column}", index)
                    columns[cap] = nw.when(mine).then(nw.col(column))
                    sums += [nw.col(cap).sum(), nw.col(cap).count().alias(f"{cap}_count")]
        if is_typical(part.metric):
            sums.append(_median(part, columns))
    return columns, sums


def _plain_sums(part: Part, index: int, name: str, operand: Operand) -> list[nw.Expr]:
    plain = [nw.col(name).sum(), nw.col(name).count().alias(part.name("count", index))]
    if operand.adds is Adds.NEVER:
        plain.append(nw.col(name).max().alias(part.name("max", index)))
    return plain


def _median(part: Part, columns: dict[str, nw.Expr]) -> nw.Expr:
    tops = [part.name("value", i) for i, o in enumerate(part.inputs) if o.side == "top"]
    bottoms = [part.name("value", i) for i, o in enumerate(part.inputs) if o.side == "bottom"]
    top: nw.Expr = reduce(lambda a, b: a + b, (columns[name] for name in tops))
    bottom: nw.Expr = reduce(lambda a, b: a + b, (columns[name] for name in bottoms))
    columns[part.name("each")] = nw.when(bottom > 0).then(top / bottom)
    return nw.col(part.name("each")).median().alias(part.name("median"))


def _with_stock(
    result: pd.DataFrame, added: nw.LazyFrame[Any], part: Part, index: int, keys: list[str]
) -> pd.DataFrame:
    """Replace the sum of a stock by the sum of each account's last (or first) value."""
    name, when = part.name("value", index), "to_day"
    names = added.collect_schema().names()
    accounts = [key for key in ("platform", "account") if key in names and key not in keys]
    rows = added.filter(~nw.col(name).is_null())
    rows = rows.select(*[*keys, when, name], *[_filled(account) for account in accounts])
    table = rows.collect(backend="pandas").to_native()
    together = [*keys, *accounts]
    ordered = table.sort_values(when, kind="stable")
    groups = ordered.groupby(together, dropna=False, sort=False) if together else None
    if part.inputs[index].take is Take.FIRST:
        # one value is no starting point: growth from a single reading is unknown, not zero
        picked = groups.first()[(groups[when].nunique() > 1)] if groups is not None else ordered.head(1)
    else:
        picked = groups.last() if groups is not None else ordered.tail(1)
    if keys:
        picked = picked.reset_index()
        per_group = picked.groupby(keys, dropna=False, sort=False)[name].agg(["sum", "count"])
        per_group.columns = pd.Index([name, part.name("count", index)])
        return result.drop(columns=[name, part.name("count", index)]).merge(
            per_group.reset_index(), on=keys, how="left"
        )
    return result.assign(**{name: picked[name].sum(), part.name("count", index): len(picked)})


def schema_gaps(parts: list[Part], frames: Mapping[str, nw.LazyFrame[Any]]) -> str | None:
    """Name the first column that a metric needs and no file gives, or None."""
    for part in parts:
        present = frames[part.table].collect_schema().names() if part.table in frames else []
        for operand in part.siblings:
            if gap := operand.missing_column(present):
                return gap
    return None
