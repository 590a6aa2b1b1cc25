"""An agenda item of which no text is held: votes that records file under it are shown and counted."""

from __future__ import annotations

import duckdb
import polars
import pytest

from dashboards import warehouse
from dashboards.components import agenda_item

TABLES = """
create schema core;
create schema timelines;
create table timelines.agenda_item_history as select * from (values
    ('65', '68 (b)', 'line'), ('78', '71 (b)', 'line'), ('65', '27', 'other')
) as t (session, item, item_line_id);
create table core.document_agenda_items (document_id varchar, session varchar, item varchar);
create table core.documents (document_id varchar, proposal_id varchar);
create table core.actions (proposal_id varchar, roll_call_id varchar);
create table core.resolutions (resolution_symbol varchar, title varchar);
create table core.roll_calls as select
    *, date '2010-12-21' as voted_on, 'day' as voted_on_precision, null::varchar as resolution_symbol,
    null::varchar as document_symbol, null::varchar as meeting_symbol, null::varchar as title,
    null::varchar as subject, 'text' as subject_kind, null::varchar as committee, 'plenary' as stage,
    109 as yes, 41 as no, 35 as abstain, 7 as listed_not_voting, true as is_adopted
from (values ('of-it', '65', '68 (b)'), ('later', '78', '71 (b)'), ('of-another', '65', '27'),
    ('of-none', '65', null)) as t (roll_call_id, session, item);
"""


def test_a_vote_filed_under_an_item_is_shown_though_no_text_is_held() -> None:
    connection = duckdb.connect()
    connection.execute(TABLES)
    sql = warehouse.query_text("agenda_votes")
    rows = connection.execute(sql, {"session": "65", "item": "68 (b)"}).pl()
    assert set(rows["roll_call_id"]) == {"of-it", "later"}


@pytest.mark.parametrize(
    ("n_texts", "sessions", "told"),
    [
        (2, [], "2 texts held under this item of session 65; no resolution known to have come of them."),
        (0, [], "No text is held under this item of session 65."),
        (0, ["65"], "No text is held under this item of session 65; 1 roll call under it is held."),
        (
            0,
            ["78", "65", "65"],
            "No text is held under this item of session 65; 2 roll calls under it are held.",
        ),
    ],
)
def test_votes_are_counted_where_no_text_is_held(
    monkeypatch: pytest.MonkeyPatch, n_texts: int, sessions: list[str], told: str
) -> None:
    frame = polars.DataFrame({"session": sessions}, schema={"session": polars.String})
    monkeypatch.setattr(agenda_item, "query", lambda name, **asked: frame)
    chosen = {"session": "65", "item": "68 (b)", "n_resolutions": 0}
    assert agenda_item._told(chosen, n_texts) == told
