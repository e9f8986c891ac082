"""What is fetched of a table for any number of metrics: each distinct input once, and which rows have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from socialkpi.catalog.kinds import Adds
from socialkpi.compute.operands import Operand
from socialkpi.compute.parts import Part
from socialkpi.tables import EVENTLIKE

Terms: TypeAlias = tuple[tuple[str, tuple[str, ...]], ...]
"""The columns that are added in a row, per platform: what tells one input from another."""
Condition: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Needs:
    """The distinct inputs of some parts, each under a key of its own."""

    values: Mapping[Terms, Operand]
    conditions: Mapping[Condition, Operand]
    added: frozenset[Terms]
    """The inputs whose sum is needed; of the others only whether a row has them."""
    people: frozenset[Terms]
    """The inputs whose largest value is needed as well."""


def terms_of(operand: Operand) -> Terms:
    """Return what tells this input from another."""
    return tuple(operand.terms.items())


def terms_of_column(column: str) -> Terms:
    """Return the key of a column that stands for itself."""
    return (("*", (column,)),)


def condition_of(operand: Operand) -> Condition:
    """Return what tells the rows that this input speaks of from those of another; empty where it is all rows."""
    return tuple((column, repr(wanted)) for column, wanted in operand.only.items())


def needs_of(parts: Iterable[Part], present: Iterable[str]) -> Needs:
    """Collect the distinct inputs of parts that stand in one table, with their caps."""
    here = set(present)
    values: dict[Terms, Operand] = {}
    conditions: dict[Condition, Operand] = {}
    added: set[Terms] = set()
    people: set[Terms] = set()
    for part in parts:
        for operand in part.inputs:
            values.setdefault(terms_of(operand), operand)
            conditions |= {condition_of(operand): operand} if operand.only else {}
            beside = {terms_of_column(column): operand.of_column(column) for column in _beside(part, operand, here)}
            values = {**beside, **values}
            added |= set() if part.stock else {terms_of(operand), *map(terms_of_column, operand.cap)}
            people |= {terms_of(operand)} if operand.adds is Adds.NEVER else set()
    return Needs(values, conditions, frozenset(added), frozenset(people))


def _beside(part: Part, operand: Operand, present: set[str]) -> list[str]:
    """Return the single columns that are needed beside the input: its caps, and what tells a window with values."""
    in_windows = () if part.table in EVENTLIKE else operand.columns()
    return [column for column in (*operand.cap, *in_windows) if column in present]
