"""LinkedIn page, visitors export (.xls): page views by day, in 24 overlapping columns, and who the visitors are. [REAL] English, 2026."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT
from socialkpi.reading.dates import US, Day
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources.linkedin_followers import SEGMENTS, name_dimension

_HOW = Text(
    en="LinkedIn page (admin) → Analytics → Visitors → choose the dates → Export (.xls).",
    id="Halaman LinkedIn (admin) → Analitik → Pengunjung → pilih tanggal → Ekspor (.xls).",
)

LINKEDIN_VISITORS = Source(
    key="linkedin_visitors_days",
    family="linkedin",
    platform="linkedin",
    table="days",
    title=Text(en="LinkedIn page: visitors by day", id="Halaman LinkedIn: pengunjung per hari"),
    how=_HOW,
    recognised_by=RecognisedBy(("Total page views (total)", "Date")),
    columns=(
        Column("day", "Date", Day((US,)), required=True),
        Column("page_views", "Total page views (total)", COUNT),
        Column(None, "Total unique visitors (total)", COUNT, adds=False),
    ),
    notes=(
        Text(
            en="Page views are LinkedIn's own total, not the sum of its sections: hidden sections exist.",
            id="Tampilan halaman adalah total dari LinkedIn, bukan jumlah bagian-bagiannya: ada bagian yang tersembunyi.",
        ),
    ),
)

LINKEDIN_VISITOR_GROUPS = Source(
    key="linkedin_visitors_audience",
    family="linkedin",
    platform="linkedin",
    table="audience",
    title=Text(en="LinkedIn page: who the visitors are", id="Halaman LinkedIn: siapa pengunjungnya"),
    how=_HOW,
    recognised_by=RecognisedBy(("Total views",), one_of=tuple(c.heading for c in SEGMENTS), without=("Date",)),
    columns=(*SEGMENTS, Column("views", "Total views", COUNT)),
    before=name_dimension,
)
