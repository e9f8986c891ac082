"""Results as a table to read: names from the catalog, values by unit and currency, reasons in words."""

from __future__ import annotations

import html
import io
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as RichText

from socialkpi import catalog, theme
from socialkpi import language as say
from socialkpi.catalog.comparing import beside, compared_with, verdict_in_words
from socialkpi.catalog.declared import carried
from socialkpi.errors import UnknownName
from socialkpi.language import MISSING, Text, is_missing

Row = Mapping[str, Any]

_FOUND = "__metric"
_MOST_ROWS = 200
_NARROWEST = 60
_WEEK = Text(en="week from", id="minggu mulai")
_METRIC = Text(en="Metric", id="Metrik")
_VALUE = Text(en="Value", id="Nilai")
_RANGE = Text(en="Range", id="Rentang")
_BEFORE = Text(en="Compared with", id="Dibandingkan dengan")
_CHANGE = Text(en="Change", id="Perubahan")
_SURE_CHANGE = Text(en="Range of the change", id="Rentang perubahan")
_DIFFERENCE = Text(en="Difference", id="Selisih")
_SURE_DIFFERENCE = Text(en="Range of the difference", id="Rentang selisih")
_VERDICT = Text(en="Verdict", id="Penilaian")
_NOTE = Text(en="Note", id="Catatan")
_MORE = Text(en="{n} more rows are not shown.", id="{n} baris lagi tidak ditampilkan.")
_EMPTY = Text(en="No rows.", id="Tidak ada baris.")
_QUIET_CODES = ("", "complete")
_STYLE = f"""<style>
.socialkpi-table table {{border-collapse: collapse; font: 13px/1.4 {theme.FONT}, system-ui, sans-serif;
  font-variant-numeric: tabular-nums}}
.socialkpi-table th {{font-weight: 500; opacity: .65; border-bottom: 1px solid {theme.GUIDE}; padding: 4px 10px;
  text-align: left; vertical-align: bottom}}
.socialkpi-table td {{border-bottom: 1px solid {theme.RULE}; padding: 4px 10px; text-align: left; vertical-align: top}}
.socialkpi-table .number {{text-align: right; white-space: nowrap}}
.socialkpi-table .quiet {{opacity: .65; max-width: 34em}}
.socialkpi-table .good {{color: {theme.GOOD}}}
.socialkpi-table .bad {{color: {theme.BAD}}}
</style>"""


@dataclass(frozen=True)
class Column:
    """A column of a table to read: its heading, its cells as text, and how they look."""

    heading: str
    cells: tuple[str, ...]
    look: str = ""
    """ "number", "quiet", "verdict" or nothing."""
    marks: tuple[str, ...] = ()
    """Of verdicts: "good", "bad" or "quiet" for every cell."""


@dataclass(frozen=True)
class Shown:
    """Results as a reader sees them; in a notebook a table, printed the same as text."""

    columns: tuple[Column, ...]
    left_out: int
    language: str

    def _repr_html_(self) -> str:
        if not self.columns or not self.columns[0].cells:
            return f"<p>{html.escape(_EMPTY[self.language])}</p>"
        heads = "".join(f'<th class="{column.look}">{html.escape(column.heading)}</th>' for column in self.columns)
        lines = zip(*(column.cells for column in self.columns), strict=True)
        body = "".join(f"<tr>{self._html_cells(at, line)}</tr>" for at, line in enumerate(lines))
        more = f"<p>{html.escape(self._more())}</p>" if self.left_out else ""
        table = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
        return f'{_STYLE}<div class="socialkpi-table" lang="{self.language}">{table}{more}</div>'

    def _html_cells(self, at: int, cells: Sequence[str]) -> str:
        return "".join(
            f'<td class="{column.marks[at] if column.marks else column.look}">{html.escape(cell)}</td>'
            for column, cell in zip(self.columns, cells, strict=True)
        )

    def _more(self) -> str:
        return say.speak(_MORE, self.language, n=say.number(self.left_out, self.language)) if self.left_out else ""

    def as_text(self, width: int | None = None) -> str:
        """Return the table as text for a terminal of ``width`` characters (by default the one at hand)."""
        if not self.columns or not self.columns[0].cells:
            return _EMPTY[self.language]
        return "\n".join(part for part in (_drawn(self.columns, width), self._more()) if part)

    def __repr__(self) -> str:
        return self.as_text()


def show(results: pd.DataFrame, language: str = "en") -> Shown:
    """Return results as a table to read.

    Args:
        results: what ``compute`` or ``compare`` gave, or some of its rows.
        language: "en" or "id".

    Returns:
        A table that notebooks show and ``print`` writes; at most 200 rows, the rest is counted.

    Raises:
        UnknownName: the results hold a metric that is neither in the catalog nor one of your own that they carry.

    >>> import pandas as pd
    >>> row = {"platform": "tiktok", "metric": "saves", "recipe": "", "currency": None, "value": 1234.0}
    >>> more = {"low": None, "high": None, "span": "", "status": "complete", "notes": ""}
    >>> print(show(pd.DataFrame([{**row, **more}]), "id").as_text(60).split()[-1])
    1.234

    """
    own, records = carried(results), results.head(_MOST_ROWS).to_dict("records")
    rows: list[Row] = [{**row, _FOUND: catalog.find(row["metric"], own)} for row in records]  # type: ignore[dict-item]
    names = [str(name) for name in results.columns]
    groups = names[: names.index("metric")]
    compared = "verdict" in names
    columns = [Column(_heading(name, language), _group_cells(rows, name, language)) for name in groups]
    columns.append(Column(_METRIC[language], tuple(_label(row, language) for row in rows)))
    columns += _compared(rows, language) if compared else _computed(rows, language)
    notes = tuple(_note(row, language) for row in rows)
    if any(notes):
        columns.append(Column(_NOTE[language], notes, "quiet"))
    return Shown(tuple(columns), max(0, len(results) - _MOST_ROWS), language)


def results_text(results: pd.DataFrame, language: str = "en", width: int | None = None) -> str:
    """Return results as text for a terminal."""
    return show(results, language).as_text(width)


def table_text(frame: pd.DataFrame, width: int | None = None) -> str:
    """Return any frame as text for a terminal; its cells are written as they are, missing ones as "–".

    >>> table_text(pd.DataFrame({"key": ["reach"], "unit": [None]}), 40).split()[-2:]
    ['reach', '–']
    """
    columns = [
        Column(str(name), tuple(MISSING if _absent(cell) else say.one_line(cell) for cell in frame[name]))
        for name in frame.columns
    ]
    return _drawn(columns, width)


def _computed(rows: Sequence[Row], language: str) -> list[Column]:
    """Return the value and, where there is one, its range."""
    columns = [Column(_VALUE[language], tuple(_written(row, "value", language) for row in rows), "number")]
    ranges = tuple(_range(row, language) for row in rows)
    if any(ranges):
        columns.append(Column(_RANGE[language], ranges, "number"))
    return columns


def _compared(rows: Sequence[Row], language: str) -> list[Column]:
    """Return both values, the change with its range, and whether it is good."""
    values = tuple(_written(row, "value", language) for row in rows)
    bases = tuple(_base(row, language) for row in rows)
    changes = tuple(_change(row, language) for row in rows)
    ranges = tuple(_change_range(row, language) for row in rows)
    verdicts = tuple(
        verdict_in_words(str(row["verdict"]), str(row.get("base_period")), row["change"], language) for row in rows
    )
    marks = tuple(str(row["verdict"]) if row["verdict"] in ("good", "bad") else "quiet" for row in rows)
    apart = all(beside(str(row.get("base_period"))) for row in rows)
    columns = [
        Column(_VALUE[language], values, "number"),
        Column(_BEFORE[language], bases, "number"),
        Column((_DIFFERENCE if apart else _CHANGE)[language], changes, "number"),
        Column((_SURE_DIFFERENCE if apart else _SURE_CHANGE)[language], ranges, "number") if any(ranges) else None,
        Column(_VERDICT[language], verdicts, "verdict", marks),
    ]
    return [column for column in columns if column]


def _label(row: Row, language: str) -> str:
    recipe = "" if _absent(row.get("recipe")) else f" · {row['recipe']}"
    return str(row[_FOUND].label[language]) + recipe


def _written(row: Row, column: str, language: str) -> str:
    unit, currency = _unit(row), _currency(row)
    return say.number(row[column], language, unit, currency)


def _base(row: Row, language: str) -> str:
    period = row.get("base_period")
    when = "" if _absent(period) or is_missing(row["base"]) else f" ({compared_with(str(period), language)})"
    return _written(row, "base", language) + when


def _change(row: Row, language: str) -> str:
    if is_missing(row["change"]):
        return MISSING
    text = say.change(row["change"], language, _unit(row), _currency(row))
    share = row.get("change_share")
    return (
        text
        if _unit(row) == "share" or share is None or is_missing(share)
        else f"{text} ({say.relative(share, language)})"
    )


def _range(row: Row, language: str) -> str:
    if _absent(row["low"]) and _absent(row["high"]):
        return ""
    return say.span(_number(row["low"]), _number(row["high"]), language, _unit(row), _currency(row))


def _change_range(row: Row, language: str) -> str:
    low, high = _number(row.get("low")), _number(row.get("high"))
    if low is None or high is None:
        return ""
    ends = (say.change(end, language, _unit(row), _currency(row)) for end in (low, high))
    return " … ".join(ends)


def _note(row: Row, language: str) -> str:
    """Say every code of a row that a reader should know, the reason for a missing value first."""
    codes = [row["status"], *str("" if _absent(row["notes"]) else row["notes"]).split(";")]
    wanted = dict.fromkeys(str(code).strip() for code in codes if not _absent(code))
    said = [_explained(code, language) for code in wanted if code not in _QUIET_CODES]
    return " ".join([*said, *_base_reason(row, wanted, language)])


def _base_reason(row: Row, said: Mapping[str, None], language: str) -> list[str]:
    """Say what keeps the other side from being compared, with its name before it."""
    code, period = row.get("base_status"), row.get("base_period")
    if _absent(code) or _absent(period) or code in said or str(code) in _QUIET_CODES:
        return []
    hinders = is_missing(row["base"]) or (row["verdict"] in ("none", "unsure") and code != "partial")
    name = compared_with(str(period), language)
    return [_explained(str(code), language, Text(en=name, id=name))] if hinders else []


def _explained(code: str, language: str, of: Text | None = None) -> str:
    try:
        return catalog.explain_status(code, language, of)
    except UnknownName:
        return code  # a code of someone's own extension: better seen than hidden


def _group_cells(rows: Sequence[Row], name: str, language: str) -> tuple[str, ...]:
    # a metric that no file tells was not split into groups: its row is about all of them
    whole = [not isinstance(row[name], str) and str(row.get("status", "")).startswith("no_column") for row in rows]
    return tuple(
        say.MISSING if none else say.one_line(say.group_value(name, row[name], language), 80)
        for row, none in zip(rows, whole, strict=True)
    )


def _unit(row: Row) -> str:
    return str(row[_FOUND].unit)


def _currency(row: Row) -> str | None:
    return None if _absent(row["currency"]) else str(row["currency"])


def _number(value: Any) -> float | None:
    return None if _absent(value) else float(value)


def _absent(value: Any) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or value == "" or value != value


def _heading(name: str, language: str) -> str:
    text = _WEEK[language] if name == "week" else say.column_name(name, language)
    return text[:1].upper() + text[1:]


def _drawn(columns: Sequence[Column], width: int | None) -> str:
    """Draw columns as a plain table; cells are text, never markup."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(
            RichText(column.heading),
            justify="right" if column.look == "number" else "left",
            no_wrap=column.look == "number",
            overflow="fold",
        )
    for line in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*(RichText(cell) for cell in line))
    paper = io.StringIO()
    wide = width or max(_NARROWEST, shutil.get_terminal_size((110, 24)).columns)
    Console(file=paper, width=wide, color_system=None, legacy_windows=False, force_jupyter=False).print(table)
    return "\n".join(line.rstrip() for line in paper.getvalue().rstrip("\n").split("\n"))
