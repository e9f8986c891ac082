"""Stocks (followers): of each account the last value of a period counts, and for growth the value it opened with.

The opening value is the account's last one before the period; where there is none, its first one inside, if a later
one follows. Accounts that lack one of the inputs are left out of all of them, so that growth compares like with like.
"""

from __future__ import annotations

from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog.kinds import Take
from socialkpi.compute.masks import Frame, about
from socialkpi.compute.operands import Operand
from socialkpi.compute.parts import Part
from socialkpi.compute.question import TIME_COLUMNS, Question

_ACCOUNT = ["__platform", "__account"]


def add_stocks(table: Frame, part: Part, question: Question, keys: list[str]) -> pd.DataFrame:
    """Add up the accounts' values of the inputs of one part; one row per group, like ``add_up``."""
    readings = _readings(about(table, question, part), part, keys)
    within = _inside(readings, question)
    per_account = _per_account(readings, within, part, keys, question)
    return _summed(within, per_account, per_account.dropna(), part, keys)


def rows_taken(table: Frame, part: Part, question: Question) -> set[int]:
    """Return the numbers of the rows whose values count, ungrouped."""
    readings = _readings(about(table, question, part), part, [])
    values = [f"__v{index}" for index in range(len(part.inputs))]
    numbered = readings.assign(**{name: readings["row"].where(readings[name].notna()) for name in values})
    taken = _per_account(numbered, _inside(numbered, question), part, [], question).dropna()
    return {int(number) for number in taken.to_numpy().ravel()}


def _per_account(
    readings: pd.DataFrame, within: pd.DataFrame, part: Part, keys: list[str], question: Question
) -> pd.DataFrame:
    """Return one row per group and account, one column per input."""
    columns = [_taken(within, readings, index, operand, keys, question) for index, operand in enumerate(part.inputs)]
    return pd.concat(columns, axis=1, keys=range(len(columns)))


def _readings(frame: Frame, part: Part, keys: list[str]) -> pd.DataFrame:
    """Fetch the rows with a value: groups, account, day and the inputs."""
    present = frame.collect_schema().names()
    values = {f"__v{index}": operand.value(present) for index, operand in enumerate(part.inputs)}
    missing = nw.lit("")
    accounts = {f"__{c}": nw.col(c).fill_null("") if c in present else missing for c in ("platform", "account")}
    day = nw.col("to_day") if "to_day" in present else missing
    rows = frame.with_columns(**values, **accounts, __day=day)
    for operand in part.inputs:
        condition = operand.about()
        rows = rows if condition is None else rows.filter(condition)
    columns = [*keys, *_ACCOUNT, "__day", *values, *(column for column in ("from_day", "row") if column in present)]
    fetched: pd.DataFrame = rows.select(*columns).collect(backend="pandas").to_native()
    return fetched.dropna(subset=[*values], how="all").sort_values("__day", kind="stable")


def _inside(readings: pd.DataFrame, question: Question) -> pd.DataFrame:
    if question.first is None:
        return readings
    return readings[(readings["from_day"] >= question.first) & (readings["__day"] <= str(question.last))]


def _taken(
    within: pd.DataFrame, readings: pd.DataFrame, index: int, operand: Operand, keys: list[str], question: Question
) -> pd.Series[float]:
    """Return one value per group and account: its last, or the one that it opened with."""
    groups = within.dropna(subset=f"__v{index}").groupby([*keys, *_ACCOUNT], dropna=False, sort=False)
    if operand.take is Take.LAST:
        return groups[f"__v{index}"].last()
    first, days = groups[f"__v{index}"].first(), groups["__day"].agg(["min", "nunique"])
    # one reading is no starting point: growth from it is unknown, not zero
    opening = first.where(days["nunique"] > 1)
    before = [_before(readings, index, place, start, keys, question) for place, start in days["min"].items()]
    return pd.Series(before, index=first.index, dtype="float64").fillna(opening)


def _before(readings: pd.DataFrame, index: int, place: Any, start: str, keys: list[str], question: Question) -> float:
    """Return an account's last value before its first day in the group; NaN where there is none."""
    place = place if isinstance(place, tuple) else (place,)
    named = zip([*keys, *_ACCOUNT], place, strict=True)
    mine = readings["__day"] < start
    for column, value in named:
        if column not in TIME_COLUMNS and value == value:
            mine &= readings[column] == value
    earlier = readings.loc[mine, f"__v{index}"].dropna()
    if question.first is None and not set(keys) & set(TIME_COLUMNS):
        return float("nan")  # no period: the account's own first value is where it starts
    return float(earlier.iloc[-1]) if len(earlier) else float("nan")


def _summed(
    within: pd.DataFrame, per_account: pd.DataFrame, whole: pd.DataFrame, part: Part, keys: list[str]
) -> pd.DataFrame:
    names = {index: part.name("value", index) for index in range(len(part.inputs))}
    counted = {part.name("count", index) for index in names}
    if not keys:
        sums = whole.sum().rename(names).to_frame().T
        sizes = {"__rows": len(within), part.name("used"): len(whole), part.name("seen"): len(per_account)}
        return sums.assign(**sizes, **dict.fromkeys(counted, len(whole)))
    by = list(range(len(keys)))
    sums = whole.groupby(level=by, dropna=False).sum().rename(columns=names)
    used = whole.groupby(level=by, dropna=False).size()
    rows = within.groupby(keys, dropna=False).size()
    result = sums.reindex(rows.index)
    result = result.assign(**{"__rows": rows, part.name("used"): used, **dict.fromkeys(counted, used)})
    seen = per_account.groupby(level=by, dropna=False).size()
    return result.assign(**{part.name("seen"): seen}).reset_index()
