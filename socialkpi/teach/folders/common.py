"""Parts of a client's folder that several brands have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from socialkpi.teach.export import Export, stated, within
from socialkpi.teach.model import AccountDay, EventDay, VisitDay, World
from socialkpi.teach.seasons import Window, first_of, last_of
from socialkpi.teach.write_ga4 import BEFORE, CHANNEL, CHANNEL_BEFORE, NOW, SOURCE, acquisition, explore
from socialkpi.teach.write_google_ads import campaigns
from socialkpi.teach.write_meta import content_name, fb_content, fb_stated, ig_content, ig_stated, insights
from socialkpi.teach.write_plain import counts_by_hand
from socialkpi.teach.write_tiktok import content, follower_history, overview, tiktok_stated
from socialkpi.teach.write_youtube import videos, youtube_stated

AFTER = 3
"""Exports are taken so many days after their window ends."""


def taken_after(window: Window) -> date:
    """Return the day on which an export of a window is taken."""
    return window.last + timedelta(days=AFTER)


def rows_of(world: World, platform: str, window: Window) -> list[AccountDay]:
    """Return an account's days in a window."""
    return [row for row in world.days[platform] if row.day in window]


def ig_posts(world: World, folder: str, window: Window | None, order: tuple[str, ...], digits: int) -> Iterator[Export]:
    """Give one Instagram content export, if there is anything to export."""
    posts = within(world.posts["instagram"], window) if window else []
    if window and posts:
        taken = taken_after(window)
        data = ig_content(world.brand.network("instagram"), posts, taken, order)
        yield Export(
            f"{folder}/{content_name(window, digits)}", data, "", stated("instagram", posts, taken, ig_stated)
        )  # fmt: skip


def fb_posts(
    world: World, folder: str, window: Window | None, metrics: tuple[str, ...], digits: int, *, no_views: bool = False
) -> Iterator[Export]:
    """Give one Facebook content export; with ``no_views`` its Views are all zero although they weren't."""
    posts = within(world.posts["facebook"], window) if window else []
    if window and posts:
        taken = taken_after(window)
        data = fb_content(world.brand.network("facebook"), posts, taken, metrics, no_views=no_views)
        # This choice of metrics has no watch time.
        hidden = frozenset({"views", "watch_seconds"}) if no_views else frozenset()
        peculiar = "views_all_zero" if no_views else ""
        kept = stated("facebook", posts, taken, fb_stated, hidden)
        yield Export(f"{folder}/{content_name(window, digits)}", data, peculiar, kept)


def insight(
    world: World,
    platform: str,
    path: str,
    title: str,
    measure: str,
    window: Window | None,
    *,
    gaps: bool = False,
    named: bool = True,
) -> Iterator[Export]:
    """Give one Insights file; where its title doesn't name the platform, client.toml has to."""
    if window:
        days = [(row.day, row.values[measure]) for row in rows_of(world, platform, window)]
        # Downloads of one kind are numbered by the browser: "Views.csv", "Views (1).csv".
        pattern = path.replace(" (1).csv", ".csv").replace(".csv", "*.csv")
        says: dict[str, str | int] = {} if named else {"file": pattern, "platform": platform}
        yield Export(path, insights(title, days, gaps=gaps), "zero_days_left_out" if gaps else "", says=says)


def tiktok(world: World, folder: str, window: Window | None, *, unknown_until: date | None = None) -> Iterator[Export]:
    """Give the three files of one TikTok Studio download."""
    if not window:
        return
    says: dict[str, str | int] = {"platform": "tiktok", "year": window.last.year}
    days = rows_of(world, "tiktok", window)
    yield Export(f"{folder}/Overview.csv", overview(days), says=says)
    peculiar = "undefined" if unknown_until and unknown_until >= window.first else ""
    yield Export(f"{folder}/FollowerHistory.csv", follower_history(days, unknown_until), peculiar, says=says)
    yield from tiktok_videos(world, f"{folder}/Content.csv", window)


def tiktok_videos(world: World, path: str, window: Window) -> Iterator[Export]:
    """Give the Content file of one download."""
    posts, taken = within(world.posts["tiktok"], window), taken_after(window)
    if posts:
        yield Export(path, content(posts, taken), "", stated("tiktok", posts, taken, tiktok_stated))


def ga4_months(world: World, path: str, eol: str = "\r\n") -> Iterator[Export]:
    """Give one acquisition file by source / medium per month; the oldest has the names from before."""
    for place, month in enumerate(world.span.months):
        window = Window(first_of(month), min(last_of(month), world.span.last))
        old = place == 0
        data = acquisition(world.brand, world.visits, window, SOURCE, BEFORE if old else NOW, eol)
        yield Export(path.format(month=month), data, "names_before_key_events" if old else "")


def ga4_channels(
    world: World, path: str, window: Window | None, *, old: bool = False, eol: str = "\n"
) -> Iterator[Export]:
    """Give an acquisition file by channel group only: social, but which platform isn't known."""
    if window:
        heading = CHANNEL_BEFORE if old else CHANNEL
        yield Export(path, acquisition(world.brand, world.visits, window, heading, eol=eol), "channel_only")


def ga4_events(
    world: World, path: str, window: Window | None, events: frozenset[str], *, unsettled: bool = False
) -> Iterator[Export]:
    """Give an Explore file of events by source / medium and day; the last day may not have been counted to its end."""
    if window:
        visits = _half_counted(world.visits, window.last) if unsettled else world.visits
        peculiar = "last_day_unsettled" if unsettled else "grand_total_row"
        yield Export(path, explore(world.brand, visits, window, events), peculiar)


def _half_counted(visits: Iterable[VisitDay], day: date) -> list[VisitDay]:
    """Return the visits with those of one day as GA4 shows them while it is still counting."""
    return [_half(visit) if visit.day == day else visit for visit in visits if visit.day != day or visit.sessions > 1]


def _half(visit: VisitDay) -> VisitDay:
    events = [
        EventDay(event.event, event.count - event.count // 3, event.sessions - event.sessions // 3, event.revenue)
        for event in visit.events
        if event.count > 1
    ]
    return replace(visit, sessions=visit.sessions - visit.sessions // 3, events=tuple(events))


def google_months(world: World, path: str) -> Iterator[Export]:
    """Give one Google Ads report per month: American in UTF-8 first, British in UTF-16 later."""
    for place, month in enumerate(world.span.months):
        british = place >= len(world.span.months) // 2
        window = Window(first_of(month), min(last_of(month), world.span.last))
        data = campaigns(world.brand, world.ads, window, british=british)
        yield Export(path.format(month=month), data, "utf16_tabs" if british else "totals_at_bottom")


def youtube(world: World, path: str, window: Window | None, head: tuple[str, ...], removed: int) -> Iterator[Export]:
    """Give one table of videos, with the counts of their whole life."""
    posts = within(world.posts["youtube"], window) if window else []
    if window and posts:
        taken = taken_after(window)
        data = videos(posts, taken, head, removed)
        yield Export(path, data, "total_differs_from_rows", stated("youtube", posts, taken, youtube_stated))


def followers_by_hand(world: World, path: str, platforms: dict[str, str]) -> Iterator[Export]:
    """Give the list of followers at the end of each month, and before the first one."""
    rows = []
    for platform, name in platforms.items():
        network = world.brand.network(platform)
        before = world.span.first - timedelta(days=1)
        rows.append((before, name, network.name, network.followers))
        ends = {last_of(month) for month in world.span.months}
        rows += [
            (row.day, name, network.name, row.values["followers"]) for row in world.days[platform] if row.day in ends
        ]
    yield Export(path, counts_by_hand(sorted(rows, key=lambda row: (row[0], row[1]))))
