"""Tables x metrics -> results: mask, add, divide.

``compute`` answers any number of metrics with one pass over each table, made in the table's own engine: what is lazy
is never fetched as a whole, only sums of it are. The result is a pandas frame with one row per group and metric:
the group columns, then ``metric, recipe, currency, value, top, bottom, low, high, span, status, notes, rows,
rows_used``. A missing value always has a status that says why, and a number is never a stand-in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from socialkpi.catalog.declared import carry
from socialkpi.catalog.kinds import AnyMetric, PerDay, Typical
from socialkpi.compute.adding import Added, add_up
from socialkpi.compute.certainty import with_interval
from socialkpi.compute.cubes import Cubes
from socialkpi.compute.dividing import Answer, settle
from socialkpi.compute.exchange import with_currencies
from socialkpi.compute.gaps import Gaps
from socialkpi.compute.joining import joined
from socialkpi.compute.masks import Masks
from socialkpi.compute.names import Names, named
from socialkpi.compute.operands import recipe_of
from socialkpi.compute.parts import Part, missing_column, parts_of
from socialkpi.compute.question import Period, Question, Tables, Where, ask, tables_of
from socialkpi.compute.same_accounts import same_accounts
from socialkpi.compute.same_platforms import same_platforms
from socialkpi.compute.stocks import Stocks
from socialkpi.compute.typical import typical
from socialkpi.compute.windows import Coverage, coverage

COLUMNS = (
    "metric", "recipe", "currency", "value", "top", "bottom", "low", "high", "span", "status", "notes", "rows",
    "rows_used",
)  # fmt: skip


def compute(
    data: Tables, metrics: Names, by: Iterable[str] = (), where: Where = None, period: Period = None
) -> pd.DataFrame:
    """Compute metrics for every group of rows.

    Args:
        data: loaded data, or a mapping of table names to frames of any library that Narwhals reads.
        metrics: keys of the catalog ("save_rate") or of client.toml, a tool's own recipe ("engagement_rate:buffer"), or
            metrics of your own.
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
    chosen = named(data, metrics)
    question = ask(by, where, period)
    parts = [parts_of(metric, number) for number, metric in enumerate(chosen)]
    cubes = Cubes(tables_of(data), question)
    gaps = [missing_column(own, cubes.columns, question) for own in parts]
    answerable = [part for own, gap in zip(parts, gaps, strict=True) if gap is None for part in own]
    cubes.expect(answerable)
    masks = Masks(cubes)
    sums = _add_everything(answerable, cubes, masks)
    covered = coverage(cubes, data, {part.table for part in answerable})
    gapped = Gaps(cubes)
    rows: list[dict[str, Any]] = []
    for metric, own, gap in zip(chosen, parts, gaps, strict=True):
        if gap is not None:
            said = {"metric": metric.key, "recipe": recipe_of(metric)}
            rows.append(_row(said, question, {}, Answer(status=f"no_column:{gap}")))
            continue
        answers = _answers(metric, own, sums, cubes, masks, covered)
        said = {"metric": metric.key, "recipe": recipe_of(metric)}
        rows += [_row(said, question, group, _placed(answer, group, own, covered, gapped)) for group, answer in answers]
    return carry(_frame(with_currencies(rows, chosen, question.by, data), question), chosen)


def _add_everything(parts: list[Part], cubes: Cubes, masks: Masks) -> dict[tuple[int, int], Added]:
    """Add up every part; the readings of stocks are fetched once per table."""
    stocks: dict[tuple[str, tuple[str, ...]], list[Part]] = defaultdict(list)
    for part in parts:
        if part.stock:
            stocks[part.table, part.whole_over].append(part)
    readings = {key: Stocks(some, cubes) for key, some in stocks.items()}
    pieces = {
        (part.number, part.index): readings[part.table, part.whole_over].add_up(part)
        if part.stock
        else add_up(part, cubes, masks)
        for part in parts
    }
    return same_platforms(parts, same_accounts(parts, pieces, cubes), cubes)


def _answers(
    metric: AnyMetric,
    parts: list[Part],
    sums: Mapping[tuple[int, int], Added],
    cubes: Cubes,
    masks: Masks,
    covered: Coverage,
) -> list[tuple[dict[str, Any], Answer]]:
    """Join what was added in each table on the groups they share, and settle every group."""
    pieces = [sums[part.number, part.index] for part in parts]
    if isinstance(metric, Typical):
        found = typical(metric, parts[0], cubes, masks)
        pieces = [pieces[0].with_(parts[0].name("typical"), found)]
    answers = []
    for record in joined(pieces):
        group = {key: record[key] for key in (*cubes.question.by, "currency") if key in record}
        if isinstance(metric, PerDay):
            record[parts[0].name("days")] = covered.days(group, parts[0].table)
        answer = settle(metric, parts, record)
        nameless = any(value is None for value in group.values())
        if nameless and answer.value != answer.value and answer.low != answer.low:
            continue  # rows without the group's name, and without the metric: they are about something else
        answers.append((group, answer))
    if not answers and not cubes.question.by:
        return [({}, Answer(status="no_rows"))]  # amounts stand apart by currency, and no row names one
    return with_interval(metric, parts, answers, cubes, masks)


def _placed(answer: Answer, group: Mapping[str, Any], parts: list[Part], covered: Coverage, gapped: Gaps) -> Answer:
    """Mark the answer where the tables do not cover the whole of its period."""
    limits = covered.limits(group)
    if limits is None:
        return answer
    answer = gapped.told(answer, group, parts, (limits[0], min(limits[1], covered.as_of or limits[1])))
    for code in covered.codes(group, parts, answer):
        answer = answer._replace(status=code) if code.startswith("window:") else answer.noting(code)
    return answer


def _row(said: Mapping[str, str], question: Question, group: Mapping[str, Any], answer: Answer) -> dict[str, Any]:
    currency = group.get("currency")
    return {
        **{column: group.get(column) for column in question.by},
        **said,
        "currency": currency if isinstance(currency, str) else "",
        **answer._asdict(),
        "notes": ";".join(answer.notes),
    }


def _frame(rows: list[dict[str, Any]], question: Question) -> pd.DataFrame:
    columns = list(dict.fromkeys((*question.by, *COLUMNS)))
    result = pd.DataFrame(rows, columns=columns)
    numbers = ["value", "top", "bottom", "low", "high"]
    result[numbers] = result[numbers].astype("float64")
    order = list(question.by)
    return result.sort_values(order, kind="stable", ignore_index=True) if order else result
