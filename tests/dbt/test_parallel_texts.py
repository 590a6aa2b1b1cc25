"""Texts side by side: each number by a plain calculation, and rivalry only where a source says so."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from itertools import combinations

import pytest

from ingest.grammar.symbols import parse_symbol
from tests.dbt.conftest import Build
from tests.dbt.seed_files import read

REVIEWED = read("competing_texts")
UNITED_NATIONS_DOCUMENT = re.compile(r"\bA/(C\.[1-6]/)?\S+/(PV|SR)\.\d|\bA/\d+/\d+")
Sets = dict[str, set[str]]


def test_every_reviewed_row_names_a_source_that_says_so() -> None:
    for row in REVIEWED:
        assert re.search(r"\b(compet|rival)", row["evidence"]), row
        assert len(row["source"]) > 30, row
        assert row["note"], row
        assert dt.date.fromisoformat(row["reviewed_on"]), row
        assert row["grade"] in ("strong", "weak"), row
        # the press and the literature are no documents of the Assembly
        assert (row["grade"] == "strong") == bool(UNITED_NATIONS_DOCUMENT.search(row["source"])), row


def test_every_reviewed_row_names_two_texts_of_one_session() -> None:
    for row in REVIEWED:
        names = [row[name] for name in ("symbol_a", "symbol_b", "resolution_a", "resolution_b") if row[name]]
        symbols = [parse_symbol(name) for name in names]
        assert all(symbols), row
        assert len({symbol.session for symbol in symbols if symbol}) == 1, row
        assert len(set(names)) == len(names), row
    assert len({frozenset((row["symbol_a"], row["symbol_b"])) for row in REVIEWED}) == len(REVIEWED)


def sets_of(build: Build, query: str) -> Sets:
    sets: Sets = defaultdict(set)
    for key, member in build.rows(query):
        sets[key].add(member)
    return sets


def overlap(one: set[str] | None, other: set[str] | None) -> int | None:
    return None if one is None or other is None else len(one & other)


@pytest.mark.build
def test_what_texts_share_is_counted_plainly(built: Build) -> None:
    """Over all pairs of the corpus; a set that is not held is None, and then so is what two share."""
    proposals = built.rows(
        "select proposal_id, sponsor_list_status, coalesce(latest_document_id, r.document_id) "
        "from core.proposals left join core.resolutions as r using (proposal_id)"
    )
    sponsors = sets_of(built, "select proposal_id, state_code from core.sponsorships where is_sponsor")
    texts = dict(built.rows("select document_id, has_text from core.documents"))
    recalled = sets_of(
        built,
        "select document_id, cited_symbol from core.citations where cited_kind = 'resolution' "
        "and cited_symbol like 'A/RES/%'",
    )
    votes = sets_of(
        built,
        "select a.proposal_id, v.state_code from core.actions as a join core.roll_calls as r "
        "using (roll_call_id) join core.votes as v using (roll_call_id) "
        "where a.stage = 'plenary' and r.is_adoption and v.vote = 'yes'",
    )
    known: dict[str, tuple[set[str] | None, set[str] | None, set[str] | None]] = {
        proposal: (
            sponsors[proposal] if status != "none_held" else None,
            votes.get(proposal),
            recalled[document] if texts.get(document) else None,
        )
        for proposal, status, document in proposals
    }
    rows = built.rows(
        "select proposal_a, proposal_b, n_sponsors_a, n_sponsors_b, n_sponsors_both, n_yes_both, "
        "n_recalled_both, n_recalled_a_only, n_recalled_b_only from coalitions.parallel_texts"
    )
    assert any(row[4] is not None for row in rows)
    assert any(row[6] for row in rows)
    for a, b, *numbers in rows:
        (sponsors_a, yes_a, recalled_a), (sponsors_b, yes_b, recalled_b) = known[a], known[b]
        both = overlap(recalled_a, recalled_b)
        expected = [
            None if sponsors_a is None else len(sponsors_a),
            None if sponsors_b is None else len(sponsors_b),
            overlap(sponsors_a, sponsors_b),
            overlap(yes_a, yes_b),
            both,
            None if both is None or recalled_a is None else len(recalled_a) - both,
            None if both is None or recalled_b is None else len(recalled_b) - both,
        ]
        assert numbers == expected, (a, b)


@pytest.mark.build
def test_every_two_texts_of_an_item_stand_side_by_side(built: Build) -> None:
    """By the items of documents; what votes add stands under items of votes."""
    items = sets_of(
        built,
        "select i.session || '|' || i.item, d.proposal_id from core.document_agenda_items as i "
        "join core.documents as d using (document_id) join core.proposals as p using (proposal_id) "
        "where p.proposal_type <> 'amendment' and d.document_type <> 'meeting_record'",
    )
    expected = {
        (*key.split("|"), *pair) for key, texts in items.items() for pair in combinations(sorted(texts), 2)
    }
    published = set(built.rows("select session, item, proposal_a, proposal_b from coalitions.parallel_texts"))
    assert expected <= published
    of_votes = set(built.rows("select session, item from core.roll_calls where item is not null"))
    reports = set(
        built.rows(
            "select i.session, i.item from core.document_agenda_items as i join core.documents as d "
            "using (document_id) where d.document_type = 'committee_report'"
        )
    )
    assert {(session, item) for session, item, *_ in published - expected} <= of_votes | reports


@pytest.mark.build
def test_only_a_source_makes_rivals(built: Build) -> None:
    rows = built.rows(
        "select is_competing, evidence is null, grade is null, evidence_source is null, count(*) "
        "from coalitions.parallel_texts group by all"
    )
    assert {row[1:4] for row in rows if row[0] is None} == {(True, True, True)}
    assert {row[1:4] for row in rows if row[0] is not None} <= {(False, False, False)}
    assert built.rows(
        "select is_competing, grade, evidence_source like 'Paul Meyer%' from coalitions.parallel_texts "
        "where proposal_a = 'A/C.1/78/L.60' and proposal_b = 'A/RES/78/237'"
    ) == [(True, "weak", True)]
