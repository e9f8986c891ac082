"""The view: what is asked, the answer, and the line of code that gives it again; with widgets where there are some."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from threading import RLock
from typing import TYPE_CHECKING, Any

import pandas as pd

from socialkpi import theme
from socialkpi.catalog import find
from socialkpi.compute import compute
from socialkpi.compute.names import own_of
from socialkpi.compute.question import Period, Tables, days_of
from socialkpi.errors import UnknownName
from socialkpi.explain import Explanation, explain
from socialkpi.explore import choices
from socialkpi.explore.selection import GRAINS, Selection
from socialkpi.language import Text

if TYPE_CHECKING:
    from socialkpi.charts import Figure
    from socialkpi.explore.page import Page

_PLATFORM = Text(en="platform in the data", id="platform dalam data")
_GRAIN = Text(en="grain", id="satuan waktu")


def explore(
    data: Tables,
    metric: str | None = None,
    platforms: Iterable[str] | None = None,
    grain: str = "week",
    period: Period = None,
    language: str | None = None,
) -> View:
    """Open an explorer: the question on the left, the answer in the middle, why it is that number on the right.

    Args:
        data: loaded data, or a mapping of table names to pandas frames.
        metric: the key of a metric of the catalog; if not given, one that the data has.
        platforms: keys of platforms; if not given, all that have the metric.
        grain: "month", "week" or "day".
        period: a month "2026-10", a day, a year, or a pair of them; if not given, the last thirteen weeks.
        language: "en" or "id"; if not given, the client's.

    Returns:
        The view. Its ``selection``, ``results``, ``sentence`` and ``code`` can be read at any time, and
        ``choose(metric="reach")`` asks something else.

    Raises:
        UnknownName: there is no such metric, grain or platform.
        ClientError: the data is empty.

    """
    client = getattr(data, "client", None)
    known = choices.platforms_of(data)
    starts = choices.week_start(client)
    first, last = days_of(period) if period else choices.recent(*choices.span(data), starts)
    chosen = find(metric, own_of(data)).key if metric else choices.first_metric(data, known)
    view = View(
        data, Selection(chosen, (), "week", first, last, starts), language or str(getattr(client, "language", "en"))
    )
    return view.choose(grain=grain, platforms=known if platforms is None else platforms)


class View:
    """An explorer's state and its answer; change it with ``choose`` and ``pick``, or by hand where it is shown."""

    def __init__(self, data: Tables, selection: Selection, language: str) -> None:
        self.data = data
        self.language = language
        self.lock = RLock()
        """Held while the view changes: a page may be moved from several threads."""
        self.known = choices.platforms_of(data)
        self.wanted = selection.platforms
        """The platforms asked for, of which ``selection`` has those with the metric."""
        self.accent = str(
            getattr(getattr(getattr(data, "client", None), "brand", None), "colour", None) or theme.ACCENT
        )
        self._asked = selection
        self._picked: dict[str, Any] = {}
        self._picked_by_hand = False
        self._lacking: dict[str, str] = {}
        self._results = pd.DataFrame()
        self._told: list[Callable[[], None]] = []
        self._page: Page | None = None

    @property
    def selection(self) -> dict[str, Any]:
        """Return what is asked: metric, platforms, grain, period, and the group whose number is explained."""
        asked = self._asked
        return {
            "metric": asked.metric,
            "platforms": [*asked.platforms],
            "grain": asked.grain,
            "period": asked.period,
            "picked": {**self._picked},
        }

    @property
    def results(self) -> pd.DataFrame:
        """Return the results that are shown, as ``compute`` gave them."""
        return self._results.copy()

    @property
    def code(self) -> str:
        """Return the line of Python that gives ``results`` again."""
        return self._asked.code()

    @property
    def sentence(self) -> str:
        """Return the question in words."""
        return self._asked.sentence(self.language, own_of(self.data))

    @property
    def asked(self) -> Selection:
        """Return the question as it was chosen."""
        return self._asked

    @property
    def lacking(self) -> dict[str, str]:
        """Return for every platform of the data "" where it has the metric, else the code of the reason why not."""
        return {**self._lacking}

    @property
    def groups(self) -> list[dict[str, Any]]:
        """Return the groups that can be picked, the latest first."""
        from socialkpi.explore.answer import timed  # charts are heavy, and come only with an answer

        grain = self._asked.grain
        rows = timed(self._results, grain)
        order = sorted(rows.index, key=lambda at: self.known.index(str(rows.at[at, "platform"])))
        rows = rows.loc[order].sort_values(grain, ascending=False, kind="stable")
        return [{"platform": row["platform"], grain: row[grain]} for row in rows.to_dict("records")]

    @property
    def figure(self) -> Figure:
        """Return the chart of the results."""
        from socialkpi.explore.answer import drawn  # charts are heavy, and come only with an answer

        return drawn(self._results, self._asked.metric, self.language, self.accent, 560, 280)

    def choose(
        self,
        *,
        metric: str | None = None,
        platforms: Iterable[str] | None = None,
        grain: str | None = None,
        first: str | None = None,
        last: str | None = None,
    ) -> View:
        """Ask something else; what isn't named stays. Days are ISO text. UnknownName for what does not exist."""
        wanted = None if platforms is None else tuple(platforms)
        for name in wanted or ():
            _check(_PLATFORM, name, self.known)
        if grain is not None:
            _check(_GRAIN, grain, GRAINS)
        named = find(metric, own_of(self.data)).key if metric else None
        with self.lock:
            self.wanted = self.wanted if wanted is None else wanted
            self._ask({"metric": named, "grain": grain, "first": first, "last": last})
            self._tell()
        return self

    def _ask(self, given: Mapping[str, Any]) -> None:
        before = self._asked
        self._asked = replace(before, **{name: value for name, value in given.items() if value is not None})
        if not self._lacking or self._asked.metric != before.metric:
            self._lacking = choices.having(self.data, self._asked.metric, self.known)
        self._asked = replace(self._asked, platforms=self._platforms(), currency="")
        self._results = compute(self.data, **self._asked.question())
        if currency := choices.one_currency(self._results, self.data):
            self._asked = replace(self._asked, currency=currency)
            self._results = compute(self.data, **self._asked.question())
        self._keep_picked()

    def pick(self, **group: Any) -> View:
        """Pick the group whose number is explained (``platform="tiktok", week="2026-03-02"``)."""
        with self.lock:
            self._picked, self._picked_by_hand = group, True
            self._tell()
        return self

    def explain(self) -> Explanation:
        """Return the explanation of the picked number."""
        kept = {"currency": self._asked.currency} if self._asked.currency else {}
        return explain(self.data, self._asked.metric, period=self._asked.period, **kept, **self._picked)

    def on_change(self, tell: Callable[[], None]) -> None:
        """Call ``tell`` whenever the question or the picked group has changed."""
        self._told.append(tell)

    def _platforms(self) -> tuple[str, ...]:
        """Return the platforms asked for that have the metric; if none of them has, those that do, else all asked for."""
        able = [key for key in self.known if not self._lacking[key]]
        return tuple(key for key in able if key in self.wanted) or tuple(able) or self.wanted or tuple(self.known)

    def _keep_picked(self) -> None:
        """Keep what was picked where it is still there; else pick the latest whole period that has a number."""
        groups = self.groups
        self._picked_by_hand = self._picked_by_hand and self._picked in groups
        if self._picked_by_hand:
            return
        rows = self._results[self._results["value"].notna() | self._results["low"].notna()]
        whole = rows[~rows["status"].str.startswith("incomplete")]
        grain = self._asked.grain
        best = [{"platform": row["platform"], grain: row[grain]} for row in whole.to_dict("records")]
        self._picked = next((group for group in groups if group in best), groups[0] if groups else {})

    def _tell(self) -> None:
        for tell in self._told:
            tell()

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        """Give the page of widgets where there can be one, and always a still picture of it."""
        from socialkpi.explore.still import html, text  # charts are heavy, and come only when something is shown

        bundle: dict[str, Any] = {"text/plain": text(self), "text/html": html(self)}
        if not _has_widgets():
            return bundle
        if self._page is None:
            from socialkpi.explore.page import Page  # needs ipywidgets, which only those who look at a page have

            self._page = Page(self)
        return {**self._page.bundle(), **bundle}

    def __repr__(self) -> str:
        return f"{self.sentence}\n{self.code}"


def _has_widgets() -> bool:
    """Say whether widgets are installed and a notebook is there to show them."""
    shell = sys.modules.get("IPython")  # where a notebook is, it is loaded already
    kernel = getattr(shell.get_ipython(), "kernel", None) if shell else None
    return kernel is not None and importlib.util.find_spec("ipywidgets") is not None


def _check(kind: Text, name: str, known: Iterable[str]) -> None:
    if name not in known:
        raise UnknownName.of(kind, name, known)
