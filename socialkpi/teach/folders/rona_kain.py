"""The exports of Rona Kain, as somebody in a hurry has put them away."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from socialkpi.teach.cells import MONTHS
from socialkpi.teach.export import Export
from socialkpi.teach.folders.common import (
    fb_posts,
    followers_by_hand,
    ga4_channels,
    ga4_events,
    ga4_months,
    google_months,
    ig_posts,
    insight,
    tiktok,
    youtube,
)
from socialkpi.teach.model import World
from socialkpi.teach.seasons import Window
from socialkpi.teach.write_meta import FB_VIEWS, IG_2025, IG_2026
from socialkpi.teach.write_meta_ads import ads_english, ads_workbook, campaign_totals
from socialkpi.teach.write_shopify import orders_export
from socialkpi.teach.write_youtube import ENGLISH, INDONESIAN

EVENTS = frozenset({"session_start", "add_to_cart", "purchase", "sign_up"})
BY_HAND = {"instagram": "Instagram", "facebook": "Facebook", "youtube": "YouTube"}


def rona_kain(world: World) -> Iterator[Export]:
    """Give every file of the folder."""
    span = world.span
    yield from ig_posts(world, "meta", span.window(-14, -7), IG_2025, 988120400318001)
    yield from ig_posts(world, "meta", span.window(-9), IG_2026, 988120400318774)
    yield from fb_posts(world, "meta", span.window(-14, -6), FB_VIEWS, 988120400319220)
    yield from fb_posts(world, "meta", span.window(-8), FB_VIEWS, 988120400319981)
    yield from _insights(world)
    yield from tiktok(world, "tiktok/2025", _up_to_new_year(world))
    yield from tiktok(world, "tiktok/2026", _since_new_year(world))
    yield from youtube(world, "youtube/Table data.csv", span.window(-14, -5), ENGLISH, removed=212)
    yield from youtube(world, "youtube/Data tabel.csv", span.window(-14), INDONESIAN, removed=240)
    yield from _web(world)
    yield from _shop(world)
    yield from _ads(world)
    yield from followers_by_hand(world, "follower counts.csv", BY_HAND)


def _insights(world: World) -> Iterator[Export]:
    for window, folder in (
        (world.span.window(-14, -7), "insights to March"),
        (world.span.window(-9), "insights to October"),
    ):
        yield from insight(world, "instagram", f"meta/{folder}/Reach.csv", "Instagram reach", "reach", window)
        yield from insight(world, "instagram", f"meta/{folder}/Views.csv", "Views", "views", window, named=False)
        yield from insight(
            world, "instagram", f"meta/{folder}/Visits.csv", "Instagram profile visits", "profile_visits", window
        )
        yield from insight(
            world, "instagram", f"meta/{folder}/Follows.csv", "Instagram follows", "followers_gained", window, gaps=True
        )
        yield from insight(world, "facebook", f"meta/{folder}/Reach (1).csv", "Facebook reach", "reach", window)
        yield from insight(
            world, "facebook", f"meta/{folder}/Visits (1).csv", "Facebook visits", "profile_visits", window
        )


def _up_to_new_year(world: World) -> Window | None:
    """Return the days of the first calendar year: one download that stays within it."""
    first, last = world.span.first, world.span.last
    return Window(first, min(last, first.replace(month=12, day=31)))


def _since_new_year(world: World) -> Window | None:
    first, last = world.span.first, world.span.last
    begin = first.replace(month=12, day=31) + timedelta(days=1)
    return Window(begin, last) if begin <= last else None


def _web(world: World) -> Iterator[Export]:
    span = world.span
    yield from ga4_months(world, "ga4/{month}/Traffic_acquisition_Session_source_medium.csv", eol="\n")
    yield from ga4_channels(world, "ga4/data-export (3).csv", span.window(-14, -13), old=True)
    yield from ga4_events(world, "ga4/download.csv", span.window(-14, -7), EVENTS, unsettled=True)
    yield from ga4_events(world, "ga4/download-2.csv", span.window(-8), EVENTS)


def _shop(world: World) -> Iterator[Export]:
    for window, number in ((world.span.window(-14, -6), 1), (world.span.window(-7), 2)):
        if window:
            orders = [order for order in world.orders if order.moment.date() in window]
            data = orders_export(world.brand, orders, window.last + timedelta(days=1))
            yield Export(f"shopify/orders_export_{number}.csv", data, "refunds_come_later" if number == 1 else "")


def _ads(world: World) -> Iterator[Export]:
    span = world.span
    early = span.window(-14, -12)
    if early:
        book = ads_workbook(world.brand, world.ads, early)
        yield Export(f"ads/Untitled-report-{early.first}-to-{early.last}.xlsx", book, "totals_in_first_row")
        yield Export(f"ads/Untitled-report-{early.first}-to-{early.last} (1).xlsx", book[:4096], "cut_short")
    for window in (span.window(-12, -6), span.window(-6)):
        if window:
            first, last = (f"{MONTHS[day.month - 1][:3]}-{day.day}-{day.year}" for day in (window.first, window.last))
            yield Export(f"ads/Rona-Kain-example-Ads-{first}-{last}.csv", ads_english(world.brand, world.ads, window))
    month = span.window(-1)
    if month:
        first, last = (f"{MONTHS[day.month - 1][:3]}-{day.day}-{day.year}" for day in (month.first, month.last))
        data = campaign_totals(world.brand, world.ads, month)
        yield Export(f"ads/Rona-Kain-example-Campaigns-{first}-{last}.csv", data, "same_ads_by_campaign")
    yield from google_months(world, "ads/google/Campaign report {month}.csv")
