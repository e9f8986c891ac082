"""``python -m socialkpi.teach [FOLDER]`` writes the sample clients again, into data/sample unless told otherwise."""

from __future__ import annotations

from pathlib import Path

import click

from socialkpi.teach.make import write_samples


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), default=Path("data/sample"))
def main(folder: Path) -> None:
    """Write the made-up sample clients into FOLDER (data/sample unless told otherwise)."""
    write_samples(folder)


if __name__ == "__main__":
    main()
