"""What the first page of a server would wait for, done once: import this module, and all is there."""

import gc
import importlib
import pkgutil

import altair  # noqa: F401
import pandas  # noqa: F401  two sessions that import it at once break the charts of the second

from dashboards import components

for found in pkgutil.iter_modules(components.__path__, f"{components.__name__}."):
    importlib.import_module(found.name)

# Streamlit collects garbage after every run, of a fragment too. Without this it would look through all that
# was imported each time, which takes longer than the run itself.
gc.collect()
gc.freeze()
