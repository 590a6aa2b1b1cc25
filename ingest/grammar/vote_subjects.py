"""What a body decided on, from the words of one result: `Operative paragraph 4 was retained by …`.

Takes one sentence of a record that states a result; gives the kind of thing decided on, how the text is
named in it, its state and the outcome. Which text "the draft resolution" is, a caller finds out from what
was said before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.grammar.numerals import int_to_roman, roman_to_int
from ingest.grammar.resolution_numbers import parse_resolution_number
from ingest.grammar.symbols import find_symbols
from ingest.grammar.tallies import Tally, find_tally

TEXT, PARAGRAPH, AMENDMENT, MOTION = "text", "paragraph", "amendment", "motion"
ADOPTED, REJECTED, RETAINED, DECIDED = "adopted", "rejected", "retained", "decided"

VERB = re.compile(
    r"\b(?:(?:was|were|is|are|has\s+been|have\s+been)\s+(?:(?:therefore|thus)\s+)?(?:(?P<not>not)\s+)?"
    r"(?:(?:therefore|thus|then|also|unanimously)\s+)?"
    r"(?P<verb>adopted|approved|carried|retained|maintained|rejected|defeated|lost|deleted|accepted|upheld"
    r"|overruled)|(?:has\s+|have\s+)?(?P<failed>failed)\s+(?:to\s+(?:be\s+(?:adopted|carried)|obtain\s+the|receive\s+the)|of\s+adoption))\b",
    re.IGNORECASE,
)
_OUTCOMES = {
    "adopted": ADOPTED, "approved": ADOPTED, "carried": ADOPTED, "accepted": ADOPTED, "retained": RETAINED,
    "maintained": RETAINED, "rejected": REJECTED, "defeated": REJECTED, "lost": REJECTED, "deleted": REJECTED,
    "upheld": ADOPTED, "overruled": REJECTED, "failed": REJECTED,
}  # fmt: skip
_KINDS = (
    (MOTION, r"motion|appeal|ruling|adjournment|closure|request\s+for|priority|no\s+action"
             r"|important\s+question|recommendations?\s+of\s+the\s+General\s+Committee"
             r"|(?:inclusion|inscription|allocation)\s+of\s+(?:the\s+|an\s+|this\s+)?(?:\w+\s+)?(?:sub-?)?item"),
    (AMENDMENT, r"(?:draft\s+)?(?:sub-?)?amendments?"
                r"|propos\w+\s+to\s+(?:delete|insert|replace|amend|add|reword|substitute)"),
    (PARAGRAPH, r"(?:sub-?)?paragraphs?|words?|sentence|phrase|preamble|sections?|parts?|annex|chapter"
                r"|clause|preambular|title\s+of"),
    (TEXT, r"draft|resolutions?|decisions?|recommendations?|proposals?|text|declaration|convention"
           r"|statement|programme"),
)  # fmt: skip
_KIND = re.compile("|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS), re.IGNORECASE)
_PROCEDURE = re.compile(
    r"\b(?:no\s+action|adjourn\w*|important\s+question|two-thirds|postpone\w*|closure|division|separate\s+vote"
    r"|secret\s+ballot|competence|(?:includ|inscrib)\w+\b[^.]*\b(?:items?|agenda)|inclusion\s+(?:of|in)\b[^.]*\b(?:items?|agenda)"
    r"|General\s+Committee)\b",
    re.IGNORECASE,
)
# "draft resolution III", "draft resolutions I to V", "draft resolution A", "Draft decision II"
_ROMAN_OR_LETTER = r"(?:(?-i:[IVXLC]+|[A-Z]{1,2})(?![\w/]|\.\S)(?:\s(?-i:[A-Z])(?![\w/]|\.\S))?)"
LABEL = re.compile(
    rf"\bdraft\s+(?P<noun>resolution|decision)s?\s+(?P<first>{_ROMAN_OR_LETTER})"
    rf"(?P<more>(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+to\s+|\s*[-–]\s*){_ROMAN_OR_LETTER})*)",
    re.IGNORECASE,
)
_PART_OF_DRAFT = re.compile(
    r"\b(?:section|part)s?\s+(?P<parts>(?-i:[A-Z])(?:(?:\s*,\s*|\s+and\s+|\s*,\s+and\s+|\s+to\s+)(?-i:[A-Z]))*)\s+of\s+draft",
    re.IGNORECASE,
)
_NUMBER_AND_LETTER = re.compile(r"(?P<number>[IVXLC]+)\s(?P<letter>[A-Z])")
_JOINED = re.compile(rf"(,|and|to|[-–])\s*({_ROMAN_OR_LETTER})", re.IGNORECASE)
_NUMBERED = re.compile(
    r"[(\[]\s*(?:General\s+Assembly\s+)?(?P<noun>resolution|decision)s?\s*(?P<numbers>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]",
    re.IGNORECASE,
)
_AMENDED = re.compile(r"\bas\s+(?:orally\s+|further\s+)*amended\b", re.IGNORECASE)
_REVISED = re.compile(
    r"\bas\s+(?:further\s+)?(?:orally\s+(?:revised|corrected|modified|updated)|(?:revised|corrected|modified)\s+orally|corrected|revised)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Result:
    """One stated result. `labels` and `symbols` are how the sentence itself names the text, if it does."""

    subject: str  # as printed, blanks folded
    kind: str  # text | paragraph | amendment | motion | unknown
    outcome: str  # adopted | rejected | retained | decided
    labels: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()  # canonical symbols of resolutions or decisions
    noun: str = "resolution"  # of the draft: resolution | decision
    text_state: str | None = None
    tally: Tally | None = None  # as said; see `orient_tally`
    says_unanimously: bool = field(default=False)

    @property
    def is_adopted(self) -> bool | None:
        """Whether what was put to the vote carried."""
        return self.outcome != REJECTED


# "Having failed to obtain the required two-thirds majority, the amendment …": why, not what was voted on.
_REASON = re.compile(
    r"^\W*(?:(?:not )?having (?:failed|obtained|received)|(?:owing|due) to|for (?:lack|want) of)\b"
    r"[^,]{0,120}?\bmajority\b[^,]{0,40},\s*",
    re.IGNORECASE,
)


def read_result(sentence: str) -> Result | None:
    """Read one sentence such as `Draft resolution I was adopted by 129 votes to 3 (resolution 65/199).`.

    None where it states no result: neither a verb of adoption nor a tally.
    """
    sentence = _REASON.sub("", sentence, count=1)
    verb = VERB.search(sentence)
    tally = find_tally(sentence)
    if verb is None and tally is None:
        return None
    subject = _subject(sentence, verb, tally)
    head = LABEL.search(subject)
    outcome = DECIDED if verb is None else _OUTCOMES[(verb["verb"] or verb["failed"]).lower()]
    if verb is not None and verb["not"]:
        outcome = REJECTED if outcome != REJECTED else ADOPTED
    return Result(
        subject=subject,
        kind=MOTION if verb is None else TEXT if _PART_OF_DRAFT.search(subject) else kind_of(subject),
        outcome=outcome,
        labels=read_labels(subject),
        symbols=tuple(symbol.canonical for _, _, symbol in find_symbols(subject)),
        numbers=read_numbers(sentence),
        noun=_noun(head, subject, sentence),
        text_state=text_state(subject)
        or (text_state(sentence[verb.end() : verb.end() + 60]) if verb else None),
        tally=tally,
        says_unanimously=bool(re.search(r"\bunanimously\b", sentence, re.IGNORECASE)),
    )


def kind_of(subject: str) -> str:
    """What a subject names: `text`, `paragraph`, `amendment`, `motion`, or `unknown`."""
    quoted = re.sub(r"“[^”]*”|\"[^\"]*\"|,? as (?:orally )?amended\b", " ", subject)
    found = _KIND.search(quoted)
    if found is None:
        return "unknown"
    if found.lastgroup in (TEXT, PARAGRAPH) and _PROCEDURE.search(quoted):
        return MOTION
    return found.lastgroup or "unknown"


def is_procedural(words: str) -> bool:
    """Whether words speak of how to go on (adjournment, majority, no action) and not of a text."""
    return bool(_PROCEDURE.search(words))


def text_state(subject: str) -> str | None:
    """In which state the text was decided on, so far as the words say; None where they do not."""
    if _AMENDED.search(subject):
        return "as_amended"
    return "as_orally_revised" if _REVISED.search(subject) else None


def read_labels(subject: str) -> tuple[str, ...]:
    """Canonical draft labels: `draft resolution III`, `draft decision II`; several where a range is named."""
    found = LABEL.search(subject)
    if found is None:
        return ()
    noun = f"draft {found['noun'].lower()}"
    part = _PART_OF_DRAFT.search(subject)
    names = _names(found["first"], found["more"])
    if part:  # "Parts B and C of draft resolution III" are "draft resolution III B" and "… III C"
        letters = _names(part["parts"][:1], part["parts"][1:])
        names = [f"{name} {letter}" for name in names for letter in letters]
    return tuple(f"{noun} {' '.join(name.split())}" for name in names)


def _names(first: str, more: str) -> list[str]:
    names = [first]
    for joint, name in _JOINED.findall(more):
        is_range = joint.lower() in {"to", "-", "–"}
        number = _NUMBER_AND_LETTER.fullmatch(names[-1])
        if number and _is_next_letter(number["letter"], name, is_range):
            between = _between(number["letter"], name) if is_range else []
            names.extend(f"{number['number']} {letter}" for letter in [*between, name])
            continue
        names.extend(_between(names[-1], name) if is_range else [])
        names.append(name)
    return names


def _is_next_letter(before: str, name: str, is_range: bool) -> bool:
    """Whether `name` is a letter below the same number: "II A and B", but not "II A and V"."""
    if len(name) != 1 or name <= before:
        return False
    return is_range or ord(name) == ord(before) + 1 or roman_to_int(name) is None


def _between(first: str, last: str) -> list[str]:
    start, end = roman_to_int(first), roman_to_int(last)
    if start and end and start < end:
        return [int_to_roman(number) for number in range(start + 1, end)]
    if len(first) == len(last) == 1 and first < last:
        return [chr(code) for code in range(ord(first) + 1, ord(last))]
    return []


def read_numbers(sentence: str) -> tuple[str, ...]:
    """Symbols of the resolutions or decisions that a result names in brackets."""
    symbols: list[str] = []
    for found in _NUMBERED.finditer(sentence):
        series = "RES" if found["noun"].lower() == "resolution" else "DEC"
        printed = re.sub(r"(?<=[\d/])\s*(?=/)|(?<=/)\s+", "", " ".join(found["numbers"].split()))
        printed = re.sub(r"(\S+/)(\d+) to (?:\1)?(\d+)", _spell_out, printed)
        for part in re.split(r",\s*(?:and\s+)?(?=\S*[\d/]{3})|\s+and\s+(?=\S*[\d/]{3})", printed):
            number = parse_resolution_number(part.strip(" ."))
            symbols.extend(number.symbols(series) if number else ())
    return tuple(symbols)


def _spell_out(span: re.Match[str]) -> str:
    """`65/1 to 65/3` as `65/1, 65/2, 65/3`."""
    return ", ".join(f"{span[1]}{number}" for number in range(int(span[2]), int(span[3]) + 1))


def _subject(sentence: str, verb: re.Match[str] | None, tally: Tally | None) -> str:
    if tally and verb is None:  # "The Assembly decided, by 78 votes to 16, not to include the item"
        around = (sentence[: tally.start], sentence[tally.end :])
        return " ".join(" ".join(part.strip(" ,;.\n") for part in around).split())
    end = verb.start() if verb else len(sentence)
    start = 0
    if tally and verb and tally.end < verb.start():  # "By 93 votes to 55, with 27 abstentions, the motion …"
        start = tally.end
    subject = " ".join(sentence[start:end].split()).strip(" ,;")
    return re.sub(
        r",? (?:not )?having$", "", subject
    )  # "…, having failed to obtain the majority, was not adopted"


def _noun(label: re.Match[str] | None, subject: str, sentence: str) -> str:
    if label:
        return label["noun"].lower()
    if re.search(r"\bdecision\b", subject, re.IGNORECASE) or re.search(r"\(decision\s", sentence):
        return "decision"
    return "resolution"
