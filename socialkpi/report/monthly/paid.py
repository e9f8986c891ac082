"""Paid and organic side by side, and what the advertising cost and claims to have brought."""

from __future__ import annotations

from itertools import chain

from socialkpi.language import Text
from socialkpi.report.block import Block, Cell, Column, Grid
from socialkpi.report.monthly import choice
from socialkpi.report.monthly.figures import Figures, Row, known, single
from socialkpi.report.monthly.say import heading, why
from socialkpi.report.monthly.tables import by_platform, cell, gaps
from socialkpi.report.words import phrase

_CLICKS = (("ad_link_clicks", "cpc"), ("ad_clicks", "cpc_all"))
_RESULTS = {"b2b": (("ad_leads", "cpl"), ("ad_conversions", "cpa"))}
_ANY_RESULTS = (("ad_conversions", "cpa"), ("ad_leads", "cpl"))
_ADS = ("ad_spend", "ad_impressions", "cpm", "ad_revenue", "roas")
_SIDES = ("organic", "paid")
_SIDE_NAMES = {"organic": Text(en="Organic", id="Organik"), "paid": Text(en="Paid", id="Berbayar")}
_VISITS = Text(en="Visits", id="Kunjungan")
_NO_VISITS = {
    "paid": Text(
        en="No paid visit from social media is in this month's files.",
        id="Tidak ada kunjungan berbayar dari media sosial dalam berkas bulan ini.",
    ),
    "organic": Text(
        en="No organic visit from social media is in this month's files.",
        id="Tidak ada kunjungan organik dari media sosial dalam berkas bulan ini.",
    ),
}
_TITLE = Text(en="Paid and organic visits", id="Kunjungan berbayar dan organik")
_SUB = Text(
    en="Visits from social media, as the website counted them", id="Kunjungan dari media sosial, menurut hitungan situs"
)
_ADS_TITLE = Text(en="What the ads cost", id="Biaya iklan")
_ADS_SUB = Text(
    en="As the ad platforms count: each credits itself, so their conversions don't add up to the shop's or the website's",
    id="Menurut hitungan platform iklan: masing-masing mengklaim hasilnya sendiri, jadi konversinya tidak sama dengan toko atau situs",
)
_NO_SIDES = Text(
    en="Paid and organic visits can't be told apart this month. {why}",
    id="Kunjungan berbayar dan organik tidak bisa dipisahkan bulan ini. {why}",
)
_NO_ADS = Text(en="No advertising was read for this month.", id="Tidak ada data iklan yang dibaca untuk bulan ini.")


def paid(f: Figures) -> list[Block]:
    """Return the visits that were paid for beside those that weren't, and the advertising per platform."""
    return [_sides(f), _ads(f)]


def _sides(f: Figures) -> Block:
    rate = choice.first_known(f, choice.RATE)
    metrics = [m for m in ("social_sessions", rate, *choice.worth(f.data.client)[:1]) if m]
    rows: list[Row] = [row for row in f.now(metrics, by=["paid"]) if row["paid"] in _SIDES]
    shown = [m for m in metrics if any(known(row) for row in rows if row["metric"] == m)]
    if not shown:
        reason = why(
            (f.now(["social_sessions"], by=["paid"]) or [{"metric": "social_sessions", "status": "no_rows"}])[0],
            f.language,
        )
        return f.block("sentence", "paid", paragraphs=(phrase(_NO_SIDES, f.language, why=reason),))
    sides = [side for side in _SIDES if any(known(row) for row in rows if row["paid"] == side)]
    lines = tuple(
        (Cell(f.say(_SIDE_NAMES[side])), *(cell(f, single(rows, m, paid=side)) for m in shown)) for side in sides
    )
    columns = (Column(f.say(_VISITS), number=False), *(Column(heading(m, f.language)) for m in shown))
    absent = tuple(phrase(_NO_VISITS[side], f.language) for side in _SIDES if side not in sides)
    return f.block(
        "table",
        "paid",
        rows,
        title=f.say(_TITLE),
        subtitle=f.say(_SUB),
        table=Grid(columns, lines),
        paragraphs=absent,
        wide=False,
    )


def _ads(f: Figures) -> Block:
    pairs = (*_CLICKS, *_ANY_RESULTS)
    rows = [row for row in f.now([*_ADS, *chain(*pairs)], by=["platform"]) if isinstance(row["platform"], str)]
    order = [*dict.fromkeys(row["platform"] for row in rows if known(row))]
    if not order:
        return f.block("sentence", "ads", paragraphs=(phrase(_NO_ADS, f.language),))
    results = _RESULTS.get(f.data.client.business or "", _ANY_RESULTS)
    wanted = (*_ADS[:3], *_told(rows, _CLICKS), *_told(rows, results), *_ADS[3:])
    worthless = (
        ("ad_revenue", "roas") if f.data.client.business == "b2b" else ()
    )  # what a lead is worth, no ad platform knows
    metrics = [m for m in wanted if _whose(rows, m) and m not in worthless]
    return f.block(
        "table", "ads", [row for row in rows if row["metric"] in metrics], title=f.say(_ADS_TITLE), subtitle=f.say(_ADS_SUB),
        table=by_platform(f, rows, metrics, order), paragraphs=gaps(f, rows, metrics, order),
    )  # fmt: skip


def _told(rows: list[Row], alternatives: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """Return the count and its cost that most ad platforms tell."""
    return max(alternatives, key=lambda pair: len(_whose(rows, pair[1])))


def _whose(rows: list[Row], metric: str) -> set[str]:
    return {row["platform"] for row in rows if row["metric"] == metric and known(row)}
