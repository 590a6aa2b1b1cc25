"""What of two builds is compared: which tables, what tells their rows apart, and what is no fact in them."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("documents", "proposals", "resolutions", "sponsors", "votes", "names", "groups", "rejects")

# Where a fact stands, and when it was read, is no part of the fact.
_NO_FACTS = frozenset({"page", "span_start", "span_end", "field", "record_id", "first_seen_at"})

ALIAS_KINDS = {
    "document_id": "document",
    "latest_document_id": "document",
    "listed_in_document_id": "document",
    "proposal_id": "proposal",
    "replaced_by": "proposal",
    "roll_call_id": "roll_call",
}
"""Columns that hold ids which may be superseded, and under which kind `core.id_aliases` keeps them."""


@dataclass(frozen=True, slots=True)
class ComparedTable:
    """A published table, the columns that tell its rows apart, and those that say what an added row is."""

    kind: str
    name: str
    keys: tuple[str, ...]
    labels: tuple[str, ...] = ()
    no_facts: frozenset[str] = _NO_FACTS
    may_repeat: bool = False

    @property
    def own_id(self) -> str | None:
        """The key column that is this table's own id and may be superseded."""
        return self.keys[0] if len(self.keys) == 1 and self.keys[0] in ALIAS_KINDS else None


COMPARED_TABLES = (
    ComparedTable("documents", "core.documents", ("document_id",), ("title",)),
    ComparedTable("proposals", "core.proposals", ("proposal_id",), ("title",)),
    ComparedTable(
        "resolutions",
        "core.resolutions",
        ("resolution_symbol",),
        ("title",),
        # how often others cite it is a fact about them
        _NO_FACTS | {"n_citations", "n_citing_documents"},
    ),
    # a name more in a list moves all that follow it
    ComparedTable(
        "sponsors",
        "core.sponsorships",
        ("proposal_id", "state_code"),
        ("first_role",),
        _NO_FACTS | {"position", "last_document_id"},
    ),
    ComparedTable("votes", "core.roll_calls", ("roll_call_id",), ("title", "subject")),
    ComparedTable("votes", "core.votes", ("roll_call_id", "state_code"), ("vote",)),
    ComparedTable("names", "core.states", ("state_code",), ("name",)),
    ComparedTable("names", "core.state_names", ("name", "state_code", "valid_from"), ("name_kind",)),
    ComparedTable("names", "core.state_codes", ("scheme", "code", "state_code", "valid_from")),
    ComparedTable("names", "quality.unresolved_names", ("name_as_printed", "document_id", "place"), ("n",)),
    ComparedTable("groups", "core.groups", ("group_code",), ("name",)),
    ComparedTable("groups", "core.group_memberships", ("group_code", "state_code", "valid_from")),
    ComparedTable(
        "rejects",
        "quality.rejects",
        ("source_file", "place", "reason_code", "reason", "text"),
        may_repeat=True,
    ),
)
