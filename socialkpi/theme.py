"""How charts and pages look: the colours, the typeface, and charts as pictures.

Altair and vl-convert are heavy, so they are loaded when the first chart is drawn and not before.
"""

from __future__ import annotations

import html
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale

if TYPE_CHECKING:
    import altair as alt

INK = "#1b1f24"
MUTED = "#636b78"
RULE = "#e6e8eb"
GRID = "#eef0f2"
GUIDE = "#c9ced6"
PAPER = "#ffffff"
ACCENT = "#7a4b2a"
GOOD = "#1a7f5a"
BAD = "#b4412f"
UNSURE = "#8a919c"

PLATFORM_COLOURS = {
    "instagram": "#c02a5c",
    "facebook": "#1f5cc4",
    "tiktok": "#12a08f",
    "youtube": "#c9782a",
    "linkedin": "#7788b3",
    "x": "#263241",
    "threads": "#8b7355",
    "pinterest": "#9c2c3c",
    "whatsapp": "#5c9a3a",
    "meta_ads": "#6a4fa3",
    "google_ads": "#b48a00",
    "tiktok_ads": "#0a625a",
    "shopify": "#7a8f2a",
    "social": "#8a919c",
}
"""One steady colour per platform; the first six can be told apart by colour-blind eyes; a name always goes with it."""

FONT = "Inter"
FONTS_TO_TRY = f"{FONT}, Helvetica Neue, Arial, sans-serif"
FONTS = Path(__file__).parent / "fonts"
VEGALITE_MIME = "application/vnd.vegalite.v5+json"
RENDERER = "socialkpi"


def platform_colour(platform: str, other: str = UNSURE) -> str:
    """Return the steady colour of a platform key, or ``other`` for what is no platform."""
    return PLATFORM_COLOURS.get(platform, other)


def readable(colour: str, contrast: float = 4.5) -> str:
    """Return a colour ("#rrggbb"), darkened until it can be read on white; for accents that a client chose.

    >>> readable("#7a4b2a"), readable("#ffe066")
    ('#7a4b2a', '#837331')
    """
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    while 1.05 / (_luminance(parts) + 0.05) < contrast:
        parts = [int(part * 0.97) for part in parts]
    return "#" + "".join(f"{part:02x}" for part in parts)


def _luminance(parts: list[int]) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in parts)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@cache
def load_altair() -> Any:
    """Import Altair, register the project's renderer and return the module."""
    if "rfc3987_syntax" not in sys.modules and "jsonschema" not in sys.modules:
        # jsonschema tries this import only to check addresses, which no chart has; it costs 0.7 s in every process.
        sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    import altair  # heavy: only when a chart is drawn

    altair.renderers.register(RENDERER, _render)
    if altair.renderers.active == "default":  # leave an analyst's own choice alone
        altair.renderers.enable(RENDERER)
    return altair


def _render(spec: dict[str, Any], **_: Any) -> dict[str, Any]:
    """Give the type that notebooks can store and JupyterLab draws offline; Altair's own can't be saved."""
    return {VEGALITE_MIME: spec, "text/plain": str(spec.get("description", "chart"))}


@cache
def locale(language: str) -> dict[str, Any]:
    """Return how d3 writes numbers and dates in a language; Vega ships none for Indonesian."""
    words = Locale.parse(language)
    symbols = words.number_symbols["latn"]
    days = [words.days["format"]["wide"][at] for at in (6, 0, 1, 2, 3, 4, 5)]
    short_days = [words.days["format"]["abbreviated"][at] for at in (6, 0, 1, 2, 3, 4, 5)]
    return {
        "number": {
            "decimal": symbols["decimal"],
            "thousands": symbols["group"],
            "grouping": [3],
            "currency": ["", ""],
            "minus": "−",
        },
        "time": {
            "dateTime": "%A, %e %B %Y %X",
            "date": "%d/%m/%Y",
            "time": "%H:%M:%S",
            "periods": ["AM", "PM"],
            "days": days,
            "shortDays": short_days,
            "months": [words.months["format"]["wide"][at] for at in range(1, 13)],
            "shortMonths": [words.months["format"]["abbreviated"][at] for at in range(1, 13)],
        },
    }


def style(
    chart: alt.LayerChart | alt.Chart, language: str, accent: str = ACCENT, width: int = 330, height: int = 170
) -> Any:
    """Return the chart in the project's look: Inter, no frame, no ticks, light grid, numbers of the language.

    ``accent`` is the client's colour ("#rrggbb"); ``width`` and ``height`` are those of the plot in pixels.
    """
    # One dictionary, set once: each configure_…() of Altair would copy the whole chart with its data again.
    config = {**_CONFIG, "locale": locale(language), "mark": {"color": readable(accent)}}
    return chart.properties(width=width, height=height, background="transparent", padding=2, config=config)


_CONFIG: dict[str, Any] = {
    "font": FONTS_TO_TRY,
    "aria": False,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 10,
        "titleFontSize": 10,
        "labelColor": MUTED,
        "titleColor": MUTED,
        "titleFontWeight": "normal",
        "titlePadding": 8,
        "gridColor": GRID,
        "domain": False,
        "ticks": False,
        "labelPadding": 6,
        "labelLimit": 170,
    },
    "legend": {"disable": True},
    "text": {"fontSize": 10, "color": INK},
    "title": {
        "anchor": "start",
        "frame": "group",
        "fontSize": 13,
        "fontWeight": 600,
        "color": INK,
        "subtitleFontSize": 10.5,
        "subtitleColor": MUTED,
        "subtitlePadding": 4,
        "offset": 12,
    },
}


def svg(chart: Any, description: str = "") -> str:
    """Draw a chart (Altair's, or a Vega-Lite specification) as SVG text, without network, script or link.

    ``description`` becomes the alternative text.
    """
    drawn: str = _converter().vegalite_to_svg(_spec(chart), vl_version=_version(), allowed_base_urls=[])
    said = f' role="img" aria-label="{html.escape(description)}"' if description else ' aria-hidden="true"'
    return drawn.replace("<svg ", f"<svg{said} ", 1)


def png(chart: Any, scale: float = 2.0) -> bytes:
    """Draw a chart (Altair's, or a Vega-Lite specification) as a PNG picture on white."""
    spec = {**_spec(chart), "background": PAPER}
    drawn: bytes = _converter().vegalite_to_png(spec, vl_version=_version(), scale=scale, allowed_base_urls=[])
    return drawn


def _spec(chart: Any) -> dict[str, Any]:
    spec: dict[str, Any] = chart if isinstance(chart, dict) else chart.to_dict()
    return spec


@cache
def _converter() -> Any:
    """Load vl-convert with the shipped typeface; never before a fork, since its threads do not survive one."""
    import vl_convert  # heavy: only when a picture is drawn

    vl_convert.register_font_directory(str(FONTS))
    return vl_convert


def _version() -> str:
    """Return the Vega-Lite version that Altair writes, as vl-convert names it ("6.4")."""
    written: str = load_altair().SCHEMA_VERSION
    return ".".join(written.removeprefix("v").split(".")[:2])
