"""The parameters of a template, checked before a kernel starts.

Papermill writes parameters into the notebook as source code, so a name or a value of the wrong kind would be run.
Here a name must stand in the template's own parameters cell, and a value is text, a whole number or true/false.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from socialkpi.errors import ReportError, UnknownName
from socialkpi.language import LANGUAGES, Text
from socialkpi.places import place

Parameter = str | int | bool

_LONGEST = 1000
_PATTERNS = {
    "period": re.compile(r"(\d{4}-(0[1-9]|1[0-2]))?"),
    "as_of": re.compile(r"(\d{4}-\d{2}-\d{2})?"),
    "language": re.compile("|".join(["", *LANGUAGES])),
}
_EXPECTED = {
    "period": Text(en="a month such as 2026-10", id="bulan seperti 2026-10"),
    "as_of": Text(en="a day such as 2026-10-31", id="tanggal seperti 2026-10-31"),
    "language": Text(en="en or id", id="en atau id"),
}

_NO_TEMPLATE = Text(
    en="{file} is not a Python notebook ({why}). Save it once in JupyterLab.",
    id="{file} bukan notebook Python ({why}). Simpan sekali di JupyterLab.",
)
_NO_PARAMETERS = Text(
    en="{file} has no parameters. Tag the cell that sets them with `parameters`.",
    id="{file} tidak punya parameter. Beri tag `parameters` pada sel yang menetapkannya.",
)


def template_file(template: str | Path) -> Path:
    """Return the notebook of a template, given by its name ("monthly") or its path.

    UnknownName answers a name that is not among the templates, ReportError a path that isn't a notebook.
    """
    named = place("templates") / f"{template}.ipynb"
    if re.fullmatch(r"[\w-]+", str(template)) and named.is_file():
        return named
    path = Path(template).expanduser()
    if path.suffix == ".ipynb" and path.is_file():
        return path.resolve()
    raise UnknownName.of(
        Text(en="template", id="templat"), str(template), (p.stem for p in sorted(place("templates").glob("*.ipynb")))
    )


def checked(template: Path, given: Mapping[str, Any]) -> dict[str, Parameter]:
    """Return the parameters as papermill may write them; refuse any other name, kind or form of value.

    What is None is left to the template's own default.
    """
    known = _declared(template)
    wanted = {name: value for name, value in given.items() if value is not None}
    for name, value in wanted.items():
        if name not in known:
            raise UnknownName.of(Text(en="parameter of this template", id="parameter templat ini"), name, known)
        _refuse_wrong(name, value)
    return wanted


def _declared(template: Path) -> tuple[str, ...]:
    import_light()
    import papermill  # here, because it is slow to import and only a run needs it

    try:
        names = papermill.inspect_notebook(str(template).replace("{", "{{").replace("}", "}}"))
    except ValueError as error:  # not a notebook, or one that doesn't say its language
        raise ReportError(_NO_TEMPLATE, file=template.name, why=error) from error
    if not names:
        raise ReportError(_NO_PARAMETERS, file=template.name)
    return tuple(name for name in names if name.isidentifier())


def import_light() -> None:
    """Keep jsonschema from importing an address grammar that costs 0.7 s and that nothing here uses.

    jsonschema treats the module as optional, so that "it isn't there" is an answer it expects.
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]


def _refuse_wrong(name: str, value: Any) -> None:
    if type(value) not in (str, int, bool):  # exactly: a subclass of str can be written as anything
        _refuse(
            name,
            type(value).__name__,
            Text(en="text, a whole number or true/false", id="teks, bilangan bulat, atau benar/salah"),
        )
    if not isinstance(value, str):
        return
    if len(value) > _LONGEST or not value.isprintable():
        _refuse(name, ascii(value[:40]), Text(en="one line of plain text", id="satu baris teks biasa"))
    if name in _PATTERNS and not _PATTERNS[name].fullmatch(value):
        _refuse(name, value[:40], _EXPECTED[name])


def _refuse(name: str, found: str, expected: Text) -> None:
    raise ReportError(
        Text(
            en='The parameter "{name}" must be {expected}; it is {found}. Nothing was run.',
            id='Parameter "{name}" harus berupa {expected}; isinya {found}. Tidak ada yang dijalankan.',
        ),
        name=name,
        expected=expected,
        found=found,
    )
