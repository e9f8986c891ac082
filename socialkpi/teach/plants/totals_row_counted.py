"""The rows of totals that ad reports have: Meta's above the others, Google's (one per kind) below them."""

from __future__ import annotations

from socialkpi.teach.export import Export
from socialkpi.teach.model import World
from socialkpi.teach.plant import Asked, Plant


def _asked(world: World, exports: list[Export]) -> Asked:
    platform = "meta_ads" if world.brand.key == "kopi-senja" else "google_ads"
    spend = round(sum(row.spend for row in world.ads if row.campaign.platform == platform), 2)
    # all campaigns once more in one row at Meta; at Google as campaigns, as the account, and by kind
    times = 2 if platform == "meta_ads" else 4
    return {
        "metric": "ad_spend",
        "where": {"platform": platform, "currency": world.brand.currency},
        "right": {"value": spend, "status": "complete"},
        "wrong": round(times * spend, 2),
        "files": [export.path for export in exports if export.peculiar in _WITH_TOTALS[platform]],
    }


_WITH_TOTALS = {"meta_ads": ("indonesian_totals_first",), "google_ads": ("totals_at_bottom", "utf16_tabs", "cut")}
PLANT = Plant(key="totals_row_counted", brands=("kopi-senja", "rona-kain", "piranti-contoh"), asked=_asked)
