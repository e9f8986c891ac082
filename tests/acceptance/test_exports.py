"""Real exports give the rows, sums, missing cells and dates that were counted for them by hand and by other programs.

The files are other people's business data and stay outside the project: the environment variable SOCIALKPI_ACCEPTANCE names
the folder, with ``exports/expected.tsv`` in it. ``names.tsv`` says which column each expected name is (``=measure``: the column read
as this measure; ``#2``: the second column; ``frame``, ``first``, ``last``: of the table that was read), ``later.tsv`` which
files are not read yet and why.
"""

from __future__ import annotations

import csv
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from socialkpi.inspect import inspect
from socialkpi.sources import read_file

HERE = Path(__file__).parent
FOLDER = Path(os.environ.get("SOCIALKPI_ACCEPTANCE", "")) / "exports"
if not (FOLDER / "expected.tsv").is_file():
    pytest.skip(
        "no real exports here: SOCIALKPI_ACCEPTANCE names no folder with exports/expected.tsv", allow_module_level=True
    )


def table_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


LATER = [line["file"] for line in table_of(HERE / "later.tsv")]
NAMES = {(line["source"], line["expected"]): line["heading"] for line in table_of(HERE / "names.tsv")}
EXPECTED = [line for line in table_of(FOLDER / "expected.tsv") if not line["file"].startswith(tuple(LATER))]


@cache
def folder_inspected() -> dict[str, dict[str, Any]]:
    """Inspect the whole folder at once: the dates of some files stand in the file beside them."""
    return {file["file"]: file for file in inspect(FOLDER)["files"]}


def inspected(file: str) -> dict[str, Any]:
    return folder_inspected()[file]


def found_table(line: dict[str, str]) -> dict[str, Any]:
    tables = inspected(line["file"])["tables"]
    named = [table for table in tables if table["name"] == line["table_name"]]
    return named[0] if named else tables[int(line["table_no"]) - 1]


def pairs(cell: str) -> dict[str, str]:
    return dict(part.rsplit("=", 1) for part in cell.split("; ") if part)


def column(table: dict[str, Any], heading: str) -> dict[str, Any]:
    columns = table["columns"]
    if heading.startswith("#"):
        return columns[int(heading[1:]) - 1]
    if heading.startswith("="):
        return next(c for c in columns if c["measure"] == heading[1:])
    return next(c for c in columns if c["heading"] == heading)


def heading_of(table: dict[str, Any], name: str) -> str:
    found = NAMES.get((table["source"], name)) or NAMES[(table["source"], "*")]
    return name if found == "*" else found


def said_sum(table: dict[str, Any], column: dict[str, Any], said: str) -> str | None:
    """Return the sum as inspect tells it: that of no value at all is none, where a person may have written 0."""
    nothing = said == "no value in any row" or (said == "0" and column["sum"] is None and column["missing"] > 0)
    return None if nothing else said


def from_frame(line: dict[str, str], asked: str, said: str) -> str:
    """Return a value of the table that was read, rounded as the expected one is (a product is not exact in floats)."""
    how, name = asked.split(" ", 1)
    tables = read_file(FOLDER / line["file"]).tables
    frame = tables[int(line["table_no"]) - 1 if len(tables) > 1 else 0].frame
    values = frame[name].dropna()
    value = {"frame": values.sum(), "first": values.iloc[0], "last": values.iloc[-1]}[how]
    return f"{value:.{len(said.partition('.')[2])}f}"


@pytest.mark.parametrize("line", EXPECTED, ids=lambda line: f"{line['file']}-{line['table_no']}")
def test_a_real_export_gives_what_was_counted(line: dict[str, str]) -> None:
    table = found_table(line)
    assert table["rows_kept"] == int(line["data_rows"])
    assert table["rows_refused"] == (1 if "1 error record" in line["traps"] else 0)
    for name, said in pairs(line["sums"]).items():
        heading = heading_of(table, name)
        if heading.startswith("- "):
            continue
        if heading.startswith(("frame ", "first ", "last ")):
            assert from_frame(line, heading, said) == said, name
            continue
        assert column(table, heading)["sum"] == said_sum(table, column(table, heading), said), name
    absent = pairs(line["missing"])
    for name, said in absent.items():
        assert column(table, heading_of(table, name))["missing"] == int(said), name
    told = {heading_of(table, name) for name in absent}
    for heading in {heading_of(table, name) for name in pairs(line["sums"])} - told:
        if not heading.startswith(("- ", "frame ", "first ", "last ")):
            assert column(table, heading)["missing"] == 0, heading
    if not NAMES.get((table["source"], "dates"), "").startswith("- "):
        assert (table["first_date"] or "", table["last_date"] or "") == (line["first_date"], line["last_date"])


def test_a_totals_row_is_told_and_never_added() -> None:
    counts = {line["file"]: inspected(line["file"])["tables"][0]["rows_totals"] for line in EXPECTED}
    with_totals = {line["file"] for line in EXPECTED if not line["total_row"].startswith("no")}
    assert {file for file, count in counts.items() if count} == with_totals


def test_every_line_of_every_table_is_accounted_for() -> None:
    for path in sorted(FOLDER.glob("*/*.*")):
        for table in inspected(path.relative_to(FOLDER).as_posix())["tables"]:
            assert table["rows_read"] == table["rows_kept"] + table["rows_refused"] + table["rows_totals"], path.name


def test_what_is_not_read_yet_says_so_in_words() -> None:
    for path in sorted(FOLDER.glob("*/*.*")):
        file = inspected(path.relative_to(FOLDER).as_posix())
        if file["status"] in ("unknown", "refused", "partly"):
            assert file["problems"], path.name
            assert all(problem["message"] and problem["code"] for problem in file["problems"])
