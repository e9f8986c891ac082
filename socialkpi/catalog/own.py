"""An analyst's own metrics: declared in one line, checked like the catalog's."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from numbers import Real
from typing import TypeAlias, TypeVar

from socialkpi.catalog import registry
from socialkpi.catalog.faults import faults, fitting
from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import AnyMetric, Better, Measure, Ratio, Scale, Timing, Total, Unit
from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.language import LANGUAGES, PLATFORMS, Text

Part: TypeAlias = Measure | Total
Named: TypeAlias = str | AnyMetric
Side: TypeAlias = Named | Sequence[Named] | Mapping[str, Sequence[Named]]
"""What stands over or under the line: a key, several that are added, or a recipe per platform (``"*"``: all others)."""
Own: TypeAlias = Mapping[str, AnyMetric]

_REFUSED = Text(en='"{key}" {why}. {how}', id='"{key}" {why}. {how}')
_CHOOSE = Text(
    en="Build it from measures of one unit that can be added: sk.metrics() lists them.",
    id="Susun dari ukuran bersatuan sama yang bisa dijumlahkan: daftarnya ada di sk.metrics().",
)
_NO_SIDE = Text(
    en='"{key}" is itself a rate or a typical value; a metric of your own is built from measures that can be added.',
    id='"{key}" sendiri sudah rasio atau nilai tipikal; metrik buatan sendiri dibangun dari ukuran yang bisa dijumlahkan.',
)
_NO_MEASURE = Text(
    en='"{key}" is itself a recipe; a recipe adds single measures.',
    id='"{key}" sendiri sudah resep; resep menjumlahkan ukuran tunggal.',
)
_TAKEN = Text(
    en='The catalog already has a metric called "{key}". Give yours another key.',
    id='Katalog sudah punya metrik bernama "{key}". Pakai kunci lain untuk milik Anda.',
)
_NOT_SNAKE = Text(
    en='"{key}" is no key: write small letters, digits and single underscores, such as "saves_per_view".',
    id='"{key}" bukan kunci: pakai huruf kecil, angka, dan satu garis bawah, misalnya "saves_per_view".',
)
_OF_THE_SITE = {"visits", "events"}
_NO_KEY = Text(
    en="A recipe per platform has no name of its own. Give the metric one: key=…",
    id="Resep per platform belum punya nama. Beri nama metriknya: key=…",
)
_TWICE = Text(
    en='"{key}" is declared twice. Keep one of them, or give it another key.',
    id='"{key}" dinyatakan dua kali. Simpan salah satu, atau beri kunci lain.',
)
_EMPTY = {
    "top": Text(en="has nothing above the line", id="tidak punya pembilang"),
    "bottom": Text(en="has nothing below the line", id="tidak punya penyebut"),
}
_NO_METRIC = Text(
    en='{found} is no metric. Write a key such as "views", several keys in a list, or a metric.',
    id='{found} bukan metrik. Tulis kunci seperti "views", beberapa kunci dalam daftar, atau sebuah metrik.',
)
_NO_FACTOR = Text(
    en="times is {found}, expected a number above zero, such as 1000.",
    id="times berisi {found}, seharusnya angka di atas nol, misalnya 1000.",
)
_NO_LABEL = Text(
    en="label is {found}, expected a text that is not empty, or Text(en=…, id=…).",
    id="label berisi {found}, seharusnya teks yang tidak kosong, atau Text(en=…, id=…).",
)
_NOTHING = Text(en="adds nothing up", id="tidak menjumlahkan apa pun")
_WHERE = (*PLATFORMS, "*")
_PLATFORM = Text(en="platform", id="platform")
_UNIT = Text(en="unit", id="satuan")
_BETTER = Text(en="direction", id="arah")


def ratio(
    top: Side,
    bottom: Side,
    *,
    key: str | None = None,
    label: Text | str | None = None,
    times: float = 1.0,
    unit: Unit | str | None = None,
    better: Better | str = Better.NEITHER,
    own: Own | None = None,
) -> Ratio:
    """Declare a ratio of measures of the catalog: a sum divided by a sum, over the rows that have both.

    Args:
        top: the key of the numerator, several keys that are added, or a recipe: ``{"instagram": ["reactions",
            "saves"], "*": ["reactions"]}``.
        bottom: the denominator, likewise.
        key: the name of the new metric; ``<top>_per_<bottom>`` if not given.
        label: what readers see, one text or both languages; made from the labels of the sides if not given.
        times: a factor (1000 for "per thousand").
        unit: "share", "times", "count", "money", "seconds" …; it follows from the sides if not given: a share for
            counts over counts, money for money over counts, a multiple for two of one kind.
        better: "higher", "lower" or "neither".
        own: other metrics of your own that the sides may name.

    Returns:
        A metric that ``compute`` and the others take like any of the catalog.

    Raises:
        DeclarationError: it would say nothing, with the reason: units that don't fit, a thing divided by itself,
            people that are summed, a rate as a side, a key that is taken.
        UnknownName: no metric has that key; the nearest is named.

    >>> ratio("link_clicks", "views").key
    'link_clicks_per_views'
    >>> ratio(["saves", "shares"], "views", times=1000).unit
    <Unit.COUNT: 'count'>

    """
    factor = _factor(times)
    above, below = _side(top, key, "top", own), _side(bottom, key, "bottom", own)
    said = _label(label) or _label_of(above, below)
    made_unit = _known(Unit, unit, _UNIT) if unit else _unit(above, below, factor)
    return _checked(
        Ratio(
            key=check_key(key, own) if key else f"{_joined(above)}_per_{_joined(below)}",
            label=said,
            meaning=said,
            unit=made_unit,
            better=_known(Better, better, _BETTER),
            stage=above[0].stage,
            timing=Timing.LEADING,
            scale=Scale.MICRO,
            source="own",
            top=above,
            bottom=below,
            times=factor,
            proportion=made_unit is Unit.SHARE and _once_each(above, below),
        )
    )


def recipe(
    adds: Mapping[str, Sequence[Named]],
    *,
    key: str,
    label: Text | str,
    better: Better | str = Better.NEITHER,
    own: Own | None = None,
) -> Total:
    """Declare what is added up, per platform (``"*"``: all others), as a metric that ratios may divide.

    Raises:
        DeclarationError: what is added does not add up: people, followers, several tables or units, or a thing twice.
        UnknownName: no metric or platform has that name; the nearest is named.

    >>> recipe({"*": ["reactions", "saves"]}, key="our_engagements", label="Our engagements").unit
    <Unit.COUNT: 'count'>

    """
    for platform in adds:
        if platform not in _WHERE:
            raise UnknownName.of(_PLATFORM, platform, _WHERE)
    parts = {platform: tuple(_measure(part, own) for part in _listed(some)) for platform, some in adds.items()}
    if not parts or not all(parts.values()):
        raise DeclarationError(_REFUSED, key=key, why=_NOTHING, how=_CHOOSE)
    first = next(iter(parts.values()))[0]
    said = _label(label) or Text(en=key, id=key)
    return _checked(
        Total(
            key=check_key(key, own),
            label=said,
            meaning=said,
            unit=first.unit,
            better=_known(Better, better, _BETTER),
            stage=first.stage,
            timing=Timing.LEADING,
            scale=Scale.MICRO,
            source="own",
            recipe_name=key,
            recipe=parts,
        )
    )


def check_key(key: str, own: Own | None = None) -> str:
    """Return the key of a new metric, or raise a DeclarationError: it is taken, or not snake_case."""
    if not isinstance(key, str):
        raise DeclarationError(_NOT_SNAKE, key=key)
    if key in registry.METRICS or key in registry.PLANNED:
        raise DeclarationError(_TAKEN, key=key)
    if own and key in own:
        raise DeclarationError(_TWICE, key=key)
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", key):
        raise DeclarationError(_NOT_SNAKE, key=key)
    return key


Made = TypeVar("Made", Ratio, Total)
Word = TypeVar("Word", bound=StrEnum)


def _checked(metric: Made) -> Made:
    found = faults(metric)
    if found:
        why = Text(**{language: "; ".join(fault[language] for fault in found) for language in LANGUAGES})
        raise DeclarationError(_REFUSED, key=metric.key, why=why, how=_CHOOSE)
    return metric


def _known(words: type[Word], said: str, kind: Text) -> Word:
    if said not in [*words]:
        raise UnknownName.of(kind, str(said), [str(word) for word in words])
    return words(said)


def _side(side: Side, key: str | None, where: str, own: Own | None) -> tuple[Part, ...]:
    if isinstance(side, Mapping):
        if key is None:
            raise DeclarationError(_NO_KEY)
        return (recipe(side, key=f"{key}_{where}", label=f"{key} ({where})", own=own),)
    parts = tuple(_part(part, own) for part in _listed(side))
    if not parts:
        raise DeclarationError(_REFUSED, key=key or "ratio", why=_EMPTY[where], how=_CHOOSE)
    return parts


def _listed(parts: Named | Sequence[Named]) -> Sequence[Named]:
    if isinstance(parts, str | AnyMetric):
        return (parts,)
    if not isinstance(parts, Sequence):
        raise DeclarationError(_NO_METRIC, found=repr(parts))
    return parts


def _part(part: Named, own: Own | None) -> Part:
    metric = registry.find(part, own) if isinstance(part, str) else part
    if not isinstance(metric, AnyMetric):
        raise DeclarationError(_NO_METRIC, found=repr(part))
    if not isinstance(metric, Measure | Total):
        raise DeclarationError(_NO_SIDE, key=metric.key)
    return metric


def _measure(part: Named, own: Own | None) -> Measure:
    metric = _part(part, own)
    if not isinstance(metric, Measure):
        raise DeclarationError(_NO_MEASURE, key=metric.key)
    return metric


def _unit(top: tuple[Part, ...], bottom: tuple[Part, ...], times: float) -> Unit:
    """Return the unit that the sides give: the first of each, as all of a side must be alike."""
    over, under = top[0].unit, bottom[0].unit
    possible = fitting(over, under)
    if Unit.COUNT in possible:
        return Unit.SHARE if times == 1 else Unit.COUNT
    return over if over in possible else Unit.TIMES


def _once_each(top: tuple[Part, ...], bottom: tuple[Part, ...]) -> bool:
    """Whether each session (or user) below is counted above once at most, so that Wilson's interval fits."""
    columns = {measure.column for part in (*top, *bottom) for measure in inputs(part)}
    of_site = {measure.table for part in (*top, *bottom) for measure in inputs(part)} <= _OF_THE_SITE
    alone = len(top) == len(bottom) == 1
    return of_site and alone and any(all(column.endswith(kind) for column in columns) for kind in ("sessions", "users"))


def _factor(times: object) -> float:
    if isinstance(times, bool) or not isinstance(times, Real) or not math.isfinite(times) or times <= 0:
        raise DeclarationError(_NO_FACTOR, found=repr(times))
    return float(times)


def _label(said: Text | str | None) -> Text | None:
    if said is not None and not (isinstance(said, Text | str) and all(_texts(said))):
        raise DeclarationError(_NO_LABEL, found=repr(said))
    return Text(en=said, id=said) if isinstance(said, str) else said


def _texts(said: Text | str) -> list[str]:
    return [said.strip()] if isinstance(said, str) else [said[language].strip() for language in LANGUAGES]


def _label_of(top: tuple[Part, ...], bottom: tuple[Part, ...]) -> Text:
    over, under = ({x: " + ".join(part.label[x] for part in side) for x in LANGUAGES} for side in (top, bottom))
    return Text(**{language: f"{over[language]} / {under[language]}" for language in LANGUAGES})


def _joined(parts: tuple[Part, ...]) -> str:
    return "_and_".join(part.key.replace(":", "_") for part in parts)
