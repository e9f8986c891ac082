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
        "negative_feedback", "sends", "follows_net", "paid_impressions", "earned_impressions", "engaged_views",
        "completed_views", "skips", "exits", "thumbnail_clicks", "watchable_seconds",
    ),
    merged_by=("platform", "post"),
)  # fmt: skip
_DAY = Table(
    key="days",
    dimensions=(),
    measures=(
        "followers", "followers_gained", "followers_lost", "followers_net", "impressions", "views", "reach", "viewers",
        "profile_visits", "page_views", "reactions", "comments", "shares", "saves", "clicks", "link_clicks",
        "engagements_native", "posts_published", "video_views", "sends", "paid_impressions", "reach_non_followers",
        "accounts_engaged", "audience_size", "bio_link_clicks", "returning_viewers",
    ),
    merged_by=("platform", "account", "from_day", "to_day"),
)  # fmt: skip
_AD = Table(
    key="ads",
    dimensions=("campaign", "ad_set", "ad", "age", "gender", "currency", "result_type", "attribution"),
    measures=(
        "spend", "impressions", "reach", "clicks", "link_clicks", "results", "conversions", "purchases", "leads",
        "revenue", "video_views", "engagements", "messaging_conversations", "gross_profit",
        "thruplays", "completed_views", "viewable_impressions", "measurable_impressions",
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
        "sessions", "engaged_sessions", "users", "new_users", "key_event_users", "event_count", "key_events",
        "key_event_sessions", "engagement_seconds", "revenue", "page_views", "gross_profit",
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
    dimensions=("order", "order_id", "ordered_at", "currency", "order_status", "order_state", "sold_through"),
    measures=("orders", "revenue", "refunded", "items", "discount", "shipping", "tax", "cancelled", "unpaid"),
    merged_by=("platform", "order"),
)
_AUDIENCE = Table(
    key="audience",
    dimensions=("dimension", "segment"),
    measures=("followers", "share", "views", "active_followers"),
    merged_by=("platform", "account", "dimension", "segment", "from_day", "to_day"),
)
# Of one lead, one conversation, one answer each. A measure of the kind "did it happen" is 1 or 0, and missing where nobody knows.
_LEAD = Table(
    key="leads",
    dimensions=("lead", "lead_stage", "asked_for", "visit_source", "campaign", "currency"),
    measures=(
        "leads", "qualified_leads", "sales_qualified_leads", "won_leads", "lost_leads", "revenue", "seconds_to_close",
    ),
    merged_by=("platform", "account", "lead", "visit_source", "campaign", "from_day", "to_day"),
)  # fmt: skip
_CONVERSATION = Table(
    key="conversations",
    dimensions=("conversation", "agent", "conversation_status", "priority", "topic"),
    measures=(
        "conversations", "messages", "answered", "answered_in_time", "resolved", "resolved_at_once",
        "first_response_seconds", "first_response_business_seconds", "resolution_seconds", "replies", "reopens",
        "ratings", "satisfied",
    ),
    merged_by=("platform", "account", "conversation", "from_day", "to_day"),
)  # fmt: skip
_SURVEY = Table(
    key="surveys",
    dimensions=("answer", "survey", "survey_kind"),
    measures=("answers", "score", "promoters", "passives", "detractors", "satisfied"),
    merged_by=("platform", "account", "survey", "survey_kind", "answer", "from_day", "to_day"),
)
_MENTION = Table(
    key="mentions",
    dimensions=("mention", "text", "mention_kind", "brand", "own", "sentiment", "link"),
    measures=(
        "mentions",
        "positive",
        "neutral",
        "negative",
        "reach",
        "engagements_native",
        "stars",
        "author_followers",
        "conversions",
    ),
    merged_by=("platform", "account", "mention", "link", "text", "brand", "from_day", "to_day"),
)
_TOUCH = Table(
    key="touches",
    dimensions=("journey", "touched_at", "channel", "campaign", "currency"),
    measures=("touches", "step", "conversions", "revenue"),
    merged_by=("journey", "touched_at", "platform", "channel", "campaign", "from_day", "to_day"),
)
_INVITATION = Table(
    key="invitations",
    dimensions=("invitation", "inviter", "campaign", "currency"),
    measures=("invitations", "accepted", "bought", "revenue", "reward", "seconds_to_accept", "cycle_seconds"),
    merged_by=("platform", "account", "invitation", "inviter", "campaign", "from_day", "to_day"),
)
_SEARCH = Table(
    key="searches",
    dimensions=("query", "page", "country", "device", "appearance"),
    measures=(
        "clicks",
        "impressions",
        "position_total",
    ),  # position_total: position x impressions, so that averages are ratios
    merged_by=("account", "split", "query", "page", "country", "device", "appearance", "from_day", "to_day"),
)
_COST = Table(
    key="costs",
    dimensions=("cost_kind", "cost_area", "campaign", "currency"),
    measures=("amount",),
    merged_by=("platform", "account", "cost_kind", "cost_area", "campaign", "currency", "from_day", "to_day"),
)
# What the business counts itself, by store and window. No customer stands in it, only how many there were.
_BUSINESS = Table(
    key="business",
    dimensions=(),
    measures=(
        "store_visits", "direction_clicks", "call_clicks", "customers", "new_customers", "lost_customers",
        "buying_customers", "repeat_customers", "inviting_customers",
    ),
    merged_by=("platform", "account", "from_day", "to_day"),
)  # fmt: skip

_ALL = (
    _POST, _DAY, _AD, _VISIT, _EVENT, _ORDER, _AUDIENCE, _LEAD, _CONVERSATION, _SURVEY, _MENTION, _TOUCH, _INVITATION,
    _SEARCH, _COST, _BUSINESS,
)  # fmt: skip
TABLES: dict[str, Table] = {table.key: table for table in _ALL}

EVENTLIKE = ("posts", "orders", "leads", "conversations", "surveys", "mentions", "touches", "invitations")
"""Tables in which a row is one thing: no two windows can show it, and a quiet day is no gap."""
FROM_THE_SITE = ("visits", "events")
"""Tables of the website's own report: their platform is where a visit came from, not who reported it."""
