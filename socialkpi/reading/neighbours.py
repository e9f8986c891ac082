"""Dates that stand in another table of the same download: a table of filters lends its window to those beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from socialkpi.reading.result import ReadFile, ReadTable

_UNPLACED = "SK214"


def lend_windows(files: Sequence[ReadFile]) -> list[ReadFile]:
    """Return the files, each table that lacks dates with those of the one table in its folder that can lend them.

    Where two lenders of a family stand in one folder nothing is lent: which is whose can't be known.
    """
    windows = _windows(files, "spans") | _windows(files, "lends")
    return [
        _with(file, {family: said for (folder, family), said in windows.items() if folder == _folder(file)})
        for file in files
    ]


def _windows(files: Sequence[ReadFile], role: str) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """Return the windows that tables of one role tell, by folder and family."""
    windows: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for file in files:
        for table in file.tables:
            if table.source.window == role and table.first_date and table.last_date:
                windows[_folder(file), table.source.family].add((table.first_date, table.last_date))
    return dict(windows)


def _folder(file: ReadFile) -> str:
    return str(PurePosixPath(file.file).parent)


def _with(file: ReadFile, windows: dict[str, set[tuple[str, str]]]) -> ReadFile:
    if not any(table.source.window == "borrows" and "dates" in table.needs for table in file.tables):
        return file
    return replace(file, tables=tuple(_dated(table, windows.get(table.source.family, set())) for table in file.tables))


def _dated(table: ReadTable, windows: set[tuple[str, str]]) -> ReadTable:
    if table.source.window != "borrows" or "dates" not in table.needs or len(windows) != 1:
        return table
    ((first, last),) = windows
    return replace(
        table,
        frame=table.frame.assign(from_day=first, to_day=last).astype({"from_day": "str", "to_day": "str"}),
        first_date=first,
        last_date=last,
        needs=tuple(need for need in table.needs if need != "dates"),
        notes=tuple(note for note in table.notes if note.code != _UNPLACED),
    )
