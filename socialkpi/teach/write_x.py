"""X Premium analytics: content with the headings of 2025 and of 2026, and the account overview."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from socialkpi.teach.cells import MONTHS, table, utf8
from socialkpi.teach.export import Stated
from socialkpi.teach.model import AccountDay, Post

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
CONTENT_2025 = (
    "Post id", "Date", "Post text", "Link", "Impressions", "Likes", "Engagements", "Bookmarks", "Share",
    "New follows", "Replies", "Reposts", "Profile visits", "Detail expands", "Url clicks", "Hashtag clicks",
    "Permalink clicks",
)  # fmt: skip
CONTENT_2026 = (
    "Post id", "Date", "Post text", "Post Link", "Impressions", "Likes", "Engagements", "Bookmarks", "Shares",
    "New follows", "Replies", "Reposts", "Profile visits", "Detail Expands", "URL Clicks", "Hashtag Clicks",
    "Permalink Clicks",
)  # fmt: skip
MEASURES = (
    "impressions", "reactions", "engagements_native", "saves", "sends", "follows", "comments", "shares",
    "profile_visits", "expands", "link_clicks",
)  # fmt: skip
OVERVIEW = {
    "Impressions": "impressions", "Likes": "reactions", "Engagements": "engagements_native", "Bookmarks": "saves",
    "Shares": "sends", "New follows": "followers_gained", "Unfollows": "followers_lost", "Replies": "comments",
    "Reposts": "shares", "Profile visits": "profile_visits", "Create Post": "posts_published",
}  # fmt: skip


def x_stated(post: Post, taken: date) -> Stated:
    """Return what a content export states of a post; its engagements are the sum of the actions."""
    counts: Stated = dict(post.at(taken))
    actions = [measure for measure in MEASURES if measure not in ("impressions", "engagements_native")]
    return counts | {"engagements_native": sum(counts[measure] or 0 for measure in actions)}


def x_content(posts: Iterable[Post], taken: date, head: tuple[str, ...]) -> bytes:
    """Write a content export with the headings of 2025 (CRLF) or 2026 (LF); neither has a last line end."""
    rows: list[tuple[object, ...]] = [head]
    for post in posts:
        counts = x_stated(post, taken)
        day = _day_2026(post.day) if head is CONTENT_2026 else _day_2025(post.day)
        rows.append((post.number, day, post.caption, post.link, *(counts[measure] for measure in MEASURES), 0, 0))
    return utf8(table(rows, eol="\n" if head is CONTENT_2026 else "\r\n", last_eol=False))


def x_overview(days: Iterable[AccountDay]) -> bytes:
    """Write the account overview, newest day first."""
    rows = [(_day_2026(row.day), *(row.values[name] for name in OVERVIEW.values()), 0, 0) for row in days]
    return utf8(table([("Date", *OVERVIEW, "Video views", "Media views"), *rows[::-1]], last_eol=False))


def _day_2025(day: date) -> str:
    """Write "Sat Oct 03 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {MONTHS[day.month - 1][:3]} {day.day:02d} {day.year}"


def _day_2026(day: date) -> str:
    """Write "Sat, Oct 3, 2026"."""
    return f"{WEEKDAYS[day.weekday()]}, {MONTHS[day.month - 1][:3]} {day.day}, {day.year}"
