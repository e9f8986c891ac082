"""Merge exports that overlap: one row per thing, each cell from the newest file that has it.

A missing value never overwrites one that is there; a column that one file has filled with zeros is not used where another file
contradicts it; where nothing says which file is newer, the larger value is used and the difference is reported. The
result depends on what the files hold, never on their names, times or order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from socialkpi.language import Text, speak
from socialkpi.load.cells import Disputed, Settled, disputed, settle, zero_filled
from socialkpi.load.keys import spoken, things
from socialkpi.load.newness import compare_parts
from socialkpi.load.parts import PART, Found, Part
from socialkpi.load.renewed import gone
from socialkpi.reading.result import Problem
from socialkpi.tables import Table

DIFFERENCES = [
    "table",
    "key",
    "measure",
    "file",
    "row",
    "value",
    "other_file",
    "other_row",
    "other_value",
    "used",
    "why",
]
LINEAGE = ["table", "thing", "measure", "source_file", "source_row"]
_STATE, _STATUS = "order_state", "order_status"
_OWN = (PART, "source", "source_file", "source_row", "thing")


@dataclass(frozen=True)
class Merged:
    """A table after merging; ``frame`` and ``lineage`` still number things, and rows keep their part."""

    frame: pd.DataFrame
    lineage: pd.DataFrame
    differences: pd.DataFrame
    found: tuple[Found, ...] = field(default=())


def merge(table: Table, frame: pd.DataFrame, parts: Mapping[int, Part]) -> Merged:
    """Merge the rows of one table that are the same thing; ``frame`` names the part of each row."""
    frame = frame.reset_index(drop=True).assign(thing=things(table, frame).to_numpy())
    again = frame["thing"].duplicated(keep=False)
    if not again.any():
        return Merged(frame, pd.DataFrame(columns=LINEAGE), pd.DataFrame(columns=DIFFERENCES))
    measures = [measure for measure in table.measures if measure in frame]
    doubts = disputed(frame.loc[again], measures)
    zeros = zero_filled(frame, doubts)
    frame, useless, doubts = _without(frame, doubts, zeros)
    used = [parts[number] for number in frame.loc[again, PART].unique()]
    order = compare_parts(used, doubts.growth())
    ordered = _newest_first(frame.loc[again], order, used, measures)
    final = settle(doubts, order, ordered.index)
    base = ordered.drop_duplicates("thing").set_index("thing")
    whole, doubtful = _filled(base, ordered, final, measures)
    losing = pd.concat([final.losing, _lost_zeros(useless, whole, ordered)])
    old = gone(table, frame, parts, order)
    losing = losing[~losing["thing"].isin(old.things)]
    kept = pd.concat([frame.loc[~again], whole.reset_index()[frame.columns]], ignore_index=True)
    lineage = _lineage(table, base, whole, ordered)
    return Merged(
        kept[~kept["thing"].isin(old.things)].reset_index(drop=True),
        lineage[~lineage["thing"].isin(old.things)],
        _differences(table, losing, frame),
        (
            *(_zero_note(parts[number], measure) for number, measure in zeros),
            *_undecided(losing, frame),
            *_undecided_texts(doubtful),
            *old.found,
        ),
    )


def _without(
    frame: pd.DataFrame, doubts: Disputed, zeros: list[tuple[int, str]]
) -> tuple[pd.DataFrame, pd.DataFrame, Disputed]:
    """Take the columns that were filled with zeros out of the frame and of the disputed cells; give those cells too."""
    frame, cells = frame.copy(), doubts.cells
    useless = pd.Series(False, index=cells.index)
    for number, measure in zeros:
        frame.loc[frame[PART] == number, measure] = float("nan")
        useless |= (cells[PART] == number) & (cells["measure"] == measure)
    return frame, cells[useless], Disputed(cells[~useless])


def _lost_zeros(useless: pd.DataFrame, whole: pd.DataFrame, ordered: pd.DataFrame) -> pd.DataFrame:
    """Set each unused zero beside the value that is used instead, and the row that this comes from."""
    found = []
    for measure, cells in useless.groupby("measure"):
        used = cells["thing"].map(whole[measure])
        rows = ordered[ordered[measure] == ordered["thing"].map(whole[measure])].drop_duplicates("thing")
        at = cells["thing"].map(pd.Series(rows.index, index=rows["thing"]))
        lost = cells.assign(at_other=cells["at"], value_other=cells["value"], at=at, value=used, why="zero_column")
        found.append(lost[used.notna() & (used != 0)])
    return pd.concat(found) if found else pd.DataFrame(columns=["thing", "measure"])


def _newest_first(frame: pd.DataFrame, order: pd.DataFrame, parts: list[Part], measures: list[str]) -> pd.DataFrame:
    score = order.groupby("first")["newer"].sum()
    fixed = {part.number: place for place, part in enumerate(sorted(parts, key=lambda part: part.order))}
    ranked = frame.assign(
        __score=frame[PART].map(score), __has=frame[measures].notna().sum(axis=1), __fixed=frame[PART].map(fixed)
    ).sort_values(["__score", "__has", "__fixed", "source_row"], ascending=[False, False, True, True])
    return ranked.drop(columns=["__has", "__fixed"])


def _filled(
    base: pd.DataFrame, ordered: pd.DataFrame, final: Settled, measures: list[str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Fill each row from the newest that has the cell; settle what files dispute, and give the texts that nothing settles."""
    doubtful = []
    columns = [column for column in base.columns if column not in (*_OWN, "__score")]
    newest = ordered.groupby("thing", sort=False)[columns].first().reindex(base.index)
    whole = base.assign(**{column: newest[column] for column in columns})
    for column in columns:
        if column not in measures:
            whole[column], open_ = _agreed_text(column, whole, ordered)
            doubtful.append(open_)
    for measure, values in final.values.groupby("measure"):
        whole.loc[values["thing"], str(measure)] = values["value"].to_numpy()
    return whole, pd.concat(doubtful)


def _agreed_text(column: str, whole: pd.DataFrame, ordered: pd.DataFrame) -> tuple[pd.Series[str], pd.DataFrame]:
    """Of equally new files that write a text differently, use the greater: the same one whatever the file order.

    What became of an order sorts by its life, so the greater is the later one, and the shop's own word goes with it. Gives
    beside the texts the rows of which nothing tells which is newer.
    """
    differs = ordered[column].notna() & (ordered[column] != ordered["thing"].map(whole[column]))
    if not differs.any():
        return whole[column], ordered.iloc[:0]
    rows = ordered[ordered["thing"].isin(ordered.loc[differs, "thing"]) & ordered[column].notna()]
    by = ["__score", *([_STATE] if column == _STATUS and _STATE in rows else []), column]
    rows = rows.sort_values(by, ascending=False)
    chosen = rows.drop_duplicates("thing").set_index("thing")
    cells = whole[column].copy()
    cells.loc[chosen.index] = chosen[column]
    best = rows[rows["__score"] == rows["thing"].map(chosen["__score"])]
    other = best[best[column] != best["thing"].map(chosen[column])]
    return cells, other.assign(__column=column, __other=other["thing"].map(chosen["source_file"]))


def _lineage(table: Table, base: pd.DataFrame, whole: pd.DataFrame, ordered: pd.DataFrame) -> pd.DataFrame:
    """Name the row behind every cell that doesn't come from its row's own file and line."""
    found = []
    for column in [c for c in base.columns if c not in (*_OWN, "__score", *table.merged_by)]:
        borrowed = whole[column].notna() & (base[column].isna() | (base[column] != whole[column]))
        if borrowed.any():
            things_ = whole.index[borrowed]
            rows = ordered[ordered["thing"].isin(things_)]
            same = rows[rows[column] == rows["thing"].map(whole[column])].drop_duplicates("thing")
            found.append(same[["thing", "source_file", "source_row"]].assign(table=table.key, measure=column))
    return pd.concat(found)[LINEAGE] if found else pd.DataFrame(columns=LINEAGE)


def _differences(table: Table, losing: pd.DataFrame, frame: pd.DataFrame) -> pd.DataFrame:
    if losing.empty:
        return pd.DataFrame(columns=DIFFERENCES)
    mine, other = frame.loc[losing["at"]], frame.loc[losing["at_other"]]
    return pd.DataFrame(
        {
            "table": table.key,
            "key": spoken(table, mine).to_numpy(),
            "measure": losing["measure"].to_numpy(),
            "file": mine["source_file"].to_numpy(),
            "row": mine["source_row"].to_numpy(),
            "value": losing["value"].to_numpy(),
            "other_file": other["source_file"].to_numpy(),
            "other_row": other["source_row"].to_numpy(),
            "other_value": losing["value_other"].to_numpy(),
            "used": losing["value"].to_numpy(),
            "why": losing["why"].to_numpy(),
        }
    )


def _zero_note(part: Part, measure: str) -> Found:
    message = Text(
        en=f'Every value of "{measure}" in this file is 0, but another file has numbers for the same rows: not used.',
        id=f'Semua nilai "{measure}" di berkas ini 0, padahal berkas lain punya angkanya untuk baris yang sama: '
        "tidak dipakai.",
    )
    return Found(part.file.file, "note", Problem("SK161", message, column=measure, found="0"))


_UNDECIDED = Text(
    en="{n} values in this file differ from {other}, and nothing tells which file is newer: the larger ones are used.",
    id="{n} nilai di berkas ini berbeda dari {other}, dan tidak ada petunjuk berkas mana yang lebih baru: "
    "nilai yang lebih besar dipakai.",
)


def _undecided(losing: pd.DataFrame, frame: pd.DataFrame) -> list[Found]:
    open_ = losing[losing["why"] == "undecidable"] if "why" in losing else losing
    if open_.empty:
        return []
    names = frame["source_file"]
    pairs = pd.DataFrame({"file": open_["at"].map(names), "other": open_["at_other"].map(names)})
    # the same two files, whichever of them has the larger value in a cell
    turned = pairs["file"] > pairs["other"]
    pairs.loc[turned] = pairs.loc[turned, ["other", "file"]].to_numpy()
    found = []
    for file, other, n in pairs.groupby(["file", "other"]).size().reset_index().itertuples(index=False, name=None):
        facts = {"n": int(n), "other": other}
        message = Text(en=speak(_UNDECIDED, "en", **facts), id=speak(_UNDECIDED, "id", **facts))
        found.append(Found(str(file), "note", Problem("SK164", message)))
    return found


_UNDECIDED_TEXT = Text(
    en='{n} texts of "{column}" in this file differ from {other}, and nothing tells which file is newer: '
    "those of {other} are used.",
    id='{n} teks "{column}" di berkas ini berbeda dari {other}, dan tidak ada petunjuk berkas mana yang lebih baru: '
    "yang dipakai dari {other}.",
)


def _undecided_texts(doubtful: pd.DataFrame) -> list[Found]:
    """Say where files write a status differently and nothing tells which is newer; captions and names are left alone."""
    if doubtful.empty:
        return []
    open_ = doubtful[doubtful["__column"].isin({_STATE, _STATUS, "status"})]
    found = []
    by = ["source_file", "__other", "__column"]
    for file, other, column, n in open_.groupby(by).size().reset_index().itertuples(index=False, name=None):
        facts = {"n": int(n), "other": other, "column": column}
        message = Text(en=speak(_UNDECIDED_TEXT, "en", **facts), id=speak(_UNDECIDED_TEXT, "id", **facts))
        found.append(Found(str(file), "note", Problem("SK164", message, column=column)))
    return found
