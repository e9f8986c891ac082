"""YouTube's views, counted more loosely from 24 August 2026 on: every video since then has two fifths more of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from socialkpi.teach.export import Export
from socialkpi.teach.model import Post, World
from socialkpi.teach.plant import Asked, Plant
from socialkpi.teach.seasons import month_of
from socialkpi.teach.stated import of_platform

SINCE = date(2026, 8, 24)
BEFORE, AFTER = "2026-08", "2026-09"


def _looser(post: Post) -> Post:
    return replace(post, final=post.final | {"views": post.final["views"] * 7 // 5}) if post.day >= SINCE else post


def _world(world: World) -> World:
    return replace(world, posts=world.posts | {"youtube": tuple(map(_looser, world.posts["youtube"]))})


def _asked(world: World, exports: list[Export]) -> Asked:
    newest = max(of_platform(exports, "youtube"), key=lambda stated: stated.taken).values
    months = {post.number: month_of(post.day) for post in world.posts["youtube"]}
    views = {
        month: sum(told for number, values in newest.items() if months[number] == month and (told := values["views"]))
        for month in (BEFORE, AFTER)
    }
    return {
        "metric": "views",
        "where": {"platform": "youtube"},
        "period": AFTER,
        "to": "previous",
        "right": {"status": f"break:{SINCE}"},
        "wrong": views[AFTER] / views[BEFORE] - 1,
        "files": [export.path for export in exports if export.posts and export.posts.platform == "youtube"],
    }


PLANT = Plant(
    key="views_across_a_break",
    brands=("rona-kain", "piranti-contoh"),
    asked=_asked,
    world=_world,
    months=3,
    since="2026-09",
)
