"""Google Analytics 4: events, as the standard report and as an exploration by session source / medium and date.

[REAL] the standard report (2023, 2026) and an exploration; the exploration by source and event is [DOC].
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, NAME
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals
from socialkpi.sources._ga4 import DATES, NO_REACH, PAGE_DIMENSIONS, SESSION_DIMENSIONS, USER_DIMENSIONS, place

_SESSION = tuple(column.heading for column in SESSION_DIMENSIONS)
_USER_OR_PAGE = tuple(column.heading for column in (*USER_DIMENSIONS, *PAGE_DIMENSIONS))
_COLUMNS = (
    Column("event", "Event name", NAME, required=True),
    Column("event_count", "Event count", COUNT),
    Column("event_sessions", "Sessions", COUNT, adds=False),  # one session has many kinds of events
    Column("event_users", "Total users", COUNT, adds=False),
    Column("event_users", "Active users", COUNT, adds=False),
    Column("event_users", "Users", COUNT, adds=False),
    Column("key_events", "Key events", DECIMAL, also=("Conversions",)),
    Column("revenue", "Total revenue", DECIMAL),
    Column("revenue", "Purchase revenue", DECIMAL),
    Column("revenue", "Event value", DECIMAL),
    Column(None, "Event count per active user", DECIMAL, also=("Event count per user",), adds=False),
)


def with_visits(draft: Draft) -> list[Draft]:
    """Give the sessions of each source beside its events: every session has one session_start, counted by sessions."""
    if "event_sessions" not in draft.fields:
        return [draft]
    starts = [row for row, event in enumerate(draft.fields["event"]) if event == "session_start"]
    visits = draft.only(starts, "visits")
    visits.fields["sessions"] = visits.fields["event_sessions"]
    for name in ("event", "event_count", "event_sessions", "event_users", "key_events", "revenue"):
        visits.fields.pop(name, None)
    visits.split = "+".join(part for part in draft.split.split("+") if part != "event")
    return [draft, visits] if starts else [draft]


GA4_EVENTS_BY_SOURCE = Source(
    key="ga4_events_by_source",
    family="ga4",
    platform=None,
    table="events",
    title=Text(
        en="Google Analytics 4: events by session source / medium",
        id="Google Analytics 4: peristiwa per sumber / media sesi",
    ),
    how=Text(
        en="Google Analytics → Explore → Free form → rows: Session source / medium, Event name, Date; values: Event count, "
        "Sessions, Total users → Export data → CSV.",
        id="Google Analytics → Jelajahi → Bentuk bebas → baris: Sumber / media sesi, Nama peristiwa, Tanggal; nilai: Jumlah "
        "peristiwa, Sesi, Total pengguna → Ekspor data → CSV.",
    ),
    recognised_by=RecognisedBy(("Event name", "Event count"), one_of=_SESSION, without=_USER_OR_PAGE),
    columns=(*SESSION_DIMENSIONS, *DATES, *_COLUMNS),
    totals=Totals(mark="Grand total", empty=(*_SESSION, "Event name")),
    split=("visit_source", "medium", "campaign", "channel", "event"),
    lacks=NO_REACH,
    before=place,
    finish=with_visits,
)

GA4_EVENTS = Source(
    key="ga4_events",
    family="ga4",
    platform=None,
    table="events",
    title=Text(en="Google Analytics 4: events", id="Google Analytics 4: peristiwa"),
    how=Text(
        en="Google Analytics → Reports → Engagement → Events → Share this report → Download file (CSV).",
        id="Google Analytics → Laporan → Engagement → Peristiwa → Bagikan laporan ini → Download file (CSV).",
    ),
    recognised_by=RecognisedBy(("Event name", "Event count"), without=(*_SESSION, *_USER_OR_PAGE)),
    columns=(*_COLUMNS, *DATES),
    totals=Totals(mark="Grand total", empty=("Event name",)),
    split=("event",),
    lacks={
        **NO_REACH,
        "sessions": Text(
            en="the events report has no sessions per source", id="laporan peristiwa tidak memuat sesi per sumber"
        ),
    },
    before=place,
)
