"""An executed notebook to blocks: what its cells displayed, in order, and the proof that it came to its end.

Papermill can leave a notebook that says "completed" for cells that never ran, and returns normally after
``sys.exit(0)``. So a run counts only if the template's last cell displayed its own end block, with the run's secret
and the parameters that were asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from socialkpi.errors import ReportError
from socialkpi.language import Text
from socialkpi.report.block import MIME, Block


def blocks_of(notebook: Mapping[str, Any], language: str) -> list[Block]:
    """Return the blocks of an executed notebook; of Markdown cells those tagged with ``language``."""
    blocks: list[Block] = []
    for number, cell in enumerate(notebook["cells"], 1):
        if cell["cell_type"] == "markdown":
            blocks += _prose(cell, number, language)
        blocks += [Block.from_json(data[MIME]) for data in _shown(cell) if MIME in data]
    return _with_own_keys(blocks)


def end_of(notebook: Mapping[str, Any]) -> Block | None:
    """Return the end block, if the last thing that the notebook displayed is one."""
    shown = [Block.from_json(data[MIME]) for cell in notebook["cells"] for data in _shown(cell) if MIME in data]
    return shown[-1] if shown and shown[-1].kind == "end" else None


def proved(notebook: Mapping[str, Any], secret: str, asked: Mapping[str, Any]) -> Block:
    """Return the end block, or raise a ReportError where it doesn't prove that this very run came to its end."""
    end = end_of(notebook)
    if end is None or end.facts.get("run") != secret:
        raise ReportError(
            Text(
                en="the template stopped before its last cell, which must show `.end()`. Cells after number {cell} left nothing.",
                id="templat berhenti sebelum sel terakhir, yang harus menampilkan `.end()`. "
                "Setelah sel nomor {cell} tidak ada hasil apa pun.",
            ),
            cell=_last_that_ran(notebook),
        )
    used = end.facts["parameters"]
    for name, value in asked.items():
        if name in used and value != "" and used[name] != value:
            raise ReportError(
                Text(
                    en='the template made the report for {name} "{used}" where "{value}" was asked for.',
                    id='templat membuat laporan untuk {name} "{used}", padahal yang diminta "{value}".',
                ),
                name=name,
                used=used[name],
                value=value,
            )
    return end


def _prose(cell: Mapping[str, Any], number: int, language: str) -> list[Block]:
    """A Markdown cell of the template: a heading becomes a section, anything else the author's words."""
    text = cell["source"].strip()
    if language not in cell.get("metadata", {}).get("tags", ()) or not text:
        return []
    title, _, rest = text.partition("\n")
    if not title.startswith("#"):
        return [Block(kind="words", key=f"cell-{number}", language=language, facts={"markdown": text})]
    section = Block(kind="section", key=f"cell-{number}", language=language, title=title.lstrip("# "))
    words = Block(kind="words", key=f"cell-{number}-words", language=language, facts={"markdown": rest.strip()})
    return [section, words] if rest.strip() else [section]


def _shown(cell: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [output["data"] for output in cell.get("outputs", ()) if "data" in output]


def _last_that_ran(notebook: Mapping[str, Any]) -> int:
    ran = [n for n, cell in enumerate(notebook["cells"], 1) if cell.get("outputs")]
    return ran[-1] if ran else 0


def _with_own_keys(blocks: list[Block]) -> list[Block]:
    """Give every block a key of its own on the page, where a template shows the same one twice."""
    seen: dict[str, int] = {}
    own = []
    for block in blocks:
        seen[block.key] = seen.get(block.key, 0) + 1
        again = seen[block.key]
        own.append(block if again == 1 else replace(block, key=f"{block.key}-{again}"))
    return own
