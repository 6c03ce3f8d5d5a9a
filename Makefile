# What a person types; each line could be typed by hand.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -q
# proxy-tools (pywebview needs it) is published as source only.
LOCKED := --require-hashes --only-binary :all: --no-binary proxy-tools

.PHONY: help setup run demo test lint fix docs evaluate bench train learn lock clean

help:
	@echo "make run    set everything up and start Presend with its window"
	@echo "make demo   a browser with the extension, paired, on a practice page"
	@echo "make test   every test, against the real parts"
	@echo "make lint   types and style          make fix    mend style"
	@echo "make docs   renew what is generated  make lock   renew the lock files"
	@echo "make evaluate   what the checks find, on labelled drafts    make bench   how long it takes"

setup: $(VENV)/.ready
$(VENV)/.ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) install $(LOCKED) -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	$(PIP) install $(LOCKED) -r requirements-dev.lock
	touch $@

$(VENV)/.ready-benchmark: $(VENV)/.ready-dev requirements-benchmark.lock
	$(PIP) install $(LOCKED) -r requirements-benchmark.lock
	touch $@

node_modules/.ready: package-lock.json
	npm ci --ignore-scripts --no-fund --no-audit --loglevel=error
	touch $@

run: setup
	$(BIN)/presend run

demo: setup
	$(BIN)/presend demo

test: $(VENV)/.ready
	sh tests/debian-packages.sh
	$(MAKE) --no-print-directory .languagetool/.ready .epicyon/.ready .programs/.ready
	$(MAKE) --no-print-directory lint
	$(BIN)/pytest

# The real LanguageTool that the tests of wording run, as an administrator gets it from Maven Central.
.languagetool/.ready: localagent/wording/jars.toml
	$(BIN)/presend languagetool install --maven --into .languagetool
	touch $@

# The real social network that the tests post to, apart from everything else: its modules have names such as "tests".
# As published it shows no timeline at an address with a port; the last line mends that.
.epicyon/.ready: tests/epicyon.lock | $(VENV)/.ready
	rm -rf .epicyon
	$(PIP) install --no-deps --require-hashes --only-binary :all: --no-binary pyqrcode --target .epicyon -r tests/epicyon.lock
	sed -i "s/= domain.split(':')$$/&[0]/" .epicyon/webapp_column_left.py .epicyon/webapp_column_right.py
	touch $@

# Programs of other people's that no adapter knows, in an environment of their own. Isso only needs misaka, which has to be
# compiled, where its settings ask for it: so nothing is installed besides the list. Both are published as source only.
.programs/.ready: requirements-programs.lock
	$(PYTHON) -m venv .programs
	.programs/bin/python -m pip --disable-pip-version-check -q install --no-deps \
	    --require-hashes --only-binary :all: --no-binary isso,roundup -r requirements-programs.lock
	touch $@

lint: $(VENV)/.ready-dev node_modules/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	node_modules/.bin/tsc -p extension

fix: $(VENV)/.ready-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: $(VENV)/.ready-dev
	$(BIN)/python -m tests.generated

# What the checks find on the labelled drafts, beside what they found last time, and where DATA is the folder of the
# public sets what the network says of these.
evaluate: setup
	$(BIN)/python -m nlp.evaluation drafts tests/corpus/drafts/*_dev.jsonl --record nlp/evaluation/history.jsonl \
	    --date "$$(git log -1 --format=%cs)" --commit "$$(git describe --always --dirty)"
	$(BIN)/python -m nlp.evaluation sentences nlp/training/corpus/sentences_dev.jsonl
	$(BIN)/python -m nlp.evaluation entities nlp/training/corpus/entities_dev.txt
ifdef DATA
	$(BIN)/python -m nlp.evaluation entities $(DATA)/ner/uner_ewt.dev.jsonl
	$(BIN)/python -m nlp.evaluation syntax $(DATA)/conllu/en_ewt-ud-dev.conllu
	for set in $(DATA)/abuse/edos2023_sexism $(DATA)/abuse/convabuse2021 $(DATA)/criticism/stanford_politeness_wikipedia \
	    $(DATA)/criticism/nhs_fft_phase1; do $(BIN)/python -m nlp.evaluation public $$set.dev.jsonl || exit 1; done
endif

# How long things take, beside their goals; then the same drafts with Presidio, and personal data in FILES of your own:
# make bench PII="…/ewt_contacts.dev.jsonl …/presidio_synth_v2.dev.jsonl"
bench: $(VENV)/.ready-benchmark
	$(BIN)/python -m tests.benchmarks
	$(BIN)/python -m tests.benchmarks.extension
	$(BIN)/python -m tests.benchmarks.comparison $(PII)

# nlp/model anew, from a folder of the public sets: make train DATA=FOLDER
train: $(VENV)-training/.ready
	$(VENV)-training/bin/python -m nlp.training --data $(DATA) --work build/training

# The deep layers alone, from the model as it stands: for drafts that were added.
learn: $(VENV)-training/.ready
	$(VENV)-training/bin/python -m nlp.training --data $(DATA) --work build/training --go-on

$(VENV)-training/.ready: requirements-training.lock
	$(PYTHON) -m venv $(VENV)-training
	$(VENV)-training/bin/python -m pip --disable-pip-version-check -q install $(LOCKED) -r requirements-training.lock
	touch $@

lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group dev pyproject.toml -o requirements-dev.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group benchmark -c requirements-dev.lock pyproject.toml -o requirements-benchmark.lock
	uv pip compile -q --python-platform x86_64-manylinux_2_28 --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group training pyproject.toml -o requirements-training.lock
	printf 'isso\nroundup\n' | uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-emit-package misaka --no-emit-package cffi --no-emit-package pycparser - -o requirements-programs.lock
	npm install --package-lock-only

clean:
	rm -rf $(VENV) $(VENV)-training .programs .epicyon node_modules build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
