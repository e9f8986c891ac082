"""A client's folder from a folder of downloads: what is guessed, and what is never touched."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from socialkpi.client import read_client
from socialkpi.draft import draft
from socialkpi.errors import ClientError
from socialkpi.load import load
from tests.clients import insights, plain_client


@pytest.fixture
def downloads(tmp_path: Path) -> Path:
    folder = plain_client(tmp_path / "made") / "exports"
    (folder / "TikTok").mkdir()
    overview = '"Date","Video Views","Profile Views","Likes","Comments","Shares"\n"October 1","10","1","2","3","4"\n'
    for name in ("Overview.csv", "Overview (1).csv"):
        (folder / "TikTok" / name).write_text(overview + name.replace("Overview", "").replace(".csv", ""), "utf-8")
    (folder / "TikTok" / "Overview.csv").write_text(overview, "utf-8")
    (folder / "TikTok" / "Overview (1).csv").write_text(overview.replace("October 1", "October 2"), "utf-8")
    (folder / "notes.txt").write_text("bukan ekspor", "utf-8")
    return folder


def test_a_draft_says_what_the_files_give_away(tmp_path: Path, downloads: Path) -> None:
    made = draft("warung-baru", downloads, tmp_path / "clients", "id")
    client = read_client(made.folder)
    assert (client.key, client.name, client.language) == ("warung-baru", "Warung Baru", "id")
    assert [(a.platform, a.name) for a in client.accounts] == [("instagram", "warung.contoh"), ("tiktok", None)]
    assert [(c.event, c.counts_as, c.once_per_session) for c in client.conversions] == [("generate_lead", "lead", True)]
    assert client.files == ()
    assert '# file = "Reach.csv"\n# platform = "instagram"' in made.toml
    assert '# file = "TikTok/*.csv"\n# year = 2026' in made.toml
    said = made.say("id")
    assert "6 berkas disalin" in said
    assert 'akun "warung.contoh" di instagram' in said
    assert "Reach.csv: platform mana" in said
    assert 'account "warung.contoh" on instagram' in made.say("en")


def test_the_commented_entries_are_right_once_uncommented(tmp_path: Path, downloads: Path) -> None:
    made = draft("warung", downloads, tmp_path)
    before = load(made.folder)
    assert "days" not in before
    toml = made.folder / "client.toml"
    text = made.toml
    for line in ("[[files]]", "file = ", "platform = ", "year = "):
        text = text.replace(f"# {line}", line)
    toml.write_text(text, "utf-8")
    after = load(made.folder)
    assert after["days"].groupby("platform").size().to_dict() == {"instagram": 2, "tiktok": 2}


def test_a_file_of_several_profiles_asks_for_the_clients(tmp_path: Path) -> None:
    ranking = Path(__file__).parent / "fixtures" / "exports" / "fanpage_karma_ranking.csv"
    (tmp_path / "downloads").mkdir()
    shutil.copy(ranking, tmp_path / "downloads")
    made = draft("warung", tmp_path / "downloads", tmp_path / "clients", "id")
    assert (
        '# file = "fanpage_karma_ranking.csv"\n'
        '# account = "nama.profil"  # profil mana di berkas ini yang milik klien' in made.toml
    )
    assert "fanpage_karma_ranking.csv: profil mana" in made.say("id")
    assert "fanpage_karma_ranking.csv: which profile" in made.say("en")


def test_the_downloads_are_copied_as_they_are(tmp_path: Path, downloads: Path) -> None:
    made = draft("Warung Ü & Co.", downloads, tmp_path / "clients")
    assert made.folder.name == "warung-u-co"
    assert read_client(made.folder).name == "Warung Ü & Co."
    for path in downloads.rglob("*"):
        copy = made.folder / "exports" / path.relative_to(downloads)
        assert path.is_dir() or copy.read_bytes() == path.read_bytes()
    assert (made.folder / "notes").is_dir()


def test_nothing_that_exists_is_overwritten(tmp_path: Path, downloads: Path) -> None:
    (tmp_path / "warung").mkdir()
    with pytest.raises(ClientError, match="already there"):
        draft("warung", downloads, tmp_path)
    assert not any((tmp_path / "warung").iterdir())


@pytest.mark.parametrize("name", ["", "   ", "☕", "../"])
def test_a_name_without_letters_is_refused(tmp_path: Path, downloads: Path, name: str) -> None:
    with pytest.raises(ClientError, match="no letters"):
        draft(name, downloads, tmp_path / "clients")


def test_a_name_cannot_leave_the_folder(tmp_path: Path, downloads: Path) -> None:
    made = draft("../../etc/warung", downloads, tmp_path / "clients")
    assert made.folder == tmp_path / "clients" / "etc-warung"


def test_no_downloads_are_told(tmp_path: Path) -> None:
    with pytest.raises(ClientError, match="no files under"):
        draft("warung", tmp_path / "nowhere", tmp_path)


def test_a_client_is_not_made_inside_its_downloads(tmp_path: Path, downloads: Path) -> None:
    with pytest.raises(ClientError, match="inside the downloads"):
        draft("warung", downloads, downloads / "clients")
    assert not (downloads / "clients").exists()


def test_a_failed_copy_leaves_nothing(tmp_path: Path, downloads: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copytree", full)
    with pytest.raises(ClientError, match="No space left"):
        draft("warung", downloads, tmp_path / "clients")
    assert not any((tmp_path / "clients").iterdir())


def test_odd_names_of_files_stay_in_their_quotes(tmp_path: Path) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / 'Re"ach [1]*.csv').write_bytes(insights("Reach", {"2026-10-01": 3}))
    made = draft("warung", folder, tmp_path / "clients")
    text = made.toml.replace("# [[files]]", "[[files]]").replace("# file", "file").replace("# platform", "platform")
    (made.folder / "client.toml").write_text(text, "utf-8")
    assert load(made.folder)["days"]["reach"].tolist() == [3]


def test_dates_that_no_setting_can_give_are_not_asked_for(tmp_path: Path) -> None:
    folder = tmp_path / "unduhan"
    folder.mkdir()
    (folder / "Queries.csv").write_text(
        "Top queries,Clicks,Impressions,CTR,Position\nkopi senja,5,100,5%,3.2\n", "utf-8"
    )
    made = draft("kopi-senja", folder, tmp_path / "clients")
    assert "dates" not in made.toml
    assert read_client(made.folder).files == ()
