"""Blocks: what a cell displays, written as JSON and read back."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from socialkpi.errors import ReportError
from socialkpi.language import Text
from socialkpi.report.block import MIME, Block, Cell, Column, Grid, Tile, records
from socialkpi.report.words import Name, Run, capital, phrase, plain


def a_block() -> Block:
    return Block(
        kind="table",
        key="posts",
        language="id",
        title="Postingan",
        paragraphs=(phrase("Trafik **naik {by}**.", by="18%"),),
        tiles=(Tile("Sesi", "11.510", tone="good"),),
        table=Grid((Column("Postingan", number=False),), ((Cell("<b>", name=True),),)),
        rows=({"metric": "views", "value": 3.0, "low": None},),
        formulas={"views": {"label": "Penayangan"}},
    )


def test_a_block_survives_json() -> None:
    written = json.loads(json.dumps(a_block().to_json(), allow_nan=False))
    assert written["version"] == 1
    assert Block.from_json(written) == a_block()


def test_a_cell_shows_html_and_json() -> None:
    shown = a_block()._repr_mimebundle_()
    assert shown[MIME]["rows"] == [{"metric": "views", "value": 3.0, "low": None}]
    assert "&lt;b&gt;" in shown["text/html"]
    assert "<b>" not in shown["text/html"]
    assert shown["text/plain"].startswith("Postingan\nTrafik naik 18%.")


@pytest.mark.parametrize("change", [{"version": 2}, {"kind": "script"}, {"html": "<b>"}])
def test_another_version_kind_or_part_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ReportError):
        Block.from_json(a_block().to_json() | change)


def test_missing_stays_missing_in_records() -> None:
    frame = pd.DataFrame(
        {"metric": ["reach"], "value": [float("nan")], "rows": [3], "platform": pd.Series([None], dtype="str")}
    )
    assert records(frame) == ({"metric": "reach", "value": None, "rows": 3, "platform": None},)


def test_marks_are_read_in_the_sentence_and_never_in_a_fact() -> None:
    words = phrase(Text(en="**{who}** grew", id="**{who}** tumbuh"), "en", who=Name("**A** {x}"))
    assert words == (Run("**A** {x}", strong=True, name=True), Run(" grew"))


def test_a_sentence_begins_large_but_a_name_keeps_its_spelling() -> None:
    assert plain(capital(phrase("traffic rose"))) == "Traffic rose"
    assert plain(capital(phrase("{who} grew", who=Name("kopi")))) == "kopi grew"
