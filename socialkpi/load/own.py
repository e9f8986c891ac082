"""One's own columns in one call: a frame, a file or a query becomes rows of a table."""

from __future__ import annotations

import os
from collections.abc import Mapping as Names
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from socialkpi.client import Client, read_client
from socialkpi.client.mapping import Mapping
from socialkpi.client.words import refused
from socialkpi.data import Data
from socialkpi.errors import ExportError
from socialkpi.language import Text
from socialkpi.load.cache import cache_of
from socialkpi.load.exports import exports_of, read_exports
from socialkpi.load.gathering import gather
from socialkpi.mapping import csv_of, read_cells, read_mapped, says_of, source_of
from socialkpi.reading.result import ReadFile

_NO_FILE = Text(en="There is no file {file}.", id="Tidak ada berkas {file}.")
_UNREAD = Text(en="{file}: {why}", id="{file}: {why}")
_NOWHERE = Path(os.devnull) / "own"
"""The folder of rows that stand alone: it can't exist, where ``Path()`` would be whatever folder one works in."""


def own(
    what: Any,
    table: str,
    columns: Names[str, str],
    *,
    name: str | None = None,
    beside: Data | str | Path | None = None,
    **said: Any,
) -> Data:
    """Make rows of a table out of a data frame, a query's answer or a file, checked like any export.

    Args:
        what: a data frame of any library, a DuckDB relation, or the path of a CSV, XLSX or Parquet file.
        table: which table the rows belong to ("posts", "days", "ads", "visits", "orders" …).
        columns: which heading fills which field: ``{"day": "Date", "views": "Times shown"}``.
        name: what the rows' ``source_file`` says; the file's name, or "own".
        beside: data or a client's folder that the rows join; without it they stand alone.
        said: what the columns don't say, as under ``[[mappings]]`` in client.toml: ``platform``, ``account``,
            ``currency``, ``dates`` ("ymd", "dmy", "mdy"), ``number_locale``, ``time_zone``.

    Raises:
        ClientError: the mapping can't be right: an unknown field, or rows that nobody could place.
        ExportError: a heading is not there, or the file is not.

    Cells that can't be read are no error: their rows are refused, and stand in ``problems``.

    >>> import pandas as pd
    >>> rows = pd.DataFrame({"Date": ["2026-10-01", "2026-10-02"], "Times shown": [120, None]})
    >>> own(rows, "days", {"day": "Date", "views": "Times shown"}, platform="threads")["days"]["views"].tolist()
    [120.0, nan]

    """
    client = _client(beside)
    mapping = _mapping(table, columns, said)
    file = _read(what, mapping, name, client)
    absent = next((problem for problem in file.problems if problem.code == "SK165"), None)
    if absent is not None or not file.tables:
        problem = absent or file.problems[0]
        raise ExportError(_UNREAD, file=file.file, why=problem.message)
    joined = (*(beside.own if isinstance(beside, Data) else ()), file)
    others = read_exports(client, exports_of(client), cache_of(client)) if beside is not None else []
    return replace(gather([*others, *joined], client), own=joined)


def _client(beside: Data | str | Path | None) -> Client:
    if isinstance(beside, Data):
        return beside.client
    return Client(key="own", name="own", folder=_NOWHERE) if beside is None else read_client(beside)


def _mapping(table: str, columns: Names[str, str], said: dict[str, Any]) -> Mapping:
    try:
        return Mapping(file="own", table=table, columns=dict(columns), **said)
    except ValidationError as error:
        raise refused(Path(table), error, Mapping) from None


def _read(what: Any, mapping: Mapping, name: str | None, client: Client) -> ReadFile:
    source, says = source_of(mapping, f"own_{name or mapping.table}", client.time_zone), says_of(mapping)
    if not isinstance(what, str | Path):
        return read_cells(csv_of(what), name or "own", Path(name or "own"), source, says)
    path = Path(what)
    if not path.is_file():
        raise ExportError(_NO_FILE, file=path)
    return read_mapped(path, path.parent, source, says)
