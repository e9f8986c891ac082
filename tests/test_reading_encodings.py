"""Text in any encoding is read as what it says, or refused; and files that are not ready, or not for reading, say so."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from socialkpi.language import LANGUAGES
from socialkpi.reading.anything import read_table
from socialkpi.reading.result import ReadFile
from socialkpi.reading.western import western
from socialkpi.sources import read_file, read_folder

HEAD = "Post id,Date,Post text,Link,Impressions,Likes\n"
WESTERN = [
    "Café Crème à São Paulo", "Größe, Straße, Übung für Mädchen", "‘quoted’ – don’t… 50€", "Señor Muñoz ¿Qué tal? ¡Hola!",
    "Ação, promoção, coração", "Ærø, ål, Øst", "L’été à l’Île", "PIÑA COLADA", "25 °C, 3 m², ½ kg", "Nescafé®",
    "Jakarta–Bandung", "naïve façade", "garçon déjà-vu", "smörgåsbord", "Überraschung „hier“", "1.000 £ & 5 ¥", "Brötchen…",
    "Hvað er að", "Curaçao × Aruba", "«Bonjour»",
]  # fmt: skip
FOREIGN = {
    "cp1251": "Привет, мир! Показы", "cp1253": "Καλημέρα κόσμε, προβολές", "cp1255": "שלום עולם קפה", "cp1256": "مرحبا بالعالم قهوة",
    "cp874": "สวัสดีชาวโลก กาแฟ", "shift_jis": "こんにちは世界、カフェ", "euc_jp": "こんにちは世界",
    "gb18030": "你好世界咖啡馆的帖子",
    "euc_kr": "안녕하세요 세계 카페", "mac_roman": "Café Crème, Größe, Señor", "cp1250": "Zażółć gęślą jaźń", "koi8_r": "Привет, мир",
}  # fmt: skip


def file_of(folder: Path, data: bytes, name: str = "unduhan.csv") -> ReadFile:
    path = folder / name
    path.write_bytes(data)
    return read_file(path, folder)


def row(text: str) -> str:
    return f'{HEAD}1,"Sat, Aug 1, 2026","{text}",https://x.com/c/status/1,5,2\n'


@pytest.mark.parametrize("text", WESTERN)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_text_comes_back(encoding: str, text: str, tmp_path: Path) -> None:
    file = file_of(tmp_path, row(text).encode(encoding))
    assert file.tables[0].frame["caption"].tolist() == [text]
    assert [found.code for found in file.problems] == (["SK134"] if encoding == "cp1252" else [])


@pytest.mark.parametrize("encoding", FOREIGN)
def test_another_code_page_is_refused_and_never_guessed(encoding: str, tmp_path: Path) -> None:
    file = file_of(tmp_path, row(FOREIGN[encoding]).encode(encoding))
    assert (file.status, file.problems[0].code, file.problems[0].row) == ("refused", "SK135", 2)


def test_one_odd_brand_does_not_cost_a_file() -> None:
    assert western("Café, crème, à la carte, déjà, été, Nescafé®Gold, naïve")
    assert not western("CafŽ")


def test_parquet_without_a_mapping_says_what_to_do(tmp_path: Path) -> None:
    pd.DataFrame({"hari": ["2026-10-01"], "tayang": [5]}).to_parquet(tmp_path / "gudang.parquet")
    found = read_file(tmp_path / "gudang.parquet").problems[0]
    assert found.code == "SK138"
    assert found.next is not None
    assert all("[[mappings]]" in found.next[language] for language in LANGUAGES)
    assert read_table(tmp_path / "gudang.parquet").problems[0].code == "SK138"


@pytest.mark.parametrize("name", ["a.csv.crdownload", "a.csv.part", "a.CSV.PARTIAL", "a.download"])
def test_a_download_in_progress_is_left_alone(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(row("Halo").encode())
    (file,) = read_folder(tmp_path)
    assert (file.status, file.problems[0].code, len(file.tables)) == ("refused", "SK139", 0)


def test_a_file_that_grows_while_it_is_read_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(row("Halo").encode())
    whole = Path.read_bytes

    def read_and_grow(self: Path) -> bytes:
        data = whole(self)
        with self.open("ab") as more:
            more.write(b"2,")
        return data

    monkeypatch.setattr(Path, "read_bytes", read_and_grow)
    assert [found.code for found in read_file(path).problems] == ["SK139"]
