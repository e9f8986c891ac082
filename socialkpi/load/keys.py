"""Which rows are the same thing: one number per thing, by the key of its table."""

from __future__ import annotations

import pandas as pd

from socialkpi.load.parts import PART
from socialkpi.tables import Table

_NAMED = frozenset({"posts", "orders", "days"})
"""Tables whose key names one thing. Elsewhere the same name twice in one file is two things (two ads of one name)."""
_OTHER_NAMES = {"post": ("post", "link"), "order": ("order",)}


def things(table: Table, frame: pd.DataFrame) -> pd.Series[int]:
    """Return a number per row; rows of one number are the same thing seen again."""
    keyed = frame[[column for column in table.merged_by if column in frame]]
    identity = next((column for column in table.merged_by if column in _OTHER_NAMES), None)
    if identity is not None:
        keyed = keyed.assign(**{identity: _identity(frame, identity)})
    if "order_id" in frame:
        keyed = keyed.assign(__id=_shops_id(keyed, frame["order_id"]))
    if table.key not in _NAMED:
        keyed = keyed.assign(__nth=_nth(keyed, frame))
    return keyed.groupby([*keyed.columns], dropna=False, sort=False).ngroup()


def _identity(frame: pd.DataFrame, column: str) -> pd.Series[str]:
    """Return the id, else the address; a row with neither is like no other."""
    names = [name for name in _OTHER_NAMES[column] if name in frame]
    known = pd.Series(index=frame.index, dtype="str")
    for name in names:
        known = known.where(known.notna(), frame[name].astype("str"))
    alone = pd.Series([f"\0{i}" for i in range(len(frame))], index=frame.index, dtype="str")
    return known.where(known.notna(), alone)


def _shops_id(keyed: pd.DataFrame, ids: pd.Series[str]) -> pd.Series[str]:
    """Return the shop's own id beside an order's name: two shops both begin at #1001.

    A file without ids means the order of that name that is known; where two are, the first of them.
    """
    same = ids.groupby([keyed[column] for column in keyed], dropna=False)
    return ids.where(ids.notna(), same.transform("min"))


def _nth(keyed: pd.DataFrame, frame: pd.DataFrame) -> pd.Series[int]:
    """Number the rows of one name within one file, by what they hold and not by where they stand."""
    within = keyed.assign(**{PART: frame[PART]})
    twice = within.duplicated(keep=False)
    nth = pd.Series(0, index=frame.index)
    if twice.any():
        held = [c for c in frame.columns if c not in (*keyed.columns, PART, "source", "source_file", "source_row")]
        ordered = frame.loc[twice].sort_values([*held, "source_row"])
        nth.loc[ordered.index] = within.loc[ordered.index].groupby([*within.columns], dropna=False).cumcount()
    return nth


def spoken(table: Table, frame: pd.DataFrame) -> pd.Series[str]:
    """Return the key of each row as one text, for people."""
    columns = [
        frame[column].astype("object").where(frame[column].notna(), "") for column in table.merged_by if column in frame
    ]
    return pd.Series([" | ".join(cells) for cells in zip(*columns, strict=True)], index=frame.index, dtype="str")
