"""The clauses of a paragraph: what each decides or asks, and of whom.

Takes a paragraph and gives `Clause`s: spans of its text, each with its verb. An operative paragraph
often holds several (`Takes note of …, and requests the Secretary-General to …`); a sub-paragraph goes
on with the verb of its parent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest

from ingest.text.openings import ADVERBS, CERTAIN_PARTICIPLES, OPERATIVE_VERBS
from ingest.text.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause from `start` to `end` of its paragraph's text.

    `is_binding` where it decides or asks, not merely welcomes or recalls; `addressee` is of whom it
    asks, as printed without the article.
    """

    start: int
    end: int
    verb: str
    addressee: str | None
    is_binding: bool


_CLAUSE_VERB = re.compile(
    rf"(?:^|(?P<join>, (?:and )?|; (?:and )?| and ))"
    rf"(?P<lead>(?:(?:to this end|to that end|{ADVERBS}),? )*)"
    rf"(?P<verb>{OPERATIVE_VERBS})(?= |,|:)",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    rf", (?:and )?(?P<word>(?:{ADVERBS} )?(?:{'|'.join(sorted(CERTAIN_PARTICIPLES))}))(?= )"
)
_BINDING = re.compile(
    r"(?:accepts|adopts|agrees|appeals|appoints|apportions|appropriates|approves|asks|authorizes|calls|commits"
    r"|continues|convenes|decides|declares|defers|demands|designates|determines|directs|elects|encourages"
    r"|entrusts|establishes|exhorts|extends|instructs|intends|invites|launches|mandates|pledges|postpones|proclaims"
    r"|proposes|recommends|recommits|requests|requires|resolves|suggests|undertakes|urges)$",
    re.IGNORECASE,
)
_REPEATED_REQUEST = re.compile(
    r"(?:reiterates|renews|repeats|reaffirms) (?:its |the )?"
    r"(?:request|call|invitation|appeal|decision|recommendation)s?\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"(?P<verb>requests|invites|encourages|urges|asks|directs|instructs|authorizes|entrusts|mandates|exhorts|reminds"
    r"|calls(?: once again)?(?: also| further)? upon|appeals(?: once again)? to"
    r"|(?:request|call|invitation|appeal)s?(?: that)? (?:to|upon|on))"
    r"(?: once again| again| further| also|, in this regard,| in this regard| strongly)* "
    r"(?P<whom>(?!(?:that|for|to|an?|of|targeted|participation|increased|enhanced|greater|stronger|efforts|support"
    r"|additional|sustained|continued|further|the (?:holding|convening|continued|full|early|use))\b)"
    r"[^:;]+)",
    re.IGNORECASE,
)
_WHOM_ENDS = re.compile(
    r",? (?:not )?to (?:\w+ly |further |also |continue |jointly )*"
    r"(?!the\b|this\b|that\b|its\b|their\b|which\b|whom\b|be\b)[a-z]"
    r"|, (?:in |within|as (?!well)|through|taking|upon|subject|with|on|under|while|where|when|if|by|at"
    r"|pursuant|bearing|using|based|following|consistent|mindful|inter alia|effective|starting|beginning"
    r"|for|acting|accordingly|to be"
    r"|no later|not later|should|each|who|which|that|including|especially|among others)\b"
    r"| (?:that|which|who|whose|within|through|under|at its|at the|in their|in his|in a position|should|may"
    r"|for)\b",
)


def read_clauses(paragraph: Paragraph, by_number: Mapping[int, Paragraph]) -> list[Clause]:
    """The clauses of a paragraph in order.

    `by_number` holds all paragraphs of the text by number, for the parents of sub-paragraphs.
    """
    text = paragraph.text
    if paragraph.kind == "preambular":
        starts = [0, *(match.start("word") for match in _PARTICIPLE.finditer(text))]
        return [
            Clause(start, _trimmed_end(text, start, end), "", None, False)
            for start, end in zip(starts, [*starts[1:], len(text)], strict=True)
        ]
    matches = [m for m in _CLAUSE_VERB.finditer(text) if _is_verb(m)]
    clauses = [
        _clause(text, match.start("lead"), following.start() if following else len(text), match["verb"])
        for match, following in zip_longest(matches, matches[1:])
    ]
    first = matches[0].start("lead") if matches else len(text)
    if first > 0:
        inherited = _inherited(paragraph, by_number)
        end = _trimmed_end(text, 0, matches[0].start() if matches else len(text))
        clauses.insert(0, Clause(0, end, inherited.verb, inherited.addressee, inherited.is_binding))
    return clauses


def _is_verb(match: re.Match[str]) -> bool:
    """Whether the word is a verb of the Assembly: lower case after a joint, or the opening itself."""
    return match["join"] is None or match["verb"][0].islower()


def _clause(text: str, start: int, end: int, verb: str) -> Clause:
    stop = _trimmed_end(text, start, end)
    clause = text[start:stop]
    repeated = _REPEATED_REQUEST.search(clause)
    is_binding = _BINDING.match(verb) is not None or repeated is not None
    return Clause(start, stop, verb, _addressee(clause, text[stop : stop + 1] == ":"), is_binding)


def _trimmed_end(text: str, start: int, end: int) -> int:
    """End of a clause without the joint to the next one."""
    return start + len(re.sub(r"(?:[,;.:]|\s|\band)+$", "", text[start:end]))


def _inherited(paragraph: Paragraph, by_number: Mapping[int, Paragraph]) -> Clause:
    """The clause that a sub-paragraph completes: the last one of its parent."""
    parent = by_number.get(paragraph.parent_no or 0)
    if parent is None:
        # A sentence such as "The Secretary-General shall report …": it decides by itself.
        return Clause(0, 0, "", None, paragraph.kind == "operative")
    clauses = read_clauses(parent, by_number)
    return clauses[-1] if clauses else Clause(0, 0, "", None, False)


_DOING = re.compile(r"\bto [a-z]{2,}")


def _addressee(clause: str, opens_list: bool) -> str | None:
    """Of whom the clause asks something, as printed, without the article.

    Without something to do (`encourages targeted investments`) nobody is asked; before a list it follows.
    """
    match = _ADDRESSED.match(clause) or _ADDRESSED.search(clause[:120])
    if match is None:
        return None
    whom = match["whom"]
    end = _WHOM_ENDS.search(whom)
    if not opens_list and (end is None or not _DOING.search(whom, end.start())):
        return None
    name = (whom[: end.start()] if end else whom).strip(" ,.;:")
    name = re.sub(r"^the (?=[A-Z])", "", name)
    return name if 2 < len(name) <= 200 else None
