"""The wheel, installed where there is no checkout, lays out a workspace and makes a report in it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow


def start(*command: object, cwd: Path, site: Path | None = None) -> str:
    """Run a command of this Python, ``site``'s packages before all others; return what it says."""
    environment = {**os.environ, **({"PYTHONPATH": str(site)} if site else {})}
    words = [sys.executable, *(str(word) for word in command)]
    ended = subprocess.run(words, cwd=cwd, env=environment, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel that is built from the sdist, so that the sdist is known to be whole."""
    built = tmp_path_factory.mktemp("built")
    start("-m", "build", "--no-isolation", "--outdir", built, ROOT, cwd=built)
    (found,) = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel installed in it."""
    folder = tmp_path_factory.mktemp("site")
    start("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", folder, wheel, cwd=folder)
    return folder


def inside(folder: Path) -> set[str]:
    files = (
        path
        for path in folder.rglob("*")
        if path.is_file() and not {"__pycache__", ".ipynb_checkpoints"} & {*path.parts}
    )
    return {path.relative_to(folder).as_posix() for path in files}


def test_the_wheel_brings_templates_notebooks_and_sample_along(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for place, folder in (("templates", "templates"), ("notebooks", "notebooks"), ("sample", "data/sample")):
        expected = {f"socialkpi/bundle/{place}/{name}" for name in inside(ROOT / folder)}
        assert expected
        assert expected <= names
    assert {f"socialkpi/{name}" for name in inside(ROOT / "socialkpi")} <= names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "scripts/"))]


def test_the_installed_wheel_makes_a_report(site: Path, tmp_path: Path) -> None:
    where = start("-c", "import socialkpi; print(socialkpi.__file__)", cwd=tmp_path, site=site)
    assert Path(where.strip()).is_relative_to(site)
    start("-m", "socialkpi", "init", "work", cwd=tmp_path, site=site)
    workspace = tmp_path / "work"
    assert (workspace / "templates" / "monthly.ipynb").is_file()
    client = Path("data") / "sample" / "kopi-senja"
    start("-m", "socialkpi", "report", client, "--output", "out", cwd=workspace, site=site)
    (page,) = (workspace / "out").rglob("*.html")
    assert "Kopi Senja" in page.read_text("utf-8")
    assert list((workspace / "out").rglob("manifest.json"))
