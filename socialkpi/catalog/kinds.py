"""What a metric can be: the few kinds of declaration, and the words that describe them.

A metric is a frozen record. What a reader sees (formula, unit, inputs) is derived from the record that is
computed, so the two cannot disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from socialkpi.language import Text


class Adds(StrEnum):
    """How a measure may be added up."""

    EVERYWHERE = "everywhere"
    """Over time, posts and accounts: things that happen (clicks, spend)."""
    NOT_OVER_TIME = "not_over_time"
    """Stocks: over a period the last (or first) value of each account counts (followers)."""
    NEVER = "never"
    """People: the same person can be in several rows, so a sum is only an upper bound (reach)."""


class Take(StrEnum):
    """Which value of a stock stands for a period."""

    LAST = "last"
    FIRST = "first"


class Unit(StrEnum):
    """What a value is counted in; decides how it is written."""

    COUNT = "count"
    PEOPLE = "people"
    SHARE = "share"
    """A fraction, stored 0-1, written as a percentage."""
    TIMES = "times"
    """A multiple (frequency 2.4, ROAS 3.8), written with the multiplication sign."""
    MONEY = "money"
    SECONDS = "seconds"
    POINTS = "points"
    """Of a scale with its own ends or weights (NPS from -100 to 100), written as a plain number."""
    SCORE = "score"
    """What people gave on a short scale (stars, effort), and its mean."""


class Better(StrEnum):
    """Which way the value should move."""

    HIGHER = "higher"
    LOWER = "lower"
    NEITHER = "neither"


class Stage(StrEnum):
    """Where in the funnel the metric speaks."""

    AWARENESS = "awareness"
    INTEREST = "interest"
    EVALUATION = "evaluation"
    PURCHASE = "purchase"
    LOYALTY = "loyalty"


class Timing(StrEnum):
    """Whether the metric moves before the business result or with it."""

    LEADING = "leading"
    LAGGING = "lagging"


class Scale(StrEnum):
    """Whether the metric counts small actions or business results."""

    MICRO = "micro"
    MACRO = "macro"


class Statistic(StrEnum):
    """What is taken of the single rows' values."""

    MEDIAN = "median"
    MEAN = "mean"
    NINETIETH = "p90"
    """The value that nine of ten rows stay at or below: the smallest of the rows' own values of which that is true."""
    FASTEST = "fastest"
    """The mean of the smallest 90% of the values, as Meta's badge for response time takes it."""


class Business(StrEnum):
    """Kinds of business that a metric is about."""

    STORE = "store"
    WEBSHOP = "webshop"
    B2B = "b2b"
    SERVICES = "services"
    SUBSCRIPTION = "subscription"


class Traffic(StrEnum):
    """Whether the metric speaks of what was paid for."""

    PAID = "paid"
    ORGANIC = "organic"
    EARNED = "earned"
    """What others did with the brand: mentions, posts of customers."""
    BOTH = "both"


@dataclass(frozen=True)
class Example:
    """A worked example: rows in (per table), the value that ``compute`` must give.

    ``value`` is the one number expected for the metric over all rows; for a metric over people it is the pair
    ``(low, high)`` of its bounds.
    """

    rows: Mapping[str, list[dict[str, Any]]]
    value: float | tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Metric:
    """What every metric says of itself."""

    key: str
    label: Text
    meaning: Text
    unit: Unit
    better: Better
    stage: Stage
    timing: Timing
    scale: Scale
    source: str
    """Where the definition comes from: a document, or "arithmetic"."""
    pitfall: Text | None = None
    example: Example | None = None
    articles_timing: Timing | None = None
    """Leading or lagging as the articles that the catalog started from say it, where that is not ``timing``."""
    business: tuple[Business, ...] = ()
    """The kinds of business that it is for; empty for all."""
    traffic: Traffic = Traffic.BOTH


@dataclass(frozen=True, kw_only=True)
class Measure(Metric):
    """A number that stands in one column of one table."""

    table: str
    column: str
    adds: Adds = Adds.EVERYWHERE
    take: Take = Take.LAST
    """For stocks only: which value stands for a period."""
    only: Mapping[str, Any] = field(default_factory=dict)
    """Column = value conditions: rows that the measure is about (``{"social": True}``)."""
    cap: tuple[str, ...] = ()
    """For people only: columns of the same table whose sum the true number cannot exceed (impressions, views)."""
    whole_over: tuple[str, ...] = ()
    """Columns that never divide it: the whole that a part is compared with (all sessions, whatever the platform)."""


@dataclass(frozen=True, kw_only=True)
class Total(Metric):
    """A sum of measures of one table, by a named recipe that can differ per platform.

    ``recipe`` maps a platform key, or ``"*"`` for all others, to the measures that are added. A platform that the
    recipe leaves out has no value. A row counts only if it has every term.
    """

    recipe_name: str
    recipe: Mapping[str, tuple[Measure, ...]]


@dataclass(frozen=True, kw_only=True)
class Ratio(Metric):
    """A ratio of sums: ``times * (sum(top) - sum(less)) / sum(bottom)``.

    Sides in the same table are added over the rows that have every input; sides in different tables are added each
    in its own table and joined on the groups they share.
    """

    top: tuple[Measure | Total, ...]
    bottom: tuple[Measure | Total, ...]
    less: tuple[Measure | Total, ...] = ()
    times: float = 1.0
    proportion: bool = False
    """Each thing counted below is counted above once at most (sessions with a key event), so Wilson's interval fits. For
    goals it is close: only a session that reaches two of them counts twice."""
    sides_apart: bool = False
    """Each side is added over its own rows: for results of ads, whose exports leave the cell empty where nothing was
    recorded while the money was spent all the same. Reports that never state the result are left out whole."""


@dataclass(frozen=True, kw_only=True)
class Typical(Metric):
    """What is typical of single rows (posts, conversations): a statistic over each row's own value.

    The value of a row is its own ratio ``sum(top) / sum(bottom)``, or ``sum(top)`` where ``bottom`` is empty. It is
    always worked out from the rows anew, never from parts; another thing than the ratio of sums.
    """

    top: tuple[Measure | Total, ...]
    bottom: tuple[Measure | Total, ...] = ()
    statistic: Statistic = Statistic.MEDIAN


@dataclass(frozen=True, kw_only=True)
class PerDay(Metric):
    """``sum(top)`` divided by the days that were asked for and that the data covers (posts per day)."""

    top: tuple[Measure | Total, ...]


AnyMetric = Measure | Total | Ratio | Typical | PerDay
"""What ``compute`` answers."""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A metric that takes a procedure and not a declaration, so that ``compute`` has no answer to it."""

    key: str
    label: Text
    meaning: Text
    needs: Text
    """What it takes, as a sentence: data beside the tables, a model, a test of chance."""
    home: str
    """The module where it lives or will live ("socialkpi.compare")."""
    source: str
    stage: Stage
    call: str = ""
    """The call that answers it today, as an analyst types it; empty while there is none."""
    pitfall: Text | None = None
