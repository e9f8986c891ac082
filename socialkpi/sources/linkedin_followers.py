"""LinkedIn page, followers export (.xls): new followers by day, and who the followers are.

"Total followers" means two things: on the first sheet the followers won that day, on the others how many follow.
[REAL] English workbook of 2026; [CODE] an older one without auto-invited followers.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import CHANGE, COUNT, NAME
from socialkpi.reading.dates import US, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.languages import fold
from socialkpi.reading.source import Column, RecognisedBy, Source

_DIMENSIONS = {
    "Location": "location",
    "Job function": "job_function",
    "Seniority": "seniority",
    "Industry": "industry",
    "Company size": "company_size",
}
_HOW = Text(
    en="LinkedIn page (admin) → Analytics → Followers → choose the dates → Export (.xls).",
    id="Halaman LinkedIn (admin) → Analitik → Pengikut → pilih tanggal → Ekspor (.xls).",
)


def name_dimension(draft: Draft) -> None:
    """Write beside each segment what kind of segment it is, from the heading that the sheet has."""
    here = next(name for heading, name in _DIMENSIONS.items() if fold(heading) in draft.headings)
    draft.fields["dimension"] = [here] * draft.rows


SEGMENTS = tuple(Column("segment", heading, NAME, required=False) for heading in _DIMENSIONS)

LINKEDIN_FOLLOWERS = Source(
    key="linkedin_followers_days",
    family="linkedin",
    platform="linkedin",
    table="days",
    title=Text(en="LinkedIn page: new followers by day", id="Halaman LinkedIn: pengikut baru per hari"),
    how=_HOW,
    recognised_by=RecognisedBy(("Organic followers", "Date")),
    columns=(
        Column("day", "Date", Day((US,)), required=True),
        Column(None, "Sponsored followers", CHANGE),
        Column(None, "Organic followers", CHANGE),
        Column(None, "Auto-invited followers", CHANGE),
        Column("followers_gained", "Total followers", CHANGE),
    ),
    lacks={
        "followers": Text(
            en="the followers export has those won each day; how many follow in all must be counted by hand",
            id="ekspor pengikut hanya memuat pengikut baru tiap hari; jumlah seluruhnya perlu dicatat manual",
        ),
        "followers_lost": Text(
            en="LinkedIn exports no unfollows", id="LinkedIn tidak mengekspor yang berhenti mengikuti"
        ),
    },
)

LINKEDIN_FOLLOWER_GROUPS = Source(
    key="linkedin_followers_audience",
    family="linkedin",
    platform="linkedin",
    table="audience",
    title=Text(en="LinkedIn page: who the followers are", id="Halaman LinkedIn: siapa pengikutnya"),
    how=_HOW,
    recognised_by=RecognisedBy(("Total followers",), one_of=tuple(_DIMENSIONS), without=("Date", "Page")),
    columns=(*SEGMENTS, Column("followers", "Total followers", COUNT, adds=False)),
    before=name_dimension,
)
