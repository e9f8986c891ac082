"""Meta Business Suite, content export: Facebook posts, of the impressions era (to early 2024) and of the views era.

[REAL] English files of 2023 to 2025. The columns after "Date" differ from file to file and are read by name.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, DURATION, IDENTITY, MONEY, NAME, TEXT
from socialkpi.reading.dates import US_TIME, Moment
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._meta import CONTENT_HOW, FORMATS, LIFETIME, caption_from_title

FACEBOOK_POSTS = Source(
    key="meta_content_facebook",
    family="meta_content",
    platform="facebook",
    table="posts",
    title=Text(en="Meta Business Suite: Facebook posts", id="Meta Business Suite: postingan Facebook"),
    how=CONTENT_HOW,
    recognised_by=RecognisedBy(("Post ID", "Page ID", "Publish time")),
    time_zone="America/Los_Angeles",
    columns=(
        Column("post", "Post ID", IDENTITY, required=True),
        Column(None, "Page ID", IDENTITY),
        Column("account", "Page name", NAME),
        Column("_title", "Title", TEXT),
        Column("caption", "Description", TEXT),
        Column(None, "Duration (sec)", DURATION),
        Column("published_at", "Publish time", Moment((US_TIME,), zone="America/Los_Angeles"), required=True),
        Column("link", "Permalink", TEXT),
        Column("format", "Post type", NAME, values=FORMATS),
        Column(None, "Data comment", TEXT),
        Column(None, "Date", NAME),
        Column("views", "Views", COUNT),
        Column("impressions", "Impressions", COUNT),
        Column("reach", "Reach", COUNT, adds=False),
        Column("reactions", "Reactions", COUNT),
        Column("comments", "Comments", COUNT),
        Column("shares", "Shares", COUNT),
        Column(None, "Reactions, Comments and Shares", COUNT),
        Column("clicks", "Total clicks", COUNT),
        Column("link_clicks", "Link Clicks", COUNT),
        Column("video_views", "3-second video views", COUNT),
        Column("watch_seconds", "Seconds viewed", DECIMAL),
        Column(None, "Average Seconds viewed", DECIMAL, adds=False),
        Column(
            "negative_feedback",
            "Negative feedback from users",
            COUNT,
            also=("Negative feedback from users: Hide all",),
        ),
        Column(None, "Estimated earnings (¤)", MONEY),
    ),
    error_column="Data comment",
    lacks={
        "saves": Text(
            en="Facebook does not export how often a post was saved",
            id="Facebook tidak mengekspor berapa kali postingan disimpan",
        ),
        "profile_visits": Text(
            en="the content export has no visits to the page", id="ekspor konten tidak memuat kunjungan halaman"
        ),
        "follows": Text(
            en="the content export of Facebook has no follows per post",
            id="ekspor konten Facebook tidak memuat pengikut baru per postingan",
        ),
    },
    notes=(LIFETIME,),
    short_rows=True,
    before=caption_from_title,
)
