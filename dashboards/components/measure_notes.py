"""What each measure means, in plain words: one entry a measure, read by every page through `measures`."""

from __future__ import annotations

from dataclasses import dataclass

RECORDED = (
    "Recorded votes of one scope and one session; only roll calls in which both states said yes, no or "
    "abstained. Absence is no vote. Texts adopted without a vote are not in it."
)
LISTED = (
    "Proposals of one session with listed states. A draft and its revisions are one proposal; amendments "
    "are left out. Lists as far as they are held."
)
FINAL_LISTS = "Draft resolutions and decisions of one session with a final list of sponsors."
GROUP_VOTES = (
    "Recorded votes of one scope and one session in which at least three members of the group voted; "
    "members on the date of the vote. Where the day of joining is not known, members count from when the "
    "group is on record."
)
NETWORK = (
    "One session and layer at the division shown. Votes: agreement on the adoption of texts; "
    "sponsorship: texts sponsored together, each weighted by one over its other sponsors."
)
ALIKE_BY_DEFAULT = (
    "Most texts win large majorities, so most pairs are high; compare pairs with each other, not with 1."
)
FLOOR = "Where only first pages are held, later sponsors are missing, and the figure is a floor."
NEAR_UNANIMOUS = (
    "With an expected disagreement below 0.1 nearly all votes are alike, a single vote decides the value: "
    "greyed and not ranked. Not defined where the expected disagreement is 0."
)
AVERAGES_MISLEAD = (
    "Most roll calls unite nearly everybody, so averages are high for any group: see the contested ones too. "
    "A small group reaches high values more easily than a large one."
)
WITHOUT_ITSELF = "Used in studies of parties; here the majority is taken without the member itself"
HAEGE = "Häge 2011, Political Analysis 19(3), doi:10.1093/pan/mpr023"
HIX = "Hix, Noury and Roland 2005, British Journal of Political Science 35(2)"
VOETEN = "E. Voeten, DyadicAgreementScores.R"
STATE_DEPARTMENT = "U.S. Department of State, Voting Practices in the United Nations"
BAILEY = "Bailey, Strezhnev and Voeten 2017, doi:10.1177/0022002715595700"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: what it is called and means, where its values and their n are published.

    `column` and `n_columns` are columns of `table`; `aliases` are columns of it that say the same.
    """

    label: str
    definition: str
    formula: str
    universe: str
    table: str
    column: str
    n_columns: tuple[str, ...]
    caveat: str
    source: str
    aliases: tuple[str, ...] = ()


PAIRS = "coalitions.agreement_pairs"
SPONSOR_PAIRS = "coalitions.cosponsorship_pairs"
COHESION = "coalitions.cohesion"

MEASURES = {
    "agreement": Measure(
        "Agreement, without unanimous roll calls",
        "How near two states vote: 1 for the same vote, a half where one of them abstains, 0 for yes "
        "against no; the mean over roll calls in which not all states voted the same.",
        "mean of 1 − |a − b| / 2, with yes = 1, abstain = 2, no = 3",
        RECORDED + " Roll calls in which all votes cast by all states are the same are left out.",
        PAIRS, "agreement", ("n_not_unanimous",), ALIKE_BY_DEFAULT, VOETEN,
    ),
    "agreement_all": Measure(
        "Agreement, all roll calls",
        "The same over all roll calls, unanimous ones too. The coincidence that the United States reports "
        "from 2017 is the same figure; S with absolute distance is twice it less 1.",
        "mean of 1 − |a − b| / 2; S absolute = 2 × this − 1",
        RECORDED, PAIRS, "agreement_all", ("n_shared",), ALIKE_BY_DEFAULT,
        f"{VOETEN}; Signorino and Ritter 1999, International Studies Quarterly 43; {STATE_DEPARTMENT}",
        aliases=("s_absolute", "coincidence_2017"),
    ),
    "s_squared": Measure(
        "S, squared distance",
        "Likeness from −1 to 1 in which yes against no weighs four times as much as yes against an "
        "abstention.",
        "1 − 2 × mean of (a − b)² / 4",
        RECORDED, PAIRS, "s_squared", ("n_shared",),
        "Not corrected for chance: two states that nearly always vote yes come near 1. " + ALIKE_BY_DEFAULT,
        "Signorino and Ritter 1999, International Studies Quarterly 43",
    ),
    "kappa": Measure(
        "Kappa (Cohen)",
        "Agreement above what the habits of each of the two would give by chance: 1 for always alike, 0 "
        "for as much as by chance, below 0 for less.",
        "1 − observed distance / expected distance, expected from each state's own shares of yes, "
        "abstain, no",
        RECORDED, PAIRS, "kappa", ("n_shared", "kappa_expected_disagreement"), NEAR_UNANIMOUS, HAEGE,
    ),
    "pi": Measure(
        "Pi (Scott)",
        "As kappa, with the habits of the two taken together.",
        "1 − observed distance / expected distance, expected from the pair's common shares of yes, "
        "abstain, no",
        RECORDED, PAIRS, "pi", ("n_shared", "pi_expected_disagreement"), NEAR_UNANIMOUS, HAEGE,
    ),
    "coincidence": Measure(
        "Voting coincidence, classic",
        "Of the roll calls in which both said yes or no, the share in which they said the same.",
        "same / (same + opposite); votes in which either abstained are left out",
        RECORDED + " Abstentions of either are left out.",
        PAIRS, "coincidence", ("n_same", "n_opposite"),
        "A measure of the United States with others; for other pairs it is an extension made here. "
        "A state that abstains much is judged by few votes.",
        STATE_DEPARTMENT,
    ),
    "share_without_vote": Measure(
        "Adopted without a vote",
        "Share of the texts adopted in a session for which no vote was taken: nobody's position on them is "
        "recorded.",
        "texts adopted without a vote / texts adopted",
        "Texts of one scope and session whose adoption is on record.",
        "coalitions.voting_sessions", "share_without_vote", ("n_adopted_without_vote", "n_adopted_by_vote"),
        "Not known where no record of adoptions without a vote is held: that is not none. An adoption "
        "without a vote is not unanimity.",
        "Records of meetings and the catalogue",
    ),
    "n_both": Measure(
        "Texts sponsored together",
        "Number of texts that both states sponsor.",
        "count of proposals on whose lists both stand",
        LISTED, SPONSOR_PAIRS, "n_both", ("n_proposals", "n_a", "n_b"),
        FLOOR + " States that sponsor much meet often by that alone: see observed over expected.",
        "Lists of sponsors",
    ),
    "jaccard": Measure(
        "Share of texts sponsored together",
        "Of the texts that at least one of the two sponsors, the share that both do (Jaccard).",
        "both / (first + second − both)",
        LISTED, SPONSOR_PAIRS, "jaccard", ("n_both", "n_a", "n_b"),
        FLOOR + " With few texts a high share means little. Sponsoring together is no proof of coordination.",
        "Lists of sponsors",
    ),
    "observed_over_expected": Measure(
        "Observed over expected",
        "Texts sponsored together, over the number that the activity of the two and the sizes of the drafts "
        "alone would give. 1 is as expected. A line of the backbone is a pair above it by more than chance "
        "(share of false lines held at 5 %).",
        "n_both_tested / n_expected, under random lists with each state's activity and each draft's size "
        "kept within its committee",
        "Drafts with a final list and several sponsors, in committees (or the plenary) with at least 20 "
        "of them.",
        SPONSOR_PAIRS, "observed_over_expected", ("n_both_tested", "n_expected", "n_tested"),
        "Read as “more often than activity alone predicts”, not as influence. States of one group sign on "
        "together and texts return each year, so pairs are less independent than the test takes them to be. "
        "Not given where lists are not final or drafts too few.",
        "Maximum-entropy form of the fixed-margins null model; Benjamini and Hochberg 1995",
    ),
    "rice": Measure(
        "Rice index",
        "How united the yes and no votes of a group are: 1 when all say the same, 0 when they split evenly.",
        "mean of |yes − no| / (yes + no)",
        GROUP_VOTES + " Roll calls in which all members abstained have no value.",
        COHESION, "rice", ("n_rice",), "Abstentions count for nothing in it. " + AVERAGES_MISLEAD,
        "Rice 1928, Quantitative Methods in Politics",
        aliases=("rice_contested",),
    ),
    "agreement_index": Measure(
        "Agreement Index",
        "How united the votes of a group are, with abstention as a third choice: 1 when all vote the same, 0 "
        "for an even split in three; an even split in two gives 0.25.",
        "mean of (m − ½ × (n − m)) / n, with m the largest of yes, no and abstain, n all three",
        GROUP_VOTES, COHESION, "agreement_index", ("n_roll_calls",), AVERAGES_MISLEAD, HIX,
        aliases=("agreement_index_contested",),
    ),
    "share_with_majority": Measure(
        "Share with the majority",
        "Of a member's votes, the share equal to what most other members of the group voted.",
        "votes equal to the most frequent vote of the others / votes counted; a tie of the others is not "
        "counted",
        "Recorded votes of one scope and session, members on the date of the vote.",
        "coalitions.majority_voting", "share_with_majority", ("n_votes",),
        "It says what was voted, not why. Most votes are with the majority for nearly everybody.",
        WITHOUT_ITSELF,
    ),
    "ideal_point": Measure(
        "Ideal point",
        "Where a state stands among the states of a session on the one line that best tells their votes "
        "apart; mean 0, standard deviation 1.",
        "most probable value in a dynamic ordered item-response model",
        "Recorded plenary votes of regular sessions, without unanimous ones.",
        "coalitions.ideal_points", "ideal_point", ("n_votes",),
        "No left–right scale and no measure of liking. A change between sessions may be one of the agenda: "
        "ranks within a session are safest. Series are smoothed; standard errors are too small.",
        BAILEY,
    ),
    "rank": Measure(
        "Rank by ideal point",
        "Place of a state within its session, 1 for the highest ideal point.",
        "rank of the ideal point; equal points share the better place",
        "States with an ideal point in the session.",
        "coalitions.ideal_points", "rank", ("n_votes",),
        "Neighbouring ranks are seldom told apart: see the standard errors. Which end is high is a "
        "convention.",
        BAILEY,
    ),
    "early_joiner_share": Measure(
        "Early joiner share",
        "Of the texts that a state joined, the share on whose first page it already stands.",
        "first-page joins / all joins",
        "Texts of one session with a final list whose first version is held.",
        "coalitions.centrality", "early_joiner_share", ("n_joins",),
        "Nothing can be said where the first version or the final list is missing.",
        "Lists of sponsors",
    ),
    "degree": Measure(
        "Partners",
        "Number of states with which a state sponsors at least one text.",
        "count of states met on a list",
        LISTED, "coalitions.centrality", "degree", ("n_proposals",),
        FLOOR + " One text with very many sponsors gives as many partners.",
        "Lists of sponsors",
    ),
    "strength": Measure(
        "Strength of a tie",
        "Each text that two states sponsor together counts one over the number of its other sponsors, so "
        "small circles weigh more.",
        "Σ over texts of both of 1 / (sponsors − 1)",
        LISTED, SPONSOR_PAIRS, "strength", ("n_both",),
        FLOOR + " Added up over all partners of a state it only counts the state's texts of two sponsors or "
        "more, and says nothing of how close they are.",
        "Newman 2001, Physical Review E 64, 016132",
    ),
    "sponsorship_rate": Measure(
        "Share of drafts sponsored",
        "Of the drafts of a session, the share that a state sponsors.",
        "drafts sponsored / drafts",
        FINAL_LISTS, "coalitions.sponsorship_fidelity", "rate", ("n_drafts",),
        "Drafts whose final list is not held are left out: see how many are known beside it.",
        "Lists of sponsors",
    ),
    "group_share": Measure(
        "Share of a group that sponsors",
        "Of the members of a group, the share listed as sponsors of a text.",
        "members listed / members on the date",
        "One text; members of the group when it was put forward.",
        "coalitions.group_sponsorship", "share", ("n_members",),
        FLOOR + " A text put forward on behalf of a group may list one member alone.",
        "Lists of sponsors",
    ),
    "fidelity": Measure(
        "Sponsors voting yes",
        "Of the texts that a state sponsors and on which the plenary's vote was recorded, the share on "
        "which it voted yes.",
        "yes votes / sponsored texts with a recorded vote; no, abstain and not voting are listed apart",
        FINAL_LISTS + " Recorded votes on the text as a whole.",
        "coalitions.sponsorship_fidelity", "fidelity", ("n_sponsored_voted",),
        "Few texts are both sponsored by a state and voted on. Not voting counts as not yes, and a state "
        "that did not vote may have been absent.",
        "Lists of sponsors and recorded votes",
    ),
    "modularity": Measure(
        "Modularity",
        "How much more tie weight falls inside the communities than chance would put there.",
        "Σ over pairs inside of (tie − γ × expected tie) / all tie weight",
        NETWORK, "coalitions.communities", "modularity", ("n_communities",),
        "Values at different γ are not comparable. Low values mean that the division is faint: agreement in "
        "the Assembly is high for most pairs.",
        "Newman 2004; Reichardt and Bornholdt 2006; Macon, Mucha and Porter 2012, "
        "doi:10.1016/j.physa.2011.06.030",
    ),
    "stability": Measure(
        "Stability",
        "How often a state falls together with the members of its community when the division is computed "
        "again from other starts: 1 is always.",
        "mean share of runs in which the state and another member are together",
        NETWORK, "coalitions.communities", "stability", ("n_communities",),
        "Below about 0.8 another division is nearly as good for this state. Not defined for a state alone.",
        "Runs of the Leiden algorithm (Traag, Waltman and van Eck 2019) from fixed seeds",
    ),
}  # fmt: skip
