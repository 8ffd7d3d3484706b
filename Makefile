# `make demo` and `make test` need Python 3.11 to 3.13 with venv, and the network once, for packages.
# Everything is installed into .venv; uv does it where it is there, pip otherwise.

VENV := .venv
BIN := $(VENV)/bin
INPUTS := pyproject.toml constraints.txt
PYTEST_OPTIONS ?=
UV := $(shell command -v uv 2>/dev/null)
# The first of these that is Python 3.11 to 3.13.
PYTHON := $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$python && break; done)

ifdef UV
INSTALL = $(UV) pip install --quiet --python $(BIN)/python --constraint constraints.txt --editable
else
INSTALL = $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable
endif

.PHONY: demo test lint types clean

demo: $(VENV)/runtime
	@$(BIN)/interviewer demo

test: $(VENV)/development
	$(BIN)/python -m pytest $(PYTEST_OPTIONS)

lint: $(VENV)/development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/development
	$(BIN)/mypy

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache

$(VENV)/runtime: $(BIN)/python $(INPUTS)
	@echo "Installing the packages (once)..."
	@$(INSTALL) .
	@touch $@

$(VENV)/development: $(BIN)/python $(INPUTS)
	@echo "Installing the packages (once)..."
	@$(INSTALL) '.[dev]'
	@touch $(VENV)/runtime $@

$(BIN)/python:
ifdef UV
	@$(UV) venv --quiet --allow-existing --python '>=3.11,<3.14' $(VENV)
else
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed and was not found. On Debian or Ubuntu: sudo apt install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "This Python lacks venv. On Debian or Ubuntu: sudo apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)
endif
