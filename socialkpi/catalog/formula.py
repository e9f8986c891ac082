"""The formula of a metric as a sentence, made from the very record that is computed."""

from __future__ import annotations

from collections.abc import Iterable

from socialkpi.catalog.kinds import Adds, AnyMetric, Measure, PerDay, Ratio, Take, Total, Typical
from socialkpi.catalog.words import STATISTICS, column_in_words, inside_sentence
from socialkpi.catalog.words_only import only_in_words
from socialkpi.language import Text, listed, number, platform_name

Part = Measure | Total

_OF_TABLE = {
    "posts": Text(
        en="{column} of the posts published in the period{only}",
        id="{column} postingan yang terbit dalam periode{only}",
    ),
    "days": Text(en="{column} of the account{only}", id="{column} di akun{only}"),
    "ads": Text(en="{column} of the advertisements{only}", id="{column} iklan{only}"),
    "visits": Text(en="{column} of website visits{only}", id="{column} dari kunjungan situs{only}"),
    "events": Text(en="{column} of website events{only}", id="{column} dari peristiwa di situs{only}"),
    "orders": Text(en="{column} of shop orders{only}", id="{column} pesanan toko{only}"),
    "searches": Text(en="{column} of searches on Google{only}", id="{column} pencarian di Google{only}"),
    "business": Text(en="{column}", id="{column}"),
}
_THINGS = {
    "audience": Text(en="the audience", id="audiens"),
    "leads": Text(en="leads", id="prospek"),
    "conversations": Text(en="customer conversations", id="percakapan pelanggan"),
    "surveys": Text(en="answers", id="jawaban"),
    "mentions": Text(en="mentions", id="sebutan"),
    "touches": Text(en="touchpoints", id="titik sentuh"),
    "invitations": Text(en="invitations", id="undangan"),
    "costs": Text(en="costs", id="biaya"),
}
_COUNTS = ("leads", "conversations", "answers", "mentions", "touches", "invitations")
"""The columns that say how many things a row stands for."""
_COUNTED = Text(en="number of {things}{only}", id="jumlah {things}{only}")
_OF_THINGS = Text(en="{things}{only}: {column}", id="{things}{only}: {column}")
_ADDED = Text(en="{what}, added up", id="{what}, dijumlahkan")
_ONE_VALUE = {
    Take.LAST: Text(en="each account's last value in the period", id="nilai terakhir tiap akun dalam periode"),
    Take.FIRST: Text(en="the value each account opened the period with", id="nilai tiap akun saat periode dibuka"),
}
_STOCK = Text(en="{what}: {value}, accounts added up", id="{what}: {value}, lalu akun dijumlahkan")
_PEOPLE = Text(
    en="{what}, as {who} gives it; from several figures only bounds follow, from the largest to their sum{cap}",
    id="{what}, menurut angka {who}; dari beberapa angka hanya batasnya yang diketahui, dari yang terbesar sampai "
    "jumlahnya{cap}",
)
_WHO = {"business": Text(en="the business", id="bisnis sendiri")}
_PLATFORM = Text(en="the platform", id="platform")
_CAP = Text(en=", never above {columns}", id=", tidak melebihi {columns}")
_OR = Text(en=" or ", id=" atau ")
_SAME_ROWS = {
    "posts": Text(en="the same posts", id="postingan yang sama"),
    "days": Text(en="the same days and accounts", id="hari dan akun yang sama"),
    "ads": Text(en="the same advertisements", id="iklan yang sama"),
    "visits": Text(en="the same visits", id="kunjungan yang sama"),
    "events": Text(en="the same events", id="peristiwa yang sama"),
    "orders": Text(en="the same orders", id="pesanan yang sama"),
    "audience": Text(en="the same segments", id="segmen yang sama"),
    "searches": Text(en="the same searches", id="pencarian yang sama"),
    "leads": Text(en="the same leads", id="prospek yang sama"),
    "conversations": Text(en="the same conversations", id="percakapan yang sama"),
    "surveys": Text(en="the same answers", id="jawaban yang sama"),
    "mentions": Text(en="the same mentions", id="sebutan yang sama"),
    "touches": Text(en="the same touchpoints", id="titik sentuh yang sama"),
    "invitations": Text(en="the same invitations", id="undangan yang sama"),
    "costs": Text(en="the same costs", id="biaya yang sama"),
    "business": Text(en="the same counts", id="catatan yang sama"),
}
_SUMMED = Text(en="{count} summed over {rows}", id="{count} dijumlahkan dari {rows}")
_BOTH, _ALL = Text(en="both", id="keduanya"), Text(en="all", id="semuanya")
_EACH = Text(en="each summed over the same period", id="masing-masing dijumlahkan dalam periode yang sama")
_ONE_SUMMED = Text(en="{what} summed over the period", id="{what} dijumlahkan dalam periode")
_STOCK_PART = Text(en="of {what}, {value} counts", id="untuk {what} dipakai {value}")
_PEOPLE_PART = Text(en="{what} is never summed", id="{what} tidak pernah dijumlahkan")
_TYPICAL = Text(en="{statistic} over {rows} of each one's own {value}", id="{statistic} dari {value} tiap {rows}")
_ROWS = {
    "posts": Text(en="all posts", id="postingan"),
    "days": Text(en="all days", id="hari"),
    "ads": Text(en="all advertisements", id="iklan"),
    "visits": Text(en="all groups of visits", id="kelompok kunjungan"),
    "events": Text(en="all groups of events", id="kelompok peristiwa"),
    "orders": Text(en="all orders", id="pesanan"),
    "audience": Text(en="all segments", id="segmen"),
    "searches": Text(en="all searches", id="pencarian"),
    "leads": Text(en="all leads", id="prospek"),
    "conversations": Text(en="all conversations", id="percakapan"),
    "surveys": Text(en="all answers", id="jawaban"),
    "mentions": Text(en="all mentions", id="sebutan"),
    "touches": Text(en="all touchpoints", id="titik sentuh"),
    "invitations": Text(en="all invitations", id="undangan"),
    "costs": Text(en="all costs", id="biaya"),
    "business": Text(en="all counts", id="catatan"),
}
_PER_DAY = Text(
    en="{top} ÷ days of the period that the data covers", id="{top} ÷ jumlah hari dalam periode yang tercakup data"
)
_OTHERS = Text(en="other platforms", id="platform lain")


def formula(metric: AnyMetric, language: str) -> str:
    """Return the formula of a metric in one language ("en" or "id").

    >>> from socialkpi.catalog import find
    >>> formula(find("save_rate"), "en")
    'Save rate = saves ÷ total post reach, both summed over the same posts'
    """
    if isinstance(metric, Measure):
        body = _measure(metric, language)
    elif isinstance(metric, Total):
        body = _total(metric, language)
    elif isinstance(metric, Typical):
        body = _typical(metric, language)
    elif isinstance(metric, PerDay):
        body = _PER_DAY[language].format(top=_bracketed(_plus(metric.top, language), len(metric.top)))
    else:
        body = _ratio(metric, language)
    return f"{metric.label[language]} = {body}"


def inputs(metric: AnyMetric) -> tuple[Measure, ...]:
    """Return the measures that a metric is made of, each once, in the order of its formula.

    >>> from socialkpi.catalog import find
    >>> [measure.key for measure in inputs(find("roi"))]
    ['ad_gross_profit', 'ad_spend']
    """
    if isinstance(metric, Measure):
        return (metric,)
    if isinstance(metric, Total):
        found: Iterable[Measure] = (measure for parts in metric.recipe.values() for measure in parts)
    else:
        found = (measure for part in sides(metric) for measure in inputs(part))
    return tuple({measure.key: measure for measure in found}.values())


def sides(metric: Ratio | Typical | PerDay) -> tuple[Part, ...]:
    """Return what stands over and under the line of a ratio."""
    if isinstance(metric, PerDay):
        return metric.top
    less = metric.less if isinstance(metric, Ratio) else ()
    return (*metric.top, *less, *metric.bottom)


def _measure(metric: Measure, language: str) -> str:
    what = _of_table(metric, language)
    if metric.adds is Adds.EVERYWHERE:
        return _ADDED[language].format(what=what)
    if metric.adds is Adds.NOT_OVER_TIME:
        return _STOCK[language].format(what=what, value=_ONE_VALUE[metric.take][language])
    caps = _OR[language].join(column_in_words(column, language) for column in metric.cap)
    cap = _CAP[language].format(columns=caps) if caps else ""
    return _PEOPLE[language].format(what=what, who=_WHO.get(metric.table, _PLATFORM)[language], cap=cap)


def _of_table(metric: Measure, language: str) -> str:
    """Say what is added: what stands in a column, of which rows."""
    only = "".join(only_in_words(column, value, language) for column, value in metric.only.items())
    column = column_in_words(metric.column, language)
    if metric.table not in _THINGS:
        return _OF_TABLE[metric.table][language].format(column=column, only=only)
    said = _COUNTED if metric.column in _COUNTS else _OF_THINGS
    return said[language].format(things=_THINGS[metric.table][language], column=column, only=only)


def _total(metric: Total, language: str) -> str:
    """Say what is added, and for which platforms, if not for all alike."""
    if set(metric.recipe) == {"*"}:
        return _ADDED[language].format(what=_plus(metric.recipe["*"], language))
    platforms: dict[tuple[str, ...], list[str]] = {}
    for platform, parts in metric.recipe.items():
        name = _OTHERS[language] if platform == "*" else platform_name(platform, language)
        platforms.setdefault(tuple(part.key for part in parts), []).append(name)
    sums = {tuple(part.key for part in parts): _plus(parts, language) for parts in metric.recipe.values()}
    return "; ".join(f"{listed(names, language)}: {sums[keys]}" for keys, names in platforms.items())


def _ratio(metric: Ratio, language: str) -> str:
    summed = ", ".join([_quotient(metric, language), *_summed(metric, language)])
    return "; ".join([summed, *_special(metric, language)])


def _typical(metric: Typical, language: str) -> str:
    value = _quotient(metric, language) if metric.bottom else _plus(metric.top, language)
    rows = _ROWS[inputs(metric)[0].table][language]
    return _TYPICAL[language].format(statistic=STATISTICS[metric.statistic][language], rows=rows, value=value)


def _quotient(metric: Ratio | Typical, language: str) -> str:
    top = _plus(metric.top, language)
    less = metric.less if isinstance(metric, Ratio) else ()
    if less:
        top = f"{top} − {' − '.join(_name(part, language) for part in less)}"
    over, under = (
        _bracketed(top, len(metric.top) + len(less)),
        _bracketed(_plus(metric.bottom, language), len(metric.bottom)),
    )
    factor = f"{number(metric.times, language)} × " if isinstance(metric, Ratio) and metric.times != 1 else ""
    return f"{factor}{over} ÷ {under}"


def _bracketed(text: str, terms: int) -> str:
    return f"({text})" if terms > 1 else text


def _plus(parts: Iterable[Part], language: str) -> str:
    return " + ".join(_name(part, language) for part in parts)


def _name(part: Part, language: str) -> str:
    return inside_sentence(part.label[language])


def _plainly_added(part: Part) -> bool:
    return isinstance(part, Total) or part.adds is Adds.EVERYWHERE


def _summed(metric: Ratio, language: str) -> list[str]:
    """Say over what the sides are summed."""
    parts = {part.key: part for part in sides(metric)}.values()
    summed = [part for part in parts if _plainly_added(part)]
    if len(summed) < len(parts):
        return [_ONE_SUMMED[language].format(what=_name(part, language)) for part in summed]
    tables = {measure.table for part in summed for measure in inputs(part)}
    if len(tables) > 1 or metric.sides_apart:
        return [_EACH[language]]
    count = _BOTH if len(summed) == 2 else _ALL
    return [_SUMMED[language].format(count=count[language], rows=_SAME_ROWS[tables.pop()][language])]


def _special(metric: Ratio, language: str) -> list[str]:
    """Say which sides cannot be summed, and what stands for them."""
    said = []
    for part in {part.key: part for part in sides(metric)}.values():
        if isinstance(part, Measure) and not _plainly_added(part):
            text = _PEOPLE_PART if part.adds is Adds.NEVER else _STOCK_PART
            said.append(text[language].format(what=_name(part, language), value=_ONE_VALUE[part.take][language]))
    return said
