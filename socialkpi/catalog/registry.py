"""Every metric of the catalog, collected by walking this folder.

A module is a family of metrics if it says its ``TITLE`` and its ``PLACE`` among the families; its metrics are the
declarations that stand in it. Nothing has to be registered anywhere else.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from socialkpi.catalog.kinds import AnyMetric, Measure, Ratio, Total, Typical
from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.language import Text

_KIND = Text(en="metric", id="metrik")
_TWICE = Text(
    en='Two metrics have the key "{key}". Rename the one in {module}.',
    id='Dua metrik memakai kunci "{key}". Ganti nama yang ada di {module}.',
)


@dataclass(frozen=True)
class Family:
    """Metrics that are declared, and read, together."""

    key: str
    title: Text
    metrics: tuple[AnyMetric, ...]


def collect(modules: Iterable[ModuleType]) -> dict[str, Family]:
    """Return the families among the modules, by place; a metric belongs to the first module that has it.

    Raises:
        DeclarationError: two different metrics have one key.

    """
    seen: dict[str, AnyMetric] = {}
    families: dict[str, Family] = {}
    for module in sorted((m for m in modules if hasattr(m, "PLACE")), key=lambda m: m.PLACE):
        declared = [value for value in vars(module).values() if isinstance(value, Measure | Total | Ratio | Typical)]
        fresh = []
        for metric in declared:
            if metric.key not in seen:
                seen[metric.key] = metric
                fresh.append(metric)
            elif seen[metric.key] is not metric:
                raise DeclarationError(_TWICE, key=metric.key, module=module.__name__)
        name = module.__name__.rpartition(".")[2]
        families[name] = Family(name, module.TITLE, tuple(fresh))
    return families


def find(key: str) -> AnyMetric:
    """Return the metric with this key.

    Raises:
        UnknownName: there is none; the error names the nearest key.

    """
    if key not in METRICS:
        raise UnknownName.of(_KIND, key, METRICS)
    return METRICS[key]


def _modules() -> list[ModuleType]:
    package = import_module(__package__)
    names = (found.name for found in pkgutil.iter_modules(package.__path__))
    return [import_module(f"{__package__}.{name}") for name in names if f"{__package__}.{name}" != __name__]


FAMILIES: dict[str, Family] = collect(_modules())
"""The families by place, each with its metrics in the order of declaration."""
METRICS: dict[str, AnyMetric] = {metric.key: metric for family in FAMILIES.values() for metric in family.metrics}
"""Every metric by its key, family by family."""
