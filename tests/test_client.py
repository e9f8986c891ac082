"""client.toml: what it may say, and what a person is told who wrote it wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialkpi.catalog import METRICS
from socialkpi.client import Client, FileRule, read_client
from socialkpi.errors import ClientError
from tests.clients import CLIENT


def client(folder: Path, toml: str) -> Client:
    (folder / "client.toml").write_text(toml, "utf-8")
    return read_client(folder)


def refused(folder: Path, toml: str) -> ClientError:
    with pytest.raises(ClientError) as caught:
        client(folder, toml)
    return caught.value


def test_everything_that_a_client_says(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text("<svg/>", "utf-8")
    metric = next(iter(METRICS))
    read = client(
        tmp_path,
        f'{CLIENT}\n[[goals]]\nmetric = "{metric}"\ntarget = 11000\nplatform = "instagram"\n'
        '[brand]\ncolour = "#7A4B2A"\nlogo = "logo.svg"\n[channels]\n"LinkTr.ee" = "instagram"\n',
    )
    assert (read.name, read.language, read.currency, read.time_zone) == ("Warung Contoh", "id", "IDR", "Asia/Jakarta")
    assert read.key == tmp_path.name
    assert read.brand.colour == "#7a4b2a"
    assert (read.goals[0].target, read.goals[0].platform) == (11000.0, "instagram")
    assert (read.conversions[0].once_per_session, read.conversions[0].value) == (True, 25000.0)
    assert read.channels == {"linktr.ee": "instagram"}
    assert read.exports == tmp_path / "exports"


def test_a_folder_without_client_toml_is_a_client_too(tmp_path: Path) -> None:
    read = read_client(tmp_path, "id")
    assert (read.key, read.name, read.language) == (tmp_path.name, tmp_path.name, "id")
    assert (read.currency, read.time_zone, read.accounts) == (None, "UTC", ())
    assert read.exports == tmp_path


def test_no_folder_is_told() -> None:
    with pytest.raises(ClientError, match=r"There is no folder .*nowhere"):
        read_client("nowhere")


@pytest.mark.parametrize(
    ("toml", "en", "indonesian"),
    [
        ('tagret = "x"', 'there is no key "tagret"', 'tidak ada kunci "tagret"'),
        ('week_start = "monday"', 'Did you mean "week_starts"?', 'Maksud Anda "week_starts"?'),
        ('[[goals]]\nmetric = "zzz"\ntarget = 1', 'goals[0].metric is "zzz"', 'goals[0].metric berisi "zzz"'),
        (
            '[[conversions]]\nevent="a"\ncounts_as="lead"\n[[conversions]]\nevent="b"\ncounts_as="leed"',
            'conversions[1].counts_as is "leed", expected "purchase", "lead"',
            'conversions[1].counts_as berisi "leed", seharusnya "purchase", "lead"',
        ),
        ('[[accounts]]\nplatfrom = "x"', 'Did you mean "accounts[0].platform"?', 'Maksud Anda "accounts[0].platform"?'),
        ("[[accounts]]\nname = 'x'", "accounts[0].platform is missing", "accounts[0].platform belum ada"),
        ('[[accounts]]\nplatform = "instagam"', 'Did you mean "instagram"?', 'Maksud Anda "instagram"?'),
        ('time_zone = "Asia/Jakrta"', 'Did you mean "Asia/Jakarta"?', 'Maksud Anda "Asia/Jakarta"?'),
        ('currency = "IRD"', 'Did you mean "IDR"?', 'Maksud Anda "IDR"?'),
        ('currency = "Rp"', 'currency is "Rp", expected a currency code', 'currency berisi "Rp", seharusnya kode'),
        ('[brand]\ncolour = "red"', 'brand.colour is "red", expected a colour', "seharusnya warna"),
        ("gross_margin = 55", "gross_margin is 55, expected a share", "seharusnya bagian antara 0 dan 1"),
        ('gross_margin = "0.5"', 'gross_margin is "0.5", expected a number', "seharusnya angka"),
        ("name = 7", 'name is 7, expected text in "quotes"', 'seharusnya teks dalam "tanda kutip"'),
        ('goals = "x"', "expected entries, each under [[goals]]", "masing-masing di bawah [[goals]]"),
        ('brand = "x"', "expected a section [brand]", "seharusnya bagian [brand]"),
        ('[[files]]\nfile = "../secret.csv"', "expected a path inside the client's folder", "di dalam folder klien"),
        ('[[files]]\nfile = "a.csv"\nyear = 26', "expected a year such as 2026", "seharusnya tahun seperti 2026"),
        ('[channels]\n"linktr.ee" = "tiktk"', 'channels."linktr.ee" is "tiktk"', 'Maksud Anda "tiktok"?'),
        ('[brand]\nlogo = "none.svg"', 'brand.logo is "none.svg"', 'brand.logo berisi "none.svg"'),
        (
            '[[conversions]]\nevent="a"\ncounts_as="lead"\nvalue=5',
            "conversions[0].value is an amount of money, without a currency",
            "conversions[0].value berupa uang",
        ),
        (
            '[[conversions]]\nevent="a"\ncounts_as="lead"\n[[conversions]]\nevent="a"\ncounts_as="other"',
            "conversions[1] says the same as conversions[0] (a)",
            "conversions[1] sama dengan conversions[0] (a)",
        ),
        ('name = "a"\nlanguage = en', "line 2, column", "baris 2, kolom"),
        ('name = "a"\nname = "b"', "line 2", "baris 2"),
        ("[[goals]]\nmetric = 'x'\ntarget = nan", "goals[0].target is nan", "goals[0].target berisi nan"),
    ],
)
def test_a_fault_names_the_key_and_what_is_expected(tmp_path: Path, toml: str, en: str, indonesian: str) -> None:
    error = refused(tmp_path, toml)
    assert str(tmp_path / "client.toml") in str(error)
    assert en in str(error)
    assert indonesian in error.say("id")


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    error = refused(tmp_path, 'curency = "IDR"\nlanguage = "de"\n[[goals]]\ntarget = "many {a}"')
    assert all(part in str(error) for part in ("curency", "language", "goals[0].metric", "many {a}"))


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "client.toml").write_bytes(b'name = "a"\ncurrency = "\xff"')
    with pytest.raises(ClientError, match="line 2: this is not UTF-8"):
        read_client(tmp_path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "client.toml").write_text('﻿name = "Kedai"', "utf-8")
    assert read_client(tmp_path).name == "Kedai"


def test_a_logo_may_not_point_out_of_the_folder(tmp_path: Path) -> None:
    inside = tmp_path / "client"
    inside.mkdir()
    (tmp_path / "outside.svg").write_text("<svg/>", "utf-8")
    (inside / "logo.svg").symlink_to(tmp_path / "outside.svg")
    assert "brand.logo" in str(refused(inside, '[brand]\nlogo = "logo.svg"'))


def test_notes_of_a_month(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "2026-10.md").write_text("Bulan *promo* kopi.", "utf-8")
    read = read_client(tmp_path)
    assert read.notes("2026-10") == "Bulan *promo* kopi."
    assert read.notes("2026-09") is None
    with pytest.raises(ClientError, match="no period"):
        read.notes("../client")


@pytest.mark.parametrize(
    ("pattern", "file", "fits"),
    [
        ("Reach.csv", "Reach.csv", True),
        ("Reach.csv", "meta/Reach.csv", False),
        ("meta/*.csv", "meta/Reach.csv", True),
        ("meta/*.csv", "meta/2026/Reach.csv", False),
        ("**/Reach*.csv", "meta/2026/Reach (1).csv", True),
        ("**/Reach*.csv", "Reach.csv", True),
        ("TikTok/Overview*.csv", "TikTok/Overview (2).csv", True),
        ("caf\u00e9/*", "cafe\u0301/a.csv", True),
    ],
)
def test_patterns_of_files(pattern: str, file: str, fits: bool) -> None:
    assert FileRule(file=pattern).fits(file) is fits


def test_the_first_rule_that_fits_speaks(tmp_path: Path) -> None:
    read = client(tmp_path, '[[files]]\nfile = "a*.csv"\nyear = 2025\n[[files]]\nfile = "*.csv"\nyear = 2026')
    found = [read.says(name) for name in ("ab.csv", "b.csv", "b.xlsx")]
    assert [rule and rule.year for rule in found] == [2025, 2026, None]
