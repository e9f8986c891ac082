"""What is added together: the inputs of a metric that stand in one table, under one grouping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from socialkpi.catalog.kinds import Adds, AnyMetric, PerDay, Ratio
from socialkpi.compute.operands import Operand, operands
from socialkpi.compute.question import Question
from socialkpi.tables import FROM_THE_SITE

OF_NETWORKS = {"posts", "days", "audience", "conversations", "mentions", *FROM_THE_SITE}
"""Tables whose platform is a network of people; of ads, shops and costs it is who sold or was paid."""


@dataclass(frozen=True)
class Part:
    """Inputs of one metric that are added over the same rows of one table."""

    metric: AnyMetric
    number: int
    index: int
    table: str
    inputs: tuple[Operand, ...]
    money: bool
    """Whether the sums are kept apart by currency."""
    mixed: bool = False
    """Whether a flow and a stock of the table meet in the metric, of which this is one."""
    across: bool = False
    """Whether the metric's sides stand in several tables of networks, of whose platforms this is one side."""

    @property
    def stock(self) -> bool:
        """Whether the inputs are stocks, of which each account's last or first value counts."""
        return self.inputs[0].adds is Adds.NOT_OVER_TIME

    @property
    def whole_over(self) -> tuple[str, ...]:
        """The columns that this part ignores when the question groups or filters by them."""
        return self.inputs[0].whole_over

    @property
    def apart(self) -> bool:
        """Whether the metric's sides are added over different rows."""
        return isinstance(self.metric, Ratio) and self.metric.sides_apart

    def keys(self, question: Question, columns: list[str]) -> list[str]:
        """Return the columns that this part is grouped by."""
        by = [column for column in question.by if column not in self.whole_over]
        return [*by, "currency"] if self.money and "currency" in columns and "currency" not in by else by

    def keys_by_platform(self, question: Question, columns: list[str]) -> list[str]:
        """Return the columns that the part is grouped by, and the platform where other tables stand beside it."""
        keys = self.keys(question, columns)
        return [*keys, "platform"] if self.across and "platform" in columns and "platform" not in keys else keys

    def keys_to_add(self, question: Question, columns: list[str]) -> list[str]:
        """Return the columns that this part is added up by: a flow and a stock first by account."""
        keys = self.keys_by_platform(question, columns)
        own = [column for column in ("platform", "account") if column in columns and column not in keys]
        return [*keys, *own] if self.mixed else keys

    @property
    def rows_name(self) -> str:
        """Return the column name for the number of rows that a group has in this part's table."""
        return f"__rows_{self.table}"

    def name(self, what: str, index: int | None = None) -> str:
        """Return the column name for something of this part, or of its input number ``index``."""
        own = f"__{self.number}_{self.index}_"
        return own + what if index is None else f"{own}{index}_{what}"


def parts_of(metric: AnyMetric, number: int) -> list[Part]:
    """Split a metric into parts: per table, stocks and wholes apart, and each side alone where it is declared so."""
    everything = operands(metric)
    # money in one side keeps the whole table's sums apart by currency
    money = {operand.table for operand in everything if operand.money}
    apart = isinstance(metric, Ratio) and metric.sides_apart
    together: dict[tuple[Any, ...], list[Operand]] = defaultdict(list)
    for operand in everything:
        alone = operand.columns() if apart else ()
        together[operand.table, operand.adds is Adds.NOT_OVER_TIME, operand.whole_over, alone].append(operand)
    across = isinstance(metric, Ratio) and not apart and _across(everything)
    return [
        Part(
            metric, number, index, table, tuple(inputs), table in money,
            mixed=(table, not stock, whole, alone) in together, across=across,
        )
        for index, ((table, stock, whole, alone), inputs) in enumerate(together.items())
    ]  # fmt: skip


def _across(everything: tuple[Operand, ...]) -> bool:
    """Whether the inputs stand in several tables that name the same networks; the website's report is one."""
    tables = {operand.table for operand in everything}
    networks = tables <= OF_NETWORKS and not tables <= {*FROM_THE_SITE}
    return len(tables) > 1 and networks and not any(operand.whole_over for operand in everything)


def missing_column(parts: list[Part], schemas: Mapping[str, list[str]], question: Question) -> str | None:
    """Name the first column (``table.column``) that a metric or the question needs and no file gives, or None."""
    for part in parts:
        present = schemas.get(part.table, [])
        for operand in part.inputs:
            if gap := operand.missing_column(present):
                return gap
        timed = ("from_day", "to_day") if question.first or isinstance(part.metric, PerDay) else ()
        for column in (*question.wanted, *timed):
            if column not in present and column not in part.whole_over:
                return f"{part.table}.{column}"
    return None
