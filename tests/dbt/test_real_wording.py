"""How alike the texts of a step are, on real resolutions, worked out a second time by plain sets of words."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from pathlib import Path

import pytest

from ingest.grammar.names import load_known_names
from ingest.parse import ParseOptions, parse_file
from ingest.records import Batch
from tests.dbt.conftest import Build, build_from_batch

pytestmark = pytest.mark.build

RENAMED = ("A/RES/79/174", "A/RES/80/202")
"""Freedom of religion "and" belief, then "or" belief."""
REWORDED = ("A/RES/78/176", "A/RES/80/183")
"""Preparations for an anniversary, then the follow-up to it: another title over most of the same words."""
ONLY_CITED = ("A/RES/78/264", "A/RES/79/316")
"""Measures to combat Islamophobia, cited by a text on dialogue and hate speech."""
SYMBOLS = {*RENAMED, *REWORDED, *ONLY_CITED}
KINDS = "('preambular', 'operative', 'sub_operative')"


@pytest.fixture(scope="module")
def texts(shared_data: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """A build of six resolutions of the bundle."""
    known_names = load_known_names(repository / "dbt" / "seeds")
    batch = Batch()
    with gzip.open(shared_data / "documents" / "un_texts_part1.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = [document for document in map(json.loads, lines) if document["symbol"] in SYMBOLS]
    assert {document["symbol"] for document in documents} == SYMBOLS
    for document in documents:
        name = document["symbol"].replace("/", "_") + ".txt"
        batch.extend(parse_file(name, document["text"].encode(), ParseOptions(), known_names))
    folder = tmp_path_factory.mktemp("wording")
    return build_from_batch(repository, folder, batch, "--exclude-resource-type", "unit_test")


def runs_of_five(texts: Build, symbol: str) -> set[tuple[str, ...]]:
    """Every five words that follow one another in the preamble and the operative part."""
    rows = texts.rows(
        "select p.text from core.paragraphs as p inner join core.documents as d using (document_id) "
        f"where d.symbol = '{symbol}' and p.paragraph_kind in {KINDS} order by p.paragraph_no"
    )
    plain = unicodedata.normalize("NFD", " ".join(text for (text,) in rows))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    words = re.findall("[a-z0-9]+", letters)
    return {tuple(words[place : place + 5]) for place in range(len(words) - 4)}


def test_how_alike_two_texts_are_is_the_share_of_runs_of_five_words(texts: Build) -> None:
    rows = texts.rows("select from_resolution, to_resolution, text_similarity from timelines.family_edges")
    assert len(rows) == 2
    for earlier, later, similarity in rows:
        one, other = runs_of_five(texts, earlier), runs_of_five(texts, later)
        assert len(one & other) > 100
        assert similarity == pytest.approx(len(one & other) / len(one | other), abs=1e-12)


def test_most_of_the_wording_makes_a_step_and_a_citation_alone_makes_none(texts: Build) -> None:
    rows = texts.rows("select from_resolution, to_resolution, grade, evidence from timelines.family_edges")
    assert {row[:3] for row in rows} == {(*RENAMED, "strong"), (*REWORDED, "strong")}
    assert all("wording" in evidence for *_, evidence in rows)
    cited = texts.rows(
        "select count(*) from core.citations as c inner join core.documents as d using (document_id) "
        f"where d.symbol = '{ONLY_CITED[1]}' and c.cited_symbol = '{ONLY_CITED[0]}'"
    )
    assert cited[0][0] > 0
