"""Every metric of the catalog, collected by walking this folder.

A module is a family of metrics if it says its ``TITLE`` and its ``PLACE`` among the families; its metrics are the
declarations that stand in it, and so are the planned ones. Nothing has to be registered anywhere else.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from socialkpi.catalog.dialects import DIALECTS
from socialkpi.catalog.kinds import AnyMetric, Planned
from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.language import Text

_KIND = Text(en="metric", id="metrik")
_TWICE = Text(
    en='Two metrics have the key "{key}". Rename the one in {module}.',
    id='Dua metrik memakai kunci "{key}". Ganti nama yang ada di {module}.',
)
_PLANNED = Text(
    en='"{key}" ({label}) is not computed by a declaration. {needs} Where it belongs: {home}.',
    id='"{key}" ({label}) tidak dihitung lewat deklarasi. {needs} Tempatnya: {home}.',
)


@dataclass(frozen=True)
class Family:
    """Metrics that are declared, and read, together."""

    key: str
    title: Text
    metrics: tuple[AnyMetric, ...]
    planned: tuple[Planned, ...] = ()


def collect(modules: Iterable[ModuleType]) -> dict[str, Family]:
    """Return the families among the modules, by place; a metric belongs to the first module that has it.

    Raises:
        DeclarationError: two different metrics have one key.

    """
    seen: dict[str, AnyMetric | Planned] = {}
    families: dict[str, Family] = {}
    for module in sorted((m for m in modules if hasattr(m, "PLACE")), key=lambda m: m.PLACE):
        fresh = _fresh(module, seen)
        name = module.__name__.rpartition(".")[2]
        metrics = tuple(metric for metric in fresh if not isinstance(metric, Planned))
        planned = tuple(metric for metric in fresh if isinstance(metric, Planned))
        families[name] = Family(name, module.TITLE, metrics, planned)
    return families


def _fresh(module: ModuleType, seen: dict[str, AnyMetric | Planned]) -> list[AnyMetric | Planned]:
    """Return what the module declares first, and remember it."""
    fresh: list[AnyMetric | Planned] = []
    for metric in (value for value in vars(module).values() if isinstance(value, AnyMetric | Planned)):
        if metric.key not in seen:
            seen[metric.key] = metric
            fresh.append(metric)
        elif seen[metric.key] is not metric:
            raise DeclarationError(_TWICE, key=metric.key, module=module.__name__)
    return fresh


def find(key: str, own: Mapping[str, AnyMetric] | None = None) -> AnyMetric:
    """Return the metric with this key: of the catalog, of the analyst's ``own``, or a tool's ("engagements:buffer").

    Raises:
        UnknownName: there is none; the error names the nearest key, or says what a planned metric needs.

    """
    if planned := PLANNED.get(key):
        raise UnknownName(_PLANNED, key=key, label=planned.label, needs=planned.needs, home=planned.home)
    known = _TOLD if ":" in key else {**METRICS, **own} if own else METRICS
    if key not in known:
        raise UnknownName.of(_KIND, key, known)
    return known[key]


def _modules() -> list[ModuleType]:
    package = import_module(__package__)
    names = (found.name for found in pkgutil.iter_modules(package.__path__))
    return [import_module(f"{__package__}.{name}") for name in names if f"{__package__}.{name}" != __name__]


FAMILIES: dict[str, Family] = collect(_modules())
"""The families by place, each with its metrics in the order of declaration."""
METRICS: dict[str, AnyMetric] = {metric.key: metric for family in FAMILIES.values() for metric in family.metrics}
"""Every metric by its key, family by family."""
PLANNED: dict[str, Planned] = {metric.key: metric for family in FAMILIES.values() for metric in family.planned}
"""What takes a procedure, by its key: known and explained, but not computed by a declaration."""
_TOLD: dict[str, AnyMetric] = {key: dialect.metric for key, dialect in DIALECTS.items()}
