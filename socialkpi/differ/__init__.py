"""Two numbers that should be one: the gap between two readings of the same data, accounted for to the last unit.

Two tools print two engagement rates for the same post; a month by UTC is not the month by Jakarta time; a mean of
rates is not the rate of the whole. ``differ`` goes from the one reading to the other in a fixed order of steps, each
worked out exactly, so that the contributions add up to the gap and nothing is left over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pandas as pd

from socialkpi.catalog.breaks import Break
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.catalog.words import UNITS
from socialkpi.compute.names import named
from socialkpi.compute.question import Period, Tables, Where
from socialkpi.differ.breaking import breaks_of
from socialkpi.differ.reading import Read, Reading, numbered, read
from socialkpi.differ.steps import Step, between, settled, value_of
from socialkpi.differ.words import html_of, sentences
from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.language import LANGUAGES, Text

__all__ = ["Difference", "Reading", "differ"]

_LANGUAGE = Text(en="language", id="bahasa")
_UNITS = Text(
    en="{one} is in {unit}, {other} in {other_unit}: there is no gap between them to account for.",
    id="{one} bersatuan {unit}, {other} bersatuan {other_unit}: tidak ada selisih yang bisa dijelaskan.",
)
_MONEY = Text(
    en="{one} is in {currency}, {other} in {other_currency}. Convert the data first: data.in_currency(…).",
    id="{one} dalam {currency}, {other} dalam {other_currency}. Konversikan dulu datanya: data.in_currency(…).",
)


@dataclass(frozen=True, eq=False)
class Difference:
    """The way from one reading to another: ``steps`` to look at, ``exact`` to prove that nothing is missing.

    ``steps`` has the columns ``changed, what, value, contribution``: the value after each step, and what the step
    contributes. ``exact`` holds the values as fractions, ``breaks`` the days between two periods on which a platform began
    to count otherwise; in a notebook the steps are shown as sentences.
    """

    one: AnyMetric
    other: AnyMetric
    steps: pd.DataFrame
    exact: tuple[Fraction, ...]
    currency: str
    language: str = "en"
    breaks: tuple[Break, ...] = ()

    @property
    def gap(self) -> Fraction:
        """The other reading less the one."""
        return self.exact[-1] - self.exact[0]

    def sentences(self, language: str) -> list[str]:
        """Say every step in one language ("en" or "id"), first and last what the readings are, then what else to know."""
        _check_language(language)
        return sentences(self.one, self.other, self.steps, self.currency, language, self.breaks)

    def __repr__(self) -> str:
        return "\n".join(self.sentences(self.language))

    def _repr_html_(self) -> str:
        return html_of(self.sentences(self.language), self.language)


def differ(
    data: Tables,
    one: str | AnyMetric | Reading,
    other: str | AnyMetric | Reading,
    *,
    period: Period = None,
    where: Where = None,
    language: str = "en",
) -> Difference:
    """Account for the gap between two readings of the same data.

    Args:
        data: loaded data, or a mapping of tables.
        one: a metric, a tool's own ("engagement_rate:buffer"), or a ``Reading`` with its period, rows or time zone.
        other: what it is compared with, likewise.
        period: for both readings, where a ``Reading`` does not say its own.
        where: likewise.
        language: of the sentences that a notebook shows.

    Returns:
        The steps in this order: time zone, period, condition, rows that only the one counts, terms above the line,
        what is divided by, averaging, factor, rows that only the other counts. Contributions add up to the gap exactly.

    Raises:
        DeclarationError: the readings are in different units or currencies, or one has no single exact value (people
            in several rows), with the reason.
        UnknownName: a metric, column or language that does not exist.

    >>> import pandas as pd
    >>> rows = {"platform": "x", "reactions": [8.0, 2.0], "comments": [1.0, 0.0], "views": [100.0, 100.0]}
    >>> from socialkpi import ratio
    >>> found = differ(
    ...     {"posts": pd.DataFrame(rows)}, ratio("reactions", "views"), ratio(["reactions", "comments"], "views")
    ... )
    >>> found.gap, found.steps["what"].tolist()
    (Fraction(1, 200), ['', '+posts.comments'])

    """
    _check_language(language)
    data = numbered(data)
    first, second = (_filled(each, period, where) for each in (one, other))
    metric, wanted = (named(data, each.metric)[0] for each in (first, second))
    start, end = read(data, metric, first), read(data, wanted, second)
    _check_alike(start, end)
    states = _moved(data, metric, start, first, second)
    last = states[-1][1]
    values = [Step(what.changed, what.what, value_of(found.cells, found.shape)) for what, found in states]
    steps = settled([*values, *between(last, end)])
    frame, exact = _frame(steps)
    broken = breaks_of(start, end, (first.period, second.period))
    return Difference(start.metric, end.metric, frame, exact, start.currency, language, broken)


def _check_language(language: str) -> None:
    if language not in LANGUAGES:
        raise UnknownName.of(_LANGUAGE, str(language), LANGUAGES)


def _filled(said: str | AnyMetric | Reading, period: Period, where: Where) -> Reading:
    reading = said if isinstance(said, Reading) else Reading(metric=said)
    return replace(
        reading,
        period=period if reading.period is None else reading.period,
        where=where if reading.where is None else reading.where,
    )


def _check_alike(one: Read, other: Read) -> None:
    named_both: dict[str, Any] = {"one": one.metric.label, "other": other.metric.label}
    if one.metric.unit is not other.metric.unit:
        raise DeclarationError(_UNITS, **named_both, unit=UNITS[one.metric.unit], other_unit=UNITS[other.metric.unit])
    if one.currency != other.currency:
        raise DeclarationError(_MONEY, **named_both, currency=one.currency, other_currency=other.currency)


def _moved(data: Tables, metric: AnyMetric, start: Read, one: Reading, other: Reading) -> list[tuple[Step, Read]]:
    """Return the first reading, and how it reads after each change of its time zone, period and condition."""
    states = [(Step("start", "", None), start)]
    now = one
    for aspect in ("time_zone", "period", "where"):
        before, after = getattr(now, aspect), getattr(other, aspect)
        if before != after:
            now = replace(now, **{aspect: after})
            states.append((Step(aspect, f"{_said(before)}>{_said(after)}", None), read(data, metric, now)))
    return states


def _said(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{column} = {wanted}" for column, wanted in value.items()).replace(";", ",")
    return "" if value is None else value if isinstance(value, str) else "..".join(map(str, value))


def _frame(steps: list[Step]) -> tuple[pd.DataFrame, tuple[Fraction, ...]]:
    exact = tuple(step.value for step in steps if step.value is not None)
    gains = [Fraction(0), *(after - before for before, after in pairwise(exact))]
    rows = [
        (step.changed, step.what, float(value), float(gain))
        for step, value, gain in zip(steps, exact, gains, strict=True)
    ]
    return pd.DataFrame(rows, columns=["changed", "what", "value", "contribution"]), exact
