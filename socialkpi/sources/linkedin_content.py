"""LinkedIn page, content export (.xls): sheet "Metrics" by day and sheet "All posts", both under a sentence in A1.

[REAL] English workbooks of 2025 and 2026; [CODE] Portuguese headings and the older "Update title", "Update link", "Shares".
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.cells import CHANGE, COUNT, NAME, SHARE, TEXT
from socialkpi.reading.dates import US, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source

_HOW = Text(
    en="LinkedIn page (admin) → Analytics → Content → choose the dates → Export (.xls).",
    id="Halaman LinkedIn (admin) → Analitik → Konten → pilih tanggal → Ekspor (.xls).",
)
_FORMATS = {
    "video": "video",
    "image": "photo",
    "article": "link",
    "document": "document",
    "poll": "poll",
    "text": "text",
}
_ID = re.compile(r"(\d{15,22})")


def _parts(word: str) -> tuple[Column, Column]:
    return Column(None, f"{word} (organic)", CHANGE), Column(None, f"{word} (sponsored)", CHANGE)


def _identify(draft: Draft) -> None:
    """The identifier of a post is the number in its link; a link without one stands for itself."""
    links = draft.fields["link"]
    found = [_ID.search(link) if link else None for link in links]
    draft.fields["post"] = [match.group(1) if match else link for match, link in zip(found, links, strict=True)]


LINKEDIN_DAYS = Source(
    key="linkedin_content_days",
    family="linkedin",
    platform="linkedin",
    table="days",
    title=Text(en="LinkedIn page: content by day", id="Halaman LinkedIn: konten per hari"),
    how=_HOW,
    recognised_by=RecognisedBy(("Impressions (total)", "Date")),
    columns=(
        Column("day", "Date", Day((US,)), required=True),
        Column(None, "Impressions (organic)", CHANGE),
        Column("paid_impressions", "Impressions (sponsored)", CHANGE),
        Column("impressions", "Impressions (total)", COUNT),
        Column("reach", "Unique impressions (organic)", COUNT, adds=False),
        *_parts("Clicks"),
        Column("clicks", "Clicks (total)", CHANGE),
        *_parts("Reactions"),
        Column("reactions", "Reactions (total)", CHANGE),
        *_parts("Comments"),
        Column("comments", "Comments (total)", CHANGE),
        *_parts("Reposts"),
        Column("shares", "Reposts (total)", CHANGE),
        Column(None, "Engagement rate (organic)", SHARE, adds=False),
        Column(None, "Engagement rate (sponsored)", SHARE, adds=False),
        Column(None, "Engagement rate (total)", SHARE, adds=False),
    ),
    notes=(
        Text(
            en="Days are UTC. Reach is LinkedIn's unique impressions, of organic display only.",
            id="Hari mengikuti UTC. Jangkauan adalah unique impressions LinkedIn, hanya tayangan organik.",
        ),
    ),
    lacks={
        "saves": Text(en="LinkedIn exports no saves for pages", id="LinkedIn tidak mengekspor simpanan untuk halaman"),
        "link_clicks": Text(
            en="LinkedIn's clicks are all clicks, not only those on links",
            id="klik di LinkedIn mencakup semua klik, bukan hanya klik tautan",
        ),
        "views": Text(en="LinkedIn counts impressions", id="LinkedIn menghitung tayangan (impressions)"),
    },
)

LINKEDIN_POSTS = Source(
    key="linkedin_content_posts",
    family="linkedin",
    platform="linkedin",
    table="posts",
    title=Text(en="LinkedIn page: posts", id="Halaman LinkedIn: postingan"),
    how=_HOW,
    recognised_by=RecognisedBy(("Post link", "Created date", "Impressions")),
    columns=(
        Column("caption", "Post title", TEXT, also=("Update title",)),
        Column("link", "Post link", TEXT, also=("Update link",), required=True),
        Column(None, "Post type", NAME, also=("Update type",)),
        Column(None, "Posted by", NAME),
        Column("day", "Created date", Day((US,)), required=True),
        Column(None, "Campaign start date", NAME),
        Column(None, "Campaign end date", NAME),
        Column("impressions", "Impressions", COUNT),
        Column("video_views", "Views", COUNT, also=("Video views",)),
        Column(None, "Offsite Views", COUNT),
        Column("clicks", "Clicks", CHANGE),
        Column("reactions", "Likes", CHANGE),
        Column("comments", "Comments", CHANGE),
        Column("shares", "Reposts", CHANGE, also=("Shares",)),
        Column("follows", "Follows", CHANGE),
        Column(None, "Click through rate (CTR)", SHARE, adds=False),
        Column(None, "Engagement rate", SHARE, adds=False),
        Column("format", "Content Type", NAME, values=_FORMATS),
    ),
    before=_identify,
    lacks={
        "reach": Text(en="LinkedIn's posts have no reach", id="postingan LinkedIn tidak punya angka jangkauan"),
        "saves": Text(en="LinkedIn exports no saves for pages", id="LinkedIn tidak mengekspor simpanan untuk halaman"),
        "link_clicks": Text(
            en="LinkedIn's clicks are all clicks, not only those on links",
            id="klik di LinkedIn mencakup semua klik, bukan hanya klik tautan",
        ),
    },
)
