"""One line of vote facts as a checked value: which keys it may have and what each must be."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.errors import ParseError
from ingest.grammar.agenda import parse_agenda_items
from ingest.grammar.names import STATE, KnownNames, segment_names
from ingest.grammar.symbols import parse_symbol
from ingest.sources.fact_lines import COMMITTEES, FactLine
from ingest.sources.jsonl_bundle import read_object

STAGES = ("plenary", "committee")
SUBJECT_KINDS = ("text", "paragraph", "amendment", "motion", "unknown")
RESULTS = ("adopted", "retained", "rejected")
TEXT_STATES = ("as_tabled", "as_orally_revised", "as_amended")
VOTES = ("yes", "no", "abstain", "not_voting")
LISTS = {
    "yes": ("yes", None),
    "no": ("no", None),
    "abstain": ("abstain", None),
    "not_voting": ("not_voting", "unknown"),
    "absent": ("not_voting", "absent"),
    "not_eligible": ("not_voting", "not_eligible"),
}
"""Each list of states that a line may have: the vote it stands for, and why those states did not vote."""

KEYS = {
    "unga", "resolution", "draft", "amends", "report", "draft_label", "session", "stage", "committee",
    "subject_kind", "subject", "title", "item", "subjects", "meeting", "date", "announced", "intended",
    "result", "text_state", "note", "source", "source_id", "terms", *LISTS,
}  # fmt: skip
_CODE = re.compile(r"[A-Z]{3}")
_DRAFT_LABEL = re.compile(r"draft (?:resolution|decision)(?: [IVXLC]+)?(?: [A-Z])?")
_MOST_STATES = 100_000  # more than any count of states that a slip of the pen could mean


@dataclass(frozen=True, slots=True)
class ListedState:
    """A state in one of the lists, by its three-letter code or by its name as printed."""

    list_name: str  # a key of LISTS
    code: str | None = None
    name: str | None = None
    name_known: str | None = None  # the spelling of the names list that matched
    intended: str | None = None  # one of VOTES

    @property
    def shown(self) -> str:
        """The state as the line has it."""
        return self.code or self.name or ""

    @property
    def key(self) -> str:
        """Equal for two mentions that are written in the same form and mean the same state."""
        return self.code or self.name_known or self.name or ""


@dataclass(frozen=True, slots=True)
class VoteFacts:
    """The facts of one roll call. What is not known is None or empty; symbols are as written."""

    resolution: str | None = None
    draft: str | None = None  # of an amendment: the amendment
    amends: str | None = None
    report: str | None = None
    draft_label: str | None = None
    session: str | None = None
    stage: str | None = None
    committee: str | None = None
    subject_kind: str = "unknown"
    subject: str | None = None
    title: str | None = None
    item: str | None = None
    subjects: tuple[str, ...] = ()
    meeting: str | None = None
    voted_on: dt.date | None = None
    voted_on_precision: str | None = None  # day | month
    announced: tuple[tuple[str, int], ...] = ()  # pairs of VOTES and a number
    states: tuple[ListedState, ...] = ()
    result: str | None = None
    text_state: str | None = None
    note: str | None = None
    source: str | None = None
    source_id: str | None = None
    terms: str | None = None


def read_line(line: bytes | str, number: int, file_name: str, known: KnownNames) -> VoteFacts:
    """Read and check line `number` of `file_name`.

    Raises `ParseError` (`damaged_line`, `missing_fact`, `wrong_fact`, `impossible_date`).
    """
    return _Line(read_object(line, number, file_name), number, file_name).facts(known)


class _Line(FactLine):
    """One line of vote facts being checked."""

    def facts(self, known: KnownNames) -> VoteFacts:
        self.check_keys("votes", KEYS)
        announced, states = self._announced(), self._states(known)
        result = self.one_of("result", RESULTS)
        if not (announced or states or result):
            expected = 'an "announced" result, lists of states, or a "result"'
            raise self.error("missing_fact", expected, self.keys_given(), "add one")
        day, precision = self.day_or_month("date")
        return replace(
            self._text_voted_on(),
            subject_kind=self.one_of("subject_kind", SUBJECT_KINDS) or "unknown",
            subject=self.text("subject"),
            item=self._item(),
            subjects=tuple(self._subjects()),
            voted_on=day,
            voted_on_precision=precision,
            announced=announced,
            states=states,
            result=result,
            text_state=self.one_of("text_state", TEXT_STATES),
            note=self.text("note"),
            source=self.text("source"),
            source_id=self.text("source_id"),
            terms=self.text("terms"),
        )

    def _text_voted_on(self) -> VoteFacts:
        """What the line says of the text, the body and the meeting."""
        for key in ("resolution", "draft", "amends", "report", "meeting"):
            self.symbol(key)
        label = self.text("draft_label")
        if label and not _DRAFT_LABEL.fullmatch(label):
            expected = 'a place such as "draft resolution III" in "draft_label"'
            raise self.error("wrong_fact", expected, label, "correct it")
        facts = VoteFacts(
            resolution=self.text("resolution"),
            draft=self.text("draft"),
            amends=self.text("amends"),
            report=self.text("report"),
            draft_label=label,
            title=self.text("title"),
            meeting=self.text("meeting"),
        )
        named = facts.resolution or facts.draft or (facts.report and label)
        session = self.session() or _session_by_symbols(facts)
        if not named and not (facts.title and session):
            expected = (
                'a "resolution", a "draft", a "report" with a "draft_label", or a "title" and a "session"'
            )
            raise self.error("missing_fact", expected, self.keys_given(), "add one")
        stage, committee = self._body(facts.meeting)
        return replace(facts, session=session, stage=stage, committee=committee)

    def _body(self, meeting: str | None) -> tuple[str, str | None]:
        """Stage and committee, by the line or by the symbol of the meeting."""
        met = parse_symbol(meeting) if meeting else None
        committee = self.one_of("committee", COMMITTEES) or (met.committee if met else None)
        stage = self.one_of("stage", STAGES) or (
            "committee" if committee else "plenary" if met and met.body is None else None
        )
        if stage is None:
            expected = 'a "stage" (plenary or committee), a "committee" or a "meeting"'
            raise self.error("missing_fact", expected, self.keys_given(), "add one")
        if stage == "plenary" and committee:
            expected = 'no committee beside "stage": "plenary"'
            raise self.error("wrong_fact", expected, f"committee {committee}", "keep the one that voted")
        return stage, committee

    def _item(self) -> str | None:
        printed = self.text("item")
        read = parse_agenda_items(printed) if printed else []
        if printed and len(read) != 1:
            raise self.error("wrong_fact", 'an item such as "71 (b)" in "item"', printed, "correct it")
        return read[0] if read else None

    def _subjects(self) -> Iterator[str]:
        for subject in self.entries("subjects"):
            if not isinstance(subject, str) or not subject.strip():
                raise self.error("wrong_fact", 'a subject in "subjects"', subject, "write it as text")
            yield subject.strip()

    def _announced(self) -> tuple[tuple[str, int], ...]:
        counts = self._object("announced")
        for vote, count in counts.items():
            if vote not in VOTES or type(count) is not int or not 0 <= count <= _MOST_STATES:
                expected = f'numbers by {", ".join(VOTES)} in "announced"'
                raise self.error("wrong_fact", expected, f"{vote}: {count}", "correct it")
        return tuple((vote, count) for vote, count in counts.items() if isinstance(count, int))

    def _states(self, known: KnownNames) -> tuple[ListedState, ...]:
        states: dict[str, ListedState] = {}
        for list_name in LISTS:
            for state in self._list_of_states(list_name, self._entry.get(list_name), known):
                if state.key in states:
                    found = f"{state.shown} in {states[state.key].list_name} and {list_name}"
                    raise self.error("wrong_fact", "each state once", found, "correct the lists")
                states[state.key] = state
        for vote, listed in self._object("intended").items():
            if vote not in VOTES:
                expected = f'lists by {", ".join(VOTES)} in "intended"'
                raise self.error("wrong_fact", expected, vote, "correct it")
            for state in self._list_of_states(f"intended {vote}", listed, known):
                if state.key not in states:
                    expected = 'in "intended" a state of the lists, written as there'
                    raise self.error("wrong_fact", expected, state.shown, "list how it voted")
                states[state.key] = replace(states[state.key], intended=vote)
        return tuple(states.values())

    def _list_of_states(self, list_name: str, value: object, known: KnownNames) -> Iterator[ListedState]:
        """The states of one list, which is a list of codes and names or one text of either."""
        if isinstance(value, str) and all(_CODE.fullmatch(word) for word in value.split()):
            value = value.split()
        if isinstance(value, str):
            for match in segment_names(value, known):
                name_known = match.name_known if match.kind == STATE else None
                yield ListedState(list_name, name=match.name_as_printed, name_known=name_known)
            return
        if not isinstance(value, list | None):
            raise self._wrong_list(list_name, value)
        for entry in value or []:
            yield self._listed_state(list_name, entry, known)

    def _listed_state(self, list_name: str, entry: object, known: KnownNames) -> ListedState:
        if not isinstance(entry, str) or not entry.strip():
            raise self._wrong_list(list_name, entry)
        name = entry.strip()
        if _CODE.fullmatch(name):
            return ListedState(list_name, code=name)
        matches = segment_names(name, known)
        is_state = len(matches) == 1 and matches[0].kind == STATE
        return ListedState(list_name, name=name, name_known=matches[0].name_known if is_state else None)

    def _wrong_list(self, list_name: str, found: object) -> ParseError:
        return self.error("wrong_fact", f'codes or names of states in "{list_name}"', found, "correct it")

    def _object(self, key: str) -> dict[str, object]:
        value = self._entry.get(key)
        if value is not None and not isinstance(value, dict):
            raise self.error("wrong_fact", f'an object in "{key}"', value, "put it in curly brackets")
        return value or {}


def _session_by_symbols(facts: VoteFacts) -> str | None:
    for printed in (facts.resolution, facts.draft, facts.meeting, facts.report):
        symbol = parse_symbol(printed) if printed else None
        if symbol and symbol.session:
            return symbol.session
    return None
