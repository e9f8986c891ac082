"""One way of reading the data, and the exact numbers behind it: every cell that it adds, as a fraction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Literal, get_args
from zoneinfo import available_timezones

import narwhals as nw
import pandas as pd

from socialkpi.catalog import explain_status
from socialkpi.catalog.kinds import Adds, AnyMetric, PerDay, Ratio, Statistic, Take, Typical
from socialkpi.compute.operands import Operand, operands
from socialkpi.compute.question import Period, Tables, Where, tables_of
from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.explain import explain
from socialkpi.language import Text
from socialkpi.when import MOMENTS, Clock, in_calendar, on_its_day

_NO_VALUE = Text(en="{label} has no single value here: {why}", id="{label} tidak punya satu nilai di sini: {why}")
_CURRENCIES = Text(
    en="the amounts are in several currencies: {found}.", id="nilainya dalam beberapa mata uang: {found}."
)
_ZONE = Text(en="time zone", id="zona waktu")
_ROWS = Text(en="choice of rows", id="pilihan baris")
Rows = Literal["complete", "each_side"]
_NO_ROWS = Text(en="there is no row for it.", id="tidak ada barisnya.")
_NO_MOMENTS = Text(
    en="{label} cannot be read in another time zone: {table} hold days and no moments.",
    id="{label} tidak bisa dibaca dalam zona waktu lain: {table} hanya memuat hari, bukan jam.",
)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """A metric, and what it is read from; what is left out is the same in both readings.

    ``rows`` says which rows a ratio adds: "complete" those that have every input, as ``compute`` does, "each_side"
    whatever each side finds, as a spreadsheet's two sums do.
    """

    metric: str | AnyMetric
    period: Period = None
    where: Where = None
    time_zone: str | None = None
    rows: Rows = "complete"

    def __post_init__(self) -> None:
        """Refuse a time zone or a choice of rows that does not exist, with the nearest that does."""
        if self.time_zone is not None and self.time_zone not in (zones := available_timezones()):
            raise UnknownName.of(_ZONE, str(self.time_zone), zones)
        if self.rows not in get_args(Rows):
            raise UnknownName.of(_ROWS, str(self.rows), get_args(Rows))


@dataclass(frozen=True)
class Cell:
    """One number that a reading adds."""

    side: str
    """``top``, ``less`` (taken off) or ``bottom``."""
    place: tuple[str, int]
    """The table and the row."""
    term: str
    """The column that it stands in."""
    value: Fraction


@dataclass(frozen=True)
class Shape:
    """What is done with the cells: added, divided once, or divided row by row and then averaged."""

    divides: bool
    statistic: Statistic | None = None
    times: Fraction = Fraction(1)


@dataclass(frozen=True)
class Read:
    """A reading with its cells; ``shape`` makes one exact value of them."""

    metric: AnyMetric
    cells: tuple[Cell, ...]
    shape: Shape
    currency: str
    platforms: frozenset[str] = frozenset()
    days: tuple[str, ...] = ()
    """The first and last day of the rows behind it; empty where they have none."""


def read(data: Tables, metric: AnyMetric, reading: Reading) -> Read:
    """Return every cell behind a reading.

    Raises:
        DeclarationError: the reading has no single exact value (people in several rows, several currencies, no rows),
            or its table has no moments that another time zone could move.

    """
    if reading.rows == "each_side" and isinstance(metric, Ratio):
        metric = replace(metric, sides_apart=True)
    moved = in_zone(data, metric, reading.time_zone) if reading.time_zone else data
    explained = explain(moved, metric, reading.period, **dict(reading.where or {}))
    result = _single(explained.result, metric)
    used = explained.rows[explained.rows["used"]]
    cells = [cell for operand in operands(metric) for cell in _cells(operand, used, tables_of(moved)[operand.table])]
    if isinstance(metric, PerDay):
        cells.append(Cell("bottom", ("period", 0), "days", _exact(result["bottom"])))
    days, platforms = _known(used, "to_day"), _known(used, "platform")
    ends = (min(days), max(days)) if days else ()
    return Read(metric, tuple(cells), _shape(metric), str(result["currency"]), platforms, ends)


def _known(rows: pd.DataFrame, column: str) -> frozenset[str]:
    return frozenset(map(str, rows[column].dropna())) if column in rows else frozenset()


def in_zone(data: Any, metric: AnyMetric, zone: str) -> Any:
    """Return the data with the days of posts and orders as they fall in another time zone."""
    tables = dict(tables_of(data))
    clock = Clock(zone, getattr(getattr(data, "client", None), "week_starts", "monday"))
    for name in dict.fromkeys(operand.table for operand in operands(metric)):
        if name not in MOMENTS:
            raise DeclarationError(_NO_MOMENTS, label=metric.label, table=name)
        frame = nw.from_native(tables[name]).lazy().collect(backend="pandas").to_native()
        tables[name] = in_calendar(on_its_day(name, frame, clock), clock)
    return tables if isinstance(data, Mapping) else replace(data, tables=tables)


def numbered(data: Any) -> Any:
    """Return the data with every row of every table numbered, as loaded data are."""
    if not isinstance(data, Mapping):
        return data
    return {name: _with_row(frame) for name, frame in data.items()}


def _with_row(native: Any) -> Any:
    frame = nw.from_native(native).lazy()
    if "row" in frame.collect_schema().names():
        return native
    return frame.collect(backend="pandas").with_row_index("row").to_native()


def _single(result: pd.DataFrame, metric: AnyMetric) -> Mapping[str, Any]:
    """Return the one row of a result that has a value."""
    if len(result) > 1:
        found = ", ".join(map(str, result["currency"]))
        why: Text = Text(en=_CURRENCIES.en.format(found=found), id=_CURRENCIES.id.format(found=found))
        raise DeclarationError(_NO_VALUE, label=metric.label, why=why)
    if result.empty:
        raise DeclarationError(_NO_VALUE, label=metric.label, why=_NO_ROWS)
    row = {str(name): value for name, value in result.iloc[0].items()}
    if row["value"] != row["value"]:
        status = str(row["status"])
        why = Text(en=explain_status(status, "en"), id=explain_status(status, "id"))
        raise DeclarationError(_NO_VALUE, label=metric.label, why=why)
    return row


def _cells(operand: Operand, used: pd.DataFrame, table: Any) -> Iterable[Cell]:
    counted = used["side"].map(lambda sides: operand.side in str(sides).split("+"))
    mine = used[counted.astype(bool) & (used["table"] == operand.table)]
    numbers = (_ends(mine, operand.take) if operand.adds is Adds.NOT_OVER_TIME else mine)["row"].tolist()
    for row in _records(table, numbers, operand):
        terms = operand.terms.get(row.get("platform", "*"), operand.terms.get("*", ()))
        known = [(column, row.get(column)) for column in terms]
        if not known or any(_absent(value) for _, value in known) or not _concerned(operand, row):
            continue
        yield from (Cell(operand.side, (operand.table, row["row"]), column, _exact(value)) for column, value in known)


def _ends(rows: pd.DataFrame, take: Take) -> pd.DataFrame:
    """Return of every account's readings the one that counts: a growth uses both its first and its last."""
    accounts = [column for column in ("platform", "account") if column in rows]
    ordered = rows.sort_values("to_day", kind="stable") if "to_day" in rows else rows
    each = ordered.groupby(accounts, dropna=False) if accounts else ordered
    return each.head(1) if take is Take.FIRST else each.tail(1)


def _records(native: Any, numbers: list[int], operand: Operand) -> list[dict[str, Any]]:
    frame = nw.from_native(native).lazy()
    present = frame.collect_schema().names()
    wanted = [c for c in dict.fromkeys(("row", "platform", *operand.columns(), *operand.only)) if c in present]
    rows = frame.filter(nw.col("row").is_in(numbers)).select(*wanted).collect(backend="pandas").to_native()
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


def _concerned(operand: Operand, row: Mapping[str, Any]) -> bool:
    wanted = {c: v if isinstance(v, tuple | list | set | frozenset) else (v,) for c, v in operand.only.items()}
    return all(not _absent(row.get(column)) and row[column] in values for column, values in wanted.items())


def _shape(metric: AnyMetric) -> Shape:
    if isinstance(metric, Typical):
        return Shape(bool(metric.bottom), metric.statistic)
    if isinstance(metric, Ratio):
        return Shape(divides=True, times=_exact(metric.times))
    return Shape(isinstance(metric, PerDay))


def _exact(value: Any) -> Fraction:
    """Return a number as its decimals say it: 0.1 is a tenth."""
    return Fraction(str(value))


def _absent(value: Any) -> bool:
    return value is None or value is pd.NA or value != value
