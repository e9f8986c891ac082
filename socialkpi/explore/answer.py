"""The answer: the chart, the table, and in words what is missing; all from one frame of results."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd

from socialkpi import charts
from socialkpi import language as say
from socialkpi.catalog import explain_status, find
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.charts import Figure
from socialkpi.language import Text, column_name, group_value, listed, platform_name, speak

_SOME = Text(en="{names} ({n} of {all})", id="{names} ({n} dari {all})")
_QUIET = ("complete", "bounds", "")


def drawn(results: pd.DataFrame, metric: str, language: str, accent: str, width: int, height: int) -> Figure:
    """Return the chart that fits the results: a range where bounds are all that is known, else a line."""
    draw = charts.reach_range if (results["span"] == "bounds").any() else charts.trend
    return draw(results, metric, language, accent=accent, width=width, height=height)


def value_text(row: Any, metric: AnyMetric, language: str) -> str:
    """Write one result: its value, its bounds, or a dash."""
    unit, currency = str(metric.unit), str(row["currency"]) or None
    if row["value"] == row["value"]:
        return say.number(row["value"], language, unit, currency)
    if row["low"] == row["low"]:
        return "–".join(say.number(end, language, unit, currency) for end in (row["low"], row["high"]))
    return say.MISSING


def table(results: pd.DataFrame, metric: str, grain: str, platforms: Iterable[str], language: str) -> str:
    """Return the results as an HTML table: the latest period first, one column per platform."""
    found, shown = find(metric), timed(results, grain)
    cells = {(row["platform"], row[grain]): _cell(row, found, language) for row in shown.to_dict("records")}
    columns = [key for key in platforms if key in {platform for platform, _ in cells}]
    head = "".join(f"<th>{escape(platform_name(key, language))}</th>" for key in columns)
    body = "".join(
        f"<tr><th>{escape(group_value(grain, time, language))}</th>"
        + "".join(cells.get((key, time), f"<td>{say.MISSING}</td>") for key in columns)
        + "</tr>"
        for time in sorted(shown[grain].unique(), reverse=True)
    )
    name = column_name(grain, language).capitalize()
    return f"<table><thead><tr><th>{name}</th>{head}</tr></thead><tbody>{body}</tbody></table>" if columns else ""


def _cell(row: dict[Any, Any], metric: AnyMetric, language: str) -> str:
    codes = _codes(row)
    said = " ".join(explain_status(code, language) for code in codes if code not in _QUIET)
    mark = "*" if said else ""
    return f'<td title="{escape(said)}">{escape(value_text(row, metric, language))}{mark}</td>'


def timed(results: pd.DataFrame, grain: str) -> pd.DataFrame:
    """Return the rows that lie within one month, week or day, with their platform."""
    return results.dropna(subset=["platform", grain])


def remarks(results: pd.DataFrame, metric: str, grain: str, lacking: dict[str, str], language: str) -> list[str]:
    """Say why something is missing or limited: first the platforms without the metric, then what limits the rest."""
    found = find(metric)
    rows = timed(results, grain)
    # a platform without any row in the metric's table is no gap: Meta Ads has no followers
    told = {key: code for key, code in lacking.items() if code and (code != "no_rows" or rows.empty)}
    said = [f"{platform_name(key, language)}: {_because(code, language)}" for key, code in told.items()]
    totals = {str(key): int(n) for key, n in rows.groupby("platform").size().items()}
    about: dict[str, dict[str, int]] = {}
    for row in rows.to_dict("records"):
        for code in _codes(row):
            seen = about.setdefault(code, {})
            seen[row["platform"]] = seen.get(row["platform"], 0) + 1
    for code, counts in about.items():
        if code != "complete":
            said.append(f"{_who(counts, totals, language)}: {_because(code, language)}")
    if rows.empty and not said:
        said.append(" ".join(explain_status(code, language, found) for code in results["status"].unique()[:1]))
    return said


def _codes(row: dict[Any, Any]) -> list[str]:
    return [code for code in (str(row["status"]), *str(row["notes"]).split(";")) if code and code != "nan"]


def _because(code: str, language: str) -> str:
    said = explain_status(code, language)
    return said[:1].lower() + said[1:]


def _who(counts: dict[str, int], totals: dict[str, int], language: str) -> str:
    """Name the platforms; how many of their periods, where it isn't all."""
    whole = [platform_name(key, language) for key, n in counts.items() if n == totals[key]]
    part = [
        speak(_SOME, language, names=platform_name(key, language), n=n, all=totals[key])
        for key, n in counts.items()
        if n < totals[key]
    ]
    return listed([*whole, *part], language)
