"""The last touch: every table with its columns in order, in the declared types, sorted and numbered."""

from __future__ import annotations

import pandas as pd

from socialkpi.tables import COMMON, Table

_TRUTHS = ("social", "own")
_MOMENTS = ("published_at", "ordered_at")
_NUMBERS = ("source_row", "row")
_COUNTED = {"posts": "posts", "orders": "orders"}
_STATES = ("awaiting payment", "bought", "cancelled", "returned")
_UNKNOWN = "unknown"
"""What became of an order of which the file says nothing that is understood; it counts as one."""


def finished(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the table as ``socialkpi.tables`` promises it; measures that no file has stay absent.

    Rows are sorted by what they say, so the numbers in ``row`` don't depend on the files' names or order.
    """
    dimensions = [column for column in (*COMMON, *table.dimensions) if column != "row"]
    counted = {_COUNTED[table.key]: 1.0} if table.key in _COUNTED else {}
    frame = frame.assign(**counted, **{column: None for column in dimensions if column not in frame})
    if table.key == "orders":
        frame = _with_states(frame)
    measures = [measure for measure in table.measures if measure in frame]
    typed = frame.astype(dict.fromkeys(measures, "float64") | {c: _type_of(c) for c in dimensions})
    order = [*dict.fromkeys(("from_day", "to_day", *table.merged_by, *table.dimensions)), *measures]
    ordered = typed.sort_values(order, ignore_index=True).assign(row=range(1, len(typed) + 1))
    extra = [column for column in ("thing", "__part") if column in ordered]
    return ordered[[*COMMON, *table.dimensions, *measures, *extra]].astype({"row": "int64"})


def _with_states(frame: pd.DataFrame) -> pd.DataFrame:
    """Say of every order what became of it, and count those that came to nothing, none included."""
    states = frame["order_state"].where(frame["order_state"].isin(_STATES), _UNKNOWN)
    known = states != _UNKNOWN
    ends = {"cancelled": "cancelled", "unpaid": "awaiting payment"}
    counted = {name: (states == word).astype("float64").where(known) for name, word in ends.items()}
    return frame.assign(order_state=states, **counted)


def _type_of(column: str) -> str:
    if column in _TRUTHS:
        return "boolean"
    if column in _MOMENTS:
        return "datetime64[us, UTC]"
    return "int64" if column in _NUMBERS else "str"
