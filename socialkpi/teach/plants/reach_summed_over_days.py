"""The daily reach of an account, which nobody may add up: it stands in the files as it always does."""

from __future__ import annotations

from socialkpi.teach.accounts import people_reached
from socialkpi.teach.export import Export
from socialkpi.teach.model import World
from socialkpi.teach.plant import Asked, Plant
from socialkpi.teach.seasons import month_of


def _asked(world: World, exports: list[Export]) -> Asked:
    platform = "linkedin" if "linkedin" in world.days else "instagram"
    month = world.span.months[-1]
    rows = [row for row in world.days[platform] if month_of(row.day) == month]
    daily = [row.values["reach"] for row in rows]
    files = [export.path for export in exports if _has_reach(export, platform)]
    return {
        "metric": "reach",
        "where": {"platform": platform},
        "period": month,
        "right": {"low": max(daily), "status": "bounds"},
        "people": people_reached(daily, rows[-1].values["followers"]),
        "wrong": sum(daily),
        "files": files,
    }


def _has_reach(export: Export, platform: str) -> bool:
    if platform == "linkedin":
        return export.path.startswith("LinkedIn/") and "_content_" in export.path
    return "Instagram reach".encode("utf-16-le") in export.data


PLANT = Plant(key="reach_summed_over_days", brands=("kopi-senja", "rona-kain", "piranti-contoh"), asked=_asked)
