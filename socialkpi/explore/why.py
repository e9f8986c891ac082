"""Why this number: what it means, its formula, and the files and rows behind it, as one column of HTML."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd

from socialkpi.catalog import explain_status
from socialkpi.catalog.words import column_in_words
from socialkpi.explain import Explanation
from socialkpi.explore.answer import value_text
from socialkpi.language import MISSING, Text, group_value, number, speak

_MOST_ROWS = 12
_HEADS = {
    "means": Text(en="What it means", id="Artinya"),
    "formula": Text(en="Formula", id="Rumus"),
    "care": Text(en="Mind", id="Perhatikan"),
    "files": Text(en="Files", id="Berkas"),
    "rows": Text(en="Rows", id="Baris"),
}
_USED = Text(en="{used} rows used", id="{used} baris dipakai")
_LEFT = Text(en=", {left} not", id=", {left} tidak")
_NONE = Text(en="No row speaks of it.", id="Tidak ada baris yang menyebutnya.")
_MORE = Text(en="… and {n} more rows", id="… dan {n} baris lagi")
_NOT_USED = Text(en="not used", id="tidak dipakai")
_ROW = Text(en="row {n}", id="baris {n}")


def why(found: Explanation, group: Mapping[str, Any], language: str) -> str:
    """Return the explanation of one number as HTML."""
    metric, result = found.metric, found.result.iloc[0].to_dict()
    named = ", ".join(group_value(column, value, language) for column, value in group.items())
    codes = [code for code in (str(result["status"]), *str(result["notes"]).split(";")) if code not in ("", "complete")]
    parts = [
        f'<p class="group">{escape(named)}</p><p class="value">{escape(value_text(result, metric, language))}</p>',
        *(f'<p class="status">{escape(explain_status(code, language))}</p>' for code in codes),
        _section("means", escape(metric.meaning[language]), language),
        _section("formula", escape(found.formula[language]), language),
        _section("care", escape(metric.pitfall[language]), language) if metric.pitfall else "",
        _section("files", _files(found.files, language), language),
        _section("rows", _rows(found, language), language),
    ]
    return "".join(parts)


def _section(name: str, body: str, language: str) -> str:
    return f'<h4>{_HEADS[name][language]}</h4><div class="{name}">{body}</div>'


def _files(files: pd.DataFrame, language: str) -> str:
    if files.empty:
        return _NONE[language]
    lines = []
    for row in files.to_dict("records"):
        counted = speak(_USED, language, used=number(row["rows_used"], language))
        left = speak(_LEFT, language, left=number(row["rows_left_out"], language)) if row["rows_left_out"] else ""
        lines.append(f"<li><code>{escape(str(row['source_file']))}</code><br><small>{counted}{left}</small></li>")
    return f"<ul>{''.join(lines)}</ul>"


def _rows(found: Explanation, language: str) -> str:
    """Return the first rows, those that are used before the others, each with its place and its inputs."""
    rows = found.rows.sort_values("used", ascending=False, kind="stable") if len(found.rows) else found.rows
    if rows.empty:
        return _NONE[language]
    inputs = [name for name in dict.fromkeys(each.partition(".")[2] for each in found.inputs) if name in rows]
    head = "".join(f"<th>{escape(column_in_words(name, language))}</th>" for name in inputs)
    body = "".join(_row(row, inputs, language) for row in rows.head(_MOST_ROWS).to_dict("records"))
    left = len(rows) - _MOST_ROWS
    more = f"<p><small>{speak(_MORE, language, n=number(left, language))}</small></p>" if left > 0 else ""
    return f"<table><thead><tr><th></th>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _row(row: Mapping[Any, Any], inputs: list[str], language: str) -> str:
    place = speak(_ROW, language, n=row["source_row"]) if row.get("source_row") == row.get("source_row") else ""
    cells = "".join(f"<td>{_figure(row[name], language)}</td>" for name in inputs)
    if row["used"]:
        return f'<tr><th title="{escape(str(row.get("source_file", "")))}">{place}</th>{cells}</tr>'
    reason = explain_status(row["reason"], language) if row["reason"] else _NOT_USED[language]
    return f'<tr class="out" title="{escape(reason)}"><th>{place} · {_NOT_USED[language]}</th>{cells}</tr>'


def _figure(value: Any, language: str) -> str:
    if isinstance(value, int | float):
        return number(float(value), language)
    return MISSING if value is None or value is pd.NA else escape(str(value))
