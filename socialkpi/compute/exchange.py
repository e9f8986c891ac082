"""What results say of amounts that were converted: by rates of the client's, or not at all for want of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pandas as pd

from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compute.operands import operands

Row = dict[str, Any]


def with_rates(rows: list[Row], metrics: Iterable[AnyMetric], data: Any) -> list[Row]:
    """Return the rows of results, those of money marked where the data were brought into one currency."""
    to, converted = getattr(data, "currency", ""), getattr(data, "converted", None)
    if not to or converted is None:
        return rows
    tables = {metric.key: {operand.table for operand in operands(metric) if operand.money} for metric in metrics}
    return [_told(row, to, converted[converted["table"].isin(tables[row["metric"]])]) for row in rows]


def _told(row: Row, to: str, converted: pd.DataFrame) -> Row:
    if converted.empty:
        return row
    if row["currency"] != to and str(row["status"]).startswith("no_values"):
        return row | {"status": f"no_rate:{row['currency']}>{to}"}
    named = sorted(converted.loc[converted["rate"].notna(), "currency"].dropna().unique())
    if row["currency"] != to or not named:
        return row
    return row | {"notes": ";".join(filter(None, (row["notes"], f"converted:{'+'.join(named)}")))}
