"""What must hold of every declaration; a test over the catalog asks it, so a slip fails there and not at import."""

from __future__ import annotations

import re

from socialkpi.catalog.formula import inputs, sides
from socialkpi.catalog.kinds import Adds, AnyMetric, Measure, Ratio, Total, Typical, Unit
from socialkpi.catalog.references import PLAIN, REFERENCES, codes
from socialkpi.language import LANGUAGES, Text

_COUNTED = (Unit.COUNT, Unit.PEOPLE)
_COUNT_OVER_COUNT = frozenset({Unit.SHARE, Unit.TIMES, Unit.COUNT})
_OF_ONE_KIND = frozenset({Unit.SHARE, Unit.TIMES})


def check(metric: AnyMetric) -> list[str]:
    """Return what is wrong with a declaration, in plain English; nothing if it can stand."""
    found = [*_texts(metric), *_source(metric)]
    if metric.example is None:
        found.append("has no worked example")
    if isinstance(metric, Measure):
        return found + _measure(metric)
    if isinstance(metric, Total):
        return found + _total(metric)
    return found + _ratio(metric) + (_typical(metric) if isinstance(metric, Typical) else [])


def _texts(metric: AnyMetric) -> list[str]:
    found = []
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", metric.key):
        found.append(f'key "{metric.key}" is not snake_case')
    texts: dict[str, Text | None] = {"label": metric.label, "meaning": metric.meaning, "pitfall": metric.pitfall}
    for name, text in texts.items():
        if text is None:
            continue
        found += [f"{name} is empty in {language}" for language in LANGUAGES if not text[language].strip()]
        if name != "label":
            found += [
                f"{name} is no sentence in {language}" for language in LANGUAGES if not text[language].endswith(".")
            ]
    return found


def _source(metric: AnyMetric) -> list[str]:
    named = codes(metric.source)
    if not named:
        return ["has no source"]
    return [f'source "{code}" is not among the references' for code in named if code not in {**REFERENCES, **PLAIN}]


def _measure(metric: Measure) -> list[str]:
    found = []
    if (metric.unit is Unit.PEOPLE) is not (metric.adds is Adds.NEVER):
        found.append("people never add up, and nothing but people is counted that way")
    if metric.cap and metric.adds is not Adds.NEVER:
        found.append("only people have a cap")
    if metric.unit in (Unit.SHARE, Unit.TIMES):
        found.append("a share or a multiple is no measure: declare what it is a ratio of")
    return found


def _total(metric: Total) -> list[str]:
    measures = inputs(metric)
    if not measures or not all(metric.recipe.values()):
        return ["adds nothing up for some platform"]
    found = [f"{m.key} cannot be in a total" for m in measures if m.adds is not Adds.EVERYWHERE]
    if len({m.table for m in measures}) > 1:
        found.append("adds measures of several tables")
    if any(m.only != measures[0].only for m in measures):
        found.append("adds measures that speak of different rows")
    if {m.unit for m in measures} != {metric.unit}:
        found.append("is not in the unit of what it adds")
    repeated = [p for p, parts in metric.recipe.items() if len({_same(m) for m in parts}) < len(parts)]
    return found + [f"counts something twice on {platform}" for platform in repeated]


def _ratio(metric: Ratio | Typical) -> list[str]:
    less = metric.less if isinstance(metric, Ratio) else ()
    if not metric.top or not metric.bottom:
        return ["has an empty side"]
    found = []
    if _names(metric.top) == _names(metric.bottom) and not less:
        found.append("is divided by itself")
    if _names(metric.top) & _names(less):
        found.append("takes off what it adds")
    return found + _units(metric, less)


def _names(parts: tuple[Measure | Total, ...]) -> set[str]:
    """Name what each part counts: two measures of the same column and rows are one thing."""
    return {_same(part) if isinstance(part, Measure) else part.key for part in parts}


def _same(measure: Measure) -> str:
    only = sorted(f"{column}={value}" for column, value in measure.only.items())
    return f"{measure.table}.{measure.column} {only} {measure.take}"


def _units(metric: Ratio | Typical, less: tuple[Measure | Total, ...]) -> list[str]:
    over = {part.unit for part in (*metric.top, *less)}
    under = {part.unit for part in metric.bottom}
    if len(over) > 1 or len(under) > 1:
        return ["adds different units on one side"]
    fitting = _fitting(over.pop(), under.pop())
    if metric.unit not in fitting:
        return [f"is in {metric.unit}, where its sides give {' or '.join(sorted(fitting)) or 'nothing'}"]
    if metric.unit is Unit.SHARE and isinstance(metric, Ratio) and metric.times != 1:
        return ["is a share times something"]
    return []


def _fitting(over: Unit, under: Unit) -> frozenset[Unit]:
    """Return the units that a quotient can have."""
    if over in _COUNTED and under in _COUNTED:
        return _COUNT_OVER_COUNT
    if over is under:
        return _OF_ONE_KIND
    return frozenset({over}) if under in _COUNTED else frozenset()


def _typical(metric: Typical) -> list[str]:
    measures = [measure for part in sides(metric) for measure in inputs(part)]
    found = []
    if len({m.table for m in measures}) > 1:
        found.append("is a median over rows of several tables")
    if any(m.adds is not Adds.EVERYWHERE for m in measures):
        found.append("is a median of what does not add up")
    return found
