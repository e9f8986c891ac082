"""Set the project up with nothing but Python, then do one task.

    python3 scripts/bootstrap.py           only the set-up
    python3 scripts/bootstrap.py report    the reports of the sample clients
    python3 scripts/bootstrap.py test      the tests; what follows goes to pytest

The set-up makes .venv with the exact versions of requirements.lock, and is done again only when the lock, the project
file or Python changes. Only the standard library is used, and no syntax that an old Python would stumble over before
the message about its age.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"
SPARK_LOCK = ROOT / "requirements-spark.lock"
PIP = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-qq")
EDITABLE = ("--no-deps", "--no-build-isolation", "--editable", ROOT)
DONE = VENV / "set-up-of.txt"
REPORTS = ROOT / "reports"
MADE = REPORTS / ".made.json"
SAMPLE = ROOT / "data" / "sample"


def main(arguments: list[str]) -> int:
    """Set up, then run the task that the first argument names; return the exit status."""
    if sys.version_info < (3, 11):  # noqa: UP036, for whoever starts it with an older Python
        return refuse(f"socialkpi needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    task, *rest = arguments or ["setup"]
    if task not in TASKS:
        return refuse(f"There is no task {task!r}. Tasks: {', '.join(TASKS)}.")
    try:
        if task != "clean":
            set_up()
        return TASKS[task](rest)
    except subprocess.CalledProcessError as stopped:
        command = " ".join(str(part) for part in stopped.cmd[:6])
        return refuse(f"Stopped: {command} … ended with status {stopped.returncode}. What it said stands above.")
    except KeyboardInterrupt:
        return refuse("Stopped.", status=130)


def refuse(sentence: str, status: int = 2) -> int:
    """Say why it goes no further, and return the exit status."""
    print(sentence, file=sys.stderr)
    return status


# the set-up


def set_up() -> None:
    """Make .venv as the lock says, unless it is so already."""
    wanted = fingerprint()
    if DONE.is_file() and DONE.read_text("utf-8") == wanted:
        return
    started = time.monotonic()
    print("Setting up .venv (once; well under a minute with a good connection) …", flush=True)
    DONE.unlink(missing_ok=True)
    if venv_version() != sys.version:
        run(sys.executable, "-m", "venv", "--clear", VENV)
    if not install_with_uv():
        install_with_pip()
    DONE.write_text(wanted, "utf-8")
    print(f"Set up in {time.monotonic() - started:.0f} s.", flush=True)


def fingerprint() -> str:
    """Return what the set-up depends on, as one text."""
    seen = hashlib.sha256()
    for path in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        seen.update(path.read_bytes())
    return f"{seen.hexdigest()} {sys.version} {ROOT}"


def venv_version() -> str | None:
    """Return the version of .venv's own Python, or None where it has none that runs."""
    if not PYTHON.exists():
        return None
    answer = subprocess.run([PYTHON, "-c", "import sys; print(sys.version, end='')"], capture_output=True, text=True)
    return answer.stdout if answer.returncode == 0 else None


def install_with_uv() -> bool:
    """Install the lock with uv, which takes a third of pip's time; False where uv can't be had or can't do it."""
    uv = (PYTHON, "-m", "uv", "--quiet", "pip")
    try:
        run(*PIP, "--require-hashes", "--requirement", lock_of("uv"))
        run(*uv, "sync", "--python", PYTHON, "--compile-bytecode", "--require-hashes", LOCK)
        run(*uv, "install", "--python", PYTHON, *EDITABLE)
    except subprocess.CalledProcessError:
        print("uv could not do it (its words stand above); going on with pip, which is slower.", flush=True)
        return False
    return True


def lock_of(package: str) -> Path:
    """Write the lock of one package alone, version and hashes, and return that file."""
    lines = LOCK.read_text("utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith(f"{package}=="))
    following = itertools.takewhile(lambda line: line.startswith(" "), lines[first + 1 :])
    alone = VENV / f"{package}.lock"
    alone.write_text("\n".join([lines[first], *following]) + "\n", "utf-8")
    return alone


def install_with_pip() -> None:
    """Install the lock with pip, which also knows the machine's own pip settings."""
    run(*PIP, "--require-hashes", "--requirement", LOCK)
    run(*PIP, *EDITABLE)


def run(*command: object) -> None:
    """Run a command from the top of the project; an error status stops everything."""
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT, env=environment)


# the tasks


def setup(_: list[str]) -> int:
    """Only the set-up."""
    print("Ready: .venv is as requirements.lock says.")
    return 0


def report(rest: list[str]) -> int:
    """Make the reports of the sample clients, unless nothing they are made from has changed."""
    clients = sorted(path.parent for path in SAMPLE.glob("*/client.toml"))
    folders = (ROOT / "socialkpi", ROOT / "templates", SAMPLE)
    inputs = contents([LOCK, *(path for folder in folders for path in folder.rglob("*"))])
    inputs["arguments"] = " ".join(rest)
    if not made_from(inputs):
        MADE.unlink(missing_ok=True)
        run(PYTHON, "-m", "socialkpi", "report", *clients, "--output", REPORTS, *rest)
        MADE.write_text(json.dumps({"inputs": inputs, "outputs": contents(finished())}, indent=1), "utf-8")
        return 0
    print("Nothing has changed since these reports were made:")
    for path in finished():
        if path.suffix == ".html":
            print(path)
    return 0


def contents(paths: Iterable[Path]) -> dict[str, str]:
    """Return the SHA-256 of every file among the paths, by its path from the top."""
    files = sorted(path for path in paths if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def finished() -> list[Path]:
    """Return the files of finished reports; what begins with a dot is a working folder."""
    files = sorted(REPORTS.rglob("*"))
    return [path for path in files if not any(part.startswith(".") for part in path.relative_to(REPORTS).parts)]


def made_from(inputs: dict[str, str]) -> bool:
    """Tell whether the reports are there, unchanged, and were made from exactly these inputs."""
    if not MADE.is_file():
        return False
    then = json.loads(MADE.read_text("utf-8"))
    return bool(then["inputs"] == inputs and then["outputs"].items() <= contents(finished()).items())


def test(rest: list[str]) -> int:
    """Run the tests, with notebooks and templates."""
    return subprocess.run([PYTHON, "-m", "pytest", *rest], cwd=ROOT).returncode


def lint(_: list[str]) -> int:
    """Check style, format, types and the layers of imports."""
    run(PYTHON, "-m", "ruff", "check", ".")
    run(PYTHON, "-m", "ruff", "format", "--check", ".")
    run(PYTHON, "-m", "mypy")
    run(PYTHON, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")
    return 0


def bench(rest: list[str]) -> int:
    """Time reports beside plain papermill and nbconvert; print Markdown."""
    run(PYTHON, ROOT / "benchmarks" / "reports.py", *rest)
    return 0


def spark(_: list[str]) -> int:
    """Add PySpark to the environment, for its tests: half a gigabyte that nothing else here needs."""
    exact = ("--no-deps", "--require-hashes", "--requirement", SPARK_LOCK)
    run(PYTHON, "-m", "uv", "--quiet", "pip", "install", "--python", PYTHON, *exact)
    return 0


def lock(rest: list[str]) -> int:
    """Resolve the versions anew into the locks, for every system and Python, naming no host."""
    import tomllib  # not there in a Python that is too old, which is told so first

    resolve = [
        "compile",
        "--quiet",
        "--universal",
        "--generate-hashes",
        "--no-header",
        "--python-version",
        "3.11",
        *rest,
    ]
    parts = itertools.chain.from_iterable(("--extra", part) for part in ("lab", "teach", "own", "polars", "dev"))
    run(PYTHON, "-m", "uv", "pip", *resolve, *parts, "pyproject.toml", "-o", LOCK)
    asked = VENV / "spark.in"
    with (ROOT / "pyproject.toml").open("rb") as project:
        asked.write_text("\n".join(tomllib.load(project)["project"]["optional-dependencies"]["spark"]), "utf-8")
    run(PYTHON, "-m", "uv", "pip", *resolve, "--no-annotate", "--constraint", LOCK, asked, "-o", SPARK_LOCK)
    return 0


def clean(_: list[str]) -> int:
    """Remove what the tasks made; .venv stays."""
    for name in ("reports", "dist", "build", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    return 0


TASKS = {
    "setup": setup,
    "report": report,
    "test": test,
    "lint": lint,
    "spark": spark,
    "bench": bench,
    "lock": lock,
    "clean": clean,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
