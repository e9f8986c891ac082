"""From one reading to another in a fixed order of steps, each with the exact value after it."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from socialkpi.catalog.kinds import Statistic
from socialkpi.differ.reading import Cell, Read, Shape

Cells = tuple[Cell, ...]
_OVER = ("top", "less")


@dataclass(frozen=True)
class Step:
    """What was changed, and the value of the reading after it; ``None`` where nothing can be divided yet."""

    changed: str
    what: str
    value: Fraction | None


def value_of(cells: Iterable[Cell], shape: Shape) -> Fraction | None:
    """Return the exact value of cells: their sum, their ratio, or a statistic over the rows' own ratios."""
    if shape.statistic is not None:
        return _statistic(_own_values(cells, shape), shape.statistic)
    sums: dict[str, Fraction] = defaultdict(Fraction)
    for cell in cells:
        sums[cell.side] += cell.value
    if not {"top", "less"} & {*sums}:
        return None
    over = sums["top"] - sums["less"]
    if not shape.divides:
        return over
    return shape.times * over / sums["bottom"] if sums["bottom"] > 0 else None


def between(start: Read, other: Read) -> list[Step]:
    """Return the steps that lead from the cells of one reading to those of another.

    First the rows that only the one counts go, then the terms above the line change one by one, then what is divided
    by, then how it is averaged and multiplied, and at last the rows come that only the other counts.
    """
    kept = _shared(start.cells, other.cells)
    goal = _shared(other.cells, start.cells)
    steps = []
    if len(kept) < len(start.cells):
        steps.append(Step("rows_left_out", _rows_only(start.cells, kept), value_of(kept, start.shape)))
    state, above = _above(kept, goal, start.shape)
    steps += above
    if _side(state, ("bottom",)) != _side(goal, ("bottom",)):
        what = f"{_named(state)}>{_named(goal)}"
        state = goal
        bottomed = Shape(other.shape.divides, start.shape.statistic, start.shape.times)
        steps.append(Step("denominator", what, value_of(state, bottomed)))
    steps += _shapes(state, start.shape, other.shape)
    if len(goal) < len(other.cells):
        steps.append(Step("rows_added", _rows_only(other.cells, goal), value_of(other.cells, other.shape)))
    return steps


def settled(steps: Sequence[Step]) -> list[Step]:
    """Join every step without a value to the next that has one, so that each contribution is a number."""
    found: list[Step] = []
    waiting: list[Step] = []
    for step in steps:
        waiting.append(step)
        if step.value is not None:
            changed, what = ("; ".join(getattr(each, name) for each in waiting) for name in ("changed", "what"))
            found.append(Step(changed, what, step.value))
            waiting = []
    return found


def _above(state: Cells, goal: Cells, shape: Shape) -> tuple[Cells, list[Step]]:
    """Change what stands above the line: term by term, or at once where it stands in another table."""
    tables = [dict.fromkeys(cell.place[0] for cell in _side(cells, _OVER)) for cells in (state, goal)]
    if all(tables) and not {*tables[0]} & {*tables[1]}:
        state = (*_side(goal, _OVER), *_side(state, ("bottom",)))
        what = ">".join("+".join(names) for names in tables)
        return state, [Step("table", what, value_of(state, shape))]
    steps, before = [], state
    for term in _terms(before, goal, _OVER):
        state = _swapped(state, goal, term)
        steps.append(Step("term", _how(term, before, goal), value_of(state, shape)))
    return state, steps


def _shapes(cells: Cells, one: Shape, other: Shape) -> list[Step]:
    steps = []
    if one.statistic != other.statistic:
        now = Shape(other.divides, other.statistic, one.times if other.statistic is None else Fraction(1))
        what = f"{one.statistic or 'sums'}>{other.statistic or 'sums'}"
        steps.append(Step("averaging", what, value_of(cells, now)))
    if one.times != other.times:
        steps.append(Step("factor", f"{one.times}>{other.times}", value_of(cells, other)))
    return steps


def _shared(mine: Cells, others: Cells) -> Cells:
    """Keep the cells of rows that the other reading counts on the same side; a side of another table stays whole."""
    kept = []
    for group in (_OVER, ("bottom",)):
        cells, theirs = _side(mine, group), _side(others, group)
        places, tables = {cell.place for cell in theirs}, {cell.place[0] for cell in theirs}
        kept += [cell for cell in cells if cell.place in places or cell.place[0] not in tables]
    return tuple(kept)


def _side(cells: Cells, sides: Sequence[str]) -> Cells:
    return tuple(sorted((c for c in cells if c.side in sides), key=lambda c: (c.side, c.place, c.term)))


def _terms(mine: Cells, theirs: Cells, sides: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return the terms (table, side and column) whose cells differ: first what comes, then what goes."""
    before, after = _by_term(mine, sides), _by_term(theirs, sides)
    differing = [term for term in sorted({*before, *after}) if before.get(term) != after.get(term)]
    return sorted(differing, key=lambda term: term not in after)


def _by_term(cells: Cells, sides: Sequence[str]) -> dict[tuple[str, str, str], dict[int, Fraction]]:
    found: dict[tuple[str, str, str], dict[int, Fraction]] = defaultdict(lambda: defaultdict(Fraction))
    for cell in cells:
        if cell.side in sides:
            found[cell.place[0], cell.side, cell.term][cell.place[1]] += cell.value
    return found


def _swapped(mine: Cells, theirs: Cells, term: tuple[str, str, str]) -> Cells:
    def about(cell: Cell) -> bool:
        return (cell.place[0], cell.side, cell.term) == term

    return (*(cell for cell in mine if not about(cell)), *(cell for cell in theirs if about(cell)))


def _how(term: tuple[str, str, str], mine: Cells, theirs: Cells) -> str:
    """Say whether a term comes ("+"), goes ("-") or is counted on other platforms ("~")."""
    before, after = (term in _by_term(cells, _OVER) for cells in (mine, theirs))
    sign = "~" if before and after else "+" if after else "-"
    return f"{sign}{term[0]}.{term[2]}"


def _named(cells: Cells) -> str:
    return "+".join(dict.fromkeys(f"{c.place[0]}.{c.term}" for c in _side(cells, ("bottom",))))


def _rows_only(cells: Cells, kept: Cells) -> str:
    """Count the rows that are in the cells and not in those kept, and name the side that they are gone from."""
    both = {(c.place, c.side == "bottom") for c in cells} - {(c.place, c.side == "bottom") for c in kept}
    places, under = {place for place, _ in both}, {bottom for _, bottom in both}
    side = "bottom" if under == {True} else "top" if under == {False} else "both"
    return f"{len(places)}:{side}"


def _own_values(cells: Iterable[Cell], shape: Shape) -> list[Fraction]:
    rows: dict[tuple[str, int], dict[str, Fraction]] = defaultdict(lambda: defaultdict(Fraction))
    for cell in cells:
        rows[cell.place][cell.side] += cell.value
    if not shape.divides:
        return [row["top"] - row["less"] for row in rows.values()]
    return [(row["top"] - row["less"]) / row["bottom"] for row in rows.values() if row["bottom"] > 0]


def _statistic(values: list[Fraction], statistic: Statistic) -> Fraction | None:
    if not values:
        return None
    ordered, count = sorted(values), len(values)
    if statistic is Statistic.MEAN:
        return sum(ordered, Fraction(0)) / count
    if statistic is Statistic.MEDIAN:
        return Fraction(statistics.median(ordered))
    most = ceil(Fraction(9, 10) * count)
    if statistic is Statistic.NINETIETH:
        return ordered[most - 1]
    return sum(ordered[:most], Fraction(0)) / most
