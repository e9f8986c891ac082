"""Each platform's month in one line: who follows, who was reached, what was posted, and what people did."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.report.block import Block
from socialkpi.report.monthly.figures import Figures, Row, known
from socialkpi.report.monthly.tables import by_platform, gaps
from socialkpi.report.words import phrase

_COUNTS = (
    "followers", "reach", "viewers", "account_views", "views", "account_impressions", "impressions", "posts_published",
    "engagements_public",
)  # fmt: skip
_TITLE = Text(en="Each platform this month", id="Tiap platform bulan ini")
_SUB = Text(
    en="Followers at the end of the month; reach counts accounts, views and impressions count times; "
    "posts are those published in the month, with their counts so far",
    id="Pengikut di akhir bulan; jangkauan menghitung akun, penayangan dan tayangan menghitung berapa kali; "
    "postingan yang terbit bulan ini, dengan hitungannya sampai sekarang",
)
_NONE = Text(
    en="No file that was read tells what happened on the platforms this month.",
    id="Tidak ada berkas yang memuat apa yang terjadi di platform bulan ini.",
)


def platforms(f: Figures) -> list[Block]:
    """Return the counts of each platform, or one line where there are none."""
    rows = [row for row in f.now(_COUNTS, by=["platform"]) if row["platform"] in f.platforms]
    there = [m for m in _COUNTS if any(known(row) for row in rows if row["metric"] == m)]
    metrics = [m for m in there if not _whose(rows, m) <= _whose(rows, f"account_{m}")]
    order = [p for p in f.platforms if any(known(row) for row in rows if row["platform"] == p)]
    if not order:
        return [f.block("sentence", "platforms", paragraphs=(phrase(_NONE, f.language),))]
    shown = [row for row in rows if row["metric"] in metrics]
    return [
        f.block(
            "table", "platforms", shown, title=f.say(_TITLE), subtitle=f.say(_SUB),
            table=by_platform(f, rows, metrics, order), paragraphs=gaps(f, rows, metrics, order),
        )
    ]  # fmt: skip


def _whose(rows: list[Row], metric: str) -> set[str]:
    """The platforms that a metric is known for; the account's views, where they are known, hold those of its posts."""
    return {row["platform"] for row in rows if row["metric"] == metric and known(row)}
