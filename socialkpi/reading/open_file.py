"""From a path to text or sheets: size before reading, kind by the first bytes, archives unpacked within limits."""

from __future__ import annotations

import gzip
import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from socialkpi.language import Text
from socialkpi.reading import event_log, markup, text, workbook
from socialkpi.reading.problems import problem
from socialkpi.reading.result import Problem
from socialkpi.reading.sheet import Sheet, Unreadable

LIMIT = 2 * 1024**3
MOST_MEMBERS, MOST_UNPACKED = 200, 500 * 1024**2
_GZIP, _ZIP, _PARQUET = b"\x1f\x8b", b"PK\x03\x04", b"PAR1"
_UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".opdownload")
"""How browsers call a file that they are still downloading."""
_FIRST = 4096
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"


@dataclass(frozen=True)
class Opened:
    """One file, or one member of an archive: its text, or its sheets, and notes on how it was opened."""

    name: str
    """Name of the member within the archive; "" for a file that is none."""
    sha256: str
    content: bytes = b""
    """The text, as UTF-8."""
    sheets: tuple[Sheet, ...] = ()
    notes: tuple[Problem, ...] = ()
    refusal: Problem | None = None

    @property
    def text(self) -> str:
        """Return the whole text."""
        return self.content.decode()


@dataclass
class _Data:
    name: str
    data: bytes
    suffix: str
    notes: list[Problem] = field(default_factory=list)


def open_one(path: Path, limit: int = LIMIT) -> Opened:
    """Open a file that holds one table or workbook.

    Raises:
        Unreadable: it cannot be opened, is no table, or is an archive of several files.
    """
    members = open_all(path, limit)
    if len(members) > 1:
        names = ", ".join(member.name for member in members[:5])
        raise Unreadable(problem("SK104", what=Text(en=f"an archive with {names}", id=f"arsip berisi {names}")))
    if members[0].refusal is not None:
        raise Unreadable(members[0].refusal)
    return members[0]


def open_all(path: Path, limit: int = LIMIT) -> list[Opened]:
    """Open a file, or every table in a zip archive; a member that cannot be read holds its refusal.

    Raises:
        Unreadable: the file cannot be opened at all, or has nothing in it.
    """
    data = bytes_of(path, limit)
    if data.startswith(_ZIP) and not workbook.is_workbook(data):
        members = [_open(member) for member in _members(data)]
        if not members:
            raise Unreadable(problem("SK104", what=Text(en="an empty archive", id="arsip kosong")))
        return members
    opened = _open(_Data("", data, path.suffix.lower()))
    if opened.refusal is not None:
        raise Unreadable(opened.refusal)
    return [opened]


def bytes_of(path: Path, limit: int = LIMIT) -> bytes:
    """Return the bytes of a file that is not larger than the limit.

    Raises:
        Unreadable: it is larger, empty, or cannot be opened.
    """
    try:
        size = path.stat().st_size
        if size > limit:
            raise Unreadable(problem("SK131", size=_size(size), limit=_size(limit), found=_size(size)))
        data = path.read_bytes()
        if path.suffix.lower() in _UNFINISHED or path.stat().st_size != len(data):
            raise Unreadable(problem("SK139", found=path.name))
    except OSError as error:
        raise Unreadable(problem("SK100", why=error.strerror or type(error).__name__)) from error
    except ValueError as error:  # a name that no file can have
        raise Unreadable(problem("SK100", why=str(error))) from error
    if _blank(data):
        raise Unreadable(problem("SK101"))
    return data


def _blank(data: bytes) -> bool:
    """Tell whether there is nothing in a file; of a large one the beginning is looked at before all of it."""
    return not data[:_FIRST].strip(_BLANK) and not data.strip(_BLANK)


def digest_of(path: Path, limit: int = LIMIT) -> str:
    """Return the SHA-256 of a file's bytes, or "" where it cannot be read or is larger than the limit."""
    try:
        return "" if path.stat().st_size > limit else hashlib.sha256(path.read_bytes()).hexdigest()
    except (OSError, ValueError):
        return ""


def _size(number: int) -> str:
    """Return a size as people read it."""
    return f"{number / 1024**3:.1f} GB" if number >= 1024**3 else f"{max(1, round(number / 1024**2))} MB"


def _open(member: _Data) -> Opened:
    digest = hashlib.sha256(member.data).hexdigest()
    try:
        if member.data.startswith(_GZIP):
            member = _unpacked(member)
        return _contents(member, digest)
    except Unreadable as refusal:
        return Opened(member.name, digest, refusal=refusal.problem)


def _contents(member: _Data, digest: str) -> Opened:
    data, notes = member.data, member.notes
    if _blank(data):
        raise Unreadable(problem("SK101"))
    if event_log.is_event_log(data):
        return Opened(member.name, digest, sheets=(event_log.sheet_of(data),), notes=tuple(notes))
    if data.startswith(_PARQUET):
        raise Unreadable(problem("SK138"))
    kind = workbook.kind_of(data)
    if kind is not None:
        if member.suffix not in {".xls", ".xlsx", ".xlsm"}:
            notes.append(problem("SK105", what=kind))
        found = workbook.sheets_of(data)
        if not found:
            raise Unreadable(problem("SK137"))
        return Opened(member.name, digest, sheets=tuple(found), notes=tuple(notes))
    content, decoding = text.utf8(data)
    notes += decoding
    start = text.beginning(content)
    sheets = markup.sheets_of(content.decode()) if markup.looks_like_markup(start) else []
    if sheets:
        notes.append(problem("SK125", found=start.lstrip()[:40]))
        return Opened(member.name, digest, sheets=tuple(sheets), notes=tuple(notes))
    text.refuse_pages(start)
    if member.suffix in {".xls", ".xlsx", ".xlsm"}:
        notes.append(problem("SK126", found=member.suffix))
    return Opened(member.name, digest, content=content, notes=tuple(notes))


def _unpacked(member: _Data) -> _Data:
    """Unpack a gzip file, as far as the limit."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(member.data)) as stream:
            data = stream.read(MOST_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable(problem("SK127", why=str(error))) from error
    if len(data) > MOST_UNPACKED or len(data) > 200 * max(len(member.data), 10_000):
        raise Unreadable(problem("SK131", size=f"> {_size(len(data))}", limit=_size(MOST_UNPACKED), found="gzip"))
    suffix = PurePosixPath(member.name.removesuffix(".gz")).suffix.lower()
    note = [] if member.suffix == ".gz" else [problem("SK128", what="gzip")]
    return _Data(member.name, data, suffix, member.notes + note)


def _members(data: bytes) -> Iterator[_Data]:
    """Give the files of a zip archive, without folders and what systems leave behind."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not _hidden(entry.filename)]
            total = sum(entry.file_size for entry in entries)
            if len(entries) > MOST_MEMBERS or total > MOST_UNPACKED or total > 200 * max(len(data), 50_000):
                found = f"{len(entries)} files, {_size(total)}"
                raise Unreadable(problem("SK131", size=found, limit=_size(MOST_UNPACKED), found=found))
            for entry in sorted(entries, key=lambda entry: entry.filename):
                name = "/".join(part for part in PurePosixPath(entry.filename).parts if part not in {"..", "/"})
                yield _Data(name, _member(archive, entry), PurePosixPath(name).suffix.lower())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise Unreadable(problem("SK127", why=str(error))) from error


def _hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return name.endswith("/") or any(part.startswith((".", "__MACOSX", "~$")) for part in parts if part != "..")


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return one member; its real size is counted, since the declared one may lie."""
    try:
        with archive.open(entry) as stream:
            data = stream.read(entry.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        if "password" in str(error):
            raise Unreadable(problem("SK106")) from error
        raise Unreadable(problem("SK127", why=str(error))) from error
    if len(data) > entry.file_size:
        raise Unreadable(problem("SK127", why=entry.filename))
    return data
