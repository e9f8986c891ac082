"""What is in the files, before any metric: rows by fate, the file's own column sums, dates as written, every problem.

``inspect(*paths)`` returns a promised interface, version 1::

    {
        "version": 1,
        "files": [
            {
                "file": "Instagram/posts.csv",  # relative to the folder given, else the name
                "sha256": "...",
                "status": "read",  # read | partly | refused | unknown | empty
                "problems": [
                    {
                        "code": "SK120",
                        "message": "...",
                        "row": 12,
                        "column": "Views",
                        "found": "...",
                        "expected": "...",
                        "next": "...",
                    }
                ],
                "tables": [
                    {
                        "name": null,  # a sheet, or the title above the table
                        "source": "meta_content_instagram",
                        "platform": "instagram",
                        "table": "posts",
                        "rows_read": 78,
                        "rows_kept": 78,
                        "rows_refused": 0,
                        "rows_totals": 0,
                        "rows_superseded": 0,
                        "first_date": "2025-03-18T07:13",
                        "last_date": "2025-04-14T09:59",
                        "columns": [
                            {"heading": "Views", "measure": "views", "sum": "10931", "missing": 0, "currency": null}
                        ],
                        "notes": ["..."],
                    }
                ],
            }
        ],
    }

Sums are checksums, not metrics: exact decimal text over the kept rows, in the file's own scale (a percentage column keeps its
percents, durations are seconds), null for text and identifiers. ``measure`` is null for a column that is not used. Dates are
as written; "--02-28" is a day without a year. ``rows_read`` = kept + refused + totals. ``status`` speaks of the whole file:
"partly" where rows or parts of it could not be used, "empty" where there are headings and no rows. ``rows_superseded`` is 0
here, since that takes a client's whole folder. ``proposal`` is null, or for a file that nobody knows a mapping as text for
client.toml. Keys will be added, never renamed or removed, within version 1.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from socialkpi.language import LANGUAGES, Text
from socialkpi.mapping.propose import propose, wants_mapping
from socialkpi.reading.result import Problem, ReadFile, ReadTable
from socialkpi.sources import read_file, read_folder

VERSION = 1

_NEEDED = {"SK142", "SK212", "SK213", "SK214", "SK215"}
_WORDS = {
    "file": Text(en="File", id="Berkas"),
    "what": Text(en="What it is", id="Isinya"),
    "status": Text(en="Status", id="Status"),
    "rows": Text(en="Rows", id="Baris"),
    "kept": Text(en="Kept", id="Dipakai"),
    "refused": Text(en="Refused", id="Ditolak"),
    "totals": Text(en="Totals", id="Total"),
    "dates": Text(en="Dates", id="Tanggal"),
    "next": Text(en="Next", id="Langkah"),
    "none": Text(en="No files there.", id="Tidak ada berkas di sana."),
    "read": Text(en="read", id="terbaca"),
    "partly": Text(en="partly read", id="terbaca sebagian"),
    "refused_": Text(en="refused", id="ditolak"),
    "unknown": Text(en="not known", id="tidak dikenal"),
    "empty": Text(en="no rows", id="tanpa baris"),
    "line": Text(en="line", id="baris"),
}
_COLOURS = {"read": "green", "partly": "yellow", "refused": "red", "unknown": "yellow", "empty": "yellow"}


def inspect(*paths: str | Path, language: str = "en") -> dict[str, Any]:
    """Return what stands in files and folders, as the versioned report described above; content never raises.

    ``language`` is that of the sentences. A path that does not exist is reported like a file that cannot be opened.
    """
    files = [_file(read, language) for read in _read(paths)]
    return {"version": VERSION, "files": files}


def inspect_table(*paths: str | Path, language: str = "en") -> pd.DataFrame:
    """Return one row per file and table, for people: what it is, rows by fate, dates, and the first problem in words."""
    rows = []
    for file in inspect(*paths, language=language)["files"]:
        problem = file["problems"][0]["message"] if file["problems"] else None
        rows += [
            {
                "file": file["file"],
                "status": file["status"],
                **{key: table.get(key) for key in _COLUMNS},
                "problem": problem,
            }
            for table in file["tables"] or [{}]
        ]
    return pd.DataFrame(rows, columns=["file", "status", *_COLUMNS, "problem"]).convert_dtypes()


_COLUMNS = (
    "source", "name", "platform", "table", "rows_read", "rows_kept", "rows_refused", "rows_totals", "first_date", "last_date",
)  # fmt: skip


def render(report: dict[str, Any], language: str = "en", width: int = 110, *, colour: bool = False) -> str:
    """Return an inspection as text for a terminal: one line per table, and below it what is wrong and what to do."""
    if not report["files"]:
        return _WORDS["none"][language] + "\n"
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=colour, color_system="auto" if colour else None, highlight=False
    )
    console.print(_overview(report, language))
    for file in report["files"]:
        for problem in file["problems"]:
            console.print(_sentence(file["file"], problem, language))
        if file["proposal"]:
            # to be copied as it stands: never broken into lines of the terminal's width
            console.print(Styled(f"\n{file['proposal']}\n"), soft_wrap=True)
    return out.getvalue()


def as_text(report: dict[str, Any], language: str = "en") -> str:
    """Return an inspection as text, as wide as the terminal."""
    return render(report, language, width=max(80, get_terminal_size((110, 24)).columns))


def as_json(report: dict[str, Any]) -> str:
    """Return an inspection as JSON text, with letters of all scripts as they are."""
    return json.dumps(report, ensure_ascii=False, indent=1)


def _overview(report: dict[str, Any], language: str) -> Table:
    overview = Table(box=None, pad_edge=False)
    for word in ("file", "what", "status"):
        overview.add_column(_WORDS[word][language], overflow="fold")
    for word in ("rows", "kept", "refused", "totals"):
        overview.add_column(_WORDS[word][language], justify="right", no_wrap=True)
    overview.add_column(_WORDS["dates"][language])
    for file in report["files"]:
        status = file["status"]
        said = Styled(_WORDS["refused_" if status == "refused" else status][language], style=_COLOURS[status])
        for number, table in enumerate(file["tables"] or [None]):
            overview.add_row(Styled(file["file"] if number == 0 else ""), *_line(table, said))
    return overview


def _line(table: dict[str, Any] | None, status: Styled) -> list[Styled]:
    if table is None:
        return [Styled("–"), status, *[Styled("")] * 5]
    what = table["source"] + (f" · {table['name']}" if table["name"] else "")
    counts = [str(table[key]) for key in ("rows_read", "rows_kept", "rows_refused", "rows_totals")]
    dates = " – ".join(date for date in (table["first_date"], table["last_date"]) if date)
    return [Styled(what), status, *map(Styled, counts), Styled(dates)]


def _sentence(file: str, problem: dict[str, Any], language: str) -> Styled:
    place = f", {_WORDS['line'][language]} {problem['row']}" if problem["row"] else ""
    found = f" [{problem['found']}]" if problem["found"] and problem["found"] not in problem["message"] else ""
    after = f" {problem['next']}" if problem["next"] else ""
    return Styled(f"{problem['code']} {file}{place}: {problem['message']}{found}{after}")


def _read(paths: tuple[str | Path, ...]) -> list[ReadFile]:
    files = []
    for path in map(Path, paths):
        files += read_folder(path) if path.is_dir() else [read_file(path)]
    return files


def _file(read: ReadFile, language: str) -> dict[str, Any]:
    needed = [note for table in read.tables for note in table.notes if note.code in _NEEDED]
    return {
        "file": read.file,
        "sha256": read.sha256,
        "status": read.status,
        "problems": [_problem(problem, language) for problem in (*read.problems, *needed)],
        "tables": [_table(table, language) for table in read.tables if not table.derived],
        "proposal": _proposal(read, language),
    }


def _proposal(read: ReadFile, language: str) -> str | None:
    """Return a mapping for a file that nobody knows, as text for client.toml; nothing is loaded by it."""
    if not wants_mapping(read):
        return None
    proposal = propose(read.path, read.file)
    return proposal.toml(language) if proposal else None


def _problem(problem: Problem, language: str) -> dict[str, Any]:
    assert language in LANGUAGES, language
    return {
        "code": problem.code,
        "message": problem.message[language],
        "row": problem.row,
        "column": problem.column,
        "found": problem.found,
        "expected": problem.expected[language] if problem.expected else None,
        "next": problem.next[language] if problem.next else None,
    }


def _table(table: ReadTable, language: str) -> dict[str, Any]:
    return {
        "name": table.name,
        "source": table.source.key,
        "platform": table.platform,
        "table": table.table,
        "rows_read": table.rows_read,
        "rows_kept": table.rows_kept,
        "rows_refused": table.rows_refused,
        "rows_totals": table.rows_totals,
        "rows_superseded": 0,
        "first_date": table.first_date,
        "last_date": table.last_date,
        "columns": [
            {
                "heading": column.heading,
                "measure": column.measure,
                "sum": column.sum,
                "missing": column.missing,
                "currency": column.currency,
            }
            for column in table.columns
        ],
        "notes": [note.message[language] for note in table.notes if note.code not in _NEEDED],
    }
