"""Where a fact is said: words highlighted on their page, or a record's field; else the documents held."""

from __future__ import annotations

import streamlit as st

from dashboards.components import document_evidence, document_list, passage

pointer = st.query_params.get(passage.PARAMETER) or st.query_params.get("document")
if pointer:
    document_evidence.show(pointer)
else:
    document_list.show()
