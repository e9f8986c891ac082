"""What the generator knows of visits, events, orders and ads, by platform and month."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import timedelta
from typing import Any

from socialkpi.teach.model import AdDay, Goal, VisitDay, World
from socialkpi.teach.seasons import month_of
from socialkpi.teach.write_ga4 import Sum, key_of
from socialkpi.teach.write_shopify import standing

Facts = dict[str, Any]
OTHER = "other"
"""Where a visit is put that came from no social platform."""


def visit_facts(world: World) -> Facts:
    """Return sessions by platform (organic, paid and all), by source / medium and by channel group."""
    return {
        "visits": _visits(world, lambda visit: visit.door.platform or OTHER, split=True),
        "visits_by_source": _visits(world, lambda visit: visit.door.source),
        "visits_by_channel": _visits(world, lambda visit: visit.door.channel),
    }


def _visits(world: World, by: Callable[[VisitDay], str], *, split: bool = False) -> Facts:
    key, sums = key_of(world.brand), dict[tuple[str, str, str], Sum]()
    for visit in world.visits:
        parts = ("all", "paid" if visit.door.paid else "organic") if split else ("all",)
        for part in parts:
            sums.setdefault((by(visit), month_of(visit.day), part), Sum()).add(visit, key)
    found: Facts = {}
    for (name, month, part), added in sorted(sums.items()):
        months = found.setdefault(name, {})
        facts = _visit_sum(added)
        if split:
            months.setdefault(month, {})[part] = facts
        else:
            months[month] = facts
    return found


def _visit_sum(added: Sum) -> Facts:
    facts = asdict(added)
    return {
        "sessions": facts["sessions"],
        "engaged_sessions": facts["engaged"],
        "engagement_seconds": facts["seconds"],
        "event_count": facts["event_count"],
        "key_events": facts["key_events"],
        "key_event_sessions": facts["key_event_sessions"],
        "revenue": facts["revenue"],
    }


def event_facts(world: World) -> Facts:
    """Return events by platform and month, and what the declared conversions among them are worth."""
    events: Facts = {}
    for visit in world.visits:
        months = events.setdefault(visit.door.platform or OTHER, {})
        month = months.setdefault(month_of(visit.day), {})
        for event in visit.events:
            of = month.setdefault(event.event, {"event_count": 0, "event_sessions": 0, "revenue": 0.0})
            of["event_count"] += event.count
            of["event_sessions"] += event.sessions
            of["revenue"] = round(of["revenue"] + event.revenue, 2)
    goals = {goal.event: goal for goal in world.brand.goals if goal.key}
    return {
        "events": events,
        "conversions": {
            platform: {
                month: {name: _conversion(goals[name], of) for name, of in found.items() if name in goals}
                for month, found in months.items()
            }
            for platform, months in events.items()
        },
    }


def _conversion(goal: Goal, of: Facts) -> Facts:
    counted = of["event_sessions"] if goal.once else of["event_count"]
    return {
        "counts_as": goal.counts_as,
        "once_per_session": goal.once,
        "event_count": of["event_count"],
        "event_sessions": of["event_sessions"],
        "value_each": goal.value,
        "conversions": counted,
        "value": None if goal.value is None else goal.value * counted,
    }


def order_facts(world: World) -> Facts:
    """Return the orders of the shop by month as the last export states them, and how many of them the website's own count saw.

    ``orders`` and the sums of money are all that the export lists; ``counted`` is what is left without the cancelled ones.
    """
    months: Facts = {}
    for order in world.orders:
        of = months.setdefault(
            month_of(order.moment.date()),
            {
                "orders": 0,
                "revenue": 0.0,
                "refunded": 0.0,
                "discount": 0.0,
                "shipping": 0.0,
                "items": 0,
                "tracked": 0,
                "status": {},
                "counted": {"orders": 0, "revenue": 0.0, "refunded": 0.0},
            },
        )
        of["orders"] += 1
        of["tracked"] += order.tracked
        of["items"] += sum(pieces for _, _, pieces, _ in order.lines)
        status, refunded = standing(order, world.span.last + timedelta(days=1))
        of["status"][status] = of["status"].get(status, 0) + 1
        for name, money in (
            ("revenue", order.total),
            ("refunded", refunded),
            ("discount", order.discount),
            ("shipping", order.shipping),
        ):
            of[name] = round(of[name] + money, 2)
        if status != "voided":
            counted = of["counted"]
            counted["orders"] += 1
            counted["revenue"] = round(counted["revenue"] + order.total, 2)
            counted["refunded"] = round(counted["refunded"] + refunded, 2)
    return {"orders": months}


def ad_facts(world: World) -> Facts:
    """Return ads by platform and month, and by campaign and month."""
    return {
        "ads": _ads(world.ads, lambda row: row.campaign.platform),
        "ads_by_campaign": _ads(world.ads, lambda row: row.campaign.name),
    }


def _ads(rows: Iterable[AdDay], by: Callable[[AdDay], str]) -> Facts:
    found: Facts = {}
    for row in rows:
        months = found.setdefault(by(row), {})
        of = months.setdefault(month_of(row.day), dict.fromkeys(_AD_MEASURES, 0))
        for measure, value in zip(_AD_MEASURES, _ad_values(row), strict=True):
            of[measure] = round(of[measure] + value, 2)
    return found


_AD_MEASURES = (
    "spend",
    "impressions",
    "clicks",
    "link_clicks",
    "purchases",
    "leads",
    "conversions",
    "revenue",
    "reach_sum_of_days",
)


def _ad_values(row: AdDay) -> tuple[float, ...]:
    return (
        row.spend,
        row.impressions,
        row.clicks,
        row.link_clicks,
        row.orders,
        row.leads,
        row.conversions,
        row.revenue,
        row.reach,
    )
