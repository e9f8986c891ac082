"""One table, fetched once for any number of metrics: added up in its own engine to few rows, masked afterwards.

A row knows some inputs and lacks others. Rows of one group that lack the same inputs can be added up together
whatever the metric, because a metric takes either all of them or none. So the engine groups by the question's
columns, by the report's windows and by this pattern, with plain sums only; every metric is then put together from
the patterns that have all its inputs. A conditional sum, which some engines ignore in silence, is never asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import add
from typing import Any, TypeAlias

import narwhals as nw
import numpy as np
import numpy.typing as npt
import pandas as pd

from socialkpi.compute.days import Days, ordinals
from socialkpi.compute.needs import Condition, Needs, Terms

Frame: TypeAlias = nw.LazyFrame[Any]
Flags: TypeAlias = npt.NDArray[np.bool_]
Floats: TypeAlias = npt.NDArray[np.float64]
Numbers: TypeAlias = npt.NDArray[np.int64]

_BITS = 60
"""Inputs per pattern column: as many as fit into a whole number on every engine."""


@dataclass(frozen=True)
class Key:
    """A column of names: each row's code, and what the codes stand for (the last one for a missing name)."""

    codes: Numbers
    names: list[Any]

    def code(self, name: Any) -> int:
        """Return the code of a name, -1 where no row has it."""
        return self.names.index(name) if name in self.names else -1


@dataclass(frozen=True)
class Cube:
    """Rows of one table, or sums of many of them, with the inputs that they have."""

    keys: Mapping[str, Key]
    size: Numbers
    """How many rows of the table stand behind each row."""
    values: Mapping[Terms, Floats]
    """The sum of each input over the rows behind it."""
    most: Mapping[Terms, Floats]
    """The largest value, for people."""
    has: Mapping[Terms, Flags]
    about: Mapping[Condition, Flags]
    order: Floats | None
    """The number of the row in its table, where the cube holds single rows; None where it holds sums."""
    _groups: dict[tuple[str, ...], tuple[Numbers, list[tuple[Any, ...]]]] = field(default_factory=dict, compare=False)

    def groups(self, columns: Sequence[str]) -> tuple[Numbers, list[tuple[Any, ...]]]:
        """Return each row's group number, and the names of the groups, in order; without columns all rows are one."""
        wanted = tuple(columns)
        if wanted not in self._groups:
            self._groups[wanted] = grouped([self.keys[column] for column in wanted], len(self.size))
        return self._groups[wanted]

    @cached_property
    def starts(self) -> Days:
        """The first day of each row's window."""
        return self._days("from_day")

    @cached_property
    def ends(self) -> Days:
        """The last day of each row's window."""
        return self._days("to_day")

    def _days(self, column: str) -> Days:
        key = self.keys[column]
        return ordinals(key.names)[key.codes]


def collected(frame: Frame) -> pd.DataFrame:
    """Fetch what an engine answers; what is fetched is small, so one kind of frame is enough for all engines."""
    if frame.implementation.is_pandas():
        answer: pd.DataFrame = frame.collect(backend="pandas").to_native()
        return answer
    return frame.collect(backend="pyarrow").to_pandas()


def grouped(keys: Sequence[Key], rows: int) -> tuple[Numbers, list[tuple[Any, ...]]]:
    """Number the combinations of names that occur, sorted, missing names last."""
    if not keys:
        return np.zeros(rows, dtype="int64"), [()]
    codes, names = keys[0].codes, [(name,) for name in keys[0].names]
    found, numbers = np.unique(codes, return_inverse=True)
    names = [names[code] for code in found]
    for key in keys[1:]:
        found, numbers = np.unique(numbers * len(key.names) + key.codes, return_inverse=True)
        names = [(*names[code // len(key.names)], key.names[code % len(key.names)]) for code in found.tolist()]
    return numbers, names


def named(column: pd.Series[Any]) -> Key:
    """Return a fetched column of names as codes."""
    codes, names = pd.factorize(column, sort=True)
    return Key(np.where(codes < 0, len(names), codes).astype("int64"), [*names.tolist(), None])


def fetch_rows(frame: Frame, keys: Sequence[str], needs: Needs, present: Sequence[str]) -> Cube:
    """Fetch a small table row by row: adding up first pays only for many rows."""
    values, conditions = _expressions(needs, present)
    order = ["row"] if "row" in present else []
    fetched = collected(frame.select(*dict.fromkeys([*keys, *order]), **values, **conditions))
    floats = {terms: _floats(fetched[name]) for terms, name in zip(needs.values, values, strict=True)}
    return Cube(
        keys={key: named(fetched[key]) for key in keys},
        size=np.ones(len(fetched), dtype="int64"),
        values=floats,
        most=floats,
        has={terms: ~np.isnan(numbers) for terms, numbers in floats.items()},
        about={
            condition: _floats(fetched[name]) > 0 for condition, name in zip(needs.conditions, conditions, strict=True)
        },
        order=_floats(fetched["row"]) if order else np.zeros(len(fetched)),
    )


def fetch_sums(frame: Frame, keys: Sequence[str], needs: Needs, present: Sequence[str], full: set[Terms]) -> Cube:
    """Add a table up in its engine; ``full`` are the inputs that no row lacks."""
    values, conditions = _expressions(needs, present)
    names = dict(zip(needs.values, values, strict=True))
    partial = [terms for terms in needs.values if terms not in full]
    lacks = [nw.col(names[terms]).is_null() for terms in partial]
    bits = [nw.when(lack).then(0).otherwise(2 ** (number % _BITS)) for number, lack in enumerate(lacks)]
    bits += [nw.col(name) * 2 ** (number % _BITS) for number, name in enumerate(conditions, start=len(bits))]
    patterns = {f"__p{at}": reduce(add, bits[at : at + _BITS]) for at in range(0, len(bits), _BITS)}
    sums = [nw.col(name).sum() for terms, name in names.items() if terms in needs.added]
    most = [nw.col(names[terms]).max().alias(f"{names[terms]}m") for terms in needs.people]
    valued = frame.with_columns(**values, **conditions)
    masked = valued.with_columns(**patterns) if patterns else valued
    by = [*keys, *patterns]
    plain = [nw.len().alias("__n"), *sums, *most]
    added = masked.group_by(by, drop_null_keys=False).agg(*plain) if by else masked.select(*plain)
    return _from_sums(collected(added), keys, needs, names, partial)


def _from_sums(
    fetched: pd.DataFrame, keys: Sequence[str], needs: Needs, names: Mapping[Terms, str], partial: Sequence[Terms]
) -> Cube:
    everywhere = np.ones(len(fetched), dtype=bool)

    def bit(number: int) -> Flags:
        pattern = fetched[f"__p{number // _BITS * _BITS}"].to_numpy(dtype="int64")
        return np.asarray((pattern >> (number % _BITS)) & 1 == 1)

    has = dict.fromkeys(needs.values, everywhere) | {terms: bit(number) for number, terms in enumerate(partial)}
    return Cube(
        keys={key: named(fetched[key]) for key in keys},
        size=fetched["__n"].to_numpy(dtype="int64"),
        values={terms: _floats(fetched[names[terms]]) for terms in needs.values if terms in needs.added},
        most={terms: _floats(fetched[f"{names[terms]}m"]) for terms in needs.people},
        has=has,
        about={condition: bit(number) for number, condition in enumerate(needs.conditions, start=len(partial))},
        order=None,
    )


def _expressions(needs: Needs, present: Sequence[str]) -> tuple[dict[str, nw.Expr], dict[str, nw.Expr]]:
    """Return the row expressions of the inputs, and of the conditions as 1 and 0."""
    values = {
        f"__v{number}": operand.value(present).cast(nw.Float64) for number, operand in enumerate(needs.values.values())
    }
    conditions = {}
    for number, operand in enumerate(needs.conditions.values()):
        condition = operand.about()
        assert condition is not None
        conditions[f"__c{number}"] = nw.when(condition).then(nw.lit(1)).otherwise(nw.lit(0))
    return values, conditions


def _floats(column: pd.Series[Any]) -> Floats:
    return column.to_numpy(dtype="float64", na_value=np.nan)
