"""A draft and its addenda in the dossier: an addendum adds sponsors; it takes nobody and no word away."""

from __future__ import annotations

import duckdb
import polars
import pytest

from dashboards import warehouse
from dashboards.components import dossier_contents, dossier_versions

TABLES = """
create schema core;
create table core.documents as select *, symbol as document_id, 'A/80/L.1' as proposal_id from (values
    ('A/80/L.1', 'draft_resolution', null, date '2025-11-01'),
    ('A/80/L.1/Add.1', 'addendum', null, date '2025-11-05'),
    ('A/80/L.1/Add.2', 'addendum', null, date '2025-11-09'),
    ('A/80/L.1/Rev.1', 'revised_draft_resolution', 1, date '2025-11-20'),
    ('A/80/L.1/Rev.1/Add.1', 'addendum', 1, date '2025-11-21'),
    ('A/RES/80/1', 'resolution', null, date '2025-11-03')
) as t (symbol, document_type, revision, dated_on);
create table core.states as
select unnest(['CUB', 'FRA', 'PER', 'FJI', 'GHA']) as state_code, state_code as name;
create table core.sponsorship_events as select
    *, 1 as page, 10 * position as span_start, 10 * position + 3 as span_end, null::varchar as field,
    null::varchar as record_id, state_code as name_as_printed
from (values
    ('A/80/L.1', 'CUB', 1, 'first_page'), ('A/80/L.1', 'PER', 2, 'first_page'),
    ('A/80/L.1/Add.1', 'FRA', 1, 'added_addendum'), ('A/80/L.1/Add.2', 'FJI', 1, 'added_addendum'),
    ('A/80/L.1/Rev.1', 'CUB', 1, 'revision'), ('A/80/L.1/Rev.1', 'FRA', 2, 'revision'),
    ('A/80/L.1/Rev.1/Add.1', 'GHA', 1, 'added_addendum')
) as t (document_id, state_code, position, role);
"""


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("L.1", "L.1/Add.1", {"CUB": "kept", "PER": "kept", "FRA": "added"}),
        ("L.1/Add.1", "L.1/Add.2", {"CUB": "kept", "PER": "kept", "FRA": "kept", "FJI": "added"}),
        ("L.1/Add.2", "L.1/Rev.1", {"CUB": "kept", "PER": "left", "FRA": "kept", "FJI": "left"}),
        ("L.1/Rev.1", "L.1/Rev.1/Add.1", {"CUB": "kept", "FRA": "kept", "GHA": "added"}),
    ],
)
def test_an_addendum_takes_nobody_off_the_list(before: str, after: str, changes: dict[str, str]) -> None:
    connection = duckdb.connect()
    connection.execute(TABLES)
    asked = {"document_a": f"A/80/{before}", "document_b": f"A/80/{after}"}
    rows = connection.execute(warehouse.query_text("text_compared"), asked).pl()
    assert dict(rows.select("state_code", "change").rows()) == changes
    passages = dict(rows.select("state_code", "passage").rows())
    if after == "L.1/Add.1":
        assert passages["CUB"] == "A/80/L.1:10-13", "the list of the draft names it"
        assert passages["FRA"] == "A/80/L.1/Add.1:10-13"


def test_no_paragraph_is_said_to_be_taken_out_by_an_addendum(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(dossier_versions.st, "markdown", told.append)
    draft = {"document_type": "draft_resolution", "has_text": True, "document_id": "a", "symbol": "A/80/L.1"}
    addendum = draft | {"document_type": "addendum", "document_id": "b"}
    dossier_versions._paragraphs(draft, addendum)
    assert told == ["**Words:** an addendum adds to the list of sponsors and leaves the words as they are."]


def test_the_words_shown_first_are_not_those_of_an_addendum() -> None:
    held = polars.DataFrame({"document_id": ["a", "b"], "document_type": ["draft_resolution", "addendum"]})
    assert dossier_contents._last_with_words(held) == "a"
    assert dossier_contents._last_with_words(held.tail(1)) == "b"
