"""Which exports give what a metric is made of."""

from __future__ import annotations

from collections import defaultdict

from socialkpi.catalog.formula import sides
from socialkpi.catalog.kinds import AnyMetric, Measure, Total
from socialkpi.language import Text, platform_name
from socialkpi.reading.source import Source
from socialkpi.sources import SOURCES

_OURS = "by_hand"
_BY_HAND = Text(en="our own template", id="templat kami")
_ROWS_ARE = {"surveys": "answers"}
"""Tables whose column that counts the rows is named otherwise than the table."""


def supplied_by(metric: AnyMetric, language: str) -> list[str]:
    """Name the platforms and programs whose exports give a metric, in the order of the alphabet.

    Where it joins two tables, those are named that give both; if none does, those that give either. Nothing is named
    where no export has the columns.

    >>> from socialkpi.catalog import find
    >>> supplied_by(find("thumbnail_impressions"), "en")
    ['YouTube']
    """
    per_table: dict[str, set[str]] = defaultdict(set)
    for table, parts in _by_table(metric).items():
        for source in SOURCES.values():
            if source.table == table and all(_gives(source, part) for part in parts):
                per_table[table].add(_name(source, language))
    given = list(per_table.values())
    both = set.intersection(*given) if given else set()
    return sorted(both or set().union(*given), key=str.casefold)


def _by_table(metric: AnyMetric) -> dict[str, list[Measure | Total]]:
    parts = (metric,) if isinstance(metric, Measure | Total) else sides(metric)
    tables: dict[str, list[Measure | Total]] = defaultdict(list)
    for part in parts:
        first = part if isinstance(part, Measure) else next(iter(part.recipe.values()))[0]
        tables[first.table].append(part)
    return tables


def _gives(source: Source, part: Measure | Total) -> bool:
    """Say whether an export has the columns; of a recipe, those of its own platform."""
    given = {*source.measures(), _ROWS_ARE.get(source.table, source.table)}
    if isinstance(part, Measure):
        return part.column in given
    recipes = part.recipe.values() if source.platform is None else [_recipe(part, source.platform)]
    return any(recipe and {measure.column for measure in recipe} <= given for recipe in recipes)


def _recipe(part: Total, platform: str) -> tuple[Measure, ...]:
    return part.recipe.get(platform, part.recipe.get("*", ()))


def _name(source: Source, language: str) -> str:
    if source.family == _OURS:
        return _BY_HAND[language]
    return platform_name(source.platform, language) if source.platform else source.title[language].partition(":")[0]
