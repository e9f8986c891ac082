"""Engagement: how many of those who saw something did something, per platform and with its interval."""

from __future__ import annotations

from socialkpi import charts
from socialkpi.language import Text
from socialkpi.report.block import Block
from socialkpi.report.monthly import choice
from socialkpi.report.monthly.drawings import HALF, accent, drawn
from socialkpi.report.monthly.figures import Figures, Row, known
from socialkpi.report.monthly.tables import by_platform, gaps
from socialkpi.report.words import phrase

_COUNTS = ("posts_published", "engagements_public", "reactions", "comments", "shares", "saves")
_TITLE = Text(en="What people did", id="Apa yang dilakukan orang")
_SUB = Text(
    en="Posts published in the month, and their counts so far",
    id="Postingan yang terbit bulan ini dan hitungannya sampai sekarang",
)
_NONE = Text(
    en="No post of this month is in the files that were read, so there is no engagement to speak of.",
    id="Tidak ada postingan bulan ini dalam berkas yang dibaca, jadi belum ada keterlibatan yang bisa dibahas.",
)


def engagement(f: Figures) -> list[Block]:
    """Return the engagement rate that most platforms share, as a ranking, and the counts behind it."""
    rows = [r for r in f.now([*_COUNTS, *choice.ENGAGEMENT], by=["platform"]) if r["platform"] in f.platforms]
    if not any(known(r) for r in rows):
        return [f.block("sentence", "engagement", paragraphs=(phrase(_NONE, f.language),))]
    rate = max(choice.ENGAGEMENT, key=lambda metric: len(_having(rows, metric)))
    metrics = [m for m in _COUNTS if _having(rows, m)]
    order = [p for p in f.platforms if any(p in _having(rows, m) for m in metrics)]
    counts = f.block(
        "table", "engagement-table", [r for r in rows if r["metric"] in metrics], title=f.say(_TITLE), subtitle=f.say(_SUB),
        table=by_platform(f, rows, metrics, order), wide=not _having(rows, rate), paragraphs=gaps(f, rows, metrics, order),
    )  # fmt: skip
    if not _having(rows, rate):
        return [counts]
    results = f.frame([rate], by=["platform"], only=order)
    figure = charts.ranking(results, rate, f.language, accent=accent(f), width=HALF)
    table = by_platform(f, rows, [rate], order)
    return [drawn(f, "engagement", figure, table, says=gaps(f, rows, [rate], order)), counts]


def _having(rows: list[Row], metric: str) -> set[str]:
    return {row["platform"] for row in rows if row["metric"] == metric and known(row)}
