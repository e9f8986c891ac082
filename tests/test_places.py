from __future__ import annotations

from pathlib import Path

import pytest

from socialkpi import places
from socialkpi.errors import ClientError, UnknownName
from socialkpi.places import lay_out, place


@pytest.mark.parametrize("name", ["templates", "notebooks", "sample"])
def test_a_checkout_has_every_place(name: places.Place) -> None:
    assert place(name).is_dir()


def test_an_unknown_place_answers_with_the_nearest() -> None:
    with pytest.raises(UnknownName, match='Did you mean "templates"'):
        place("template")  # type: ignore[arg-type]


def test_the_wheels_own_folders_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bundled = tmp_path / "socialkpi" / "bundle" / "sample"
    bundled.mkdir(parents=True)
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "socialkpi")
    assert place("sample") == bundled
    assert place("templates") == tmp_path / "templates"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with one small file in each place."""
    for inside in places.IN_WORKSPACE.values():
        folder = tmp_path / "checkout" / inside
        (folder / "__pycache__").mkdir(parents=True)
        (folder / "file.txt").write_text(inside)
    monkeypatch.setattr(places, "_PACKAGE", tmp_path / "checkout" / "socialkpi")
    return tmp_path


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_a_workspace_holds_all_three_and_room_for_clients(small: Path) -> None:
    made = lay_out(small / "new" / "work")
    assert made == small / "new" / "work"
    assert files(made) == {
        "templates", "templates/file.txt", "notebooks", "notebooks/file.txt",
        "data", "data/sample", "data/sample/file.txt", "clients",
    }  # fmt: skip


def test_an_empty_folder_may_be_there_already(small: Path) -> None:
    (small / "work").mkdir()
    assert "templates/file.txt" in files(lay_out(small / "work"))


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_there_already_is_left_alone(small: Path, kind: str) -> None:
    target = small / "work"
    kept = target / "mine.txt" if kind == "folder" else target
    kept.parent.mkdir(exist_ok=True)
    kept.write_text("mine")
    with pytest.raises(ClientError, match="not empty") as caught:
        lay_out(target)
    assert "Pilih nama folder baru" in caught.value.say("id")
    assert kept.read_text() == "mine"
    assert {path.name for path in small.iterdir()} == {"checkout", "work"}


def test_nothing_half_made_stays(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[object] = []

    def disk_full(*args: object, **_: object) -> None:
        copied.append(args)
        if len(copied) == 2:
            raise OSError(28, "No space left on device")
        Path(str(args[1])).mkdir(parents=True)

    monkeypatch.setattr(places.shutil, "copytree", disk_full)
    with pytest.raises(OSError, match="No space left"):
        lay_out(small / "work")
    assert len(copied) == 2
    assert {path.name for path in small.iterdir()} == {"checkout"}
