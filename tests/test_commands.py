"""The command line, as somebody types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from socialkpi.__main__ import main
from socialkpi.places import place

SAMPLE = place("sample")
ONE_FILE = "Meta/Insight IG/Reach.csv"


def typed(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def test_inspect_prints_the_promised_json() -> None:
    said = typed("inspect", SAMPLE / "kopi-senja" / "exports" / ONE_FILE, "--format", "json")
    seen = json.loads(said.output)
    assert (said.exit_code, seen["version"], len(seen["files"])) == (0, 1, 1)
    table = seen["files"][0]["tables"][0]
    counts = [table[f"rows_{part}"] for part in ("kept", "refused", "totals", "superseded")]
    assert table["rows_read"] == sum(counts) > 200
    assert {"heading", "measure", "sum", "missing", "currency"} == set(table["columns"][0])


@pytest.mark.parametrize("language", ["en", "id"])
def test_inspect_speaks_to_people(language: str) -> None:
    said = typed("inspect", SAMPLE / "kopi-senja" / "exports" / "Iklan", "--language", language)
    assert said.exit_code == 0
    assert "laporan iklan agustus.csv" in said.output
    assert ("web page" if language == "en" else "halaman web") in said.output


def test_compute_prints_numbers_and_json() -> None:
    words = ["compute", SAMPLE / "kopi-senja", "--metrics", "social_sessions,ad_spend", "--by", "platform"]
    words += ["--period", "2026-10", "--where", "platform=instagram,meta_ads", "--language", "id"]
    text = typed(*words)
    assert "7.142" in text.output
    assert "Rp" in text.output
    rows = json.loads(typed(*words, "--format", "json").output)
    assert {(r["platform"], r["metric"]): r["value"] for r in rows}["instagram", "social_sessions"] == 7142


def test_a_wrong_name_is_one_sentence_and_no_traceback() -> None:
    said = typed("compute", SAMPLE / "kopi-senja", "--metrics", "social_session", "--language", "id")
    assert said.exit_code == 1
    assert 'Maksud Anda "social_sessions"?' in said.stderr
    assert "Traceback" not in said.output


def test_an_empty_folder_and_a_wrong_condition_are_said_in_one_sentence(tmp_path: Path) -> None:
    said = typed("compute", tmp_path, "--metrics", "views", "--language", "id")
    assert (said.exit_code, "tidak berisi unduhan" in said.stderr) == (1, True)
    said = typed("compute", SAMPLE / "kopi-senja", "--metrics", "views", "--where", "platform", "--language", "id")
    assert (said.exit_code, "bukan syarat" in said.stderr) == (1, True)


def test_a_client_is_drafted_from_downloads_and_can_be_computed(tmp_path: Path) -> None:
    exports = SAMPLE / "piranti-contoh" / "exports"
    said = typed("new", "klien baru", "--from", exports, "--into", tmp_path, "--language", "id")
    assert said.exit_code == 0, said.output
    made = next(tmp_path.iterdir())
    assert (made / "client.toml").is_file()
    assert sum(1 for f in (made / "exports").rglob("*") if f.is_file()) == sum(
        1 for f in exports.rglob("*") if f.is_file()
    )
    again = typed("new", "klien baru", "--from", exports, "--into", tmp_path, "--language", "id")
    assert again.exit_code == 1
    rows = json.loads(
        typed("compute", made, "--metrics", "social_sessions", "--period", "2026-10", "--format", "json").output
    )
    assert rows[0]["value"] > 1000


def test_status_names_what_is_missing_before_the_work() -> None:
    full = typed("status", SAMPLE / "kopi-senja", "--period", "2026-10", "--language", "en")
    later = typed("status", SAMPLE / "kopi-senja", "--period", "2026-11", "--language", "en")
    assert full.exit_code == later.exit_code == 0
    assert later.output.lower().count("missing") > full.output.lower().count("missing")


def test_init_lays_out_a_workspace(tmp_path: Path) -> None:
    assert typed("init", tmp_path / "work").exit_code == 0
    assert (tmp_path / "work" / "templates" / "monthly.ipynb").is_file()
    assert (tmp_path / "work" / "data" / "sample" / "kopi-senja" / "client.toml").is_file()
    assert typed("init", tmp_path / "work").exit_code == 1


def test_the_lists() -> None:
    assert "save_rate" in typed("metrics", "--stage", "evaluation").output
    assert "meta_content_instagram" in typed("sources").output
    keys = {row["key"] for row in json.loads(typed("metrics", "--format", "json").output)}
    assert "session_key_event_rate" in keys


def test_the_reference_of_metrics_is_written_as_a_page(tmp_path: Path) -> None:
    page = tmp_path / "metrik.html"
    assert typed("metrics", "--page", page, "--language", "id").exit_code == 0
    text = page.read_text("utf-8")
    assert [word for word in ('<html lang="id"', "Kamus metrik", "save_rate") if word not in text] == []
