"""What reading a file gives: its tables, every row accounted for, and every problem in words.

The frames hold the columns that the file has, under the names of ``socialkpi.tables``, beside where each row came from. Calendar
columns (``day``, ``week``, ``month``) and row numbers come later, when the tables of a client are put together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pandas as pd

from socialkpi.language import Text
from socialkpi.reading.source import Source

Status = Literal["read", "partly", "refused", "unknown", "empty"]


@dataclass(frozen=True)
class FileSays:
    """What ``client.toml`` says about a file, under ``[[files]]``, where the file itself does not say it."""

    platform: str | None = None
    account: str | None = None
    year: int | None = None
    """The year of the last day in the file."""
    currency: str | None = None
    date_order: str | None = None
    """"mdy" or "dmy"."""
    number_locale: str | None = None
    """"en" (1,234.5) or "id" or "de" (1.234,5)."""


@dataclass(frozen=True)
class Problem:
    """Something a person should know: a code, one sentence in both languages, and the place."""

    code: str
    message: Text
    row: int | None = None
    column: str | None = None
    found: str | None = None
    expected: Text | None = None
    next: Text | None = None


@dataclass(frozen=True)
class SeenColumn:
    """One column as it stands in the file; ``sum`` is exact decimal text over the kept rows, in the file's own scale."""

    heading: str
    measure: str | None
    sum: str | None
    missing: int
    currency: str | None = None


@dataclass(frozen=True)
class ReadTable:
    """One table of a file; ``rows_read`` = kept + refused + totals, always."""

    name: str | None
    source: Source
    platform: str | None
    table: str
    """A key of ``tables.TABLES``, or another word ("pages", "other") for a table that is understood but not used."""
    frame: pd.DataFrame
    rows_read: int
    rows_kept: int
    rows_refused: int
    rows_totals: int
    first_date: str | None
    last_date: str | None
    columns: tuple[SeenColumn, ...]
    notes: tuple[Problem, ...] = ()
    stamp: str | None = None
    needs: tuple[str, ...] = ()
    """What the table lacks to be used: "year" or "platform", which client.toml can say, or "dates", which it cannot."""
    derived: bool = False
    """True where the rows are a second view of another table of the same file (visits out of events)."""


@dataclass(frozen=True)
class ReadFile:
    """One file: what it is, whether it was read, and what is wrong with it."""

    file: str
    path: Path
    sha256: str
    status: Status
    problems: tuple[Problem, ...] = ()
    tables: tuple[ReadTable, ...] = field(default=())
