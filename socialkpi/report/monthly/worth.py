"""Which platform is worth most: what a visit from each of them brings, beside how many there are."""

from __future__ import annotations

from dataclasses import dataclass

from socialkpi import charts
from socialkpi.language import Text, number
from socialkpi.report.block import Block
from socialkpi.report.monthly import choice
from socialkpi.report.monthly.drawings import HALF, HEIGHT, accent, drawn
from socialkpi.report.monthly.figures import Figures, Row, known, single
from socialkpi.report.monthly.say import value
from socialkpi.report.monthly.tables import by_platform, gaps, platform_name
from socialkpi.report.words import Phrase, phrase

ENOUGH_HITS = 30
"""Fewer conversions than this, and what a session brings depends on a few large ones."""
ENOUGH = 100
"""Fewer sessions than this, and a platform isn't ranked."""

_MONEY = Text(
    en="A visit from {platform} was **worth most**: {value} per session, over {n} sessions.",
    id="Kunjungan dari {platform} **paling bernilai**: {value} per sesi, dari {n} sesi.",
)
_RATE = Text(
    en="Visits from {platform} **converted most often**: {value} of {n} sessions.",
    id="Kunjungan dari {platform} **paling sering berkonversi**: {value} dari {n} sesi.",
)
_RATE_UNSURE = Text(
    en="{platform} has the highest conversion ({value}), but its lead over the others **is not certain** with {n} sessions.",
    id="Konversi {platform} paling tinggi ({value}), tetapi keunggulannya **belum pasti** dengan {n} sesi.",
)
_MONEY_UNSURE = Text(
    en="Visits from {platform} brought the most per session ({value}), but with {hits} conversions on {few} "
    "that lead **is not certain**.",
    id="Kunjungan dari {platform} menghasilkan paling banyak per sesi ({value}), tetapi dengan {hits} konversi di {few} "
    "keunggulan itu **belum pasti**.",
)
_NOT_YET = Text(
    en="Which platform is worth most can't be told this month: {why}",
    id="Platform mana yang paling bernilai belum bisa dikatakan bulan ini: {why}",
)
_NO_VISITS = Text(en="no visits per platform were read.", id="tidak ada kunjungan per platform yang dibaca.")
_TOO_FEW = Text(
    en="no two platforms have {n} sessions or more.", id="tidak ada dua platform dengan {n} sesi atau lebih."
)
_NO_RATE = Text(
    en="the exports of this month give no conversion per platform.",
    id="ekspor bulan ini tidak memuat konversi per platform.",
)
_TABLE = Text(en="What a visit is worth", id="Nilai satu kunjungan")


_HITS = ("conversions", "key_event_sessions")


@dataclass(frozen=True)
class Finding:
    """A sentence, and the results rows that it was made from."""

    words: Phrase
    rows: list[Row]


def sentence(f: Figures) -> Finding | None:
    """Return which platform's visits were worth most and how sure that is, or None where no two can be compared."""
    for metric in choice.worth(f.data.client):
        rows = _per_platform(f, [*dict.fromkeys((metric, "social_sessions", *_HITS, *choice.RATE))])
        ranked = sorted(_enough(rows, metric), key=lambda row: -row["value"])
        if len(ranked) > 1:
            first, second = ranked[:2]
            context = [
                r for r in rows if r["metric"] in ("social_sessions", *_HITS) and r["platform"] == first["platform"]
            ]
            return Finding(_said(f, first, second, context, rows), [first, second, *context])
    return None


def worth(f: Figures) -> list[Block]:
    """Return traffic against conversion as a chart, and what a visit from each platform is worth as a table."""
    rate = choice.first_known(f, choice.RATE)
    money = choice.first_known(f, choice.worth(f.data.client))
    metrics = [*dict.fromkeys(m for m in ("social_sessions", rate, money) if m)]
    rows = _per_platform(f, metrics)
    ranked = _enough(rows, rate) if rate else []
    visits = sorted((r for r in rows if r["metric"] == "social_sessions"), key=lambda r: -r["value"])
    order = [r["platform"] for r in visits]
    found = sentence(f)
    if len(ranked) < 2:
        return _without_ranking(f, rows, metrics, visits, found)
    figure = charts.quadrants(
        f.frame(metrics, by=["platform"], only=order),
        "social_sessions",
        str(rate),
        f.language,
        accent=accent(f),
        width=HALF,
        height=HEIGHT + 40,
    )
    grid = by_platform(f, rows, metrics, order)
    return [
        drawn(f, "worth", figure, grid),
        f.block(
            "table", "worth-table", rows, title=f.say(_TABLE), wide=False, table=grid,
            paragraphs=(*([found.words] if found else []), *gaps(f, rows, metrics, order)),
        ),
    ]  # fmt: skip


def _without_ranking(
    f: Figures, rows: list[Row], metrics: list[str], visits: list[Row], found: Finding | None
) -> list[Block]:
    """Say why no conversion can be compared; what a visit is worth stands all the same where that is known."""
    many = sum(row["value"] >= ENOUGH for row in visits) > 1
    why = _NO_VISITS if not visits else _NO_RATE if many else _TOO_FEW
    reason = phrase(why, f.language, n=ENOUGH)
    said = found.words if found else phrase(_NOT_YET, f.language, why=reason)
    if not many:
        return [f.block("sentence", "worth", paragraphs=(said,))]
    order = [row["platform"] for row in visits]
    grid = by_platform(f, rows, metrics, order)
    paragraphs = (said, *gaps(f, rows, metrics, order))
    return [f.block("table", "worth-table", rows, title=f.say(_TABLE), table=grid, paragraphs=paragraphs)]


def _per_platform(f: Figures, metrics: list[str]) -> list[Row]:
    return [
        row
        for row in f.now(metrics, by=["platform"])
        if isinstance(row["platform"], str) and row["platform"] != "social"
    ]


def _enough(rows: list[Row], metric: str) -> list[Row]:
    """The rows of a metric whose platform has enough sessions to be ranked."""
    found = []
    for row in rows:
        visits = single(rows, "social_sessions", platform=row["platform"])
        if (
            row["metric"] == metric
            and row["value"] == row["value"]
            and visits is not None
            and visits["value"] >= ENOUGH
        ):
            found.append(row)
    return found


def _said(f: Figures, first: Row, second: Row, context: list[Row], rows: list[Row]) -> Phrase:
    visits = single(context, "social_sessions")
    hits, few = min((_hits(rows, row["platform"]), row["platform"]) for row in (first, second))
    if first["span"] == "interval":
        text = _RATE if first["low"] > second["high"] else _RATE_UNSURE
    else:
        text = _MONEY if hits >= ENOUGH_HITS or _converts_more(rows, first, second) else _MONEY_UNSURE
    return phrase(
        text,
        f.language,
        platform=platform_name(first["platform"], f.language),
        value=value(first, f.language),
        n=number(visits["value"], f.language) if visits else "",
        hits=number(hits, f.language),
        few=platform_name(few, f.language),
    )


def _converts_more(rows: list[Row], first: Row, second: Row) -> bool:
    """Whether visits of the first platform certainly convert more often than those of the second."""
    for rate in choice.RATE:
        one, other = (single(rows, rate, platform=row["platform"]) for row in (first, second))
        if one and other and one["span"] == other["span"] == "interval":
            return bool(one["low"] > other["high"])
    return False


def _hits(rows: list[Row], platform: str) -> float:
    """How many conversions stand behind what a platform's visits brought; without a count, none can be relied on."""
    counts = [row for m in _HITS if (row := single(rows, m, platform=platform)) is not None and known(row)]
    return float(counts[0]["value"]) if counts else 0.0
