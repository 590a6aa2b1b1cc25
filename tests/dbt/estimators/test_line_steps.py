"""Which resolution of a line follows which where sessions have one of them, several, or none."""

from estimators.line_steps import Member, steps_of_line


def member(symbol: str, heading: str = "") -> Member:
    """A member named after its session: `A78` is of session 78."""
    session = symbol.lstrip("ABCD")
    return Member(symbol, "title", session, float(session), frozenset({heading} - {""}))


def chains(symbols: str, cites: str = "", **headings: str) -> list[list[str]]:
    """Steps of each chain as words, as `A78>A79:title`."""
    members = [member(symbol, headings.get(symbol, "")) for symbol in symbols.split()]
    pairs = {tuple(pair.split(">")) for pair in cites.split()}
    found = steps_of_line(members, pairs)
    turned = steps_of_line(members[::-1], pairs)
    assert found == turned
    return [[f"{step.earlier}>{step.later}:{step.basis}" for step in steps] for _, steps in found]


def test_one_of_a_session_follows_the_one_before() -> None:
    assert chains("A78 A79 A81") == [["A78>A79:title", "A79>A81:title"]]


def test_of_several_only_the_cited_one_is_placed() -> None:
    assert chains("A76 A77 A78 B78 A79 A80", "B78>A77") == [
        ["A76>A77:title", "A77>B78:citation", "B78>A79:title", "A79>A80:title"]
    ]


def test_what_nothing_places_is_left_out_and_the_line_goes_on() -> None:
    assert chains("A76 A77 A78 B78 A79 A80") == [["A76>A77:title", "A77>A79:title", "A79>A80:title"]]


def test_the_one_that_the_next_text_cites_was_of_the_line() -> None:
    assert chains("A76 A77 A78 B78 A79", "A79>B78") == [
        ["A76>A77:title", "A77>B78:next_cites", "B78>A79:citation"]
    ]


def test_a_citation_of_everything_before_says_nothing() -> None:
    assert chains("A78 B78 A79 B79", "A79>A78 A79>B78 B79>A78 B79>B78") == []


def test_two_texts_of_a_title_that_cite_each_their_own_are_two_chains() -> None:
    assert chains("A78 B78 A79 B79", "A79>A78 B79>B78") == [["A78>A79:citation"], ["B78>B79:citation"]]


def test_two_that_cite_the_only_one_before_split_it() -> None:
    assert chains("A77 A78 A79 B79 A80 A81", "A79>A78 B79>A78 A80>A79") == [
        ["A77>A78:title", "A78>A79:citation", "A78>B79:citation", "A79>A80:citation", "A80>A81:title"]
    ]


def test_a_title_that_sessions_give_to_several_is_a_heading_and_needs_more() -> None:
    assert chains("A40 B40 A41 B41 A42") == []
    assert chains("A40 B40 A41 B41 A42", A40="AID", B41="AID", A42="AID", B40="WAR") == [
        ["A40>B41:heading", "B41>A42:heading"]
    ]
