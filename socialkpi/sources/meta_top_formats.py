"""Meta Business Suite, Insights, Overview: views, interactions and posts by content format. [REAL] one file of 2025, re-saved.

Three tables one below the other that lie across; the formats and their order differ from one to the next. No dates in the file.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, NAME
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source

_FORMATS = (
    "Reels", "Multi-photo", "Links", "Photos", "Stories", "Text", "Others", "Videos", "Live videos", "Carousels", "Carousel",
)  # fmt: skip


def _aside(draft: Draft) -> None:
    draft.leave_aside(
        Text(
            en="the posts themselves tell their formats, and this file has no dates",
            id="postingannya sendiri sudah menyebut formatnya, dan berkas ini tanpa tanggal",
        )
    )


META_TOP_FORMATS = Source(
    key="meta_top_formats",
    family="meta_formats",
    platform=None,
    table="other",
    title=Text(en="Meta Insights: top content formats", id="Insight Meta: format konten teratas"),
    how=Text(
        en="Meta Business Suite → Insights → Overview → Top content formats → Export (CSV).",
        id="Meta Business Suite → Insight → Ringkasan → Format konten teratas → Ekspor (CSV).",
    ),
    recognised_by=RecognisedBy(titles=("Views", "Content interactions", "Published content"), names=_FORMATS),
    columns=(Column("_format", "Format", NAME, required=True), Column(None, "Value", COUNT)),
    before=_aside,
)
