"""Any delimited file as a table of text cells, with everything doubtful about it listed: for people's own data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
from markupsafe import escape

from socialkpi.language import speak
from socialkpi.reading import open_file
from socialkpi.reading.cells import MANGLED
from socialkpi.reading.grid import Row, rows_of
from socialkpi.reading.lay import Laid, lay
from socialkpi.reading.mojibake import repair
from socialkpi.reading.pause import no_search_for_cycles
from socialkpi.reading.problems import problem
from socialkpi.reading.quoting import Dialect, dialect_of, unwrapped
from socialkpi.reading.result import Problem
from socialkpi.reading.sheet import Sheet, Unreadable, blank
from socialkpi.reading.text import refuse_wide


class TextTable(pd.DataFrame):
    """A data frame of text cells; ``problems`` is what is doubtful about the file, ``lines`` the line of each row in it."""

    _metadata = ("problems", "lines")
    problems: tuple[Problem, ...] = ()
    lines: tuple[int, ...] = ()

    @property
    def _constructor(self) -> type[pd.DataFrame]:
        return pd.DataFrame

    def _repr_html_(self) -> str:
        """Show the table and, below it, what is doubtful."""
        said = "".join(f"<li>{escape(_sentence(found))}</li>" for found in self.problems[:20])
        shown = pd.DataFrame(self)._repr_html_()  # type: ignore[operator]
        return str(shown or "") + (f"<ul>{said}</ul>" if said else "")


def read_table(path: str | Path) -> TextTable:
    r"""Return the cells of a delimited file, workbook or saved web table as text, exactly as they stand in it.

    Delimiter, quotation marks, encoding and headings are found out from the file. The result has one row per row of the file
    and a column per heading; a cell that a short line does not have is missing, an empty cell is "". Bad content never raises:
    ``problems`` names each line that is damaged, was mended or was left out, with a code and a sentence in both languages,
    and ``lines`` tells the line of the file where each row begins. A clean file has no problems.

    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "own.csv"
    >>> _ = path.write_text("name;cups\nSenja;1,5\nFajar;2;3\n", encoding="utf-8")
    >>> table = read_table(path)
    >>> table.iloc[0].tolist(), [(found.code, found.row) for found in table.problems]
    (['Senja', '1,5'], [('SK110', 3)])
    """
    with no_search_for_cycles():
        try:
            opened = open_file.open_one(Path(path))
            laid = _sheet(opened.sheets[0]) if opened.sheets else _text(opened.text)
        except Unreadable as refusal:
            return _table(Laid(problems=[refusal.problem]), [])
        notes = [*opened.notes]
        if len(opened.sheets) > 1:
            notes.append(problem("SK242", n=len(opened.sheets), found=opened.sheets[0].name or ""))
        return _table(laid, notes)


def _text(content: str) -> Laid:
    notes: list[Problem] = []
    refuse_wide(content)
    whole = unwrapped(content)
    if whole is not None:
        content, notes = whole, [problem("SK119")]
    content, repaired = repair(content)
    dialect = dialect_of(content)
    laid = lay(rows_of(content, dialect), dialect, ended=content.endswith(("\n", "\r")))
    laid.problems[:0] = notes + repaired
    return laid


def _sheet(sheet: Sheet) -> Laid:
    width = max(map(len, sheet.rows), default=0)
    rows = [
        Row(line, "" if blank(cells) else "\t".join(cells) + "\n", [*cells, *[""] * (width - len(cells))])
        for line, cells in zip(sheet.lines, sheet.rows, strict=True)
    ]
    return lay(rows, Dialect("\t"))


def _table(laid: Laid, notes: list[Problem]) -> TextTable:
    columns = [[row[place] for row in laid.rows] for place in range(len(laid.headings))]
    frame = TextTable({place: pd.Series(cells, dtype="str") for place, cells in enumerate(columns)})
    frame.columns = pd.Index(laid.headings, dtype="str")
    mangled = [found for name, cells in zip(laid.headings, columns, strict=True) if (found := _mangled(name, cells))]
    object.__setattr__(frame, "problems", tuple(notes + laid.problems + mangled))
    object.__setattr__(frame, "lines", tuple(laid.lines))
    return frame


def _mangled(heading: str, cells: list[Any]) -> Problem | None:
    """Tell a column of whole numbers that a spreadsheet cut to 1.23E+17: every filled cell is so, or it is called an id."""
    filled = [cell for cell in cells if cell]
    bad = [cell for cell in filled if MANGLED.fullmatch(cell)]
    if bad and (len(bad) == len(filled) or heading.strip().lower().endswith("id")):
        return problem("SK201", column=heading, n=len(bad), found=bad[0])
    return None


def _sentence(found: Problem) -> str:
    return f"{found.code}: {speak(found.message, 'en')}"
