"""Reach: how many accounts were reached, as far as that can be known, and what each platform showed."""

from __future__ import annotations

from socialkpi import charts
from socialkpi.language import Text
from socialkpi.report.block import Block
from socialkpi.report.monthly import choice
from socialkpi.report.monthly.drawings import HALF, accent, drawn, per_month
from socialkpi.report.monthly.figures import Figures, known
from socialkpi.report.monthly.tables import by_platform, gaps
from socialkpi.report.words import phrase

_COUNTS = ("followers", "reach", "viewers", "account_views", "views", "account_impressions", "impressions")
_TITLE = Text(en="Each platform this month", id="Tiap platform bulan ini")
_SUB = Text(
    en="Followers at the end of the month; reach and viewers count accounts, views count times",
    id="Pengikut di akhir bulan; jangkauan dan penonton menghitung akun, penayangan menghitung berapa kali",
)
_NONE = Text(
    en="No file that was read says how many accounts were reached or how often posts were shown.",
    id="Tidak ada berkas yang memuat jumlah akun yang terjangkau atau seberapa sering postingan ditampilkan.",
)


def reach(f: Figures) -> list[Block]:
    """Return reach per month as a range, and the month's counts per platform."""
    rows = [row for row in f.now(_COUNTS, by=["platform"]) if row["platform"] in f.platforms]
    metrics = [m for m in _COUNTS if any(known(row) for row in rows if row["metric"] == m)]
    metrics = _without_doubles(metrics)
    if not metrics:
        return [f.block("sentence", "reach", paragraphs=(phrase(_NONE, f.language),))]
    table = by_platform(f, rows, metrics, f.platforms)
    shown = [row for row in rows if row["metric"] in metrics]
    counts = f.block(
        "table", "reach-table", shown, title=f.say(_TITLE), subtitle=f.say(_SUB), table=table, wide=len(metrics) > 3,
        paragraphs=gaps(f, rows, metrics, f.platforms),
    )  # fmt: skip
    metric = choice.first_known(f, ("reach", "viewers"))
    if metric is None:
        return [counts]
    course = f.course([metric])
    figure = charts.reach_range(course, metric, f.language, accent=accent(f), width=HALF)
    return [drawn(f, "reach", figure, per_month(f, course, metric), wide=len(metrics) > 3), counts]


def _without_doubles(metrics: list[str]) -> list[str]:
    """Views of the account stand for views of posts, where there are both; likewise impressions."""
    return [m for m in metrics if f"account_{m}" not in metrics]
