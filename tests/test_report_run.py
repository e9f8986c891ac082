"""Running a template: parameters checked first, the end proved, a page and its manifest published whole."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

from socialkpi.errors import ReportError, SocialKpiError, UnknownName
from socialkpi.report import execute as execute_module
from socialkpi.report import report, report_all
from socialkpi.report.parameters import checked
from socialkpi.report.publish import inside, key_of, publish

PARAMETERS = 'client = ""\nperiod = ""\nlanguage = ""\nas_of = ""\nview = ""\n'
OPEN = "from pathlib import Path\nfrom socialkpi.report import Block, ending\nname = Path(client).name"
HEAD = 'Block(kind="heading", key="head", language="en", title=name, facts={"period": period})'
FAIL = "if name == 'bad': raise ValueError('no luck')"
USED = (
    '{"client": name, "period": period or "2026-10", "language": language or "en", "as_of": "2026-10-31", "view": view}'
)
END = f'ending(name, name.title(), {USED}, language or "en")'


def template(folder: Path, *cells: str, name: str = "short", parameters: str = PARAMETERS) -> Path:
    """A notebook with a parameters cell and the given cells."""
    first = nbformat.v4.new_code_cell(parameters, metadata={"tags": ["parameters"]})
    notebook = nbformat.v4.new_notebook(cells=[first, *map(nbformat.v4.new_code_cell, cells)])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = folder / f"{name}.ipynb"
    nbformat.write(notebook, path)
    return path


@pytest.fixture
def clients(tmp_path: Path) -> Path:
    for name in ("first", "bad", "second"):
        (tmp_path / "clients" / name).mkdir(parents=True)
    return tmp_path / "clients"


def files(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_one_failure_stops_nobody_else_and_runs_are_alike(clients: Path, tmp_path: Path) -> None:
    made, told = template(tmp_path, OPEN, HEAD, FAIL, END), []
    everybody = [clients / name for name in ("first", "bad", "second")]
    done = report_all(
        everybody, made, period="2026-10", language="id", output=tmp_path / "one", told=lambda *step: told.append(step)
    )
    assert [*done["ok"]] == [True, False, True]
    assert done["message"][1].startswith("bad: laporan tidak dibuat. Sel ")
    assert "no luck" in done["message"][1]
    assert "Traceback" not in done["message"][1]
    assert told[-1] == (str(clients / "second"), 5, 5)

    report(clients / "first", made, period="2026-10", language="id", output=tmp_path / "two")
    place = "first/short-2026-10-id"
    published = [name for name in files(tmp_path / "one") if not name.startswith(".work")]
    assert published == sorted(
        f"{c}/short-2026-10-id/{n}"
        for c in ("first", "second")
        for n in (f"{c}-short-2026-10-id.html", "manifest.json")
    )
    for name in ("first-short-2026-10-id.html", "manifest.json"):
        assert (tmp_path / "one" / place / name).read_bytes() == (tmp_path / "two" / place / name).read_bytes()
    proof = json.loads((tmp_path / "one" / place / "manifest.json").read_text("utf-8"))
    html = (tmp_path / "one" / place / "first-short-2026-10-id.html").read_bytes()
    assert proof["report"]["sha256"] == hashlib.sha256(html).hexdigest()
    assert proof["parameters"] == {
        "client": "first",
        "period": "2026-10",
        "language": "id",
        "as_of": "2026-10-31",
        "view": "",
    }
    assert str(tmp_path) not in json.dumps(proof)


@pytest.mark.parametrize(
    "last",
    [
        "import sys; sys.exit(0)",
        "1",
        END.replace("ending(", "str(ending(") + ")",
        "import os; os.environ['SOCIALKPI_RUN'] = 'x'\n" + END,
    ],
)
def test_only_the_end_block_of_this_run_is_success(last: str, clients: Path, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="stopped before its last cell"):
        report(clients / "first", template(tmp_path, OPEN, HEAD, last), output=tmp_path / "out")
    assert [name for name in files(tmp_path / "out") if not name.startswith(".work")] == []


def test_a_report_on_another_month_than_asked_is_refused(clients: Path, tmp_path: Path) -> None:
    made = template(tmp_path, OPEN, HEAD, 'period = "2026-09"', END)
    with pytest.raises(ReportError, match='period "2026-09" where "2026-10"'):
        report(clients / "first", made, period="2026-10", output=tmp_path / "out")


def test_a_killed_kernel_is_a_failure(clients: Path, tmp_path: Path) -> None:
    made = template(tmp_path, OPEN, HEAD, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)", END)
    with pytest.raises(ReportError, match="killed from outside"):
        report(clients / "first", made, output=tmp_path / "out")


def test_an_error_of_the_package_is_said_in_the_language_asked_for(clients: Path, tmp_path: Path) -> None:
    made = template(
        tmp_path, OPEN, "from socialkpi.report.clients import client_folder\nclient_folder('nowhere-at-all')", END
    )
    done = report_all([clients / "first"], made, language="id", output=tmp_path / "out")
    assert "Tidak ada folder klien nowhere-at-all" in done["message"][0]


class Sly(str):
    """Text that papermill would write as something else."""


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"perod": "2026-10"}, UnknownName),
        ({"period\nimport os": "2026-10"}, UnknownName),
        ({"period": "2026-10\nimport os"}, ReportError),
        ({"period": "October"}, ReportError),
        ({"period": "2026-13"}, ReportError),
        ({"as_of": "yesterday"}, ReportError),
        ({"language": "fr"}, ReportError),
        ({"view": Path("x")}, ReportError),
        ({"view": 1.5}, ReportError),
        ({"view": ["x"]}, ReportError),
        ({"view": Sly("x")}, ReportError),
        ({"view": "x" * 2000}, ReportError),
        ({"view": "a\u2028b"}, ReportError),
    ],
)
def test_wrong_parameters_are_refused_before_a_kernel_starts(
    given: dict[str, Any], error: type, tmp_path: Path
) -> None:
    with pytest.raises(error):
        checked(template(tmp_path, END), given)


def test_nothing_runs_when_a_parameter_is_refused(
    clients: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*args: Any, **more: Any) -> None:
        raise AssertionError("a kernel was started")

    monkeypatch.setattr(execute_module, "manager", never)
    with pytest.raises(SocialKpiError):
        report(clients / "first", template(tmp_path, END), period="x", output=tmp_path / "out")
    assert files(tmp_path / "out") == []


def test_parameters_of_the_right_kind_pass(tmp_path: Path) -> None:
    made = template(tmp_path, END, parameters=PARAMETERS + "top = 5\nall_posts = False\n")
    given = {"period": "2026-10", "view": 'a "quoted" \\ {brace}', "top": 3, "all_posts": True, "language": None}
    assert checked(made, given) == {k: v for k, v in given.items() if v is not None}


@pytest.mark.parametrize(
    "part", ["..", "../x", "/etc", "a/b", "", "con", "a\x00b", "x" * 300, "{pm}", "http://x", "A", "a ", "-a"]
)
def test_nothing_is_written_outside_the_output(part: str, tmp_path: Path) -> None:
    with pytest.raises(ReportError):
        inside(tmp_path, part)


def test_a_link_that_leads_out_of_the_output_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "client").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(ReportError):
        inside(tmp_path / "out", "client", "monthly")


@pytest.mark.parametrize("name", ["Kopi Senja", "../../x", "Ωμέγα", "CON", "x" * 400, "a/b", "  ", "{pm}"])
def test_every_client_has_a_safe_key(name: str, tmp_path: Path) -> None:
    assert inside(tmp_path, key_of(name)).parent == tmp_path


def test_publishing_replaces_the_report_before_and_leaves_nothing_else(tmp_path: Path) -> None:
    final = tmp_path / "client" / "monthly"
    for content in (b"old", b"new"):
        publish(tmp_path / "draft", {"a.html": content, "manifest.json": b"{}"}, final)
    assert (final / "a.html").read_bytes() == b"new"
    assert files(tmp_path) == ["client/monthly/a.html", "client/monthly/manifest.json"]


def test_an_unknown_template_names_the_nearest(clients: Path, tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="monthly"):
        report(clients / "first", "montly", output=tmp_path / "out")
