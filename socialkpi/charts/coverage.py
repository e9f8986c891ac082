"""What the downloads cover: a strip of days per platform, with gaps that can't be overlooked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import Any

import pandas as pd

from socialkpi import language as say
from socialkpi import theme
from socialkpi.charts import words
from socialkpi.charts.axes import Scale, bounded, labelled_axis
from socialkpi.charts.drawing import colour, finish, layer, text_width
from socialkpi.charts.figure import Figure
from socialkpi.language import Text

_ROW, _WIDTH = 24, 620
_COLUMNS = ["row", "from", "to", "colour", "middle", "text"]
_COLOURS = {"seen": "#5f8f86", "provisional": "#b9d3cd", "missing": theme.BAD}
_STATES = {
    "seen": Text(en="seen", id="ada"),
    "provisional": Text(en="provisional", id="sementara"),
    "missing": Text(en="missing", id="tidak ada"),
}
_TABLES = {
    "posts": Text(en="posts", id="postingan"),
    "days": Text(en="account, by day", id="akun, per hari"),
    "ads": Text(en="ads", id="iklan"),
    "visits": Text(en="visits", id="kunjungan"),
    "events": Text(en="events", id="peristiwa"),
    "orders": Text(en="orders", id="pesanan"),
    "leads": Text(en="leads", id="prospek"),
    "conversations": Text(en="conversations", id="percakapan"),
    "surveys": Text(en="surveys", id="survei"),
    "mentions": Text(en="mentions", id="sebutan"),
    "touches": Text(en="journeys", id="perjalanan pelanggan"),
    "invitations": Text(en="invitations", id="undangan"),
    "searches": Text(en="searches", id="pencarian"),
    "costs": Text(en="costs", id="biaya"),
    "business": Text(en="the business's own counts", id="catatan bisnis"),
}
_SITE = Text(en="Website", id="Situs web")
_WHOLE = Text(en="Every day is covered", id="Semua hari ada datanya")
_ONE_GAP = Text(en="{name}: {n} days without data", id="{name}: {n} hari tanpa data")
_ONE_DAY = Text(en="{name}: one day without data", id="{name}: satu hari tanpa data")
_GAPS = Text(en="Days without data, most in {name}", id="Ada hari tanpa data, terbanyak di {name}")
_GAP = Text(en="{name}: {days} missing", id="{name}: {days} tidak ada")
_TO = Text(en="{first} to {last}", id="{first} sampai {last}")
_DAYS_MISSING = Text(en="{n} days missing", id="{n} hari tidak ada")
_DAY_MISSING = Text(en="{n} day missing", id="{n} hari tidak ada")
_MOST_SPOKEN = 8

Run = tuple[str, date, date]
"""A state, and the first and last day that it lasts."""


def coverage(days: pd.DataFrame, language: str = "en", width: int = _WIDTH) -> Figure:
    """Draw which days are seen, provisional and missing, one strip per platform and table.

    ``days`` is what ``sk.coverage(data)`` gives: platform, table, day, state. The picture is ``width`` pixels wide.
    """
    strips = [(_name(*key, language), [*_runs(rows)]) for key, rows in _strips(days)]
    if not strips:
        return _nothing(days, language, width)
    gaps = {name: sum(_length(run) for run in runs if run[0] == "missing") for name, runs in strips}
    title = _title(gaps, language)
    chart = _chart(strips, gaps, language, width)
    legend = " · ".join(_STATES[state][language] for state in _COLOURS)
    return Figure(chart, title, "", " ".join([f"{title}.", f"({legend})", *_spoken(strips, language)]), days)


def _strips(days: pd.DataFrame) -> Iterator[tuple[tuple[str, str], pd.DataFrame]]:
    for (platform, table), rows in days.groupby(["platform", "table"], sort=True):
        yield (str(platform), str(table)), rows.sort_values("day")


def _name(platform: str, table: str, language: str) -> str:
    # the website is a platform only here
    who = _SITE[language] if platform == "ga4" else say.platform_name(platform, language)
    return f"{who}: {_TABLES[table][language]}" if table in _TABLES else f"{who}: {table}"


def _runs(rows: pd.DataFrame) -> Iterator[Run]:
    cells = zip(rows["state"], rows["day"], strict=True)
    for state, same in groupby(cells, key=lambda cell: str(cell[0])):
        each = [date.fromisoformat(str(day)) for _, day in same]
        yield state, each[0], each[-1]


def _length(run: Run) -> int:
    return (run[2] - run[1]).days + 1


def _chart(strips: list[tuple[str, list[Run]]], gaps: dict[str, int], language: str, width: int) -> Any:
    alt = theme.load_altair()
    ends = [day.toordinal() for _, runs in strips for _, first, last in runs for day in (first, last)]
    scale = Scale(min(ends), max(ends) + 1, ())
    x = alt.X("from:Q", axis=_months(scale, language), scale=bounded(scale))
    y = alt.Y("row:O", axis=None, scale=alt.Scale(domain=[*range(len(strips))], paddingInner=0.3))
    records = [_record(at, run) for at, (_, runs) in enumerate(strips) for run in runs]
    bars = layer(records, _COLUMNS).mark_bar(height={"band": 1}).encode(x=x, x2="to:Q", y=y, color=colour())
    names = [{"row": at, "text": name, "colour": theme.INK} for at, (name, _) in enumerate(strips)]
    counts = [
        {"row": at, "text": _missing(gaps[name], language), "colour": theme.BAD}
        for at, (name, _) in enumerate(strips)
        if gaps[name]
    ]
    edges = (
        18 + max(text_width(name, 11) for name, _ in strips),
        14 + max((text_width(str(each["text"]), 10) for each in counts), default=0),
    )
    layers = [bars, _text(names, "right", -10, 0, y)]
    plot = max(width - sum(edges), 60)
    layers += [_text(counts, "left", 8, plot, y)] if counts else []
    layers += _legend(language, len(strips))
    return finish(layers, language, theme.ACCENT, (width, _ROW * len(strips)), edges)


def _record(at: int, run: Run) -> dict[str, Any]:
    return {"row": at, "from": run[1].toordinal(), "to": run[2].toordinal() + 1, "colour": _COLOURS[run[0]]}


def _missing(days: int, language: str) -> str:
    return say.speak(_DAY_MISSING if days == 1 else _DAYS_MISSING, language, n=say.number(days, language))


def _text(records: list[dict[str, Any]], align: str, dx: int, x: float, y: Any) -> Any:
    alt = theme.load_altair()
    mark = layer(records, ["row", "text", "colour"]).mark_text(align=align, dx=dx, fontSize=11 if x == 0 else 10)
    return mark.encode(x=alt.value(x), y=y, text="text:N", color=colour())


def _legend(language: str, strips: int) -> list[Any]:
    """Draw what the colours mean, above the strips."""
    alt = theme.load_altair()
    at, layers = 0, []
    for state, shade in _COLOURS.items():
        said = _STATES[state][language]
        square = layer([{"colour": shade}], ["colour"]).mark_square(size=90, opacity=1)
        layers.append(square.encode(x=alt.value(at + 5), y=alt.value(-14), color=colour()))
        text = layer([{"text": said}], ["text"]).mark_text(align="left", color=theme.MUTED, fontSize=10)
        layers.append(text.encode(x=alt.value(at + 14), y=alt.value(-14), text="text:N"))
        at += 30 + text_width(said, 10)
    return layers


def _months(scale: Scale, language: str) -> Any:
    """Return an axis with the first of each month (a few of them, where there are many), else the first day."""
    first, last = date.fromordinal(int(scale.low)), date.fromordinal(int(scale.high) - 1)
    starts = [day for at in range((last - first).days + 1) if (day := first + timedelta(days=at)).day == 1]
    if len(starts) < 2:
        step = max(1, (last - first).days // 5)
        shown = [first + timedelta(days=at) for at in range(0, (last - first).days + 1, step)]
        return labelled_axis(
            [d.toordinal() for d in shown],
            [say.short_day(d.isoformat(), language) for d in shown],
            title=None,
            grid=False,
        )
    every = -(-len(starts) // 8)
    shown = starts[:: max(every, 1)]
    labels = [say.short_month(d.isoformat()[:7], language) for d in shown]
    return labelled_axis([d.toordinal() for d in shown], labels, title=None, grid=False)


def _title(gaps: dict[str, int], language: str) -> str:
    some = {name: n for name, n in gaps.items() if n}
    if not some:
        return _WHOLE[language]
    name = max(some, key=lambda each: some[each])
    sentence = _GAPS if len(some) > 1 else _ONE_DAY if some[name] == 1 else _ONE_GAP
    return say.speak(sentence, language, name=name, n=say.number(some[name], language))


def _spoken(strips: list[tuple[str, list[Run]]], language: str) -> list[str]:
    """Say the gaps in words, the longest first."""
    gaps = [(name, run) for name, runs in strips for run in runs if run[0] == "missing"]
    gaps.sort(key=lambda gap: -_length(gap[1]))
    said = [say.speak(_GAP, language, name=name, days=_span(run, language)) + "." for name, run in gaps[:_MOST_SPOKEN]]
    more = len(gaps) - len(said)
    return [*said, *([say.speak(words.MORE, language, n=more) + "."] if more else [])]


def _span(run: Run, language: str) -> str:
    first, last = (say.day(day.isoformat(), language) for day in run[1:])
    return first if first == last else say.speak(_TO, language, first=first, last=last)


def _nothing(days: pd.DataFrame, language: str, width: int) -> Figure:
    text = words.NO_DATA[language]
    mark = layer([{"text": text}], ["text"]).mark_text(align="left", color=theme.MUTED, fontSize=11)
    chart = theme.style(mark.encode(text="text:N", x=theme.load_altair().value(0)), language, width=width, height=24)
    return Figure(chart, text, "", text, days)
