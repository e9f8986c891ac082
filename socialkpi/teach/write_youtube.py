"""YouTube Studio: the table of videos in English and in Indonesian, the total in the first row."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from socialkpi.teach.cells import plain, short, table, utf8
from socialkpi.teach.export import Stated
from socialkpi.teach.model import Post

ENGLISH = (
    "Content", "Video title", "Video publish time", "Duration", "Views", "Watch time (hours)", "Subscribers",
    "Impressions", "Impressions click-through rate (%)",
)  # fmt: skip
INDONESIAN = (
    "Konten", "Judul video", "Waktu publikasi video", "Durasi", "Penayangan", "Waktu tonton (jam)", "Subscriber",
    "Tayangan", "Rasio klik-tayang dari tayangan (%)",
)  # fmt: skip


def youtube_stated(post: Post, taken: date) -> Stated:
    """Return what the table states of a video; watch time has four digits of an hour, given here in seconds."""
    counts = post.at(taken)
    return {name: counts[name] for name in ("views", "impressions_thumbnail", "subscribers", "watch_seconds")}


def videos(posts: Iterable[Post], taken: date, head: tuple[str, ...], removed: int) -> bytes:
    """Write the table of videos; the total also counts ``removed`` views of videos that are gone."""
    rows, views, seconds, subscribers, shown = [], removed, removed * 31, 0, removed * 9
    for post in posts:
        counts = youtube_stated(post, taken)
        v, i, s, w = (counts[name] or 0 for name in ("views", "impressions_thumbnail", "subscribers", "watch_seconds"))
        views, shown, subscribers, seconds = views + v, shown + i, subscribers + s, seconds + w
        head_cells = (post.link, post.title, short(post.day), post.seconds)
        rows.append((*head_cells, v, _hours(w), s, i, _clicked(v, i)))
    total = ("Total", "", "", "", views, _hours(seconds), subscribers, shown, _clicked(views, shown))
    return utf8(table([head, total, *sorted(rows, key=lambda row: -row[4])]))


def _hours(seconds: int) -> str:
    return plain(round(seconds / 3600, 4))


def _clicked(views: int, shown: int) -> str:
    """Return the click-through rate in percent; not all views come from impressions."""
    return plain(round(views * 0.62 / shown * 100, 2)) if shown else ""
