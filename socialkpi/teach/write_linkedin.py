"""LinkedIn pages: the content and followers workbooks, real BIFF files with dates as text."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from datetime import date

from socialkpi.teach.cells import Row, old_workbook, us
from socialkpi.teach.export import Stated
from socialkpi.teach.model import AccountDay, Post

ABOUT_DAYS = (
    "Aggregated engagement metrics for your organic and sponsored posts over time. Date indicates when your posts were viewed "
    "by LinkedIn members. Data is delayed by up to 2 days. All dates and times are in UTC."
)
ABOUT_POSTS = (
    "Engagement metrics for individual posts. Created date indicates when your post was created. "
    "All dates and times are in UTC."
)
SPLIT = ("clicks", "reactions", "comments", "shares")
METRICS = (
    "Date", "Impressions (organic)", "Impressions (sponsored)", "Impressions (total)",
    "Unique impressions (organic)",
    *(f"{name} ({part})" for name in ("Clicks", "Reactions", "Comments", "Reposts") for part in ("organic", "sponsored", "total")),
    *(f"Engagement rate ({part})" for part in ("organic", "sponsored", "total")),
)  # fmt: skip
POSTS = (
    "Post title", "Post link", "Post type", "Campaign name", "Posted by", "Created date", "Campaign start date",
    "Campaign end date", "Audience", "Impressions", "Views", "Offsite Views", "Clicks", "Click through rate (CTR)",
    "Likes", "Comments", "Reposts", "Follows", "Engagement rate", "Content Type",
)  # fmt: skip
FOLLOWERS = ("Date", "Sponsored followers", "Organic followers", "Auto-invited followers", "Total followers")
CROWDS = {
    "Location": (("Greater Jakarta", 0.46), ("Greater Bandung", 0.14), ("Surabaya Area", 0.11), ("Singapore", 0.06)),
    "Job function": (("Information Technology", 0.27), ("Engineering", 0.21), ("Operations", 0.13), ("Finance", 0.07)),
    "Seniority": (("Senior", 0.33), ("Entry", 0.28), ("Manager", 0.15), ("Director", 0.06)),
    "Industry": (("Software Development", 0.24), ("IT Services and IT Consulting", 0.19), ("Retail", 0.08)),
    "Company size": (("11-50", 0.22), ("51-200", 0.24), ("201-500", 0.16), ("1001-5000", 0.12)),
}


def linkedin_stated(post: Post, taken: date) -> Stated:
    """Return what the posts sheet states of a post; only videos have views."""
    counts: Stated = dict(post.at(taken))
    return counts if post.format == "video" else counts | {"video_views": None}


def content_workbook(days: Iterable[AccountDay], posts: Sequence[Post], taken: date) -> bytes:
    """Write the content workbook; the sheet of posts is left out where there are none."""
    sheets: dict[str, list[Row]] = {"Metrics": [(ABOUT_DAYS,), METRICS, *(_day(row) for row in days)]}
    if posts:
        sheets["All posts"] = [(ABOUT_POSTS,), POSTS, *(_post(post, taken) for post in posts)]
    return old_workbook(sheets)


def _day(row: AccountDay) -> Row:
    values, organic, sponsored = row.values, row.values["impressions"], row.values["impressions_sponsored"]
    cells: list[object] = [us(row.day), organic, sponsored, organic + sponsored, values["reach"]]
    for measure in SPLIT:
        paid = values[f"{measure}_sponsored"]
        cells += [values[measure], paid, values[measure] + paid]
    own, paid = sum(values[name] for name in SPLIT), sum(values[f"{name}_sponsored"] for name in SPLIT)
    return (*cells, _rate(own, organic), _rate(paid, sponsored), _rate(own + paid, organic + sponsored))


def _post(post: Post, taken: date) -> Row:
    counts = post.at(taken)
    seen, clicks = counts["impressions"], counts["clicks"]
    actions = sum(counts[name] for name in SPLIT)
    views = counts["video_views"] if post.format == "video" else ""
    return (
        post.caption, post.link, "Organic", "", "Admin A", us(post.moment.date()), "", "", "All followers", seen,
        views, "", clicks, _rate(clicks, seen), counts["reactions"], counts["comments"], counts["shares"], "",
        _rate(actions, seen), "Video" if post.format == "video" else "",
    )  # fmt: skip


def _rate(part: int, whole: int) -> float:
    """Return a rate with the few digits that LinkedIn keeps (a 32-bit number)."""
    return float(struct.unpack("<f", struct.pack("<f", part / whole))[0]) if whole else 0.0


def followers_workbook(days: Sequence[AccountDay]) -> bytes:
    """Write the followers workbook: "Total followers" is what came that day on the first sheet, the stock on the others."""
    rows = [(us(row.day), 0, *_new(row)) for row in days]
    stock = days[-1].values["followers"]
    sheets: dict[str, list[Row]] = {"New followers": [FOLLOWERS, *rows]}
    for name, parts in CROWDS.items():
        sheets[name] = [(name, "Total followers"), *((part, round(stock * share)) for part, share in parts)]
    return old_workbook(sheets)


def _new(row: AccountDay) -> tuple[int, int, int]:
    organic, invited = row.values["followers_gained"], row.values["followers_invited"]
    return organic, invited, organic + invited
