"""GA4's export to BigQuery, one event a row, as JSON lines or Parquet: counted by day, source and event as it is read.

An event log is no table of headings and cells: events nest their parameters, and sessions and users are told only by their
identifiers. So it becomes one sheet of counts, whose rows are sums over lines of the file; every line is counted in one of them.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from socialkpi.language import Text
from socialkpi.reading.problems import problem
from socialkpi.reading.sheet import Sheet, Unreadable

HEADINGS = (
    "event_date", "source", "medium", "campaign", "event_name", "event_count", "event_sessions", "event_users",
    "purchase_revenue_in_usd",
)  # fmt: skip
_PARQUET = b"PAR1"
_START, _NAMES = b"{", (b'"event_name"', b'"event_timestamp"')
_NEEDED = (
    "event_date", "event_timestamp", "event_name", "event_params", "user_pseudo_id", "ecommerce", "collected_traffic_source",
    "session_traffic_source_last_click",
)  # fmt: skip
_DIRECT = ("(direct)", "(none)", "")
Origin = tuple[str, str, str]
"""Source, medium and campaign."""
Session = tuple[str, str]
"""User and session number."""


def is_event_log(data: bytes) -> bool:
    """Tell by its first bytes whether a file holds events of GA4, as JSON lines or as Parquet."""
    start = data[:65_536]
    if start.lstrip(b"\xef\xbb\xbf \r\n[").startswith(_START):
        return all(name in start for name in _NAMES)
    if not (start.startswith(_PARQUET) and data.endswith(_PARQUET)):
        return False
    footer = data[-8 - int.from_bytes(data[-8:-4], "little") : -8]
    return b"event_timestamp" in footer and b"event_params" in footer


def sheet_of(data: bytes) -> Sheet:
    """Return the counts of an event log as a sheet.

    Raises:
        Unreadable: a line is no event, or reading Parquet needs a library that is not installed.
    """
    log = _Log()
    for line, event in _events(data):
        try:
            log.add(line, event)
        except (AttributeError, TypeError, ValueError) as error:  # an event whose parts are not what the schema says
            raise Unreadable(problem("SK217", row=line, why=str(error)[:80])) from error
    return log.sheet()


def _events(data: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    if data.startswith(_PARQUET):
        yield from _of_parquet(data)
        return
    for number, line in _lines(data.removeprefix(b"\xef\xbb\xbf")):
        try:
            event = json.loads(line) if isinstance(line, bytes) else line
        except ValueError as error:
            raise Unreadable(problem("SK217", row=number, why=str(error)[:80])) from error
        if not isinstance(event, dict) or not event.get("event_name") or not event.get("event_date"):
            raise Unreadable(problem("SK217", row=number, why="event_name / event_date"))
        yield number, event


def _lines(data: bytes) -> Iterator[tuple[int, Any]]:
    """Give the lines of a file, or the members of the one list that it is."""
    if data.lstrip().startswith(b"["):
        try:
            yield from enumerate(json.loads(data), 1)
        except ValueError as error:
            raise Unreadable(problem("SK217", row=1, why=str(error)[:80])) from error
        return
    yield from ((number, line) for number, line in enumerate(io.BytesIO(data), 1) if line.strip())


def _of_parquet(data: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        import pyarrow.parquet as parquet  # a heavy library, and only this kind of file needs it
        from pyarrow import ArrowException
    except ImportError as error:
        what = Text(en="a Parquet file; reading it needs pyarrow", id="berkas Parquet; untuk membacanya perlu pyarrow")
        raise Unreadable(problem("SK104", what=what)) from error
    try:
        file = parquet.ParquetFile(io.BytesIO(data))
        here = [name for name in _NEEDED if name in file.schema_arrow.names]
        rows = (row for batch in file.iter_batches(columns=here) for row in batch.to_pylist())
        yield from enumerate(rows, 1)
    except (ArrowException, OSError) as error:
        raise Unreadable(problem("SK109", why=str(error)[:80])) from error


@dataclass
class _Count:
    """What is known of one day, source and event."""

    line: int
    events: int = 0
    sessions: set[Session] = field(default_factory=set)
    users: set[str] = field(default_factory=set)
    revenue: float | None = None


class _Log:
    """Events as they come; where a session came from may be told by a later line of it."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, Session | None, str], _Count] = {}
        self._origins: dict[Session, tuple[int, Origin]] = {}

    def add(self, line: int, event: dict[str, Any]) -> None:
        """Count one event."""
        told = _parameters(event.get("event_params"))
        user = str(event.get("user_pseudo_id") or "")
        number = told.get("ga_session_id")
        session = (user, str(number)) if user and number is not None else None
        key = str(event["event_date"]), session, str(event["event_name"])
        count = self._counts.setdefault(key, _Count(line))
        count.events += 1
        if user:
            count.users.add(user)
        revenue = (event.get("ecommerce") or {}).get("purchase_revenue_in_usd")
        if revenue is not None:
            count.revenue = (count.revenue or 0.0) + float(revenue)
        origin = _origin(event, told)
        if session is not None and origin is not None:
            moment = int(event.get("event_timestamp") or 0)
            if session not in self._origins or moment < self._origins[session][0]:
                self._origins[session] = moment, origin

    def sheet(self) -> Sheet:
        """Return the counts, one row per day, source and event, at the first line that went into it."""
        rows: dict[tuple[str, Origin, str], _Count] = {}
        for (day, session, name), count in self._counts.items():
            origin: Origin = ("", "", "")
            if session is not None:
                origin = self._origins[session][1] if session in self._origins else _DIRECT
            row = rows.setdefault((day, origin, name), _Count(count.line))
            row.line = min(row.line, count.line)
            row.events += count.events
            row.users |= count.users
            if session is not None:
                row.sessions.add(session)
            if count.revenue is not None:
                row.revenue = (row.revenue or 0.0) + count.revenue
        cells = [_cells(key, count) for key, count in rows.items()]
        return Sheet(None, [list(HEADINGS), *cells], [1, *(count.line for count in rows.values())])


def _cells(key: tuple[str, Origin, str], count: _Count) -> list[str]:
    day, origin, name = key
    try:
        "".join((day, *origin, name)).encode()
    except UnicodeEncodeError as error:  # JSON can write half a character, which no text can hold
        raise Unreadable(problem("SK217", row=count.line, why=str(error)[:80])) from error
    revenue = "" if count.revenue is None else repr(round(count.revenue, 6))
    return [day, *origin, name, str(count.events), str(len(count.sessions)), str(len(count.users)), revenue]


def _parameters(params: Any) -> dict[str, Any]:
    """Return the parameters of an event by their key; each holds its value under the name of its type."""
    out: dict[str, Any] = {}
    for param in params or ():
        values = param.get("value") or {}
        out[param.get("key")] = next((value for value in values.values() if value is not None), None)
    return out


def _origin(event: dict[str, Any], told: dict[str, Any]) -> Origin | None:
    """Return where the session came from as this event tells it: of the session, of the event, of its parameters."""
    session = event.get("session_traffic_source_last_click") or {}
    campaign = session.get("manual_campaign") or {}
    if campaign.get("source"):
        return _said(campaign.get("source"), campaign.get("medium"), campaign.get("campaign_name"))
    collected = event.get("collected_traffic_source") or {}
    if collected.get("manual_source"):
        return _said(collected["manual_source"], collected.get("manual_medium"), collected.get("manual_campaign_name"))
    if told.get("source"):
        return _said(told["source"], told.get("medium"), told.get("campaign"))
    return None


def _said(*parts: object) -> Origin:
    source, medium, campaign = (str(part) if part is not None else "" for part in parts)
    return source, medium, campaign
