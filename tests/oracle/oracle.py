"""An oracle beside the package: plain SQL over the text of a sample client's exports.

Nothing of the package is used. Files are decoded (UTF-8 or UTF-16), sheets of workbooks written as CSV, and the rest is
SQL that can be read beside the files: ``formats/`` says what each column is, ``merged.sql`` which statement counts,
``metrics/`` what is added and divided.
"""

from __future__ import annotations

import csv
import io
import tomllib
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
from python_calamine import CalamineWorkbook

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent.parent / "data" / "sample"
CLIENTS: dict[str, dict[str, Any]] = tomllib.loads((HERE / "clients.toml").read_text("utf-8"))


def answers(client: str, scratch: Path) -> pd.DataFrame:
    """Return ``metric, platform, month, value, low, high`` for one sample client."""
    base = duckdb.connect()
    base.execute((HERE / "schema.sql").read_text("utf-8"))
    base.execute(
        "CREATE TABLE answers (metric VARCHAR, platform VARCHAR, month VARCHAR, value DOUBLE, low DOUBLE, high DOUBLE)"
    )
    base.execute("CREATE TABLE sources AS SELECT * FROM read_csv(?, header = true)", [str(HERE / "sources.csv")])
    rules = "CREATE TABLE rules AS SELECT * FROM read_csv(?, header = true, types = {'value': 'DECIMAL(18, 4)'}) WHERE client = ?"
    base.execute(rules, [str(HERE / "rules.csv"), client])
    said = CLIENTS[client]
    _set(base, time_zone=said["time_zone"], margin=said.get("margin"))
    for entry in said["files"]:
        _set(base, **{name: value for name, value in entry.items() if name not in ("sql", "files")})
        base.execute("SET VARIABLE files = ?", [_texts(client, entry["files"], entry.get("sheet"), scratch)])
        base.execute((HERE / "formats" / f"{entry['sql']}.sql").read_text("utf-8"))
    for script in (HERE / "merged.sql", *sorted((HERE / "metrics").glob("*.sql"))):
        base.execute(script.read_text("utf-8"))
    return base.sql("SELECT * FROM answers").df()


def _set(base: duckdb.DuckDBPyConnection, **variables: str | None) -> None:
    for name, value in variables.items():
        base.execute(f"SET VARIABLE {name} = ?", [value])


def _texts(client: str, pattern: str, sheet: str | None, scratch: Path) -> list[str]:
    """Return the files of a pattern as UTF-8 text, under their own names in a folder of their own."""
    exports = SAMPLE / client / "exports"
    found = sorted(exports.glob(pattern))
    assert found, f"{client}: no file is called {pattern}"
    texts = []
    for path in found:
        target = scratch / client / (sheet or "") / path.relative_to(exports).with_suffix(".csv")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(
            _cells(path, sheet) if path.suffix.startswith(".xls") else _decoded(path), "utf-8", newline=""
        )
        texts.append(str(target))
    return texts


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    return data.decode("utf-16" if data[:2] == b"\xff\xfe" else "utf-8-sig")


def _cells(path: Path, sheet: str | None) -> str:
    book, out = CalamineWorkbook.from_path(path), io.StringIO()
    rows = book.get_sheet_by_name(sheet or book.sheet_names[0]).to_python()
    csv.writer(out).writerows([[_plain(cell) for cell in row] for row in rows])
    return out.getvalue()


def _plain(cell: Any) -> Any:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
