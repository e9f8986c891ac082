"""Amounts of money in one currency, by the rates that the client gives; what has no rate is missing, never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from socialkpi.client.metrics import Rate
from socialkpi.tables import TABLES

MONEY = frozenset(
    {
        "spend", "revenue", "gross_profit", "conversion_value", "refunded", "discount", "shipping", "tax", "reward",
        "amount",
    }
)  # fmt: skip
"""Every column that holds an amount of money."""
CONVERTED = (
    "table", "row", "source_file", "source_row", "measure", "original", "currency", "rate", "rate_date", "rate_source",
    "amount",
)  # fmt: skip

Tables = Mapping[str, pd.DataFrame]


def in_one_currency(tables: Tables, rates: Iterable[Rate], to: str) -> tuple[dict[str, pd.DataFrame], pd.DataFrame]:
    """Convert every amount to one currency, each by the latest rate of its row's last day or before.

    Returns:
        The tables, and one row per amount that was not in that currency: what it was, the rate with its date and
        source, and what it became. Where there is no rate the amount is missing, and the row keeps its currency.

    """
    given = sorted((rate for rate in rates if rate.to == to), key=lambda rate: rate.date)
    changed = {name: _converted(name, frame, given, to) for name, frame in tables.items() if _money_in(name, frame)}
    noted = [notes for _, notes in changed.values() if len(notes)]
    account = pd.concat(noted, ignore_index=True) if noted else pd.DataFrame(columns=[*CONVERTED])
    return {name: changed[name][0] if name in changed else frame for name, frame in tables.items()}, account


def _money_in(name: str, frame: pd.DataFrame) -> list[str]:
    """Return the columns of a table that hold money, where its rows say their currency."""
    measures = TABLES[name].measures if name in TABLES else ()
    return [measure for measure in measures if measure in MONEY and measure in frame and "currency" in frame]


def _converted(name: str, frame: pd.DataFrame, given: list[Rate], to: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    columns = _money_in(name, frame)
    foreign = frame["currency"].ne(to).fillna(value=True).astype(bool) & frame[columns].notna().any(axis=1)
    if not foreign.any():
        return frame, pd.DataFrame(columns=[*CONVERTED])
    valid = _rates_of(frame[foreign], given)
    factor = valid["rate"].reindex(frame.index)
    known = factor.notna()
    amounts = {column: frame[column].where(~foreign, frame[column] * factor) for column in columns}
    result = frame.assign(**amounts, currency=frame["currency"].mask(known, to))
    return result, _account(name, frame[foreign], result, valid, columns)


def _rates_of(rows: pd.DataFrame, given: list[Rate]) -> pd.DataFrame:
    """Return the rate of each row, with its date and source; missing where none was valid on its last day."""
    asked = rows[["currency", "to_day"]]
    found = {key: _valid(str(key[0]), str(key[1]), given) for key in set(asked.itertuples(index=False, name=None))}
    picked = [found[key] for key in asked.itertuples(index=False, name=None)]
    return pd.DataFrame(
        {
            "rate": pd.Series([rate.rate if rate else None for rate in picked], dtype="float64"),
            "rate_date": pd.Series([rate.date.isoformat() if rate else None for rate in picked], dtype="str"),
            "rate_source": pd.Series([rate.source if rate else None for rate in picked], dtype="str"),
        }
    ).set_index(rows.index)


def _valid(currency: str, day: str, given: list[Rate]) -> Rate | None:
    return next((rate for rate in reversed(given) if rate.of == currency and rate.date.isoformat() <= day), None)


def _account(
    name: str, before: pd.DataFrame, after: pd.DataFrame, valid: pd.DataFrame, columns: list[str]
) -> pd.DataFrame:
    """Say of every foreign amount what it was and what it became."""
    place = [column for column in ("row", "source_file", "source_row") if column in before]
    told = before[[*place, "currency"]].join(valid).assign(table=name)
    pieces = [
        told.assign(measure=column, original=before[column], amount=after.loc[before.index, column])[
            before[column].notna()
        ]
        for column in columns
    ]
    return pd.concat(pieces, ignore_index=True).reindex(columns=[*CONVERTED])
