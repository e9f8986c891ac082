"""What the Google Analytics 4 exports share: the preamble, the dimensions, and the calendar of their date columns."""

from __future__ import annotations

import re
from datetime import date, timedelta

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, DURATION, NAME, SHARE
from socialkpi.reading.dates import COMPACT, COMPACT_HOUR, ISO, Day, day_of
from socialkpi.reading.draft import Draft
from socialkpi.reading.languages import fold, preamble_words
from socialkpi.reading.numbers import plain
from socialkpi.reading.source import Column

SESSION_DIMENSIONS = (
    Column("_source_medium", "Session source / medium", NAME, also=("Session source/medium", "sessionSourceMedium")),
    Column("visit_source", "Session source", NAME, also=("Session manual source", "sessionSource")),
    Column("medium", "Session medium", NAME, also=("Session manual medium", "sessionMedium")),
    Column(
        "campaign",
        "Session campaign",
        NAME,
        also=("Session manual campaign name", "Session campaign name", "sessionCampaignName"),
    ),
    Column(
        "channel",
        "Session primary channel group (Default Channel Group)",
        NAME,
        also=(
            "Session default channel group",
            "Session default channel grouping",
            "Session primary channel group",
            "sessionDefaultChannelGroup",
            "sessionDefaultChannelGrouping",
            "sessionPrimaryChannelGroup",
        ),
    ),
)
USER_DIMENSIONS = (
    Column("_source_medium", "First user source / medium", NAME, also=("First user source/medium",)),
    Column("visit_source", "First user source", NAME, also=("First user manual source",)),
    Column("medium", "First user medium", NAME, also=("First user manual medium",)),
    Column("campaign", "First user campaign", NAME, also=("First user manual campaign name",)),
    Column(
        "channel",
        "First user primary channel group (Default Channel Group)",
        NAME,
        also=("First user default channel group", "First user default channel grouping"),
    ),
)
PAGE_DIMENSIONS = (
    Column("_page", "Page path and screen class", NAME),
    Column("_page", "Page path + query string", NAME),
    Column("_page", "Page title and screen class", NAME),
    Column("_page", "Page title and screen name", NAME),
    Column("_page", "Page path", NAME),
    Column("_page", "Landing page", NAME),
    Column("_page", "Landing page + query string", NAME),
)
DATES = (
    Column("day", "Date", Day((COMPACT, ISO))),
    Column("_hour_day", "Date + hour (YYYYMMDDHH)", Day((COMPACT_HOUR,), hours=True)),
    Column("_nth_day", "Nth day", NAME),
    Column("_week", "Week", NAME),
    Column("_month", "Month", NAME),
    Column("_unplaced", "Nth week", NAME),
    Column("_unplaced", "Nth month", NAME),
    Column("_unplaced", "Nth year", NAME),
)
METRICS = (
    Column("sessions", "Sessions", COUNT),
    Column("engaged_sessions", "Engaged sessions", COUNT, also=("engagedSessions",)),
    Column("users", "Total users", COUNT, also=("totalUsers",), adds=False),
    Column("users", "Active users", COUNT, also=("activeUsers",), adds=False),
    Column("users", "Users", COUNT, adds=False),
    Column("new_users", "New users", COUNT, also=("newUsers",), adds=False),
    Column(None, "Returning users", COUNT, adds=False),
    Column("event_count", "Event count", COUNT, also=("eventCount",)),
    Column("key_events", "Key events", DECIMAL, also=("Conversions", "keyEvents")),
    Column("revenue", "Total revenue", DECIMAL, also=("totalRevenue",)),
    Column("revenue", "Purchase revenue", DECIMAL, also=("purchaseRevenue",)),
    Column("page_views", "Views", COUNT, also=("screenPageViews",)),
    Column("_key_event_rate", "Session key event rate", SHARE, also=("Session conversion rate",), adds=False),
    Column("_engagement_time", "Average engagement time per session", DURATION, adds=False),
    Column(None, "Engagement rate", SHARE, adds=False),
    Column(None, "Events per session", DECIMAL, adds=False),
    Column(None, "Bounce rate", SHARE, adds=False),
)
UNIVERSAL = ("% New Sessions", "Pages / Session", "Avg. Session Duration", "Unique Pageviews", "Avg. Time on Page")
"""Headings of the Analytics before 4, which shares words of dimensions with it."""
NO_REACH = {
    "reach": Text(
        en="Google Analytics sees the website, not the posts",
        id="Google Analytics melihat situs web, bukan postingannya",
    )
}
_OTHER_DIMENSIONS = {"hour", "day of week", "day", "year", "user age bracket", "age"}
_LINE = re.compile(r"#\s*([^:]{1,60}):\s*(.*)")
_DAY = re.compile(r"\d{8}")
_WINDOW = re.compile(r"#\s*(\d{8})\s*-\s*(\d{8})")


def place(draft: Draft) -> None:
    """Read the preamble (property, window), take source and medium apart, and give every row its days."""
    said = preamble(draft.above)
    draft.account = said.get("Property") or draft.says.account
    start, end = (day_of(said.get(name, ""), COMPACT) for name in ("Start date", "End date"))
    take_apart(draft)
    _place_rows(draft, start, end)
    others = [name for name, cells in draft.unknown.items() if fold(name) in _OTHER_DIMENSIONS or not _numeric(cells)]
    if others:
        names = ", ".join(others)
        draft.leave_aside(
            Text(
                en=f"its rows are also split by {names}; export it without",
                id=f"barisnya juga dipecah menurut {names}; ekspor tanpa itu",
            )
        )


def preamble(above: list[list[str]]) -> dict[str, str]:
    """Return what the lines above a table say ("Property", "Start date"), by their English words."""
    words, said, plain_lines = preamble_words("ga4"), {}, []
    pairs: list[tuple[str, str]] = []
    for row in above:
        line = ",".join(row).rstrip(", \r")
        if match := _LINE.match(line):
            name = match.group(1).strip()
            said[words.get(fold(name), name)] = match.group(2).strip()
            pairs.append((name, match.group(2).strip()))
        elif match := _WINDOW.match(line):
            said["Start date"], said["End date"] = match.groups()
        elif line.startswith("#") and line.strip("# -"):
            plain_lines.append(line.strip("# "))
    _in_any_language(said, pairs)
    if "Property" not in said and len(plain_lines) >= 2 and "Start date" in said and not _standard(above):
        said["Property"] = plain_lines[0]  # explorations name the property on a line of its own
    return said


def _in_any_language(said: dict[str, str], pairs: list[tuple[str, str]]) -> None:
    """Where the words are not known: two statements, account and property, come first, and the last two dates are the window."""
    dates = [value for _, value in pairs if _DAY.fullmatch(value)]
    others = [value for _, value in pairs if not _DAY.fullmatch(value)]
    if "Start date" not in said and "End date" not in said and len(dates) >= 2:
        said["Start date"], said["End date"] = dates[-2:]
        if "Property" not in said and len(others) >= 2:
            said["Property"] = others[1]


def _standard(above: list[list[str]]) -> bool:
    return any("Start date" in cell or "Account:" in cell for row in above for cell in row[:1])


def take_apart(draft: Draft) -> None:
    """Take source and medium apart where a column holds both ("instagram / social")."""
    pairs = draft.fields.get("_source_medium")
    if pairs is None:
        return
    split = [(pair or "").rsplit(" / ", 1) for pair in pairs]
    draft.fields["visit_source"] = [parts[0] or None for parts in split]
    draft.fields["medium"] = [parts[1] if len(parts) == 2 else None for parts in split]


def _place_rows(draft: Draft, start: str | None, end: str | None) -> None:
    fields = draft.fields
    if "day" in fields or "_hour_day" in fields:
        if "day" not in fields:
            fields["day"] = fields["_hour_day"]
            draft.written["day"] = draft.written["_hour_day"]
        return
    if start is None or end is None:
        draft.unplaced("Start date")
        return
    spans = _spans(draft, date.fromisoformat(start), date.fromisoformat(end))
    draft.set_window(start, end)
    if spans is not None:
        fields["from_day"] = [span[0].isoformat() if span else None for span in spans]
        fields["to_day"] = [span[1].isoformat() if span else None for span in spans]


Span = tuple[date, date]


def _spans(draft: Draft, start: date, end: date) -> list[Span | None] | None:
    """Return the days of each row by its week, month or day number within the window; None: each row is the window."""
    fields = draft.fields
    if "_unplaced" in fields:
        draft.unplaced("Nth week / Nth month")
        return [None] * draft.rows
    if "_nth_day" in fields:
        days = [start + timedelta(days=int(cell)) if _digits(cell) else None for cell in fields["_nth_day"]]
        return [(day, day) if day else None for day in days]
    for name, span in (("_week", _week), ("_month", _month)):
        if name not in fields:
            continue
        if start.year != end.year:  # week 02 of which year?
            draft.unplaced(name.strip("_").title())
            return [None] * draft.rows
        known = {cell: _clip(span(start.year, int(cell)), start, end) for cell in set(fields[name]) if _digits(cell)}
        return [known.get(cell) for cell in fields[name]]
    return None


def _week(year: int, number: int) -> Span:
    """Return week ``number`` as Google counts: weeks begin on Sunday, 1 January is always in week 1."""
    first = date(year, 1, 1)
    sunday = first - timedelta(days=(first.weekday() + 1) % 7)
    start = sunday + timedelta(weeks=number - 1)
    return max(start, first), min(start + timedelta(days=6), date(year, 12, 31))


def _month(year: int, number: int) -> Span:
    month = min(max(number, 1), 12)
    after = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), after - timedelta(days=1)


def _clip(span: Span, start: date, end: date) -> Span | None:
    first, last = max(span[0], start), min(span[1], end)
    return (first, last) if first <= last else None


def _digits(cell: str | None) -> bool:
    return cell is not None and cell.isdigit() and len(cell) <= 5


def _numeric(cells: list[str]) -> bool:
    return all(plain(cell) is not None for cell in cells if cell)


def counts_from_rates(draft: Draft) -> list[Draft]:
    """Turn the rates of a report into the counts behind them: sessions with a key event, seconds of engagement."""
    for rate, count in (("_key_event_rate", "key_event_sessions"), ("_engagement_time", "engagement_seconds")):
        count_behind(draft, rate, "sessions", count)
    return [draft]


def count_behind(draft: Draft, rate: str, of: str, count: str) -> None:
    """Turn a rate into the count behind it, where the report has the rate and what it is a rate of."""
    if rate in draft.fields and of in draft.fields:
        pairs = zip(draft.fields[rate], draft.fields[of], strict=True)
        draft.fields[count] = [_product(one, other) for one, other in pairs]


def _product(rate: float | None, count: float | None) -> float | None:
    """Return rate x count, as the whole number that it was before the platform divided, where it is one."""
    if rate is None or count is None:
        return None
    value = rate * count
    return float(round(value)) if abs(value - round(value)) < 1e-3 else round(value, 6)
