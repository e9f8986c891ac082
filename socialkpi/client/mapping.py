"""Columns of one's own: what a mapping may say, and whether it says enough to fill a table."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

from socialkpi.client.values import Currency, InsideFolder, Platform, TimeZone, Words
from socialkpi.client.words import unknown_name, wrong
from socialkpi.language import Text
from socialkpi.tables import TABLES

WINDOW = ("day", "from_day", "to_day")
"""What a column of days can fill: one day per row, or the first and last day of its window."""

_NOT_MAPPED = frozenset(
    {
        "social",
        "paid",
        "own",
        "posts",
        "orders",
        "counts_as",
        "conversion_value",
        "goal_completions",
        "cancelled",
        "unpaid",
    }
)
"""Columns that loading fills by itself."""

MOMENTS = ("published_at", "ordered_at")
IDENTITIES = ("post", "order", "lead", "conversation", "answer", "mention", "journey", "invitation")
FROM_WHERE = ("visits", "events")
"""Tables whose platform is where a visit came from: it follows from the source, and is not said."""
ANYWHERE = ("costs", "business")
"""Tables that need no platform: what the client books and counts is often about none."""


def fields_of(table: str) -> tuple[str, ...]:
    """Return every field of a table that a column of a file can fill.

    >>> fields_of("audience")[:7]
    ('day', 'from_day', 'to_day', 'account', 'platform', 'dimension', 'segment')
    """
    whose = ("account",) if table in FROM_WHERE else ("account", "platform")
    kept = (name for name in (*TABLES[table].dimensions, *TABLES[table].measures) if name not in _NOT_MAPPED)
    return tuple(dict.fromkeys((*WINDOW, *whose, *kept)))


def _table(value: str) -> str:
    if value not in TABLES:
        raise unknown_name(value, TABLES, Text(en="a table of socialkpi", id="sebuah tabel socialkpi"))
    return value


class Mapping(BaseModel):
    """What a file below exports/, or a query on a DuckDB database of the client, fills in one of the tables.

    ``columns`` says which heading fills which field. Without ``table`` and ``columns`` the cells are read as an export
    that is known already (a warehouse table that comes mapped).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    file: InsideFolder | None = None
    query: Words | None = None
    database: InsideFolder | None = None
    name: Words | None = None
    table: Annotated[str, AfterValidator(_table)] | None = None
    columns: dict[str, Words] | None = None
    platform: Platform | None = None
    account: Words | None = None
    currency: Currency | None = None
    dates: Literal["ymd", "dmy", "mdy"] = "ymd"
    number_locale: Literal["en", "id", "de"] | None = None
    time_zone: TimeZone | None = None

    @model_validator(mode="after")
    def _says_enough(self) -> Mapping:
        if (self.file is None) == (self.query is None):
            raise wrong(Text(en="either a file or a query", id="salah satu: file atau query"))
        if (self.query is None) != (self.database is None):
            raise wrong(Text(en="a query together with its database", id="query bersama database-nya"))
        if (self.table is None) != (self.columns is None):
            raise wrong(Text(en="a table together with its columns", id="table bersama columns-nya"))
        if self.table is not None and self.columns is not None:
            check_columns(self.table, self.columns, self.platform)
        return self


def check_columns(table: str, columns: dict[str, str], platform: str | None) -> None:
    """Refuse columns that don't fill a table: an unknown field, or rows that nobody could place."""
    known = fields_of(table)
    for field in columns:
        if field not in known:
            said = Text(en=f'a field of {table} instead of "{field}"', id=f'sebuah kolom dari {table}, bukan "{field}"')
            raise unknown_name(field, known, said)
    if table not in (*FROM_WHERE, *ANYWHERE) and platform is None and "platform" not in columns:
        raise wrong(Text(en="a platform, or a column that names it", id="platform, atau kolom yang menyebutnya"))
    dated = "day" in columns or {"from_day", "to_day"} <= {*columns} or any(name in columns for name in MOMENTS)
    if not dated:
        raise wrong(
            Text(
                en="columns.day, or both columns.from_day and columns.to_day",
                id="columns.day, atau columns.from_day dan columns.to_day sekaligus",
            )
        )
    if table in ("posts", "orders") and table.removesuffix("s") not in columns:
        raise wrong(Text(en=f"columns.{table.removesuffix('s')}", id=f"columns.{table.removesuffix('s')}"))
