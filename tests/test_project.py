"""What must hold of the project as a whole: its files, its names, its sizes, what importing it costs."""

from __future__ import annotations

import ast
import inspect
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import socialkpi

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "socialkpi"
MODULES = sorted(PACKAGE.rglob("*.py"))
READMES = ("README.md", "README.id.md")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

ALLOWED = {
    "annotated_types", "babel", "cython_runtime", "dateutil", "jinja2", "markdown_it", "markupsafe", "mdurl", "narwhals",
    "numpy", "pandas", "pyarrow", "pydantic", "pydantic_core", "python_calamine", "rich", "six", "socialkpi",
    "typing_extensions", "typing_inspection", "tzdata",
}  # fmt: skip
"""What ``import socialkpi`` may load beside the standard library. The heavy rest waits for its first use."""


def project_files() -> list[Path]:
    """Every file that is, or is about to be, in version control; without git (an unpacked sdist) every file."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    names = listed.stdout.split("\0") if listed.returncode == 0 else []
    found = [ROOT / name for name in names if name] or [path for path in ROOT.rglob("*") if ".venv" not in path.parts]
    return [path for path in found if path.is_file()]


def text_of(path: Path) -> str:
    """The text of a file; of one that isn't UTF-8 text, nothing."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def code_blocks(readme: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / readme).read_text("utf-8"), flags=re.DOTALL)


# what importing gives and costs


def test_importing_loads_only_what_it_needs() -> None:
    program = "import sys, socialkpi; print(*{name.partition('.')[0] for name in sys.modules})"
    fresh = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True)
    loaded = {name for name in fresh.stdout.split() if not name.startswith("_")}
    started_with = {"sitecustomize", "usercustomize"}
    assert loaded - set(sys.stdlib_module_names) - ALLOWED - started_with == set()


def test_all_is_exactly_what_is_public() -> None:
    named = set(socialkpi.__all__)
    ours = {
        name for name in dir(socialkpi) if getattr(getattr(socialkpi, name), "__module__", "").startswith("socialkpi")
    }
    assert {name for name in ours if not name.startswith("_")} <= named
    assert [name for name in named if not hasattr(socialkpi, name)] == []
    assert len(socialkpi.__all__) == len(named) <= 27


def test_the_version_is_the_same_everywhere() -> None:
    assert socialkpi.__version__ == PROJECT["project"]["version"]


def test_public_names_say_what_they_do() -> None:
    silent = [name for name in socialkpi.__all__ if not inspect.getdoc(getattr(socialkpi, name))]
    assert silent == []


def test_imports_go_downward_only() -> None:
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    answer = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_every_module_has_its_layer() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layers = " ".join(layer for contract in contracts for layer in contract.get("layers", ()))
    there = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in MODULES}
    assert there - set(re.findall(r"\w+", layers)) == {"__init__"}


# the code


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_modules_and_functions_are_small() -> None:
    long = [name_of(path) for path in MODULES if len(path.read_text("utf-8").splitlines()) > 300]
    deep = [
        f"{name_of(path)}:{each.lineno} {each.name}"
        for path in MODULES
        for each in functions(path)
        if (each.end_lineno or each.lineno) - each.lineno > 60
    ]
    assert long + deep == []


def test_every_module_says_what_it_is_for() -> None:
    assert [name_of(path) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text("utf-8")))] == []


def test_the_package_prints_nothing() -> None:
    printing = [
        f"{name_of(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert printing == []


MADE_ZERO = re.compile(r"fillna\(\s*(value=)?0|fill_null\(\s*(value=)?0|nan_to_num|coalesce\([^)]*,\s*(nw\.lit\()?0\b")


@pytest.mark.parametrize(
    "code", ["d.fillna(0)", "e.fill_null(value=0)", "nw.coalesce(a, 0)", "nw.coalesce(a, nw.lit(0))"]
)
def test_the_search_for_made_zeros_finds_them(code: str) -> None:
    assert MADE_ZERO.search(code)


def test_missing_never_becomes_zero() -> None:
    assert [name_of(path) for path in MODULES if MADE_ZERO.search(path.read_text("utf-8"))] == []


# the files


@pytest.mark.parametrize(("name", "fewest"), [("requirements.lock", 100), ("requirements-spark.lock", 2)])
def test_the_lock_pins_everything_and_names_no_host(name: str, fewest: int) -> None:
    lock = (ROOT / name).read_text("utf-8")
    assert "://" not in lock
    pinned = re.findall(r"^([\w.-]+)==\S+", lock, flags=re.MULTILINE)
    started = re.findall(r"^[^\s#].*", lock, flags=re.MULTILINE)
    assert len(pinned) == len(started) >= fewest
    assert lock.count("--hash=sha256:") >= len(pinned)


def test_the_lock_has_every_declared_dependency() -> None:
    extras = PROJECT["project"]["optional-dependencies"].values()
    declared = [*PROJECT["project"]["dependencies"], *(each for extra in extras for each in extra)]
    lock = "\n".join((ROOT / name).read_text("utf-8") for name in ("requirements.lock", "requirements-spark.lock"))
    names = [re.split(r"[<>=\[ ]", each)[0] for each in declared]
    assert [name for name in names if f"\n{name}==" not in f"\n{lock}"] == []


def test_what_the_package_imports_is_declared() -> None:
    declared = [*PROJECT["project"]["dependencies"]]
    for extra in ("lab", "teach", "own"):
        declared += PROJECT["project"]["optional-dependencies"][extra]
    names = {re.split(r"[<>=\[ ]", each)[0] for each in declared}
    providers = packages_distributions()
    imported = {name for path in MODULES for name in top_imports(path)} - set(sys.stdlib_module_names) - {"socialkpi"}
    assert len(imported) > 10
    assert [
        name
        for name in sorted(imported)
        if not {each.lower().replace("_", "-") for each in providers.get(name, [])} & names
    ] == []


def top_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


MACHINE_PATH = re.compile(r"(?<![\w.:/*-])/(?:home|Users|root|mnt|work|farm|tmp)/\w|\b[A-Z]:\\Users\\\w")


def test_the_search_for_machine_paths_finds_them() -> None:
    assert MACHINE_PATH.search('open("' + "/".join(["", "home", "someone"]) + '")')
    assert MACHINE_PATH.search("C:" + "\\Users" + "\\someone")


def test_no_file_names_a_machines_path() -> None:
    assert [name_of(path) for path in project_files() if MACHINE_PATH.search(text_of(path))] == []


def test_no_program_reaches_for_a_registry_or_cdn() -> None:
    hosts = re.compile("|".join(["py" + r"pi\.org", "python" + "hosted", "jsdeli" + "vr", "un" + "pkg", "npm" + "js"]))
    programs = [path for path in project_files() if path.suffix in {".py", ".toml", ".lock", ".ipynb", ".j2", ".css"}]
    assert len(programs) > 30
    assert [name_of(path) for path in programs if hosts.search(text_of(path))] == []


def test_the_changelog_speaks_of_this_version_and_of_its_numbers() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    entries = re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]
    assert re.match(rf"{re.escape(PROJECT['project']['version'])} – \d{{4}}-\d\d-\d\d\n", entries[0])
    for entry in entries:
        first = re.search(r"^### (.*)", entry, flags=re.MULTILINE)
        assert first is not None
        assert first[1] == "Numbers that change"


# the two READMEs


@pytest.mark.parametrize("readme", READMES)
def test_the_first_commands_are_the_two(readme: str) -> None:
    assert code_blocks(readme, "sh")[0] == "make report\nmake test\n"
    assert code_blocks(readme, "bat")[0] == "py scripts\\bootstrap.py report\npy scripts\\bootstrap.py test\n"


@pytest.mark.parametrize("readme", READMES)
def test_the_readmes_python_runs(readme: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    snippets = code_blocks(readme, "python")
    assert snippets
    exec("\n".join(snippets), {"__name__": "readme"})  # noqa: S102 - this is the project's own text


@pytest.mark.parametrize("readme", READMES)
def test_the_readmes_commands_exist(readme: str) -> None:
    from socialkpi.__main__ import main

    named = [shlex.split(line, comments=True) for block in code_blocks(readme, "sh") for line in block.splitlines()]
    calls = [words[1:] for words in named if words and words[0] == "socialkpi"]
    assert {words[0] for words in calls} == set(main.commands)
    for command, *words in calls:
        known = {name for each in main.commands[command].params for name in each.opts}
        assert [word for word in words if word.startswith("--") and word not in known] == []


@pytest.mark.parametrize("readme", [*READMES, "CONTRIBUTING.md"])
def test_what_is_linked_is_there(readme: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / readme).read_text("utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
