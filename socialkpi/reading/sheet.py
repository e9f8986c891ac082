"""Sheets of text cells: what a file is before anybody knows what it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from socialkpi.reading.block import Lists, empty
from socialkpi.reading.result import Problem


class Unreadable(Exception):
    """A file, or one sheet of it, that cannot be cut into cells; holds the problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.message.en)


@dataclass
class Sheet:
    """Rows of text cells; ``lines[i]`` is the line (of a text file) or row (of a workbook) where ``rows[i]`` starts."""

    name: str | None
    rows: Lists
    lines: Sequence[int]
    cut_off: bool = False
    """True where a text file ends without a line end, so that its last row may be incomplete."""
    resaved: bool = False
    """True where the delimiter or quotation marks show that a spreadsheet has written the file."""
    notes: list[Problem] = field(default_factory=list)


def blank(row: list[str]) -> bool:
    """Tell whether a row has nothing in any cell."""
    return all(map(empty, row))
