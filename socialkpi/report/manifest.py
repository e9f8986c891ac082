"""manifest.json: the proof of a report. What went in, what was done with it, and every number that was printed.

Nothing in it depends on when or where it was made: two runs over the same files give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from socialkpi.report.block import Block, Record

VERSION = 1


def manifest(blocks: Sequence[Block], end: Block, template: Path, html: bytes, name: str) -> Record:
    """Return what the manifest of a page says.

    ``inputs`` are the files with their SHA-256 and what became of their rows; ``numbers`` every results row that a
    block shows, with the block's key; ``formulas`` what each metric among them means.
    """
    trace: Record = dict(next((b.facts for b in blocks if b.kind == "trace"), {}))
    return {
        "version": VERSION,
        "report": {"file": name, "sha256": digest(html), "blocks": [b.key for b in blocks if b.kind != "end"]},
        "template": {"file": template.name, "sha256": digest(template.read_bytes())},
        "parameters": end.facts["parameters"],
        "client": end.facts["client"],
        "versions": end.facts["versions"],
        "inputs": trace.get("files", []),
        "problems": trace.get("problems", []),
        "differences": trace.get("differences", []),
        "formulas": _formulas(blocks),
        "numbers": [{"block": b.key, **row} for b in blocks for row in b.rows],
    }


def written(content: Record) -> bytes:
    """Return a manifest as the bytes of its file: sorted, indented, UTF-8."""
    return (json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False, allow_nan=False) + "\n").encode()


def digest(content: bytes) -> str:
    """Return the SHA-256 of bytes as hexadecimal text."""
    return hashlib.sha256(content).hexdigest()


def _formulas(blocks: Sequence[Block]) -> dict[str, Any]:
    return {metric: said for block in blocks for metric, said in block.formulas.items()}
