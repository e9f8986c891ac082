"""The pictures of the lesson "reach is not a sum": who saw what, who was there twice, and what a sum makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from socialkpi import language as say
from socialkpi import theme
from socialkpi.charts import Figure
from socialkpi.language import Text, speak

_WIDTH = 560
_ROW = 46
_SECOND = "#1f5cc4"
_AGAIN = "#e2a13b"


def dots(looks: Sequence[int], language: str) -> Figure:
    """Draw each impression as a dot, in one column per account; ``looks`` says how often each account saw the post."""
    records = [{"account": at + 1, "time": time + 1} for at, count in enumerate(looks) for time in range(count)]
    alt = theme.load_altair()
    axis = alt.Axis(title=_ACCOUNT[language], labelAngle=0, domain=False, ticks=False)
    chart = alt.Chart(pd.DataFrame(records)).mark_point(filled=True, size=75, opacity=0.9)
    chart = chart.encode(
        x=alt.X("account:O", axis=axis),
        y=alt.Y("time:Q", axis=None, scale=alt.Scale(domain=[0.2, max(looks) + 0.8], nice=False)),
        color=alt.condition("datum.time == 1", alt.value(theme.ACCENT), alt.value(theme.GUIDE)),
    )
    facts = {"times": len(records), "people": len(looks)}
    return _figure(chart, speak(_DOTS, language, **facts), _DOTS_SUB[language], language, pd.DataFrame(records), 190)


def overlap(first: int, second: int, language: str, again: Sequence[int] | None = None) -> Figure:
    """Draw what the people of two days can be together, for some numbers of people who were there on both.

    ``again`` are those numbers; if not given: nobody, half of the smaller day, and all of the smaller day.
    """
    smaller = min(first, second)
    cases = [0, smaller // 2, smaller] if again is None else [*again]
    records = [each for at, both in enumerate(cases) for each in _case(at, first, second, both, language)]
    frame = pd.DataFrame(records)
    alt = theme.load_altair()
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, (first + second) * 1.16], nice=False))
    y = alt.Y("case:O", axis=None, scale=alt.Scale(paddingInner=0.1))
    base = alt.Chart(frame)
    bars = base.transform_filter("datum.colour != ''").mark_bar(size=17, cornerRadius=2)
    inside = base.transform_filter("datum.inside != ''").mark_text(fontSize=11, fontWeight=500)
    total = base.transform_filter("datum.total != ''").mark_text(align="left", dx=9, fontSize=13, fontWeight=600)
    says = base.transform_filter("datum.says != ''").mark_text(align="left", dy=-17, fontSize=11, color=theme.MUTED)
    layers = alt.layer(
        bars.encode(x=x, x2="x2:Q", y=y, color=alt.Color("colour:N", scale=None)),
        inside.encode(x="middle:Q", y=y, text="inside:N", color=alt.Color("ink:N", scale=None)),
        total.encode(x="x2:Q", y=y, text="total:N"),
        says.encode(x="x:Q", y=y, text="says:N"),
    )
    facts = {"low": max(first, second), "high": first + second, "whole": first + second - cases[0], "n": cases[0]}
    written = {name: say.number(value, language) for name, value in facts.items()}
    title, subtitle = (_OVERLAP, _OVERLAP_SUB) if len(cases) > 1 else (_ONE_OVERLAP, _ONE_OVERLAP_SUB)
    height = _ROW * len(cases) + 10
    return _figure(
        layers, speak(title, language, **written), speak(subtitle, language, **written), language, frame, height
    )


def limits(low: float, high: float, truth: float, daily: Sequence[float], language: str) -> Figure:
    """Draw a month: the days added up, the limits that can be said, and the people that there really were."""
    alt = theme.load_altair()
    wide = alt.Scale(domain=[0, high * 1.24], nice=False)
    records = [
        *_stack(daily, _SUMMED[language], say.number(sum(daily), language)),
        {"row": 1, "x": low, "x2": high, "colour": theme.GUIDE, "says": _LIMITS[language]}
        | {"text": "–".join(say.number(end, language) for end in (low, high))},
        {"row": 2, "x": 0.0, "x2": truth, "colour": theme.GOOD, "says": _TRUTH[language]}
        | {"text": say.number(truth, language)},
    ]
    frame = pd.DataFrame(records).fillna({"says": "", "text": ""})
    y = alt.Y("row:O", axis=None, scale=alt.Scale(paddingInner=0.1))
    base = alt.Chart(frame)
    bars = base.mark_bar(size=17).encode(
        x=alt.X("x:Q", axis=None, scale=wide), x2="x2:Q", y=y, color=alt.Color("colour:N", scale=None)
    )
    says = base.transform_filter("datum.says != ''").mark_text(align="left", dy=-17, fontSize=11, color=theme.MUTED)
    text = base.transform_filter("datum.text != ''").mark_text(align="left", dx=9, fontSize=13, fontWeight=600)
    layers = alt.layer(bars, says.encode(x=alt.value(0), y=y, text="says:N"), text.encode(x="x2:Q", y=y, text="text:N"))
    times = say.number(sum(daily) / truth, language, digits=1)
    title = speak(_MONTH, language, times=times)
    return _figure(layers, title, _MONTH_SUB[language], language, frame, _ROW * 3 + 10)


def _case(at: int, first: int, second: int, both: int, language: str) -> list[dict[str, Any]]:
    """Return the bars of one case: those of the first day only, of both days, and of the second day only."""
    whole = first + second - both
    said = _NOBODY[language] if both == 0 else speak(_BOTH, language, n=say.number(both, language))
    said = _EVERYBODY[language] if both == min(first, second) else said
    pieces = (
        (0, first - both, theme.ACCENT, _FIRST[language], theme.PAPER),
        (first - both, first, _AGAIN, _TWICE[language], theme.INK),
        (first, whole, _SECOND, _LATER[language], theme.PAPER),
    )
    drawn = [
        {
            "x": x,
            "x2": x2,
            "middle": (x + x2) / 2,
            "colour": colour,
            "ink": ink,
            "inside": name if x2 - x >= 0.16 * (first + second) else "",
        }
        for x, x2, colour, name, ink in pieces
        if x2 > x
    ]
    blank: dict[str, Any] = {"case": at, "total": "", "says": "", "inside": "", "colour": "", "ink": ""}
    ends = {"x": 0, "x2": whole, "middle": 0, "total": say.number(whole, language), "says": said}
    return [*({**blank, **piece} for piece in drawn), {**blank, **ends}]


def _stack(daily: Sequence[float], says: str, text: str) -> list[dict[str, Any]]:
    """Return the days of a month laid end to end, every other one a little lighter."""
    records: list[dict[str, Any]] = []
    reached = 0.0
    for at, value in enumerate(daily):
        colour = theme.BAD if at % 2 == 0 else "#cf7f71"
        records.append({"row": 0, "x": reached, "x2": reached + value, "colour": colour, "says": "", "text": ""})
        reached += value
    records[0]["says"] = says
    records[-1]["text"] = text
    return records


def _figure(chart: Any, title: str, subtitle: str, language: str, rows: pd.DataFrame, height: int) -> Figure:
    styled = theme.style(chart, language, width=_WIDTH, height=height)
    return Figure(styled, title, subtitle, f"{title}. {subtitle}", rows)


_ACCOUNT = Text(en="account", id="akun")
_DOTS = Text(en="{times} dots, {people} columns", id="{times} titik, {people} kolom")
_DOTS_SUB = Text(
    en="Each dot is one impression (time), each column one account (person); dark: its first look",
    id="Satu titik satu tayangan (kali), satu kolom satu akun (orang); gelap: pertama kali melihat",
)
_OVERLAP = Text(en="Together between {low} and {high} people", id="Bersama-sama antara {low} dan {high} orang")
_OVERLAP_SUB = Text(
    en="The same two days each time; only the number of people who came back differs",
    id="Dua hari yang sama; yang berbeda hanya berapa orang yang datang lagi",
)
_ONE_OVERLAP = Text(en="{whole} people, if {n} came back", id="{whole} orang, kalau {n} orang datang lagi")
_ONE_OVERLAP_SUB = Text(
    en="Any number of people who came back fits the two figures; each gives another total between {low} and {high}",
    id="Berapa pun yang datang lagi cocok dengan kedua angka itu; totalnya selalu antara {low} dan {high}",
)
_NOBODY = Text(en="Nobody came back: the sum", id="Tidak ada yang datang lagi: sama dengan jumlahnya")
_BOTH = Text(en="{n} people came back", id="{n} orang datang lagi")
_EVERYBODY = Text(
    en="Everybody of the second day had been there before", id="Semua orang hari kedua sudah ada di hari pertama"
)
_FIRST = Text(en="first day only", id="hari pertama saja")
_TWICE = Text(en="both days", id="dua hari")
_LATER = Text(en="second day only", id="hari kedua saja")
_MONTH = Text(
    en="Added up, the month looks {times} times as big as it was",
    id="Kalau dijumlahkan, hasilnya {times} kali lipat yang sebenarnya",
)
_MONTH_SUB = Text(
    en="Accounts; every stripe of the first bar is one day",
    id="Akun; setiap garis pada batang pertama adalah satu hari",
)
_SUMMED = Text(
    en="The days added up: wrong as a number of people", id="Hari-hari dijumlahkan: salah sebagai jumlah orang"
)
_LIMITS = Text(en="What the daily figures allow", id="Yang mungkin menurut angka harian")
_TRUTH = Text(en="How many there really were", id="Yang sebenarnya")
