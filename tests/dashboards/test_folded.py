"""What a reader has not opened is not made."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import streamlit as st

    from dashboards.components import folded

    folded.part("Closed", "one", lambda: st.text("costly"))
    folded.part("Opened", "two", lambda: st.text("seen"), opened=True)
    with folded.on_telephone("Filters: <all>", "controls"):
        st.text_input("With the words")


def test_what_is_closed_is_not_made() -> None:
    app = AppTest.from_function(_page).run()
    assert not app.exception
    assert [part.label for part in app.expander] == ["Closed", "Opened"]
    assert [said.value for said in app.text] == ["seen"]


def test_what_is_opened_is_made() -> None:
    app = AppTest.from_function(_page).run()
    app.session_state["part one"] = True
    assert [said.value for said in app.run().text] == ["costly", "seen"]


def test_choices_stand_after_their_label_and_are_made_on_every_screen() -> None:
    app = AppTest.from_function(_page).run()
    assert [field.label for field in app.text_input] == ["With the words"]
    label = next(part for part in app.main if part.type == "html")
    assert "<summary>Filters: &lt;all&gt;</summary>" in label.proto.body
    assert "<details open" not in label.proto.body
