"""A second ad account that pays in another currency: the first campaign of Meta runs there in the last month.

``ads`` in truth.json tells of the client's own account only.
"""

from __future__ import annotations

from dataclasses import replace

from socialkpi.teach.export import Export
from socialkpi.teach.model import AdDay, World
from socialkpi.teach.plant import Asked, Plant
from socialkpi.teach.seasons import Window, first_of, last_of, month_of
from socialkpi.teach.write_meta_ads import ads_english, campaigns_indonesian

OTHER = {"IDR": ("USD", 1 / 16_000), "USD": ("SGD", 1.3)}
"""The other currency, and how much of it one unit of the client's buys here."""


def _elsewhere(world: World) -> list[AdDay]:
    """Return what the second account did: as the first campaign of the last month, in its own money."""
    month, (_, rate) = world.span.months[-1], OTHER[world.brand.currency]
    rows = [row for row in world.ads if month_of(row.day) == month and row.campaign.platform == "meta_ads"]
    campaign = replace(rows[0].campaign, name=f"{rows[0].campaign.name} (2)")
    return [
        replace(row, campaign=campaign, spend=round(row.spend * rate, 2), revenue=round(row.revenue * rate, 2))
        for row in rows
        if row.campaign is rows[0].campaign
    ]


def _exports(world: World, exports: list[Export]) -> list[Export]:
    month, (currency, _) = world.span.months[-1], OTHER[world.brand.currency]
    brand, window = replace(world.brand, currency=currency, decimals=2), Window(first_of(month), last_of(month))
    written = campaigns_indonesian if world.brand.language == "id" else ads_english
    data = written(brand, _elsewhere(world), window)
    return [*exports, Export(f"akun kedua/{currency} {month}.csv", data, "another_currency")]


def _asked(world: World, exports: list[Export]) -> Asked:
    month, (currency, _) = world.span.months[-1], OTHER[world.brand.currency]
    here = [row.spend for row in world.ads if month_of(row.day) == month and row.campaign.platform == "meta_ads"]
    there = [row.spend for row in _elsewhere(world)]
    sums = {world.brand.currency: round(sum(here), 2), currency: round(sum(there), 2)}
    return {
        "metric": "ad_spend",
        "where": {"platform": "meta_ads"},
        "period": month,
        "right": {"by_currency": sums},
        "wrong": round(sum(sums.values()), 2),
        "files": [export.path for export in exports if export.peculiar == "another_currency"],
    }


PLANT = Plant(key="currencies_added", brands=("kopi-senja", "rona-kain"), asked=_asked, exports=_exports)
