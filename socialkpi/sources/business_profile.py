"""Google Business Profile, performance of all locations. [REAL] one file of January 2026: headings, then a line that explains them.

The file has no dates (the platform writes them only into its name), so that the rows are shown and stay out of the numbers.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.arrange import without_descriptions
from socialkpi.reading.cells import COUNT, NAME
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source


def _aside(draft: Draft) -> None:
    draft.leave_aside(
        Text(
            en="the file does not say its dates, and no metric is about shops on the map",
            id="berkasnya tidak menyebut tanggal, dan tidak ada metrik tentang lokasi di peta",
        )
    )


BUSINESS_PROFILE = Source(
    key="business_profile",
    family="business_profile",
    platform="google_business",
    table="other",
    title=Text(en="Google Business Profile: performance by location", id="Profil Bisnis Google: performa per lokasi"),
    how=Text(
        en="Google Business Profile Manager → choose the locations → Actions → Insights (Performance) → Download.",
        id="Pengelola Profil Bisnis Google → pilih lokasi → Tindakan → Performa → Download.",
    ),
    recognised_by=RecognisedBy(("Store code", "Business name", "Google Maps - Mobile")),
    columns=(
        Column("_store", "Store code", NAME),
        Column("account", "Business name", NAME, required=True),
        Column("_address", "Address", NAME),
        Column(None, "Labels", NAME),
        *(
            Column(None, heading, COUNT)
            for heading in (
                "Google Search - Mobile",
                "Google Search - Desktop",
                "Google Maps - Mobile",
                "Google Maps - Desktop",
                "Calls",
                "Messages",
                "Bookings",
                "Directions",
                "Website clicks",
                "Food orders",
                "Food menu clicks",
                "Hotel bookings",
            )
        ),
    ),
    arrange=without_descriptions,
    before=_aside,
)
