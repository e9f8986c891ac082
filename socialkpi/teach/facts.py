"""What the generator knows, gathered into one plain dictionary; the layout is told in ``socialkpi.teach``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from socialkpi.teach.accounts import people_reached
from socialkpi.teach.export import Export, PostsStated
from socialkpi.teach.facts_web import ad_facts, event_facts, order_facts, visit_facts
from socialkpi.teach.model import AccountDay, Post, World
from socialkpi.teach.seasons import month_of

Facts = dict[str, Any]


def facts_of(world: World, exports: Sequence[Export]) -> Facts:
    """Return everything worth checking a KPI against."""
    newest = newest_values(export.posts for export in exports if export.posts)
    return {
        "about": _about(world),
        "posts": {platform: _post_sums(world, platform, newest) for platform in world.posts},
        "post_list": {platform: _post_list(posts, newest) for platform, posts in world.posts.items()},
        "days": {platform: _by_month(rows, _day_sums(world, platform)) for platform, rows in world.days.items()},
        "reach": {platform: _by_month(rows, _reach) for platform, rows in world.days.items()},
        "followers": {platform: _by_month(rows, _stock) for platform, rows in world.days.items()},
        "followers_before": {network.platform: network.followers for network in world.brand.networks},
        **visit_facts(world),
        **event_facts(world),
        **order_facts(world),
        **ad_facts(world),
        "files": [{"file": export.path, "peculiar": export.peculiar} for export in exports if export.peculiar],
    }


def _about(world: World) -> Facts:
    brand = world.brand
    return {
        "brand": brand.key,
        "name": brand.name,
        "seed": world.seed,
        "months": list(world.span.months),
        "first_day": world.span.first.isoformat(),
        "last_day": world.span.last.isoformat(),
        "currency": brand.currency,
        "time_zone": brand.time_zone,
        "language": brand.language,
    }


def newest_values(stated: Iterable[PostsStated]) -> dict[int, dict[str, int]]:
    """Return what is true of each post: the newest export's value, never a missing or contradicted one."""
    newest: dict[int, dict[str, int]] = {}
    for export in sorted(stated, key=lambda export: export.taken):
        for number, values in export.values.items():
            known = newest.setdefault(number, {})
            known |= {
                name: value for name, value in values.items() if value is not None and name not in export.not_used
            }
    return newest


def _post_sums(world: World, platform: str, newest: dict[int, dict[str, int]]) -> Facts:
    return {
        month: {
            "own": _sums_of(world.posts[platform], newest, month, own=True),
            "guests": _sums_of(world.posts[platform], newest, month, own=False),
        }
        for month in world.span.months
    }


def _sums_of(posts: Iterable[Post], newest: dict[int, dict[str, int]], month: str, *, own: bool) -> Facts:
    chosen = [
        newest[post.number]
        for post in posts
        if month_of(post.day) == month and post.own is own and post.number in newest
    ]
    sums: Facts = {"posts": len(chosen)}
    for values in chosen:
        for measure, value in values.items():
            of = sums.setdefault(measure, {"rows": 0, "sum": 0, "max": 0})
            of["rows"], of["sum"], of["max"] = of["rows"] + 1, of["sum"] + value, max(of["max"], value)
    return sums


def _post_list(posts: Iterable[Post], newest: dict[int, dict[str, int]]) -> Facts:
    return {
        str(post.number): {"day": post.day.isoformat(), "format": post.format, "own": post.own, **newest[post.number]}
        for post in posts
        if post.number in newest
    }


def _by_month(rows: Iterable[AccountDay], of: Callable[[list[AccountDay]], Any]) -> Facts:
    months: dict[str, list[AccountDay]] = {}
    for row in rows:
        months.setdefault(month_of(row.day), []).append(row)
    return {month: of(found) for month, found in months.items()}


def _day_sums(world: World, platform: str) -> Callable[[list[AccountDay]], Facts]:
    daily = world.brand.network(platform).daily

    def sums(rows: list[AccountDay]) -> Facts:
        return {measure: sum(day_values(platform, row)[measure] for row in rows) for measure in daily}

    return sums


def day_values(platform: str, row: AccountDay) -> dict[str, int]:
    """Return one day of an account under the names of the tables; LinkedIn's are organic and sponsored together."""
    values = dict(row.values)
    if platform == "instagram":
        values["engagements_native"] = values["interactions"]
    if platform == "linkedin":
        for measure in ("impressions", "clicks", "reactions", "comments", "shares"):
            values[measure] += values[f"{measure}_sponsored"]
        values["followers_gained"] += values["followers_invited"]
    return values


def _reach(rows: list[AccountDay]) -> Facts:
    daily = [row.values["reach"] for row in rows]
    return {
        "days": len(daily),
        "max": max(daily),
        "sum_of_days": sum(daily),
        "people": people_reached(daily, rows[-1].values["followers"]),
    }


def _stock(rows: list[AccountDay]) -> int:
    return rows[-1].values["followers"]
