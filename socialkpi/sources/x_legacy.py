"""analytics.twitter.com, until 2024: by tweet (times in UTC) and by day; counts are written as "376.0"."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, IDENTITY, SHARE, TEXT
from socialkpi.reading.dates import ISO, ISO_OFFSET, Day, Moment
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._x import NO_REACH

_HOW = Text(
    en="This export ended with analytics.twitter.com; keep old files, and download new ones from X Premium analytics.",
    id="Ekspor ini berakhir bersama analytics.twitter.com; simpan berkas lama, dan unduh yang baru dari X Premium.",
)


def _counts(visits: str, *, day: bool) -> tuple[Column, ...]:
    return (
        Column("impressions", "impressions", COUNT),
        Column("engagements_native", "engagements", COUNT),
        Column(None, "engagement rate", SHARE, adds=False),
        Column("shares", "retweets", COUNT),
        Column("comments", "replies", COUNT),
        Column("reactions", "likes", COUNT),
        Column(visits, "user profile clicks", COUNT),
        Column("link_clicks", "url clicks", COUNT),
        Column("followers_gained" if day else "follows", "follows", COUNT),
        Column(None, "hashtag clicks", COUNT),
        Column(None, "detail expands", COUNT),
        Column(None, "media views", COUNT),
        Column(None, "media engagements", COUNT),
        Column("paid_impressions", "promoted impressions", COUNT),
        Column(None, "promoted engagements", COUNT),
    )


X_LEGACY_TWEETS = Source(
    key="x_legacy_tweets",
    family="x",
    platform="x",
    table="posts",
    title=Text(en="Twitter analytics (until 2024): by tweet", id="Twitter analytics (sampai 2024): per tweet"),
    how=_HOW,
    recognised_by=RecognisedBy(("Tweet id", "Tweet permalink", "time")),
    time_zone="UTC",
    columns=(
        Column("post", "Tweet id", IDENTITY, required=True),
        Column("link", "Tweet permalink", TEXT),
        Column("caption", "Tweet text", TEXT),
        Column("published_at", "time", Moment((ISO_OFFSET,), zone="UTC"), required=True),
        *_counts("profile_visits", day=False),
    ),
    lacks=NO_REACH,
)

X_LEGACY_DAYS = Source(
    key="x_legacy_days",
    family="x",
    platform="x",
    table="days",
    title=Text(en="Twitter analytics (until 2024): by day", id="Twitter analytics (sampai 2024): per hari"),
    how=_HOW,
    recognised_by=RecognisedBy(("Tweets published", "Date", "impressions")),
    columns=(
        Column("day", "Date", Day((ISO,)), required=True),
        Column("posts_published", "Tweets published", COUNT),
        *_counts("profile_visits", day=True),
    ),
    lacks=NO_REACH,
)
