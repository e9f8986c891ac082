"""Our map of sources beside GA4's default channel, and the visits on which the two disagree.

GA4's rules are data (ga4_channels.toml). Where the export names its channel group, that is taken; else the rules say
what GA4 would.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog.traffic import ALL_SESSIONS as _SESSIONS
from socialkpi.compute import compute
from socialkpi.compute.question import Tables, tables_of

UNASSIGNED = "Unassigned"
NOT_SOCIAL = "not social"
COLUMNS = ("visit_source", "medium", "campaign", "ours", "ga4", "sessions")
_SOCIAL = ("Paid Social", "Organic Social")
_KEYS = ("visit_source", "medium", "campaign")
_MISSING = ("", "nan", "None", "<NA>", "NaN")


def ga4_channel(source: str | None, medium: str | None = None, campaign: str | None = None) -> str:
    """Return GA4's default channel for a source, medium and campaign; "Unassigned" where no rule fits.

    >>> ga4_channel("linkedin", "social"), ga4_channel("linkedin", "paid_social")
    ('Organic Social', 'Paid Social')
    """
    said = {"source": _plain(source), "medium": _plain(medium), "campaign": _plain(campaign)}
    return next((str(rule["channel"]) for rule in _rules()["rules"] if _fits(rule, said)), UNASSIGNED)


def disagreements(data: Tables, period: str | tuple[str, str] | None = None) -> pd.DataFrame:
    """Return the visits that we and GA4 put into different channels, the most sessions first.

    Args:
        data: loaded data, or a mapping with a table ``visits``.
        period: a period; all of the data where there is none.

    Returns:
        One row per source, medium and campaign: ``ours`` ("Paid Social", "Organic Social" or "not social"), ``ga4`` (its
        channel) and ``sessions``. We and GA4 agree where neither calls it social, or both call it social and paid or
        not alike. An empty frame means that they agree, or that no report tells the source.

    """
    by = _known(tables_of(data))
    if "visit_source" not in by:
        return pd.DataFrame(columns=[*COLUMNS])
    rows = compute(data, replace(_SESSIONS, whole_over=()), by=by, period=period).to_dict("records")
    named = [row for row in rows if isinstance(row["visit_source"], str) and row["value"] == row["value"]]
    sided = [(row, _ours(row), _theirs(row)) for row in named]
    out = [
        {key: _text(row.get(key)) for key in _KEYS} | {"ours": ours, "ga4": theirs, "sessions": row["value"]}
        for row, ours, theirs in sided
        if ours is not None and ours != (theirs if theirs in _SOCIAL else NOT_SOCIAL)
    ]
    found = pd.DataFrame(out, columns=[*COLUMNS])
    return found.sort_values(["sessions", *_KEYS], ascending=[False, True, True, True], ignore_index=True)


def _known(tables: Mapping[str, Any]) -> list[str]:
    """Return the columns that tell visits apart, as far as a report by source knows them."""
    if "visits" not in tables:
        return []
    frame = nw.from_native(tables["visits"]).lazy()
    names = frame.collect_schema().names()
    splits = frame.select("split").unique().collect(backend="pandas").to_native()["split"] if "split" in names else []
    told = {part for split in splits if "visit_source" in str(split) for part in str(split).split("+")}
    asked = [key for key in (*_KEYS, "channel") if key in names and (key in told or not told)]
    return [*asked, *(key for key in ("social", "paid") if key in names)]


def _ours(row: Mapping[Any, Any]) -> str | None:
    """Return what we call a visit, or None where we don't know either."""
    social = _text(row.get("social"))
    if social not in ("True", "False"):
        return None
    return NOT_SOCIAL if social == "False" else _SOCIAL[0] if row.get("paid") == "paid" else _SOCIAL[1]


def _theirs(row: Mapping[Any, Any]) -> str:
    """Return GA4's channel: the export's own, else that of the rules."""
    return _text(row.get("channel")) or ga4_channel(*(_text(row.get(key)) for key in _KEYS))


def _fits(rule: Mapping[str, str], said: Mapping[str, str]) -> bool:
    site = rule.get("site")
    if site and not _listed(said["source"], frozenset(_rules()["sites"][site])):
        return False
    return all(re.fullmatch(rule[key], said[key]) for key in said if key in rule)


def _listed(source: str, sites: frozenset[str]) -> bool:
    """Whether a source is one of the sites, as it stands or as a host of it ("m.facebook.com")."""
    parts = source.split(".")
    return source in sites or any(".".join(parts[at:]) in sites for at in range(1, len(parts) - 1))


def _text(value: object) -> str:
    return "" if str(value) in _MISSING else str(value)


def _plain(value: str | None) -> str:
    return value.strip().lower() if value else ""


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("ga4_channels.toml").read_text("utf-8"))
