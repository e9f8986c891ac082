"""What results say of currencies: amounts that were converted, that no rate reaches, or that do not meet in one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compute.operands import operands

Row = dict[str, Any]


def with_currencies(rows: list[Row], metrics: Iterable[AnyMetric], by: tuple[str, ...], data: Any) -> list[Row]:
    """Return the rows of results, those of money with what is to be said of their currency."""
    tables = {metric.key: {operand.table for operand in operands(metric) if operand.money} for metric in metrics}
    rows = _apart(rows, {key for key, found in tables.items() if len(found) > 1}, by)
    to, converted = getattr(data, "currency", ""), getattr(data, "converted", None)
    if not to or converted is None:
        return rows
    rows = [_told(row, to, converted[converted["table"].isin(tables[row["metric"]])]) for row in rows]
    return _without_the_rest(rows, to, by)


def _apart(rows: list[Row], metrics: set[str], by: tuple[str, ...]) -> list[Row]:
    """Mark the rows whose one side is in this currency, and the other side only in another."""
    currencies: dict[tuple[Any, ...], set[str]] = {}
    for row in rows:
        if row["metric"] in metrics and row["currency"]:
            currencies.setdefault(_group(row, by), set()).add(row["currency"])
    several = {group for group, found in currencies.items() if len(found) > 1}
    lacking = (str(row["status"]).startswith("no_values") and _group(row, by) in several for row in rows)
    return [row | {"status": "currency"} if apart else row for row, apart in zip(rows, lacking, strict=True)]


def _group(row: Row, by: tuple[str, ...]) -> tuple[Any, ...]:
    return (row["metric"], *(row[column] for column in by if column != "currency"))


def _told(row: Row, to: str, converted: pd.DataFrame) -> Row:
    if converted.empty:
        return row
    if row["currency"] != to and str(row["status"]).startswith(("no_values", "currency")):
        return row | {"status": f"no_rate:{row['currency']}>{to}"}
    named = sorted(converted.loc[converted["rate"].notna(), "currency"].dropna().unique())
    if row["currency"] != to or not named:
        return row
    return row | {"notes": ";".join(filter(None, (row["notes"], f"converted:{'+'.join(named)}")))}


def _without_the_rest(rows: list[Row], to: str, by: tuple[str, ...]) -> list[Row]:
    """Mark the amounts in this currency as a part, where others of the same group could not be converted to it."""
    unconverted: dict[tuple[Any, ...], list[str]] = {}
    for row in rows:
        if str(row["status"]).startswith("no_rate"):
            code = row["status"].replace("no_rate", "no_rate_for_part", 1)
            unconverted.setdefault(_group(row, by), []).append(code)
    return [_part(row, unconverted.get(_group(row, by), [])) if row["currency"] == to else row for row in rows]


def _part(row: Row, without: list[str]) -> Row:
    if not without:
        return row
    status = "partial" if row["status"] == "complete" else row["status"]
    return row | {"status": status, "notes": ";".join(filter(None, (row["notes"], *without)))}
