"""What measures of lines of resolutions and of sponsors' votes mean; the others are in `measure_notes`."""

from __future__ import annotations

from dashboards.components.measure_notes import Measure

LINES = {
    "n_changed": Measure(
        "States that voted differently",
        "From one recorded vote on a line of resolutions to the next that is held, or between any two that a "
        "reader chooses, the states whose votes are not the same: nearer yes or nearer no, in the order no, "
        "abstention, yes.",
        "states whose two votes differ, of those that voted yes, no or abstained both times",
        "Recorded votes of the plenary on adoption whose lists of states are held. Not voting, entering and "
        "leaving are listed apart. A text adopted without a vote has no votes to compare.",
        "timelines.family_steps", "n_changed", ("n_voted_both",),
        "Two votes on two texts: the text may have changed, not the state. Sessions between may have had a "
        "vote that is not held; what lies between stands beside each step.",
        "Recorded votes; the line by titles, citations and the order of sessions, graded",
    ),
    "share_sponsors_yes": Measure(
        "Sponsors voting yes on a text",
        "The share of a text's sponsors that voted yes on it at one stage.",
        "sponsors that voted yes / sponsors in the list of votes, voting or not",
        "Lists of sponsors as far as held; recorded votes on the whole text, committee and plenary apart.",
        "coalitions.sponsor_conversion", "share_sponsors_yes", ("n_sponsors_in_list", "n_sponsors_yes"),
        "Not voting counts as not yes. Unless the list is final, later sponsors are missing from it.",
        "Lists of sponsors and recorded votes",
    ),
}  # fmt: skip
