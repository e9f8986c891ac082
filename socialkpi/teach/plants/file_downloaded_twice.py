"""The newest export of posts a second time, under the name that a browser gives to a copy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from socialkpi.teach.export import Export
from socialkpi.teach.model import World
from socialkpi.teach.plant import Asked, Plant
from socialkpi.teach.stated import newest_sum, sum_of_all


def _platform(world: World) -> str:
    return "x" if "x" in world.posts else "instagram"


def _exports(world: World, exports: list[Export]) -> list[Export]:
    of_posts = [export for export in exports if export.posts and export.posts.platform == _platform(world)]
    last = of_posts[-1]
    name = PurePosixPath(last.path)
    copy = replace(last, path=str(name.with_name(f"{name.stem} (1){name.suffix}")), peculiar="copy_of_another_file")
    return [*exports, copy]


def _asked(world: World, exports: list[Export]) -> Asked:
    platform = _platform(world)
    return {
        "metric": "reactions",
        "where": {"platform": platform},
        "right": {"value": newest_sum(exports, platform, "reactions"), "status": "complete"},
        "wrong": sum_of_all(exports, platform, "reactions"),
        "files": [export.path for export in exports if export.posts and export.posts.platform == platform],
    }


PLANT = Plant(
    key="file_downloaded_twice",
    brands=("kopi-senja", "rona-kain", "piranti-contoh"),
    asked=_asked,
    exports=_exports,
)
