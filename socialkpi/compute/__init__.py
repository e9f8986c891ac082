"""Tables x metrics -> results: mask, add, divide.

``compute`` answers any number of metrics with one pass over each table. The result has one row per group and metric:
the group columns, then ``metric, recipe, currency, value, top, bottom, low, high, span, status, notes, rows,
rows_used``. A missing value always has a status that says why, and a number is never a stand-in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog import find
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compute.adding import Part, add_up, parts_of, schema_gaps, within
from socialkpi.compute.certainty import with_interval
from socialkpi.compute.dividing import Answer, settle
from socialkpi.compute.operands import recipe_of
from socialkpi.compute.question import Period, Question, Tables, Where, ask, tables_of
from socialkpi.compute.windows import Coverage, coverage

COLUMNS = (
    "metric", "recipe", "currency", "value", "top", "bottom", "low", "high", "span", "status", "notes", "rows",
    "rows_used",
)  # fmt: skip

Names = Iterable[str | AnyMetric] | str | AnyMetric


def compute(
    data: Tables, metrics: Names, by: Iterable[str] = (), where: Where = None, period: Period = None
) -> pd.DataFrame:
    """Compute metrics for every group of rows.

    Args:
        data: loaded data, or a mapping of table names to frames of any library that Narwhals reads.
        metrics: keys of the catalog ("save_rate") or metrics of your own.
        by: columns to group by ("platform", "month", "campaign" …).
        where: column = value (or values) conditions.
        period: a month "2026-10", a day, a year, or a pair of them; rows count that lie wholly inside.

    Returns:
        One row per group and metric, columns as in the module's docstring; shares are fractions 0-1.

    Raises:
        UnknownName: a metric or column that does not exist, with the nearest that does.

    >>> import pandas as pd
    >>> posts = pd.DataFrame({"platform": ["x", "x"], "reactions": [10.0, 5.0], "impressions": [100.0, None]})
    >>> result = compute({"posts": posts}, "reactions", by=["platform"])
    >>> float(result.loc[0, "value"])
    15.0

    """
    wanted = [metrics] if isinstance(metrics, str) or not isinstance(metrics, Iterable) else metrics
    chosen = [find(m) if isinstance(m, str) else m for m in wanted]
    question = ask(by, where, period)
    tables = {name: nw.from_native(frame).lazy() for name, frame in tables_of(data).items()}
    parts = [parts_of(metric, number) for number, metric in enumerate(chosen)]
    gaps = [_gap(own, tables, question) for own in parts]
    needed = sorted({part.table for own, gap in zip(parts, gaps, strict=True) if gap is None for part in own})
    inside = {name: within(tables[name], question) for name in needed}
    sums = _add_everything([own for own, gap in zip(parts, gaps, strict=True) if gap is None], inside, question)
    covered = coverage(tables_of(data), data, question)
    rows: list[dict[str, Any]] = []
    for metric, own, gap in zip(chosen, parts, gaps, strict=True):
        groups = [({}, Answer(status=f"no_column:{gap}"))] if gap else _answers(metric, own, sums, inside, question)
        rows += [_row(metric, question, group, _placed(answer, group, own, covered)) for group, answer in groups]
    return _frame(rows, question)


def _gap(parts: list[Part], tables: Mapping[str, Any], question: Question) -> str | None:
    """Name the column that a metric, a grouping or a condition needs and no file gives."""
    if gap := schema_gaps(parts, tables):
        return gap
    for part in parts:
        present = tables[part.table].collect_schema().names()
        for column in question.wanted:
            if column not in present:
                return f"{part.table}.{column}"
    return None


def _add_everything(
    answerable: list[list[Part]], inside: Mapping[str, Any], question: Question
) -> dict[tuple[str, bool], pd.DataFrame]:
    """Add up per table, once for what has a currency and once for what has none."""
    batches: dict[tuple[str, bool], list[Part]] = defaultdict(list)
    for own in answerable:
        for part in own:
            batches[part.table, part.money].append(part)
    return {
        (table, money): add_up(inside[table], parts, question, _keys(inside[table], question, money=money))
        for (table, money), parts in batches.items()
    }


def _keys(frame: Any, question: Question, *, money: bool) -> list[str]:
    currency = ["currency"] if money and "currency" in frame.collect_schema().names() else []
    return [*question.by, *(c for c in currency if c not in question.by)]


def _answers(
    metric: AnyMetric,
    parts: list[Part],
    sums: Mapping[tuple[str, bool], pd.DataFrame],
    inside: Mapping[str, Any],
    question: Question,
) -> list[tuple[dict[str, Any], Answer]]:
    """Join what was added in each table on the groups they share, and settle every group."""
    joined = _joined(parts, sums, question)
    answers = []
    for record in joined.to_dict("records"):
        group = {key: record[key] for key in (*question.by, "currency") if key in record}
        answer = settle(metric, parts, record)
        if answer.rows_used == 0 and any(value != value or value is None for value in group.values()):
            continue  # rows without the group's name, and without the metric: they are about something else
        answers.append((group, answer))
    return with_interval(metric, parts, answers, inside, question)


def _joined(
    parts: list[Part], sums: Mapping[tuple[str, bool], pd.DataFrame], question: Question
) -> pd.DataFrame:
    together: pd.DataFrame | None = None
    for part in parts:
        frame = sums[part.table, part.money]
        keys = [c for c in (*question.by, "currency") if c in frame.columns]
        own = [c for c in frame.columns if c.startswith(part.name(""))]
        piece = frame[[*keys, "__rows", *own]].rename(columns={"__rows": f"__rows_{part.table}"})
        if together is None:
            together = piece
            continue
        shared = [key for key in keys if key in together.columns]
        fresh = [c for c in piece.columns if c in shared or c not in together.columns]
        how = "outer" if shared else "cross"
        together = together.merge(piece[fresh], on=shared or None, how=how)  # type: ignore[arg-type]
    return pd.DataFrame() if together is None else together


def _placed(answer: Answer, group: Mapping[str, Any], parts: list[Part], covered: Coverage) -> Answer:
    """Mark the answer where the tables do not cover the whole of its period."""
    for code in covered.codes(group, parts, answer):
        answer = replace(answer, status=code) if code.startswith("window:") else answer.noting(code)
    return answer


def _row(metric: AnyMetric, question: Question, group: Mapping[str, Any], answer: Answer) -> dict[str, Any]:
    currency = group.get("currency")
    return {
        **{column: group.get(column) for column in question.by},
        "metric": metric.key,
        "recipe": recipe_of(metric),
        "currency": currency if isinstance(currency, str) else "",
        **{name: getattr(answer, name) for name in ("value", "top", "bottom", "low", "high", "span", "status")},
        "notes": ";".join(answer.notes),
        "rows": answer.rows,
        "rows_used": answer.rows_used,
    }


def _frame(rows: list[dict[str, Any]], question: Question) -> pd.DataFrame:
    columns = list(dict.fromkeys((*question.by, *COLUMNS)))
    result = pd.DataFrame(rows, columns=columns)
    numbers = ["value", "top", "bottom", "low", "high"]
    result[numbers] = result[numbers].astype("float64")
    order = list(question.by)
    return result.sort_values(order, kind="stable", ignore_index=True) if order else result
