"""Google's last two months in two reports that don't end with the month: its first two weeks, and all the rest."""

from __future__ import annotations

from datetime import timedelta

from socialkpi.teach.export import Export
from socialkpi.teach.model import World
from socialkpi.teach.plant import Asked, Plant
from socialkpi.teach.seasons import Window, first_of
from socialkpi.teach.write_google_ads import campaigns


def _windows(world: World) -> tuple[Window, Window]:
    first = first_of(world.span.months[-2])
    cut = first + timedelta(days=14)
    return Window(first, cut), Window(cut + timedelta(days=1), world.span.last)


def _shown(world: World, window: Window) -> int:
    return sum(row.impressions for row in world.ads if row.campaign.platform == "google_ads" and row.day in window)


def _exports(world: World, exports: list[Export]) -> list[Export]:
    months = world.span.months[-2:]
    kept = [
        export for export in exports if not ("Campaign report" in export.path and any(m in export.path for m in months))
    ]
    cut = [
        Export(f"dipotong/Campaign report {number}.csv", campaigns(world.brand, world.ads, window, british=True), "cut")
        for number, window in enumerate(_windows(world), start=1)
    ]
    return [*kept, *cut]


def _asked(world: World, exports: list[Export]) -> Asked:
    _, rest = _windows(world)
    last = Window(first_of(world.span.months[-1]), world.span.last)
    return {
        "metric": "ad_impressions",
        "where": {"platform": "google_ads"},
        "period": world.span.months[-1],
        "right": {"status": f"window:{rest.first}..{rest.last}"},
        "wrong": _shown(world, rest) * len(last.days) / len(rest.days),
        "files": [export.path for export in exports if export.peculiar == "cut"],
    }


PLANT = Plant(
    key="figure_cut_by_days", brands=("rona-kain", "piranti-contoh"), asked=_asked, exports=_exports, months=2
)
