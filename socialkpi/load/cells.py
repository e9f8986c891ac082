"""Cells on which files disagree: who disagrees, what was only filled with zeros, and which value is used."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from socialkpi.load.newness import MAY_FALL
from socialkpi.load.parts import PART

_CELL = ["thing", "measure"]
_NOT_COUNTED = frozenset({"posts", "orders"})
_MAY_BE_ZERO = frozenset({"followers_net"})


@dataclass(frozen=True)
class Disputed:
    """The cells of one thing and measure whose files give more than one value.

    ``cells``: one row per value, with ``at`` (index of its row), ``thing``, the part, ``measure``, ``value``.
    """

    cells: pd.DataFrame

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """Return every ordered pair of two values for one cell."""
        both = self.cells.merge(self.cells, on=_CELL, suffixes=("", "_other"))
        return both[both["at"] != both["at_other"]]

    def growth(self) -> pd.DataFrame:
        """Return the pairs of parts (``first, second``) whose differing counts are all larger in the first."""
        pairs = self.pairs
        counts = pairs[~pairs["measure"].isin(MAY_FALL) & ~_alike(pairs["value"], pairs["value_other"])]
        larger = (counts["value"] > counts["value_other"]).groupby([counts[PART], counts[f"{PART}_other"]], sort=False)
        always = larger.all()
        grown = always[always].index.to_frame(index=False).set_axis(["first", "second"], axis=1)
        return grown[grown["first"] != grown["second"]]


@dataclass(frozen=True)
class Settled:
    """The value used for each disputed cell (``values``: thing, measure, value, at), and the values not used."""

    values: pd.DataFrame
    losing: pd.DataFrame


def disputed(rows: pd.DataFrame, measures: list[str]) -> Disputed:
    """Find the cells of ``rows`` (all of them things seen more than once) whose values differ."""
    found = []
    for measure in measures:
        values = rows[measure]
        if measure in _NOT_COUNTED:
            continue
        by_thing = values.groupby(rows["thing"], sort=False)
        differ = ~_alike(by_thing.transform("min"), by_thing.transform("max")) & values.notna()
        if differ.any():
            mine = rows.loc[differ, ["thing", PART]]
            found.append(mine.assign(measure=measure, value=values[differ], at=mine.index))
    columns = ["thing", PART, "measure", "value", "at"]
    return Disputed(pd.concat(found, ignore_index=True)[columns] if found else pd.DataFrame(columns=columns))


def zero_filled(frame: pd.DataFrame, doubts: Disputed) -> list[tuple[int, str]]:
    """Return the columns (part, measure) that are zero throughout one file and not so in another for the same things."""
    pairs = doubts.pairs
    suspects = pairs[(pairs["value"] == 0) & (pairs["value_other"] != 0) & ~pairs["measure"].isin(_MAY_BE_ZERO)]
    found = []
    for number, measure in suspects[[PART, "measure"]].drop_duplicates().itertuples(index=False):
        column = frame.loc[frame[PART] == number, measure].dropna()
        if (column == 0).all():
            found.append((int(number), str(measure)))
    return found


def settle(doubts: Disputed, order: pd.DataFrame, rank: pd.Index) -> Settled:
    """Choose a value for every disputed cell: of those that no newer file contradicts, the largest.

    ``order`` says which parts are newer (``compare_parts``); ``rank`` holds the row indexes, newest first.
    """
    cells = doubts.cells
    pairs = doubts.pairs.merge(order, left_on=[PART, f"{PART}_other"], right_on=["first", "second"], how="left")
    older = pairs.loc[pairs["newer"] == -1].set_index(["at", "measure"]).index
    beaten = cells.set_index(["at", "measure"]).index.isin(older)
    place = pd.Series(np.arange(len(rank)), index=rank)
    ranked = cells.assign(beaten=beaten, place=cells["at"].map(place))
    ranked = ranked.sort_values(["beaten", "value", "place"], ascending=[True, False, True])
    values = ranked.drop_duplicates(_CELL)[["thing", "measure", "value", "at"]]
    losing = pairs.merge(values[["thing", "measure", "at"]], on=["thing", "measure", "at"])
    losing = losing[~_alike(losing["value"], losing["value_other"])]
    return Settled(values, losing.assign(why=losing["why"].where(losing["newer"] == 1, "undecidable")))


def _alike(a: pd.Series[float], b: pd.Series[float]) -> pd.Series[bool]:
    # a rate turned back into a count differs in its last digits
    same = np.isclose(a.astype("float64"), b.astype("float64"), rtol=1e-9, atol=0, equal_nan=True)
    return pd.Series(same, index=a.index)
