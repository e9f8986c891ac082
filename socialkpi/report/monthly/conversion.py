"""Conversion: what became of the visits, per platform and with how sure that is."""

from __future__ import annotations

from socialkpi import charts
from socialkpi.report.block import Block
from socialkpi.report.monthly import choice
from socialkpi.report.monthly.drawings import HALF, HEIGHT, accent, drawn, per_month
from socialkpi.report.monthly.figures import Figures, rows_of
from socialkpi.report.monthly.say import missing
from socialkpi.report.monthly.tables import by_platform, gaps
from socialkpi.report.words import Run


def conversion(f: Figures) -> list[Block]:
    """Return the conversion of social visits over the months, and per platform with its interval."""
    rate = choice.first_known(f, choice.RATE)
    if rate is None:
        said = missing(f.now(choice.RATE)[0], f.language)
        return [f.block("sentence", "conversion", paragraphs=((Run(said),),))]
    course = f.course([rate])
    trend = charts.trend(course, rate, f.language, accent=accent(f), width=HALF, height=HEIGHT)
    results = f.counted([rate, "social_sessions"], by=["platform"])
    ranking = charts.ranking(results, rate, f.language, accent=accent(f), width=HALF)
    rows = rows_of(results)
    order = [*dict.fromkeys(r["platform"] for r in rows)]
    metrics = [rate, "social_sessions"]
    return [
        drawn(f, "conversion", ranking, by_platform(f, rows, metrics, order), says=gaps(f, rows, [rate], order)),
        drawn(f, "conversion-trend", trend, per_month(f, course, rate)),
    ]
