"""The cache: the same tables with it and without it, never in the way, never where it doesn't belong."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import pandas as pd
import pytest
from clients import plain_client

from socialkpi.data import Data
from socialkpi.load import cache as caching
from socialkpi.load import exports, load, sample
from socialkpi.load.bundle import NoBundle, read_bundle, write_bundle
from socialkpi.load.cache import FOLDER, VARIABLE
from socialkpi.places import place
from socialkpi.reading.result import FileSays, ReadFile

SAMPLES = ("kopi-senja", "piranti-contoh", "rona-kain")
SECRET = b"s" * 32


@pytest.fixture(autouse=True)
def _keep_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of these tests are small; keep them as if reading them took long."""
    monkeypatch.setattr(caching, "WORTH_KEEPING", 0.0)


def same(one: Data, other: Data) -> None:
    """Hold that two loads are equal to the last bit and type."""
    assert list(one.tables) == list(other.tables)
    assert one.as_of == other.as_of
    assert one.client == other.client
    for name, frame in one.tables.items():
        pd.testing.assert_frame_equal(frame, other.tables[name], check_exact=True)
        assert [str(kind) for kind in frame.dtypes] == [str(kind) for kind in other.tables[name].dtypes]
    for name in ("files", "problems", "differences", "lineage"):
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name), check_exact=True)


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note every file that is really read."""
    read: list[str] = []
    original = exports.read_path

    def noting(path: Path, root: Path | None = None, says: FileSays | None = None) -> list[ReadFile]:
        read.append(path.name)
        return original(path, root, says)

    monkeypatch.setattr(exports, "read_path", noting)
    return read


@pytest.mark.parametrize("name", SAMPLES)
def test_a_client_is_the_same_from_the_cache_and_ten_times_as_fast(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Path(shutil.copytree(place("sample") / name, tmp_path / name))
    monkeypatch.setenv(VARIABLE, "off")
    plain = load(client)
    assert not (client / FOLDER).exists()
    monkeypatch.delenv(VARIABLE)
    took = []
    for _ in range(4):
        started = time.perf_counter()
        data = load(client)
        took.append(time.perf_counter() - started)
        same(plain, data)
    assert min(took[1:]) * 10 < took[0]
    (client / FOLDER / "tables").unlink()
    same(plain, load(client))  # from the bundles of the files


def test_small_files_are_not_kept_by_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "WORTH_KEEPING", 60.0)
    client = plain_client(tmp_path)
    load(client)
    assert sorted(path.name for path in (client / FOLDER).iterdir()) == [".gitignore", "README.txt", "tables"]
    read = counted(monkeypatch)
    load(client)
    assert read == []


def test_only_what_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = plain_client(tmp_path)
    read = counted(monkeypatch)
    load(client)
    assert sorted(read) == ["Reach.csv", "download.csv", "posts.csv"]
    read.clear()
    load(client)
    assert read == []
    posts = client / "exports" / "posts.csv"
    posts.write_bytes(posts.read_bytes().replace(b",500,400,", b",501,400,"))
    assert load(client)["posts"]["views"].tolist() == [501.0, 900.0]
    assert read == ["posts.csv"]
    read.clear()
    (client / "exports" / "download.csv").rename(client / "exports" / "ga4.csv")
    assert "ga4.csv" in set(load(client).files["file"])
    assert read == ["ga4.csv"]
    # the old bundles of both files are gone
    assert len([*(client / FOLDER / "files").iterdir()]) == 3


def test_what_client_toml_says_is_part_of_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = plain_client(tmp_path)
    assert set(load(client)["days"]["platform"]) == {"instagram"}
    read = counted(monkeypatch)
    toml = client / "client.toml"
    toml.write_text(toml.read_text("utf-8").replace('platform = "instagram"\n', 'platform = "facebook"\n'), "utf-8")
    assert set(load(client)["days"]["platform"]) == {"facebook"}
    assert read == ["Reach.csv"]
    toml.write_text(toml.read_text("utf-8").replace("value = 25000", "value = 30000"), "utf-8")
    read.clear()
    assert load(client)["events"]["conversion_value"].max() == 90_000  # 3 sessions
    assert read == []


def test_other_code_reads_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = plain_client(tmp_path)
    load(client)
    read = counted(monkeypatch)
    monkeypatch.setattr(caching, "_code", lambda: "another version")
    load(client)
    assert len(read) == 3


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "forged", "folder"])
def test_a_damaged_cache_is_ignored_and_written_again(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = plain_client(tmp_path)
    plain = load(client)
    for bundle in [client / FOLDER / "tables", *(client / FOLDER / "files").iterdir()]:
        content = bundle.read_bytes()
        if damage == "cut":
            bundle.write_bytes(content[: len(content) // 2])
        elif damage == "flipped":
            bundle.write_bytes(content[:500] + bytes([content[500] ^ 1]) + content[501:])
        elif damage == "empty":
            bundle.write_bytes(b"")
        elif damage == "forged":
            home = caching._user_cache()
            assert home is not None
            about, frames = read_bundle(bundle, (home / "seal").read_bytes())
            write_bundle(bundle, about, {k: f.assign(views=1e9) for k, f in frames.items()}, SECRET)
        else:
            bundle.unlink()
            bundle.mkdir()
    same(plain, load(client))
    if damage != "folder":
        read = counted(monkeypatch)
        same(plain, load(client))
        assert read == []


def test_a_folder_that_cannot_be_written_is_loaded_all_the_same(tmp_path: Path) -> None:
    client = plain_client(tmp_path)
    (client / FOLDER).write_text("a file stands where the cache would be")
    first = load(client)
    same(first, load(client))


def test_a_bare_folder_of_exports_gets_nothing(tmp_path: Path) -> None:
    bare = plain_client(tmp_path) / "exports"
    before = sorted(bare.rglob("*"))
    load(bare)
    assert sorted(bare.rglob("*")) == before


def test_the_samples_of_the_package_are_not_written_to() -> None:
    before = sorted(place("sample").rglob("*"))
    sample("kopi-senja")
    assert sorted(place("sample").rglob("*")) == before
    kept = caching._user_cache()
    assert kept is not None
    assert [path.name.rpartition("-")[0] for path in kept.iterdir() if path.is_dir()].count("kopi-senja") == 1


def test_another_place_can_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    client = plain_client(tmp_path / "clients")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "elsewhere"))
    same(load(client), load(client))
    assert not (client / FOLDER).exists()
    assert [*(tmp_path / "elsewhere").rglob("tables")]


def test_the_cache_is_never_committed(tmp_path: Path) -> None:
    client = plain_client(tmp_path)
    load(client)
    subprocess.run(["git", "init", "-q", client], check=True)
    seen = subprocess.run(
        ["git", "-C", client, "status", "--porcelain", "-uall"], check=True, capture_output=True, text=True
    ).stdout
    assert "exports/posts.csv" in seen
    assert FOLDER not in seen


def test_a_bundle_gives_back_every_type(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "text": pd.Series(["a", None, "é☕"], dtype="str"),
            "none": pd.Series([None] * 3, dtype="str"),
            "number": pd.Series([0.1, None, 1e300]),
            "whole": pd.Series([1, None, 2**62 + 1], dtype="Int64"),
            "truth": pd.Series([True, None, False], dtype="boolean"),
            "moment": pd.Series(
                pd.to_datetime(["2026-10-01T05:00:00Z", None, "2026-10-02"], utc=True, format="ISO8601")
            ),
            "object": pd.Series([None] * 3, dtype="object"),
        }
    )
    write_bundle(tmp_path / "one", {"n": 1}, {"a": frame, "b": frame.iloc[:0], "c": pd.DataFrame()}, SECRET)
    about, frames = read_bundle(tmp_path / "one", SECRET)
    assert about == {"n": 1}
    pd.testing.assert_frame_equal(frames["a"], frame, check_exact=True)
    pd.testing.assert_frame_equal(frames["b"], frame.iloc[:0], check_exact=True)
    pd.testing.assert_frame_equal(frames["c"], pd.DataFrame())
    assert [path.name for path in tmp_path.iterdir()] == ["one"]
    with pytest.raises(NoBundle):
        read_bundle(tmp_path / "one", b"another" * 4)
