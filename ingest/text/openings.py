"""The words a paragraph opens with: `Recalling`, `Also welcomes`, `Taking note with appreciation`.

Takes clean text and gives the printed opening phrase and what it says about the paragraph: a participle
or an adjective (`Recalling`, `Deeply concerned`) opens a preambular paragraph, a verb in the third
person (`Requests`) an operative one. The lists hold words of drafting practice; participles that are
not in the list are known by their ending.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

OpeningKind = Literal["preambular", "operative"]


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening phrase as printed, without the object that follows it, and the paragraph it opens."""

    phrase: str
    kind: OpeningKind
    is_certain: bool = True  # False for a participle known only by its ending: it may open a heading


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
_COMPLEMENT = re.compile(
    rf"(?: {_LATE_ADVERB}(?= |,|$))?"
    r"(?:"
    r" (?:note|cognizance|stock)(?: (?:also|further|again|in particular))?(?= |,|$)"
    r"| (?:into (?:account|consideration)|in mind|due account|account|full account)(?= |,|$)"
    r"| (?:upon|attention|forward|tribute|for|by)(?= |,|$)"
    r"| (?:considered|received|examined|heard|reviewed|adopted|met|decided|regard|studied|taken note)"
    r"(?= |,|$)"
    r")?"
    rf"(?: {_LATE_ADVERB}(?= |,|$))?" + _WITH_FEELING,
    re.IGNORECASE,
)
_EXPRESSING = re.compile(r"(?:express|convey|extend|voic|renew)", re.IGNORECASE)

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
_FIRST_WORD = re.compile(r"[A-Z][a-z]")
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
    if not _FIRST_WORD.match(text):
        return None
    match = _OPERATIVE.match(text)
    if match:
        return Opening(_phrase(text, match), "operative", match["word"].lower() not in _NOUN_LIKE)
    match = _PREAMBULAR.match(text)
    if match and match["word"].lower() not in _NOT_PARTICIPLES:
        word = match["word"].lower()
        is_certain = not word.endswith("ing") or word in CERTAIN_PARTICIPLES or bool(match["lead"])
        return Opening(_phrase(text, match), "preambular", is_certain)
    return None


def read_buried_opening(text: str) -> Opening | None:
    """The main verb of a sentence that does not open with it.

    Serves `The General Assembly, noting …, decides …` and `In accordance with …, requests …`.
    """
    match = _ASSEMBLY_SENTENCE.match(text) or _ACCORDING.match(text)
    if not match:
        return None
    return Opening(_phrase(text, match, match.start("word")), "operative")


def _phrase(text: str, match: re.Match[str], start: int = 0) -> str:
    """The words from the opening to the end of what belongs to its verb."""
    end = match.end("word")
    if _EXPRESSING.match(match["word"].rsplit(" ", 1)[-1]):
        expressed = _EXPRESSED.match(text, end)
        if expressed:
            return text[start : expressed.end()]
    complement = _COMPLEMENT.match(text, end)
    if not complement:
        return text[start:end]
    verb = match["word"].lower().rsplit(" ", 1)[-1]
    fitting = _FITTING.get(complement.group().rsplit(" ", 1)[-1].lower())
    if fitting is not None and verb not in fitting:
        return text[start:end]
    return text[start : complement.end()]
