"""Why this number: the formula, the rows that were used and not used, and the files they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog import find, formula
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compute import compute
from socialkpi.compute.adding import Part, masked, parts_of, within
from socialkpi.compute.operands import operands
from socialkpi.compute.question import Period, Tables, ask, tables_of


@dataclass(frozen=True)
class Explanation:
    """One number, traced.

    ``rows`` has one row per table row in question: ``table, row, source_file, source_row, used, reason`` and the
    input columns; ``files`` counts them per file; ``result`` is the results row itself.
    """

    metric: AnyMetric
    formula: Mapping[str, str]
    """The formula in each language."""
    inputs: tuple[str, ...]
    """The columns behind the metric, as ``table.column``."""
    rows: pd.DataFrame
    files: pd.DataFrame
    result: pd.DataFrame

    def __repr__(self) -> str:
        """Say the number, its formula and how many rows and files stand behind it."""
        used = int(self.rows["used"].sum()) if len(self.rows) else 0
        value = ", ".join(str(v) for v in self.result["value"])
        return f"{self.metric.key} = {value}\n{self.formula['en']}\n{used} of {len(self.rows)} rows, {len(self.files)} files"

    def _repr_html_(self) -> str:
        head = f"<p><b>{escape(self.metric.label.en)}</b><br>{escape(self.formula['en'])}</p>"
        return head + self.files.to_html(index=False) + self.rows.head(50).to_html(index=False)


def explain(data: Tables, metric: str | AnyMetric, period: Period = None, **groups: Any) -> Explanation:
    """Trace one number to its formula, rows and files.

    Args:
        data: loaded data, or a mapping of tables.
        metric: a key of the catalog, or a metric of your own.
        period: as in ``compute``.
        groups: the group that is asked about, column = value (``platform="tiktok", month="2026-03"``).

    Returns:
        The explanation; adding up the rows marked ``used`` by the formula gives the result again.

    Raises:
        UnknownName: a metric or column that does not exist.

    """
    chosen = find(metric) if isinstance(metric, str) else metric
    question = ask((), groups, period)
    tables = tables_of(data)
    pieces = [
        _traced(tables, part, question) for part in parts_of(chosen, 0) if _complete(tables, part, question.where)
    ]
    rows = pd.concat(pieces, ignore_index=True) if pieces else pd.DataFrame(columns=["table", "used", "reason"])
    return Explanation(
        metric=chosen,
        formula={"en": formula(chosen, "en"), "id": formula(chosen, "id")},
        inputs=tuple(f"{o.table}.{c}" for o in operands(chosen) for c in o.columns()),
        rows=rows.drop_duplicates(["table", "row"]) if "row" in rows else rows,
        files=_files(data, rows),
        result=compute(data, [chosen], where=groups, period=period),
    )


def _complete(tables: Mapping[str, Any], part: Part, where: Mapping[str, Any]) -> bool:
    if part.table not in tables:
        return False
    names = nw.from_native(tables[part.table]).lazy().collect_schema().names()
    return set(where) <= set(names) and not any(o.missing_column(names) for o in part.siblings)


def _traced(tables: Mapping[str, Any], part: Part, question: Any) -> pd.DataFrame:
    """Return the rows in question of one table, each used or with the reason why not."""
    frame = within(nw.from_native(tables[part.table]).lazy(), question)
    names = frame.collect_schema().names()
    inputs = list(dict.fromkeys(c for o in part.siblings for c in o.columns() if c in names))
    about = nw.lit(value=True)
    conditions = [o.about() for o in part.siblings]
    if all(c is not None for c in conditions):
        about = nw.any_horizontal(*[c for c in conditions if c is not None], ignore_nulls=True)
    marks = {f"__has_{c}": ~nw.col(c).is_null() for c in inputs}
    ok = masked(frame, part, question).counts
    flagged = frame.with_columns(__ok=ok, __about=about, **marks)
    place = [c for c in ("row", "platform", "source_file", "source_row") if c in names]
    rows: pd.DataFrame = (
        flagged.select(*place, *inputs, "__ok", "__about", *marks).collect(backend="pandas").to_native()
    )
    rows = rows[rows["__about"].fillna(value=False).astype(bool)]
    used = rows["__ok"].fillna(value=False).astype(bool)
    reason = pd.Series("other_split", index=rows.index).mask(used, "")
    for column in inputs:
        reason = reason.mask(~used & ~rows[f"__has_{column}"].astype(bool), f"no_values:{part.table}.{column}")
    kept = rows[[*place, *inputs]].assign(table=part.table, used=used, reason=reason)
    return kept[["table", *place, "used", "reason", *inputs]]


def _files(data: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """Count the rows per file, with the file's checksum where the data were loaded from files."""
    if "source_file" not in rows:
        return pd.DataFrame(columns=["source_file", "rows_used", "rows_left_out", "sha256"])
    counted = (
        rows.groupby("source_file")["used"]
        .agg(rows_used="sum", rows_left_out=lambda used: int((~used).sum()))
        .reset_index()
    )
    known = getattr(data, "files", None)
    sums = dict(zip(known["file"], known["sha256"], strict=True)) if known is not None else {}
    return counted.assign(sha256=counted["source_file"].map(sums))
