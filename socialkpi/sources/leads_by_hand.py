"""Our own template for leads: one line per lead, filled by hand or exported from a CRM under these headings."""

from __future__ import annotations

from datetime import date

from socialkpi.language import Text
from socialkpi.reading.cells import NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._by_hand import MONEY_BY_HAND, YES_NO
from socialkpi.sources._networks import NETWORKS
from socialkpi.sources._service import count, yes_or_no

_STAGES = {word: word for word in ("new", "contacted", "qualified", "proposal", "won", "lost")}
_NOT_YET, _QUALIFIED = ("new", "contacted"), ("qualified", "proposal", "won")
_TAKEN_ON = ("proposal", "won")
_REQUESTS = {word: word for word in ("demo", "trial", "quote", "information")}
_DAY = 86_400


def _settle(draft: Draft) -> None:
    count(draft, "leads")
    fields = draft.fields
    sources = fields.get("visit_source", [None] * draft.rows)
    fields["platform"] = [NETWORKS.get(source.lower()) if source else None for source in sources]
    stages = fields["lead_stage"]
    _reached(draft, "qualified_leads", _QUALIFIED, _NOT_YET)
    _reached(draft, "sales_qualified_leads", _TAKEN_ON, (*_NOT_YET, "qualified"))
    for name, ending in (("won_leads", "won"), ("lost_leads", "lost")):
        fields[name] = [float(stage == ending) if stage in _STAGES else None for stage in stages]
    if (closed := fields.pop("_closed", None)) is not None:
        fields["seconds_to_close"] = [_between(*days) for days in zip(fields["day"], closed, strict=True)]


def _reached(draft: Draft, name: str, there: tuple[str, ...], not_yet: tuple[str, ...]) -> None:
    """Say whether each lead came that far; how far a lost one came, only its own column can tell."""
    said = yes_or_no(draft.fields.pop(name, [None] * draft.rows))
    draft.fields[name] = [
        told if told is not None else 1.0 if stage in there else 0.0 if stage in not_yet else None
        for told, stage in zip(said, draft.fields["lead_stage"], strict=True)
    ]


def _between(day: str | None, closed: str | None) -> float | None:
    if day is None or closed is None or closed < day:
        return None
    return float((date.fromisoformat(closed) - date.fromisoformat(day)).days * _DAY)


LEADS_BY_HAND = Source(
    key="leads_by_hand",
    family="by_hand",
    platform=None,
    table="leads",
    title=Text(en="Leads (our own template)", id="Prospek/leads (templat kami)"),
    how=Text(
        en="Fill templates/data/leads.en.csv, one line per lead, or name the columns of your CRM's export like this. "
        "Lead: its number, no names. Date: 2026-10-03. Came from: instagram, google, expo … Stage: new, contacted, qualified, "
        "proposal, won or lost, as it stands today. Qualified, Sales qualified: yes or no, for leads that were lost. "
        "Asked for: demo, trial, quote or information. Closed: the day on which it was won or lost. Value: of the deal.",
        id="Isi templates/data/leads.id.csv, satu baris per prospek, atau namai kolom ekspor CRM seperti ini. Prospek: nomornya, "
        "tanpa nama orang. Tanggal: 2026-10-03. Asal: instagram, google, pameran … Tahap: baru, dihubungi, berkualitas, "
        "penawaran, menang, atau kalah, menurut keadaan hari ini. Berkualitas, Diterima penjualan: ya atau tidak, untuk prospek "
        "yang kalah. Permintaan: demo, uji coba, penawaran harga, atau informasi. Tanggal selesai: hari prospek menang atau "
        "kalah. Nilai: nilai transaksinya.",
    ),
    recognised_by=RecognisedBy(("Lead", "Stage", "Date")),
    columns=(
        Column("lead", "Lead", NAME, required=True),
        Column("day", "Date", Day((ISO, ISO_TIME)), required=True),
        Column("visit_source", "Came from", NAME),
        Column("campaign", "Campaign", NAME),
        Column("lead_stage", "Stage", NAME, values=_STAGES),
        Column("qualified_leads", "Qualified", NAME, values=YES_NO),
        Column("sales_qualified_leads", "Sales qualified", NAME, values=YES_NO),
        Column("asked_for", "Asked for", NAME, values=_REQUESTS),
        Column("_closed", "Closed", Day((ISO, ISO_TIME))),
        Column("revenue", "Value", MONEY_BY_HAND),
        Column("currency", "Currency", NAME),
        Column("account", "Account", NAME),
    ),
    gives=("won_leads", "lost_leads", "seconds_to_close"),
    before=_settle,
)
