"""The words a paragraph opens with: `Recalling`, `Also welcomes`, `Taking note with appreciation`.

Takes clean text and gives the printed opening phrase and what it says about the paragraph: a participle
or an adjective (`Recalling`, `Deeply concerned`) opens a preambular paragraph, a verb in the third
person (`Requests`) an operative one. The lists hold words of drafting practice; participles that are
not in the list are known by their ending.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NamedTuple

OpeningKind = Literal["preambular", "operative"]


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening phrase as printed, without the object that follows it, and the paragraph it opens."""

    phrase: str
    kind: OpeningKind
    is_certain: bool = True  # False for a participle known only by its ending: it may open a heading


class OpeningWord(NamedTuple):
    """The verb or participle that a paragraph opens with: what an `Opening` says without its phrase."""

    kind: OpeningKind
    is_certain: bool
    word: str  # in lower case
    end: int


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ADVERBS = (
    r"(?:also|further|furthermore|again|once again|once more|still|equally|likewise|moreover|additionally"
    r"|particularly|especially|in particular|in this (?:regard|respect|context|connection)|accordingly"
    r"|deeply|gravely|seriously|strongly|firmly|fully|solemnly|urgently|greatly|keenly|profoundly|warmly"
    r"|sincerely|unequivocally|categorically|vehemently|resolutely|emphatically|formally|unanimously"
    r"|increasingly|extremely|highly|reluctantly|explicitly|expressly|respectfully|earnestly|actively"
    r"|continuously|consequently|therefore|finally|lastly|specifically|utterly|acutely|ever|yet again"
    r"|strenuously|repeatedly|duly|clearly|painfully|broadly|hereby|thus)"
)

# Nouns and names that end like a participle; a line may well begin with one of them.
_NOT_PARTICIPLES = _words(
    """
    beijing building training planning financing housing banking nanjing king spring during morning
    evening meeting nothing something anything everything willing setting teaching reading ring sing
    thing string wing hearing funding mining fishing shipping farming manufacturing engineering marketing
    processing accounting budgeting learning monitoring reporting bring briefing hosting staffing
    trafficking laundering smuggling poaching mainstreaming capacity-building peacebuilding peacekeeping
    peacemaking rulemaking policymaking decision-making well-being wellbeing human-being
    confidence-building existing ongoing remaining leading developing emerging growing outstanding
    forthcoming
    """
)

_PREAMBULAR_ADJECTIVES = (
    r"alarmed|alert|anxious|appalled|appreciative|apprehensive|ashamed|aware|cognizant|committed|concerned"
    r"|confident|conscious|convinced|dedicated|deeply|desirous|determined|disappointed|dismayed"
    r"|distressed|disturbed|eager|encouraged|faithful|grateful|gratified|guided|hopeful|horrified|impressed"
    r"|indignant|inspired|mindful|motivated|moved|obliged|outraged|persuaded|pleased|preoccupied|proud"
    r"|reassured|resolved|reaffirmed|saddened|satisfied|seized|shocked|struck|touched|troubled|unsettled"
    r"|united(?! nations| states| kingdom| arab| republic)"
    r"|perturbed|worried|bearing|having|being|whereas|pursuant to|in accordance with|in pursuance of"
    r"|in conformity with|in view of|with a view to|on the occasion of|acting|by virtue of|in the light of"
    r"|in recognition of|for the purpose of|equally concerned"
)

# Third-person verbs of operative paragraphs. Others that end in -s are nouns as often as verbs, so a
# verb unknown here opens an operative paragraph only where a number is printed before it.
OPERATIVE_VERBS = (
    r"accepts|acclaims|accords|acknowledges|acquiesces|addresses|adopts|advises|affirms|agrees|allocates|amends"
    r"|anticipates|apologizes|appeals|applauds|appoints|apportions|appreciates|appropriates|approves|asks"
    r"|assigns|assures|authorizes|awaits|believes|calls|cautions|celebrates|censures|charges|clarifies|commemorates"
    r"|commends|commits|concludes|concurs|condemns|confirms|congratulates|considers|continues|convenes|conveys"
    r"|decides|declares|dedicates|defers|deems|delegates|demands|denounces|deplores|designates|desires"
    r"|determines|directs|disapproves|discontinues|draws|elects|emphasises|emphasizes|encourages|endorses|enjoins"
    r"|entrusts|envisages|establishes|exhorts|expects|explains|expresses|extends|favours|finds|gives|grants"
    r"|hails|highlights|hopes|honours|identifies|implores|includes|instructs|intends|introduces|invites|joins"
    r"|keeps|launches|lauds|laments|looks|maintains|makes|mandates|marks|notes|objects|observes|offers|opposes|orders"
    r"|pays|pledges|postpones|praises|proclaims|promotes|proposes|protests|provides|raises|re-emphasises"
    r"|re-emphasizes|re-establishes|re-elects|reaffirms|realizes|recalls|recognises|recognizes|recommends"
    r"|recommits|reconfirms|refers|refuses|regards|regrets|reiterates|rejects|rejoices|relies|remains|reminds"
    r"|renews|repeals|requests|requires|reserves|resolves|respects|restates|salutes|seeks|selects|shares"
    r"|solicits|states|stipulates|stresses|strives|submits|suggests|supports|suspends|takes|terminates|thanks"
    r"|transmits|trusts|underlines|underscores|understands|undertakes|upholds|urges|views|warns|welcomes|wishes"
)

# Verbs that are as well plural nouns: a wrapped line may begin with "States Parties …".
_NOUN_LIKE = _words(
    """
    states shares marks offers orders views charges grants hopes desires addresses mandates raises
    regards reserves supports respects thanks trusts wishes makes keeps finds gives draws joins includes
    refers promotes provides seeks selects introduces intends
    """
)

_MANNER = (
    r"(?:deep|deepest|grave|gravest|great|serious|profound|strong|utmost|full|much|particular|special|keen"
    r"|sincere|warm|extreme|considerable|increasing|growing|utter|the (?:utmost|greatest|deepest))"
)
_FEELING = (
    r"(?:appreciation|concern|satisfaction|regret|interest|alarm|gratitude|dismay|approval|sadness|sorrow"
    r"|disappointment|indignation|anxiety|outrage|shock|pride|pleasure|consternation|apprehension|hope"
    r"|conviction|solidarity|support|thanks|condolences|determination|condemnation|dissatisfaction|sympathy"
    r"|distress|resolve|readiness|view|belief|confidence|intention|commitment|wish|grief|frustration|desire)"
)
_LATE_ADVERB = (
    r"(?:also|further|again|once again|in particular|especially|particularly"
    r"|in this (?:regard|context|respect|connection)|furthermore|moreover|equally|likewise|still"
    r"|strongly|fully|deeply)"
)
_WITH_FEELING = (
    rf"(?: with (?:{_MANNER}(?:,? (?:and )?{_MANNER})? )?{_FEELING}"
    rf"(?:,? and (?:{_MANNER} )?{_FEELING})?)?"
)
_EXPRESSED = re.compile(
    rf"(?: {_LATE_ADVERB}(?= |,|$))?"
    rf" (?:its |the |once again its |again its |their )?(?:{_MANNER}(?:,? (?:and )?{_MANNER})? )?{_FEELING}"
    rf"(?:,? and (?:{_MANNER} )?{_FEELING})?(?= |,|;|$)(?: {_LATE_ADVERB}(?= |,|$))?",
    re.IGNORECASE,
)
_OWN_COMPLEMENT = (
    rf"(?: {_LATE_ADVERB}(?= |,|$))?"
    r"(?:"
    r" (?:note|cognizance|stock)(?: (?:also|further|again|in particular))?(?= |,|$)"
    r"| (?:into (?:account|consideration)|in mind|due account|account|full account)(?= |,|$)"
    r"| (?:upon|attention|forward|tribute|for|by)(?= |,|$)"
    r"| (?:considered|received|examined|heard|reviewed|adopted|met|decided|regard|studied|taken note)"
    r"(?= |,|$)"
    r")?"
    rf"(?: {_LATE_ADVERB}(?= |,|$))?"
)
_COMPLEMENT = re.compile(_OWN_COMPLEMENT + _WITH_FEELING, re.IGNORECASE)
# Most verbs have no complement, as the next word tells: looking it up spares the long pattern.
_NEXT_WORD = re.compile(r" ([a-z]+)", re.IGNORECASE)
_COMPLEMENT_WORDS = frozenset({"with", *re.findall("[a-z]+", _OWN_COMPLEMENT)})
_EXPRESSING = ("express", "convey", "extend", "voic", "renew")

# Which complement belongs to the verb: `calls for`, but not `requests for`.
_FITTING = {
    "for": frozenset({"calls", "calling", "asks", "asking"}),
    "by": frozenset({"guided", "encouraged", "alarmed", "inspired", "disturbed", "moved", "appalled"}),
    "upon": frozenset({"calls", "calling"}),
}

CERTAIN_PARTICIPLES = _words(
    """
    acknowledging acting affirming anticipating appealing applauding appreciating approving aspiring
    attaching bearing being believing calling celebrating commemorating commending condemning confirming
    congratulating considering continuing conveying declaring deeming demanding denouncing deploring
    desiring disapproving drawing emphasising emphasizing encouraging endorsing envisaging expecting
    expressing having heeding hailing highlighting honouring hoping insisting intending inviting keeping
    knowing lamenting looking maintaining marking mourning noting observing paying pledging praising
    proclaiming re-emphasising re-emphasizing reaffirming realising realizing reasserting recalling
    recognising recognizing recommending recommitting reconfirming referring regretting reiterating
    rejecting rejoicing remaining remembering reminding renewing requesting resolving respecting
    restating retaining saluting seeking sharing signifying solemnizing stating stressing striving
    subscribing supporting suggesting taking thanking trusting underlining underscoring understanding
    upholding urging viewing warning welcoming wishing determining deciding
    """
)

_LEAD = rf"(?:{ADVERBS}(?:,? |,? and (?={ADVERBS})))*"
_PREAMBULAR = re.compile(
    rf"(?P<lead>{_LEAD})(?P<word>(?:{_PREAMBULAR_ADJECTIVES}|(?:[a-z]+-)?[a-z]{{2,}}ing)(?=[ ,:;]|$))",
    re.IGNORECASE,
)
_OPERATIVE = re.compile(rf"(?P<lead>{_LEAD})(?P<word>(?:{OPERATIVE_VERBS})(?=[ ,:;]|$))", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[A-Z][a-z][A-Za-z-]*(?=[ ,:;]|$)")
_PARTICIPLE = re.compile(r"(?:[a-z]+-)?[a-z]{2,}ing$")
# Only after these first words need the patterns be tried: an adverb or adjective, or the start of one.
_LEADING_WORDS = frozenset(re.findall(r"(?:^|[|:])([a-z]+)", f"{ADVERBS}|{_PREAMBULAR_ADJECTIVES}"))
_VERBS = frozenset(OPERATIVE_VERBS.split("|"))
# `The General Assembly, recalling its decision …, decides to …`: one sentence, as decisions are printed.
_ASSEMBLY_SENTENCE = re.compile(
    rf"The (?:General )?Assembly\b.*?(?:^|[ ,])(?P<word>(?:{ADVERBS} )?(?:{OPERATIVE_VERBS}))(?=[ ,:;]|$)",
    re.DOTALL,
)
_ACCORDING = re.compile(
    r"(?:In|Under|Pursuant|Acting|Without|On|For|With|At|As|By|To)\b[^;:]{3,400}?, "
    rf"(?P<word>(?:{ADVERBS} )?(?:{OPERATIVE_VERBS}))(?=[ ,:;]|$)",
)


def read_opening(text: str) -> Opening | None:
    """The opening phrase of a paragraph, or None where it opens with none that is known.

    `text` is a whole paragraph or its first line, without its number.
    """
    found = read_opening_word(text)
    return Opening(_phrase(text, found.word, 0, found.end), found.kind, found.is_certain) if found else None


def read_opening_word(text: str) -> OpeningWord | None:
    """What `read_opening` finds but for the phrase, for callers that ask what a line opens with."""
    first = _FIRST_WORD.match(text)
    if first is None:
        return None
    word = first.group().lower()
    if word in _VERBS:
        return OpeningWord("operative", word not in _NOUN_LIKE, word, first.end())
    if word in _LEADING_WORDS:
        return _read_led_word(text)
    if _PARTICIPLE.match(word) and word not in _NOT_PARTICIPLES:
        return OpeningWord("preambular", word in CERTAIN_PARTICIPLES, word, first.end())
    return None


def _read_led_word(text: str) -> OpeningWord | None:
    """An adjective, or a verb or participle that adverbs may precede."""
    match = _OPERATIVE.match(text)
    if match:
        word = match["word"].lower()
        return OpeningWord("operative", word not in _NOUN_LIKE, word, match.end())
    match = _PREAMBULAR.match(text)
    if match and (word := match["word"].lower()) not in _NOT_PARTICIPLES:
        is_certain = not word.endswith("ing") or word in CERTAIN_PARTICIPLES or bool(match["lead"])
        return OpeningWord("preambular", is_certain, word, match.end())
    return None


def read_buried_opening(text: str) -> Opening | None:
    """The main verb of a sentence that does not open with it.

    Serves `The General Assembly, noting …, decides …` and `In accordance with …, requests …`.
    """
    match = _ASSEMBLY_SENTENCE.match(text) or _ACCORDING.match(text)
    if not match:
        return None
    phrase = _phrase(text, match["word"].lower(), match.start("word"), match.end("word"))
    return Opening(phrase, "operative")


def _phrase(text: str, word: str, start: int, end: int) -> str:
    """The words from `start`, where the opening begins, to the end of what belongs to its verb.

    `word` is the verb, which stands before `end`.
    """
    following = _NEXT_WORD.match(text, end)
    verb = word.rsplit(" ", 1)[-1]
    if following and verb.startswith(_EXPRESSING):
        expressed = _EXPRESSED.match(text, end)
        if expressed:
            return text[start : expressed.end()]
    if not following or following[1].lower() not in _COMPLEMENT_WORDS:
        return text[start:end]
    complement = _COMPLEMENT.match(text, end)
    if not complement:
        return text[start:end]
    fitting = _FITTING.get(complement.group().rsplit(" ", 1)[-1].lower())
    if fitting is not None and verb not in fitting:
        return text[start:end]
    return text[start : complement.end()]
