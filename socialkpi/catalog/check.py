"""What must hold of every declaration; a test over the catalog asks it, so a slip fails there and not at import."""

from __future__ import annotations

import re

from socialkpi.catalog.faults import faults
from socialkpi.catalog.kinds import AnyMetric, Planned
from socialkpi.catalog.references import PLAIN, REFERENCES, codes
from socialkpi.language import LANGUAGES, Text


def check(metric: AnyMetric) -> list[str]:
    """Return what is wrong with a declaration, in plain English; nothing if it can stand."""
    found = [*_texts(metric), *_source(metric)]
    if metric.example is None:
        found.append("has no worked example")
    return found + [fault.en for fault in faults(metric)]


def check_planned(metric: Planned) -> list[str]:
    """Return what is wrong with a planned metric, in plain English; nothing if it can stand."""
    found = [*_texts(metric), *_source(metric)]
    found += [
        f"needs is no sentence in {language}" for language in LANGUAGES if not metric.needs[language].endswith(".")
    ]
    if not metric.home.startswith("socialkpi."):
        found.append("names no module of the package as its home")
    return found


def _texts(metric: AnyMetric | Planned) -> list[str]:
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


def _source(metric: AnyMetric | Planned) -> list[str]:
    named = codes(metric.source)
    if not named:
        return ["has no source"]
    return [f'source "{code}" is not among the references' for code in named if code not in {**REFERENCES, **PLAIN}]
