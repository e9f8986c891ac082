"""Google Analytics 4: user acquisition, by the channel or source that first brought a user. [REAL] 2025; [CODE] Indonesian."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import SHARE
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals
from socialkpi.sources._ga4 import (
    DATES,
    METRICS,
    NO_REACH,
    PAGE_DIMENSIONS,
    SESSION_DIMENSIONS,
    USER_DIMENSIONS,
    count_behind,
    place,
)

_DIMENSIONS = tuple(column.heading for column in USER_DIMENSIONS)


def _first_user(draft: Draft) -> list[Draft]:
    """Name the split apart from sessions, as a user's first channel is another thing; count the users behind the rate."""
    draft.split = "first_user_" + draft.split
    count_behind(draft, "_user_key_event_rate", "users", "key_event_users")
    return [draft]


GA4_USERS = Source(
    key="ga4_user_acquisition",
    family="ga4",
    platform=None,
    table="visits",
    title=Text(en="Google Analytics 4: user acquisition", id="Google Analytics 4: akuisisi pengguna"),
    how=Text(
        en="Google Analytics → Reports → Acquisition → User acquisition → Share this report → Download file (CSV).",
        id="Google Analytics → Laporan → Akuisisi → Akuisisi pengguna → Bagikan laporan ini → Download file (CSV).",
    ),
    recognised_by=RecognisedBy(
        one_of=_DIMENSIONS,
        without=("Event name", *(column.heading for column in (*SESSION_DIMENSIONS, *PAGE_DIMENSIONS))),
    ),
    columns=(
        *USER_DIMENSIONS,
        *DATES,
        *METRICS,
        Column("_user_key_event_rate", "User key event rate", SHARE, also=("User conversion rate",), adds=False),
    ),
    totals=Totals(mark="Grand total", empty=_DIMENSIONS),
    split=("visit_source", "medium", "campaign", "channel"),
    gives=("key_event_users",),
    lacks={
        **NO_REACH,
        "sessions": Text(
            en="user acquisition counts users by their first visit, not sessions",
            id="akuisisi pengguna menghitung pengguna menurut kunjungan pertama, bukan sesi",
        ),
    },
    before=place,
    finish=_first_user,
)
