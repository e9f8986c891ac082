"""Our own template for leads: one line per lead, filled by hand or exported from a CRM under these headings."""

from __future__ import annotations

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


def _settle(draft: Draft) -> None:
    count(draft, "leads")
    fields = draft.fields
    sources = fields.get("visit_source", [None] * draft.rows)
    fields["platform"] = [NETWORKS.get(source.lower()) if source else None for source in sources]
    stages = fields["lead_stage"]
    said = yes_or_no(fields.pop("qualified_leads", [None] * draft.rows))
    fields["qualified_leads"] = [
        _qualified(stage) if told is None else told for stage, told in zip(stages, said, strict=True)
    ]
    fields["won_leads"] = [float(stage == "won") if stage in _STAGES else None for stage in stages]


def _qualified(stage: str | None) -> float | None:
    """A lost lead may have been good or not: only the column "Qualified" can tell."""
    return 1.0 if stage in _QUALIFIED else 0.0 if stage in _NOT_YET else None


LEADS_BY_HAND = Source(
    key="leads_by_hand",
    family="by_hand",
    platform=None,
    table="leads",
    title=Text(en="Leads (our own template)", id="Prospek/leads (templat kami)"),
    how=Text(
        en="Fill templates/data/leads.en.csv, one line per lead, or name the columns of your CRM's export like this. "
        "Lead: its number, no names. Date: 2026-10-03. Came from: instagram, google, expo … Stage: new, contacted, qualified, "
        "proposal, won or lost, as it stands today. Qualified: yes or no, for leads that were lost. Value: of the deal.",
        id="Isi templates/data/leads.id.csv, satu baris per prospek, atau namai kolom ekspor CRM seperti ini. Prospek: nomornya, "
        "tanpa nama orang. Tanggal: 2026-10-03. Asal: instagram, google, pameran … Tahap: baru, dihubungi, berkualitas, "
        "penawaran, menang, atau kalah, menurut keadaan hari ini. Berkualitas: ya atau tidak, untuk prospek yang kalah. "
        "Nilai: nilai transaksinya.",
    ),
    recognised_by=RecognisedBy(("Lead", "Stage", "Date")),
    columns=(
        Column("lead", "Lead", NAME, required=True),
        Column("day", "Date", Day((ISO, ISO_TIME)), required=True),
        Column("visit_source", "Came from", NAME),
        Column("campaign", "Campaign", NAME),
        Column("lead_stage", "Stage", NAME, values=_STAGES),
        Column("qualified_leads", "Qualified", NAME, values=YES_NO),
        Column("revenue", "Value", MONEY_BY_HAND),
        Column("currency", "Currency", NAME),
        Column("account", "Account", NAME),
    ),
    before=_settle,
)
