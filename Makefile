# One word per task; the hooks and CI call the same words.
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

# The first interpreter that runs, is 3.11 to 3.13 and can make an environment. A version manager may
# answer to a name without having that version, so each candidate is run and not merely looked up.
PYTHON ?= $(shell for candidate in python3 python3.13 python3.12 python3.11 python; do \
	"$$candidate" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' \
	>/dev/null 2>&1 && { echo "$$candidate"; break; }; done)

.DEFAULT_GOAL := help
.PHONY: help setup run test test-fast lint format benchmark screenshots clean

help: ## Show what there is to do.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(STAMP) ## Make .venv with the locked versions.

$(STAMP): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "unga needs Python 3.11, 3.12 or 3.13 with the venv module; none was found on PATH. Install one, or call: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "setting up $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

run: setup ## Load the examples, build the warehouse and serve the dashboards.
	@$(BIN)/unga refresh examples
	@$(BIN)/unga dashboards

test: setup lint ## Lint, then run every test; what fails, once more by itself.
	@$(BIN)/python -m tests

test-fast: setup ## Run the tests that need neither a browser nor a build.
	@$(BIN)/python -m pytest -n 2 --dist loadfile -m "not browser and not build"

lint: setup ## Check style and types of Python and SQL.
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy ingest
	@cd dbt && ../$(BIN)/sqlfluff lint --processes 2 --disable-progress-bar models tests macros
	@cd dashboards/queries && ../../$(BIN)/sqlfluff lint --disable-progress-bar .

format: setup ## Mend what can be mended by a program.
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

benchmark: setup ## Print measured ratios against plain alternatives.
	@$(BIN)/python -m tests.benchmarks

screenshots: setup ## Make the pictures of the README anew, from the examples.
	@$(BIN)/python -m tests.browser.screenshots docs/images

clean: ## Remove the environment and what the tools left behind.
	@rm -rf $(VENV) dbt/target dbt/logs logs .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
