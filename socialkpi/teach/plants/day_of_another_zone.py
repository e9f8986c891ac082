"""Posts soon after midnight: the first Instagram post of each month goes out on its first day at half past midnight.

Instagram's export has it on the day before, since it writes Pacific time.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from socialkpi.teach.export import Export
from socialkpi.teach.model import Post, World
from socialkpi.teach.plant import Asked, Plant
from socialkpi.teach.seasons import UTC, first_of, month_of, pacific


def _world(world: World) -> World:
    zone, seen, moved = ZoneInfo(world.brand.time_zone), set[str](), list[Post]()
    for post in world.posts["instagram"]:
        month = month_of(post.day)
        moved.append(post if month in seen else _at_midnight(post, zone))
        seen.add(month)
    return replace(world, posts=world.posts | {"instagram": tuple(moved)})


def _at_midnight(post: Post, zone: ZoneInfo) -> Post:
    day = first_of(month_of(post.day))
    moment = datetime(day.year, day.month, day.day, 0, 30, tzinfo=zone).astimezone(UTC)
    return replace(post, moment=moment, day=day)


def _asked(world: World, exports: list[Export]) -> Asked:
    month, posts = world.span.months[-1], world.posts["instagram"]
    return {
        "metric": "posts_published",
        "where": {"platform": "instagram"},
        "period": month,
        "right": {"value": sum(month_of(post.day) == month for post in posts), "status": "complete"},
        "wrong": sum(month_of(pacific(post.moment).date()) == month for post in posts),
        "files": [export.path for export in exports if export.posts and export.posts.platform == "instagram"],
    }


PLANT = Plant(key="day_of_another_zone", brands=("kopi-senja", "rona-kain"), asked=_asked, world=_world)
