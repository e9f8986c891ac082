"""The notebooks open well: both languages alike, no functions in them, small outputs stored, nothing that needs a kernel.

That they run, and give what is stored in the checked cells, is nbval's part (``pytest notebooks``).
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest

import socialkpi as sk
from socialkpi.language import number
from socialkpi.places import place
from socialkpi.teach import truth

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted(path for path in (ROOT / "notebooks").rglob("*.ipynb") if ".ipynb_checkpoints" not in path.parts)
ENGLISH = [path for path in NOTEBOOKS if not path.name.endswith(".id.ipynb")]
LESSON = ROOT / "notebooks/lessons/reach-is-not-a-sum.ipynb"
NAMES = [path.relative_to(ROOT).as_posix() for path in NOTEBOOKS]


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)


def code_of(path: Path) -> list[str]:
    return [cell.source for cell in read(path).cells if cell.cell_type == "code"]


def outputs_of(path: Path) -> list[Any]:
    return [output for cell in read(path).cells if cell.cell_type == "code" for output in cell.outputs]


def test_every_notebook_has_both_languages() -> None:
    assert {path.with_suffix(".id.ipynb") for path in ENGLISH} == {*NOTEBOOKS} - {*ENGLISH}
    assert len(ENGLISH) >= 2


@pytest.mark.parametrize("path", ENGLISH, ids=lambda path: path.stem)
def test_both_languages_run_the_same_code(path: Path) -> None:
    theirs = code_of(path.with_suffix(".id.ipynb"))
    assert [code.replace('language = "en"', 'language = "id"') for code in code_of(path)] == theirs
    assert 'language = "id"' in theirs[0]
    kinds = [[cell.cell_type for cell in read(each).cells] for each in (path, path.with_suffix(".id.ipynb"))]
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_functions_live_in_the_package(path: Path) -> None:
    made = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    found = [
        type(node).__name__ for code in code_of(path) for node in ast.walk(ast.parse(code)) if isinstance(node, made)
    ]
    assert found == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_outputs_are_stored_and_need_no_kernel(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    kinds = {kind for output in outputs_of(path) for kind in output.get("data", {})}
    assert {output.output_type for output in outputs_of(path)} <= {"execute_result", "display_data"}
    assert kinds <= {"text/plain", "text/html", "application/vnd.vegalite.v5+json"}
    assert "widgets" not in notebook.metadata
    counts = [cell.execution_count for cell in notebook.cells if cell.cell_type == "code"]
    assert counts == [*range(1, len(counts) + 1)]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_some_small_outputs_are_checked(path: Path) -> None:
    cells = [cell for cell in read(path).cells if cell.source.startswith("# NBVAL_CHECK_OUTPUT")]
    assert len(cells) >= 3
    assert all(cell.outputs for cell in cells)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_every_link_leads_to_a_file(path: Path) -> None:
    text = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert links
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_explorer_is_stored_as_a_picture() -> None:
    for path in (ROOT / "notebooks/01-explore.ipynb", ROOT / "notebooks/01-explore.id.ipynb"):
        pages = [str(output.get("data", {}).get("text/html", "")) for output in outputs_of(path)]
        explorer = next(page for page in pages if "sk-explore" in page)
        assert 'src="data:image/png;base64,' in explorer
        assert "<script" not in explorer


def test_the_lesson_says_the_bounds_that_are_computed() -> None:
    asked = sk.compute(sk.sample("kopi-senja"), "reach", where={"platform": "instagram"}, period="2026-10").iloc[0]
    for language, path in (("en", LESSON), ("id", LESSON.with_suffix(".id.ipynb"))):
        text = " ".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
        assert number(asked["low"], language) in text
        assert number(asked["high"], language) in text


def test_the_truth_lies_within_the_bounds() -> None:
    reached = truth(place("sample") / "kopi-senja")["reach"]["instagram"]["2026-10"]
    assert reached["max"] < reached["people"] < reached["sum_of_days"]
