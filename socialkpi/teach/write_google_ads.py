"""Google Ads: the campaign report of a month, as UTF-16 with tabs or UTF-8 with commas, totals at the bottom."""

from __future__ import annotations

from collections.abc import Iterable

from socialkpi.teach.cells import MONTHS, table, thousands, utf8, utf16
from socialkpi.teach.model import AdDay, Brand
from socialkpi.teach.seasons import Window
from socialkpi.teach.write_meta_ads import grouped

BRITISH = (
    "Campaign status", "Campaign", "Budget", "Budget name", "Budget type", "Currency code", "Status",
    "Status reasons", "Optimisation score", "Campaign type", "Clicks", "Impr.", "CTR", "Avg. CPC", "Cost",
    "Search impr. share", "Bid strategy type", "Conv. rate", "Conv. value", "Conv. value / cost", "Conversions",
    "Cost / conv.",
)  # fmt: skip
AMERICAN = tuple(name.replace("Optimisation", "Optimization") for name in BRITISH)
NONE = " --"


class _Sum:
    def __init__(self, rows: Iterable[AdDay]) -> None:
        rows = list(rows)
        self.clicks = sum(row.link_clicks for row in rows)
        self.impressions = sum(row.impressions for row in rows)
        self.cost = round(sum(row.spend for row in rows), 2)
        self.conversions = sum(row.conversions for row in rows)
        self.value = round(sum(row.revenue for row in rows), 2)

    def cells(self) -> dict[str, str]:
        """Return the cells that campaigns and totals share."""
        return {
            "Clicks": thousands(self.clicks),
            "Impr.": thousands(self.impressions),
            "CTR": _percent(self.clicks, self.impressions),
            "Avg. CPC": _each(self.cost, self.clicks),
            "Cost": f"{self.cost:.2f}",
            "Conv. rate": _percent(self.conversions, self.clicks),
            "Conv. value": thousands(self.value, 2),
            "Conv. value / cost": _each(self.value, self.cost),
            "Conversions": thousands(self.conversions, 2),
            "Cost / conv.": _each(self.cost, self.conversions),
        }


def _percent(part: float, whole: float) -> str:
    return f"{part / whole * 100:.2f}%" if whole else NONE


def _each(part: float, whole: float) -> str:
    return thousands(part / whole, 2) if whole else "0.00"


def campaigns(brand: Brand, ads: Iterable[AdDay], window: Window, *, british: bool) -> bytes:
    """Write the campaign report of a window: British in UTF-16 with tabs, American in UTF-8 with commas."""
    chosen = [row for row in ads if row.day in window and row.campaign.platform == "google_ads"]
    head = BRITISH if british else AMERICAN
    rows = [_campaign(brand, found) for found in grouped(chosen, lambda row: (row.campaign.name,)).values()]
    rows += [_total(brand, name, found) for name, found in _totals(chosen).items()]
    lines = [("Campaign report",), (_dates(window, british=british),), head]
    cells = [*lines, *([row.get(name, "") for name in head] for row in rows)]
    # Google quotes numbers with thousands even where the delimiter is a tab.
    return utf16(table(cells, delimiter="\t", special='",\n')) if british else utf8(table(cells))


def _campaign(brand: Brand, rows: list[AdDay]) -> dict[str, str]:
    campaign = rows[0].campaign
    search = campaign.kind == "Search"
    return _Sum(rows).cells() | {
        "Campaign status": "Enabled",
        "Campaign": campaign.name,
        "Budget": f"{campaign.budget:.2f}",
        "Budget name": NONE,
        "Budget type": "Daily",
        "Currency code": brand.currency,
        "Status": "Eligible (Limited)" if search else "Eligible",
        "Status reasons": "limited by budget" if search else "",
        "Optimisation score": "71.20",
        "Optimization score": "71.20",
        "Campaign type": campaign.kind,
        "Search impr. share": "41.37%" if search else "< 10%",
        "Bid strategy type": "Maximise conversions",
    }


def _totals(rows: list[AdDay]) -> dict[str, list[AdDay]]:
    kinds = ("Search", "Performance Max", "Display")
    found = {f"Total: {kind}": [row for row in rows if row.campaign.kind == kind] for kind in kinds}
    return {"Total: Campaigns": rows, "Total: Account": rows} | found


def _total(brand: Brand, name: str, rows: list[AdDay]) -> dict[str, str]:
    dashes = dict.fromkeys(
        ("Campaign", "Budget", "Budget name", "Budget type"), NONE if name == "Total: Campaigns" else ""
    )
    return _Sum(rows).cells() | dashes | {"Campaign status": name, "Currency code": brand.currency}


def _dates(window: Window, *, british: bool) -> str:
    first, last = window.first, window.last
    if british:
        return f"{first.day} {MONTHS[first.month - 1]} {first.year} - {last.day} {MONTHS[last.month - 1]} {last.year}"
    return f"{MONTHS[first.month - 1]} {first.day}, {first.year} - {MONTHS[last.month - 1]} {last.day}, {last.year}"
