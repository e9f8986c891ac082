"""Draws advertising day by day, and the sessions and events on the website that posts and ads lead to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from socialkpi.teach.chance import chance, counted, some_of, wobble
from socialkpi.teach.model import AccountDay, AdDay, Brand, Campaign, Door, EventDay, Goal, VisitDay
from socialkpi.teach.posting import SEEN
from socialkpi.teach.seasons import Span, busy, month_of


def draw_ads(brand: Brand, seed: int, span: Span) -> tuple[AdDay, ...]:
    """Return one row per ad and day on which its campaign ran."""
    return tuple(row for campaign in brand.campaigns for row in _campaign(brand, campaign, seed, span))


def _campaign(brand: Brand, campaign: Campaign, seed: int, span: Span) -> Iterator[AdDay]:
    window = span.window(campaign.begin or -len(span.months), campaign.end)
    for ad_set, ads in campaign.ad_sets:
        for ad in ads:
            r = chance(seed, brand.key, "ads", campaign.name, ad_set, ad)
            for day in window.days if window else ():
                yield _ad_day(r, brand, campaign, ad_set, ad, day, span)


def _ad_day(r: Random, brand: Brand, campaign: Campaign, ad_set: str, ad: str, day: date, span: Span) -> AdDay:
    doubled = 2.0 if month_of(day) == span.month(brand.double_spend or 0) else 1.0
    part = sum(len(ads) for _, ads in campaign.ad_sets)
    spend = round(
        campaign.budget / part * doubled * (0.6 + 0.4 * busy(brand.business, day)) * wobble(r, 0.08), brand.decimals
    )
    tired = 1.18 if doubled > 1 else 1.0
    impressions = round(spend / (campaign.cost_per_thousand * tired) * 1000 * wobble(r, 0.06))
    link_clicks = some_of(r, impressions, campaign.click_rate / tired * wobble(r, 0.1))
    orders = some_of(r, link_clicks, campaign.order_rate / tired)
    leads = some_of(r, link_clicks, campaign.lead_rate / tired)
    google = campaign.platform == "google_ads"
    shared = 0.5 if google and orders + leads and r.random() < 0.2 else 0.0
    return AdDay(
        day=day,
        campaign=campaign,
        ad_set=ad_set,
        ad=ad,
        spend=spend,
        impressions=impressions,
        reach=min(impressions, max(1, round(impressions / campaign.frequency * wobble(r, 0.03)))) if impressions else 0,
        clicks=link_clicks + (0 if google else some_of(r, impressions, campaign.click_rate * 0.6)),
        link_clicks=link_clicks,
        orders=orders,
        leads=leads,
        conversions=orders + leads - shared if google or campaign.kind == "leads" else orders,
        revenue=round(sum(campaign.price * wobble(r, 0.25) for _ in range(orders)), brand.decimals),
    )


def draw_visits(
    brand: Brand, days: dict[str, tuple[AccountDay, ...]], ads: tuple[AdDay, ...], seed: int, span: Span
) -> tuple[VisitDay, ...]:
    """Return one row per door and day that had sessions."""
    clicks = _paid_clicks(ads)
    attention = {platform: _attention(platform, rows) for platform, rows in days.items()}
    return tuple(
        visit
        for door in brand.doors
        for visit in _door(brand, door, attention.get(door.platform or ""), clicks, seed, span)
    )


def _paid_clicks(ads: tuple[AdDay, ...]) -> dict[tuple[str, date], float]:
    clicks: dict[tuple[str, date], float] = {}
    for row in ads:
        for source, share in row.campaign.feeds.items():
            clicks[source, row.day] = clicks.get((source, row.day), 0.0) + row.link_clicks * share
    return clicks


def _attention(platform: str, rows: tuple[AccountDay, ...]) -> dict[date, float]:
    """Return how much more than usual was seen of an account, day by day; visits follow it, damped."""
    seen = SEEN.get(platform, "views")
    usual = sum(row.values[seen] for row in rows) / len(rows)
    return {row.day: 0.6 + 0.4 * min(4.0, row.values[seen] / usual) for row in rows}


def _door(
    brand: Brand,
    door: Door,
    attention: dict[date, float] | None,
    clicks: dict[tuple[str, date], float],
    seed: int,
    span: Span,
) -> Iterator[VisitDay]:
    r = chance(seed, brand.key, "visits", door.source)
    moods = {month: wobble(r, 0.06) for month in span.months}
    for day in span.days:
        place = span.months.index(month_of(day))
        if door.paid:
            sessions = some_of(r, round(clicks.get((door.source, day), 0.0)), 0.84)
        else:
            expected = door.daily * (1.0 + door.growth * place) * moods[month_of(day)] * busy(brand.business, day)
            sessions = counted(r, expected * (attention[day] if attention else 1.0))
        if sessions:
            yield _visit(r, brand, door, day, sessions, place)


def _visit(r: Random, brand: Brand, door: Door, day: date, sessions: int, place: int) -> VisitDay:
    goals = [event for goal in brand.goals if (event := _goal(r, brand, door, goal, sessions, place)).count]
    key = {goal.event for goal in brand.goals if goal.key}
    keyed = _together(r, sessions, [event.sessions for event in goals if event.event in key])
    engaged = max(keyed, some_of(r, sessions, door.engaged))
    seen = max(1, some_of(r, sessions, 0.985))
    pages = seen + counted(r, sessions * (door.pages - 1.0))
    others = sessions + counted(r, sessions * 2.4)
    return VisitDay(
        day=day,
        door=door,
        sessions=sessions,
        engaged=engaged,
        seconds=round(sessions * door.seconds * wobble(r, 0.12)),
        event_count=sessions + pages + others + sum(event.count for event in goals),
        key_event_sessions=keyed,
        events=(
            EventDay("session_start", sessions, sessions, 0.0),
            EventDay("page_view", pages, seen, 0.0),
            *goals,
        ),
    )


def _goal(r: Random, brand: Brand, door: Door, goal: Goal, sessions: int, place: int) -> EventDay:
    rate = door.rates.get(goal.event, 0.0) * (1.0 + door.drift * place)
    reached = some_of(r, sessions, rate)
    again = 0 if goal.price else some_of(r, reached, 0.06 if goal.once else 0.18)
    money = (
        round(sum(_price(r, goal.price, brand.decimals) for _ in range(reached)), brand.decimals) if goal.price else 0.0
    )
    return EventDay(goal.event, reached + again, reached, money)


def _price(r: Random, between: tuple[int, int], decimals: int) -> float:
    low, high = between
    drawn = low + (high - low) * r.random() * r.random()
    return float(round(drawn / 1000) * 1000) if decimals == 0 else round(drawn) - 0.05


def _together(r: Random, sessions: int, reached: list[int]) -> int:
    """Return in how many sessions at least one goal was reached: between the largest and the sum."""
    if not reached:
        return 0
    most = max(reached)
    return min(sessions, most + some_of(r, sum(reached) - most, 0.85))
