"""What every chart gives back: the drawing, its words, and the results that it shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from textwrap import wrap
from typing import Any

import pandas as pd

from socialkpi import theme

_TITLE_LETTERS, _SUBTITLE_LETTERS = 54, 72  # what a line of a chart's usual width holds


@dataclass(frozen=True, eq=False)
class Figure:
    """A chart with its title, subtitle and alternative text, and the results rows that it draws.

    ``chart`` is an Altair chart without its title, so that a page can set the title as a heading; a notebook shows
    both. ``rows`` are the rows of the results as they were given.
    """

    chart: Any = field(repr=False)
    title: str
    subtitle: str
    alt: str
    rows: pd.DataFrame = field(repr=False)

    @cached_property
    def _specification(self) -> dict[str, Any]:
        # Checking each chart against Vega-Lite's schema costs more than drawing it; the tests do that for every kind.
        return {**self.chart.to_dict(validate=False), "description": self.alt}

    def spec(self) -> dict[str, Any]:
        """Return the Vega-Lite specification, without the title."""
        return {**self._specification}

    def svg(self) -> str:
        """Return the chart as inline SVG text with its alternative text: no script, no link, no network."""
        return theme.svg(self._specification, self.alt)

    def png(self, scale: float = 2.0) -> bytes:
        """Return the chart as a PNG picture, ``scale`` pixels to the point."""
        return theme.png(self._specification, scale)

    def titled(self) -> dict[str, Any]:
        """Return the specification with title and subtitle inside, as a notebook shows it."""
        title = {"text": wrap(self.title, _TITLE_LETTERS)}
        if self.subtitle:
            title["subtitle"] = wrap(self.subtitle, _SUBTITLE_LETTERS)
        return {**self.spec(), "title": title}

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        text = "\n".join(line for line in (self.title, self.subtitle, self.alt) if line)
        return {theme.VEGALITE_MIME: self.titled(), "text/plain": text}
