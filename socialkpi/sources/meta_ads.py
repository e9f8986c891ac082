"""Meta Ads Manager and Ads Reporting: campaigns, ad sets or ads, for a window or by day, also by age and gender."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, MONEY, NAME, TEXT
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals
from socialkpi.sources._ads import NO_POSTS, aside_if_broken_down, span_of

_DAY = Day((ISO, ISO_TIME))
_BREAKDOWNS = ("Region", "Country", "Placement", "Platform", "Device platform", "Impression device", "Time of day")
_PURCHASE, _LEAD = ("purchase", "pembelian"), ("lead", "prospek")
_OTHER_CONVERSIONS = ("registration", "subscribe", "start_trial", "schedule", "submit_application")


def _before(draft: Draft) -> None:
    aside_if_broken_down(draft, _BREAKDOWNS)
    if "_span" in draft.fields:  # a month or week column says more than the window of the whole report
        spans = [span_of(cell) if cell else None for cell in draft.fields["_span"]]
        draft.fields["from_day"] = draft.written["from_day"] = [span[0] if span else None for span in spans]
        draft.fields["to_day"] = draft.written["to_day"] = [span[1] if span else None for span in spans]


def _finish(draft: Draft) -> list[Draft]:
    """Read purchases, leads and conversions out of Results where these are counted there, and revenue out of ROAS."""
    fields = draft.fields
    results, kinds = fields.get("results"), fields.get("result_type")
    if results is not None and kinds is not None:
        for name, words in (("purchases", _PURCHASE), ("leads", _LEAD)):
            if name not in fields and any(_is(kind, words) for kind in kinds):
                fields[name] = [n if _is(kind, words) else None for n, kind in zip(results, kinds, strict=True)]
    _conversions(draft, results, kinds)
    spend, roas = fields.get("spend"), fields.get("_roas")
    if "revenue" not in fields and spend is not None and roas is not None:
        pairs = zip(spend, roas, strict=True)
        fields["revenue"] = [None if s is None or r is None else s * r for s, r in pairs]
    return [draft]


def _conversions(draft: Draft, results: list[float | None] | None, kinds: list[str | None] | None) -> None:
    """Conversions are purchases where they are given, else the results of a row whose result is a conversion."""
    purchases = draft.fields.get("purchases", [None] * draft.rows)
    counted: list[float | None] = [None] * draft.rows
    if results is not None and kinds is not None:
        words = (*_PURCHASE, *_LEAD, *_OTHER_CONVERSIONS)
        counted = [n if _is(kind, words) else None for n, kind in zip(results, kinds, strict=True)]
    both = [bought if bought is not None else other for bought, other in zip(purchases, counted, strict=True)]
    if any(value is not None for value in both):
        draft.fields["conversions"] = both


def _is(kind: str | None, words: tuple[str, ...]) -> bool:
    return kind is not None and any(word in kind.lower() for word in words)


META_ADS = Source(
    key="meta_ads",
    family="meta_ads",
    platform="meta_ads",
    table="ads",
    title=Text(en="Meta Ads Manager", id="Meta Ads Manager (Pengelola Iklan)"),
    how=Text(
        en="Ads Manager → Campaigns → choose the dates → Breakdown by day → Reports → Export table data → CSV.",
        id="Pengelola Iklan → Kampanye → pilih tanggal → Uraian per hari → Laporan → Ekspor data tabel → CSV.",
    ),
    recognised_by=RecognisedBy(
        ("Amount spent (¤)", "Impressions"),
        one_of=("Reporting starts", "Day", "_span"),
    ),
    columns=(
        Column("from_day", "Reporting starts", _DAY),
        Column("to_day", "Reporting ends", _DAY),
        Column("day", "Day", _DAY),
        Column("_span", "_span", TEXT, also=("Month", "Week")),
        Column("account", "Account name", NAME),
        Column("campaign", "Campaign name", NAME),
        Column("ad_set", "Ad set name", NAME),
        Column("ad", "Ad name", NAME),
        Column("age", "Age", NAME),
        Column("gender", "Gender", NAME),
        *(Column("_breakdown", heading, NAME) for heading in _BREAKDOWNS),
        Column("currency", "Currency", NAME),
        Column("spend", "Amount spent (¤)", MONEY),
        Column("impressions", "Impressions", COUNT),
        Column("reach", "Reach", COUNT, adds=False),
        Column(None, "Frequency", DECIMAL, adds=False),
        Column(None, "CPM (cost per 1,000 impressions) (¤)", DECIMAL, adds=False),
        Column("clicks", "Clicks (all)", COUNT),
        Column("link_clicks", "Link clicks", COUNT),
        Column("results", "Results", DECIMAL, adds=False),
        Column("result_type", "Result indicator", NAME, also=("Result type",)),
        Column("attribution", "Attribution setting", NAME),
        Column("purchases", "Purchases", DECIMAL),
        Column("purchases", "Website purchases", DECIMAL),
        Column("leads", "Meta leads", DECIMAL),
        Column("leads", "Leads", DECIMAL),
        Column("revenue", "Purchases conversion value", MONEY),
        Column("revenue", "Website purchases conversion value", MONEY),
        Column("_roas", "Purchase ROAS (return on ad spend)", DECIMAL, adds=False),
        Column("video_views", "3-second video plays", COUNT),
    ),
    totals=Totals(empty=("Campaign name", "Ad set name", "Ad name", "Account name"), place="first"),
    split=("campaign", "ad_set", "ad", "age", "gender"),
    lacks=NO_POSTS,
    before=_before,
    finish=_finish,
)
