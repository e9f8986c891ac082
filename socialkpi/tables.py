"""The tables: the one shape between files and numbers.

One table per grain, never mixed. Every table has the columns of ``COMMON``; the rest are listed per table as
dimensions (text) and measures (numbers, missing where the export has no value). Days are ISO text
("2026-10-03"), so that every engine sorts, groups and compares them alike; moments are UTC timestamps.
"""

from __future__ import annotations

from dataclasses import dataclass

COMMON = (
    "platform",  # key of the social platform ("instagram"); of a visit: the platform it came from
    "account",  # as the export names it; may be missing
    "from_day",  # first and last day that the row speaks of, in the client's time zone
    "to_day",
    "day",  # set where the row lies within one day, week, month; else missing
    "week",  # the first day of the week
    "month",  # "2026-10"
    "split",  # what the report is split by ("campaign+ad"); rows of two splits are two views of the same thing
    "source",  # key of the source that read the row
    "source_file",
    "source_row",  # line or row of the file, counted from 1
    "row",  # number of the row within its table
)


@dataclass(frozen=True)
class Table:
    """The columns of one table beside ``COMMON``."""

    key: str
    dimensions: tuple[str, ...]
    measures: tuple[str, ...]
    merged_by: tuple[str, ...]
    """Rows of two files with equal values here are the same thing, and are merged."""


_POST = Table(
    key="posts",
    dimensions=("post", "format", "caption", "link", "published_at", "own"),
    measures=(
        "posts", "impressions", "views", "reach", "reactions", "comments", "shares", "saves", "clicks", "link_clicks",
        "engagements_native", "follows", "profile_visits", "video_views", "watch_seconds", "impressions_thumbnail",
        "negative_feedback", "sends",
    ),
    merged_by=("platform", "post"),
)  # fmt: skip
_DAY = Table(
    key="days",
    dimensions=(),
    measures=(
        "followers", "followers_gained", "followers_lost", "followers_net", "impressions", "views", "reach", "viewers",
        "profile_visits", "page_views", "reactions", "comments", "shares", "saves", "clicks", "link_clicks",
        "engagements_native", "posts_published", "video_views", "sends",
    ),
    merged_by=("platform", "account", "from_day", "to_day"),
)  # fmt: skip
_AD = Table(
    key="ads",
    dimensions=("campaign", "ad_set", "ad", "age", "gender", "currency", "result_type", "attribution"),
    measures=(
        "spend", "impressions", "reach", "clicks", "link_clicks", "results", "conversions", "purchases", "leads",
        "revenue", "video_views", "gross_profit",
    ),
    merged_by=(
        "platform", "account", "split", "campaign", "ad_set", "ad", "age", "gender", "result_type", "attribution",
        "currency", "from_day", "to_day",
    ),
)  # fmt: skip
_VISIT = Table(
    key="visits",
    dimensions=("visit_source", "medium", "campaign", "channel", "social", "paid", "currency"),
    measures=(
        "sessions", "engaged_sessions", "users", "new_users", "event_count", "key_events", "key_event_sessions",
        "engagement_seconds", "revenue", "page_views", "gross_profit",
    ),
    merged_by=("account", "split", "visit_source", "medium", "campaign", "channel", "from_day", "to_day"),
)  # fmt: skip
_EVENT = Table(
    key="events",
    dimensions=("visit_source", "medium", "campaign", "channel", "social", "paid", "event", "currency", "counts_as"),
    measures=(
        "event_count", "event_sessions", "event_users", "key_events", "revenue", "conversions", "goal_completions",
        "leads", "conversion_value",
    ),
    merged_by=("account", "split", "visit_source", "medium", "campaign", "channel", "event", "from_day", "to_day"),
)  # fmt: skip
_ORDER = Table(
    key="orders",
    dimensions=("order", "ordered_at", "currency", "order_status", "sold_through"),
    measures=("orders", "revenue", "refunded", "items", "discount", "shipping", "tax"),
    merged_by=("platform", "order"),
)
_AUDIENCE = Table(
    key="audience",
    dimensions=("dimension", "segment"),
    measures=("followers", "share", "views"),
    merged_by=("platform", "account", "dimension", "segment", "from_day", "to_day"),
)

TABLES: dict[str, Table] = {t.key: t for t in (_POST, _DAY, _AD, _VISIT, _EVENT, _ORDER, _AUDIENCE)}
