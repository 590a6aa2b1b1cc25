"""Vote events of several sources for tests of the models, written record by record like `landing_builder`."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from ingest.action_records import RollCallRecord, VoteRecord
from ingest.catalogue_records import CatalogueRecord
from ingest.records import Batch, DocumentRecord
from tests.dbt import seed_files
from tests.dbt.seed_files import INTERRUPTIONS, period

Votes = Mapping[str, str]  # state code to vote


def members_on(date: dt.date) -> list[str]:
    """Codes of the members that could take part on a day, in the order of the alphabet."""
    absent = {row["state_code"] for row in INTERRUPTIONS if period(row)[0] <= date <= period(row)[1]}
    return sorted(seed_files.members_on(date) - absent)


def split_votes(
    date: dt.date, n_no: int = 10, n_abstain: int = 20, n_silent: int = 3, turn: int = 0
) -> Votes:
    """Votes of the members of a day: some no, some abstentions, some not there, the others yes.

    Another `turn` gives the minority to other states.
    """
    members = members_on(date)
    members = members[turn:] + members[:turn]
    votes = ["no"] * n_no + ["abstain"] * n_abstain + [""] * n_silent
    votes += ["yes"] * (len(members) - len(votes))
    return {code: vote for code, vote in zip(members, votes, strict=True) if vote}


def record_of(source_name: str, file_name: str) -> str:
    """Key of the only record of a file."""
    return hashlib.sha256(f"{source_name} {file_name}".encode()).hexdigest() + ":1"


def catalogue(source_name: str, file_name: str = "table.csv", **more: Any) -> Batch:
    """A table or record that votes can hang on."""
    record_id = record_of(source_name, file_name)
    record = CatalogueRecord(
        record_id, source_name, file_name, source_name, record_id[:64], 1, "1", **more
    )  # fmt: skip
    return Batch(catalogue_records=[record])


def document(source_name: str, symbol: str, document_type: str, file_name: str, **more: Any) -> Batch:
    """A meeting record or report that votes can hang on."""
    record_id = record_of(source_name, file_name)
    record = DocumentRecord(
        record_id, source_name, file_name, more.pop("source_format", "text"), record_id[:64], 1, "1",
        document_type, symbol=symbol, symbol_as_printed=symbol, symbol_source="text", **more,
    )  # fmt: skip
    return Batch(documents=[record])


def roll_call(record_id: str, number: str, votes: Votes | None = None, **facts: Any) -> Batch:
    """One vote event of a record, with its list where there is one; `votes_record_id` for another file."""
    votes_record_id = facts.pop("votes_record_id", record_id)
    intended: Mapping[str, str] = facts.pop("intended", {})
    batch = Batch(roll_calls=[RollCallRecord(record_id, number, **{"stage": "plenary", **facts})])
    batch.votes = [
        VoteRecord(
            votes_record_id, number, vote, name_as_printed=code, code=code, code_scheme="iso3",
            intended_vote=intended.get(code),
        )
        for code, vote in (votes or {}).items()
    ]  # fmt: skip
    return batch


def landing_of(batches: Sequence[Batch]) -> Batch:
    """All the records in one batch."""
    landing = Batch()
    for batch in batches:
        landing.extend(batch)
    return landing
