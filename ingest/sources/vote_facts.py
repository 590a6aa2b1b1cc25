"""Source `vote_facts`: one roll call a line, with who voted how or with its result alone; JSON Lines.

    {"unga": "votes", "resolution": "A/RES/77/36", "stage": "plenary", "subject_kind": "text",
     "date": "2022-12-07", "announced": {"yes": 120, "no": 3, "abstain": 50}, "yes": "AFG AGO …",
     "no": "BEL CAN …", "abstain": ["Albania", "ARG"], "source": "…", "terms": "…"}

Takes one line and the known names; gives a Batch with one catalogue record, one roll call and its votes.
`facts_of_batch` and `write_line` go the other way. All keys are described in `docs/formats.md`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from ingest.action_records import RollCallRecord, VoteRecord
from ingest.catalogue_records import CatalogueRecord
from ingest.grammar.names import KnownNames
from ingest.grammar.symbols import parse_symbol
from ingest.records import Batch, Origin, RejectRecord
from ingest.sources.fact_lines import field_records
from ingest.sources.vote_lines import LISTS, VOTES, ListedState, VoteFacts, read_line

__all__ = [
    "SOURCE_FORMAT",
    "SOURCE_NAME",
    "VERSION",
    "ListedState",
    "VoteFacts",
    "facts_of_batch",
    "parse_line",
    "write_line",
]

SOURCE_NAME = "vote_facts"
VERSION = 2
SOURCE_FORMAT = "vote_facts"
CODE_SCHEME = "iso3"  # has our own codes of former members too
_ONLY_ROLL_CALL = "1"
_IS_ADOPTED = {"adopted": True, "retained": True, "rejected": False}


def parse_line(line: bytes | str, origin: Origin, known_names: KnownNames) -> Batch:
    """Read one line (`origin.number_in_file`). Raises `ParseError` where the line breaks the format."""
    facts = read_line(line, origin.number_in_file, origin.source_file, known_names)
    record = CatalogueRecord(
        record_id=origin.record_id,
        source_name=SOURCE_NAME,
        source_file=origin.source_file,
        source_format=SOURCE_FORMAT,
        sha256=origin.sha256,
        number_in_file=origin.number_in_file,
        parser_version=origin.parser_version,
        source_record_id=facts.source_id,
        source=facts.source,
        terms=facts.terms,
    )
    return Batch(
        catalogue_records=[record],
        roll_calls=[_roll_call(facts, origin.record_id)],
        votes=[_vote(state, origin.record_id) for state in facts.states],
        catalogue_fields=field_records(line, origin.record_id),
        rejects=_rejects(facts, origin),
    )


def _roll_call(facts: VoteFacts, record_id: str) -> RollCallRecord:
    announced = dict(facts.announced)
    return RollCallRecord(
        record_id=record_id,
        source_roll_call_id=_ONLY_ROLL_CALL,
        stage=facts.stage,
        committee=facts.committee,
        session=facts.session,
        subject_kind=facts.subject_kind,
        subject=facts.subject,
        title=facts.title,
        document_symbol=_canonical(facts.draft),
        target_symbol=_canonical(facts.amends),
        report_symbol=_canonical(facts.report),
        draft_label=facts.draft_label,
        resolution_symbol=_canonical(facts.resolution),
        symbol_as_printed=facts.resolution or facts.draft or facts.report,
        item=facts.item,
        meeting_symbol=_canonical(facts.meeting),
        voted_on=facts.voted_on,
        voted_on_precision=facts.voted_on_precision,
        announced_yes=announced.get("yes"),
        announced_no=announced.get("no"),
        announced_abstain=announced.get("abstain"),
        announced_not_voting=announced.get("not_voting"),
        is_adopted=_IS_ADOPTED.get(facts.result or ""),
        text_state=facts.text_state,
        note=facts.note,
        subjects=" | ".join(facts.subjects) or None,
        field=next((key for key in ("resolution", "draft", "report") if getattr(facts, key)), "title"),
    )


def _vote(state: ListedState, record_id: str) -> VoteRecord:
    vote, reason = LISTS[state.list_name]
    return VoteRecord(
        record_id=record_id,
        source_roll_call_id=_ONLY_ROLL_CALL,
        vote=vote,
        name_as_printed=state.name,
        name_known=state.name_known,
        code=state.code,
        code_scheme=CODE_SCHEME if state.code else None,
        not_voting_reason=reason,
        intended_vote=state.intended,
        field=state.list_name,
    )


def _rejects(facts: VoteFacts, origin: Origin) -> list[RejectRecord]:
    return [
        RejectRecord(
            origin.source_file,
            origin.record_id,
            f"line {origin.number_in_file}, {state.list_name}",
            "unknown_name",
            f"expected a state of the list of names, found {state.name!r}; it is kept as printed, "
            "add it to dbt/seeds/seed_state_names.csv if it is one",
            state.name,
        )
        for state in facts.states
        if state.name and state.name_known is None
    ]


def _canonical(printed: str | None) -> str | None:
    symbol = parse_symbol(printed) if printed else None
    return symbol.canonical if symbol else None


def facts_of_batch(batch: Batch, source: str, terms: str) -> list[VoteFacts]:
    """Vote facts of every roll call of a batch, with the source and terms under which they are passed on."""
    votes: dict[tuple[str, str], list[VoteRecord]] = {}
    for vote in batch.votes:
        votes.setdefault((vote.record_id, vote.source_roll_call_id), []).append(vote)
    own_ids = {
        record.record_id: record.source_record_id
        for record in batch.catalogue_records
        if record.source_name == SOURCE_NAME
    }
    return [
        _facts(
            call,
            votes.get((call.record_id, call.source_roll_call_id), []),
            own_ids.get(call.record_id) or f"roll call {call.source_roll_call_id}",
            source,
            terms,
        )
        for call in batch.roll_calls
    ]


def _facts(
    call: RollCallRecord, votes: Sequence[VoteRecord], source_id: str, source: str, terms: str
) -> VoteFacts:
    announced = {vote: getattr(call, f"announced_{vote}") for vote in VOTES}
    result = "retained" if call.is_adopted and call.subject_kind == "paragraph" else "adopted"
    return VoteFacts(
        resolution=call.resolution_symbol,
        draft=call.document_symbol,
        amends=call.target_symbol,
        report=call.report_symbol,
        draft_label=call.draft_label,
        session=call.session,
        stage=call.stage,
        committee=call.committee,
        subject_kind=call.subject_kind,
        subject=call.subject,
        title=call.title,
        item=call.item,
        subjects=tuple(call.subjects.split(" | ")) if call.subjects else (),
        meeting=call.meeting_symbol,
        voted_on=call.voted_on,
        voted_on_precision=call.voted_on_precision or ("day" if call.voted_on else None),
        announced=tuple((vote, count) for vote, count in announced.items() if count is not None),
        states=tuple(_listed_state(vote) for vote in votes),
        result={None: None, True: result, False: "rejected"}[call.is_adopted],
        text_state=call.text_state,
        note=call.note,
        source=source,
        source_id=source_id,
        terms=terms,
    )


def _listed_state(vote: VoteRecord) -> ListedState:
    lists = {place: name for name, place in LISTS.items()}
    reason = (vote.not_voting_reason or "unknown") if vote.vote == "not_voting" else None
    is_own_code = vote.code_scheme == CODE_SCHEME
    return ListedState(
        list_name=lists[vote.vote, reason],
        code=vote.code if is_own_code else None,
        name=None if is_own_code else vote.name_as_printed or vote.code,
        name_known=None if is_own_code else vote.name_known,
        intended=vote.intended_vote,
    )


def write_line(facts: VoteFacts) -> str:
    """One line of a file of vote facts, without its line end; facts that are not known are left out."""
    named = ("resolution", "draft", "amends", "report", "draft_label", "session", "stage", "committee")
    entry: dict[str, object] = {"unga": "votes"} | {key: getattr(facts, key) for key in named}
    entry |= {key: getattr(facts, key) for key in ("subject_kind", "subject", "title", "item")}
    entry |= {"subjects": list(facts.subjects), "meeting": facts.meeting, "date": _written_date(facts)}
    entry["announced"] = dict(facts.announced)
    for list_name in LISTS:
        entry[list_name] = _written_list(state for state in facts.states if state.list_name == list_name)
    entry["intended"] = _without_empty(
        {vote: _written_list(state for state in facts.states if state.intended == vote) for vote in VOTES}
    )
    last = ("result", "text_state", "note", "source", "source_id", "terms")
    entry |= {key: getattr(facts, key) for key in last}
    return json.dumps(_without_empty(entry), ensure_ascii=False)


def _written_date(facts: VoteFacts) -> str | None:
    if facts.voted_on is None:
        return None
    day = facts.voted_on.isoformat()
    return day[: len("2025-10")] if facts.voted_on_precision == "month" else day


def _written_list(states: Iterable[ListedState]) -> str | Sequence[str]:
    """Codes alone as one text, which keeps a line short; a list where there are names."""
    listed = list(states)
    if all(state.code for state in listed):
        return " ".join(state.shown for state in listed)
    return [state.shown for state in listed]


def _without_empty(entry: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in entry.items() if value not in (None, [], "", {})}
