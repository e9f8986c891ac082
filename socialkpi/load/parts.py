"""Which of the tables that were read can be used: not the second copy of a file, nothing that lacks its year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from socialkpi.language import Text, speak
from socialkpi.reading.result import Problem, ReadFile, ReadTable
from socialkpi.tables import TABLES

State = Literal["used", "refused", "copy", "unused"]

PART = "__part"
"""Column that says which part a row comes from; gone when the tables are finished."""


@dataclass(frozen=True)
class Part:
    """One table of one file, and what becomes of it."""

    number: int
    file: ReadFile
    table: ReadTable
    state: State

    @property
    def order(self) -> tuple[str, int]:
        """A fixed order that depends on what a file holds, not on what it is called."""
        return self.file.sha256, self.number


@dataclass(frozen=True)
class Found:
    """A problem or a note, and the file that it is about."""

    file: str
    level: Literal["problem", "note"]
    problem: Problem


def parts_of(files: Iterable[ReadFile]) -> list[Part]:
    """Return the tables of all files, each with its state; of equal files only one is used."""
    files = list(files)
    chosen = {file.sha256: file for file in sorted(files, key=_preference, reverse=True)}
    parts: list[Part] = []
    for file in files:
        for table in file.tables:
            state = _state(table) if chosen[file.sha256] is file else "copy"
            parts.append(Part(len(parts), file, table, state))
    return parts


def _preference(file: ReadFile) -> tuple[int, str]:
    # client.toml may name the year for one copy only: that one can be used
    return sum(len(table.needs) for table in file.tables), file.file


def _state(table: ReadTable) -> State:
    if table.needs:
        return "refused"
    return "used" if table.table in TABLES and not table.frame.empty else "unused"


def findings(files: Iterable[ReadFile], parts: list[Part]) -> list[Found]:
    """Return everything that reading found, and what load refuses or leaves out."""
    return [*_from_reading(files), *(found for part in parts for found in _from_load(part, parts))]


def _from_reading(files: Iterable[ReadFile]) -> Iterator[Found]:
    for file in files:
        for problem in file.problems:
            # a file that was read whole has nothing wrong, only something to know
            yield Found(file.file, "note" if file.status == "read" else "problem", problem)
        for table in file.tables:
            for note in table.notes:
                # what a table needs before it can be used is no side note
                yield Found(file.file, "problem" if table.needs else "note", note)


def _from_load(part: Part, parts: list[Part]) -> Iterator[Found]:
    if part.state == "copy" and part.table is part.file.tables[0]:
        first = next(p.file.file for p in parts if p.file.sha256 == part.file.sha256 and p.state != "copy")
        yield Found(part.file.file, "note", _same_file(first))


def _same_file(first: str) -> Problem:
    message = Text(
        en="This file is the same as {first}, byte for byte; it is used once.",
        id="Berkas ini sama persis dengan {first}; dipakai satu kali saja.",
    )
    return Problem(
        "SK160", Text(en=speak(message, "en", first=first), id=speak(message, "id", first=first)), found=first
    )
