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

_NO_POSTS = Text(
    en="No post of this month is in the files that were read, so there is no engagement to speak of.",
    id="Tidak ada postingan bulan ini dalam berkas yang dibaca, jadi belum ada keterlibatan yang bisa dibahas.",
)
_NO_RATE = Text(
    en="The exports count what people did, but not how often the posts were seen; so there is no engagement rate.",
    id="Ekspor menghitung interaksi, tetapi tidak seberapa sering postingan dilihat; jadi tingkat keterlibatan tidak ada.",
)


def engagement(f: Figures) -> list[Block]:
    """Return the engagement rate that most platforms share, as a ranking, or one line where there is none."""
    rows = [
        r for r in f.now(["engagements_public", *choice.ENGAGEMENT], by=["platform"]) if r["platform"] in f.platforms
    ]
    posted = [p for p in f.platforms if p in _having(rows, "engagements_public")]
    rate = max(choice.ENGAGEMENT, key=lambda metric: len(_having(rows, metric)))
    if not _having(rows, rate):
        return [f.block("sentence", "engagement", paragraphs=(phrase(_NO_RATE if posted else _NO_POSTS, f.language),))]
    order = [p for p in f.platforms if p in _having(rows, rate)]
    figure = charts.ranking(
        f.frame([rate], by=["platform"], only=order), rate, f.language, accent=accent(f), width=HALF
    )
    left_out = gaps(f, rows, [rate], [p for p in posted if p not in order])
    return [drawn(f, "engagement", figure, by_platform(f, rows, [rate], order), says=left_out)]


def _having(rows: list[Row], metric: str) -> set[str]:
    return {row["platform"] for row in rows if row["metric"] == metric and known(row)}
