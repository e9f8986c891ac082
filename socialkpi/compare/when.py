"""What the calendar says of a comparison: feasts on one side only, and days that are still being counted."""

from __future__ import annotations

from datetime import date, timedelta

from socialkpi.catalog.feasts import days_of_feasts
from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compare.asked import Asked
from socialkpi.compare.periods import Days
from socialkpi.tables import EVENTLIKE
from socialkpi.when import PROVISIONAL_DAYS

_INDONESIA = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "Asia/Pontianak")


def feast_notes(asked: Asked, before: Days) -> list[str]:
    """Return ``feast:<key>/<days now>/<days then>`` for every feast that the two periods hold unequally."""
    if not _keeps_the_feasts(asked):
        return []
    now, then = days_of_feasts(*asked.period), days_of_feasts(*before)
    return [f"feast:{key}/{now[key]}/{then[key]}" for key in now if now[key] != then[key]]


def _keeps_the_feasts(asked: Asked) -> bool:
    """Whether the client does business in Indonesia; where nothing is known of the client, it is taken to."""
    client = asked.client
    zone, currency = getattr(client, "time_zone", None), getattr(client, "currency", None)
    return client is None or currency == "IDR" or zone in _INDONESIA


def provisional(asked: Asked, metric: AnyMetric) -> str | None:
    """Return ``provisional:<day>``, the first day that may still change, where the period touches such days."""
    if asked.as_of is None or {measure.table for measure in inputs(metric)} <= {*EVENTLIKE} - {"posts"}:
        return None
    first = (date.fromisoformat(asked.as_of) - timedelta(days=PROVISIONAL_DAYS - 1)).isoformat()
    return f"provisional:{first}" if asked.period[1] >= first else None
