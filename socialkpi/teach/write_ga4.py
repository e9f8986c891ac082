"""Google Analytics 4: traffic acquisition by source / medium or channel, and an Explore file by event and day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from socialkpi.teach.cells import plain, table, utf8
from socialkpi.teach.model import Brand, EventDay, VisitDay
from socialkpi.teach.seasons import Window

RULE = "# ----------------------------------------"
SOURCE = "Session source / medium"
CHANNEL = "Session primary channel group (Default Channel Group)"
CHANNEL_BEFORE = "Session default channel group"
NOW = ("Key events", "Session key event rate")
BEFORE = ("Conversions", "Session conversion rate")
EXPLORE = (SOURCE, "Event name", "Date", "Event count", "Sessions", "Key events", "Total revenue")


@dataclass
class Sum:
    """What the sessions of one row of a report add up to."""

    sessions: int = 0
    engaged: int = 0
    seconds: int = 0
    event_count: int = 0
    key_events: int = 0
    key_event_sessions: int = 0
    revenue: float = 0.0

    def add(self, visit: VisitDay, key: frozenset[str]) -> None:
        """Add the sessions of one door and day."""
        self.sessions += visit.sessions
        self.engaged += visit.engaged
        self.seconds += visit.seconds
        self.event_count += visit.event_count
        self.key_events += sum(event.count for event in visit.events if event.event in key)
        self.key_event_sessions += visit.key_event_sessions
        self.revenue = round(self.revenue + sum(event.revenue for event in visit.events), 2)


def key_of(brand: Brand) -> frozenset[str]:
    """Return the events that the brand has marked as key events."""
    return frozenset(goal.event for goal in brand.goals if goal.key)


def sums(brand: Brand, visits: Iterable[VisitDay], by: Callable[[VisitDay], str]) -> dict[str, Sum]:
    """Add up sessions by a dimension, the busiest first."""
    key, added = key_of(brand), dict[str, Sum]()
    for visit in visits:
        added.setdefault(by(visit), Sum()).add(visit, key)
    return dict(sorted(added.items(), key=lambda pair: (-pair[1].sessions, pair[0])))


def acquisition(
    brand: Brand,
    visits: Iterable[VisitDay],
    window: Window,
    heading: str = SOURCE,
    names: tuple[str, str] = NOW,
    eol: str = "\r\n",
) -> bytes:
    """Write a traffic acquisition report for a window, by source / medium or by channel group."""
    by_channel = heading != SOURCE
    chosen = [visit for visit in visits if visit.day in window]
    added = sums(brand, chosen, lambda visit: visit.door.channel if by_channel else visit.door.source)
    head = (
        heading, "Sessions", "Engaged sessions", "Engagement rate", "Average engagement time per session",
        "Events per session", "Event count", names[0], names[1], "Total revenue",
    )  # fmt: skip
    rows = [(name, *_rates(row)) for name, row in added.items()]
    title = f"Traffic acquisition: {heading}"
    return utf8(_preamble(brand, title, window, eol) + table([head, *rows], eol=eol, last_eol=False))


def _rates(row: Sum) -> tuple[float, ...]:
    return (
        row.sessions, row.engaged, row.engaged / row.sessions, row.seconds / row.sessions,
        row.event_count / row.sessions, row.event_count, row.key_events, row.key_event_sessions / row.sessions,
        row.revenue,
    )  # fmt: skip


def _preamble(brand: Brand, title: str, window: Window, eol: str) -> str:
    lines = (
        RULE, f"# {title}", f"# Account: {brand.name} (contoh)", f"# Property: {brand.site} - GA4", RULE, "# ",
        "# All Users", f"# Start date: {window.first:%Y%m%d}", f"# End date: {window.last:%Y%m%d}",
    )  # fmt: skip
    return eol.join(lines) + eol


def explore(brand: Brand, visits: Iterable[VisitDay], window: Window, events: frozenset[str]) -> bytes:
    """Write an Explore file of events by source / medium and day; the first row is the grand total, one cell longer."""
    key = key_of(brand)
    chosen = [visit for visit in visits if visit.day in window]
    found = [(visit, event) for visit in chosen for event in visit.events if event.event in events]
    found.sort(key=lambda pair: (-pair[1].count, pair[0].day, pair[0].door.source, pair[1].event))
    rows = [_explored(visit, event, key) for visit, event in found]
    total = (
        "",
        "",
        "",
        sum(row[3] for row in rows),
        sum(visit.sessions for visit in chosen),
        sum(row[5] for row in rows),
    )
    money = round(sum(event.revenue for _, event in found), 2)
    head = (
        RULE, f"# {brand.site} - GA4", "# Peristiwa per sumber-Bentuk bebas 1" if brand.language == "id" else
        "# Events by source-Free form 1", f"# {window.first:%Y%m%d}-{window.last:%Y%m%d}", RULE, "",
    )  # fmt: skip
    return utf8("\n".join(head) + "\n" + table([EXPLORE, (*total, money, "Grand total"), *rows]) + "\n")


def _explored(visit: VisitDay, event: EventDay, key: frozenset[str]) -> tuple[str, str, str, int, int, int, str]:
    keyed = event.count if event.event in key else 0
    return (
        visit.door.source, event.event, f"{visit.day:%Y%m%d}", event.count, event.sessions, keyed,
        plain(event.revenue),
    )  # fmt: skip
