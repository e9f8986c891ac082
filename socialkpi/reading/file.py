"""One file, or a folder of files: bytes to tables, with a status and every problem; content never raises."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from socialkpi.language import Text
from socialkpi.reading import text, workbook
from socialkpi.reading.problems import problem, shown
from socialkpi.reading.recognise import Recogniser
from socialkpi.reading.result import FileSays, Problem, ReadFile, ReadTable, Status
from socialkpi.reading.sheet import Sheet, Unreadable, blank
from socialkpi.reading.table import read_table

LIMIT = 2 * 1024**3
Says = Callable[[str], FileSays | None]


class FileReader:
    """Reads files by a set of sources."""

    def __init__(self, recogniser: Recogniser) -> None:
        self.recogniser = recogniser

    def read(self, path: Path, root: Path | None = None, says: FileSays | None = None) -> ReadFile:
        """Read one file; ``root`` is the folder that its name is given relative to. Never raises for bad content."""
        name = path.relative_to(root).as_posix() if root and path.is_relative_to(root) else path.name
        try:
            data = _bytes(path)
        except Unreadable as refusal:
            return ReadFile(name, path, "", "refused", (refusal.problem,))
        digest = hashlib.sha256(data).hexdigest()
        try:
            sheets, notes = self._sheets(data, path)
        except Unreadable as refusal:
            return ReadFile(name, path, digest, "refused", (refusal.problem,))
        tables, problems, unknown = self._tables(sheets, says or FileSays(), name)
        status = _status(tables, problems, unknown)
        return ReadFile(name, path, digest, status, (*notes, *problems), tuple(tables))

    def _sheets(self, data: bytes, path: Path) -> tuple[list[Sheet], list[Problem]]:
        kind = workbook.kind_of(data)
        if kind is not None:
            notes = [] if path.suffix.lower() in {".xls", ".xlsx", ".xlsm"} else [problem("SK105", what=kind)]
            return workbook.sheets_of(data), notes
        content, notes = text.decode(data)
        text.refuse_pages(content)
        return [text.sheet_of(content, self.recogniser.knows)], notes

    def _tables(self, sheets: list[Sheet], says: FileSays, name: str) -> tuple[list[ReadTable], list[Problem], int]:
        tables: list[ReadTable] = []
        problems: list[Problem] = []
        unknown = 0
        for sheet in sheets:
            split = self.recogniser.split(sheet)
            if not split.tables:
                unknown += 1
                problems.append(self._unknown(sheet))
                continue
            for found in split.tables:
                if len(found.head.sources) > 1:
                    problems.append(_ambiguous(found.head.sources[0].title, found.head.sources[1].title))
                    unknown += 1
                    continue
                read, wrong = read_table(found, says, name)
                tables += read
                problems += wrong
            for first, last in split.others:
                unknown += 1
                problems.append(problem("SK113", row=first, first=first, last=last))
        problems += [
            problem("SK102", name=t.source.title) for t in tables if t.rows_kept + t.rows_refused == 0 and not t.derived
        ]
        return _lend_days(tables), problems, unknown

    def _unknown(self, sheet: Sheet) -> Problem:
        """Tell the headings of the line that has most known ones, else of the first line with anything in it."""
        rows = [row for row in sheet.rows[:30] if not blank(row)]
        best = max(rows, key=lambda row: sum(self.recogniser.knows(cell) for cell in row if cell), default=[])
        headings = [shown(cell) for cell in best if cell.strip()]
        said = ", ".join(headings[:8]) + (" …" if len(headings) > 8 else "")
        return problem("SK140", row=sheet.lines[sheet.rows.index(best)] if best else None, headings=said, found=said)


def _lend_days(tables: list[ReadTable]) -> list[ReadTable]:
    """Give sheets without dates (who the followers are) the days of the daily sheet beside them in the same workbook."""
    dated = [
        t for t in tables if t.table == "days" and not t.needs and t.rows_kept and t.frame["from_day"].notna().any()
    ]
    if not dated:
        return tables
    first, last = str(dated[0].frame["from_day"].min()), str(dated[0].frame["to_day"].max())
    return [_with_days(table, first, last) for table in tables]


def _with_days(table: ReadTable, first: str, last: str) -> ReadTable:
    if table.table != "audience" or table.frame.empty or table.frame["from_day"].notna().any():
        return table
    start = last if "followers" in table.frame else first  # followers are a stock, as it stands on the last day
    return replace(
        table, frame=table.frame.assign(from_day=start, to_day=last).astype({"from_day": "str", "to_day": "str"})
    )


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise Unreadable(problem("SK131", size=size, limit=LIMIT))
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(problem("SK100", why=error.strerror or type(error).__name__)) from error
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise Unreadable(problem("SK101"))
    return data


def _ambiguous(one: Text, two: Text) -> Problem:
    return problem("SK141", one=one, two=two)


def _status(tables: list[ReadTable], problems: list[Problem], unknown: int) -> Status:
    if not tables:
        return "refused" if any(p.code == "SK141" for p in problems) else "unknown"
    kept, refused = sum(t.rows_kept for t in tables), sum(t.rows_refused for t in tables)
    if kept == 0:
        return "refused" if refused else "empty"
    return "partly" if unknown or refused else "read"
