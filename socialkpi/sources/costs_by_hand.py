"""Our own template for costs: what social media, other marketing and sales cost, one line per cost and span of days."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._by_hand import MONEY_BY_HAND, networks
from socialkpi.sources._networks import NETWORKS

_KINDS = {
    word: word for word in ("media", "production", "tools", "people", "agency", "influencers", "incentives", "other")
}
_SOCIAL = "social"
_AREAS = {word: word for word in (_SOCIAL, "marketing", "sales")}


def _settle(draft: Draft) -> None:
    networks(draft)
    areas = draft.fields.get("cost_area", [None] * draft.rows)
    draft.fields["cost_area"] = [_SOCIAL if area is None else area for area in areas]


COSTS_BY_HAND = Source(
    key="costs_by_hand",
    family="by_hand",
    platform=None,
    table="costs",
    title=Text(en="Costs (our own template)", id="Biaya (templat kami)"),
    how=Text(
        en="Fill templates/data/costs.en.csv, one line per cost. From, To: the days it is for, 2026-10-01 and 2026-10-31. Cost: "
        "media, production, tools, people, agency, influencers, incentives or other. For: social (also where it is empty), "
        "marketing (the rest of marketing) or sales. Write down ad spend here as well: what the ads' exports say is not added.",
        id="Isi templates/data/costs.id.csv, satu baris per biaya. Dari, Sampai: hari yang dicakup, 2026-10-01 dan 2026-10-31. "
        "Jenis biaya: iklan, produksi, alat, tenaga kerja, agensi, influencer, insentif, atau lainnya. Peruntukan: media sosial "
        "(juga bila kosong), pemasaran (pemasaran lainnya), atau penjualan. Tulis juga belanja iklan di sini: angka dari ekspor "
        "iklan tidak ikut ditambahkan.",
    ),
    recognised_by=RecognisedBy(("Cost", "Amount", "From", "To")),
    columns=(
        Column("from_day", "From", Day((ISO, ISO_TIME)), required=True),
        Column("to_day", "To", Day((ISO, ISO_TIME)), required=True),
        Column("cost_kind", "Cost", NAME, values=_KINDS),
        Column("cost_area", "For", NAME, values=_AREAS),
        Column("_platform", "Platform", NAME, values=NETWORKS),
        Column("campaign", "Campaign", NAME),
        Column("amount", "Amount", MONEY_BY_HAND, required=True),
        Column("currency", "Currency", NAME),
        Column("account", "Account", NAME),
    ),
    before=_settle,
)
