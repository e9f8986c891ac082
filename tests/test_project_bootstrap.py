"""The set-up script: what it takes for done, and what it takes for changed."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "scripts" / "bootstrap.py"


@pytest.fixture
def bootstrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, working on a small project of its own, with every command it starts only written down."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name in ("socialkpi", "templates", "data/sample/kopi", "reports/kopi", ".venv"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "requirements.lock").write_text("uv==1 \\\n    --hash=sha256:aa\n    # via x\nwheel==2\n")
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / "data/sample/kopi/client.toml").write_text("name")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    for name, place in {
        "VENV": ".venv", "LOCK": "requirements.lock", "DONE": ".venv/set-up-of.txt", "REPORTS": "reports",
        "MADE": "reports/.made.json", "SAMPLE": "data/sample",
    }.items():  # fmt: skip
        monkeypatch.setattr(module, name, tmp_path / place)
    module.started = []
    monkeypatch.setattr(module, "run", lambda *command: module.started.append([str(word) for word in command]))
    return module


def test_one_packages_lock_keeps_its_hashes(bootstrap: ModuleType) -> None:
    assert bootstrap.lock_of("uv").read_text() == "uv==1 \\\n    --hash=sha256:aa\n    # via x\n"


def test_the_set_up_is_done_once_and_again_when_the_lock_changes(bootstrap: ModuleType) -> None:
    bootstrap.set_up()
    first = len(bootstrap.started)
    bootstrap.set_up()
    assert first == len(bootstrap.started) > 0
    bootstrap.LOCK.write_text("uv==2 \\\n")
    bootstrap.set_up()
    assert len(bootstrap.started) > first


def test_pip_does_it_where_uv_cannot(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_uv(*command: object) -> None:
        bootstrap.started.append([str(word) for word in command])
        if "uv" in command:
            raise subprocess.CalledProcessError(1, [str(word) for word in command])

    monkeypatch.setattr(bootstrap, "run", no_uv)
    bootstrap.set_up()
    assert "--require-hashes" in bootstrap.started[-2]
    assert "--editable" in bootstrap.started[-1]


def test_a_failed_set_up_is_not_taken_for_done(bootstrap: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*command: object) -> None:
        raise subprocess.CalledProcessError(1, [str(word) for word in command])

    monkeypatch.setattr(bootstrap, "run", fails)
    assert bootstrap.main(["report"]) != 0
    assert not bootstrap.DONE.exists()


@pytest.fixture
def reported(bootstrap: ModuleType) -> ModuleType:
    """Reports that are made and up to date."""
    (bootstrap.REPORTS / "kopi" / "page.html").write_text("page")
    assert bootstrap.report([]) == 0
    assert len(bootstrap.started) == 1
    return bootstrap


def test_unchanged_reports_are_named_and_not_made_again(
    reported: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert reported.report([]) == 0
    assert len(reported.started) == 1
    assert "page.html" in capsys.readouterr().out


@pytest.mark.parametrize(
    "changed", ["data/sample/kopi/client.toml", "templates/new.ipynb", "socialkpi/new.py", "reports/kopi/page.html"]
)
def test_whatever_changes_makes_them_again(reported: ModuleType, changed: str) -> None:
    (reported.ROOT / changed).write_text("something else")
    reported.report([])
    assert len(reported.started) == 2


def test_other_arguments_and_missing_pages_make_them_again(reported: ModuleType) -> None:
    reported.report(["--language", "en"])
    assert len(reported.started) == 2
    (reported.REPORTS / "kopi" / "page.html").unlink()
    reported.report(["--language", "en"])
    assert len(reported.started) == 3


def test_a_wrong_task_is_answered_with_the_right_ones() -> None:
    answer = subprocess.run([sys.executable, str(SCRIPT), "raport"], capture_output=True, text=True)
    assert answer.returncode == 2
    assert "report, test" in answer.stderr
