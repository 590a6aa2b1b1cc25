"""Facts of a report as records: sponsors, decisions with their roll calls and votes, statements.

Takes the document, its text and what was read of it; gives the records of one document. Every record names
the proposal by its own symbol and, where the report says so, by its place among the recommendations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.action_records import ActionRecord, RollCallRecord, StatementRecord, VoteRecord
from ingest.grammar.draft_labels import DECISION, plain_label
from ingest.grammar.names import KnownNames
from ingest.grammar.tallies import Tally, orient_tally
from ingest.records import DocumentRecord, SponsorRecord
from ingest.text.party_lists import printed_name
from ingest.text.report_actions import TEXT, ActionFact
from ingest.text.report_drafts import AMENDMENT
from ingest.text.report_paragraphs import MASK, ReportText
from ingest.text.report_reader import TITLED, Decision, Happening, ReportFacts
from ingest.text.report_recommended import Recommended
from ingest.text.report_votes import vote_records
from ingest.text.vote_lists import VoteLists

_LONGEST_SUBJECT = 400


class ReportRecords:
    """Turns the facts of one report into records."""

    def __init__(
        self,
        document: DocumentRecord,
        report: ReportText,
        facts: ReportFacts,
        recommended: Sequence[Recommended],
        known: KnownNames,
    ) -> None:
        self.document = document
        self.report = report
        self.facts = facts
        self.known = known
        self.recommended = {item.label: item for item in recommended}
        self.series = _meeting_series(report.text, document.committee)
        self.labels: dict[str, str] = {}
        for decision in facts.decisions:
            label = self._label(decision)
            if label and decision.fact.document_symbol and decision.fact.subject_kind == TEXT:
                self.labels.setdefault(decision.fact.document_symbol, label)

    def sponsors(self) -> list[SponsorRecord]:
        """Every mention of a sponsor, in printed order."""
        records = []
        for position, item in enumerate(self.facts.sponsors, start=1):
            page, start, end = self.report.content.locate(item.party.start, item.party.end)
            records.append(
                SponsorRecord(
                    self.document.record_id,
                    position,
                    printed_name(item.party.name_as_printed),
                    item.party.name_known,
                    item.party.kind,
                    item.role,
                    item.on_behalf_of,
                    page,
                    start,
                    end,
                    document_symbol=item.document_symbol,
                    happened_on=item.happened_on,
                )
            )
        return records

    def decisions(self) -> tuple[list[RollCallRecord], list[VoteRecord], list[ActionRecord]]:
        """Roll calls, their votes, and every action; a vote whose subject nobody read has no action."""
        roll_calls: list[RollCallRecord] = []
        votes: list[VoteRecord] = []
        actions: list[ActionRecord] = []
        for decision, following in zip(self.facts.decisions, [*self.facts.decisions[1:], None], strict=False):
            number = None
            # Of several texts voted on at once the last has the roll call: one vote is counted once.
            is_shared = following is not None and decision.shares_vote_with(following)
            if not is_shared and (decision.lists is not None or decision.fact.how == "recorded_vote"):
                number = str(len(roll_calls) + 1)
                roll_calls.append(self._roll_call(decision, number))
                votes.extend(
                    vote_records(self.document.record_id, self.report, decision.lists, number, self.known)
                )
            actions.append(self._action(decision, len(actions) + 1, number))
        for lists, happening, symbol in self.facts.loose_lists:
            number = str(len(roll_calls) + 1)
            roll_calls.append(self._loose(lists, happening, symbol, number))
            votes.extend(vote_records(self.document.record_id, self.report, lists, number, self.known))
        return roll_calls, votes, actions

    def statements(self) -> list[StatementRecord]:
        """Everyone who spoke, in printed order."""
        records = []
        for number, (fact, happening) in enumerate(self.facts.statements, start=1):
            page, start, end = self.report.content.locate(fact.party.start, fact.party.end)
            records.append(
                StatementRecord(
                    self.document.record_id,
                    number,
                    fact.kind,
                    printed_name(fact.party.name_as_printed),
                    fact.party.name_known,
                    fact.party.kind,
                    fact.party.on_behalf_of,
                    document_symbol=fact.document_symbol,
                    report_symbol=self.document.symbol,
                    draft_label=self.labels.get(fact.document_symbol or ""),
                    meeting_symbol=self._meeting(happening),
                    made_on=happening.day,
                    page=page,
                    span_start=start,
                    span_end=end,
                )
            )
        return records

    def _subject(self, fact: ActionFact) -> str:
        """What was decided on, as printed: quoted words are masked in the text that was read."""
        place, words = fact.subject_place, fact.subject
        if MASK in words:
            words = self.report.text[place : place + len(words)]
        return " ".join(words.split()).strip(" ,.")[:_LONGEST_SUBJECT]

    def _label(self, decision: Decision) -> str | None:
        fact = decision.fact
        if fact.reference is not None and fact.reference.label is not None:
            return fact.reference.label
        if fact.result != "adopted" or fact.subject_kind != TEXT:
            return None
        kind = plain_label(self.facts.kinds.get(fact.document_symbol or "") or _kind_in(fact.subject))
        if not self.recommended:
            return kind if fact.reference else None
        paragraph = fact.reference.paragraph if fact.reference else None
        placed = [
            item.label for item in self.recommended.values() if paragraph and item.paragraph == paragraph
        ]
        if len(placed) == 1:
            return placed[0]
        title = self.facts.titles.get(fact.document_symbol or "")
        titled = [item.label for item in self.recommended.values() if _same(item.title, title)]
        if len(titled) == 1:
            return titled[0]
        return kind if kind in self.recommended and fact.reference else None

    def _roll_call(self, decision: Decision, number: str) -> RollCallRecord:
        fact, lists, tally = decision.fact, decision.lists, _announced(decision)
        end = lists.end if lists else fact.end
        page, start, stop = self.report.content.locate(fact.start, max(end, fact.end))
        return RollCallRecord(
            self.document.record_id,
            number,
            "committee",
            self.document.committee,
            self.document.session,
            subject_kind=fact.subject_kind,
            subject=self._subject(fact),
            title=self._title(decision),
            document_symbol=fact.document_symbol,
            target_symbol=fact.target_symbol,
            report_symbol=self.document.symbol,
            draft_label=self._own_label(decision),
            meeting_symbol=self._meeting(decision.happening),
            voted_on=decision.happening.day,
            voted_on_precision="day" if decision.happening.day else None,
            announced_yes=tally.yes if tally else None,
            announced_no=tally.no if tally else None,
            announced_abstain=tally.abstain if tally else None,
            is_adopted={"adopted": True, "retained": True, "rejected": False}.get(fact.result),
            text_state=fact.text_state,
            page=page,
            span_start=start,
            span_end=stop,
        )

    def _loose(
        self, lists: VoteLists, happening: Happening, symbol: str | None, number: str
    ) -> RollCallRecord:
        page, start, stop = self.report.content.locate(lists.start, lists.end)
        return RollCallRecord(
            self.document.record_id,
            number,
            "committee",
            self.document.committee,
            self.document.session,
            meeting_symbol=self._meeting(happening),
            document_symbol=symbol,
            report_symbol=self.document.symbol,
            voted_on=happening.day,
            voted_on_precision="day" if happening.day else None,
            page=page,
            span_start=start,
            span_end=stop,
        )

    def _action(self, decision: Decision, number: int, roll_call: str | None) -> ActionRecord:
        fact, tally = decision.fact, _announced(decision)
        page, start, stop = self.report.content.locate(fact.start, fact.end)
        return ActionRecord(
            self.document.record_id,
            number,
            "committee",
            fact.result,
            "recorded_vote" if roll_call else fact.how,
            self.document.committee,
            self.document.session,
            self._meeting(decision.happening),
            acted_on=decision.happening.day,
            subject_kind=fact.subject_kind,
            subject=self._subject(fact),
            title=self._title(decision),
            document_symbol=fact.document_symbol,
            target_symbol=fact.target_symbol,
            report_symbol=self.document.symbol,
            draft_label=self._own_label(decision),
            text_state=fact.text_state,
            announced_yes=tally.yes if tally else None,
            announced_no=tally.no if tally else None,
            announced_abstain=tally.abstain if tally else None,
            source_roll_call_id=roll_call,
            page=page,
            span_start=start,
            span_end=stop,
        )

    def _own_label(self, decision: Decision) -> str | None:
        label = self._label(decision)
        if label or decision.fact.subject_kind == AMENDMENT or decision.fact.result != "retained":
            return label
        return self.labels.get(decision.fact.document_symbol or "")

    def _title(self, decision: Decision) -> str | None:
        fact = decision.fact
        if fact.subject_kind == AMENDMENT:
            return None
        recommended = self.recommended.get(self._own_label(decision) or "")
        symbol = fact.document_symbol or ""
        first = re.sub(r"/Rev\.\d+$", "", symbol)  # a revised text goes by the title of the first
        return (
            self.facts.titles.get(symbol)
            or (recommended.title if recommended else None)
            or self.facts.titles.get(first)
            or (self._title_within(fact) if not symbol else None)
        )

    def _title_within(self, fact: ActionFact) -> str | None:
        found = TITLED.search(self.report.text, fact.start, fact.end)
        return " ".join(found["title"].split()) if found else None

    def _meeting(self, happening: Happening) -> str | None:
        if happening.meeting is None or self.series is None:
            return None
        return f"{self.series}{happening.meeting}"


def _meeting_series(text: str, committee: str | None) -> str | None:
    """The series of the committee's records as the report itself cites them: `A/C.3/78/SR.`."""
    body = rf"C\.{committee}" if committee else r"(?:SPC|BUR|C\.\d)"
    cited = re.search(rf"\bA/{body}/(?:\d{{1,3}}/|S-\d+/)?(?:SR|PV)\.(?=\d)", text)
    if cited:
        return cited.group()
    draft = re.search(r"\bA/C\.(?P<committee>\d)/(?P<session>\d{1,3}/|S-\d+/)?L\.\d", text)
    if draft is None or (committee and draft["committee"] != committee):
        return None
    kind = "PV" if draft["committee"] == "1" else "SR"  # only the First Committee has verbatim records
    return f"A/C.{draft['committee']}/{draft['session'] or ''}{kind}."


def _kind_in(subject: str) -> str | None:
    return DECISION if re.search(r"\bdraft decision\b", subject) else None


def _same(one: str | None, other: str | None) -> bool:
    def plain(title: str) -> str:
        return re.sub(r"\W+", "", title).casefold()

    return bool(one and other) and plain(one or "") == plain(other or "")


def _announced(decision: Decision) -> Tally | None:
    """The announced result, in which of a rejected text the numbers are told apart by the lists."""
    fact, lists = decision.fact, decision.lists
    if fact.tally is None:
        return None
    listed = (lists.count("yes"), lists.count("no")) if lists else (None, None)
    return orient_tally(fact.tally, fact.result == "rejected", *listed)
