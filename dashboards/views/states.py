"""States: all at once, one of them, or two and more compared."""

import streamlit as st

from dashboards.components import former_codes, state, state_compare, state_list, state_profile
from dashboards.components.series import MOST
from dashboards.warehouse import query

st.title("States")
everyone = query("states_all")
if everyone.is_empty():
    st.info("This build holds no states. `unga build` fills them from the seeds.", icon=":material/inbox:")
    state.stop()

names = {
    row["state_code"]: row["name"] + (" (former member)" if row["status"] == "former_member" else "")
    for row in everyone.iter_rows(named=True)
}
for key in ("state", "other"):
    former_codes.replaced(key)
with st.container(key="controls"):
    left, right = st.columns(2)
    with left:
        code = state.one(
            "State", list(names), "state", names=names.__getitem__, index=None, placeholder="Choose a state"
        )
    others = []
    if code is not None:
        with right:
            others = state.several(
                "Compare with",
                [other for other in names if other != code],
                "other",
                names=names.__getitem__,
                max_selections=MOST - 1,
                placeholder=f"Up to {MOST - 1} other states",
            )
if code is None:
    state_list.show(names)
elif others:
    state_compare.show([code, *others], names)
else:
    state_profile.show(code, names)
