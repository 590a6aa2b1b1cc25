"""Whose resolution or decision a number is, and the symbol that follows from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.grammar.citation_tokens import NumberToken

ASSEMBLY = "General Assembly"
HUMAN_RIGHTS_COUNCIL = "Human Rights Council"
SECURITY_COUNCIL = "Security Council"
ECONOMIC_AND_SOCIAL_COUNCIL = "Economic and Social Council"
ENVIRONMENT_ASSEMBLY = "United Nations Environment Assembly"
COMMISSION_FOR_ASIA_AND_THE_PACIFIC = "Economic and Social Commission for Asia and the Pacific"
UNNAMED_BODY = "Other body"
HEALTH_ASSEMBLY = "World Health Assembly"

# Longest names first: "Environment Assembly" must not be read as the Assembly.
_KNOWN = (
    (
        r"(?:United Nations )?Environment Assembly(?: of the United Nations Environment Programme)?",
        ENVIRONMENT_ASSEMBLY,
    ),
    (r"(?:World )?Health Assembly", HEALTH_ASSEMBLY),
    (r"(?:United Nations |UN-)?Habitat Assembly", "United Nations Habitat Assembly"),
    (r"United Nations Human Settlements Programme Assembly", "United Nations Habitat Assembly"),
    (r"Human Rights Council", HUMAN_RIGHTS_COUNCIL),
    (r"Security Council", SECURITY_COUNCIL),
    (r"Economic and Social Council", ECONOMIC_AND_SOCIAL_COUNCIL),
    (r"Economic and Social Commission for Asia and the Pacific", COMMISSION_FOR_ASIA_AND_THE_PACIFIC),
    (r"General Assembly", ASSEMBLY),
)  # fmt: skip
_BODY_NOUN = (
    r"(?:Commission|Conference|Committee|Board|Council|Congress|Union|Organization|Agency|Assembly|Meeting|"
    r"Parties|Forum|Authority|Parliament)"
)
_WORD = r"(?:[^\W\d]|['’-])+"
_GENERIC = (
    rf"(?:[A-Z]{_WORD} (?:(?:[A-Z]{_WORD}|of|the|and|on|for) ){{0,8}})?{_BODY_NOUN}"
    rf"(?:(?: (?:on|of|for|to|in|and|the|with|against))+ [A-Z]{_WORD}(?: [A-Z]{_WORD})*)*"
)
_KNOWN_NAMES = "|".join(f"(?P<k{number}>{name})" for number, (name, _) in enumerate(_KNOWN))
_ENDS_WITH_KNOWN = re.compile(rf"(?:{_KNOWN_NAMES})$")
_NAMES = re.compile(rf"(?<!Records of the )(?:{_KNOWN_NAMES}|(?P<generic>{_GENERIC}))")
# The Human Rights Council's resolutions are printed in Supplement No. 53 of the Official Records.
_REPORT_OF_THE_COUNCIL = re.compile(r"Supplement No\. 53")
# A footnote names the conference only by its document: "CBD/COP/15/17, decision 15/4".
_FOREIGN_SYMBOL = re.compile(r"(?<![\w/])(?:CBD|CAC|CTOC|ICCD|FCCC)/[A-Z]{2,5}(?=[/.(])")
_BARE_NAMES = {"Assembly", "Council", "Commission", "Conference", "Committee", "Board", "Parties"}
_ADJECTIVES = (
    r"(?:(?:relevant|previous|earlier|past|subsequent|other|recent|most recent|annual|consensus|landmark|"
    r"omnibus|biennial|first|last|latest|all|both|several|draft|procedural|these|those|quadrennial|"
    r"comprehensive|policy|review|above-mentioned|said|existing|historic|seminal|entire|full|plenary) )*"
)
NOUN = re.compile(r"(?<![A-Za-z])(?P<noun>[Rr]esolutions?|[Dd]ecisions?|RESOLUTIONS?|DECISIONS?)(?![a-z])")
_POSSESSIVE = re.compile(rf"\b(?:its|their)\s+(?:own\s+)?{_ADJECTIVES}$", re.IGNORECASE)
_NAMED = re.compile(rf"(?:'s|’s)?\d{{0,3}}\s+{_ADJECTIVES}$")
_TITLE = r"(?:\d{0,3},?\s+entitled\s+[“\"][^“”\"]{3,400}[”\"])?"
_AFTER = re.compile(rf"{_TITLE}\d*,?\s+(?:as\s+)?(?:adopted\s+)?(?:of|by|from)\s+the\s+")
# "the Human Rights Council, in its resolution 33/30": the body stands right before the preposition.
_OWNING = re.compile(
    r"\d{0,3}(?:,?\s+at\s+its\s+[\w -]{3,40}\s+sessions?)?,?\s+(?:in|by|through|under|via)"
    r"(?:\s+paragraphs?\s+\d+\s+of)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Issuer:
    """`name` is the body; `is_stated` tells whether the text says so or it is only understood."""

    name: str
    is_stated: bool


def issuer_before(text: str, noun_start: int) -> Issuer:
    """Who issued what the word `resolution` at a position introduces, by the words before it."""
    before = text[max(0, noun_start - 200) : noun_start]
    named = _name_ending(before)
    if named:
        return Issuer(named, True)
    possessive = _POSSESSIVE.search(before)
    if possessive:
        owner = _owner(before[: possessive.start()])
        return owner or Issuer(ASSEMBLY, False)
    return Issuer(ASSEMBLY, False)


def issuer_after(text: str, position: int) -> str | None:
    """Body named after a chain: `resolutions 5/1 and 5/2 of the Human Rights Council`."""
    lead = _AFTER.match(text, position)
    if not lead:
        return None
    name = _NAMES.match(text, lead.end())
    return _canonical(name) if name else None


def last_named_body(text: str, position: int) -> str | None:
    """The last body named in full before a position; None where that is the Assembly or nobody."""
    names = [(match.start(), _canonical(match)) for match in _NAMES.finditer(text, 0, position)]
    named = [(start, name) for start, name in names if name not in _BARE_NAMES]
    report = _REPORT_OF_THE_COUNCIL.search(text, 0, position)
    if report:
        named.append((report.start(), HUMAN_RIGHTS_COUNCIL))
    named.extend((match.start(), match.group()) for match in _FOREIGN_SYMBOL.finditer(text, 0, position))
    others = [name for _, name in sorted(named) if name != ASSEMBLY]
    return others[-1] if others else None


def next_named_body(text: str, position: int) -> str | None:
    """The first body named after a position in the same clause, other than the Assembly.

    `through its resolution 54/18 of 12 October 2023, the Human Rights Council …` (A/RES/79/170).
    """
    clause = re.split(r"[;:]|\.\s", text[position:])[0]
    names = [_canonical(match) for match in _NAMES.finditer(clause)]
    return next((name for name in names if name != ASSEMBLY and not is_bare(name)), None)


def is_bare(name: str) -> bool:
    """Whether a name is only a noun, which takes its meaning from a body named before: `Council`."""
    return name in _BARE_NAMES


def _name_ending(before: str) -> str | None:
    """Canonical name of the body with which the words before `resolution` end."""
    tail = _NAMED.search(before)
    if not tail:
        return None
    known = _ENDS_WITH_KNOWN.search(before, 0, tail.start())
    if known:
        return _canonical(known)
    ending = [match for match in _NAMES.finditer(before, 0, tail.start()) if match.end() == tail.start()]
    name = _canonical(ending[-1]) if ending else None
    return ASSEMBLY if name and re.search(r"(?:^| and (?:the )?)Assembly$", name) else name


def _owner(before: str) -> Issuer | None:
    """Body to which `its` refers when not to the Assembly: `the Human Rights Council, in its resolution`."""
    owning = _OWNING.search(before)
    if not owning:
        return None
    ending = [match for match in _NAMES.finditer(before) if match.end() == owning.start()]
    name = _canonical(ending[-1]) if ending else ASSEMBLY
    return Issuer(name, False) if name not in {ASSEMBLY, "Assembly"} else None


def _canonical(match: re.Match[str]) -> str:
    known = next((number for number in range(len(_KNOWN)) if match[f"k{number}"]), None)
    if known is not None:
        return _KNOWN[known][1]
    name = re.sub(r"['’]s?$", "", match.group())
    inner = _ENDS_WITH_KNOWN.search(name)
    if inner:
        return _canonical(inner)
    return re.sub(r"^(?:(?:\w+ing|Recalls|Welcomes|The|In|See|Pursuant|By|With|of|the|and|on) )+", "", name)


def foreign_symbol(token: NumberToken, issuer: str, is_decision: bool) -> str:
    """Symbol of a resolution or decision of another body, in that body's own form where it is known."""
    series = "DEC" if is_decision else "RES"
    digits = re.sub(r"\s", "", token.digits)
    if token.shape == "council_year":
        return f"S/{series}/{digits}"
    if token.shape == "health":
        return "WHA" + digits.removeprefix("WHA")
    prefixes = {
        HUMAN_RIGHTS_COUNCIL: f"A/HRC/{series}/",
        ECONOMIC_AND_SOCIAL_COUNCIL: f"E/{series}/",
        COMMISSION_FOR_ASIA_AND_THE_PACIFIC: f"E/ESCAP/{series}/",
    }
    if issuer in prefixes:
        return prefixes[issuer] + digits
    if issuer == ENVIRONMENT_ASSEMBLY and token.shape == "modern":
        session, _, number = digits.partition("/")
        return f"UNEP/EA.{session}/{'Dec' if is_decision else 'Res'}.{number}"
    return f"{issuer} {'decision' if is_decision else 'resolution'} {digits}"
