"""What can be chosen: the metrics by family, the platforms of the data, and which of them have the metric."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog import FAMILIES
from socialkpi.catalog.dialects import DIALECTS
from socialkpi.catalog.own import Own
from socialkpi.compute import compute
from socialkpi.compute.cube import collected
from socialkpi.compute.question import Tables, tables_of
from socialkpi.errors import ClientError
from socialkpi.language import PLATFORMS, Text

FIRST_METRICS = ("views", "account_views", "impressions", "reach", "social_sessions")
"""What is shown first: of these, the first that the data has."""
_WEEKS = 13
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_OWN, _TOOLS = "own", "dialects"
_BESIDE = {
    _OWN: Text(en="Metrics of your own", id="Metrik buatan sendiri"),
    _TOOLS: Text(en="As other tools count", id="Menurut hitungan alat lain"),
}
_EMPTY = Text(
    en="There is nothing to explore: no table has a row with a platform and a day.",
    id="Tidak ada yang bisa dijelajahi: tidak ada tabel berisi baris dengan platform dan tanggal.",
)


def families(language: str, own: Own | None = None) -> list[tuple[str, str]]:
    """Return the families as (title, key), in the order of the catalog; beside ``own`` those of the client and of tools."""
    beside = {} if own is None else _BESIDE
    more = [(title[language], key) for key, title in beside.items() if metrics_of(key, language, own)]
    return [*((family.title[language], family.key) for family in FAMILIES.values() if family.metrics), *more]


def metrics_of(family: str, language: str, own: Own | None = None) -> list[tuple[str, str]]:
    """Return the metrics of a family as (label, key)."""
    if family in _BESIDE:
        known = [dialect.metric for dialect in DIALECTS.values()] if family == _TOOLS else [*(own or {}).values()]
    else:
        known = [*FAMILIES[family].metrics]
    return [(metric.label[language], metric.key) for metric in known]


def family_of(metric: str) -> str:
    """Return the key of the family that a metric belongs to."""
    beside = _TOOLS if metric in DIALECTS else _OWN
    return next((f.key for f in FAMILIES.values() if any(m.key == metric for m in f.metrics)), beside)


def platforms_of(data: Tables) -> list[str]:
    """Return the platforms of the data, social ones first; ClientError where there are none."""
    tables = (table for table in lazily(data) if "platform" in table.collect_schema().names())
    found = {
        str(name) for table in tables for name in collected(table.select("platform").unique())["platform"].dropna()
    }
    if not found:
        raise ClientError(_EMPTY)
    return [*(p for p in PLATFORMS if p in found), *sorted(found - {*PLATFORMS})]


def lazily(data: Tables) -> list[nw.LazyFrame[Any]]:
    """Return the tables as lazy frames, wherever they are."""
    return [nw.from_native(table).lazy() for table in tables_of(data).values()]


def having(data: Tables, metric: str, platforms: Iterable[str]) -> dict[str, str]:
    """Return for each platform "" where it has the metric at all, else the code of the reason why not."""
    results = compute(data, [metric], by=["platform"])
    there = results[results["value"].notna() | results["low"].notna()]
    reasons = results.set_index("platform")["status"].to_dict()
    others = next((str(code) for key, code in reasons.items() if key != key or key is None), "no_rows")
    have = {str(platform) for platform in there["platform"].dropna()}
    return {key: "" if key in have else str(reasons.get(key, others)) for key in platforms}


def first_metric(data: Tables, platforms: Iterable[str]) -> str:
    """Return the metric that an explorer opens with."""
    wanted = [*platforms]
    return next((key for key in FIRST_METRICS if "" in having(data, key, wanted).values()), FIRST_METRICS[0])


def one_currency(results: pd.DataFrame, data: Tables) -> str:
    """Return the currency to show where results have amounts in several: the client's, else the first; "" for one."""
    found = sorted({str(currency) for currency in results["currency"]} - {""})
    wanted = getattr(getattr(data, "client", None), "currency", None)
    return "" if len(found) < 2 else str(wanted) if wanted in found else found[0]


def span(data: Tables) -> tuple[str, str]:
    """Return the first and the last day that the data speaks of."""
    tables = (table for table in lazily(data) if {"from_day", "to_day"} <= {*table.collect_schema().names()})
    spans = (collected(table.select(nw.col("from_day").min(), nw.col("to_day").max())).iloc[0] for table in tables)
    ends = [(str(first), str(last)) for first, last in spans if pd.notna(first) and pd.notna(last)]
    if not ends:
        raise ClientError(_EMPTY)
    return min(first for first, _ in ends), max(last for _, last in ends)


def recent(first: str, last: str, week_starts: int) -> tuple[str, str]:
    """Return the last thirteen whole weeks of the data, or all of it where it is shorter."""
    end = date.fromisoformat(last)
    end -= timedelta(days=(end.weekday() + 1 - week_starts) % 7)
    start = end - timedelta(days=7 * _WEEKS - 1)
    return (start.isoformat(), end.isoformat()) if start.isoformat() >= first else (first, last)


def week_start(client: Any) -> int:
    """Return the weekday that the client's weeks begin with, 0 for Monday."""
    name = str(getattr(client, "week_starts", "monday"))
    return _WEEKDAYS.index(name) if name in _WEEKDAYS else 0
