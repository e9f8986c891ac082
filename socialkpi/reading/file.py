"""One file, or a folder of files: bytes to tables, with a status and every problem; content never raises."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from socialkpi.language import Text
from socialkpi.reading import open_file, text
from socialkpi.reading.damage import damage
from socialkpi.reading.neighbours import lend_windows
from socialkpi.reading.pause import no_search_for_cycles
from socialkpi.reading.problems import problem, shown
from socialkpi.reading.recognise import Recogniser
from socialkpi.reading.result import FileSays, Problem, ReadFile, ReadTable, Status
from socialkpi.reading.sheet import Sheet, Unreadable, blank
from socialkpi.reading.table import read_table
from socialkpi.reading.watch import LONGEST, watch

_NOT_KNOWN = {"SK140"}
_PARTLY = {"SK144", "SK145", "SK146", "SK204"}


class FileReader:
    """Reads files by a set of sources."""

    def __init__(self, recogniser: Recogniser) -> None:
        self.recogniser = recogniser

    def read(self, path: Path, root: Path | None = None, says: FileSays | None = None) -> ReadFile:
        """Read one file; ``root`` is the folder that its name is given relative to. Never raises for bad content."""
        name = path.relative_to(root).as_posix() if root and path.is_relative_to(root) else path.name
        with no_search_for_cycles():
            return self._read(path, name, says or FileSays())

    def _read(self, path: Path, name: str, says: FileSays) -> ReadFile:
        try:
            members = open_file.open_all(path)
        except Unreadable as refusal:
            return ReadFile(name, path, open_file.digest_of(path), "refused", (refusal.problem,))
        digest = members[0].sha256 if len(members) == 1 and not members[0].name else open_file.digest_of(path)
        parts = [self._member(members.pop(0), name, says) for _ in range(len(members))]  # each is let go once it is cut
        tables = [table for found, _, _ in parts for table in found]
        problems = [problem for _, found, _ in parts for problem in found]
        status = _status(tables, problems, sum(unknown for _, _, unknown in parts))
        return lend_windows([ReadFile(name, path, digest, status, tuple(problems), tuple(tables))])[0]

    def _member(
        self, member: open_file.Opened, file: str, says: FileSays
    ) -> tuple[list[ReadTable], list[Problem], int]:
        """Read one file, or one member of an archive, whose problems say which one it is."""
        if member.refusal is not None:
            return [], [_inside(member.refusal, member.name)], 1
        try:
            sheets = [*member.sheets] or [text.sheet_of(member.content, self.recogniser.knows)]
        except Unreadable as refusal:
            return [], [*member.notes, _inside(refusal.problem, member.name)], 1
        if len(member.content) > 4 * LONGEST:  # no large text is held beside its columns
            member = replace(member, content=b"")
        tables, problems, unknown = self._tables(sheets, says, f"{file}/{member.name}".rstrip("/"))
        if not tables and member.content:
            problems += watch(member.text)
        notes = [*member.notes, *(note for sheet in sheets for note in sheet.notes)]
        return tables, [_inside(found, member.name) for found in (*notes, *problems)], unknown

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
                problems += damage(found, self.recogniser.spellings(found.head.sources[0]))
                read, wrong = read_table(found, says, name)
                tables += read
                problems += wrong
            for first, last in split.others:
                unknown += 1
                problems.append(problem("SK113", row=first, first=first, last=last))
        problems += _empty(tables)
        return _lend_days(tables), problems, unknown

    def _unknown(self, sheet: Sheet) -> Problem:
        """Tell the headings of the line that has most known ones, else of the first line with anything in it."""
        rows = [row for row in sheet.rows[:30] if not blank(row)]
        best = max(rows, key=lambda row: sum(self.recogniser.knows(cell) for cell in row if cell), default=[])
        headings = [shown(cell) for cell in best if cell.strip()]
        said = ", ".join(headings[:8]) + (" …" if len(headings) > 8 else "")
        return problem("SK140", row=sheet.lines[sheet.rows.index(best)] if best else None, headings=said, found=said)


def _empty(tables: list[ReadTable]) -> list[Problem]:
    """Tell tables without rows; of cards, where empty ones are usual, only where the whole file is empty."""
    empty = [t for t in tables if t.rows_kept + t.rows_refused == 0 and not t.derived]
    if len(empty) < len(tables):
        empty = [t for t in empty if not t.source.recognised_by.below]
    return [problem("SK102", name=title) for title in dict.fromkeys(t.source.title for t in empty)]


def _lend_days(tables: list[ReadTable]) -> list[ReadTable]:
    """Give sheets without dates (who the followers are) the days of the daily sheet beside them in the same workbook."""
    if not any(t.table == "audience" for t in tables):
        return tables
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


def _inside(found: Problem, member: str) -> Problem:
    """Say which member of an archive a problem is about."""
    if not member:
        return found
    return replace(found, message=Text(en=f"{member}: {found.message.en}", id=f"{member}: {found.message.id}"))


def _ambiguous(one: Text, two: Text) -> Problem:
    return problem("SK141", one=one, two=two)


def _status(tables: list[ReadTable], problems: list[Problem], unknown: int) -> Status:
    if not tables:
        known = any(p.code in _NOT_KNOWN for p in problems)
        return "unknown" if known and not any(p.code == "SK141" for p in problems) else "refused"
    kept, refused = sum(t.rows_kept for t in tables), sum(t.rows_refused for t in tables)
    if kept == 0:
        return "refused" if refused else "empty"
    spared = any(p.code in _PARTLY for p in problems)
    return "partly" if unknown or refused or spared else "read"
