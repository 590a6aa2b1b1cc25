"""States side by side: agreement, roll calls that set them apart, shared texts, communities."""

from __future__ import annotations

from typing import Any

import polars
import pytest

from dashboards.components import series, state_agreement, state_apart, state_communities, state_texts
from tests.dashboards.conftest import Opened, said

pytestmark = pytest.mark.build


def votes_of(rows: Any, session: str, codes: list[str]) -> list[dict[str, str]]:
    """Votes cast by some states, one dictionary for each plenary vote on a text as a whole."""
    held: dict[str, dict[str, str]] = {}
    for roll_call, code, vote in rows(
        "select v.roll_call_id, v.state_code, v.vote from core.votes as v "
        "join core.roll_calls as c using (roll_call_id) where c.stage = 'plenary' and c.is_adoption "
        f"and c.session = '{session}' and v.vote <> 'not_voting' and v.state_code in {tuple(codes)}"
    ):
        held.setdefault(roll_call, {})[code] = vote
    return list(held.values())


def test_several_states_are_compared_and_no_more_than_can_be_told_apart(open_page: Opened) -> None:
    app = open_page("full", "states", state="FRA", other=["DEU", "USA", "CUB", "CHN", "RUS", "GBR", "IND"])
    assert not app.exception
    assert len(app.multiselect(key="other").value) == series.MOST - 1
    assert "France, Germany, United States of America, Cuba, China and Russian Federation" in said(app)


def test_labels_that_would_cover_each_other_are_moved_apart() -> None:
    placed = series.apart(polars.DataFrame({"value": [0.5, 0.1, 0.5]}), "value", 0.1)
    assert placed["label_at"].to_list() == pytest.approx([0.1, 0.5, 0.6])


def test_agreement_is_said_with_its_roll_calls(open_page: Opened, rows: Any) -> None:
    steps = {"yes": 1, "abstain": 2, "no": 3}
    both = [cast for cast in votes_of(rows, "74", ["FRA", "USA"]) if len(cast) == 2]
    alike = sum(1 - abs(steps[cast["FRA"]] - steps[cast["USA"]]) / 2 for cast in both) / len(both)
    app = open_page("full", "states", state="FRA", other="USA", measure="agreement_all")
    words = said(app)
    assert f"{alike:.2f} with United States of America ({len(both)} roll calls)" in words
    by_session = rows(
        "select session, agreement_all, n_shared from coalitions.agreement_pairs "
        "where scope = 'plenary_adoption' and state_a = 'FRA' and state_b = 'USA' and n_shared >= 20"
    )
    if len(by_session) > 1:
        assert f"between {min(row[1] for row in by_session):.2f} (session " in words
    assert "nobody's position" in words, "what was adopted without a vote stands beside it"
    table = app.dataframe[0].value
    assert set(table["Roll calls"][table["Session"].str.endswith("#74")]) == {len(both)}


def test_intervals_are_made_when_asked_for(open_page: Opened) -> None:
    quiet = said(open_page("full", "states", state="FRA", other="USA"))
    asked = said(open_page("full", "states", state="FRA", other="USA", sure="74"))
    assert "95 % intervals" not in quiet
    assert "95 % intervals" in asked
    assert "France and United States of America: 0." in asked


def test_every_measure_of_pairs_can_be_chosen(open_page: Opened) -> None:
    for measure, label in (
        ("kappa", "Kappa"),
        ("pi", "Pi"),
        ("coincidence", "classic"),
        ("s_squared", "S, sq"),
    ):
        app = open_page("full", "states", state="FRA", other="USA", measure=measure)
        assert not app.exception, measure
        assert label in said(app)


def test_the_share_adopted_without_a_vote_is_drawn_where_it_is_known(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = state_agreement.query
    known = [
        polars.lit(0.75).alias("share_without_vote"),
        polars.lit("75 %").alias("without_vote"),
        polars.lit(270).alias("n_adopted_without_vote"),
    ]
    monkeypatch.setattr(
        state_agreement, "query", lambda name, **values: asked(name, **values).with_columns(known)
    )
    app = open_page("full", "states", state="FRA", other="USA")
    assert not app.exception
    assert "75 % of the texts adopted in session 74 (270) were adopted without a vote" in said(app)
    assert len(app.get("vega_lite_chart") or app.get("arrow_vega_lite_chart")) == 2


def test_roll_calls_on_which_states_voted_differently_are_listed(open_page: Opened, rows: Any) -> None:
    votes = votes_of(rows, "74", ["FRA", "DEU", "USA"])
    shared = [cast for cast in votes if len(cast) > 1]
    differing = [cast for cast in shared if len(set(cast.values())) > 1]
    opposite = [cast for cast in differing if {"yes", "no"} <= set(cast.values())]
    app = open_page("full", "states", state="FRA", other=["DEU", "USA"], view="apart", session="74")
    words = said(app)
    assert f"voted differently on {len(differing)} of {len(shared)} roll calls" in words
    assert f"on {len(opposite)} of these one said yes and another no" in words
    assert len(app.dataframe[0].value) == len(differing)
    narrowed = open_page(
        "full", "states", state="FRA", other=["DEU", "USA"], view="apart", session="74", kind="opposite"
    )
    assert len(narrowed.dataframe[0].value) == len(opposite)


def test_texts_that_all_of_them_sponsor_are_counted(open_page: Opened, rows: Any) -> None:
    chosen = ["FRA", "DEU", "ITA"]
    held = rows(
        "select proposal_id, count(*) from core.sponsorships where is_sponsor "
        f"and state_code in {tuple(chosen)} group by 1"
    )
    everybody = sum(number == len(chosen) for _, number in held)
    words = said(open_page("full", "states", state="FRA", other=chosen[1:], view="texts"))
    assert f"Of the {len(held)} texts that at least one of them sponsors, {everybody} " in words


def test_shared_sponsorship_is_drawn_where_there_are_sessions_enough(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = state_texts.query

    def with_sessions(name: str, **values: Any) -> polars.DataFrame:
        frame = asked(name, **values)
        if name != "states_compared":
            return frame
        copies = [
            frame.head(1).with_columns(
                polars.lit(f"{number}").alias("session"),
                polars.lit(number).cast(polars.Int32).alias("session_no"),
            )
            for number in (78, 79, 80)
        ]
        return polars.concat(copies)

    before = said(open_page("full", "states", state="FRA", other="DEU", view="texts"))
    monkeypatch.setattr(state_texts, "query", with_sessions)
    app = open_page("full", "states", state="FRA", other="DEU", view="texts")
    assert not app.exception
    assert "A hollow point" in said(app)
    assert "A hollow point" not in before, "the examples hold too few sessions"


def test_communities_are_compared_with_the_first_state(open_page: Opened, rows: Any) -> None:
    of = dict(
        rows(
            "select state_code, community from coalitions.communities where session = '74' "
            "and layer = 'votes' and is_default_gamma and state_code in ('FRA', 'DEU', 'CUB')"
        )
    )
    app = open_page("full", "states", state="FRA", other=["DEU", "CUB"], view="communities")
    assert not app.exception
    table = app.dataframe[0].value
    now = table[(table["Session"] == "74") & (table["Of"] == "votes")].set_index("State")
    assert bool(now["With the first"]["Germany"]) == (of["FRA"] == of["DEU"])
    assert bool(now["With the first"]["Cuba"]) == (of["FRA"] == of["CUB"])


def test_a_place_in_a_community_that_another_run_may_change_is_said_to_be_so(
    open_page: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = state_communities.query
    shaky = [polars.lit(True).alias("is_unstable"), polars.lit("same").alias("meaning")]
    assert "(not stable)" not in said(
        open_page("full", "states", state="FRA", other="DEU", view="communities")
    )
    monkeypatch.setattr(
        state_communities, "query", lambda name, **values: asked(name, **values).with_columns(shaky)
    )
    words = said(open_page("full", "states", state="FRA", other="DEU", view="communities"))
    assert "is in one community with Germany (not stable)" in words


@pytest.mark.parametrize(
    ("n_different", "n_opposite", "said_so"),
    [
        (9, 2, "9 of 90 roll calls in which both voted; on 2 of these one said yes and another no."),
        (9, 0, "9 of 90 roll calls in which both voted; on none of these did one say yes and another no."),
        (0, 0, "none of 90 roll calls in which both voted."),
    ],
)
def test_what_never_happened_is_said_in_words(n_different: int, n_opposite: int, said_so: str) -> None:
    row = {"session": "74", "n_different": n_different, "n_opposite": n_opposite, "n_shared": 90}
    assert state_apart.sentence(row, 2) == f"In session 74 they voted differently on {said_so}"
