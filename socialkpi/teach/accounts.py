"""Draws what happened to each account day by day: what was seen, who visited, who came and went."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from socialkpi.teach.chance import chance, counted, some_of, wobble
from socialkpi.teach.model import AccountDay, Brand, Network, Post
from socialkpi.teach.posting import SEEN
from socialkpi.teach.seasons import Span, busy, month_of

DAYS_SEEN = 60
"""A post is no longer seen after so many days."""


def draw_days(brand: Brand, network: Network, posts: tuple[Post, ...], seed: int, span: Span) -> tuple[AccountDay, ...]:
    """Return one row per day of the span for one account; ``followers`` is the stock at the end of the day."""
    r = chance(seed, brand.key, network.platform, "days")
    from_posts, followers, days = accrued(posts, span), network.followers, []
    for day in span.days:
        values = _seen(r, network, followers, from_posts.get(day, {}), busy(brand.business, day))
        values |= _people(r, network, followers, values, busy(brand.business, day))
        values["posts_published"] = sum(post.day == day for post in posts)
        if network.platform == "linkedin":
            values |= _sponsored(r, brand, day, span, values)
        followers = values["followers"]
        days.append(AccountDay(day, values))
    return tuple(days)


def accrued(posts: tuple[Post, ...], span: Span) -> dict[date, dict[str, int]]:
    """Return what the posts of an account gained on each day, summed over the posts."""
    gained: dict[date, dict[str, int]] = {}
    for post in posts:
        before = dict.fromkeys(post.final, 0)
        for age in range(DAYS_SEEN):
            day = post.day + timedelta(days=age)
            if day > span.last:
                break
            now, row = post.at(day), gained.setdefault(day, {})
            for measure, count in now.items():
                row[measure] = row.get(measure, 0) + count - before[measure]
            before = now
    return gained


def _seen(r: Random, network: Network, followers: int, from_posts: dict[str, int], mood: float) -> dict[str, int]:
    seen = SEEN.get(network.platform, "views")
    base = counted(r, followers * 0.05 * mood)
    views = from_posts.get(seen, 0) + base
    values = {seen: views, "reach": min(views, max(1, round(views * 0.56 * wobble(r, 0.05))))}
    for measure in ("reactions", "comments", "shares", "saves", "sends", "clicks", "link_clicks", "engagements_native"):
        values[measure] = from_posts.get(measure, 0)
    values["interactions"] = sum(values[measure] for measure in ("reactions", "comments", "shares", "saves"))
    return values


def _people(r: Random, network: Network, followers: int, values: dict[str, int], mood: float) -> dict[str, int]:
    seen = values[SEEN.get(network.platform, "views")]
    extra = some_of(r, seen, 0.0006) if network.viral is not None else 0
    gained = counted(r, followers * network.gain * (0.5 + 0.5 * mood) * wobble(r, 0.2)) + extra
    lost = min(followers, counted(r, followers * network.loss))
    visits = some_of(r, values["reach"], 0.024 * wobble(r, 0.15))
    bio = some_of(r, visits, 0.16)
    return {
        "followers_gained": gained,
        "followers_lost": lost,
        "followers": followers + gained - lost,
        "profile_visits": visits,
        "bio_clicks": bio,
    }


def _sponsored(r: Random, brand: Brand, day: date, span: Span, values: dict[str, int]) -> dict[str, int]:
    """Two months in which posts were also promoted on LinkedIn."""
    promoted = month_of(day) in (span.month(-3), span.month(-7))
    impressions = counted(r, 900 * busy(brand.business, day)) if promoted else 0
    return {
        "impressions_sponsored": impressions,
        "clicks_sponsored": some_of(r, impressions, 0.011),
        "reactions_sponsored": some_of(r, impressions, 0.004),
        "comments_sponsored": some_of(r, impressions, 0.0004),
        "shares_sponsored": some_of(r, impressions, 0.0003),
        "followers_invited": counted(r, 0.25),
    }


def people_reached(daily: list[int], followers: int) -> int:
    """Return how many different people were reached in a stretch of days, given how many each day had.

    No platform exports this; it lies between the largest day and the sum of the days.
    """
    pool = 3.2 * max(followers, *daily)
    missed = 1.0
    for reach in daily:
        missed *= 1.0 - reach / pool
    return min(sum(daily), max(max(daily), round(pool * (1.0 - missed))))
