"""Google Analytics 4: traffic acquisition, the standard report and explorations, by any session dimension.

[REAL] the standard report by week (2025), one by hour (2024), cards of overviews; [DOC] session source / medium as a heading of its
own; [CODE] the names of the Data API ("sessionSource"), as connectors write them.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.source import RecognisedBy, Source, Totals
from socialkpi.sources._ga4 import (
    DATES,
    METRICS,
    NO_REACH,
    PAGE_DIMENSIONS,
    SESSION_DIMENSIONS,
    counts_from_rates,
    place,
)

_DIMENSIONS = tuple(column.heading for column in SESSION_DIMENSIONS)

GA4_TRAFFIC = Source(
    key="ga4_traffic",
    family="ga4",
    platform=None,
    table="visits",
    title=Text(en="Google Analytics 4: traffic acquisition", id="Google Analytics 4: akuisisi traffic"),
    how=Text(
        en="Google Analytics → Reports → Acquisition → Traffic acquisition → choose Session source / medium and add Date → "
        "Share this report → Download file (CSV).",
        id="Google Analytics → Laporan → Akuisisi → Akuisisi traffic → pilih Sumber / media sesi dan tambahkan Tanggal → "
        "Bagikan laporan ini → Download file (CSV).",
    ),
    recognised_by=RecognisedBy(
        ("Sessions",),
        one_of=_DIMENSIONS,
        without=(
            "Event name",
            "eventName",
            "pagePath",
            "landingPage",
            "Session Google Ads campaign",
            *(column.heading for column in PAGE_DIMENSIONS),
        ),
    ),
    columns=(*SESSION_DIMENSIONS, *DATES, *METRICS),
    totals=Totals(mark="Grand total", empty=_DIMENSIONS),
    split=("visit_source", "medium", "campaign", "channel"),
    gives=("key_event_sessions", "engagement_seconds"),
    lacks=NO_REACH,
    before=place,
    finish=counts_from_rates,
)
