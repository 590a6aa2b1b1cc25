"""Which votes a measure is counted over: the choice of scope, the same wherever it is offered."""

from __future__ import annotations

from dashboards.components import state

SCOPES = {
    "plenary_adoption": "plenary, on texts as a whole",
    "plenary_all": "plenary, every roll call",
    "committee": "committees, every roll call",
}
DEFAULT = "plenary_adoption"


def choose() -> str:
    """Let the reader choose; never none."""
    chosen = state.one("Which votes", list(SCOPES), "scope", default=DEFAULT, names=SCOPES.__getitem__)
    return chosen or DEFAULT
