"""A newer export of the very same report replaces the older one whole: a campaign that was renamed isn't counted twice.

Posts, orders and the like are left alone: they leave an export when it ends earlier, not when they cease to be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import pandas as pd

from socialkpi.language import Text, speak
from socialkpi.load.parts import PART, Found, Part
from socialkpi.reading.result import Problem
from socialkpi.tables import EVENTLIKE, Table

_REPORT = ("platform", "account", "source", "split", "from_day", "to_day")
_ENOUGH = 0.5
"""A newer export with fewer of the older one's rows than this share was narrowed by a filter, and replaces nothing."""


@dataclass(frozen=True)
class Gone:
    """The things that the newest export of their report no longer has, and what a person should know of them."""

    things: frozenset[int] = frozenset()
    found: tuple[Found, ...] = field(default=())


def gone(table: Table, frame: pd.DataFrame, parts: Mapping[int, Part], order: pd.DataFrame) -> Gone:
    """Return what newer exports of the same report no longer have.

    ``frame`` names the part and the thing of each row, ``order`` says of pairs of parts which is newer (-1, 0, 1).
    A thing is gone where every row of it is.
    """
    if table.key in EVENTLIKE:
        return Gone()
    known = order.set_index(["first", "second"])["newer"].to_dict()
    rows = frame.assign(__report=frame.groupby([*_REPORT], dropna=False, sort=False).ngroup())
    measures = [measure for measure in table.measures if measure in frame]
    dropped, found = pd.Series(False, index=frame.index), []
    for older, newer, missing, share in _without(rows, parts, measures):
        verdict = known.get((newer, older), 0)
        if verdict < 0:
            continue
        replaces = verdict > 0 and share >= _ENOUGH
        if replaces:
            dropped[missing] = True
        text = _REPLACED if replaces else _NARROWER if verdict else _UNKNOWN
        found.append(_note(text, parts[older], parts[newer], len(missing)))
    lost = frame.groupby("thing")["thing"].transform("size") == dropped.groupby(frame["thing"]).transform("sum")
    return Gone(frozenset(frame.loc[lost, "thing"]), tuple(found))


def _without(
    rows: pd.DataFrame, parts: Mapping[int, Part], measures: list[str]
) -> Iterator[tuple[int, int, pd.Index[int], float]]:
    """Give pairs of parts that share reports and rows: which rows of the first the second lacks, what share it has."""
    held = rows.groupby([PART, "__report"]).size().rename("rows").reset_index()
    pairs = held.merge(held[[PART, "__report"]], on="__report", suffixes=("", "_other"))
    seen = rows[[PART, "thing"]].merge(rows[[PART, "thing"]], on="thing", suffixes=("", "_other"))
    both = [PART, f"{PART}_other"]
    counts = pd.DataFrame({"rows": pairs.groupby(both)["rows"].sum(), "common": seen.groupby(both).size()}).dropna()
    # without a row in common they are two pages of one report
    for named in counts.index[counts["common"] < counts["rows"]]:
        one, other = (int(number) for number in named)
        if parts[one].file is parts[other].file:
            continue
        shared = pairs.loc[(pairs[PART] == one) & (pairs[f"{PART}_other"] == other), "__report"]
        mine, theirs = (rows[(rows[PART] == part) & rows["__report"].isin(shared)] for part in (one, other))
        missing = mine.index[~mine["thing"].isin(theirs["thing"])]
        # without a column of the first it is another report
        told = mine[measures].notna().any() <= theirs[measures].notna().any()
        if 0 < len(missing) < len(mine) and told.all():
            yield one, other, missing, 1 - len(missing) / len(mine)


_REPLACED = Text(
    en="{n} rows of this file are no longer in {other}, a newer export of the same report: they are not used.",
    id="{n} baris di berkas ini sudah tidak ada di {other}, ekspor lebih baru dari laporan yang sama: tidak dipakai.",
)
_NARROWER = Text(
    en="{other} is a newer export of the same report but has fewer than half of the rows, so it may be filtered: {n} rows of "
    "this file that it lacks are still used.",
    id="{other} adalah ekspor lebih baru dari laporan yang sama, tetapi isinya kurang dari separuh baris, jadi mungkin "
    "difilter: {n} baris berkas ini yang tidak ada di sana tetap dipakai.",
)
_UNKNOWN = Text(
    en="{n} rows of this file are not in {other}, an export of the same report, and nothing tells which file is newer: "
    "they are used. If a campaign was renamed, it is counted twice; take the older file away.",
    id="{n} baris di berkas ini tidak ada di {other}, ekspor dari laporan yang sama, dan tidak ada petunjuk berkas mana "
    "yang lebih baru: tetap dipakai. Kalau ada kampanye yang berganti nama, hitungannya dobel; keluarkan berkas yang lama.",
)


def _note(text: Text, older: Part, newer: Part, n: int) -> Found:
    facts = {"n": n, "other": newer.file.file}
    message = Text(en=speak(text, "en", **facts), id=speak(text, "id", **facts))
    return Found(older.file.file, "note", Problem("SK171", message))
