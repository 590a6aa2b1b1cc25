"""The phrases of covers that say what a document is and by whom, as patterns.

Only patterns, built up from small named parts; how they are applied is in `ingest.text.cover_markers`. Group
names: `words` (the kind of document), `stars`, `stars2`, `tail` (footnote marks), `submitter`.
"""

from __future__ import annotations

import re

# "second revised draft resolution", "sub-amendment", "draft proposal"
_KIND = (
    r"(?:(?:(?:second|third|further|twice)[ -])?revised )?(?:joint )?"
    r"(?:draft (?:resolution|decision|declaration|convention|recommendation)s?"
    r"|sub-?amendments?|amendments?|(?:draft )?(?:proposal|working paper)s?|motion)"
)
_SYMBOLS = r"(?:A|E|S)/[A-Z0-9][\w.\-/()]*\w(?:(?:,| and|, and| to) (?:A/)?[A-Z0-9][\w.\-/]*\d[\w.\-/]*)*"

# "… recommended by the Second Committee in its report contained in document A/80/555"
_REPORT = (
    r"(?: ?,? ?(?:as )?(?:recommended|contained|proposed|submitted|set out|reproduced|appearing)"
    r"[^.:]{0,90}?(?:document|report|paragraph)[^.:]{0,40}?"
    r"(?:\(?A/[\w./]+\)?(?: ?\(?,? ?paras?\. ?\d+\)?)?))?"
)
_NUMERAL = r"(?: [IVXL]+(?: [A-Z])?\b| \d{1,2}\b(?!/)| [A-Z]\b(?!/))?"
# " to draft resolution A/C.3/80/L.20/Rev.1", " to draft resolution 4 recommended by …"
_AMENDED = (
    r"(?:,? (?:to|of) (?:the )?(?:(?:second )?revised )?"
    r"(?:draft (?:resolution|decision)s?|amendments?|proposals?|text|document)"
    r"(?: (?:contained|set out) in(?: document)?)?"
    + _NUMERAL
    + rf"(?: ?\(?{_SYMBOLS}\)?)?"
    + _REPORT
    + r"(?:,? as (?:orally )?(?:revised|amended))?)?"
)
_WORDS = rf"(?P<words>(?i:{_KIND}){_AMENDED})"

# "Cuba:*,** draft resolution", "Australia and Nigeria*: draft resolution", "Morocco:1 draft resolution"
SPONSORED = re.compile(
    r"(?P<stars>(?: ?[*†]+/?|(?<=[a-z)\]])\d{1,2})?(?: ?, ?[*†]+/?)*)"
    r" ?: ?"
    r"(?P<stars2>(?:[*†,/]|\d(?!\d)| (?=[*†,]))*)"
    rf" ?{_WORDS}(?P<tail>(?: ?[*†,])+)?",
    re.IGNORECASE,
)
WITHOUT_COLON = re.compile(rf"(?P<stars>[*†,]{{0,5}})[ ,;.](?P<words>{_KIND}{_AMENDED})(?P<tail>[*†]*)")

_OFFICE = (
    r"(?:Acting |Co-|Vice-? ?)?"
    r"(?:President|Chair(?:man|woman|person|s)?|Rapporteur|Facilitator|Coordinator|Secretary-General"
    r"|Secretariat|Bureau|Presidium|General Committee|Committee)s?"
)
_BODY_WORD = (
    r"(?:General|First|Second|Third|Fourth|Fifth|Sixth|Main|Special|Ad Hoc|Open-ended|Credentials"
    r"|Preparatory|Political|Decolonization|and|Working|Drafting)"
)
_OF_BODY = (
    rf"(?: of the (?:{_BODY_WORD} ?)*(?:Assembly|Committee|Group|Conference|Session)"
    r"(?: on [A-Z][^,(:]{3,80}?(?=,| \())?(?: \(Fourth Committee\))?)?"
)
_COUNTRY = r" ?\((?:[^()]|\([^()]*\)){3,60}\)"
_PERSON = r"(?:,? (?:Mr|Mrs|Ms|Miss|Dr|H\.E\.)\.? [^,(]{2,60}?|, [^,(:]{3,60}?)"
_CONSULTATIONS = (
    r",? (?:on the basis of|following|after|as a result of|pursuant to|in the light of|based on)"
    r" (?:the )?(?:informal )*(?:consultations?|negotiations?|discussions?)(?: (?:held|conducted))?"
    rf"(?: on (?:the )?(?:revised )?draft (?:resolution|decision)s? {_SYMBOLS})?"
)
_RECOMMENDATION = (
    r",? (?:on|upon|at) the (?:recommendation|request|proposal) of (?:the )?"
    r"(?:Economic and Social Council|Human Rights Council|General Committee|Bureau"
    r"|(?:Special |Advisory |Preparatory )?(?:Committee|Commission) on [A-Z][^.:(]{3,60}?(?= \())"
    r"(?: \((?:[^()]|\([^()]*\))*\))?"
)
_FOR_WHOM = r",? on behalf of the (?:Bureau|Committee|coordinators?|sponsors?)\b"
_SUBMITS = (
    r"[*†]* (?:submitted|proposed|recommended(?: for adoption)?|prepared|presented|introduced|sponsored) by "
)
# "Draft resolution submitted by the Vice-Chair of the Committee, Jenni Mikkola (Finland), on the basis of
# informal consultations on draft resolution A/C.2/80/L.6"
SUBMITTED = re.compile(
    rf"{_WORDS}{_SUBMITS}(?:the )?"
    rf"(?P<submitter>{_OFFICE}{_OF_BODY}(?:{_PERSON}(?=,|{_COUNTRY}|$))?(?:{_COUNTRY})?,?"
    rf"(?:{_CONSULTATIONS}|{_RECOMMENDATION}|{_FOR_WHOM})*)"
    r"(?P<tail> ?[*†,]+)?"
)
SUBMITTED_BY_ANYONE = re.compile(rf"{_WORDS}{_SUBMITS}(?=\S)")

# The sentences with which addenda add sponsors.
ADDS = re.compile(
    r"(?:(?:Please )?[Aa]dd(?:ition)?s?|[Ii]nclude)\b[^:.]{0,100}?"
    r"\b(?:to|in) the (?:list of )?(?:co-?)?sponsors\b[^:]{0,160}?(?P<colon>:)"
    r"|[Tt]he following (?:countr|State|delegation|Member|name)[^:.]{0,140}?sponsor[^:]{0,120}?(?P<colon2>:)"
    r"|[Aa]dditional (?:co-?)?sponsors?[^:.]{0,80}?(?P<colon3>:)"
    r"|[Aa]dd (?P<inline>(?!the following)[A-Z][^:]{2,3000}?)"
    r" (?:to|as) (?:the )?(?:list of )?(?:co-?|additional )?sponsors\b"
)
# Without any colon: a list below a heading, or a sentence that begins with the names.
ADDED_LIST = re.compile(
    r"(?:Sponsors of (?:the )?|[Aa]dditions? to the list of (?:co-?)?sponsors of (?:the )?)"
    rf"(?:revised )?draft (?:resolution|decision)s?(?: {_SYMBOLS})?(?:\s+(?i:addendum))?\*?"
)
JOINED = re.compile(
    r" (?:(?:have|has) )?(?:also |subsequently )?"
    r"(?:joined|(?:wish(?:es)? to )?join|become|became|wish(?:es)? to become|been added|are added)"
    r" [^.:]{0,60}?sponsor"
)
NOTE = re.compile(
    r"(?:Note|Letter|Statement|Memorandum|Working paper)s? (?:verbale )?"
    r"(?:by|from|submitted by|prepared by|dated) (?:the |\d)[^:]{0,40}"
    r"|Programme budget implications|Administrative and financial implications"
)
CORRIGENDUM = re.compile(r"\b(?:Corrigendum|CORRIGENDUM)\b")
BARE = re.compile(
    r"(?P<words>(?:[Rr]evised )?[Dd]raft (?:resolution|decision)s?|DRAFT (?:RESOLUTION|DECISION)S?)"
    r"(?P<tail>[*†]*)(?=\s|$)"
)
