"""One template run by papermill, in a kernel of its own; what goes wrong becomes one sentence."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from socialkpi.errors import ReportError
from socialkpi.language import Text
from socialkpi.report.kernel import SAID, manager, short_folder
from socialkpi.report.parameters import Parameter, import_light
from socialkpi.report.render import IN_A_RUN

Progress = Callable[[int, int], None]
"""Called after each cell with how many are done, and how many there are."""

_LONGEST_CELL = 600
"""Seconds after which a cell is given up."""


def execute(
    template: Path, parameters: Mapping[str, Parameter], work: Path, progress: Progress | None = None
) -> tuple[Any, str]:
    """Run a template and return its executed notebook with the secret that its end block must carry.

    The notebook is left in ``work`` with code, outputs and all; it isn't for sending. A ReportError names the cell
    that failed, why, and what to do.
    """
    import_light()
    import nbformat  # here, with papermill: slow, and only a run needs them
    import papermill

    logging.getLogger("papermill").setLevel(logging.ERROR)  # what is worth saying is said through ``progress``
    notebook = nbformat.read(template, as_version=4)
    work.mkdir(parents=True, exist_ok=True)
    left = work / template.name
    left.unlink(missing_ok=True)  # what an earlier run left would pass for this one's
    secret = secrets.token_hex(16)
    with short_folder() as home, _one_sentence(left):
        done = papermill.execute_notebook(
            notebook,
            str(left).replace("{", "{{").replace("}", "}}"),  # papermill fills braces in paths with parameters
            parameters=dict(parameters),
            kernel_name="python3",
            language="python",
            progress_bar=False,
            execution_timeout=_LONGEST_CELL,
            kernel_manager_class=manager({IN_A_RUN: secret}, Path(home)),
            **_told(progress, len(notebook.cells)),
        )
    return done, secret


def _told(progress: Progress | None, cells: int) -> dict[str, Any]:
    if progress is None:
        return {}

    def tell(cell: Any, cell_index: int, **more: Any) -> None:
        progress(min(cell_index + 1, cells), cells)

    return {"on_cell_complete": tell}


@contextmanager
def _one_sentence(left: Path) -> Iterator[None]:
    """Turn what papermill and its kernel raise into a ReportError."""
    import nbclient.exceptions as kernel_errors  # here, as above
    import papermill.exceptions as cell_errors

    try:
        yield
    except cell_errors.PapermillExecutionError as error:
        raise _of_cell(error, left) from error
    except kernel_errors.DeadKernelError as error:
        raise _stopped(
            Text(en="the calculation was killed from outside", id="proses hitung dimatikan dari luar"), left
        ) from error
    except kernel_errors.CellTimeoutError as error:
        late = Text(
            en=f"a cell took longer than {_LONGEST_CELL} seconds",
            id=f"satu sel berjalan lebih dari {_LONGEST_CELL} detik",
        )
        raise _stopped(late, left) from error
    except RuntimeError as error:  # jupyter_client: the kernel died before it was ready
        raise _stopped(
            Text(en=f"its kernel did not start ({error})", id=f"kernelnya tidak mau mulai ({error})"), left
        ) from error


def _of_cell(error: Any, left: Path) -> ReportError:
    line = next((text.strip() for text in error.source.splitlines() if text.strip()), "")
    said = [*error.traceback]
    own = said[0] == SAID if said else False
    cause = Text(en=said[1], id=said[2]) if own else f"{error.ename}: {str(error.evalue).strip()[:300]}"
    hint = (
        Text(en="", id="")
        if own
        else Text(en=" Open {left} to see the whole of it.", id=" Buka {left} untuk melihat selengkapnya.")
    )
    return ReportError(
        Text(
            en="cell {cell} ({line}): {cause}{hint}",
            id="sel {cell} ({line}): {cause}{hint}",
        ),
        cell=error.exec_count,
        line=line[:60],
        cause=cause,
        hint=Text(en=hint.en.format(left=left), id=hint.id.format(left=left)),
        left=left,
    )


def _stopped(why: Text, left: Path) -> ReportError:
    return ReportError(
        Text(
            en="{why}. Run it again; if that doesn't help, open {left} and run its cells one by one.",
            id="{why}. Jalankan lagi; bila tidak membantu, buka {left} dan jalankan selnya satu per satu.",
        ),
        why=why,
        left=left,
    )
