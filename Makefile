# eSeva Edge. `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.SILENT:
MAKEFLAGS += --no-print-directory

SWIFT ?= swift
# What every build of ours is checked with: a target may import only what it declares.
CHECKED := --explicit-target-dependency-import-check error
PACKAGES := firmware-config/packages
JUDGES := .build/judges
DEMO ?= demo-data
OUT ?= visit
CRASHES ?= 10000
CUTS ?= 1000
# Hundreds of progress lines become a few; every other line stays.
BRIEFLY := awk '!/^\[[0-9]+\/[0-9]+\]/ { print; fflush(); next } ++n % 250 == 1 { print; fflush() }'

.PHONY: help
help: ## list the targets
	sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1	\2/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name text; do
	    printf '  make %-18s %s\n' "$$name" "$$text"
	done

.PHONY: install-packages
install-packages: ## install the Debian packages that build, demo and tests need (only what is missing)
	$(PACKAGES)/install.sh $(PACKAGES)/{node,build,demo,test}.list

.PHONY: build
build: ## release executables: .build/release/eseva-node and .build/release/eseva-state
	$(PACKAGES)/install.sh $(PACKAGES)/{node,build}.list
	for product in eseva-node eseva-state; do
	    $(SWIFT) build -c release $(CHECKED) --product $$product 2>&1 | $(BRIEFLY)
	done

.PHONY: programs
programs:
	$(PACKAGES)/install.sh $(PACKAGES)/{node,build,demo}.list
	for product in eseva-node eseva-state eseva-devices eseva-visit; do
	    $(SWIFT) build $(CHECKED) --product $$product 2>&1 | $(BRIEFLY)
	done

.PHONY: demo
demo: programs ## a state server and one centre with emulated devices, until Ctrl-C
	exec .build/debug/eseva-visit demo $(DEMO)

.PHONY: clean-demo
clean-demo: ## forget what the demo stored
	rm -rf $(DEMO)

.PHONY: visit
visit: programs ## the whole visit without a browser; its papers and records go to OUT=dir
	exec .build/debug/eseva-visit run $(OUT)

$(JUDGES)/ready: Tests/Judges/requirements.txt
	echo "Installing the judges of Tests/Judges/requirements.txt"
	rm -rf $(JUDGES)
	/usr/bin/python3 -m venv $(JUDGES)
	$(JUDGES)/bin/pip install --quiet --disable-pip-version-check --requirement $< </dev/null
	touch $@

.PHONY: judges
judges: install-packages
	$(MAKE) $(JUDGES)/ready

.PHONY: test
test: judges ## install what is missing, build once (debug), run every test
	echo "Building everything, debug"
	$(SWIFT) build --build-tests $(CHECKED) </dev/null 2>&1 | $(BRIEFLY)
	export PATH="$(CURDIR)/$(JUDGES)/bin:$$PATH"
	$(SWIFT) test --skip-build --no-parallel --disable-xctest $(CHECKED) </dev/null 2>&1 \
	    | awk '!/ started\.$$/ { print; fflush() }'

.PHONY: fault-test
fault-test: judges ## crashes and power cuts as often as CRASHES=10000 and CUTS=1000 say (hours)
	$(SWIFT) build --build-tests $(CHECKED) </dev/null 2>&1 | $(BRIEFLY)
	ESEVA_CRASHES=$(CRASHES) ESEVA_POWER_CUTS=$(CUTS) $(SWIFT) test --skip-build --no-parallel --disable-xctest \
	    --filter 'SturdinessTests' $(CHECKED) </dev/null

.PHONY: bench
bench: install-packages ## measure; writes bench.json
	Tests/Benchmarks/bench.sh

.PHONY: format
format: ## format all Swift sources
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests
