"""The page of widgets. It changes the view when a hand moves something, and shows the view again when it has changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from socialkpi.catalog import explain_status, find
from socialkpi.compute.names import own_of
from socialkpi.explore import choices, still
from socialkpi.explore.answer import value_text
from socialkpi.explore.selection import GRAINS, Selection
from socialkpi.language import Text, group_value, platform_name

if TYPE_CHECKING:
    from socialkpi.explore.view import View

_CHART, _TABLE = 350, 250
"""Fixed heights in pixels, so that nothing jumps when the answer changes."""
_ALL = _CHART + _TABLE + 8
_QUESTION = Text(en="Question", id="Pertanyaan")
_FAMILY = Text(en="About", id="Tentang")
_METRIC = Text(en="Metric", id="Metrik")
_PLATFORMS = Text(en="Platforms", id="Platform")
_GRAIN = Text(en="By", id="Per")
_FROM = Text(en="From", id="Dari")
_UNTIL = Text(en="Until", id="Sampai")


class Page:
    """The widgets of one view: the question on the left, the answer in the middle, why on the right."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.own = own_of(view.data)
        self._showing = False
        self._answered: Selection | None = None
        self._build()
        self._show()
        self._listen()
        view.on_change(self._show)

    def bundle(self) -> dict[str, Any]:
        """Return what a notebook needs to show the page."""
        shown: dict[str, Any] = self.box._repr_mimebundle_()
        return shown

    def _build(self) -> None:
        language, asked = self.view.language, self.view.asked
        self.family = _dropdown(choices.families(language, self.own), choices.family_of(asked.metric))
        self.metric = _dropdown(choices.metrics_of(self.family.value, language, self.own), asked.metric)
        self.platforms = {key: _tick(platform_name(key, language)) for key in self.view.known}
        self.grain = widgets.ToggleButtons(
            options=[(text[language], key) for key, text in GRAINS.items()], value=asked.grain
        )
        self.grain.style.button_width = "58px"
        self.first, self.last = (widgets.DatePicker(layout=_wide()) for _ in range(2))
        self.group = _dropdown([], None)
        self.sentence, self.chart, self.answer, self.reason, self.code = (widgets.HTML() for _ in range(5))
        self.box = _laid_out(self)

    def _listen(self) -> None:
        family = self._asking(lambda new: {"metric": choices.metrics_of(new, self.view.language, self.own)[0][1]})
        self.family.observe(family, "value")
        self.metric.observe(self._asking(lambda new: {"metric": new}), "value")
        self.grain.observe(self._asking(lambda new: {"grain": new}), "value")
        self.first.observe(self._asking(lambda new: {"first": new and new.isoformat()}), "value")
        self.last.observe(self._asking(lambda new: {"last": new and new.isoformat()}), "value")
        for key, box in self.platforms.items():
            box.observe(self._asking(self._ticked(key)), "value")
        self.group.observe(self._group_picked, "value")

    def _asking(self, asks: Callable[[Any], dict[str, Any]]) -> Callable[[dict[str, Any]], None]:
        """Return a callback that asks the view what a moved widget says.

        JupyterLab may call it from a thread of its own while another answer is still being shown: it waits for that,
        and only what the page itself moves is left alone.
        """

        def moved(change: dict[str, Any]) -> None:
            with self.view.lock:
                if not self._showing:
                    self.view.choose(**asks(change["new"]))

        return moved

    def _ticked(self, key: str) -> Callable[[bool], dict[str, Any]]:
        """Return what ticking one platform asks: those wanted so far, with it or without."""
        view = self.view
        return lambda ticked: {"platforms": [k for k in view.known if (ticked if k == key else k in view.wanted)]}

    def _group_picked(self, change: dict[str, Any]) -> None:
        with self.view.lock:
            if not self._showing and change["new"]:
                self.view.pick(**dict(change["new"]))

    def _show(self) -> None:
        """Show the view as it is now; the widgets that this moves must not ask again."""
        self._showing = True
        try:
            self._show_question()
            self._show_answer()
        finally:
            self._showing = False

    def _show_question(self) -> None:
        asked, language = self.view.asked, self.view.language
        self.family.value = choices.family_of(asked.metric)
        if self.metric.value != asked.metric:
            self.metric.options = choices.metrics_of(self.family.value, language, self.own)
            self.metric.value = asked.metric
        self.grain.value = asked.grain
        self.first.value, self.last.value = (date.fromisoformat(day) for day in (asked.first, asked.last))
        for key, box in self.platforms.items():
            reason = self.view.lacking[key]
            box.disabled, box.tooltip = bool(reason), explain_status(reason, language) if reason else ""
            box.value = key in self.view.wanted

    def _show_answer(self) -> None:
        view, language = self.view, self.view.language
        if self._answered is not view.asked:  # picking another number leaves the chart as it is
            self._answered = view.asked
            self.sentence.value = f"<h3>{escape(view.sentence)}</h3>"
            self.chart.value = still.chart(view)
            self.answer.value = still.answer(view)
            self.code.value = f"<small>{still.CODE[language]}</small><br><code>{escape(view.code)}</code>"
        metric, picked = find(view.asked.metric, self.own), view.selection["picked"]
        values = {_key(row): value_text(row, metric, language) for row in _rows(view)}
        options = [(_named(group, values[_key(group)], language), _key(group)) for group in view.groups]
        if [*self.group.options] != options:
            self.group.options = options
        self.group.value = _key(picked) if picked else None
        self.reason.value = still.reason(view)


def _rows(view: View) -> list[dict[Any, Any]]:
    grain = view.asked.grain
    rows = view.results.dropna(subset=["platform", grain]).to_dict("records")
    return [{**row, "__group": {"platform": row["platform"], grain: row[grain]}} for row in rows]


def _key(group: dict[Any, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple(group.get("__group", group).items())


def _named(group: dict[str, Any], value: str, language: str) -> str:
    return " · ".join([*(group_value(column, each, language) for column, each in group.items()), value])


def _dropdown(options: list[tuple[str, Any]], value: Any) -> Any:
    return widgets.Dropdown(options=options, value=value, layout=_wide())


def _tick(name: str) -> Any:
    return widgets.Checkbox(description=name, indent=False, layout=widgets.Layout(width="100%", margin="-2px 0"))


def _wide() -> Any:
    return widgets.Layout(width="100%", margin="0 0 4px 0")


def _label(text: str) -> Any:
    return widgets.HTML(f"<h4>{text}</h4>")


def _laid_out(page: Page) -> Any:
    """Put the widgets in their places."""
    language = page.view.language
    ticks = widgets.VBox([*page.platforms.values()], layout=widgets.Layout(max_height="190px", overflow="hidden auto"))
    question = [
        widgets.HTML(f"{still.style(with_font=True)}<h3>{_QUESTION[language]}</h3>"),
        *(_label(_FAMILY[language]), page.family, _label(_METRIC[language]), page.metric),
        *(_label(_PLATFORMS[language]), ticks, _label(_GRAIN[language]), page.grain),
        *(_label(_FROM[language]), page.first, _label(_UNTIL[language]), page.last),
    ]
    answer = [_fixed(page.chart, _CHART, "hidden"), _fixed(page.answer, _TABLE, "auto")]
    why = [widgets.HTML(f"<h3>{still.WHY[language]}</h3>"), page.group, _fixed(page.reason, _ALL - 62, "auto")]
    columns = [_column(question, "0 0 190px"), _column(answer, "1 1 480px"), _column(why, "0 0 250px")]
    row = widgets.HBox(
        columns, layout=widgets.Layout(flex_flow="row wrap", grid_gap="8px 22px", align_items="flex-start")
    )
    box = widgets.VBox(
        [page.sentence, row, _fixed(page.code, 54, "hidden")], layout=widgets.Layout(padding="12px 14px")
    )
    box.add_class("sk-explore")
    box.layout.border = "1px solid #e6e8eb"
    return box


def _column(children: list[Any], flex: str) -> Any:
    return widgets.VBox(children, layout=widgets.Layout(flex=flex, min_height=f"{_ALL}px"))


def _fixed(child: Any, height: int, overflow: str) -> Any:
    return widgets.Box([child], layout=widgets.Layout(height=f"{height}px", overflow=overflow, width="100%"))
