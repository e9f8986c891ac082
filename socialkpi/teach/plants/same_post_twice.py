"""One more export of Instagram's posts, taken in the middle of the last month: it holds posts of the others, younger."""

from __future__ import annotations

from datetime import timedelta

from socialkpi.teach.export import Export
from socialkpi.teach.folders.common import ig_posts
from socialkpi.teach.model import World
from socialkpi.teach.plant import Asked, Plant
from socialkpi.teach.seasons import Window, first_of
from socialkpi.teach.stated import newest_sum, sum_of_all
from socialkpi.teach.write_meta import IG_2026


def _exports(world: World, exports: list[Export]) -> list[Export]:
    months = world.span.months
    window = Window(first_of(months[-2]), first_of(months[-1]) + timedelta(days=13))
    return [*exports, *ig_posts(world, "sekali lagi", window, IG_2026, 1204400318860001)]


def _asked(world: World, exports: list[Export]) -> Asked:
    del world
    return {
        "metric": "views",
        "where": {"platform": "instagram"},
        "right": {"value": newest_sum(exports, "instagram", "views"), "status": "complete"},
        "wrong": sum_of_all(exports, "instagram", "views"),
        "files": [export.path for export in exports if export.posts and export.posts.platform == "instagram"],
    }


PLANT = Plant(key="same_post_twice", brands=("kopi-senja", "rona-kain"), asked=_asked, exports=_exports, months=2)
