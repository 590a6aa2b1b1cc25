"""Which titles are one line: respellings near in time, never two titles of one session."""

from estimators.title_lines import Title, join_titles


def lines_of(titles: dict[str, tuple[int, ...]], rewordings=(), tails=None) -> set[frozenset[str]]:
    """The lines of titles that are each borne by some sessions."""
    found = {
        words: Title(
            set((tails or {}).get(words, ())), {str(session): float(session) for session in sessions}
        )
        for words, sessions in titles.items()
    }
    lines = join_titles(found, rewordings)
    return {frozenset(members) for members in lines.members().values()}


def test_titles_that_differ_in_small_words_are_one_line_however_far_apart() -> None:
    assert lines_of({"the golan": (40,), "golan": (70,)}) == {frozenset({"the golan", "golan"})}


def test_two_titles_of_one_session_are_two_lines() -> None:
    assert len(lines_of({"the golan": (40, 41), "golan": (41, 42)})) == 2


def test_a_number_joins_near_sessions_only() -> None:
    near = lines_of({"budget for 1986": (40,), "budget for 1987": (41,), "budget for 1999": (54,)})
    assert near == {frozenset({"budget for 1986", "budget for 1987"}), frozenset({"budget for 1999"})}


def test_the_nearest_is_joined_first_and_then_blocks_another_of_its_session() -> None:
    plain, new, other = (f"{word}means to end war in distant parts" for word in ("", "new ", "other old "))
    assert lines_of({plain: (40,), new: (41,), other.replace("other ", ""): (41, 43)}) == {
        frozenset({plain, new}),
        frozenset({"old means to end war in distant parts"}),
    }


def test_a_title_behind_a_heading_is_that_title() -> None:
    tail = "division for palestinian rights"
    full = f"question of palestine {tail}"
    assert lines_of({full: (48,), tail: (50,)}, tails={full: {tail}}) == {frozenset({full, tail})}
    assert len(lines_of({full: (48,), tail: (50,)})) == 2


def test_a_stated_rewording_joins_titles_that_share_no_word() -> None:
    found = lines_of({"samoa pathway": (79,), "antigua agenda": (80,)}, [("samoa pathway", "antigua agenda")])
    assert found == {frozenset({"samoa pathway", "antigua agenda"})}


def test_a_line_is_called_after_the_title_that_it_bore_first_whatever_the_order() -> None:
    titles = {"golan": Title(set(), {"70": 70.0}), "the golan": Title(set(), {"40": 40.0})}
    turned = dict(reversed(titles.items()))
    assert join_titles(titles, []).line_of("golan") == join_titles(turned, []).line_of("golan") == "the golan"
