"""What is held, in one sentence: nothing of which there is none is counted out."""

from __future__ import annotations

from typing import Any

from dashboards.components import words


def sentence(held: dict[str, Any]) -> str:
    """Documents, proposals with their sponsors, resolutions and votes, and which of these are not held."""
    return " ".join(part for part in (_texts(held), _votes(held), _none(held)) if part)


def _texts(held: dict[str, Any]) -> str:
    sponsors = words.count(held["n_sponsors"], "state")
    parts = [
        said
        for number, said in (
            (
                held["n_proposals"],
                words.count(held["n_proposals"], "proposal")
                + (f" with {sponsors} on the lists of sponsors" if held["n_sponsors"] else ""),
            ),
            (held["n_resolutions"], words.count(held["n_resolutions"], "adopted resolution")),
        )
        if number
    ]
    documents = f"{words.count(held['n_documents'], 'document')} held"
    if not held["n_documents"]:
        return ""
    return f"{documents}: {', and '.join(parts)}." if parts else f"{documents}."


def _votes(held: dict[str, Any]) -> str:
    if not held["n_roll_calls"]:
        return ""
    roll_calls = f"{words.count(held['n_roll_calls'], 'roll call')} on record"
    if not held["n_votes"]:
        return f"{roll_calls}, without the votes of single states."
    verb = "holds" if held["n_roll_calls"] == 1 else "hold"
    return f"{roll_calls} {verb} {words.count(held['n_votes'], 'vote')} that states cast."


def _none(held: dict[str, Any]) -> str:
    kinds = {
        "n_proposals": "draft",
        "n_resolutions": "adopted resolution",
        "n_roll_calls": "recorded vote",
    }
    lacking = [f"no {said}" for column, said in kinds.items() if not held[column]]
    if not lacking:
        return ""
    listed = words.listing(lacking)
    return f"{listed[0].upper()}{listed[1:]} is held yet."
