"""Lists of states and groups in running prose, with those for whom one of them speaks or acts.

Takes a part of a text such as "the representatives of Spain (on behalf of the European Union) and Cuba" and
the known names; gives the parties in order. Words nobody knows stay as `unresolved` parties.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ingest.grammar.names import GROUP, UNRESOLVED, KnownNames, find_known_names, segment_names


@dataclass(frozen=True, slots=True)
class Party:
    """One named party; offsets into the text given. `kind` is state, group, organ or unresolved."""

    start: int
    end: int
    name_as_printed: str
    name_known: str | None
    kind: str
    on_behalf_of: str | None = None


_IN_BRACKETS = re.compile(
    r"[\[(] ?(?:(?:also|speaking|and|acting|on (?:its|his|her) own behalf),? )*"
    r"(?:on|in) behalf (?:also )?of (?P<whom>(?:[^\[\]()]"
    r"|\([^()]*\)){3,400})"
    r"[\])]",
    re.IGNORECASE,
)
_IN_LINE = re.compile(r",? ?(?:also |speaking |acting )*(?:on|in) behalf (?:also )?of (?=\w)", re.IGNORECASE)
_ROLE = (
    r"(?:representatives?|observers?|delegations?|delegates?|Permanent (?:Representatives?|Observers?)"
    r"(?: Mission)?)"
)
_NOISE = re.compile(
    r"\b[Tt]he names? of (?:the )?|"
    r"[\[(]in (?:its|his|her|their) (?:national )?capacity[^()\[\]]*[\])]|"
    rf"\b(?:the )?(?:following )?(?:\d+ |other )?(?:{_ROLE}|co-?sponsors|countries|Member States|Governments)"
    r" (?:of|for|from)\b(?: the (?:observer|non-member) State of\b)?"
    r"|\b(?:the )?following (?:additional |other )?(?:countries|Member States|States|delegations"
    r"|sponsors)\b ?:?"
    r"|\b(?:that|which) are (?:also )?members of the United Nations\b"
    r"|\b(?:the )?(?:observer|non-member) State of\b|\b(?:the )?delegations?\b"
    r"|\b(?:also|both|later|subsequently|further|then|jointly|namely|respectively|additionally|now|by|had"
    r"|have"
    r"|Member States|in addition|including|together|thereafter|in turn|speaking)\b"
    r"|\b(?:the )?(?:original |other |main |listed )?(?:co-?)?sponsors? (?:of|listed in)(?: the)?"
    r"(?: (?:revised |draft |original )*(?:resolution|decision|text|document|amendments?|proposal)s?)?"
    r"|\b(?:the |its )?(?:original |other |main )?(?:co-?)?sponsors\b",
)
_SYMBOL = re.compile(r"\(?\bA/(?:C\.\d|SPC|\d|L\.)[\w./-]*\)?|\bL\.\d+(?:/Rev\.\d+)?")
_FURNITURE = re.compile(
    r"(?<!\S)(?:\d{1,3}/\d{1,3}|\d\d-\d{5}\S*|A/\d+/\d+\S*(?: English)?(?: Page \d+)?|/\.\.\.)(?!\S)"
)


def read_parties(text: str, known: KnownNames, start: int = 0, end: int | None = None) -> list[Party]:
    """The parties named in `text[start:end]`, each with those for whom it speaks, where these are printed."""
    stop = len(text) if end is None else end
    behalves: list[tuple[int, int, str]] = []
    part = _blank_brackets(text[start:stop], behalves)
    part = _blank_in_line(part, behalves, known)
    for pattern in (_FURNITURE, _SYMBOL, _NOISE):
        part = pattern.sub(_spaces, part)
    parties = [
        Party(
            match.start + start,
            match.end + start,
            text[match.start + start : match.end + start],
            match.name_known,
            match.kind,
        )
        for match in segment_names(part, known)
        if match.kind != UNRESOLVED or _is_telling(match.name_as_printed)
    ]
    return _with_behalves(parties, [(a + start, b + start, whom) for a, b, whom in behalves])


def printed_name(words: str) -> str:
    """A name as printed, without the head of a page and the broken hyphen that a joined copy has inside."""
    return re.sub(r"(?<=\w)- (?=[A-Z])", "-", " ".join(_FURNITURE.sub(" ", words).split()))


def behalf_group(text: str, start: int, known: KnownNames, limit: int) -> tuple[int, str]:
    """Where the group or state ends on whose behalf someone acts, from `start` on, and its words.

    A known name ends it; else the next comma or the `limit` does.
    """
    names = find_known_names(text[start : min(start + 260, limit)], known)
    first = names[0] if names else None
    comma = text.find(",", start, limit)
    until = comma if comma >= 0 else limit
    if first is not None and (start + first.start <= until or first.kind == GROUP):
        end = start + first.end
        # "the European Union and its member States", "the group of countries listed"
        return end, text[start:end].strip(" ,")
    return until, text[start:until].strip(" ,")


def _blank_brackets(part: str, behalves: list[tuple[int, int, str]]) -> str:
    def blank(match: re.Match[str]) -> str:
        behalves.append((match.start(), match.end(), match["whom"].strip(" ,.")))
        return " " * len(match.group())

    return _IN_BRACKETS.sub(blank, part)


def _blank_in_line(part: str, behalves: list[tuple[int, int, str]], known: KnownNames) -> str:
    """Blank "on behalf of …" between commas, where it stands behind a name."""
    position = 0
    while found := _IN_LINE.search(part, position):
        end, whom = behalf_group(part, found.end(), known, len(part))
        behalves.append((found.start(), end, whom))
        part = part[: found.start()] + " " * (end - found.start()) + part[end:]
        position = end
    return part


def _with_behalves(parties: list[Party], behalves: list[tuple[int, int, str]]) -> list[Party]:
    for start, _, whom in behalves:
        before = [number for number, party in enumerate(parties) if party.end <= start]
        if before:
            parties[before[-1]] = replace(parties[before[-1]], on_behalf_of=whom)
    return parties


def _is_telling(words: str) -> bool:
    """Whether unknown words may be a name: they have a capital and are more than a mark."""
    return re.search(r"[A-Z]\w", words) is not None


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())
