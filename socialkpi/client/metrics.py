"""Metrics and rates of exchange of the client's own: what ``[[metrics]]`` and ``[[rates]]`` in client.toml may say."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from socialkpi.catalog import METRICS
from socialkpi.catalog.declared import declare
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.client.values import Currency, Words, as_tuple
from socialkpi.client.words import wrong
from socialkpi.errors import ClientError, SocialKpiError
from socialkpi.language import Text

_REFUSED = Text(en="{file}: metrics[{place}] ({key}): {why}", id="{file}: metrics[{place}] ({key}): {why}")
_CIRCLE = Text(
    en="{file}: metrics: {circle}. A metric cannot be built from itself.",
    id="{file}: metrics: {circle}. Metrik tidak bisa disusun dari dirinya sendiri.",
)
_ONE_LABEL = Text(en="one text, or { en = …, id = … }", id="satu teks, atau { en = …, id = … }")


def _keys(value: Any) -> Any:
    return (value,) if isinstance(value, str) else as_tuple(value)


def _label(value: Any) -> Any:
    if isinstance(value, str):
        return {"en": value, "id": value}
    if not isinstance(value, dict):
        raise wrong(_ONE_LABEL)
    return value


Factor = Annotated[float, Field(allow_inf_nan=False, gt=0)]
Keys = Annotated[tuple[Words, ...], BeforeValidator(_keys)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=True)


class Label(_Part):
    """A name in both languages."""

    en: Words
    id: Words


class OwnMetric(_Part):
    """A metric of the client's own: ``top`` over ``bottom``, or a recipe that ``adds`` measures, perhaps per platform."""

    key: Words
    label: Annotated[Label, BeforeValidator(_label)]
    top: Keys | None = None
    bottom: Keys | None = None
    adds: dict[str, Keys] | None = None
    times: Factor | None = None
    unit: Literal["count", "share", "times", "money", "seconds", "points", "score"] | None = None
    better: Literal["higher", "lower", "neither"] | None = None

    @property
    def names(self) -> frozenset[str]:
        """The keys of what it is built from."""
        recipes = (self.adds or {}).values()
        return frozenset(key for keys in (self.top, self.bottom, *recipes) for key in keys or ())

    @model_validator(mode="after")
    def _says_one_thing(self) -> OwnMetric:
        if (self.top is None) != (self.bottom is None) or (self.top is None) == (self.adds is None):
            raise wrong(Text(en="either top and bottom, or adds", id="top dan bottom, atau adds"))
        if self.adds is not None and (self.times is not None or self.unit is not None):
            raise wrong(
                Text(
                    en="adds without times and unit: a recipe is a plain sum",
                    id="adds tanpa times dan unit: resep hanya jumlah",
                )
            )
        return self


class Rate(_Part):
    """What one unit of a currency is worth in another, from a day on, and who says so."""

    of: Currency = Field(alias="from")
    to: Currency
    rate: Factor
    date: datetime.date
    source: Words | None = None

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Rate:
        if self.of == self.to:
            raise wrong(Text(en="two different currencies", id="dua mata uang yang berbeda"))
        return self


def own_metrics(file: Path, declared: Sequence[OwnMetric]) -> dict[str, AnyMetric]:
    """Return the metrics that client.toml declares, by key and as they stand there; each may name any other.

    A ClientError names the entry, the reason for which it is refused, and what to do; or the circle in which they name
    each other.
    """
    metrics: dict[str, AnyMetric] = {}
    for place in _in_order(file, declared):
        entry = declared[place]
        try:
            metrics[entry.key] = declare(entry.model_dump(exclude_none=True), metrics)
        except SocialKpiError as error:
            why = Text(en=error.say("en"), id=error.say("id"))
            raise ClientError(_REFUSED, file=file, place=place, key=entry.key, why=why) from None
    return {entry.key: metrics[entry.key] for entry in declared}


def _in_order(file: Path, declared: Sequence[OwnMetric]) -> list[int]:
    """Return the places of the entries so that each comes after those that it names, and after one of the same key."""
    before: dict[int, list[int]] = {}
    for place, entry in enumerate(declared):
        named = entry.names - {*METRICS}
        before[place] = [i for i, e in enumerate(declared) if e.key in named or (i < place and e.key == entry.key)]
    try:
        return [*TopologicalSorter(before).static_order()]
    except CycleError as error:
        # what is needed stands before what needs it
        circle = " → ".join(declared[place].key for place in reversed(error.args[1]))
        raise ClientError(_CIRCLE, file=file, circle=circle) from None


def said_keys(said: dict[str, Any]) -> frozenset[str]:
    """Return the keys that the entries of ``[[metrics]]`` give themselves, read before anything is checked."""
    entries = said.get("metrics")
    found = (entry.get("key") for entry in entries if isinstance(entry, dict)) if isinstance(entries, list) else ()
    return frozenset(key for key in found if isinstance(key, str))
