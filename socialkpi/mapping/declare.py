"""A mapping as a source: declared at run time, and read with the same checks as every other export."""

from __future__ import annotations

from collections.abc import Callable

from socialkpi.client.mapping import IDENTITIES, MOMENTS, WINDOW, Mapping
from socialkpi.language import Text
from socialkpi.reading.cells import CHANGE, COUNT, DECIMAL, IDENTITY, MONEY, NAME, TEXT, Reader
from socialkpi.reading.dates import (
    COMPACT,
    DAY_WORDS,
    ISO,
    ISO_OFFSET,
    ISO_TIME,
    SLASHES,
    US,
    US_TIME,
    WORDS,
    Day,
    Moment,
)
from socialkpi.reading.draft import Draft
from socialkpi.reading.result import FileSays
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._platforms import PlatformNames, each_its_own
from socialkpi.tables import TABLES

OWN = "own_"
"""How the keys of the sources begin that a mapping declares; no source that is known already is called so."""
MONEY_FIELDS = frozenset(
    {
        "spend",
        "revenue",
        "gross_profit",
        "refunded",
        "discount",
        "shipping",
        "tax",
        "reward",
        "conversion_value",
        "amount",
    }
)
DECIMAL_FIELDS = frozenset(
    {"results", "conversions", "purchases", "leads", "watch_seconds", "engagement_seconds", "share", "key_events",
     "position_total", "score", "stars"}
)  # fmt: skip
_CHANGES = frozenset({"followers_net"})
_TEXTS = frozenset({"caption", "text"})
_UNMISTAKABLE = (ISO, ISO_TIME, ISO_OFFSET, SLASHES, COMPACT, WORDS, DAY_WORDS)


def source_of(mapping: Mapping, key: str, time_zone: str) -> Source:
    """Return the source that a mapping with a table declares; ``time_zone`` is for times that don't say theirs."""
    assert mapping.table is not None, "a mapping without a table is read by the sources that exist"
    assert mapping.columns is not None
    zone = mapping.time_zone or time_zone
    placed = [mapping.columns[field] for field in mapping.columns if field in _needed(mapping)]
    return Source(
        key=key,
        family="own",
        platform=mapping.platform,
        table=mapping.table,
        title=Text(en=f"Own columns: {key}", id=f"Kolom sendiri: {key}"),
        how=Text(
            en="Declared in client.toml, under [[mappings]].", id="Dideklarasikan di client.toml, di [[mappings]]."
        ),
        recognised_by=RecognisedBy(tuple(dict.fromkeys(placed))),
        columns=tuple(_column(field, heading, mapping, zone) for field, heading in mapping.columns.items()),
        time_zone=zone,
        split=_split(mapping),
        finish=_finishing(mapping.table, mapping.columns),
    )


def says_of(mapping: Mapping) -> FileSays:
    """Return what a mapping says of its file beside the columns."""
    order = mapping.dates if mapping.dates != "ymd" else None
    return FileSays(
        account=mapping.account, currency=mapping.currency, date_order=order, number_locale=mapping.number_locale
    )


def reader_of(field: str, dates: str = "ymd", zone: str = "UTC") -> Reader:
    """Return how the cells of a field are read."""
    formats = _UNMISTAKABLE if dates == "ymd" else (*_UNMISTAKABLE, US, US_TIME)
    if field in WINDOW:
        return Day(formats)
    if field in MOMENTS:
        return Moment(formats, zone)
    if field == "platform":
        return PlatformNames()
    if field in _TEXTS:
        return TEXT
    if field in IDENTITIES:
        return IDENTITY
    if field in MONEY_FIELDS:
        return MONEY
    if field in DECIMAL_FIELDS:
        return DECIMAL
    if field in _CHANGES:
        return CHANGE
    return COUNT if field in _measures() else NAME


def _measures() -> frozenset[str]:
    return frozenset(measure for table in TABLES.values() for measure in table.measures)


def _needed(mapping: Mapping) -> set[str]:
    """Return the fields without which a row can't be placed."""
    assert mapping.columns is not None
    asked = {*WINDOW, *MOMENTS, "platform", *IDENTITIES[:2]}
    return {field for field in mapping.columns if field in asked}


def _column(field: str, heading: str, mapping: Mapping, zone: str) -> Column:
    stored = "_platform" if field == "platform" else field
    needed = field in _needed(mapping) and not (field in MOMENTS and "day" in (mapping.columns or {}))
    return Column(stored, heading, reader_of(field, mapping.dates, zone), required=needed, adds=False)


_ONE_PER_ROW = {
    "leads": ("lead", "leads"), "conversations": ("conversation", "conversations"), "surveys": ("answer", "answers"),
    "mentions": ("mention", "mentions"), "touches": ("journey", "touches"), "invitations": ("invitation", "invitations"),
}  # fmt: skip
"""Where a row stands for one thing with a name, the measure that counts it; posts and orders are counted by themselves."""


def _finishing(table: str, columns: dict[str, str]) -> Callable[[Draft], list[Draft]]:
    named, count = _ONE_PER_ROW.get(table, ("", ""))

    def finish(draft: Draft) -> list[Draft]:
        if named in columns and count not in columns:
            draft.fields[count] = [1.0] * draft.rows
        return each_its_own(draft) if "platform" in columns else [draft]

    return finish


def _split(mapping: Mapping) -> tuple[str, ...]:
    named = {
        "ads": ("campaign", "ad_set", "ad", "age", "gender"),
        "visits": ("visit_source", "medium", "campaign", "channel"),
        "events": ("visit_source", "medium", "campaign", "channel", "event"),
    }
    return named.get(mapping.table or "", ())
