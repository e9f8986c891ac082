"""What counts as a result: the conversions that client.toml declares, what they are worth, and gross profit."""

from __future__ import annotations

import pandas as pd

from socialkpi.client import Client, Conversion
from socialkpi.language import Text, speak
from socialkpi.load.parts import Found
from socialkpi.mapping import MONEY_FIELDS, OWN
from socialkpi.reading.result import Problem

SESSION_START = "session_start"
_IN_CLIENT_MONEY = ("visits", "events", "leads", "touches", "invitations", "costs")


_LENT = Text(
    en="Neither the mapping nor its columns say the currency: the money is taken to be in {currency}, as in client.toml.",
    id="Pemetaan dan kolomnya tidak menyebut mata uang: uangnya dianggap dalam {currency}, seperti di client.toml.",
)


def in_mapped_money(tables: dict[str, pd.DataFrame], client: Client) -> tuple[dict[str, pd.DataFrame], list[Found]]:
    """Give ads and orders that a mapping made without a currency the client's, before they meet those of exports."""
    found: list[Found] = []
    filled = dict(tables)
    for key in ("ads", "orders"):
        if client.currency is None or key not in tables:
            continue
        frame = tables[key] if "currency" in tables[key] else tables[key].assign(currency=None)
        money = [name for name in frame.columns if name in MONEY_FIELDS]
        without = frame["source"].str.startswith(OWN) & frame["currency"].isna() & frame[money].notna().any(axis=1)
        if without.any():
            filled[key] = frame.assign(currency=frame["currency"].mask(without, client.currency).astype("str"))
            facts = {"currency": client.currency}
            said = Problem("SK167", Text(en=speak(_LENT, "en", **facts), id=speak(_LENT, "id", **facts)))
            found += [Found(str(file), "note", said) for file in frame.loc[without, "source_file"].unique()]
    return filled, found


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
