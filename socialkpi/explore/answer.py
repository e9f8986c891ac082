"""The answer: the chart, the table, and in words what is missing; all from one frame of results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from socialkpi import charts
from socialkpi import language as say
from socialkpi.catalog import explain_status, find
from socialkpi.catalog.declared import carried
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.charts import Figure
from socialkpi.explore.selection import periods
from socialkpi.language import Text, column_name, group_value, listed, platform_name, speak

_SOME = Text(en="{names} ({n} of {all})", id="{names} ({n} dari {all})")
_QUIET = ("complete", "bounds")
_FEW = {
    "too_few": Text(
        en="only {n} cases, too few for a ranking.", id="hanya {n} kasus, terlalu sedikit untuk diperingkat."
    ),
    "too_few_posts": Text(
        en="only {n} posts, too few to say how sure this is.",
        id="hanya {n} postingan, terlalu sedikit untuk memastikan seberapa kuat angka ini.",
    ),
}
_WINDOWS = Text(
    en="the files have figures for longer stretches only, such as {period}, and those are never split.",
    id="file hanya memuat angka untuk rentang yang lebih panjang, misalnya {period}, dan angka itu tidak boleh dibagi-bagi.",
)

Row = dict[Any, Any]


def drawn(results: pd.DataFrame, metric: str, language: str, accent: str, width: int, height: int) -> Figure:
    """Return the chart that fits the results: a range where bounds are all that is known, else a line."""
    # a cost without a result yet has a lower end too, and is a gap in its line
    people = (results["span"] == "bounds") & ~results["status"].str.startswith("none_yet")
    draw = charts.reach_range if people.any() else charts.trend
    return draw(results, metric, language, accent=accent, width=width, height=height)


def value_text(row: Any, metric: AnyMetric, language: str) -> str:
    """Write one result: its value, its bounds (an open end in words), or a dash."""
    unit, currency = str(metric.unit), str(row["currency"]) or None
    if row["value"] == row["value"]:
        return say.number(row["value"], language, unit, currency)
    if row["low"] == row["low"] and row["high"] != row["high"]:
        return say.span(row["low"], None, language, unit, currency)
    if row["low"] == row["low"]:
        return "–".join(say.number(end, language, unit, currency) for end in (row["low"], row["high"]))
    return say.MISSING


def table(results: pd.DataFrame, metric: str, grain: str, platforms: Iterable[str], language: str) -> str:
    """Return the results as an HTML table: the latest period first, one column per platform."""
    found, grid = find(metric, carried(results)), _grid(timed(results, grain), grain)
    columns = [key for key in platforms if key in {platform for platform, _ in grid}]
    head = "".join(f"<th>{escape(platform_name(key, language))}</th>" for key in columns)
    body = "".join(
        f"<tr><th>{escape(group_value(grain, time, language))}</th>"
        + "".join(_cell(grid[key, time], found, language) for key in columns)
        + "</tr>"
        for time in sorted({time for _, time in grid}, reverse=True)
    )
    name = column_name(grain, language).capitalize()
    return f"<table><thead><tr><th>{name}</th>{head}</tr></thead><tbody>{body}</tbody></table>" if columns else ""


def _cell(row: Row | None, metric: AnyMetric, language: str) -> str:
    codes = _codes(row)
    said = " ".join(explain_status(code, language) for code in codes if code not in _QUIET)
    text = value_text(row, metric, language) if row else say.MISSING
    text += "*" if said and text != say.MISSING else ""
    return f'<td title="{escape(said)}">{escape(text)}</td>'


def timed(results: pd.DataFrame, grain: str) -> pd.DataFrame:
    """Return the rows that lie within one month, week or day, with their platform."""
    return results.dropna(subset=["platform", grain])


def _grid(rows: pd.DataFrame, grain: str) -> dict[tuple[str, str], Row | None]:
    """Return every platform in every period from the first to the last, with None where there is no row."""
    if rows.empty:
        return {}
    times = periods(str(rows[grain].min()), str(rows[grain].max()), grain)
    there = {(str(row["platform"]), str(row[grain])): row for row in rows.to_dict("records")}
    return {(key, time): there.get((key, time)) for key in rows["platform"].unique() for time in times}


def remarks(results: pd.DataFrame, metric: str, grain: str, lacking: Mapping[str, str], language: str) -> list[str]:
    """Say why something is missing or limited: first the platforms without the metric, then what limits the rest."""
    grid = _grid(timed(results, grain), grain)
    # a platform without any row in the metric's table is no gap: Meta Ads has no followers
    told = {key: code for key, code in lacking.items() if code and (code != "no_rows" or not grid)}
    if not grid and len({*told.values()}) == 1:
        return [explain_status(code, language, find(metric, carried(results))) for code in {*told.values()}]
    said = [f"{platform_name(key, language)}: {_because([code], language)}" for key, code in told.items()]
    seen: dict[str, dict[str, list[str]]] = {}
    for (platform, _), row in grid.items():
        for code in _codes(row):
            seen.setdefault(_kind(code), {}).setdefault(platform, []).append(code)
    seen.pop("complete", None)
    every = len({time for _, time in grid})
    for at in seen.values():
        codes = [code for own in at.values() for code in own]
        said.append(f"{_who(at, every, language)}: {_because(codes, language)}")
    return said


def _codes(row: Row | None) -> list[str]:
    if row is None:
        return ["no_rows"]
    return [code for code in (str(row["status"]), *str(row["notes"]).split(";")) if code and code != "nan"]


def _kind(code: str) -> str:
    """Return what is said once: small numbers of cases, and longer windows, together; every other code by itself."""
    name = code.partition(":")[0]
    return name if name in _FEW or name == "window" else code


def _because(codes: Sequence[str], language: str) -> str:
    """Say the reason; of small numbers of cases, from how many to how many."""
    name = _kind(codes[0])
    if name in _FEW:
        cases = [float(code.partition(":")[2]) for code in codes]
        return speak(_FEW[name], language, n=say.span(min(cases), max(cases), language))
    if name == "window":
        first, _, last = codes[-1].partition(":")[2].partition("..")
        return speak(_WINDOWS, language, period=say.period_label((first, last), language))
    said = explain_status(codes[0], language)
    return said[:1].lower() + said[1:]


def _who(at: Mapping[str, Sequence[str]], every: int, language: str) -> str:
    """Name the platforms; how many of their periods, where it isn't all."""
    counts = [(platform_name(key, language), len(codes)) for key, codes in at.items()]
    whole = [name for name, n in counts if n >= every]
    return listed(
        [*whole, *(speak(_SOME, language, names=name, n=n, all=every) for name, n in counts if n < every)], language
    )
