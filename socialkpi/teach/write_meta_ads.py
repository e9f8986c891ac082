"""Meta Ads Manager: the Indonesian CSV by campaign and day, the English CSV and workbook by ad and day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from socialkpi.teach.cells import new_workbook, spaced, utf8
from socialkpi.teach.model import AdDay, Brand
from socialkpi.teach.seasons import UTC, Window

SETTING = "7-day click or 1-day view"
SETTING_ID = "Klik 7 hari atau tayangan 1 hari"
LINK_CLICK = "actions:link_click"
PURCHASE = "actions:offsite_conversion.fb_pixel_purchase"


class AdSum:
    """What the ads of one row of a report add up to; ``reach`` is of one day, or a figure of the platform's own."""

    def __init__(self, rows: Sequence[AdDay], decimals: int, reach: int | None = None) -> None:
        self.campaign = rows[0].campaign
        self.ad_set, self.ad = rows[0].ad_set, rows[0].ad
        self.spend = round(sum(row.spend for row in rows), decimals)
        self.impressions = sum(row.impressions for row in rows)
        self.reach = reach if reach is not None else sum(row.reach for row in rows)
        self.link_clicks = sum(row.link_clicks for row in rows)
        self.clicks = sum(row.clicks for row in rows)
        self.orders = sum(row.orders for row in rows)
        self.leads = sum(row.leads for row in rows)
        self.revenue = round(sum(row.revenue for row in rows), decimals)

    @property
    def results(self) -> int | None:
        """The results as Meta counts them: what the campaign's result indicator says; None where there were none."""
        kinds = {LINK_CLICK: self.link_clicks, PURCHASE: self.orders}
        return kinds.get(self.campaign.result, self.leads) or None

    def each(self, cost_of: float | None) -> float | None:
        """Return the spend for each of something, None where there was none."""
        return round(self.spend / cost_of, 8) if cost_of else None


def grouped(rows: Iterable[AdDay], by: Callable[[AdDay], tuple[object, ...]]) -> dict[tuple[object, ...], list[AdDay]]:
    """Return the rows by a key, in order of appearance."""
    found: dict[tuple[object, ...], list[AdDay]] = {}
    for row in rows:
        found.setdefault(by(row), []).append(row)
    return found


def campaigns_indonesian(brand: Brand, ads: Iterable[AdDay], window: Window) -> bytes:
    """Write "…-Kampanye-….csv": one row per campaign and day, the first data row holds the totals."""
    chosen = [row for row in ads if row.day in window and row.campaign.platform == "meta_ads"]
    head = (
        "Awal pelaporan", "Akhir pelaporan", "Nama kampanye", "Penayangan kampanye", "Pengaturan atribusi", "Hasil",
        "Indikator Hasil", "Jangkauan", "Frekuensi", "Biaya per Hasil", "Anggaran Set Iklan",
        "Jenis Anggaran Set Iklan", f"Jumlah yang dibelanjakan ({brand.currency})", "Berakhir", "Impresi",
        f"CPM (Biaya Per 1.000 Tayangan) ({brand.currency})", "Klik tautan", "Klik (semua)", "Pembelian",
        "Nilai konversi pembelian",
    )  # fmt: skip
    everything = AdSum(chosen, brand.decimals, reach=_different(chosen))
    rows = [_indonesian(window.first, window.last, everything, total=True)]
    for (day, _), found in grouped(sorted(chosen, key=_newest), lambda row: (row.day, row.campaign.name)).items():
        assert isinstance(day, date)
        rows.append(_indonesian(day, day, AdSum(found, brand.decimals), total=False))
    return utf8(spaced([head, *rows]), mark=True)


def _newest(row: AdDay) -> tuple[int, str]:
    return -row.day.toordinal(), row.campaign.name


def _different(rows: Sequence[AdDay]) -> int:
    """Return how many different people a total row reports: fewer than the sum of days."""
    return round(sum(row.reach for row in rows) * 0.31)


def _indonesian(first: date, last: date, ad: AdSum, *, total: bool) -> tuple[object, ...]:
    each = {} if total else {"name": ad.campaign.name, "state": "active", "set": SETTING_ID, "kind": ad.campaign.result}
    results = None if total else ad.results
    return (
        first.isoformat(), last.isoformat(), each.get("name", ""), each.get("state", ""), each.get("set", ""),
        results, each.get("kind", "") if results else "", ad.reach, round(ad.impressions / ad.reach, 6),
        ad.each(results), "" if total else round(ad.campaign.budget), "" if total else "Harian", ad.spend,
        "" if total else "Berlangsung", ad.impressions, round(ad.spend / ad.impressions * 1000, 6), ad.link_clicks,
        ad.clicks, ad.orders or None, ad.revenue or None,
    )  # fmt: skip


def ads_english(brand: Brand, ads: Iterable[AdDay], window: Window) -> bytes:
    """Write the English CSV by ad and day: revenue stands only in the ROAS column."""
    chosen = [row for row in ads if row.day in window and row.campaign.platform == "meta_ads"]
    head = (
        "Reporting starts", "Reporting ends", "Ad name", "Ad delivery", "Results", "Result indicator",
        "Cost per results", "Ad set budget", "Ad set budget type", f"Amount spent ({brand.currency})", "Impressions",
        "Reach", "Frequency", f"CPM (cost per 1,000 impressions) ({brand.currency})", "Link clicks", "Purchases",
        "Ends", "Attribution setting", "Bid", "Bid type", "Last significant edit", "Quality ranking",
        "Engagement rate ranking", "Conversion rate ranking", "Ad set name", "Meta leads",
        "Purchase ROAS (return on ad spend)", "Campaign name",
    )  # fmt: skip
    rows = [_english(row.day, AdSum([row], brand.decimals)) for row in sorted(chosen, key=_newest)]
    return utf8(spaced([head, *rows]))


def _english(day: date, ad: AdSum) -> tuple[object, ...]:
    results = ad.results
    return (
        day.isoformat(), day.isoformat(), ad.ad, "active", results, ad.campaign.result if results else "",
        ad.each(results), "Using campaign budget", 0, ad.spend, ad.impressions, ad.reach,
        round(ad.impressions / ad.reach, 6), round(ad.spend / ad.impressions * 1000, 6), ad.link_clicks,
        ad.orders or None, "Ongoing", SETTING, 0, "ABSOLUTE_OCPM", 0, "-", "-", "-", ad.ad_set, ad.leads or None,
        round(ad.revenue / ad.spend, 6) if ad.orders else None, ad.campaign.name,
    )  # fmt: skip


def ads_workbook(brand: Brand, ads: Iterable[AdDay], window: Window) -> bytes:
    """Write the English workbook by ad and day; the first data row holds the totals, its names are empty."""
    chosen = [row for row in ads if row.day in window and row.campaign.platform == "meta_ads"]
    head = (
        "Reporting starts", "Reporting ends", "Ad name", "Ad delivery", "Ad Set Name", "Campaign name",
        "Attribution setting", "Results", "Result indicator", "Reach", "Impressions", "Cost per results",
        "Link clicks", "Purchases", "Purchases conversion value", f"Amount spent ({brand.currency})", "Ends",
    )  # fmt: skip
    everything = AdSum(chosen, brand.decimals, reach=_different(chosen))
    first, last = window.first.isoformat(), window.last.isoformat()
    total = (
        first, last, "", "", "", "", "Multiple attribution settings", "", "", everything.reach,
        everything.impressions, "", everything.link_clicks, everything.orders, everything.revenue, everything.spend,
        "",
    )  # fmt: skip
    rows = [_workbook_row(row.day, AdSum([row], brand.decimals)) for row in sorted(chosen, key=_newest)]
    made = datetime(window.last.year, window.last.month, window.last.day, tzinfo=UTC)
    return new_workbook({"Worksheet": [head, total, *rows]}, made)


def _workbook_row(day: date, ad: AdSum) -> tuple[object, ...]:
    results = ad.results
    return (
        day.isoformat(), day.isoformat(), ad.ad, "active", ad.ad_set, ad.campaign.name, SETTING, results,
        ad.campaign.result if results else "", ad.reach, ad.impressions, ad.each(results), ad.link_clicks,
        ad.orders or None, ad.revenue or None, ad.spend, "Ongoing",
    )  # fmt: skip


def campaign_totals(brand: Brand, ads: Iterable[AdDay], window: Window) -> bytes:
    """Write the English campaign CSV: one row per campaign for the whole window, with its own unique reach."""
    chosen = [row for row in ads if row.day in window and row.campaign.platform == "meta_ads"]
    head = (
        "Reporting starts", "Reporting ends", "Campaign name", "Campaign delivery", "Ad set budget",
        "Ad set budget type", "Attribution setting", "Results", "Result indicator", "Reach", "Impressions",
        "Cost per results", f"Amount spent ({brand.currency})", "Ends",
    )  # fmt: skip
    rows = [_campaign_row(brand, found, window) for found in grouped(chosen, lambda row: (row.campaign.name,)).values()]
    return utf8(spaced([head, *rows]))


def _campaign_row(brand: Brand, found: Sequence[AdDay], window: Window) -> tuple[object, ...]:
    ad = AdSum(found, brand.decimals, reach=campaign_reach(found))
    return (
        window.first.isoformat(), window.last.isoformat(), ad.campaign.name, "active", "Using ad set budget", 0, SETTING,
        ad.results, ad.campaign.result, ad.reach, ad.impressions, ad.each(ad.results), ad.spend, "Ongoing",
    )  # fmt: skip


def campaign_reach(rows: Sequence[AdDay]) -> int:
    """Return how many different people a campaign reached in a window, as Ads Manager states it."""
    return max(max(row.reach for row in rows), _different(rows))
