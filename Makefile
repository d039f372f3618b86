# Everything a developer types. `make` alone lists it.

PYTHON ?= python3
DOSSIER_SHARED ?= ../shared
BIN := .venv/bin
READY := .venv/ready

export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help site test lint strict check serve quality bench bench-site bench-rebuild docs golden pipeline clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(READY) ## build the dossier of seeds/ into site_src/ and the website into site/
	@mkdir -p site_src
	$(BIN)/dossier build

test: $(READY) ## run all tests; those in a browser only where a Chromium is installed
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder

lint: $(READY) ## ruff, mypy --strict, and the floors of the house
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

strict: $(READY) ## build the site with MkDocs alone; the smallest warning fails
	$(BIN)/mkdocs build --strict --site-dir build/site

check: lint test strict ## all of lint, test and strict

serve: $(READY) ## serve the site while you write
	$(BIN)/dossier serve

quality: $(READY) ## score the dossiers of the labelled article sets, and compare with the pinned floors
	DOSSIER_SHARED=$(DOSSIER_SHARED) $(BIN)/python -m tests.quality.gate $(GATE)

bench: $(READY) ## time finding, linking and comparing on 100, 1,000 and 10,000 invented articles (some minutes)
	$(BIN)/python -m tests.bench

bench-site: $(READY) ## time the website of 250, 500 and 1,000 invented articles against MkDocs alone, and search it (some minutes)
	$(BIN)/python -m tests.site.bench_site

bench-rebuild: $(READY) ## time a build of 1,000 invented articles, and what one new article, none, and an edited template cost then
	$(BIN)/python -m tests.site.bench_rebuild

docs: $(READY) ## write what templates may ask for into docs/templates.md
	$(BIN)/python -m generator.restyle.described docs/templates.md

golden: $(READY) ## write what the code does now into tests/golden; read the difference before you commit it
	$(BIN)/pytest --update-golden tests -m "not site and not browser" || true
	git diff --stat -- tests/golden

pipeline: $(READY) ## train the language pipeline anew (needs the data in $DOSSIER_SHARED/treebank; about two hours)
	$(BIN)/pip install --quiet -c constraints.txt -e '.[train]'
	$(BIN)/python training/train.py $(DOSSIER_SHARED)/treebank generator/annotate/english

clean: ## remove what was built, and the environment
	rm -rf site .dossier build .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .cache

# The environment is made from pinned packages, and brought up to date when the pins or our own needs change.
$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name one with: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet -c constraints.txt -e '.[dev,search]'
	@touch $(READY)
