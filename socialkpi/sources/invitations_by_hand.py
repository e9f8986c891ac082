"""Our own template for referral programmes: one line per invitation, and whether it was accepted and bought upon."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Moment
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._by_hand import MONEY_BY_HAND, YES_NO, networks
from socialkpi.sources._networks import NETWORKS, local_days
from socialkpi.sources._service import between, count, happened, yes_or_no

_WHEN = Moment((ISO_TIME, ISO))


def _settle(draft: Draft) -> None:
    count(draft, "invitations")
    networks(draft)
    if (accepted := draft.fields.get("accepted")) is not None:
        draft.fields["accepted"] = list(happened(accepted, draft.rows))
        draft.fields["seconds_to_accept"] = between(draft.fields["_sent"], accepted)
        if (joined := draft.fields.pop("_joined", None)) is not None:
            draft.fields["cycle_seconds"] = between(joined, accepted)
    draft.fields["bought"] = yes_or_no(draft.fields.pop("bought", [None] * draft.rows))
    local_days(draft, "_sent")


INVITATIONS_BY_HAND = Source(
    key="invitations_by_hand",
    family="by_hand",
    platform=None,
    table="invitations",
    title=Text(
        en="Invitations of a referral programme (our own template)", id="Undangan program referral (templat kami)"
    ),
    how=Text(
        en="Fill templates/data/invitations.en.csv, one line per invitation. Invitation: a number. Inviter: the number of the "
        "customer who invited, no name. Date: 2026-10-03. Accepted on: the day on which the friend signed up, or empty. Bought: "
        "yes or no. Value: of the purchase. Reward: what both rewards cost. Inviter since: the day on "
        "which the inviter signed up.",
        id="Isi templates/data/invitations.id.csv, satu baris per undangan. Undangan: nomor. Pengundang: nomor pelanggan yang "
        "mengundang, bukan namanya. Tanggal: 2026-10-03. Diterima pada: hari temannya mendaftar, atau kosong. Membeli: ya atau "
        "tidak. Nilai: nilai pembelian. Hadiah: biaya hadiah untuk keduanya. Pengundang sejak: hari pengundang "
        "mendaftar.",
    ),
    recognised_by=RecognisedBy(("Invitation", "Inviter", "Date")),
    columns=(
        Column("invitation", "Invitation", NAME, required=True),
        Column("inviter", "Inviter", NAME),
        Column("_joined", "Inviter since", _WHEN),
        Column("_sent", "Date", _WHEN, required=True),
        Column("_platform", "Platform", NAME, values=NETWORKS),
        Column("campaign", "Campaign", NAME),
        Column("accepted", "Accepted on", _WHEN),
        Column("bought", "Bought", NAME, values=YES_NO),
        Column("revenue", "Value", MONEY_BY_HAND),
        Column("reward", "Reward", MONEY_BY_HAND),
        Column("currency", "Currency", NAME),
        Column("account", "Account", NAME),
    ),
    gives=("seconds_to_accept", "cycle_seconds"),
    before=_settle,
)
