"""LinkedIn page, competitor analytics (.xlsx). [REAL] one file of 2025: row 1 is the window, row 2 the headings.

Other companies' pages stand beside the page itself, unmarked, so the rows are shown and stay out of the numbers.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import CHANGE, COUNT, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, US, day_of
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source


def _window(draft: Draft) -> None:
    """Row 1 holds the first and the last day."""
    said = [cell for row in draft.above for cell in row if cell.strip()]
    days = [day_of(cell, US, ISO, ISO_TIME) for cell in said[:2]]
    if len(days) == 2 and all(days):
        draft.set_window(*days)
    draft.leave_aside(
        Text(
            en="it is about other companies' pages too, and does not mark the own page",
            id="isinya juga halaman perusahaan lain, dan halaman sendiri tidak ditandai",
        )
    )


LINKEDIN_COMPETITORS = Source(
    key="linkedin_competitors",
    family="linkedin",
    platform="linkedin",
    table="other",
    title=Text(en="LinkedIn page: competitors", id="Halaman LinkedIn: pesaing"),
    how=Text(
        en="LinkedIn page (admin) → Analytics → Competitors → choose the dates → Export (.xlsx).",
        id="Halaman LinkedIn (admin) → Analitik → Pesaing → pilih tanggal → Ekspor (.xlsx).",
    ),
    recognised_by=RecognisedBy(("Page", "Total Followers", "New Followers")),
    columns=(
        Column("account", "Page", NAME, required=True),
        Column(None, "Total Followers", COUNT, adds=False),
        Column(None, "New Followers", CHANGE),
        Column(None, "Total post engagements", CHANGE),
        Column(None, "Total posts", COUNT),
    ),
    before=_window,
)
