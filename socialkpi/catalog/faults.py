"""What makes a declaration wrong, in both languages: units that don't fit, a thing divided by itself, people that are summed.

The catalog's own declarations and an analyst's are held to the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable

from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import Adds, AnyMetric, Measure, PerDay, Ratio, Total, Typical, Unit
from socialkpi.catalog.words import UNITS
from socialkpi.language import LANGUAGES, Text, speak

Part = Measure | Total

_COUNTED = (Unit.COUNT, Unit.PEOPLE)
_COUNT_OVER_COUNT = frozenset({Unit.SHARE, Unit.TIMES, Unit.COUNT, Unit.POINTS, Unit.SCORE})
_OF_ONE_KIND = frozenset({Unit.SHARE, Unit.TIMES})

_EMPTY_SIDE = Text(en="has an empty side", id="salah satu sisinya kosong")
_ITSELF = Text(en="is divided by itself", id="dibagi dengan dirinya sendiri")
_TAKES_OFF = Text(en="takes off what it adds", id="mengurangi apa yang ditambahkannya sendiri")
_SIDE_UNITS = Text(en="adds different units on one side", id="menjumlahkan satuan yang berbeda di satu sisi")
_SIDE_PEOPLE = Text(
    en="adds up people: {part} cannot be added to anything",
    id="menjumlahkan orang: {part} tidak bisa ditambahkan ke apa pun",
)
_SIDE_TWICE = Text(en="counts {part} twice on one side", id="menghitung {part} dua kali di satu sisi")
_SIDE_VIEWS = Text(
    en="adds two views of the same thing on one side ({column} of {tables})",
    id="menjumlahkan dua catatan atas hal yang sama di satu sisi ({column} dari {tables})",
)
_UNIT = Text(
    en="is in {unit}, where its sides give {fitting}", id="bersatuan {unit}, padahal kedua sisinya memberi {fitting}"
)
_NOTHING_FITS = Text(
    en="is {over} divided by {under}, which gives nothing that can be read",
    id="adalah {over} dibagi {under}, yang tidak menghasilkan apa pun yang bisa dibaca",
)
_SHARE_TIMES = Text(en="is a share times something", id="adalah persentase yang dikalikan lagi")
_NOTHING_ADDED = Text(en="adds nothing up for some platform", id="tidak menjumlahkan apa pun untuk salah satu platform")
_NOT_IN_TOTAL = Text(en="{part} cannot be in a total", id="{part} tidak bisa masuk dalam total")
_TABLES = Text(en="adds measures of several tables", id="menjumlahkan ukuran dari beberapa tabel")
_ROWS = Text(en="adds measures that speak of different rows", id="menjumlahkan ukuran tentang baris yang berbeda-beda")
_NOT_ITS_UNIT = Text(en="is not in the unit of what it adds", id="satuannya bukan satuan yang dijumlahkannya")
_TWICE = Text(en="counts something twice on {platform}", id="menghitung sesuatu dua kali di {platform}")
_STATISTIC_TABLES = Text(
    en="is a statistic over rows of several tables", id="adalah statistik atas baris dari beberapa tabel"
)
_STATISTIC_ADDS = Text(
    en="is a statistic of what does not add up", id="adalah statistik dari hal yang tidak bisa dijumlahkan"
)
_PER_DAY_ADDS = Text(
    en="is per day of what does not add up over days",
    id="adalah per hari dari hal yang tidak bisa dijumlahkan antarhari",
)
_MEASURE_PEOPLE = Text(
    en="people never add up, and nothing but people is counted that way",
    id="orang tidak pernah bisa dijumlahkan, dan hanya orang yang dihitung begitu",
)
_MEASURE_CAP = Text(en="only people have a cap", id="hanya jumlah orang yang punya batas atas")
_MEASURE_RATE = Text(
    en="a share or a multiple is no measure: declare what it is a ratio of",
    id="persentase atau kelipatan bukan ukuran: nyatakan rasio dari apa",
)


def faults(metric: AnyMetric) -> list[Text]:
    """Return what is wrong with what a metric adds and divides; nothing if it can be computed."""
    if isinstance(metric, Measure):
        return _measure(metric)
    if isinstance(metric, Total):
        return _total(metric)
    if isinstance(metric, PerDay):
        return _per_day(metric)
    return _typical(metric) if isinstance(metric, Typical) else _ratio(metric)


def fitting(over: Unit, under: Unit) -> frozenset[Unit]:
    """Return the units that a quotient can have; none where it says nothing.

    >>> sorted(fitting(Unit.MONEY, Unit.COUNT)), fitting(Unit.COUNT, Unit.MONEY)
    ([<Unit.MONEY: 'money'>], frozenset())
    """
    if over in _COUNTED and under in _COUNTED:
        return _COUNT_OVER_COUNT
    if over is under:
        return _OF_ONE_KIND
    return frozenset({over}) if under in _COUNTED else frozenset()


def _measure(metric: Measure) -> list[Text]:
    found = []
    if (metric.unit is Unit.PEOPLE) is not (metric.adds is Adds.NEVER):
        found.append(_MEASURE_PEOPLE)
    if metric.cap and metric.adds is not Adds.NEVER:
        found.append(_MEASURE_CAP)
    if metric.unit in (Unit.SHARE, Unit.TIMES):
        found.append(_MEASURE_RATE)
    return found


def _total(metric: Total) -> list[Text]:
    measures = inputs(metric)
    if not measures or not all(metric.recipe.values()):
        return [_NOTHING_ADDED]
    found = [_filled(_NOT_IN_TOTAL, part=m.key) for m in measures if m.adds is not Adds.EVERYWHERE]
    if len({m.table for m in measures}) > 1:
        found.append(_TABLES)
    if any(m.only != measures[0].only for m in measures):
        found.append(_ROWS)
    if {m.unit for m in measures} != {metric.unit}:
        found.append(_NOT_ITS_UNIT)
    repeated = [p for p, parts in metric.recipe.items() if len({_same(m) for m in parts}) < len(parts)]
    return found + [_filled(_TWICE, platform=platform) for platform in repeated]


def _ratio(metric: Ratio | Typical) -> list[Text]:
    less = metric.less if isinstance(metric, Ratio) else ()
    if not metric.top or not metric.bottom:
        return [_EMPTY_SIDE]
    found = []
    if not less and _alike(metric.top, metric.bottom):
        found.append(_ITSELF)
    if any({*_counted(metric.top, p)} & {*_counted(less, p)} for p in _platforms((*metric.top, *less))):
        found.append(_TAKES_OFF)
    for side in (metric.top, less, metric.bottom):
        found += _side(side)
    return found + _units(metric, less)


def _side(parts: tuple[Part, ...]) -> list[Text]:
    """Say what is wrong with the parts that are added up on one side of the line."""
    if len(parts) < 2:
        return []
    found = [_filled(_SIDE_PEOPLE, part=p.key) for p in parts if isinstance(p, Measure) and p.adds is Adds.NEVER]
    for number, part in enumerate(parts):
        if any({*_counted((part,), p)} & {*_counted(parts[:number], p)} for p in _platforms(parts)):
            found.append(_filled(_SIDE_TWICE, part=part.key))
    return found + _two_views(parts)


def _two_views(parts: tuple[Part, ...]) -> list[Text]:
    """Say which column is added up from several tables: saves of posts are among the account's saves."""
    tables: dict[str, dict[str, None]] = {}
    for measure in (measure for part in parts for measure in inputs(part)):
        tables.setdefault(measure.column, {})[measure.table] = None
    several = {column: " + ".join(names) for column, names in tables.items() if len(names) > 1}
    return [_filled(_SIDE_VIEWS, column=column, tables=names) for column, names in several.items()]


def _alike(top: tuple[Part, ...], bottom: tuple[Part, ...]) -> bool:
    """Whether both sides count the same things, on every platform that both know."""
    sides = [({*_counted(top, p)}, {*_counted(bottom, p)}) for p in _platforms((*top, *bottom))]
    known = [(over, under) for over, under in sides if over and under]
    return bool(known) and all(over == under for over, under in known)


def _platforms(parts: Iterable[Part]) -> list[str]:
    """Return the platforms that the recipes among the parts name, and ``*`` for all others."""
    return [*{platform for part in parts if isinstance(part, Total) for platform in part.recipe} | {"*"}]


def _counted(parts: Iterable[Part], platform: str) -> list[str]:
    """Name what the parts count on one platform: two measures of the same column and rows are one thing."""
    found: list[str] = []
    for part in parts:
        measures = (part,) if isinstance(part, Measure) else part.recipe.get(platform, part.recipe.get("*", ()))
        found += map(_same, measures)
    return found


def _same(measure: Measure) -> str:
    only = sorted(f"{column}={value}" for column, value in measure.only.items())
    return f"{measure.table}.{measure.column} {only} {measure.take}"


def _units(metric: Ratio | Typical, less: tuple[Part, ...]) -> list[Text]:
    over = {part.unit for part in (*metric.top, *less)}
    under = {part.unit for part in metric.bottom}
    if len(over) > 1 or len(under) > 1:
        return [_SIDE_UNITS]
    above, below = over.pop(), under.pop()
    possible = fitting(above, below)
    if not possible:
        return [_filled(_NOTHING_FITS, over=UNITS[above], under=UNITS[below])]
    if metric.unit not in possible:
        return [_filled(_UNIT, unit=UNITS[metric.unit], fitting=_either(possible))]
    if metric.unit is Unit.SHARE and isinstance(metric, Ratio) and metric.times != 1:
        return [_SHARE_TIMES]
    return []


def _either(units: frozenset[Unit]) -> Text:
    """Say units in words, in the order in which they are declared."""
    return Text(**{language: " / ".join(UNITS[u][language] for u in Unit if u in units) for language in LANGUAGES})


def _typical(metric: Typical) -> list[Text]:
    measures = inputs(metric)
    found = _ratio(metric) if metric.bottom else _one_unit(metric)
    if len({m.table for m in measures}) > 1:
        found.append(_STATISTIC_TABLES)
    if any(m.adds is not Adds.EVERYWHERE for m in measures):
        found.append(_STATISTIC_ADDS)
    return found


def _per_day(metric: PerDay) -> list[Text]:
    found = _one_unit(metric)
    return [*found, _PER_DAY_ADDS] if any(m.adds is not Adds.EVERYWHERE for m in inputs(metric)) else found


def _one_unit(metric: Typical | PerDay) -> list[Text]:
    """Say what is wrong where nothing divides: the unit is the one of what is added."""
    if not metric.top:
        return [_EMPTY_SIDE]
    found = [] if {part.unit for part in metric.top} == {metric.unit} else [_NOT_ITS_UNIT]
    return found + _side(metric.top)


def _filled(text: Text, **facts: str | Text) -> Text:
    return Text(en=speak(text, "en", **facts), id=speak(text, "id", **facts))
