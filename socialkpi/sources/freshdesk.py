"""Freshdesk and Freshservice: tickets.

[CODE] The headings come from the maker's own tests and from programs of users; no ticket file was at hand. The columns "(in hrs)" hold
h:mm:ss and are often empty while the moments are filled, so waiting times are taken from the moments, by the clock.
Names and addresses of customers are not read. The words of survey results are not known and not used.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, NAME
from socialkpi.reading.dates import ISO, ISO_OFFSET, ISO_TIME, Moment
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._networks import local_days
from socialkpi.sources._service import CHANNELS, between, count, happened, on_platforms, solved_at_once

_WHEN = Moment((ISO_OFFSET, ISO_TIME, ISO))
_STATUSES = {word: word for word in ("open", "pending", "resolved", "closed", "waiting on customer")}


def _settle(draft: Draft) -> None:
    count(draft, "conversations")
    on_platforms(draft, "_platform")
    fields, opened = draft.fields, draft.fields["_opened"]
    if (answered := fields.get("first_response_seconds")) is not None:
        fields["first_response_seconds"] = between(opened, answered)
        fields["answered"] = list(happened(answered, draft.rows))
    endings = [column for name in ("resolution_seconds", "_closed") if (column := fields.pop(name, None)) is not None]
    if endings:
        ended = [next((moment for moment in row if moment is not None), None) for row in zip(*endings, strict=True)]
        fields["resolution_seconds"] = between(opened, ended)
        fields["resolved"] = list(happened(ended, draft.rows))
    solved_at_once(draft)
    local_days(draft, "_opened")


FRESHDESK_TICKETS = Source(
    key="freshdesk_tickets",
    family="freshdesk",
    platform=None,
    table="conversations",
    title=Text(en="Freshdesk: tickets", id="Freshdesk: tiket"),
    how=Text(
        en="Freshdesk → Tickets → Export → choose all ticket fields and the dates → CSV.",
        id="Freshdesk → Tickets → Export → pilih semua kolom tiket dan tanggal → CSV.",
    ),
    recognised_by=RecognisedBy(("Ticket ID", "Created time", "First response time (in hrs)")),
    columns=(
        Column("conversation", "Ticket ID", NAME, required=True),
        Column("_opened", "Created time", _WHEN, required=True),
        Column("first_response_seconds", "Initial response time", _WHEN),
        Column("resolution_seconds", "Resolved time", _WHEN),
        Column("_closed", "Closed time", _WHEN),
        Column("conversation_status", "Status", NAME, values=_STATUSES),
        Column("_platform", "Source", NAME, values=CHANNELS),
        Column("priority", "Priority", NAME),
        Column("agent", "Agent", NAME),
        Column("replies", "Agent interactions", COUNT),
        Column(None, "First response time (in hrs)", NAME),
        Column(None, "Last update time", NAME),
        Column(None, "Type", NAME),
        Column(None, "Group", NAME),
        Column("messages", "Customer interactions", COUNT),
        Column(None, "First response status", NAME),
        Column(None, "Resolution status", NAME),
    ),
    gives=("answered", "resolved", "resolved_at_once"),
    before=_settle,
    notes=(
        Text(
            en="Waiting times are by the clock, out of the moments in the file; days are as written.",
            id="Waktu tunggu dihitung menurut jam biasa dari waktu di berkas; harinya sesuai tulisan.",
        ),
    ),
    lacks={
        "satisfied": Text(
            en="the words of survey results are chosen by each company, and not known",
            id="kata-kata hasil survei dipilih tiap perusahaan, jadi tidak dikenal",
        ),
        "reopens": Text(en="the export does not count them", id="ekspor ini tidak menghitungnya"),
    },
)
