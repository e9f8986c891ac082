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
from socialkpi.compute.adding import add_up
from socialkpi.compute.certainty import with_interval
from socialkpi.compute.dividing import Answer, settle
from socialkpi.compute.gaps import Gaps
from socialkpi.compute.operands import recipe_of
from socialkpi.compute.parts import Part, missing_column, parts_of
from socialkpi.compute.question import Period, Question, Tables, Where, ask, tables_of
from socialkpi.compute.stocks import add_stocks
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
    schemas = {name: frame.collect_schema().names() for name, frame in tables.items()}
    gaps = [missing_column(own, schemas, question) for own in parts]
    sums = _add_everything([own for own, gap in zip(parts, gaps, strict=True) if gap is None], tables, question)
    covered = coverage(tables_of(data), data, question)
    gapped = Gaps(tables_of(data), question)
    rows: list[dict[str, Any]] = []
    for metric, own, gap in zip(chosen, parts, gaps, strict=True):
        if gap is not None:
            rows.append(_row(metric, question, {}, Answer(status=f"no_column:{gap}")))
            continue
        answers = _answers(metric, own, sums, tables, question)
        rows += [
            _row(metric, question, group, _placed(answer, group, own, covered, gapped)) for group, answer in answers
        ]
    return _frame(rows, question)


def _add_everything(
    answerable: list[list[Part]], tables: Mapping[str, Any], question: Question
) -> dict[tuple[int, int], pd.DataFrame]:
    """Add up once per table for all parts that share their grouping and conditions; stocks each for themselves."""
    batches: dict[tuple[str, bool, tuple[str, ...]], list[Part]] = defaultdict(list)
    sums: dict[tuple[int, int], pd.DataFrame] = {}
    for part in (part for own in answerable for part in own):
        if part.stock:
            keys = part.keys(question, tables[part.table].collect_schema().names())
            sums[part.number, part.index] = add_stocks(tables[part.table], part, question, keys)
        else:
            batches[part.table, part.money, part.whole_over].append(part)
    for (table, _, _), some in batches.items():
        keys = some[0].keys(question, tables[table].collect_schema().names())
        added = add_up(tables[table], some, question, keys)
        sums |= {(part.number, part.index): added for part in some}
    return sums


def _answers(
    metric: AnyMetric,
    parts: list[Part],
    sums: Mapping[tuple[int, int], pd.DataFrame],
    tables: Mapping[str, Any],
    question: Question,
) -> list[tuple[dict[str, Any], Answer]]:
    """Join what was added in each table on the groups they share, and settle every group."""
    joined = _joined(parts, sums, question)
    answers = []
    for record in map(_named, joined.to_dict("records")):
        group = {key: record[key] for key in (*question.by, "currency") if key in record}
        answer = settle(metric, parts, record)
        nameless = any(value != value or value is None for value in group.values())
        if nameless and answer.value != answer.value and answer.low != answer.low:
            continue  # rows without the group's name, and without the metric: they are about something else
        answers.append((group, answer))
    return with_interval(metric, parts, answers, tables, question)


def _named(record: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(name): value for name, value in record.items()}


def _joined(parts: list[Part], sums: Mapping[tuple[int, int], pd.DataFrame], question: Question) -> pd.DataFrame:
    together: pd.DataFrame | None = None
    for part in parts:
        frame = sums[part.number, part.index]
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


def _placed(answer: Answer, group: Mapping[str, Any], parts: list[Part], covered: Coverage, gapped: Gaps) -> Answer:
    """Mark the answer where the tables do not cover the whole of its period."""
    if limits := covered.limits(group):
        until = min(limits[1], covered.as_of or limits[1])
        answer = gapped.told(answer, group, parts, (limits[0], until))
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
