"""Workbooks (.xlsx, .xls): refused where they are bombs or protected, else every sheet as rows of exact text."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
import zlib
from typing import Any

from socialkpi.language import Text
from socialkpi.reading import workbook_child
from socialkpi.reading.problems import problem, shown
from socialkpi.reading.sheet import Sheet, Unreadable, blank

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_COLUMNS, _MOST_UNPACKED, _SECONDS = 2000, 500 * 1024 * 1024, 20
_RATIO, _SMALL, _MOST_ENTRIES = 200, 20 * 1024 * 1024, 2000
"""A workbook unpacks to at most so many times its size, unless that is little; and has at most so many parts."""


def kind_of(data: bytes) -> str | None:
    """Tell by its first bytes what a binary file is: "xlsx", "xls", or None for text.

    Raises:
        Unreadable: it is an archive, or a protected workbook.
    """
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Unreadable(problem("SK106"))
        return "xls"
    if not data.startswith(_ZIP):
        return None
    _refuse_archive(data)
    return "xlsx"


def is_workbook(data: bytes) -> bool:
    """Tell whether a zip archive is some office file (or too damaged to tell), not an archive of files."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError):
        return True
    return bool({"[Content_Types].xml", "mimetype"} & set(names))


def _refuse_archive(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:  # the list of its contents stands at the end of the file
        why = Text(
            en="its end is missing, the download was cut off", id="bagian akhirnya tidak ada, unduhannya terputus"
        )
        raise Unreadable(problem("SK109", why=why)) from error
    names = {entry.filename for entry in entries}
    if "xl/workbook.xml" not in names:
        what = ", ".join(sorted(names)[:3])
        raise Unreadable(problem("SK104", what=Text(en=f"an archive with {what}", id=f"arsip berisi {what}")))
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > min(_MOST_UNPACKED, max(_RATIO * len(data), _SMALL)) or len(entries) > _MOST_ENTRIES:
        size, limit = f"{unpacked / 1024**2:.0f} MB", f"{_MOST_UNPACKED / 1024**2:.0f} MB"
        raise Unreadable(problem("SK131", size=size, limit=limit, found=f"{len(entries)} parts, {size}"))
    _refuse_far_cells(data, [name for name in names if name.startswith("xl/worksheets/") and name.endswith(".xml")])


def _refuse_far_cells(data: bytes, sheets: list[str]) -> None:
    """Refuse a sheet whose two corner cells would make the reader reserve billions of cells."""
    for name in sheets:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                rows, columns = _extent(archive.read(name))
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
            ValueError,
        ) as error:
            raise Unreadable(problem("SK109", why=str(error)[:80])) from error
        if columns > _MOST_COLUMNS or rows * columns > 50_000_000:
            raise Unreadable(problem("SK107", rows=rows, columns=columns))


def _extent(xml: bytes) -> tuple[int, int]:
    """Return the furthest row and column that any cell of a sheet names."""
    rows = columns = 0
    for part in xml.split(b' r="')[1:]:
        reference = part[: part.find(b'"')]
        letters = reference.rstrip(b"0123456789")
        digits = reference[len(letters) :]
        if digits.isdigit():
            rows = max(rows, int(digits[:9]))
        if letters.isalpha() and len(letters) <= 4:
            column = 0
            for letter in letters.upper():
                column = column * 26 + letter - 64
            columns = max(columns, column)
    return rows, columns


def sheets_of(data: bytes) -> list[Sheet]:
    """Return every sheet that has something in it, numbers as exact text (474.0 is "474").

    Raises:
        Unreadable: the workbook is damaged or protected.
    """
    sheets = []
    for name, rows in _in_child(data):
        if not all(blank(row) for row in rows):
            sheets.append(Sheet(name=name, rows=rows, lines=list(range(1, len(rows) + 1))))
    return sheets


def _in_child(data: bytes) -> list[tuple[str, list[list[str]]]]:
    """Let a child process read the workbook, since a damaged one can loop, take all memory or end the process."""
    command = [sys.executable, "-I", workbook_child.__file__]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603 - ours
        answer: dict[str, Any] = (
            json.loads(done.stdout) if done.returncode == 0 else {"error": f"exit {done.returncode}"}
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable(problem("SK109", why=f"> {_SECONDS} s")) from error
    except (ValueError, OSError) as error:
        raise Unreadable(problem("SK109", why=str(error)[:80])) from error
    if answer.get("error") == "password":
        raise Unreadable(problem("SK106"))
    if "error" in answer:
        raise Unreadable(problem("SK109", why=shown(answer["error"])))
    return [(str(name), rows) for name, rows in answer["sheets"]]
