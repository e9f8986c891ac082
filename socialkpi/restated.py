"""What a newer export says otherwise: sums before and after, by platform, measure and month."""

from __future__ import annotations

import pandas as pd

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import Adds, Measure
from socialkpi.data import Data
from socialkpi.load.keys import spoken
from socialkpi.tables import TABLES

_UNDECIDED = ("undecidable", "zero_column")
"""Differences that are no restatement: nobody knows which file is newer, or a column that was never filled."""

_BY = ["table", "platform", "measure", "split", "currency", "month"]
RESTATED = [*_BY, "cells", "old", "new", "change", "change_share", "old_files", "new_files"]


def restated(data: Data) -> pd.DataFrame:
    """Return what newer exports restated: one row per table, platform, measure, split, currency and month.

    ``cells`` counts the numbers that differ; ``old`` and ``new`` are their sums as the export before and the newest
    have them, ``change`` is the difference, ``change_share`` the difference as a share of all that the month had
    before. People and stocks are not added up: where several cells of them differ, the sums are missing. Counts of posts
    are lifetime counts, which grow as they age: they stand under the month in which the post was published.
    """
    found = data.differences[~data.differences["why"].isin(_UNDECIDED)]
    tables = sorted({*found["table"]} & {*data.tables})
    placed = [_placed(data, table, found[found["table"] == table]) for table in tables]
    if not placed:
        return pd.DataFrame(columns=RESTATED)
    cells = _latest_before(pd.concat(placed, ignore_index=True), data.files)
    grouped = cells.groupby(_BY, dropna=False, sort=True)
    out = grouped.agg(
        cells=("value", "size"),
        old=("other_value", "sum"),
        new=("value", "sum"),
        old_files=("other_file", _listed),
        new_files=("file", _listed),
    ).reset_index()
    adds = pd.Series([_adds(*named) for named in zip(out["table"], out["measure"], strict=True)], index=out.index)
    alone = adds | out["cells"].eq(1)
    out[["old", "new"]] = out[["old", "new"]].astype("float64").where(alone)
    out["change"] = out["new"] - out["old"]
    before = _now(data, out) - out["change"]
    out["change_share"] = (out["change"] / before.where(before > 0)).where(alone)
    return out[RESTATED]


def _placed(data: Data, table: str, cells: pd.DataFrame) -> pd.DataFrame:
    """Find the row of the table that each difference is about: the row itself, or the one it lends a cell to."""
    frame = data.tables[table].assign(key=lambda rows: _short(spoken(TABLES[table], rows)))
    if "currency" not in frame:
        frame = frame.assign(currency=None)
    lent = data.lineage.loc[data.lineage["table"] == table, ["row", "source_file", "source_row"]]
    where = pd.concat([frame[["row", "source_file", "source_row"]], lent]).drop_duplicates()
    known = where.merge(frame[["row", "key", "platform", "split", "currency", "month"]], on="row")
    named = known.rename(columns={"source_file": "file", "source_row": "line"})
    found = cells.rename(columns={"row": "line"}).assign(key=_short(cells["key"]))
    found = found.merge(named.drop_duplicates(["file", "line", "key"]), on=["file", "line", "key"], how="left")
    return found.assign(currency=found["currency"].astype("str"))


def _short(keys: pd.Series[str]) -> pd.Series[str]:
    """Leave out the empty parts of keys: a finished table has columns that its files have not."""
    return keys.map(lambda key: " | ".join(part for part in key.split(" | ") if part)).astype("str")


def _latest_before(cells: pd.DataFrame, files: pd.DataFrame) -> pd.DataFrame:
    """Keep one older value per cell: that of the newest of the older files."""
    ages = (
        files.assign(age=files["stamp"].fillna("") + "|" + files["last_date"].fillna("")).groupby("file")["age"].max()
    )
    ranked = cells.assign(age=cells["other_file"].map(ages)).sort_values(
        ["age", "other_file", "other_row"], ascending=[False, True, True], kind="stable"
    )
    return ranked.drop_duplicates(["table", "file", "line", "key", "measure"])


def _now(data: Data, rows: pd.DataFrame) -> pd.Series[float]:
    """Return what the tables hold now for the groups of the rows."""
    sums = []
    by = [column for column in _BY if column not in ("table", "measure", "currency")]
    for named, some in rows.groupby(["table", "measure"]):
        table, measure = (str(part) for part in named)
        frame = data.tables[table]
        groups = [*by, "currency"] if "currency" in frame else by
        now = frame.groupby(groups, dropna=False)[measure].sum(min_count=1).rename("now").reset_index()
        sums.append(some[groups].merge(now, on=groups, how="left")["now"].set_axis(some.index))
    both: pd.Series[float] = pd.concat(sums).reindex(rows.index)
    return both


def _adds(table: str, measure: str) -> bool:
    named = [m for m in METRICS.values() if isinstance(m, Measure) and (m.table, m.column) == (table, measure)]
    return all(metric.adds is Adds.EVERYWHERE for metric in named)


def _listed(names: pd.Series[str]) -> str:
    return ", ".join(sorted(names.unique()))
