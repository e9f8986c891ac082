"""The words in and around charts: titles that say what is seen, subtitles that say what is drawn."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from socialkpi import language as say
from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import AnyMetric, Ratio, Typical
from socialkpi.language import Text, speak

BY = Text(en="{metric} by {by}", id="{metric} per {by}")
HIGHEST = Text(en="{names} has the highest {metric}{when}", id="{Metric}{when} paling tinggi: {names}")
HIGHEST_MANY = Text(en="{names} have the highest {metric}{when}", id="{Metric}{when} paling tinggi: {names}")
MOST = Text(en="Most {metric}{when}: {names}", id="{Metric}{when} terbanyak: {names}")
LARGEST = Text(en="Most {metric}{when}: {names}", id="{Metric}{when} terbesar: {names}")
LOWEST = Text(en="{names} has the lowest {metric}{when}", id="{Metric}{when} paling rendah: {names}")
LOWEST_MANY = Text(en="{names} have the lowest {metric}{when}", id="{Metric}{when} paling rendah: {names}")
ROSE = Text(en="{Metric} rose by {change} to {value} in {period}", id="{Metric} naik {change} ke {value} pada {period}")
FELL = Text(
    en="{Metric} fell by {change} to {value} in {period}", id="{Metric} turun {change} ke {value} pada {period}"
)
FROM = Text(en="from {base} in {before}", id="dari {base} pada {before}")
IN = Text(en=" in {period}", id=" pada {period}")
RANGE = Text(en="{Metric} in {period}: {value}", id="{Metric} pada {period}: {value}")
SURELY_ROSE = Text(en="{Metric} rose for certain in {period}", id="{Metric} pasti naik pada {period}")
SURELY_FELL = Text(en="{Metric} fell for certain in {period}", id="{Metric} pasti turun pada {period}")
COUNTED_ANEW = Text(
    en="Since {period} {metric} is counted in another way", id="Sejak {period} {metric} dihitung dengan cara lain"
)
COUNTS_ANEW = Text(
    en="Since {period} {who} counts {metric} in another way",
    id="Sejak {period} {who} menghitung {metric} dengan cara lain",
)
NEW_COUNT = Text(en="counted in another way", id="cara hitung berubah")
RULE = Text(en="dashed rule, {what}", id="garis putus-putus, {what}")
UNCLEAR = Text(en="The differences are not certain.", id="Perbedaannya belum bisa dipastikan.")

INTERVAL = Text(en="band: 95% interval", id="pita: selang 95%")
BOUNDS = Text(en="bar: at least to at most", id="batang: paling sedikit sampai paling banyak")
OWN_FIGURE = Text(en="dot: the platform's own figure", id="titik: angka dari platform")
HOLLOW = Text(en="hollow: period not over", id="berongga: periode belum selesai")
GREY = Text(en="grey: too few to judge", id="abu-abu: terlalu sedikit untuk dinilai")
TOO_FEW = Text(en="too few", id="terlalu sedikit")
NOT_AVAILABLE = Text(en="not available", id="tidak tersedia")
NO_DATA = Text(en="No data for this chart.", id="Tidak ada data untuk grafik ini.")
OF = Text(en="{value} of {n}", id="{value} dari {n}")
OUT_OF = Text(en="share of {bottom}", id="bagian dari {bottom}")
ACCOUNTS = Text(en="accounts", id="akun")
MORE = Text(en="and {n} more", id="dan {n} lainnya")
MISSING_PERIODS = Text(en="gap: no data", id="celah: tidak ada data")

FROM_TO = Text(en="From {bottom} to {top}", id="Dari {bottom} menjadi {top}")
NEXT_STEP = Text(en="share that goes on to the next step", id="bagian yang lanjut ke langkah berikutnya")
STEPS = Text(en="From step to step", id="Dari langkah ke langkah")
SMALL_COUNTS = Text(en="the counts are beside the bars", id="jumlahnya di samping batang")

TWO = Text(en="{first} and {second} by {by}", id="{first} dan {second} per {by}")
RARELY = Text(en="{name} is busy, but its visits rarely convert", id="{name} ramai, tetapi kunjungannya jarang berbuah")
OFTEN = Text(en="{name} brings many visits, and they convert", id="{name} ramai dan kunjungannya berbuah")
QUIET = Text(en="{name} brings few visits, but they convert", id="{name} sepi, tetapi kunjungannya berbuah")
LINES = Text(en="lines: the average platform", id="garis: rata-rata platform")
LINES_ALL = Text(en="lines: the average of all shown", id="garis: rata-rata semua yang tampak")
CORNERS = (
    Text(en="quiet, converts often", id="sepi, sering berbuah"),
    Text(en="busy, converts often", id="ramai, sering berbuah"),
    Text(en="quiet, converts rarely", id="sepi, jarang berbuah"),
    Text(en="busy, converts rarely", id="ramai, jarang berbuah"),
)
"""Top left, top right, bottom left, bottom right."""

PAID_ORGANIC = Text(en="{metric}: paid and organic", id="{metric}: berbayar dan organik")
SHADES = Text(en="full colour: paid; light: organic", id="warna penuh: berbayar; terang: organik")
NEEDS_PAID = Text(
    en='This chart needs results by "paid"; these are by {found}.',
    id='Grafik ini perlu hasil per "paid"; hasil ini per {found}.',
)


def name_of(metric: AnyMetric, language: str) -> str:
    """Return the metric's name without its bracket ("Reach"), unless only the bracket tells it from another metric."""
    short = _without_bracket(metric.label[language])
    return metric.label[language] if _bearers(language)[short] > 1 else short


def _without_bracket(label: str) -> str:
    return re.sub(r"\s*\([^()]*\)", "", label).strip()


@cache
def _bearers(language: str) -> Counter[str]:
    return Counter(_without_bracket(metric.label[language]) for metric in METRICS.values())


def inside(name: str) -> str:
    """Return a name as it stands within a sentence: small first letter, unless it is an abbreviation.

    >>> inside("Save rate"), inside("CTR")
    ('save rate', 'CTR')
    """
    return name if name[:2].isupper() or name[1:2].isdigit() else name[:1].lower() + name[1:]


def said(text: Text, metric: AnyMetric, language: str, **facts: object) -> str:
    """Fill a sentence about a metric; ``{Metric}`` starts it, ``{metric}`` stands within."""
    name = name_of(metric, language)
    return speak(text, language, Metric=name, metric=inside(name), **facts)


def neutral(metric: AnyMetric, by: Sequence[str], language: str, only: str = "") -> str:
    """Return the title that claims nothing: "Save rate by platform", "Reach by month, Facebook"."""
    name = name_of(metric, language) + (f", {only}" if only and not by else "")
    if not by:
        return name
    columns = say.listed([say.column_name(each, language) for each in by], language)
    return speak(BY, language, metric=name, by=columns) + (f", {only}" if only else "")


def axis_title(metric: AnyMetric, language: str) -> str:
    """Return what stands beside the axis: what one unit is."""
    return ACCOUNTS[language] if metric.unit == "people" else inside(name_of(metric, language))


def bottom_of(metric: AnyMetric, language: str) -> str | None:
    """Return the name of what a ratio divides by."""
    if isinstance(metric, Ratio | Typical):
        return say.listed([inside(name_of(each, language)) for each in metric.bottom], language)
    return None


def top_of(metric: AnyMetric, language: str) -> str | None:
    """Return the name of what a ratio counts."""
    if isinstance(metric, Ratio | Typical):
        return say.listed([inside(name_of(each, language)) for each in metric.top], language)
    return None


def joined(parts: Sequence[str | None]) -> str:
    """Join what a subtitle says, the first letter large."""
    text = "; ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def when(iso: str, grain: str, language: str) -> str:
    """Return a period within a sentence: "October 2026", "the week of 2 March 2026"."""
    if grain == "month":
        return say.month(iso, language)
    if grain == "week":
        return speak(Text(en="the week of {day}", id="minggu {day}"), language, day=say.day(iso, language))
    return say.day(iso, language)
