"""Reading by a mapping: the same reader, recognising only what the mapping declares."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from socialkpi.errors import nearest
from socialkpi.language import Text, speak
from socialkpi.mapping.cells import csv_of_parquet, is_parquet
from socialkpi.mapping.several import refuse_several
from socialkpi.reading.anything import read_table
from socialkpi.reading.file import FileReader
from socialkpi.reading.languages import fold
from socialkpi.reading.recognise import Recogniser
from socialkpi.reading.result import FileSays, Problem, ReadFile
from socialkpi.reading.source import Source
from socialkpi.sources import read_file

_NOT_THERE = Text(
    en='The mapping names the heading "{heading}" for {field}, and this file has none called so.{hint}',
    id='Pemetaan menyebut judul kolom "{heading}" untuk {field}, tetapi berkas ini tidak memilikinya.{hint}',
)
_HINT = Text(en=' Is it "{near}"?', id=' Mungkinkah "{near}"?')
_NEXT = Text(en="Correct the mapping in client.toml.", id="Perbaiki pemetaannya di client.toml.")
_NO_PARQUET = Text(en="This Parquet file cannot be opened: {why}.", id="Berkas Parquet ini tidak bisa dibuka: {why}.")


def read_mapped(path: Path, root: Path, source: Source | None, says: FileSays) -> ReadFile:
    """Read a file by a mapping's source, or where there is none by those that exist; content never raises."""
    if not is_parquet(path):
        return _checked(_reader(source)(path, root, says), source, path, says)
    name = path.relative_to(root).as_posix()
    try:
        content = csv_of_parquet(path)
    except (OSError, ValueError) as error:
        why = str(error).splitlines()[0][:80]
        told = Problem("SK109", Text(en=speak(_NO_PARQUET, "en", why=why), id=speak(_NO_PARQUET, "id", why=why)))
        return ReadFile(name, path, "", "refused", (told,))
    return read_cells(content, name, path, source, says)


def read_cells(content: bytes, name: str, path: Path, source: Source | None, says: FileSays) -> ReadFile:
    """Read CSV text that was made from a frame, a Parquet file or a query called ``name``."""
    # our own way of writing numbers, whatever the client's is
    plain = replace(says, number_locale="en")
    with tempfile.TemporaryDirectory(prefix="socialkpi-") as folder:
        laid = Path(folder) / name
        laid.parent.mkdir(parents=True, exist_ok=True)
        laid.write_bytes(content)
        read = _checked(_reader(source)(laid, Path(folder), plain), source, laid, says)
    return replace(read, path=path)


def _reader(source: Source | None) -> Callable[[Path, Path | None, FileSays | None], ReadFile]:
    return read_file if source is None else FileReader(Recogniser([source])).read


def _checked(file: ReadFile, source: Source | None, path: Path, says: FileSays) -> ReadFile:
    """Add a problem for each heading that the mapping names and the file doesn't have."""
    if source is None:
        return file
    file = refuse_several(_placed(file, says), source, path)
    if file.status == "refused":
        return file
    if file.tables:
        here = [column.heading for table in file.tables for column in table.columns]
    else:
        here = [str(heading) for heading in read_table(path).columns]
    known = {fold(heading): heading for heading in here}
    absent = [column for column in source.columns if fold(column.heading) not in known]
    problems = tuple(_absent((column.field or "").lstrip("_"), column.heading, here) for column in absent)
    status = "partly" if absent and file.status == "read" else file.status
    return replace(file, status=status, problems=(*file.problems, *problems))


_PLACES = {
    "SK210": Text(
        en='Add number_locale = "id" (1.000 is one thousand) or "en" to this file\'s [[mappings]] in client.toml (or to sk.own).',
        id='Tambahkan number_locale = "id" (1.000 berarti seribu) atau "en" di [[mappings]] berkas ini pada client.toml (atau ke sk.own).',
    ),
    "SK211": Text(
        en='Add dates = "dmy" or "mdy" to this file\'s [[mappings]] in client.toml (or to sk.own).',
        id='Tambahkan dates = "dmy" atau "mdy" di [[mappings]] berkas ini pada client.toml (atau ke sk.own).',
    ),
}
_SLASHED = re.compile(r"\s*\d{1,2}/\d{1,2}/\d{4}")


def _placed(file: ReadFile, says: FileSays) -> ReadFile:
    """Name the place in client.toml that decides for a mapped file: its mapping, and not [[files]]."""
    problems = tuple(_with_place(problem, says) for problem in file.problems)
    tables = tuple(
        replace(table, notes=tuple(_with_place(note, says) for note in table.notes)) for table in file.tables
    )
    return replace(file, problems=problems, tables=tables)


def _with_place(problem: Problem, says: FileSays) -> Problem:
    slashed = says.date_order is None and problem.code == "SK202" and _SLASHED.match(problem.found or "")
    place = _PLACES.get("SK211" if slashed else problem.code)
    return problem if place is None else replace(problem, next=place)


def _absent(field: str, heading: str, here: list[str]) -> Problem:
    near = nearest(heading, {name.lower(): name for name in here})
    like = next((name for name in here if name.lower() == near), None)
    hint = Text(en=speak(_HINT, "en", near=like), id=speak(_HINT, "id", near=like)) if like else Text(en="", id="")
    facts = {"heading": heading, "field": field, "hint": hint}
    message = Text(en=speak(_NOT_THERE, "en", **facts), id=speak(_NOT_THERE, "id", **facts))
    return Problem("SK165", message, column=heading, found=like, next=_NEXT)
