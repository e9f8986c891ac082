"""Meta Business Suite, content export of Facebook videos. [REAL] headings of one damaged file of 2025, up to 212 columns.

A video has another identifier here than its post has in the content export, so that the same video would count twice: the rows
are shown and stay out of the numbers.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, DURATION, IDENTITY, MONEY, NAME, TEXT
from socialkpi.reading.dates import US_TIME, Moment
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._meta import CONTENT_HOW, LIFETIME


def _aside(draft: Draft) -> None:
    draft.leave_aside(
        Text(
            en="the content export has the same videos as posts, under other identifiers",
            id="ekspor konten memuat video yang sama sebagai postingan, dengan ID lain",
        )
    )


META_VIDEO = Source(
    key="meta_video",
    family="meta_content",
    platform="facebook",
    table="other",
    title=Text(en="Meta Business Suite: Facebook videos", id="Meta Business Suite: video Facebook"),
    how=CONTENT_HOW,
    recognised_by=RecognisedBy(("Video asset ID", "Publish time")),
    time_zone="America/Los_Angeles",
    columns=(
        Column("post", "Video asset ID", IDENTITY, required=True),
        Column(None, "Universal video ID", IDENTITY),
        Column(None, "Page ID", IDENTITY),
        Column("account", "Page name", NAME),
        Column("caption", "Title", TEXT),
        Column(None, "Duration (sec)", DURATION),
        Column("published_at", "Publish time", Moment((US_TIME,), zone="America/Los_Angeles"), required=True),
        Column(None, "Data comment", TEXT),
        Column(None, "Date", NAME),
        Column("reach", "Reach", COUNT, adds=False),
        Column("video_views", "3-second video views", COUNT),
        Column(None, "1-minute video views", COUNT),
        Column("watch_seconds", "Seconds viewed", DECIMAL),
        Column(None, "Average Seconds viewed", DECIMAL, adds=False),
        Column("reactions", "Reactions", COUNT),
        Column("comments", "Comments", COUNT),
        Column("shares", "Shares", COUNT),
        Column(None, "Reactions, comments and shares", COUNT, also=("Reactions, Comments and Shares",)),
        Column(None, "Estimated earnings (¤)", MONEY),
        Column(None, "Ad impressions", COUNT),
    ),
    error_column="Data comment",
    notes=(LIFETIME,),
    before=_aside,
)
