"""Tables where they are: a DuckDB file, a folder of Parquet files, or a Spark session, read without copying.

What is connected stays in its engine. ``compute``, ``compare``, ``explain`` and ``availability`` ask it for sums and
fetch only these, so a table may be larger than memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import narwhals as nw

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import Measure, Unit
from socialkpi.errors import ClientError
from socialkpi.language import Text
from socialkpi.tables import EVENTLIKE, TABLES

_NEITHER = Text(
    en="{found} cannot be connected. Give a DuckDB file, a folder of Parquet files, a DuckDB connection or a Spark session.",
    id="{found} tidak bisa dihubungkan. Berikan file DuckDB, folder berisi file Parquet, koneksi DuckDB, atau sesi Spark.",
)
_NOTHING = Text(
    en="{place} holds none of the tables of socialkpi. They are named {tables}.",
    id="{place} tidak memuat satu pun tabel socialkpi. Nama tabelnya {tables}.",
)
_NO_DUCKDB = Text(
    en="Connecting to {place} needs DuckDB, which is not installed. Install it: pip install duckdb",
    id="Untuk menghubungkan {place} diperlukan DuckDB, yang belum terpasang. Pasang dengan: pip install duckdb",
)
_UNREADABLE = Text(en="{place} cannot be read: {why}", id="{place} tidak bisa dibaca: {why}")
_LACKS = Text(
    en="The table {table} lacks the column {column}, without which its numbers cannot be added up rightly.",
    id="Tabel {table} tidak punya kolom {column}; tanpa kolom itu angkanya tidak bisa dijumlahkan dengan benar.",
)
_KIND = Text(
    en="The column {column} of the table {table} holds {found}, but it must hold {wanted}.",
    id="Kolom {column} pada tabel {table} berisi {found}, padahal seharusnya berisi {wanted}.",
)
_NUMBERS = Text(en="numbers", id="angka")
_DAY = Text(en='days as text, like "2026-10-03"', id='hari dalam bentuk teks, seperti "2026-10-03"')
_MONTH = Text(en='months as text, like "2026-10"', id='bulan dalam bentuk teks, seperti "2026-10"')

_TIMES = {"from_day": 10, "to_day": 10, "day": 10, "week": 10, "month": 7}
"""The columns that hold days or months as text, and how long it is."""


@dataclass(frozen=True)
class Connected:
    """Tables that stay where they are; every call that takes loaded data takes this too."""

    tables: Mapping[str, Any]
    """The tables by name, as lazy frames."""
    place: str
    close: Callable[[], None] = field(repr=False)
    """Let go of a file that was opened; a connection or session that was given stays open."""


def connect(place: str | Path | Any) -> Connected:
    """Connect to tables that another engine holds, without copying them.

    Args:
        place: the path of a DuckDB file (opened for reading only, and shut off from all other files), a folder with a
            Parquet file or folder per table (``posts.parquet``, ``visits/…``), a DuckDB connection or a Spark session.

    Returns:
        The tables that have the names of ``socialkpi.tables``; others are left alone.

    Raises:
        ClientError: there is no such place or table, a column is missing, or one holds the wrong kind of thing.

    >>> import duckdb
    >>> store = duckdb.connect()
    >>> _ = store.sql(
    ...     "CREATE TABLE posts AS SELECT 'x' AS platform, 7.0 AS saves, "
    ...     "'2026-10-03' AS from_day, '2026-10-03' AS to_day"
    ... )
    >>> sorted(connect(store).tables)
    ['posts']

    """
    if isinstance(place, str | Path):
        path = Path(place)
        found, close = _folder(path) if path.is_dir() else _file(path)
    elif hasattr(place, "createDataFrame") and hasattr(place, "catalog"):
        found, close = _spark(place), _leave
    elif hasattr(place, "execute") and hasattr(place, "table"):
        found, close = _duckdb(place), _leave
    else:
        raise ClientError(_NEITHER, found=type(place).__name__)
    name = str(place) if isinstance(place, str | Path) else type(place).__name__
    if not found:
        raise ClientError(_NOTHING, place=name, tables=", ".join(TABLES))
    for table, frame in found.items():
        _check(table, nw.from_native(frame).lazy())
    return Connected(found, name, close)


def _leave() -> None:
    """Leave open what was given open."""


def _file(path: Path) -> tuple[dict[str, Any], Callable[[], None]]:
    duckdb = _library(path)
    # a view in a file that others made must not read this machine's other files
    shut: Any = {"enable_external_access": False, "autoload_known_extensions": False, "lock_configuration": True}
    try:
        connection = duckdb.connect(str(path), read_only=True, config=shut)
        return _duckdb(connection), connection.close
    except duckdb.Error as error:
        raise ClientError(_UNREADABLE, place=str(path), why=str(error).splitlines()[0]) from error


def _folder(path: Path) -> tuple[dict[str, Any], Callable[[], None]]:
    duckdb = _library(path)
    connection = duckdb.connect()
    connection.execute("SET allowed_directories = [$folder]", {"folder": str(path.resolve())})
    connection.execute("SET enable_external_access = false")
    files = {name: _parquet(path.resolve(), name) for name in TABLES}
    try:
        found = {name: connection.read_parquet(some) for name, some in files.items() if some}
    except duckdb.Error as error:
        raise ClientError(_UNREADABLE, place=str(path), why=str(error).splitlines()[0]) from error
    return found, connection.close


def _parquet(folder: Path, table: str) -> list[str]:
    return [str(file) for file in sorted([*folder.glob(f"{table}.parquet"), *folder.glob(f"{table}/**/*.parquet")])]


def _library(path: Path) -> Any:
    try:
        import duckdb  # an optional library
    except ImportError as error:
        raise ClientError(_NO_DUCKDB, place=str(path)) from error
    return duckdb


def _duckdb(connection: Any) -> dict[str, Any]:
    known = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
    return {name: connection.table(name) for (name,) in sorted(connection.execute(known).fetchall()) if name in TABLES}


def _spark(session: Any) -> dict[str, Any]:
    names = {table.name for table in session.catalog.listTables()}
    return {name: session.table(name) for name in TABLES if name in names}


def _check(table: str, frame: nw.LazyFrame[Any]) -> None:
    """Refuse a table that would be added up wrongly."""
    schema = frame.collect_schema()
    for column in _needed(table, schema.names()):
        if column not in schema:
            raise ClientError(_LACKS, table=table, column=column)
    for column in TABLES[table].measures:
        if column in schema and not schema[column].is_numeric():
            raise ClientError(_KIND, table=table, column=column, found=str(schema[column]), wanted=_NUMBERS)
    times = [column for column in _TIMES if column in schema]
    for column in times:
        if schema[column] != nw.String:
            raise ClientError(_KIND, table=table, column=column, found=str(schema[column]), wanted=_wanted(column))
    _check_times(table, frame, times)


def _needed(table: str, present: Iterable[str]) -> list[str]:
    windows = () if table in EVENTLIKE else ("account", "split")
    measures = (metric for metric in METRICS.values() if isinstance(metric, Measure) and metric.table == table)
    money = any(metric.unit is Unit.MONEY and metric.column in set(present) for metric in measures)
    return ["platform", *windows, "from_day", "to_day", *(["currency"] if money else [])]


def _check_times(table: str, frame: nw.LazyFrame[Any], times: list[str]) -> None:
    """Look at the first and last value and at all lengths: other ways of writing a day show in one of them."""
    asked = [
        end.alias(f"{column}_{number}")
        for column in times
        for number, end in enumerate(
            (nw.col(column).min(), nw.col(column).max(), _length(column).min(), _length(column).max())
        )
    ]
    answer = frame.select(*asked).collect(backend="pyarrow").to_dict(as_series=False)
    for column in times:
        first, last, shortest, longest = (answer[f"{column}_{number}"][0] for number in range(4))
        texts = [text for text in (first, last) if text is not None]
        right = all(len(text) == _TIMES[column] and _is_day(text + "-01"[: 10 - len(text)]) for text in texts)
        if not right or {shortest, longest} - {None, _TIMES[column]}:
            raise ClientError(_KIND, table=table, column=column, found=f'"{first}" … "{last}"', wanted=_wanted(column))


def _length(column: str) -> nw.Expr:
    return nw.col(column).str.len_chars()


def _wanted(column: str) -> Text:
    return _MONTH if column == "month" else _DAY


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
