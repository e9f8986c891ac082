"""Frames, Parquet files and queries as text cells, so that they are read and checked like any export."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.errors import ClientError, ExportError
from socialkpi.language import Text

PARQUET = b"PAR1"
_NO_DUCKDB = Text(
    en="A query needs DuckDB, which is not installed. Install it: pip install duckdb",
    id="Query memerlukan DuckDB, yang belum terpasang. Pasang dengan: pip install duckdb",
)
_BAD_QUERY = Text(en="The query of {name} cannot be run: {why}", id="Query {name} tidak bisa dijalankan: {why}")
_NOT_ONE = Text(en="only one SELECT is allowed", id="hanya satu SELECT yang diperbolehkan")
_NO_FRAME = Text(
    en="{found} is no data frame, and no path of a file.", id="{found} bukan data frame, bukan pula lokasi berkas."
)


def csv_of(frame: Any) -> bytes:
    """Return a data frame of any library (also a lazy one, or a DuckDB relation) as CSV text.

    Numbers keep all their digits, days are ISO text, times carry their offset where they have one; missing is empty.
    """
    try:
        table = nw.from_native(frame)
    except TypeError as error:
        raise ExportError(_NO_FRAME, found=type(frame).__name__) from error
    eager = table.collect() if isinstance(table, nw.LazyFrame) else table
    return _csv(eager.columns, zip(*(eager[name].to_list() for name in eager.columns), strict=True))


def is_parquet(path: Path) -> bool:
    """Tell by its first bytes whether a file is Parquet; one that can't be opened is none."""
    try:
        with path.open("rb") as file:
            return file.read(len(PARQUET)) == PARQUET
    except OSError:
        return False


def csv_of_parquet(path: Path) -> bytes:
    """Return a Parquet file as CSV text; OSError or ValueError say that it is none."""
    import pyarrow.parquet as parquet  # only here is it needed

    table = parquet.read_table(path)
    return _csv(table.column_names, zip(*(column.to_pylist() for column in table.columns), strict=True))


def csv_of_query(database: Path, query: str, name: str) -> bytes:
    """Return what a query gives on a DuckDB database, which it can only read.

    Raises:
        ClientError: DuckDB is missing, the query is wrong, or it is more than one SELECT.
    """
    try:
        import duckdb  # an optional library
    except ImportError as error:
        raise ClientError(_NO_DUCKDB) from error
    try:
        # the query stands in a file that others may have written: it sees this database and nothing else
        shut: Any = {"enable_external_access": False, "autoload_known_extensions": False, "lock_configuration": True}
        with duckdb.connect(str(database), read_only=True, config=shut) as connection:
            statements = connection.extract_statements(query)
            if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
                raise ClientError(_BAD_QUERY, name=name, why=_NOT_ONE)
            answer = connection.execute(statements[0])
            names = [column[0] for column in answer.description or ()]
            return _csv(names, iter(answer.fetchone, None))
    except duckdb.Error as error:
        raise ClientError(_BAD_QUERY, name=name, why=str(error).splitlines()[0]) from error


def _csv(names: Iterable[str], rows: Iterable[Any]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


def _cell(value: Any) -> str:
    if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, datetime):
        at_midnight = value.time() == time() and value.tzinfo is None
        return value.date().isoformat() if at_midnight else value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)
