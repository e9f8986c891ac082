"""What counts as a result: the conversions that client.toml declares, what they are worth, and gross profit."""

from __future__ import annotations

import pandas as pd

from socialkpi.client import Client, Conversion

SESSION_START = "session_start"
_IN_CLIENT_MONEY = ("visits", "events", "leads", "touches", "invitations", "costs")


def with_results(table: str, frame: pd.DataFrame, client: Client) -> pd.DataFrame:
    """Add what client.toml implies: conversions and their value to events, gross profit to visits and ads.

    A row of an event that isn't declared has no value in these columns. The one exception is ``session_start``: a
    report that lists the sessions of a source and day, and the declared event for others, says with its silence that
    it did not happen there; that is a count of zero and not a missing one.
    """
    if table in _IN_CLIENT_MONEY:
        frame = _in_client_money(frame, client)
    if table == "events":
        return _converted(frame, client)
    if table in ("visits", "ads") and client.gross_margin is not None and "revenue" in frame:
        return frame.assign(gross_profit=frame["revenue"] * client.gross_margin)
    return frame


def _in_client_money(frame: pd.DataFrame, client: Client) -> pd.DataFrame:
    """Analytics files name no currency, and who fills our templates need not: it is taken to be the client's."""
    if client.currency is None:
        return frame
    known = frame["currency"] if "currency" in frame else pd.Series(index=frame.index, dtype="str")
    return frame.assign(currency=known.where(known.notna(), client.currency).astype("str"))


def _converted(frame: pd.DataFrame, client: Client) -> pd.DataFrame:
    declared = {conversion.event: conversion for conversion in client.conversions}
    if not declared or not frame["event"].isin([*declared]).any():
        return frame
    events = frame["event"]
    counts_as = events.map({event: c.counts_as for event, c in declared.items()}).astype("str")
    once = events.isin([event for event, c in declared.items() if c.once_per_session])
    sessions, times = _column(frame, "event_sessions"), _column(frame, "event_count")
    conversions = sessions.where(once, times).where(counts_as.notna())
    worth = events.map(_worth(declared)).astype("float64")
    added = {
        "conversions": conversions,
        "goal_completions": sessions.where(once),
        "leads": conversions.where(counts_as == "lead"),
        "conversion_value": conversions * worth,
    }
    counted = {name: _none_happened(frame, cells) for name, cells in added.items() if cells.notna().any()}
    return frame.assign(counts_as=counts_as, **counted)


def _none_happened(frame: pd.DataFrame, cells: pd.Series[float]) -> pd.Series[float]:
    """Put a count of zero on the session starts of every report that states the event somewhere."""
    report = frame["account"].fillna("") + "|" + frame["split"]
    stated = report.isin(report[cells.notna()].unique())
    return cells.mask(cells.isna() & stated & (frame["event"] == SESSION_START), 0.0)


def _worth(declared: dict[str, Conversion]) -> dict[str, float]:
    return {event: c.value for event, c in declared.items() if c.value is not None}


def _column(frame: pd.DataFrame, name: str) -> pd.Series[float]:
    return frame[name] if name in frame else pd.Series(float("nan"), index=frame.index)
