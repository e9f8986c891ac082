"""A few results that a person can read beside the exports; a change of any number shows here, cell by cell.

``python tests/test_golden_results.py`` writes them again: read the difference before it is kept.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from socialkpi.compare import compare
from socialkpi.compute import compute
from socialkpi.load import sample

FOLDER = Path(__file__).resolve().parent / "golden_results"


def what_came_of_october() -> pd.DataFrame:
    metrics = ["social_sessions", "session_key_event_rate", "leads", "sales_revenue"]
    return compute(sample("kopi-senja"), metrics, by=["platform"], period="2026-10")


def what_is_known_of_each_network() -> pd.DataFrame:
    """Values, bounds, and for what is missing the reason."""
    metrics = ["views", "impressions", "reach", "followers", "saves", "clicks_all"]
    return compute(sample("piranti-contoh"), metrics, by=["platform"], period="2026-10")


def what_changed_since_september() -> pd.DataFrame:
    metrics = ["ad_spend", "ad_reach", "roas", "followers", "shop_revenue"]
    return compare(sample("rona-kain"), metrics, by=["platform"], period="2026-10")


TABLES: dict[str, tuple[Callable[[], pd.DataFrame], tuple[str, ...]]] = {
    "kopi-senja-2026-10": (what_came_of_october, ("platform", "metric", "value", "low", "high", "status")),
    "piranti-contoh-2026-10": (
        what_is_known_of_each_network,
        ("platform", "metric", "value", "low", "high", "status"),
    ),
    "rona-kain-2026-10-and-09": (
        what_changed_since_september,
        ("platform", "metric", "value", "base", "change", "verdict", "status"),
    ),
}


def written(name: str) -> str:
    """Return a table as text: columns in line, numbers with six digits at most."""
    make, columns = TABLES[name]
    frame = make()[[*columns]]
    cells = [[*columns], *([short(cell) for cell in row] for row in frame.itertuples(index=False))]
    widths = [max(len(row[place]) for row in cells) for place in range(len(columns))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return "\n".join(lines) + "\n"


def short(cell: object) -> str:
    if isinstance(cell, float):
        return "" if math.isnan(cell) else f"{cell:.6g}" if abs(cell) < 10 else f"{cell:.2f}".removesuffix(".00")
    return "" if cell is None else str(cell)


@pytest.mark.parametrize("name", TABLES)
def test_the_results_are_those_that_were_read(name: str) -> None:
    assert written(name) == (FOLDER / f"{name}.txt").read_text("utf-8")


if __name__ == "__main__":
    for each in TABLES:
        (FOLDER / f"{each}.txt").write_text(written(each), "utf-8")
