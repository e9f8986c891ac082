"""The exports of Piranti Contoh, one folder per platform."""

from __future__ import annotations

from collections.abc import Iterator

from socialkpi.teach.export import Export, stated, within
from socialkpi.teach.folders.common import (
    followers_by_hand,
    ga4_channels,
    ga4_events,
    ga4_months,
    google_months,
    rows_of,
    taken_after,
    youtube,
)
from socialkpi.teach.model import World
from socialkpi.teach.seasons import Window
from socialkpi.teach.write_linkedin import content_workbook, followers_workbook, linkedin_stated
from socialkpi.teach.write_x import CONTENT_2025, CONTENT_2026, x_content, x_overview, x_stated
from socialkpi.teach.write_youtube import ENGLISH

EVENTS = frozenset({"session_start", "generate_lead", "whitepaper_download", "sign_up"})
BY_HAND = {"linkedin": "LinkedIn", "x": "X", "youtube": "YouTube"}


def piranti_contoh(world: World) -> Iterator[Export]:
    """Give every file of the folder."""
    span = world.span
    yield from _linkedin(world, span.window(-14, -6), 1776900000000)
    yield from _linkedin(world, span.window(-8), 1793600000000)
    yield from _x(world, span.window(-14, -7), CONTENT_2025)
    yield from _x(world, span.window(-9), CONTENT_2026)
    yield from youtube(world, "YouTube/Table data.csv", span.window(-14), ENGLISH, removed=57)
    yield from ga4_months(world, "GA4/Traffic_acquisition_{month}.csv")
    yield from ga4_channels(world, "GA4/data-export.csv", span.window(-1), eol="\r\n")
    yield from ga4_events(world, "GA4/download.csv", span.window(-14), EVENTS)
    yield from google_months(world, "Google Ads/Campaign report ({month}).csv")
    yield from followers_by_hand(world, "jumlah pengikut.csv", BY_HAND)
    yield Export("LinkedIn/piranti-contoh_visitors_1793600000000.xls", b"", "empty_file")


def _linkedin(world: World, window: Window | None, stamp: int) -> Iterator[Export]:
    if window:
        days, posts, taken = (
            rows_of(world, "linkedin", window),
            within(world.posts["linkedin"], window),
            taken_after(window),
        )
        kept = stated("linkedin", posts, taken, linkedin_stated)
        yield Export(f"LinkedIn/piranti-contoh_content_{stamp}.xls", content_workbook(days, posts, taken), "", kept)
        yield Export(f"LinkedIn/piranti-contoh_followers_{stamp}.xls", followers_workbook(days))


def _x(world: World, window: Window | None, head: tuple[str, ...]) -> Iterator[Export]:
    posts = within(world.posts["x"], window) if window else []
    if window:
        name = f"{window.first}_{window.last}"
        yield Export(f"X/account_overview_analytics {name}.csv", x_overview(rows_of(world, "x", window)))
        if posts:
            taken = taken_after(window)
            data = x_content(posts, taken, head)
            yield Export(f"X/account_analytics_content_{name}.csv", data, "", stated("x", posts, taken, x_stated))
