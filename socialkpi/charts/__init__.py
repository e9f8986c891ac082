"""Charts: each draws rows of results and gives a ``Figure``; none computes a KPI of its own."""

from socialkpi.charts.coverage import coverage
from socialkpi.charts.figure import Figure
from socialkpi.charts.funnel import funnel
from socialkpi.charts.paid_and_organic import paid_and_organic
from socialkpi.charts.quadrants import quadrants
from socialkpi.charts.ranking import ranking
from socialkpi.charts.reach_range import reach_range
from socialkpi.charts.spark import spark
from socialkpi.charts.trend import trend

__all__ = ["Figure", "coverage", "funnel", "paid_and_organic", "quadrants", "ranking", "reach_range", "spark", "trend"]
