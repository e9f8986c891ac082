"""Where the templates, notebooks and sample clients are, in a checkout and in an installed wheel.

In a checkout they lie at its top; a wheel carries them inside the package. Nothing else needs to know.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Literal, get_args

from socialkpi.errors import ClientError, UnknownName
from socialkpi.language import Text

Place = Literal["templates", "notebooks", "sample"]

IN_WORKSPACE: dict[Place, str] = {"templates": "templates", "notebooks": "notebooks", "sample": "data/sample"}
"""Where each folder stands in a checkout, and in a workspace that ``lay_out`` makes."""

CLIENTS = "clients"
"""The folder of a workspace that waits for the consultant's own clients."""

_PACKAGE = Path(__file__).parent
_LEFT_BEHIND = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints")


def place(name: Place) -> Path:
    """Return the folder of the templates, the notebooks or the sample clients.

    ``name`` is "templates", "notebooks" or "sample"; UnknownName answers any other.

    >>> place("templates").name
    'templates'
    """
    if name not in IN_WORKSPACE:
        raise UnknownName.of(Text(en="place", id="tempat"), name, get_args(Place))
    bundled = _PACKAGE / "bundle" / name
    return bundled if bundled.is_dir() else _PACKAGE.parent / IN_WORKSPACE[name]


def lay_out(folder: str | Path) -> Path:
    """Make ``folder`` a workspace: templates, notebooks, sample clients and room for one's own clients.

    The folder may be missing or empty, and is returned; ClientError says that it holds something already. It appears
    whole or not at all.
    """
    target = Path(folder).expanduser().absolute()
    _refuse_used(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as beside:
        draft = Path(beside) / target.name
        for name in get_args(Place):
            shutil.copytree(place(name), draft / IN_WORKSPACE[name], ignore=_LEFT_BEHIND)
        (draft / CLIENTS).mkdir()
        if target.exists():
            target.rmdir()  # it is empty; Windows doesn't rename over a folder
        draft.rename(target)
    return target


def _refuse_used(target: Path) -> None:
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    raise ClientError(
        Text(
            en="{folder} is already there and not empty. Name a new folder; nothing was changed.",
            id="{folder} sudah ada dan ada isinya. Pilih nama folder baru; tidak ada yang diubah.",
        ),
        folder=target,
    )
