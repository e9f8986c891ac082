"""The six numbers that matter to this client's goals, and the table of what changed."""

from __future__ import annotations

from socialkpi.language import MISSING, Text, is_missing, short_month, span
from socialkpi.report.block import Block, Cell, Column, Grid, Tile
from socialkpi.report.monthly import choice
from socialkpi.report.monthly.drawings import spark
from socialkpi.report.monthly.figures import Figures, Pair, Row, known
from socialkpi.report.monthly.say import before, by, label, then, tone, unit_of, value, why
from socialkpi.report.words import phrase

_FROM = Text(en="{by} from {then}", id="{by} dari {then}")
_UNSURE = Text(en="{by} · not certain", id="{by} · belum pasti")
_OVERLAP = Text(en="the ranges overlap", id="rentangnya tumpang tindih")
_LEVEL = Text(en="level with {then}", id="setara {then}")
_BROKEN = Text(en="counted differently in {then}", id="cara hitung {then} berbeda")
_ALONE = Text(en="no figure for {then}", id="tidak ada angka {then}")
_NONE = Text(en="not available", id="tidak tersedia")
_TARGET = Text(en="target {target} · {state}", id="target {target} · {state}")
_REACHED, _NOT_YET = Text(en="reached", id="tercapai"), Text(en="not reached", id="belum tercapai")
_BETWEEN = Text(en="95% interval {span}", id="selang 95% {span}")
_WAS = Text(en="{month}: {base}", id="{month}: {base}")
_TITLE = Text(en="What changed", id="Apa yang berubah")
_NOTHING = Text(
    en="The exports hold no number for this month. Check the period, or add the month's downloads.",
    id="Ekspor tidak memuat satu angka pun untuk bulan ini. Periksa periodenya, atau tambahkan unduhan bulan itu.",
)


def numbers(f: Figures) -> Block:
    """Return the headline numbers as tiles."""
    metrics = choice.tiles(f)
    pairs, goals, years = f.pairs(), f.goals, f.pairs("last_year")
    tiles = tuple(_tile(f, pairs[m], goals.get(m), years.get(m), spark(f, f.months, m)) for m in metrics if m in pairs)
    rows = [row for m in metrics if m in pairs for row in (pairs[m].now, pairs[m].change)]
    return f.block("numbers", "numbers", [*rows, *(goals[m] for m in metrics if m in goals)], tiles=tiles)


def changes(f: Figures) -> Block:
    """Return the table of the month against the month before, the same month last year, and the targets."""
    metrics = choice.tiles(f, more=3)
    pairs, goals, years = f.pairs(), f.goals, f.pairs("last_year")
    shown = [m for m in metrics if m in pairs]
    if not shown:
        return f.block("sentence", "changes", title=f.say(_TITLE), paragraphs=(phrase(_NOTHING, f.language),))
    lines = tuple(_line(f, pairs[m], years.get(m), goals.get(m)) for m in shown)
    previous = then(pairs[shown[0]].change, f.period, f.language)
    last_year = then(years[shown[0]].change, f.period, f.language) if shown[0] in years else ""
    columns = (
        Column(f.say(Text(en="Number", id="Angka")), number=False, width="30%"),
        Column(short_month(f.period, f.language)),
        Column(previous),
        Column(last_year),
        Column(f.say(Text(en="Target", id="Target"))),
    )
    rows = [row for m in shown for row in (pairs[m].now, pairs[m].change, *([years[m].change] if m in years else []))]
    return f.block(
        "table",
        "changes",
        [*rows, *(goals[m] for m in metrics if m in goals)],
        title=f.say(_TITLE),
        table=Grid(columns, lines),
    )


def said(pair: Pair, f: Figures) -> str:
    """Return a change in a few words: how much, or why it can't be told."""
    row = pair.change
    facts = {"by": by(row, f.language), "then": then(row, f.period, f.language)}
    if row["status"].startswith("break:"):
        return f.say(_BROKEN).format(**facts)
    if is_missing(row["change"]):
        return f.say(_ALONE if is_missing(row["low"]) else _OVERLAP).format(**facts)
    if row["verdict"] == "unsure":
        return f.say(_UNSURE).format(**facts)
    return f.say(_LEVEL if row["verdict"] == "same" or row["change"] == 0 else _FROM).format(**facts)


def _tile(f: Figures, pair: Pair, goal: Row | None, year: Pair | None, course: dict[str, object] | None) -> Tile:
    metric = pair.now["metric"]
    if not known(pair.now):
        return Tile(label(metric, f.language), f.say(_NONE), foot=why(pair.now, f.language), missing=True)
    return Tile(
        label=label(metric, f.language),
        value=value(pair.now, f.language),
        hint=label(metric, f.language),
        change=said(pair, f),
        tone=tone(pair.change),
        foot=_foot(f, pair, goal, year),
        spark=course,
    )


def _foot(f: Figures, pair: Pair, goal: Row | None, year: Pair | None) -> str:
    """The yardstick under a number: its target, else how sure it is, else a year ago."""
    if goal is not None and goal["attained"] is not None:
        return f.say(_TARGET).format(target=_target(f, goal), state=f.say(_REACHED if goal["attained"] else _NOT_YET))
    now = pair.now
    if now["span"] == "bounds" and pair.before is not None:
        month = then(pair.change, f.period, f.language)
        return f.say(_WAS).format(month=month, base=before(pair, f.language))
    if pair.change["verdict"] == "unsure" and now["span"] == "interval":
        return f.say(_BETWEEN).format(span=span(now["low"], now["high"], f.language, unit_of(now)))
    if year is not None and year.before is not None and known(year.before):
        return f.say(_WAS).format(month=then(year.change, f.period, f.language), base=before(year, f.language))
    return ""


def _line(f: Figures, pair: Pair, year: Pair | None, goal: Row | None) -> tuple[Cell, ...]:
    now = pair.now
    first = Cell(label(now["metric"], f.language))
    shown = Cell(value(now, f.language)) if known(now) else Cell(MISSING, under=why(now, f.language), missing=True)
    return (first, shown, _against(f, pair), _against(f, year), _goal(f, goal))


def _against(f: Figures, pair: Pair | None) -> Cell:
    if pair is None or pair.before is None or not known(pair.before):
        return Cell(MISSING, missing=True)
    if not known(pair.now):
        return Cell(before(pair, f.language))
    return Cell(before(pair, f.language), under=_short(f, pair), tone=tone(pair.change))


def _short(f: Figures, pair: Pair) -> str:
    text = said(pair, f)
    return text.replace(" " + f.say(_FROM).partition("} ")[2].format(then=then(pair.change, f.period, f.language)), "")


def _goal(f: Figures, goal: Row | None) -> Cell:
    if goal is None:
        return Cell(MISSING, missing=True)
    if goal["attained"] is None:
        return Cell(_target(f, goal))
    return Cell(
        _target(f, goal),
        under=f.say(_REACHED if goal["attained"] else _NOT_YET),
        tone="good" if goal["attained"] else "bad",
    )


def _target(f: Figures, goal: Row) -> str:
    return value({**goal, "value": goal["target"]}, f.language)
