"""The exports of Kopi Senja, in folders named by people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from socialkpi.teach.cells import BULAN
from socialkpi.teach.export import Export
from socialkpi.teach.folders.common import (
    fb_posts,
    followers_by_hand,
    ga4_channels,
    ga4_events,
    ga4_months,
    ig_posts,
    insight,
    tiktok,
)
from socialkpi.teach.model import World
from socialkpi.teach.seasons import Window
from socialkpi.teach.write_meta import FB_TWICE, FB_VIEWS, IG_2025, IG_2026
from socialkpi.teach.write_meta_ads import campaigns_indonesian
from socialkpi.teach.write_plain import login_page

EVENTS = frozenset({"session_start", "purchase", "generate_lead", "klik_whatsapp", "sign_up"})


def kopi_senja(world: World) -> Iterator[Export]:
    """Give every file of the folder."""
    yield from _meta_posts(world)
    yield from _meta_insights(world)
    yield from _tiktok(world)
    yield from _web(world)
    yield from _ads(world)
    yield from followers_by_hand(
        world, "catatan/pengikut manual.csv", {"facebook": "Facebook", "instagram": "Instagram"}
    )


def _meta_posts(world: World) -> Iterator[Export]:
    span = world.span
    yield from ig_posts(world, "Meta/Konten IG", span.window(-14, -9), IG_2025, 1204400318862077)
    yield from ig_posts(world, "Meta/Konten IG", span.window(-10, -5), IG_2025, 1204400318863410)
    yield from ig_posts(world, "Meta/Konten IG", span.window(-7), IG_2026, 1204400318869926)
    yield from fb_posts(world, "Meta/Halaman FB", span.window(-14, -8), FB_VIEWS, 733910022461185)
    yield from fb_posts(
        world, "Meta/Halaman FB", span.window(-10, -6), FB_TWICE, 733910022468802, no_views=True
    )  # fmt: skip
    yield from fb_posts(world, "Meta/Halaman FB", span.window(-9), FB_VIEWS, 733910022470031)


def _meta_insights(world: World) -> Iterator[Export]:
    early, late = world.span.window(-14, -6), world.span.window(-8)
    for window, copy in ((early, ""), (late, " (1)")):
        folder = "Meta/Insight IG"
        yield from insight(world, "instagram", f"{folder}/Reach{copy}.csv", "Instagram reach", "reach", window)
        yield from insight(
            world, "instagram", f"{folder}/Visits{copy}.csv", "Instagram profile visits", "profile_visits", window
        )
        yield from insight(
            world,
            "instagram",
            f"{folder}/Follows{copy}.csv",
            "Instagram follows",
            "followers_gained",
            window,
            gaps=True,
        )
        yield from insight(world, "instagram", f"{folder}/Views{copy}.csv", "Views", "views", window, named=False)
        yield from insight(
            world,
            "instagram",
            f"{folder}/Interactions{copy}.csv",
            "Content interactions",
            "interactions",
            window,
            named=False,
        )
        folder = "Meta/Insight FB"
        yield from insight(world, "facebook", f"{folder}/Reach{copy}.csv", "Facebook reach", "reach", window)
        yield from insight(world, "facebook", f"{folder}/Views{copy}.csv", "Views", "views", window, named=False)
        yield from insight(world, "facebook", f"{folder}/Visits{copy}.csv", "Facebook visits", "profile_visits", window)
        yield from insight(
            world, "facebook", f"{folder}/Follows{copy}.csv", "Facebook follows", "followers_gained", window
        )


def _tiktok(world: World) -> Iterator[Export]:
    span = world.span
    recent = span.window(-2)
    if recent:
        middle = min(recent.last, recent.first + timedelta(days=14))
        year = Window(max(span.first, middle - timedelta(days=364)), middle)
        yield from tiktok(world, "TikTok/365 hari", year, unknown_until=span.first + timedelta(days=17))
    # Twelve months do not reach back to the first day of fourteen: an earlier download of 60 days does.
    first = Window(span.first, min(span.last, span.first + timedelta(days=59)))
    yield from tiktok(world, "TikTok/60 hari (lama)", first, unknown_until=span.first + timedelta(days=17))
    last = Window(max(span.first, span.last - timedelta(days=59)), span.last)
    yield from tiktok(world, "TikTok/60 hari", last)


def _web(world: World) -> Iterator[Export]:
    span = world.span
    yield from ga4_months(world, "GA4/akuisisi/Traffic_acquisition_{month}.csv")
    yield from ga4_channels(world, "GA4/data-export.csv", span.window(-1))
    yield from ga4_events(world, "GA4/eksplorasi/download.csv", span.window(-14, -9), EVENTS)
    yield from ga4_events(world, "GA4/eksplorasi/download (1).csv", span.window(-10, -5), EVENTS)
    yield from ga4_events(world, "GA4/eksplorasi/download (2).csv", span.window(-5), EVENTS)


def _ads(world: World) -> Iterator[Export]:
    for window in (world.span.window(-14, -7), world.span.window(-7)):
        if window:
            data = campaigns_indonesian(world.brand, world.ads, window)
            first, last = (f"{day.day}-{BULAN[day.month - 1][:3]}-{day.year}" for day in (window.first, window.last))
            yield Export(f"Iklan/Kopi-Senja-contoh-Kampanye-{first}-{last}.csv", data, "indonesian_totals_first")
    yield Export("Iklan/laporan iklan agustus.csv", login_page("id"), "login_page")
