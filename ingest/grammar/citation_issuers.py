"""Whether a number is the Assembly's, another body's, or no resolution at all."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from ingest.grammar.citation_organs import (
    ASSEMBLY,
    COMMISSION_FOR_ASIA_AND_THE_PACIFIC,
    ECONOMIC_AND_SOCIAL_COUNCIL,
    HEALTH_ASSEMBLY,
    HUMAN_RIGHTS_COUNCIL,
    SECURITY_COUNCIL,
    UNNAMED_BODY,
    Issuer,
    is_bare,
    last_named_body,
    next_named_body,
)
from ingest.grammar.citation_tokens import NumberToken

SEPARATOR = re.compile(r"[\s\d¹²³⁴⁵⁶⁷⁸⁹⁰]*(?:,\s*and|,|and|or|to|through|as well as|&)?\s*(?:also\s)?")
_FIRST_YEAR = 1946  # session 1 opened in January
_FIRST_MODERN_SESSION = 31
_FIRST_DECISION_NUMBER = 301
_LONGEST_LOOSE_GAP = 160
_LONGEST_CLOSE_GAP = 3
# "Resolutions 52/214, sect. B, 57/283 B": an abbreviation before a letter ends no sentence.
_SENTENCE_END = re.compile(r"(?<!sect)(?<!sects)(?<!para)(?<!paras)(?<!chap)(?<!No)\.\s+[A-Z]")


_UNDERSTOOD_BODIES = {"Council": HUMAN_RIGHTS_COUNCIL}
# Their own sessions have passed the 31st, so that their numbers look like the Assembly's.
_BODIES_WITH_HIGH_SESSIONS = {
    HUMAN_RIGHTS_COUNCIL,
    "Commission on Narcotic Drugs",
    "Commission on the Status of Women",
    COMMISSION_FOR_ASIA_AND_THE_PACIFIC,
}
# Texts contain slips ("70/202 of 22 December 2025" in A/C.2/80/L.25, "24 December 2107" in A/RES/78/248); a
# date decades after the session is no slip: resolution 33/30 of 2016 is the Human Rights Council's.
_LONGEST_SLIP_IN_YEARS = 15
# The Human Rights Council numbers special sessions in the same way: S-29/1 of 2021 (A/RES/79/182) is not
# of the Assembly's twenty-ninth, which met in 2014.
_SPECIAL_SESSION_YEARS = {
    f"S-{number}": year
    for number, year in enumerate(
        [
            *(1947, 1948, 1961, 1963, 1967, 1974, 1975, 1978, 1978, 1978, 1980, 1982, 1986, 1986, 1988, 1989),
            *(1990, 1990, 1997, 1998, 1999, 1999, 2000, 2000, 2001, 2001, 2002, 2005, 2014, 2016, 2020, 2021),
        ],
        start=1,
    )
}
_LAST_CREDIBLE_YEAR = 2099


@dataclass(frozen=True, slots=True)
class Introduced:
    """A number with what was read around it."""

    token: NumberToken
    noun: str | None  # `resolution` or `decision`, None where no such word stands before it
    issuer: Issuer
    gap: str  # text between the chain so far and the number
    dated: dt.date | None = None
    shares_date: bool = False  # the date is printed behind a later number of the same list


def issuer_of(text: str, item: Introduced) -> str | None:
    """The body that issued a number, or None where the number is no resolution or decision at all."""
    token = item.token
    if token.shape == "council_year":
        return SECURITY_COUNCIL if item.noun else None
    if item.noun is None:
        return ASSEMBLY if session_fits(token, item.dated) else None
    if not _belongs(item):
        return None
    if token.shape in {"modern", "special", "running"}:
        return _issuer_of_session_number(text, item)
    return _issuer_of_other_form(text, item)


def _belongs(item: Introduced) -> bool:
    """Whether a number belongs to the noun before it, although other words may stand between."""
    if SEPARATOR.fullmatch(item.gap) or item.dated:
        return True
    if item.token.shape in {"modern", "special", "running"}:
        return len(item.gap) <= _LONGEST_LOOSE_GAP and not _SENTENCE_END.search(item.gap)
    return len(item.gap) <= _LONGEST_CLOSE_GAP


def _issuer_of_session_number(text: str, item: Introduced) -> str:
    """`60/1`, `S-10/2`, `1514 (XV)`: the Assembly's form, which other bodies use as well."""
    name = item.issuer.name
    if item.issuer.is_stated and not is_bare(name):
        return name
    is_plausible = _can_be_the_assemblys(item)
    has_slip = session_fits(item.token, item.dated) is False
    if is_plausible and not has_slip and not _takes_its_meaning_from_before(name):
        return ASSEMBLY
    other = last_named_body(text, item.token.start)
    if _takes_its_meaning_from_before(name):
        return other if other and name in other else _UNDERSTOOD_BODIES.get(name, name)
    if is_plausible and other not in _BODIES_WITH_HIGH_SESSIONS:
        return ASSEMBLY
    if item.issuer.name != ASSEMBLY:
        return item.issuer.name
    return other or next_named_body(text, item.token.end) or UNNAMED_BODY


def _takes_its_meaning_from_before(name: str) -> bool:
    return is_bare(name) and name != "Assembly"


def _can_be_the_assemblys(item: Introduced) -> bool:
    number = item.token.number
    if number is None:
        return False
    if item.issuer.name != ASSEMBLY and not session_fits(item.token, item.dated):
        return False
    if not number.session.isdigit() or number.is_running:
        return True
    first = _FIRST_DECISION_NUMBER if item.noun == "decision" else 1
    if int(number.session) < _FIRST_MODERN_SESSION or number.number < first:
        return False
    if item.dated is None or item.dated.year > _LAST_CREDIBLE_YEAR:
        return True
    return item.dated.year - _opening_year(number.session) < _LONGEST_SLIP_IN_YEARS


def _issuer_of_other_form(text: str, item: Introduced) -> str | None:
    """`2024/5` (Economic and Social Council), `72.8` (World Health Assembly), `1/CP.21`, `4/2019`."""
    stated = item.issuer.name if item.issuer.name not in {ASSEMBLY, "Assembly", "Council"} else None
    other = last_named_body(text, item.token.start)
    if stated and is_bare(stated):
        stated = other if other and stated in other else stated
    if item.token.shape == "year_first":
        return stated or ECONOMIC_AND_SOCIAL_COUNCIL
    if item.token.shape == "health":
        is_health = stated == HEALTH_ASSEMBLY or item.token.digits.startswith("WHA")
        return HEALTH_ASSEMBLY if is_health else None
    if item.token.shape == "conference":
        return stated or "Conference of the Parties"
    return stated or other or UNNAMED_BODY


def session_fits(token: NumberToken, dated: dt.date | None) -> bool | None:
    """Whether the session of an Assembly number can have the date; None where nothing can be said.

    Session 31 opened in September 1976; a session runs to the September after it.
    """
    if dated is None or token.number is None:
        return None
    special = _SPECIAL_SESSION_YEARS.get(token.number.session)
    if special:
        return special <= dated.year <= special + 1
    if not token.number.session.isdigit():
        return None
    opening_year = _opening_year(token.number.session)
    opening = dt.date(opening_year, 1 if opening_year == _FIRST_YEAR else 9, 1)
    return opening <= dated <= dt.date(opening_year + 1, 9, 30)


def _opening_year(session: str) -> int:
    return _FIRST_YEAR - 1 + int(session)
