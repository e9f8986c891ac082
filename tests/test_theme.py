"""Colours that can be told apart, a typeface that is really there, and pictures made without a network."""

from __future__ import annotations

import itertools
import math
import re

import pytest

from socialkpi import theme

_EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "without red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "without blue": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""How colours look to colour-blind eyes: Machado, Oliveira and Fernandes (2009), severity 1, on linear light."""
_OFTEN_TOGETHER = ("instagram", "facebook", "tiktok", "youtube", "linkedin", "x")


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]


def seen(colour: str, eyes: str) -> tuple[float, float, float]:
    """Return CIE Lab of a colour as those eyes see it."""
    light = [min(1.0, max(0.0, sum(a * b for a, b in zip(line, linear(colour), strict=True)))) for line in _EYES[eyes]]
    matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [
        sum(a * b for a, b in zip(line, light, strict=True)) / w
        for line, w in zip(matrix, (0.9505, 1, 1.089), strict=True)
    ]
    x, y, z = [each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in xyz]
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def contrast(colour: str) -> float:
    """Return the contrast of a colour with white, as WCAG 2 defines it."""
    red, green, blue = linear(colour)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


@pytest.mark.parametrize("eyes", _EYES)
def test_platforms_can_be_told_apart(eyes: str) -> None:
    for one, other in itertools.combinations(_OFTEN_TOGETHER, 2):
        distance = math.dist(seen(theme.PLATFORM_COLOURS[one], eyes), seen(theme.PLATFORM_COLOURS[other], eyes))
        assert distance > 14, (one, other)


def test_marks_and_texts_can_be_seen_on_white() -> None:
    for platform, colour in theme.PLATFORM_COLOURS.items():
        assert contrast(colour) >= 3, platform
    for colour in (theme.INK, theme.MUTED, theme.GOOD, theme.BAD):
        assert contrast(colour) >= 4.5, colour


@pytest.mark.parametrize("colour", ["#ffffff", "#ffe066", "#00ff00", "#7a4b2a", "#000000"])
def test_any_client_colour_becomes_readable(colour: str) -> None:
    readable = theme.readable(colour)
    assert re.fullmatch(r"#[0-9a-f]{6}", readable)
    assert contrast(readable) >= 4.5
    assert contrast(colour) < 4.5 or readable == colour


def test_a_platform_has_one_colour_and_others_the_given_one() -> None:
    assert theme.platform_colour("tiktok") == theme.PLATFORM_COLOURS["tiktok"]
    assert theme.platform_colour("a campaign", "#123456") == "#123456"


def test_vega_gets_indonesian_numbers_and_names() -> None:
    words = theme.locale("id")
    assert (words["number"]["decimal"], words["number"]["thousands"]) == (",", ".")
    assert words["time"]["shortMonths"][7:10] == ["Agu", "Sep", "Okt"]
    assert words["time"]["days"][0] == "Minggu"
    assert theme.locale("en")["number"]["decimal"] == "."


def test_the_typeface_is_shipped_with_its_licence() -> None:
    assert (theme.FONTS / "Inter.woff2").read_bytes()[:4] == b"wOF2"
    assert len(list(theme.FONTS.glob("Inter-*.ttf"))) == 3
    assert "SIL OPEN FONT LICENSE" in (theme.FONTS / "OFL.txt").read_text("utf-8")


def test_text_is_measured_with_the_shipped_typeface() -> None:
    """The same text is wider in Inter than in a face of fixed width that every machine falls back to."""
    alt = theme.load_altair()

    def width(font: str) -> float:
        base = alt.Chart({"values": [{"t": "WWWWWWWWWW"}]}).mark_text(font=font, fontSize=20).encode(text="t:N")
        return float(re.search(r'width="([\d.]+)"', theme.svg(base.properties(width=1, height=1, padding=0)))[1])  # type: ignore[index]

    assert width("Inter") == pytest.approx(200, abs=20)


def test_a_chart_without_description_is_hidden_from_readers_and_one_with_it_is_escaped() -> None:
    alt = theme.load_altair()
    chart = alt.Chart({"values": [{"a": 1}]}).mark_point().encode(x="a:Q")
    assert 'aria-hidden="true"' in theme.svg(chart)
    assert 'aria-label="&lt;b&gt;&quot;"' in theme.svg(chart, '<b>"')


def test_a_picture_is_a_png_on_white() -> None:
    chart = theme.load_altair().Chart({"values": [{"a": 1}]}).mark_point().encode(x="a:Q")
    assert theme.png(chart, 1.0).startswith(b"\x89PNG")


def test_no_chart_may_fetch_anything() -> None:
    chart = {"$schema": "x", "data": {"url": "http://127.0.0.1:9/data.json"}, "mark": "point"}
    with pytest.raises(ValueError, match="not allowed"):
        theme.svg(chart)


def test_the_renderer_gives_what_notebooks_can_store() -> None:
    alt = theme.load_altair()
    assert theme.RENDERER in alt.renderers.names()
    chart = alt.Chart({"values": [{"a": 1}]}).mark_point().encode(x="a:Q")
    with alt.renderers.enable(theme.RENDERER):
        bundle = chart._repr_mimebundle_()
    assert set(bundle) == {"application/vnd.vegalite.v5+json", "text/plain"}
