"""Sponsors of a draft by its catalogue record: the first page, those who joined or left, and authorities.

Takes a record and the facts of its document; gives sponsor records in order: field 245 $c (the first page),
notes, then every authority of field 710 that no other field names. Nothing is dropped: an authority is a
sponsor, a group, an organ, or a name that nobody knows.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.grammar.names import GROUP, ORGAN, STATE, UNRESOLVED, KnownNames
from ingest.grammar.symbols import Symbol
from ingest.records import SponsorRecord
from ingest.sources.marc_fields import MarcRecord
from ingest.sources.marc_names import Mention, Responsibility, read_names
from ingest.sources.marc_notes import SponsorNote

_KEPT_ROLES = {"withdrawn": "withdrawn", "corrected": "corrected"}
_ALL_BUT = re.compile(r"\b(?:except|with the exception of|other than)\b", re.IGNORECASE)
_Key = tuple[str, str]


class SponsorList:
    """Collects the sponsors of one record; knows who has been named."""

    def __init__(self, record_id: str, role: str, committee: str | None, known: KnownNames) -> None:
        self.records: list[SponsorRecord] = []
        self._record_id = record_id
        self._role = role
        self._committee = committee
        self._known = known
        self._named: set[_Key] = set()
        self._acted_for: list[str] = []
        self._has_whole_first_page = False

    def add_first_page(self, responsibility: Responsibility) -> None:
        """The names of field 245 $c."""
        self._has_whole_first_page = bool(responsibility.mentions) and not responsibility.is_abridged
        for mention in responsibility.mentions:
            self._add(mention, self._role, "245 $c")

    def add_note(self, note: SponsorNote, field: str) -> bool:
        """The names of a note; False where it names nobody that is known, or all but some."""
        if _ALL_BUT.search(note.names):
            return False
        mentions = read_names(note.names, self._known)
        if all(mention.kind == UNRESOLVED for mention in mentions):
            return False
        reported_in = note.source.canonical if note.source else None
        for mention in mentions:
            self._add(mention, self._role_of(note), field, reported_in)
        return True

    def add_authorities(self, record: MarcRecord) -> None:
        """The authorities of field 710 that no other field names: states, groups and organs."""
        named = set(self._named)
        for name in dict.fromkeys(record.all("710", "a")):
            mention = self._authority(name)
            if self._key(mention) not in named:
                self._add(mention, self._role_of_authority(mention), "710 $a")

    def _role_of_authority(self, mention: Mention) -> str:
        """A state that is not on a first page copied whole has joined later (A/C.3/78/L.13, Ecuador)."""
        if mention.kind == STATE and self._has_whole_first_page and self._role != "added_addendum":
            return _added_role(None, self._committee)
        return self._role

    def _authority(self, name: str) -> Mention:
        mentions = read_names(name, self._known)
        mention = mentions[0] if len(mentions) == 1 else Mention(name, None, UNRESOLVED)
        if mention.kind == UNRESOLVED:
            # "Organization of Islamic Cooperation (OIC)"; what stands behind a state tells which one it is.
            shorter = read_names(re.sub(r"\s*\([^()]+\)\.?$", "", name), self._known)
            if len(shorter) == 1 and shorter[0].kind == GROUP:
                mention = replace(shorter[0], name_as_printed=name)
        if mention.kind == UNRESOLVED and name.startswith(("UN.", "UN ")):
            return Mention(name, None, ORGAN)
        if mention.kind == STATE and self._key(mention) not in self._named:
            # "Group of 77" and "China" are two authorities for "the Group of 77 and China".
            group = next((known for known in self._acted_for if self._ends_with(known, mention)), None)
            return Mention(name, group, GROUP) if group else mention
        return mention

    def _ends_with(self, group: str, mention: Mention) -> bool:
        return mention.name_known is not None and group.endswith(f" and {mention.name_known}")

    def _role_of(self, note: SponsorNote) -> str:
        if note.kind in _KEPT_ROLES:
            return _KEPT_ROLES[note.kind]
        if note.kind == "listed" or self._role == "added_addendum":
            return self._role
        return _added_role(note.source, self._committee)

    def _key(self, mention: Mention) -> _Key:
        known = self._known.find_misprinted(mention.name_known) if mention.name_known else None
        return mention.kind, (known.code or known.name) if known else mention.name_as_printed

    def _add(self, mention: Mention, role: str, field: str, reported_in: str | None = None) -> None:
        self._named.add(self._key(mention))
        if mention.on_behalf_of:
            for group in read_names(mention.on_behalf_of, self._known):
                self._acted_for.extend([group.name_known] if group.name_known else [])
        self.records.append(
            SponsorRecord(
                self._record_id,
                len(self.records) + 1,
                mention.name_as_printed,
                mention.name_known,
                mention.kind,
                role,
                on_behalf_of=mention.on_behalf_of,
                field=field,
                reported_in=reported_in,
            )
        )


def _added_role(source: Symbol | None, committee: str | None) -> str:
    """Where later sponsors were announced, by the document that says so.

    Without one it is what the body uses: committees report, the plenary issues addenda.
    """
    if source is None:
        return "added_report" if committee else "added_addendum"
    if source.kind == "draft":
        return "added_addendum"
    return "added_orally" if source.kind == "meeting_record" else "added_report"
