"""Traffic: the visits that social media sent to the website, over the months and per platform."""

from __future__ import annotations

from socialkpi import charts
from socialkpi.report.block import Block
from socialkpi.report.monthly.drawings import HALF, HEIGHT, accent, drawn, per_month
from socialkpi.report.monthly.figures import Figures, known, single
from socialkpi.report.monthly.say import missing
from socialkpi.report.monthly.tables import by_platform
from socialkpi.report.words import Run

METRIC = "social_sessions"


def traffic(f: Figures) -> list[Block]:
    """Return the visits from social media per month, and per platform with where they came from."""
    row = single(f.now([METRIC]), METRIC)
    if row is None or not known(row):
        said = missing(row or {"metric": METRIC, "status": "no_rows"}, f.language)
        return [f.block("sentence", "traffic", paragraphs=((Run(said),),))]
    course = f.course([METRIC])
    trend = charts.trend(course, METRIC, f.language, accent=accent(f), width=HALF, height=HEIGHT)
    results = f.counted([METRIC], by=["platform"])
    ranking = charts.ranking(results, METRIC, f.language, accent=accent(f), width=HALF)
    rows = f.now([METRIC, "ga4_engagement_rate", "avg_engagement_time"], by=["platform"])
    order = [r["platform"] for r in sorted(results.to_dict("records"), key=lambda r: -r["value"])]
    metrics = [
        m
        for m in (METRIC, "ga4_engagement_rate", "avg_engagement_time")
        if any(known(r) for r in rows if r["metric"] == m)
    ]
    return [
        drawn(f, "traffic", trend, per_month(f, course, METRIC)),
        drawn(f, "traffic-platforms", ranking, by_platform(f, rows, metrics, order)),
    ]
