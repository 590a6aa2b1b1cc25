"""The published file against the contract of its tables: names, columns, types, values, keys of pairs."""

from __future__ import annotations

import re

import pytest

from tests.dbt.conftest import Build

pytestmark = pytest.mark.build

LOCATOR = "document_id page span_start span_end"

COLUMNS = {
    "core.states": "state_code name formal_name status admitted_on ended_on successor_code regional_group "
    "tile_row tile_column",
    "core.state_names": "name state_code valid_from valid_to",
    "core.state_codes": "scheme code state_code valid_from valid_to",
    "core.groups": "group_code name kind source",
    "core.group_names": "name group_code",
    "core.group_memberships": "group_code state_code valid_from valid_to source",
    "core.sessions": "session kind opened_on closed_on",
    "core.meetings": "meeting_symbol session committee number is_resumed held_on",
    "core.documents": "document_id symbol symbol_as_printed symbol_source base_symbol revision document_type "
    "session committee title dated_on has_text source_file text_sha256",
    "core.document_files": "record_id document_id source_file source_format sha256 loaded_at parser_version "
    "is_preferred",
    "core.document_texts": "document_id page text span_start span_end",
    "core.id_aliases": "kind old_id current_id",
    "core.paragraphs": f"document_id paragraph_no paragraph_kind label opening text {LOCATOR}",
    "core.agenda_items": "session item title",
    "core.document_agenda_items": "document_id session item",
    "core.proposals": "proposal_id title session committee first_tabled_on n_versions outcome submitted_by "
    "resolution_symbol link_evidence link_grade sponsor_list_status",
    "core.sponsorship_events": "event_id proposal_id role sponsor_kind state_code group_code name_as_printed "
    f"on_behalf_of position happened_on source_name source_file {LOCATOR} field",
    "core.sponsorships": "proposal_id state_code first_role listed_by joined_on withdrawn_on is_sponsor "
    "position on_behalf_of",
    "core.resolutions": "resolution_symbol title session adopted_on issued_on meeting_symbol "
    "committee_report report_paragraph origin_draft adopted_how yes no abstain is_held",
    "core.actions": "action_id proposal_id resolution_symbol stage committee meeting_symbol acted_on how "
    f"result text_state roll_call_id {LOCATOR} field",
    "core.roll_calls": "roll_call_id session stage committee subject_kind subject document_symbol "
    "resolution_symbol meeting_symbol voted_on announced_yes announced_no announced_abstain listed_yes "
    "listed_no listed_abstain listed_not_voting yes no abstain is_reconciled is_adoption is_adopted "
    f"source_name {LOCATOR} field",
    "core.votes": "roll_call_id state_code vote not_voting_reason intended_vote name_as_printed source_name "
    f"{LOCATOR} field remark_document_id remark_page remark_start remark_end",
    "core.roll_call_sources": "roll_call_id source_name source_roll_call_id record_id session stage voted_on",
    "core.vote_sources": "roll_call_id state_code vote source_name source_roll_call_id record_id remark_page "
    "remark_start remark_end",
    "core.catalogue_records": "record_id source_name source_file source_format number_in_file "
    "source_record_id source terms",
    "core.catalogue_fields": "record_id field_no field value",
    "core.statements": f"document_id proposal_id state_code on_behalf_of kind {LOCATOR} field",
    "core.citations": "document_id cited_symbol cited_kind cited_on verb paragraph_no footnote_label "
    f"pinpoint {LOCATOR} field",
    "core.links": "from_document_id to_symbol link_kind evidence grade page span_start span_end field",
    "coalitions.agreement_pairs": "scope session state_a state_b n_shared n_contested n_not_unanimous "
    "agreement agreement_all s_absolute s_squared kappa kappa_expected_disagreement pi "
    "pi_expected_disagreement n_same n_opposite coincidence coincidence_2017",
    "coalitions.roll_call_cohesion": "roll_call_id group_code n_voting yes no abstain rice agreement_index "
    "majority_vote n_apart",
    "coalitions.cohesion": "scope session group_code n_roll_calls rice agreement_index n_contested "
    "rice_contested agreement_index_contested n_rice n_rice_contested",
    "coalitions.majority_voting": "scope session group_code state_code n_votes share_with_majority",
    "coalitions.voting_sessions": "scope session n_roll_calls n_unanimous n_contested n_states "
    "n_adopted_by_vote n_adopted_without_vote n_adopted_unknown share_without_vote",
    "coalitions.cosponsorship_pairs": "session state_a state_b n_a n_b n_both n_proposals jaccard n_expected "
    "observed_over_expected p_value q_value is_backbone",
    "coalitions.centrality": "session state_code n_proposals degree strength early_joiner_share",
    "coalitions.group_sponsorship": "proposal_id group_code n_members n_sponsors share",
    "coalitions.parallel_texts": "session item proposal_a proposal_b is_competing evidence grade "
    "title_similarity n_sponsors_a n_sponsors_b n_sponsors_both n_yes_both n_recalled_both "
    "n_recalled_a_only n_recalled_b_only",
    "coalitions.sponsor_votes": "proposal_id state_code stage sponsor_list_status is_sponsor vote "
    "intended_vote roll_call_id",
    "coalitions.sponsor_conversion": "proposal_id stage sponsor_list_status how roll_call_id n_sponsors "
    "n_sponsors_yes n_sponsors_no n_sponsors_abstain n_sponsors_not_voting share_sponsors_yes "
    "n_supporters_not_sponsoring",
    "coalitions.sponsor_renewals": "proposal_id state_code earlier_proposal_id change sponsor_list_status "
    "earlier_sponsor_list_status evidence grade",
    "coalitions.supporters_by_group": "proposal_id stage group_code n_members n_yes n_sponsors "
    "n_supporters_not_sponsoring",
    "coalitions.sponsorship_fidelity": "session state_code n_sponsored_voted n_yes n_no n_abstain "
    "n_not_voting fidelity n_drafts n_sponsored rate",
    "core.proposal_states": "proposal_id state_code title session committee agenda_items resolution_symbol "
    "sponsor_list_status is_sponsor committee_vote committee_intended_vote plenary_vote "
    "plenary_intended_vote group_codes",
    "coalitions.ideal_points": "session state_code ideal_point standard_error n_votes rank",
    "coalitions.communities": "session layer gamma state_code community modularity stability label n_members "
    "n_communities is_default_gamma",
    "coalitions.community_sessions": "session layer gamma n_texts n_ties n_states n_communities modularity "
    "mean_stability",
    "coalitions.network_layout": "session layer state_code x y matrix_position n_drafts n_votes",
    "coalitions.network_ties": "session layer state_a state_b weight n_texts tie_rank is_strongest "
    "is_backbone",
    "timelines.events": "event_id happened_on known_from event_kind proposal_id resolution_symbol session "
    f"item state_code detail {LOCATOR} field",
    "timelines.commitments": "document_id paragraph_no actor addressee action due_text due_from due_to "
    f"due_session status_of_text {LOCATOR} field",
    "timelines.families": "family_id title first_session last_session n_members",
    "timelines.family_edges": "family_id from_resolution to_resolution edge_kind evidence grade",
    "timelines.family_members": "family_id resolution_symbol session adopted_on title adopted_how "
    "vote_status yes no abstain roll_call_id is_vote_held is_text_held proposal_id committee_yes "
    "committee_no committee_abstain",
    "timelines.family_steps": "family_id from_resolution to_resolution from_session to_session "
    "n_voted_both n_changed n_toward_yes n_toward_no n_votes_unknown_between text_similarity has_merge",
    "timelines.vote_changes": "family_id state_code from_resolution to_resolution from_vote to_vote "
    "direction sessions_skipped adopted_without_vote_between text_similarity",
    "timelines.sponsor_growth": "proposal_id listed_on n_joined n_withdrawn n_sponsors",
    "timelines.sponsors_as_known": "proposal_id state_code known_from known_to is_sponsor is_current "
    "no_date_because role event_id document_id",
    "timelines.agenda_item_history": "session item title item_line_id n_proposals n_resolutions",
    "quality.rejects": "source_file record_id place reason_code reason text first_seen_at",
    "quality.unresolved_names": "name_as_printed document_id place n",
    "quality.tally_mismatches": "roll_call_id side announced listed explained_by",
    "quality.source_conflicts": "kind key field source_a value_a source_b value_b chosen",
    "quality.unlinked_proposals": "proposal_id title what_would_settle_it",
    "quality.missing_documents": "symbol cited_by n_citations",
    "quality.coverage": "session body kind held known",
    "quality.builds": "build_id built_at sources versions n_documents n_proposals n_votes n_rejects",
}

VALUES = {
    "core.states.status": "member former_member observer",
    "core.groups.kind": "regional political",
    "core.documents.document_type": "draft_resolution revised_draft_resolution amendment addendum "
    "draft_decision resolution meeting_record committee_report other",
    "core.documents.committee": "1 2 3 4 5 6",
    "core.proposals.committee": "1 2 3 4 5 6",
    "core.proposals.link_grade": "strong weak",
    "core.proposals.sponsor_list_status": "none_held first_page_only partial final",
    "core.paragraphs.paragraph_kind": "preambular operative sub_operative footnote annex",
    "core.sponsorship_events.role": "introduced first_page revision added_addendum added_orally added_report "
    "absent_from_revision withdrawn corrected",
    "core.sponsorship_events.sponsor_kind": "state group organ unresolved",
    "core.resolutions.adopted_how": "recorded_vote non_recorded_vote without_vote unknown",
    "core.actions.how": "recorded_vote non_recorded_vote without_vote withdrawn not_pressed no_action "
    "deferred",
    "core.actions.stage": "plenary committee",
    "core.actions.text_state": "as_tabled as_orally_revised as_amended",
    "core.citations.cited_kind": "resolution decision document treaty other",
    "core.links.grade": "strong weak",
    "core.action_sources.source_kind": "report meeting_record roll_call masthead catalogue",
    "core.proposals.outcome": "adopted rejected withdrawn not_pressed no_action deferred replaced unknown",
    "core.statements.kind": "introduction explanation_before explanation_after explanation_of_position "
    "dissociation general",
    "core.id_aliases.kind": "document proposal roll_call",
    "coalitions.agreement_pairs.scope": "plenary_all plenary_adoption committee",
    "coalitions.parallel_texts.grade": "strong weak",
    "coalitions.ideal_points.unknown_reason": "session_not_estimated no_usable_vote",
    "coalitions.sponsor_renewals.change": "renewed new not_yet",
    "coalitions.sponsor_votes.stage": "plenary committee",
    "coalitions.sponsor_votes.sponsor_list_status": "none_held first_page_only partial final",
    "coalitions.sponsor_votes.vote": "yes no abstain not_voting",
    "coalitions.communities.layer": "votes sponsorship",
    "coalitions.community_sessions.unknown_reason": "special_session too_few_texts no_ties",
    "coalitions.sponsored_proposals.sponsor_list_status": "first_page_only partial final",
    "coalitions.sponsorship_universe.reason": "no_list_held lists_not_final too_few_drafts too_many_drafts",
    "coalitions.network_layout.layer": "votes sponsorship",
    "timelines.commitments.status_of_text": "proposed adopted",
    "timelines.family_edges.edge_kind": "renews merges splits",
    "timelines.family_edges.grade": "strong weak",
    "timelines.family_members.vote_status": "held without_vote not_recorded not_held unknown",
    "timelines.vote_changes.direction": "same toward_yes toward_no started_voting stopped_voting not_voting "
    "entered left",
}

NOT_IN_CORPUS = {
    "core.actions.text_state",
    "coalitions.ideal_points.unknown_reason",
    "coalitions.sponsor_renewals.change",
    "coalitions.communities.layer",
    "timelines.vote_changes.direction",
}
DATES = re.compile(r"(_on|^valid_(from|to)|^due_(from|to)|^known_from|^listed_by)$")
TEXT = re.compile(
    r"(_id|_symbol|_code|_kind|_type|_evidence|_grade)$|^(session|item|committee|symbol|evidence|grade|role|kind"
    r"|state_a|state_b|proposal_a|proposal_b|key|due_session|first_session|last_session)$"
)
FLAGS = re.compile(r"^(is|has)_")
WHOLE_NUMBERS = re.compile(
    r"^(n_|span_|page$|paragraph_no$|position$|yes$|no$|abstain$|revision$|tile_|rank$)"
)


@pytest.fixture(scope="module")
def column_types(built: Build) -> dict[str, dict[str, str]]:
    types: dict[str, dict[str, str]] = {}
    for table, column, data_type in built.rows(
        "select schema_name || '.' || table_name, column_name, data_type from duckdb_columns() "
        "where not internal"
    ):
        types.setdefault(table, {})[column] = data_type
    return types


def test_every_table_of_the_contract_is_there_with_its_columns(
    column_types: dict[str, dict[str, str]],
) -> None:
    missing = {
        f"{table}.{column}"
        for table, columns in COLUMNS.items()
        for column in columns.split()
        if column not in column_types.get(table, {})
    }
    assert missing == set()


def test_the_type_of_a_column_follows_from_its_name(column_types: dict[str, dict[str, str]]) -> None:
    rules = {"DATE": DATES, "VARCHAR": TEXT, "BOOLEAN": FLAGS, "INTEGER|BIGINT": WHOLE_NUMBERS}
    wrong = [
        f"{table}.{column} is {data_type}, expected {expected}"
        for table, types in column_types.items()
        for column, data_type in types.items()
        for expected, name in rules.items()
        if name.search(column)
        and data_type not in expected.split("|")
        and not column.startswith("n_expected")
    ]
    assert wrong == []


@pytest.mark.parametrize("place", sorted(VALUES))
def test_an_enumerated_column_holds_only_values_of_the_contract(built: Build, place: str) -> None:
    table, column = place.rsplit(".", 1)
    found = {row[0] for row in built.rows(f"select distinct {column} from {table}")} - {None}
    assert found <= set(VALUES[place].split())
    assert found or place in NOT_IN_CORPUS


def test_a_pair_of_states_stands_in_the_order_of_the_alphabet(
    built: Build, column_types: dict[str, dict[str, str]]
) -> None:
    tables = [table for table, types in column_types.items() if "state_a" in types]
    assert tables
    for table in tables:
        assert built.rows(f"select * from {table} where state_a >= state_b") == [], table


def test_every_state_and_group_named_is_in_the_list(
    built: Build, column_types: dict[str, dict[str, str]]
) -> None:
    for key, listed in (("state_code", "core.states"), ("group_code", "core.groups")):
        for table in (table for table, types in column_types.items() if key in types):
            query = f"select {key} from {table} where {key} not in (select {key} from {listed})"
            assert built.rows(query) == [], table


def test_what_is_said_of_a_document_is_said_of_one_that_is_there(
    built: Build, column_types: dict[str, dict[str, str]]
) -> None:
    for table in (table for table, types in column_types.items() if "document_id" in types):
        query = "select document_id from core.documents"
        strangers = built.rows(f"select document_id from {table} where document_id not in ({query})")
        assert strangers == [], table


def test_an_alias_leads_from_an_id_not_in_use_to_one_in_use(built: Build) -> None:
    in_use = {
        "document": built.rows("select document_id from core.documents"),
        "proposal": built.rows("select proposal_id from core.proposals"),
        "roll_call": built.rows("select roll_call_id from core.roll_calls"),
    }
    aliases = built.rows("select kind, old_id, current_id from core.id_aliases")
    assert aliases
    assert len({(kind, old_id) for kind, old_id, _ in aliases}) == len(aliases)
    for kind, old_id, current_id in aliases:
        assert (current_id,) in in_use[kind], current_id
        assert (old_id,) not in in_use[kind], old_id
