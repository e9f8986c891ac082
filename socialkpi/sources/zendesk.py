"""Zendesk: tickets, from a view or the full export.

[CODE] The headings come from three independent programs and a copy of Zendesk's own page; no ticket file was at hand. Explore's names
for the same times ("(min)", "(hrs)") are from code as well. Names and addresses of customers are not read.

Times run from the first message to the first public reply of a person, by the clock and by business hours: two measures.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, NAME
from socialkpi.reading.dates import ISO, ISO_OFFSET, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._service import CHANNELS, MINUTES, count, happened, on_platforms, solved_at_once

_DONE = ("solved", "closed")
_STATUSES = {word: word for word in ("new", "open", "pending", "hold", "on-hold", "solved", "closed", "deleted")}
_RATINGS = {"good": "good", "bad": "bad", "offered": "offered", "not offered": "unoffered", "unoffered": "unoffered"}


def _settle(draft: Draft) -> None:
    count(draft, "conversations")
    on_platforms(draft, "_platform")
    fields = draft.fields
    fields["answered"] = list(happened(fields.get("first_response_seconds"), draft.rows))
    statuses = fields.get("conversation_status", [None] * draft.rows)
    fields["resolved"] = [None if word is None else float(word in _DONE) for word in statuses]
    solved_at_once(draft)
    ratings = fields.pop("satisfied", [None] * draft.rows)
    fields["ratings"] = [None if word is None else float(word in ("good", "bad")) for word in ratings]
    fields["satisfied"] = [{"good": 1.0, "bad": 0.0}.get(word) if word else None for word in ratings]


ZENDESK_TICKETS = Source(
    key="zendesk_tickets",
    family="zendesk",
    platform=None,
    table="conversations",
    title=Text(en="Zendesk: tickets", id="Zendesk: tiket"),
    how=Text(
        en="Zendesk → Views → choose a view → Actions → Export as CSV; or Admin Center → Account → Reports → CSV export.",
        id="Zendesk → Views → pilih view → Actions → Export as CSV; atau Admin Center → Account → Reports → CSV export.",
    ),
    recognised_by=RecognisedBy(("Id", "Created at"), one_of=("First reply time in minutes", "Summation column")),
    columns=(
        Column("conversation", "Id", NAME, required=True, also=("Ticket ID",)),
        Column("day", "Created at", Day((ISO_OFFSET, ISO_TIME, ISO)), required=True),
        Column("conversation_status", "Status", NAME, values=_STATUSES),
        Column("_platform", "Via", NAME, values=CHANNELS),
        Column("priority", "Priority", NAME),
        Column("agent", "Assignee", NAME),
        Column("satisfied", "Satisfaction Score", NAME, values=_RATINGS),
        Column("replies", "Replies", COUNT),
        Column("reopens", "Reopens", COUNT),
        Column("first_response_seconds", "First reply time in minutes", MINUTES, also=("First reply time (min)",)),
        Column(
            "first_response_business_seconds", "First reply time in minutes within business hours", MINUTES, adds=False
        ),
        Column("resolution_seconds", "Full resolution time in minutes", MINUTES, also=("Full resolution time (min)",)),
        Column(None, "Summation column", NAME),
        Column(None, "Group", NAME),
        Column(None, "Ticket type", NAME),
        Column(None, "Solved at", NAME),
        Column(None, "Updated at", NAME),
        Column(None, "First resolution time in minutes", MINUTES, adds=False),
        Column(None, "Full resolution time in minutes within business hours", MINUTES, adds=False),
        Column(None, "Agent wait time in minutes", MINUTES, adds=False),
        Column(None, "Requester wait time in minutes", MINUTES, adds=False),
        Column(None, "On hold time in minutes", MINUTES, adds=False),
    ),
    gives=("answered", "resolved", "resolved_at_once", "ratings"),
    before=_settle,
    notes=(
        Text(
            en="A ticket without a first reply time counts as not answered yet; days are as written.",
            id="Tiket tanpa waktu balasan pertama dihitung belum dibalas; harinya sesuai tulisan.",
        ),
    ),
)
