"""Meta Ads Manager and Ads Reporting: campaigns, ad sets or ads, for a window or by day, also by age and gender."""

from __future__ import annotations

import numpy as np

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, MONEY, NAME, TEXT
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals
from socialkpi.reading.values import Values
from socialkpi.sources._ads import NO_POSTS, aside_if_broken_down, span_of

_DAY = Day((ISO, ISO_TIME))
_BREAKDOWNS = ("Region", "Country", "Placement", "Platform", "Device platform", "Impression device", "Time of day")
_PURCHASE, _LEAD = ("purchase", "pembelian"), ("lead", "prospek")
_CONVERSATION = ("messaging_conversation", "messaging conversation")
_OTHER_CONVERSIONS = ("registration", "subscribe", "start_trial", "schedule", "submit_application")


def _before(draft: Draft) -> None:
    aside_if_broken_down(draft, _BREAKDOWNS)
    if "_span" in draft.fields:  # a month or week column says more than the window of the whole report
        spans = draft.fields["_span"].map(lambda cell: span_of(cell) if cell else None)
        draft.fields["from_day"] = draft.written["from_day"] = spans.map(lambda span: span[0] if span else None)
        draft.fields["to_day"] = draft.written["to_day"] = spans.map(lambda span: span[1] if span else None)


def _finish(draft: Draft) -> list[Draft]:
    """Read purchases, leads, conversations and conversions out of Results where these are counted there, and revenue out of ROAS."""
    fields = draft.fields
    if "results" in fields and "result_type" in fields:
        for name, words in (("purchases", _PURCHASE), ("leads", _LEAD), ("messaging_conversations", _CONVERSATION)):
            if name not in fields and any(_is(kind, words) for kind in fields["result_type"].used()):
                fields[name] = _counted(draft, words)
    _conversions(draft)
    spend, roas = fields.get("spend"), fields.get("_roas")
    if "revenue" not in fields and spend is not None and roas is not None:
        fields["revenue"] = Values.of(spend.floats() * roas.floats())
    return [draft]


def _conversions(draft: Draft) -> None:
    """Conversions are purchases where they are given, else the results of a row whose result is a conversion."""
    given, fields = draft.fields.get("purchases"), draft.fields
    both: Values | None = given
    if "results" in fields and "result_type" in fields:
        counted = _counted(draft, (*_PURCHASE, *_LEAD, *_OTHER_CONVERSIONS))
        both = counted if given is None else _first_of(given, counted)
    if both is not None and both.used():
        fields["conversions"] = both


def _counted(draft: Draft, words: tuple[str, ...]) -> Values:
    """Return the results of the rows whose kind of result has one of the words."""
    counts = draft.fields["result_type"].holds(lambda kind: _is(kind, words))
    return Values.of(np.where(counts, draft.fields["results"].floats(), np.nan))


def _first_of(one: Values, other: Values) -> Values:
    return Values.of(np.where(np.isnan(one.floats()), other.floats(), one.floats()))


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
        Column("messaging_conversations", "Messaging conversations started", COUNT),
    ),
    totals=Totals(empty=("Campaign name", "Ad set name", "Ad name", "Account name"), place="first"),
    split=("campaign", "ad_set", "ad", "age", "gender"),
    gives=("conversions",),
    lacks=NO_POSTS,
    before=_before,
    finish=_finish,
)
