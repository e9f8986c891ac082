"""Our own template for customer conversations, for inboxes that export nothing (WhatsApp, Instagram messages): one line each."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Moment
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._by_hand import networks
from socialkpi.sources._networks import NETWORKS, local_days
from socialkpi.sources._service import MINUTES, between, count, happened, solved_at_once

_WHEN = Moment((ISO_TIME, ISO))
_STARS, _SATISFIED = 5, 4
_TOPICS = {word: word for word in ("purchase", "service", "complaint", "other")}


def _settle(draft: Draft) -> None:
    count(draft, "conversations")
    networks(draft)
    fields, opened = draft.fields, draft.fields["_opened"]
    for waited, done in (("first_response_seconds", "answered"), ("resolution_seconds", "resolved")):
        if (moments := fields.get(waited)) is not None:
            fields[waited] = between(opened, moments)
            fields[done] = list(happened(moments, draft.rows))
    solved_at_once(draft)
    if (targets := fields.pop("_target", None)) is not None:
        waits = fields.get("first_response_seconds", [None] * draft.rows)
        fields["answered_in_time"] = [_in_time(*pair) for pair in zip(waits, targets, strict=True)]
    if (ratings := fields.get("satisfied")) is not None:
        valid = [rating if rating is not None and 1 <= rating <= _STARS else None for rating in ratings]
        fields["ratings"] = list(happened(valid, draft.rows))
        fields["satisfied"] = [None if rating is None else float(rating >= _SATISFIED) for rating in valid]
    local_days(draft, "_opened")


def _in_time(waited: float | None, target: float | None) -> float | None:
    """A conversation without a reply has missed its target; one without a target has none to miss."""
    return None if target is None else float(waited is not None and waited <= target)


CONVERSATIONS_BY_HAND = Source(
    key="conversations_by_hand",
    family="by_hand",
    platform=None,
    table="conversations",
    title=Text(en="Customer conversations (our own template)", id="Percakapan pelanggan (templat kami)"),
    how=Text(
        en="Fill templates/data/conversations.en.csv, one line per conversation. Conversation: a number, no names. Opened: when "
        "the customer first wrote, 2026-10-03 09:15. First reply: of a person, not of a bot; empty if there was none yet. "
        "Solved: when it was settled. Platform: whatsapp, instagram … Agent: who answered. Rating: 1 to 5, if the customer gave one. "
        "About: purchase, service, complaint or other. Messages: how many the customer wrote. Target minutes: until when the first "
        "reply is due.",
        id="Isi templates/data/conversations.id.csv, satu baris per percakapan. Percakapan: nomor, tanpa nama pelanggan. Dibuka: "
        "saat pelanggan pertama menulis, 2026-10-03 09:15. Balasan pertama: dari orang, bukan bot; kosongkan jika belum ada. "
        "Selesai: saat tuntas. Platform: whatsapp, instagram … Petugas: siapa yang membalas. Penilaian: 1 sampai 5, jika "
        "pelanggan memberinya. Topik: pembelian, layanan, keluhan, atau lainnya. Pesan: berapa pesan dari pelanggan. Target "
        "menit: batas waktu balasan pertama.",
    ),
    recognised_by=RecognisedBy(("Conversation", "Opened", "First reply")),
    columns=(
        Column("conversation", "Conversation", NAME, required=True),
        Column("_opened", "Opened", _WHEN, required=True),
        Column("first_response_seconds", "First reply", _WHEN),
        Column("resolution_seconds", "Solved", _WHEN),
        Column("_platform", "Platform", NAME, values=NETWORKS),
        Column("agent", "Agent", NAME),
        Column("topic", "About", NAME, values=_TOPICS),
        Column("messages", "Messages", COUNT),
        Column("_target", "Target minutes", MINUTES, adds=False),
        Column("replies", "Replies", COUNT),
        Column("satisfied", "Rating", COUNT, adds=False),
        Column("account", "Account", NAME),
    ),
    gives=("answered", "answered_in_time", "resolved", "resolved_at_once", "ratings"),
    before=_settle,
)
