"""Google Analytics 4: pages and screens. Understood and summed, but no number of ours is about single pages yet.

[REAL] the standard report (2025) and an exploration with a grand total.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals
from socialkpi.sources._ga4 import DATES, METRICS, NO_REACH, PAGE_DIMENSIONS, UNIVERSAL, place

_DIMENSIONS = tuple(column.heading for column in PAGE_DIMENSIONS)


def _aside(draft: Draft) -> list[Draft]:
    draft.table = "pages"
    draft.note(
        "SK143",
        name=draft.source.title,
        why=Text(en="no metric is about single pages", id="tidak ada metrik tentang halaman tersendiri"),
    )
    return [draft]


GA4_PAGES = Source(
    key="ga4_pages",
    family="ga4",
    platform=None,
    table="pages",
    title=Text(en="Google Analytics 4: pages and screens", id="Google Analytics 4: halaman dan layar"),
    how=Text(
        en="Google Analytics → Reports → Engagement → Pages and screens → Share this report → Download file (CSV).",
        id="Google Analytics → Laporan → Engagement → Halaman dan layar → Bagikan laporan ini → Download file (CSV).",
    ),
    recognised_by=RecognisedBy(one_of=_DIMENSIONS, without=("Organic Google Search impressions", *UNIVERSAL)),
    columns=(
        *PAGE_DIMENSIONS,
        *DATES,
        Column("sessions", "Sessions", COUNT, adds=False),  # one session has many pages
        *(column for column in METRICS if column.heading != "Sessions"),
        Column(None, "Exits", COUNT),
    ),
    totals=Totals(mark="Grand total", empty=_DIMENSIONS),
    lacks=NO_REACH,
    before=place,
    finish=_aside,
)
