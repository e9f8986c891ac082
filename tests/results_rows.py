"""Rows of results typed by hand, as ``compute`` gives them."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

COLUMNS = (
    "metric", "recipe", "currency", "value", "top", "bottom", "low", "high", "span", "status", "notes", "rows",
    "rows_used",
)  # fmt: skip
HOSTILE = '</text><script>alert(1)</script>\n[red]{"signal": "alert(1)"} datum.x\' + alert(1) //\u202e'


def row(metric: str, value: float | None = None, **more: Any) -> dict[str, Any]:
    """Return one row; what is no column of results is a group."""
    groups = {name: each for name, each in more.items() if name not in COLUMNS}
    empty = {
        "recipe": "", "currency": None, "top": math.nan, "bottom": math.nan, "low": math.nan, "high": math.nan,
        "span": "", "status": "complete", "notes": "", "rows": 3, "rows_used": 3,
    }  # fmt: skip
    given = {name: each for name, each in more.items() if name in COLUMNS}
    return {**groups, "metric": metric, "value": math.nan if value is None else value, **empty, **given}


def results(*rows: dict[str, Any]) -> pd.DataFrame:
    """Return rows as a frame, groups first."""
    groups = [name for name in rows[0] if name not in COLUMNS]
    return pd.DataFrame([*rows], columns=[*groups, *COLUMNS])


def rates() -> pd.DataFrame:
    """Conversion by platform: Instagram certainly first, YouTube too few, X not available."""
    key, sure = "session_key_event_rate", {"span": "interval"}
    return results(
        row(key, 0.06, low=0.05, high=0.07, top=300.0, bottom=5000.0, platform="instagram", **sure),
        row(key, 0.02, low=0.015, high=0.027, top=60.0, bottom=3000.0, platform="tiktok", **sure),
        row(key, 0.03, low=0.02, high=0.04, top=30.0, bottom=1000.0, platform="facebook", **sure),
        row(key, 0.05, low=0.01, high=0.13, top=3.0, bottom=60.0, platform="youtube", status="too_few:60", **sure),
        row(key, status="no_column:visits.key_event_sessions", platform="x"),
    )


def visits() -> pd.DataFrame:
    """Sessions by platform."""
    counts = {"instagram": 5000, "tiktok": 3000, "facebook": 1000, "youtube": 60, "x": 10}
    return results(*(row("social_sessions", float(n), platform=platform) for platform, n in counts.items()))


def months(metric: str = "social_sessions", **more: Any) -> pd.DataFrame:
    """Six months with a gap in July and an October that is not over."""
    values = {"2026-05": 900.0, "2026-06": 1000.0, "2026-08": 1100.0, "2026-09": 1210.0, "2026-10": 400.0}
    return results(
        *(
            row(
                metric, value, month=month, status="incomplete:2026-10-11" if month == "2026-10" else "complete", **more
            )
            for month, value in values.items()
        )
    )


def reach() -> pd.DataFrame:
    """Reach of Facebook from April to July, across the day it began to be counted in another way."""
    return results(
        *(
            row("reach", own, low=low, high=high, span="bounds", status="bounds", platform="facebook", month=month)
            for month, own, low, high in (
                ("2026-04", None, 40_000.0, 70_000.0),
                ("2026-05", 50_000.0, 42_000.0, 71_000.0),
                ("2026-06", None, 41_000.0, 69_000.0),
                ("2026-07", None, 80_000.0, 99_000.0),
            )
        )
    )


def steps() -> pd.DataFrame:
    """Three ratios as steps."""
    return results(
        row("ad_ctr", 0.03, top=3000.0, bottom=100_000.0),
        row("landing_rate", 0.8, top=2400.0, bottom=3000.0),
        row("session_key_event_rate", 0.05, top=120.0, bottom=2400.0),
    )


def paid() -> pd.DataFrame:
    """Paid and organic sessions; TikTok has no paid row."""
    return results(
        row("social_sessions", 400.0, platform="instagram", paid="paid"),
        row("social_sessions", 900.0, platform="instagram", paid="organic"),
        row("social_sessions", 700.0, platform="tiktok", paid="organic"),
    )
