"""TikTok Studio: Overview, Content and FollowerHistory, with dates that have no year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from socialkpi.teach.cells import MONTHS, quoted, utf8
from socialkpi.teach.export import Stated
from socialkpi.teach.model import AccountDay, Post

OVERVIEW = ("Date", "Video Views", "Profile Views", "Likes", "Comments", "Shares")
CONTENT = (
    "Time",
    "Video title",
    "Video link",
    "Post time",
    "Total likes",
    "Total comments",
    "Total shares",
    "Total views",
)
FOLLOWERS = ("Date", "Followers", "Difference in followers from previous day")


def no_year(day: date) -> str:
    """Write "October 3"."""
    return f"{MONTHS[day.month - 1]} {day.day}"


def overview(days: Iterable[AccountDay]) -> bytes:
    """Write Overview.csv."""
    measures = ("views", "profile_visits", "reactions", "comments", "shares")
    rows = [(no_year(row.day), *(row.values[measure] for measure in measures)) for row in days]
    return _studio([OVERVIEW, *rows])


def follower_history(days: Iterable[AccountDay], unknown_until: date | None = None) -> bytes:
    """Write FollowerHistory.csv; days up to ``unknown_until`` have no count yet ("undefined")."""
    rows: list[tuple[object, ...]] = []
    for row in days:
        known = unknown_until is None or row.day > unknown_until
        change = row.values["followers_gained"] - row.values["followers_lost"]
        rows.append((no_year(row.day), row.values["followers"] if known else "undefined", change if known else 0))
    return _studio([FOLLOWERS, *rows])


def tiktok_stated(post: Post, taken: date) -> Stated:
    """Return what Content.csv states of a video."""
    counts = post.at(taken)
    return {measure: counts[measure] for measure in ("reactions", "comments", "shares", "views")}


def content(posts: Iterable[Post], taken: date) -> bytes:
    """Write Content.csv, the most viewed first, the day of publishing in UTC."""
    rows = []
    for post in sorted(posts, key=lambda post: -post.at(taken)["views"]):
        counts = tiktok_stated(post, taken)
        numbers = (counts["reactions"], counts["comments"], counts["shares"], counts["views"])
        rows.append((no_year(taken), post.caption, post.link, no_year(post.moment.date()), *numbers))
    return _studio([CONTENT, *rows])


def _studio(rows: Iterable[tuple[object, ...]]) -> bytes:
    return utf8(quoted(rows, last_eol=False), mark=True)
