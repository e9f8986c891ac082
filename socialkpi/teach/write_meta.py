"""Meta Business Suite: content exports of Instagram and Facebook posts, and Insights files with one metric each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from socialkpi.teach.cells import MONTHS, spaced, us_time, utf8, utf16
from socialkpi.teach.export import Stated
from socialkpi.teach.model import Network, Post
from socialkpi.teach.seasons import PACIFIC, Window, pacific

IG_HEAD = (
    "Post ID", "Account ID", "Account username", "Account name", "Description", "Duration (sec)", "Publish time",
    "Permalink", "Post type", "Data comment", "Date",
)  # fmt: skip
IG_MEASURES = {
    "Views": "views", "Reach": "reach", "Likes": "reactions", "Shares": "shares", "Comments": "comments",
    "Saves": "saves", "Follows": "follows",
}  # fmt: skip
IG_2025 = ("Views", "Reach", "Likes", "Shares", "Comments", "Saves", "Follows")
IG_2026 = ("Views", "Reach", "Likes", "Shares", "Follows", "Comments", "Saves")
FB_HEAD = (
    "Post ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time", "Caption type",
    "Permalink", "Is crosspost", "Is share", "Post type", "Languages", "Custom labels", "Funded content status",
    "Data comment", "Date",
)  # fmt: skip
FB_VIEWS = (
    "Views", "Reach", "Reactions, Comments and Shares", "Reactions", "Comments", "Shares", "Total clicks",
    "Link Clicks", "Other Clicks", "Matched Audience Targeting Consumption (Photo Click)", "Seconds viewed",
    "Average Seconds viewed", "Estimated earnings (USD)", "Ad impressions",
)  # fmt: skip
FB_TWICE = (
    "Views", "Reach", "Reactions, Comments and Shares", "Reactions", "Comments", "Shares", "Total clicks", "Views",
    "Reach from Organic posts", "Reach from Boosted posts", "3-second video views", "1-minute video views",
    "3-Second viewers", "1-minute viewers", "3-second video views from Boosted posts",
    "3-second video views from Organic posts", "Negative feedback from users", "Unique negative feedback from users",
    "Other Clicks", "Matched Audience Targeting Consumption (Photo Click)", "Link Clicks",
)  # fmt: skip
FB_MEASURES = {
    "Views": "views", "Reach": "reach", "Reactions": "reactions", "Comments": "comments", "Shares": "shares",
    "Total clicks": "clicks", "Link Clicks": "link_clicks", "Other Clicks": "other_clicks",
    "Matched Audience Targeting Consumption (Photo Click)": "photo_clicks", "Seconds viewed": "watch_seconds",
    "Reach from Organic posts": "reach",
}  # fmt: skip
GUEST = ("17841400000000987", "temanngopi.contoh", "Teman Ngopi (contoh)")
"""The account of a joint post that belongs to somebody else."""


def ig_stated(post: Post, taken: date) -> Stated:
    """Return what an Instagram content export states of a post; a joint post of another account has no reach."""
    counts: Stated = dict(post.at(taken))
    return counts if post.own else counts | {"reach": None, "follows": None}


def ig_content(network: Network, posts: Iterable[Post], taken: date, metrics: tuple[str, ...]) -> bytes:
    """Write an Instagram content export with the metric columns in the order given."""
    rows: list[tuple[object, ...]] = [(*IG_HEAD, *metrics)]
    for post in posts:
        account = ("17841400000000111", network.account, network.title) if post.own else GUEST
        counts = ig_stated(post, taken)
        when = us_time(pacific(post.moment))
        head = (post.number, *account, post.caption, post.seconds, when, post.link, post.format, "", "Lifetime")
        rows.append((*head, *(counts[IG_MEASURES[metric]] for metric in metrics)))
    return utf8(spaced(rows), mark=True)


def fb_stated(post: Post, taken: date) -> Stated:
    """Return what a Facebook content export states of a post; cells that don't go with its type are empty."""
    counts: Stated = dict(post.at(taken))
    parts = [counts[name] or 0 for name in ("link_clicks", "photo_clicks", "other_clicks")]
    counts["clicks"] = sum(parts)
    if post.format != "Links":
        counts["link_clicks"] = None
    if post.format != "Photos":
        counts["photo_clicks"] = None
    if post.format != "Reels":
        counts["watch_seconds"] = None
    return counts


def fb_content(
    network: Network, posts: list[Post], taken: date, metrics: tuple[str, ...], *, no_views: bool = False
) -> bytes:
    """Write a Facebook content export; the last rows are short where their last cells are empty."""
    rows: list[tuple[object, ...]] = [(*FB_HEAD, *metrics)]
    for post in posts:
        counts = fb_stated(post, taken)
        if no_views:
            counts["views"] = 0
        head = (
            post.number, "100099990000111", network.title, post.caption, "", post.seconds,
            us_time(pacific(post.moment)), "N/A", post.link, 0, 0, post.format, "", "", "", "", "Lifetime",
        )  # fmt: skip
        rows.append((*head, *(_fb_cell(metric, counts) for metric in metrics)))
    tail = [row[:-4] if row[-4:] == ("", "", "", "") else row for row in rows[-5:]]
    return utf8(spaced([*rows[:-5], *tail]), mark=True)


def _fb_cell(metric: str, counts: Stated) -> object:
    if metric == "Reactions, Comments and Shares":
        return sum(counts[name] or 0 for name in ("reactions", "comments", "shares"))
    if metric == "Average Seconds viewed":
        seconds, views = counts["watch_seconds"], counts["views"]
        return round(seconds / views, 3) if seconds and views else ""
    if metric in FB_MEASURES:
        count = counts[FB_MEASURES[metric]]
        return "" if count is None else count
    return "" if metric in ("Estimated earnings (USD)", "Ad impressions") else 0


def insights(title: str, days: Iterable[tuple[date, int]], *, gaps: bool = False) -> bytes:
    """Write an Insights file: one metric by day, UTF-16; with ``gaps`` the days with zero are left out."""
    lines = ["sep=,", f'"{title}"', '"Date","Primary"']
    for day, count in days:
        if count or not gaps:
            lines.append(f'"{day.isoformat()}T{_hour(day):02d}:00:00","{count}"')
    return utf16("\n".join(lines) + "\n\n")


def _hour(day: date) -> int:
    """Return the hour that Insights puts beside the day: it goes with US daylight saving and means nothing."""
    return 0 if datetime(day.year, day.month, day.day, 12, tzinfo=PACIFIC).dst() else 1


def content_name(window: Window, digits: int) -> str:
    """Return the name that Business Suite gives to a content export."""
    first, last = (f"{MONTHS[day.month - 1][:3]}-{day.day:02d}-{day.year}" for day in (window.first, window.last))
    return f"{first}_{last}_{digits}.csv"
