"""The words by which reports tell of sponsors: introducing, submitting, joining, withdrawing.

Patterns only; `ingest.text.report_sponsors` puts them together. They know the wordings of all decades:
"joined in sponsoring", "became co-sponsors", "later joined by", "was withdrawn from the list of sponsors".
"""

from __future__ import annotations

import re

SPONSOR = r"(?:co-?)?sponsor"
JOIN = re.compile(
    rf"\b(?:(?:had|has|have|also|subsequently|later|then|wished to|would|decided to|further|,)\s+)*"
    rf"(?:join(?:ed|ing)?(?:\s+(?:in|as|with|the|other|original|additional|further|list|of"
    rf"|a))*\s+{SPONSOR}\w*"
    rf"|join(?:ed|ing)?\s+in\s+the\s+sponsorship"
    rf"|(?:became|become)(?:\s+(?:a|an|also|additional|further|the))*\s+{SPONSOR}s?"
    rf"|added\s+(?:its|their)\s+names?\s+to\s+(?:the\s+)?(?:list\s+of\s+)?(?:the\s+)?{SPONSOR}\w*"
    rf"|associated\s+(?:itself|themselves)\s+with\s+the\s+{SPONSOR}\w*"
    rf"|(?:was|were|been|be)(?:\s+\w+){{0,2}}\s+(?:added|included)\s+(?:to|in|as|among)(?:\s+(?:the|a|list"
    rf"|lists|of|additional))*"
    rf"\s+{SPONSOR}\w*"
    rf"|(?:was|were)(?:\s+(?:also|now|a|an|additional|further|the|among))*\s+{SPONSOR}s?\s+of"
    r"|co-?sponsored(?!\s+(?:also\s+)?by)|(?:had|has|have)\s+(?:also\s+)?joined(?=\s*[.,;]))",
    re.IGNORECASE,
)
JOINED_BY = re.compile(
    rf"\b(?:also )?(?:joined|(?P<sponsored>{SPONSOR}ed))(?:\s+(?:also|subsequently|later|further|in"
    rf"|as|{SPONSOR}\w*"
    rf"|the|draft"
    r"|resolution|additionally|now))*\s+by\b|"
    rf"\b[Jj]oining\s+(?:as|the)\s+{SPONSOR}s\s+(?:were|was)\b|"
    rf"\b(?:additional|new|further)\s+{SPONSOR}s\b[^.;:]{{0,60}}?(?:\bwere\b|:)",
    re.IGNORECASE,
)
LEAVE = re.compile(
    rf"\b(?:(?:had|has|have|subsequently|later|also)\s+)*(?:withdr(?:e|a)w(?:n|ing)?\s+(?:(?:its|their|his"
    rf"|her|the|name|names|as"
    rf"|from|a|list|of|sponsoring|support|and)\s+)*{SPONSOR}\w*"
    r"|withdr(?:e|a)wn?\s+(?:(?:its|their)\s+names?\s+)?from\s+(?:sponsoring|the\s+list)"
    rf"|(?:was|were|is|are)\s+no\s+longer(?:\s+(?:a|among|the|on|list|of))*\s+{SPONSOR}\w*"
    rf"|no\s+longer\s+(?:wished\s+to\s+)?{SPONSOR}\w*|no\s+longer\s+wished\s+to\s+be\s+a?\s*{SPONSOR}\w*"
    rf"|(?:was|were)\s+(?:\w+\s+)?(?:removed|deleted|withdrawn)\s+from\s+the\s+(?:list\s+of\s+)?{SPONSOR}\w*"
    rf"|(?:discontinued|ended|revoked)\s+(?:its|their)\s+{SPONSOR}ship"
    rf"|ceased\s+to\s+(?:be\s+)?(?:a\s+)?{SPONSOR}\w*)",
    re.IGNORECASE,
)
CORRECT = re.compile(
    rf"\b(?:should\s+(?:be|have\s+been)|had\s+been|was|were)\s+(?:erroneously\s+|inadvertently\s+)?"
    rf"(?:omitted\s+from|listed\s+among|included\s+among|original)\b[^.;]{{0,40}}?{SPONSOR}\w*",
    re.IGNORECASE,
)
# "The representative of Finland withdrew the name of Armenia from the list of sponsors".
LEAVE_NAMED = re.compile(
    rf"\b(?:withdrew|removed|deleted) (?:the )?names? of (?P<who>[^.;]{{3,400}}?) from (?:the|its) "
    rf"(?:list of )?{SPONSOR}\w*"
)
# What a speaker did before others joined: "orally revised operative paragraph 4, and Chile joined …".
DID = re.compile(
    r"\b(?:revised|corrected|amended|modified|read(?: out)?|made|proposed|replaced|deleted|inserted|moved"
    r"|introduced|drew attention|responded|explained)\b"
)
EVENTS = (("withdrawn", LEAVE), ("corrected", CORRECT), ("added_report", JOIN))
SAID = re.compile(
    r".*\b(?:announced|stated|said|indicated|informed(?: the Committee)?|noted|reported"
    r"|told)\b[^.;]*?\bthat\b"
    r"|.*\b(?:announced|reported|noted)\b",
    re.IGNORECASE,
)
SUBMITTED = re.compile(
    rf"\b(?:submitted|{SPONSOR}ed|tabled|proposed|presented|whose {SPONSOR}s were|{SPONSOR}s of which were"
    rf"|had as (?:its )?{SPONSOR}s|list of {SPONSOR}s(?: of the (?:revised )?draft (?:resolution|decision))?"
    r" (?:was|is) as follows:?"
    rf"|{SPONSOR}s of the (?:revised )?draft (?:resolution|decision)"
    r"(?:,? (?:as )?(?:contained|listed|set out) in (?:document )?[A-Z]/\S+,?)? were(?: as follows)?:?"
    rf"|amendments? (?:thereto )?(?=by\b))"
    r"\s*(?:also |jointly |orally )?(?:by\s+)?(?:(?:the )?following(?: [a-z]+| Member States){0,3}:\s*)?"
    r"(?=[A-Z]|the |its )"
)
# Those of an earlier version are not named again: "the sponsors of draft resolution A/C.3/65/L.45 and
# Angola".
EARLIER_SPONSORS = re.compile(
    r"(?:the |its )?(?:original |same |other )?"
    r"(?:(?:co-?)?sponsors|(?:States|countries|delegations)(?= (?:listed|named)))\b"
    r"(?:,? (?:of|listed in|named in|contained in) [^,;]*?"
    r"A/[A-Z]*[\w./-]*\w\)?(?:/Rev\.\d+)?|,? of the (?:original |revised )?draft (?:resolution|decision))?"
    r",?(?: (?:and|as well as|joined by|together with|with the addition of))?",
)
LIST_END = re.compile(
    r"\s*(?:,? (?:at (?:its|the) \d|on \d{1,2} [A-Z]|(?:later |subsequently |now |since |also )*joined by\b)"
    r"|,? (?:which(?! are (?:also )?members)|who|and (?:orally|made|read|contained)|on the basis|entitled"
    r"|containing|as follows"
    r"|reading|"
    r"with|in the light|pursuant|taking into account|introduced|had|was|were|submitted"
    r"|a (?:revised )?draft"
    r"|the (?:revised )?draft|an? oral"
    r"|amendments?|an amendment|draft|under|following|and (?:an?|its) |following)\b"
    r"|,? ?\(A/|,? ?\(see|[.;](?:\s|$)|:|$)"
)
LATER = re.compile(r"\b(?:subsequently|later|thereafter|since)\b", re.IGNORECASE)
PUT_FORWARD = re.compile(
    r"\bintroduced\b(?! (?:an? |the |further |some |several |\w+ )?(?:oral(?:ly)? )?(?:revisions?"
    r"|corrections?|changes))"
    r"|\b(?:submitted|tabled|presented)\b(?! by\b)(?= (?:an? |the |two |three |draft |revised |sub|amend))"
)
FORWARD = re.compile(r"\b(?:introduced|submitted|tabled|presented|had before it|was before it)\b")
INTRODUCED = re.compile(r"\b(?:introduced|submitted|tabled|proposed|presented)\b")
INTRODUCER = re.compile(
    r"\b[Tt]he (?:representatives?|observers?|delegations?|Permanent (?:Representative|Observer)) (?:of|for"
    r"|from)\b"
    r"|\b[Tt]he (?:Acting )?(?:Vice-)?(?:Chair\w*|Rapporteur|President|Secretary(?:-General)?|Facilitator"
    r"|Coordinator)\b"
)
BEHALF = re.compile(r"\b(?:also )?(?:on|in) behalf (?:also )?of ", re.IGNORECASE)
PROPOSAL = re.compile(
    r"\b(?:It was introduced|draft (?:resolution|decision|proposal|text|amendment)s?|drafts?"
    r"|sub-?amendments?|amendments?"
    r"|proposals?"
    r"|revisions?)\b",
    re.IGNORECASE,
)

ITS_DELEGATION = re.compile(
    r"\b(?:her|his|its|their) (?:own )?(?:delegations?|countr(?:y|ies)|Governments?)\b|\b(?:he|she|it|they)\b"
)
# "Norway joined in sponsoring the draft resolution, as did the representative of Chile".
AS_DID = re.compile(r"[^.;:,]{0,80},? as (?:did|had|do) (?:also )?(?=[A-Z]|the )")
WITH_SPONSORS = re.compile(
    rf"\bwith\s+(?P<who>(?:the\s+)?[A-Z](?:(?!\bwith\b)[^.;]){{2,1500}}?)\s+as\s+(?:an?\s+|the\s+)?"
    rf"(?:additional\s+|new\s+|further\s+|other\s+)*{SPONSOR}s?\b"
)
FOLLOWING = re.compile(r"\s*(?:the )?following(?: [a-z]+| Member States| States){0,3}\s*:\s*")
# "introduced the following draft resolutions: (a) Draft resolution A/SPC/45/L.10, on behalf of Cuba; (b) …".
TEXTS_BELOW = re.compile(
    r"\bintroduced\b[^.;]{0,160}?\bfollowing (?:\w+ )?(?:draft )?(?:resolutions|decisions|texts"
    r"|proposals)\s*:\s*$"
)
OF_LIST = re.compile(r"\s*\([a-z]{1,3}\) ")
NAMED_BELOW = re.compile(r"\bfollowing (?:\w+ )?(?:countries|States|delegations)\b")
ASIDE_START = re.compile(
    r"[,(]?\s*(?:(?:which|who|and|whose sponsors|have|had|been|was|were|later|subsequently|since|now"
    r"|also)\s+)*$"
)
INTRODUCED_BY = re.compile(
    r"\b(?:which|and) (?:was |were |had been )?(?:subsequently |then )?introduced\b(?=[^.;]{0,90}\bby\b)"
)
PASSIVE_BY = re.compile(
    r"\s*,?\s*(?:orally\s+)?(?:at (?:the|its) [^,;.]{3,40}meeting,?\s*(?:on [^,;.]{3,24},?\s*)?)?by\b"
)
# "the Group of 77 and China, taking into account the provisions of General Assembly resolution 52/250".
PROVISIONS = re.compile(
    r",? (?:and )?(?:taking into account|pursuant to|in accordance with|in the light of|under the terms"
    r"|bearing in mind|in (?:his|her|its) capacity)\b"
)
ORAL_CHANGE = re.compile(
    r"\b(?P<oral>oral(?:ly)? )?(?:(?:proposed|further|draft) )?(?:(?:sub-?)?amendments?|motions?|revisions?"
    r"|changes|request|wording|suggestion)\b"
)
ACTS = re.compile(
    r"\b(?:announced|stated|made|introduced|revised|said|proposed|requested|moved|informed|submitted|read"
    r"|drew)\b|;"
)
