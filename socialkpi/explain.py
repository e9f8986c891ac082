"""Why this number: the formula, the rows that were used and not used, and the files they stand in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog import formula
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compute import compute
from socialkpi.compute.cube import collected
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.masks import Masks
from socialkpi.compute.names import named
from socialkpi.compute.operands import operands
from socialkpi.compute.parts import Part, missing_column, parts_of
from socialkpi.compute.question import TIME_COLUMNS, Period, Tables, ask, tables_of
from socialkpi.compute.same_platforms import Side, left_out
from socialkpi.compute.stocks import Stocks
from socialkpi.compute.windows import limits_of
from socialkpi.language import Text

PLACE = ("row", "platform", "account", "to_day", "source_file", "source_row")

_COUNTS = Text(en="{used} of {rows} rows, {files} files", id="{used} dari {rows} baris, {files} file")


@dataclass(frozen=True)
class Explanation:
    """One number, traced.

    ``rows`` has one row per table row in question: ``table, row, source_file, source_row, used, reason``, the ``side``
    of the formula that uses it (``top``, ``less``, ``bottom``, or several, joined by "+"), and the
    input columns; ``files`` counts them per file.
    """

    metric: AnyMetric
    formula: Mapping[str, str]
    """The formula in each language."""
    inputs: tuple[str, ...]
    """The columns behind the metric, as ``table.column``."""
    rows: pd.DataFrame
    cells: pd.DataFrame
    """Where each input stands: ``table, row, source_file, source_row, used, measure``."""
    files: pd.DataFrame
    converted: pd.DataFrame
    """What the amounts behind it were in another currency, each with its rate: rows of ``data.converted``."""
    language: str
    """The language that a notebook shows it in."""
    _compute: Callable[[], pd.DataFrame] = field(compare=False)

    @cached_property
    def result(self) -> pd.DataFrame:
        """The results row itself, as ``compute`` gives it."""
        return self._compute()

    def __repr__(self) -> str:
        """Say the number, its formula and how many rows and files stand behind it."""
        used = int(self.rows["used"].sum()) if len(self.rows) else 0
        value = ", ".join(_said(row) for row in self.result.to_dict("records"))
        counts = _COUNTS[self.language].format(used=used, rows=len(self.rows), files=len(self.files))
        return f"{self.metric.key} = {value}\n{self.formula[self.language]}\n{counts}"

    def _repr_html_(self) -> str:
        head = f"<p><b>{escape(self.metric.label[self.language])}</b><br>{escape(self.formula[self.language])}</p>"
        tables = [self.files, self.rows.head(50), *([self.converted.head(50)] if len(self.converted) else [])]
        return head + "".join(table.to_html(index=False) for table in tables)


def _said(row: Mapping[Any, Any]) -> str:
    """Write a value; where only its bounds are known, these; where nothing is, why."""
    if row["value"] == row["value"]:
        return str(row["value"])
    return f"{row['low']}..{row['high']}" if row["low"] == row["low"] else str(row["status"])


def explain(
    data: Tables, metric: str | AnyMetric, period: Period = None, *, language: str = "en", **groups: Any
) -> Explanation:
    """Trace one number to its formula, rows and files.

    Args:
        data: loaded data, or a mapping of tables.
        metric: a key of the catalog, or a metric of your own.
        period: as in ``compute``.
        language: of what a notebook shows, "en" or "id".
        groups: the group that is asked about, column = value (``platform="tiktok", month="2026-03"``).

    Returns:
        The explanation; adding up each side of the formula over the rows that it uses gives the result again.

    Raises:
        UnknownName: a metric or column that does not exist.

    """
    chosen = named(data, metric)[0]
    period, groups = _dated(period, groups)
    question = ask((), groups, period)
    parts = parts_of(chosen, 0)
    cubes = Cubes(tables_of(data), question)
    gap = missing_column(parts, cubes.columns, question)
    cubes.expect([] if gap else parts)
    masks = Masks(cubes)
    traced = [] if gap else [_traced(part, cubes, masks) for part in parts]
    rows = _once(_by_platform(parts, [_beside(number, parts, traced) for number in range(len(traced))]))
    cells = _cells(data, rows, chosen)
    return Explanation(
        metric=chosen,
        formula={"en": formula(chosen, "en"), "id": formula(chosen, "id")},
        inputs=tuple(f"{o.table}.{c}" for o in operands(chosen) for c in o.columns()),
        rows=rows,
        cells=cells,
        files=_files(data, cells),
        converted=_converted(data, rows),
        language=language,
        _compute=lambda: compute(data, [chosen], where=groups, period=period),
    )


def _dated(period: Period, groups: dict[str, Any]) -> tuple[Period, dict[str, Any]]:
    """Take a month, week or day that is asked for as the period: where followers start from lies before it."""
    column = next((name for name in TIME_COLUMNS if period is None and isinstance(groups.get(name), str)), None)
    if column is None:
        return period, groups
    return limits_of(column, groups[column]), {name: value for name, value in groups.items() if name != column}


def _converted(data: Tables, rows: pd.DataFrame) -> pd.DataFrame:
    """Return what was converted (``data.in_currency``) of the rows that are used."""
    told = getattr(data, "converted", None)
    if told is None or rows.empty:
        return pd.DataFrame()
    converted: pd.DataFrame = told.merge(rows.loc[rows["used"], ["table", "row"]], on=["table", "row"])
    return converted


def _traced(part: Part, cubes: Cubes, masks: Masks) -> pd.DataFrame:
    """Return the rows in question of one table, each used or with the reason why not."""
    # the value that a stock opens a period with stands before it
    frame, names = cubes.about(part) if part.stock else cubes.inside(part), cubes.columns[part.table]
    inputs = list(dict.fromkeys(c for o in part.inputs for c in o.columns() if c in names))
    conditions = [condition for o in part.inputs if (condition := o.about()) is not None]
    if len(conditions) == len(part.inputs):
        frame = frame.filter(nw.any_horizontal(*conditions, ignore_nulls=True))
    place = [c for c in PLACE if c in names]
    rows = collected(frame.select(*place, *inputs, __ok=masks.expression(part)))
    used = rows["__ok"].fillna(value=False).astype(bool)
    reason = pd.Series("other_split", index=rows.index)
    for column in inputs:
        reason = reason.mask(rows[column].isna(), f"no_values:{part.table}.{column}")
    if part.stock and "row" in names:
        taken = rows["row"].isin(Stocks([part], cubes).rows_taken(part))
        reason, used = reason.mask(used & ~taken, "not_last"), used & taken
    side = "+".join(dict.fromkeys(operand.side for operand in part.inputs))
    kept = rows[[*place, *inputs]].assign(table=part.table, used=used, reason=reason.mask(used, ""), side=side)
    return kept[["table", *place, "used", "side", "reason", *inputs]]


def _beside(number: int, parts: list[Part], traced: list[pd.DataFrame]) -> pd.DataFrame:
    """Return the rows of one part; of a flow and a stock of one table only those of accounts that have both."""
    part, rows = parts[number], traced[number]
    owner = [column for column in ("platform", "account") if column in rows]
    if not part.mixed or not owner:
        return rows
    at = next(at for at, other in enumerate(parts) if at != number and other.mixed and other.table == part.table)
    theirs = traced[at].loc[traced[at]["used"], owner].drop_duplicates()
    if theirs.empty:  # then this side alone says what is there
        return rows
    lacking = rows[owner].merge(theirs, how="left", indicator="side")["side"].eq("left_only").to_numpy() & rows["used"]
    reason = f"no_values:{part.table}.{parts[at].inputs[0].columns()[0]}"
    return rows.assign(used=rows["used"] & ~lacking, reason=rows["reason"].mask(lacking, reason))


def _by_platform(parts: list[Part], traced: list[pd.DataFrame]) -> list[pd.DataFrame]:
    """Return the rows of the parts; of a ratio across tables only those of platforms that have every side."""
    if not traced or not all(part.across and "platform" in rows for part, rows in zip(parts, traced, strict=True)):
        return traced
    sides = [_side(part, rows) for part, rows in zip(parts, traced, strict=True)]
    reasons = {
        platform: next(f"no_values:{s.part.table}.{s.part.inputs[0].columns()[0]}" for s in sides if s.lacks(cell))
        for cell in left_out(sides)
        for platform in cell[1:]
    }
    kept = []
    for rows in traced:
        platforms = rows["platform"].map(lambda name: name if isinstance(name, str) else None)
        lacking = rows["used"] & platforms.isin(reasons)
        kept.append(
            rows.assign(used=rows["used"] & ~lacking, reason=rows["reason"].mask(lacking, platforms.map(reasons)))
        )
    return kept


def _side(part: Part, rows: pd.DataFrame) -> Side:
    """Return the platforms of the rows in question: with a value, and with a row that is no second view of another."""
    cells = [((), name if isinstance(name, str) else None) for name in rows["platform"]]
    seen = rows["used"] | rows["reason"].str.startswith("no_values")
    return Side(
        part,
        {cell for cell, is_used in zip(cells, rows["used"], strict=True) if is_used},
        {cell for cell, is_seen in zip(cells, seen, strict=True) if is_seen},
    )


def _once(pieces: list[pd.DataFrame]) -> pd.DataFrame:
    """Lay the pieces together; a row that one side of the metric uses is used."""
    if not pieces:
        return pd.DataFrame(columns=["table", *PLACE, "used", "reason"])
    rows = pd.concat(pieces, ignore_index=True)
    if "row" not in rows:
        return rows
    sides = rows[rows["used"]].groupby(["table", "row"])["side"].agg(lambda side: "+".join(dict.fromkeys(side)))
    ordered = rows.drop(columns="side").sort_values("used", ascending=False, kind="stable")
    once = ordered.groupby(["table", "row"], as_index=False).first()
    return once.merge(sides.reset_index(), on=["table", "row"], how="left")


def _cells(data: Tables, rows: pd.DataFrame, metric: AnyMetric) -> pd.DataFrame:
    """Return where each input of the rows stands: a row merged from several exports has cells from several files."""
    measures = list(dict.fromkeys(c for o in operands(metric) for c in o.columns() if c in rows))
    columns = ["table", "row", "source_file", "source_row", "used"]
    if not set(columns) <= set(rows) or not measures:
        return pd.DataFrame(columns=[*columns, "measure"])
    cells = rows.melt(columns, measures, "measure", "value").dropna(subset="value").drop(columns="value")
    lineage = getattr(data, "lineage", None)
    if lineage is None or lineage.empty:
        return cells
    known = cells.merge(lineage, on=["table", "row", "measure"], how="left", suffixes=("", "_cell"))
    elsewhere = known["source_file_cell"].notna()
    return cells.assign(
        source_file=known["source_file"].mask(elsewhere, known["source_file_cell"]).to_numpy(),
        source_row=known["source_row"].mask(elsewhere, known["source_row_cell"]).astype("int64").to_numpy(),
    )


def _files(data: Tables, cells: pd.DataFrame) -> pd.DataFrame:
    """Count the rows per file, with the file's checksum where the data were loaded from files."""
    if cells.empty:
        return pd.DataFrame(columns=["source_file", "rows_used", "rows_left_out", "sha256"])
    lines = cells.drop_duplicates(["source_file", "source_row", "table"])
    used = lines.groupby("source_file")["used"]
    counted = pd.DataFrame({"rows_used": used.sum(), "rows_left_out": used.size() - used.sum()}).reset_index()
    known = getattr(data, "files", None)
    sums = dict(zip(known["file"], known["sha256"], strict=True)) if known is not None else {}
    return counted.assign(sha256=counted["source_file"].map(sums))
