"""What a comparison is asked for, in checked form, and the shape of its answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from socialkpi.catalog.declared import carry
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compare.periods import Days
from socialkpi.compute import compute
from socialkpi.compute.names import Names, named
from socialkpi.compute.question import TIME_COLUMNS, Tables, Where, days_of
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

Row = Mapping[Any, Any]
Record = dict[str, Any]

COLUMNS = (
    "metric", "recipe", "currency", "unit", "value", "base", "change", "change_share", "low", "high", "verdict",
    "base_period", "target", "attained", "attainment", "status", "notes", "base_status",
    "rows", "rows_used", "base_rows", "base_rows_used", "p", "p_adjusted", "z",
)  # fmt: skip
NOT_WHOLE = ("incomplete", "starts", "window", "gaps", "stale", "no_rate")
"""Codes that forbid a comparison: a part is never set beside a whole."""

_NOT_BY_TIME = Text(
    en="A comparison is of two periods, so it cannot be grouped by day, week or month. Choose the period instead.",
    id="Perbandingan dilakukan antara dua periode, jadi tidak bisa dirinci per hari, minggu, atau bulan. Pilih periodenya.",
)


@dataclass(frozen=True)
class Asked:
    """The data, the metrics, the groups and the period that a comparison is about."""

    data: Tables
    metrics: Mapping[str, AnyMetric]
    by: tuple[str, ...]
    where: Where
    period: Days
    within: str | None = None

    @classmethod
    def of(
        cls,
        data: Tables,
        metrics: Names,
        by: Iterable[str],
        where: Where,
        period: str | Days,
        within: str | None = None,
    ) -> Asked:
        """Check what is asked; a comparison cannot be grouped by time."""
        chosen = {metric.key: metric for metric in named(data, metrics)}
        columns = (by,) if isinstance(by, str) else tuple(by)
        if set(columns) & set(TIME_COLUMNS):
            raise DeclarationError(_NOT_BY_TIME)
        return cls(data, chosen, columns, where, days_of(period), within)

    @property
    def client(self) -> Any:
        """Return the client of loaded data, or None."""
        return getattr(self.data, "client", None)

    @property
    def as_of(self) -> str | None:
        """Return the last day that the data covers, where it says so."""
        return getattr(self.data, "as_of", None) or None

    def compute(self, **other: Any) -> pd.DataFrame:
        """Return the results of what is asked, or of the same with other ``metrics``, ``by``, ``where`` or ``period``."""
        question = {"metrics": [*self.metrics.values()], "by": self.by, "where": self.where, "period": self.period}
        question |= other
        return compute(self.data, question["metrics"], question["by"], question["where"], question["period"])  # type: ignore[arg-type]

    def rows(self, **other: Any) -> list[Record]:
        """Return the same as plain rows."""
        return [{str(name): value for name, value in row.items()} for row in self.compute(**other).to_dict("records")]

    def over(self, data: Tables) -> Asked:
        """Return the same question to other data."""
        return replace(self, data=data)

    def group(self, row: Row) -> dict[str, Any]:
        """Return the group of a row, as conditions."""
        return {column: row[column] for column in self.by if pd.notna(row[column])}

    def about(self, row: Row) -> dict[str, list[Any]]:
        """Return the conditions for the rows behind a row: what was asked for, and its group."""
        conditions = {**(self.where or {}), **self.group(row)}
        single = {
            column: isinstance(value, str) or not isinstance(value, Iterable) for column, value in conditions.items()
        }
        return {column: [value] if single[column] else [*value] for column, value in conditions.items()}


def codes_of(row: Row, end: str = "") -> list[str]:
    """Return the status and the notes of a row (``end`` is "_base" for those of the other side)."""
    found = [str(row[f"status{end}"]), *str(row[f"notes{end}"]).split(";")]
    return [code for code in found if code and code != "nan"]


def noting(record: Record, code: str | None) -> Record:
    """Return the record with one more note."""
    known = codes_of(record)
    if code is None or code in known:
        return record
    return record | {"notes": ";".join(filter(None, [str(record["notes"]), code.replace(";", ",")]))}


def framed(records: list[Record], asked: Asked) -> pd.DataFrame:
    """Return records as results; what a way of comparing doesn't say is missing."""
    columns = [*asked.by, *COLUMNS]
    results = pd.DataFrame([dict.fromkeys(COLUMNS) | record for record in records], columns=columns)
    numbers = dict.fromkeys(("target", "attainment", "p", "p_adjusted", "z"), "float64")
    return carry(results.astype(numbers), asked.metrics.values())
