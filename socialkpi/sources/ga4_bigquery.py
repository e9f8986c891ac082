"""Google Analytics 4: the events exported to BigQuery, saved as JSON lines or Parquet. [DOC] the schema; no real file was at hand.

The reader counts the events by day, session source and event (``reading.event_log``), so that a row here is a sum over lines of the
file. A session is a user's ga_session_id; its source is that of the session (since 2024), else the first that any of its events
tells, else direct: the log has no memory of earlier visits, which Analytics' own reports have.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, MONEY, NAME
from socialkpi.reading.dates import COMPACT, ISO, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._ga4 import NO_REACH
from socialkpi.sources.ga4_events import with_visits


def _finish(draft: Draft) -> list[Draft]:
    """Revenue is in dollars, which is said only where there is any; visits are read out of session_start."""
    if draft.has("revenue"):
        draft.fields["currency"] = ["USD"] * draft.rows
    return with_visits(draft)


GA4_BIGQUERY = Source(
    key="ga4_bigquery",
    family="ga4_bigquery",
    platform=None,
    table="events",
    title=Text(en="Google Analytics 4: events from BigQuery", id="Google Analytics 4: peristiwa dari BigQuery"),
    how=Text(
        en="Google Analytics → Admin → BigQuery links; in BigQuery export each table events_YYYYMMDD "
        "into one file, as JSON or Parquet.",
        id="Google Analytics → Admin → Link BigQuery; di BigQuery ekspor tiap tabel "
        "events_YYYYMMDD ke satu berkas, sebagai JSON atau Parquet.",
    ),
    recognised_by=RecognisedBy(("event_date", "event_name", "event_count", "event_sessions")),
    columns=(
        Column("day", "event_date", Day((COMPACT, ISO)), required=True),
        Column("visit_source", "source", NAME),
        Column("medium", "medium", NAME),
        Column("campaign", "campaign", NAME),
        Column("event", "event_name", NAME, required=True),
        Column("event_count", "event_count", COUNT),
        Column("event_sessions", "event_sessions", COUNT, adds=False),
        Column("event_users", "event_users", COUNT, adds=False),
        Column("revenue", "purchase_revenue_in_usd", MONEY),
    ),
    split=("visit_source", "medium", "campaign", "event"),
    lacks=NO_REACH,
    notes=(
        Text(
            en="Each row is counted from lines of the event log; a session without a source in it counts as direct. "
            "Two files of one day are not added up: a day must be in one file.",
            id="Tiap baris dihitung dari baris log peristiwa; sesi tanpa sumber di dalamnya dihitung sebagai direct. "
            "Dua berkas untuk hari yang sama tidak dijumlahkan: satu hari harus dalam satu berkas.",
        ),
    ),
    finish=_finish,
)
