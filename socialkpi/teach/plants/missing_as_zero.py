"""Saves that Instagram does not tell: every third post has an empty cell there, in every export."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from socialkpi.teach.cells import spaced, utf8
from socialkpi.teach.export import Export, PostsStated
from socialkpi.teach.facts import newest_values
from socialkpi.teach.model import World
from socialkpi.teach.plant import Asked, Plant
from socialkpi.teach.seasons import month_of
from socialkpi.teach.stated import of_platform


def _unknown(world: World) -> frozenset[int]:
    return frozenset(post.number for post in world.posts["instagram"][::3])


def _emptied(export: Export, stated: PostsStated, unknown: frozenset[int]) -> Export:
    head, *rows = csv.reader(io.StringIO(export.data.decode("utf-8-sig"), newline=""))
    post, saves = head.index("Post ID"), head.index("Saves")
    for row in rows:
        if int(row[post]) in unknown:
            row[saves] = ""
    values = {n: told | {"saves": None} if n in unknown else told for n, told in stated.values.items()}
    return replace(export, data=utf8(spaced([head, *rows]), mark=True), posts=replace(stated, values=values))


def _exports(world: World, exports: list[Export]) -> list[Export]:
    unknown = _unknown(world)
    return [
        _emptied(export, export.posts, unknown) if export.posts and export.posts.platform == "instagram" else export
        for export in exports
    ]


def _asked(world: World, exports: list[Export]) -> Asked:
    month, newest = world.span.months[-1], newest_values(of_platform(exports, "instagram"))
    mine = [newest[post.number] for post in world.posts["instagram"] if month_of(post.day) == month]
    both = [values for values in mine if "saves" in values and "reach" in values]
    saves, reach = sum(values["saves"] for values in both), sum(values["reach"] for values in both)
    return {
        "metric": "save_rate",
        "where": {"platform": "instagram"},
        "period": month,
        "right": {"value": saves / reach, "status": "partial"},
        "wrong": saves / sum(values["reach"] for values in mine if "reach" in values),
        "files": [export.path for export in exports if export.posts and export.posts.platform == "instagram"],
    }


PLANT = Plant(
    key="missing_as_zero", brands=("kopi-senja", "rona-kain"), asked=_asked, exports=_exports, changes_files=True
)
