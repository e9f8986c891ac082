"""Which numbers matter to this client: those it has goals for, then those of its business."""

from __future__ import annotations

from collections.abc import Sequence

from socialkpi.client import Client
from socialkpi.report.monthly.figures import Figures, known, single

Alternatives = tuple[str, ...]
"""Metrics that answer the same question; the first one that has a number is taken."""

RATE: Alternatives = ("session_key_event_rate", "goal_conversion_rate")
ENGAGEMENT: Alternatives = (
    "engagement_rate_by_reach",
    "engagement_rate_by_views",
    "engagement_rate_by_impressions",
    "engagement_rate_by_followers",
)
EXPOSURE: Alternatives = ("account_views", "views", "account_impressions", "impressions")
REACH: Alternatives = ("reach", "viewers")
_TRAFFIC: Alternatives = ("social_sessions",)
_COMMON: tuple[Alternatives, ...] = (("followers",), EXPOSURE, ("engagements_public",), ("ga4_engagement_rate",))

_TILES: dict[str, tuple[Alternatives, ...]] = {
    "store": (
        REACH,
        ENGAGEMENT,
        _TRAFFIC,
        RATE,
        ("conversions", "leads"),
        ("followers",),
        ("profile_visits",),
        ("roas",),
    ),
    "webshop": (
        _TRAFFIC,
        RATE,
        ("sales_revenue",),
        ("shop_revenue",),
        ("average_order_value",),
        ("roas",),
        ("purchases",),
        REACH,
    ),
    "b2b": (("leads",), ("lead_conversion_rate",), _TRAFFIC, ENGAGEMENT, ("cpl", "cpa"), ("followers",), RATE),
}
_JUDGED: dict[str, tuple[str, ...]] = {
    "store": ("social_sessions", *RATE, "conversions", "reach"),
    "webshop": ("social_sessions", "sales_revenue", *RATE, "shop_revenue"),
    "b2b": ("leads", "lead_conversion_rate", "social_sessions", *RATE),
}
_WORTH: dict[str, Alternatives] = {
    "store": ("economic_value_per_session", "revenue_per_session", *RATE),
    "webshop": ("revenue_per_session", "economic_value_per_session", *RATE),
    "b2b": ("economic_value_per_session", "lead_conversion_rate", *RATE),
}


PER_PLATFORM: tuple[str, ...] = (
    *REACH, *ENGAGEMENT, *RATE, *EXPOSURE, *_TRAFFIC, "followers", "posts_published", "engagements_public", "link_clicks",
    "conversions", "key_event_sessions", "economic_value_per_session", "revenue_per_session", "lead_conversion_rate",
    "ga4_engagement_rate", "avg_engagement_time",
)  # fmt: skip
"""What the sections ask for by platform."""


def tiles(f: Figures, more: int = 0) -> list[str]:
    """Return the metrics of the six tiles, and ``more`` after them: goals first, then what the business lives on.

    A goal's metric stands there even without a number; any other only where it has one.
    """
    goals = [g.metric for g in f.data.client.goals if g.platform is None]
    groups: list[Alternatives] = [*((goal,) for goal in goals), *_for(f.data.client, _TILES), *_COMMON]
    pairs = f.pairs()
    chosen: list[str] = []
    for group in groups:
        found = next((m for m in group if m in pairs and known(pairs[m].now)), None)
        best = found or (group[0] if group[0] in goals and len(group) == 1 else None)
        if best is not None and best not in chosen and not _asked_twice(best, chosen):
            chosen.append(best)
    return chosen[: 6 + more]


def watched(client: Client) -> tuple[str, ...]:
    """Return every metric that the verdict and the tiles choose from."""
    groups = [
        (g.metric for g in client.goals),
        _for(client, _JUDGED),
        _for(client, _WORTH),
        *_for(client, _TILES),
        *_COMMON,
    ]
    return tuple(dict.fromkeys(metric for group in groups for metric in group))


def judged_by(client: Client) -> list[str]:
    """Return the metrics that the verdict speaks of, the first two with a number."""
    return [*_for(client, _JUDGED)]


def worth(client: Client) -> Alternatives:
    """Return what a visit can be worth to this client."""
    return tuple(_for(client, _WORTH))


def first_known(f: Figures, alternatives: Sequence[str]) -> str | None:
    """Return the first metric that has a number this month."""
    rows = f.now([*alternatives])
    return next((m for m in alternatives if (row := single(rows, m)) is not None and known(row)), None)


def _asked_twice(metric: str, chosen: Sequence[str]) -> bool:
    """Whether an alternative of the same metric already stands there."""
    return any({metric, other} <= set(group) for other in chosen for group in (RATE, ENGAGEMENT, EXPOSURE, REACH))


def _for(client: Client, table: dict[str, tuple]) -> tuple:  # type: ignore[type-arg]
    return table[client.business or ("webshop" if client.currency else "store")]
