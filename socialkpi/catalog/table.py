"""The catalog as a table that can be read, sorted and filtered."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from socialkpi.catalog import registry, words
from socialkpi.catalog.formula import formula, inputs
from socialkpi.catalog.kinds import AnyMetric, Business, Measure, PerDay, Planned, Scale, Stage, Timing, Total, Typical
from socialkpi.catalog.references import cite
from socialkpi.errors import UnknownName
from socialkpi.language import LANGUAGES, Text

COLUMNS = (
    "key", "label", "family", "kind", "meaning", "formula", "unit", "better", "adds", "stage", "timing", "scale",
    "business", "traffic", "pitfall", "source", "tables",
)  # fmt: skip


def metrics(
    stage: str | None = None,
    language: str = "en",
    *,
    family: str | None = None,
    timing: str | None = None,
    scale: str | None = None,
    business: str | None = None,
) -> pd.DataFrame:
    """Return the catalog as a table, in words.

    Args:
        stage: only metrics of this stage ("awareness", "interest", "evaluation", "purchase", "loyalty").
        language: "en" or "id".
        family: only metrics of this family ("reach", "traffic", "paid" …).
        timing: only "leading" or "lagging" indicators.
        scale: only "micro" or "macro" ones.
        business: only what fits this kind of business ("store", "webshop", "b2b", "services", "subscription").

    Returns:
        One row per metric, in the catalog's order: ``key, label, family, kind, meaning, formula, unit, better, adds,
        stage, timing, scale, business, traffic, pitfall, source, tables``. All text; a metric without a pitfall has
        none. One of the kind "planned" says under ``formula`` what it needs, and has no unit.

    Raises:
        UnknownName: a stage, family, timing, scale, business or language that does not exist.

    >>> metrics(stage="loyalty", family="audience", language="id")["label"].tolist()
    ['Berhenti mengikuti (unfollow)', 'Tingkat kehilangan pengikut']
    """
    _known(Text(en="language", id="bahasa"), language, LANGUAGES)
    _known(Text(en="stage", id="tahap"), stage, Stage)
    _known(Text(en="family", id="kelompok"), family, registry.FAMILIES)
    _known(Text(en="timing", id="waktu indikator"), timing, Timing)
    _known(Text(en="scale", id="skala"), scale, Scale)
    _known(Text(en="business", id="jenis bisnis"), business, Business)
    rows: list[dict[str, str | None]] = []
    for group in registry.FAMILIES.values():
        if family not in (None, group.key):
            continue
        rows += [
            _row(metric, group.title, language)
            for metric in group.metrics
            if stage in (None, metric.stage)
            and timing in (None, metric.timing)
            and scale in (None, metric.scale)
            and (business is None or not metric.business or business in metric.business)
        ]
        if timing is scale is business is None:
            rows += [_plan(each, group.title, language) for each in group.planned if stage in (None, each.stage)]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def how_it_adds(metric: AnyMetric) -> Text:
    """Say how values of a metric may be put together."""
    if isinstance(metric, Measure):
        return words.ADDS[metric.adds]
    if isinstance(metric, Total):
        return words.ADDS[inputs(metric)[0].adds]
    if isinstance(metric, PerDay):
        return words.PER_DAY
    return words.FROM_ROWS if isinstance(metric, Typical) else words.DIVIDED


def _row(metric: AnyMetric, family: Text, language: str) -> dict[str, str | None]:
    tables = dict.fromkeys(measure.table for measure in inputs(metric))
    return {
        "key": metric.key,
        "label": metric.label[language],
        "family": family[language],
        "kind": words.KINDS[type(metric)][language],
        "meaning": metric.meaning[language],
        "formula": formula(metric, language),
        "unit": words.UNITS[metric.unit][language],
        "better": words.BETTER[metric.better][language],
        "adds": how_it_adds(metric)[language],
        "stage": words.STAGES[metric.stage][language],
        "timing": words.TIMINGS[metric.timing][language],
        "scale": words.SCALES[metric.scale][language],
        "business": words.businesses(metric.business, language),
        "traffic": words.TRAFFIC[metric.traffic][language],
        "pitfall": metric.pitfall[language] if metric.pitfall else None,
        "source": cite(metric.source, language),
        "tables": ", ".join(words.TABLES[table][language] for table in tables),
    }


def _plan(metric: Planned, family: Text, language: str) -> dict[str, str | None]:
    return {
        "key": metric.key,
        "label": metric.label[language],
        "family": family[language],
        "kind": words.KINDS[Planned][language],
        "meaning": metric.meaning[language],
        "formula": metric.needs[language],
        "stage": words.STAGES[metric.stage][language],
        "pitfall": metric.pitfall[language] if metric.pitfall else None,
        "source": cite(metric.source, language),
    }


def _known(kind: Text, name: str | None, known: Iterable[str]) -> None:
    names = [str(one) for one in known]
    if name is not None and name not in names:
        raise UnknownName.of(kind, name, names)
