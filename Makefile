# The commands of the project. `make check` is what CI runs; `make help` lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# cgo is used by the race detector alone.
export CGO_ENABLED := 0

BUILD := build
NPM := $(BUILD)/npm
LINT := $(BUILD)/bin/golangci-lint
ORACLE := node py/langtest/oracle/oracle.mjs
# Packages in which goroutines meet.
RACE ?= ./tool/... ./journal/... ./run/... ./server/... ./internal/...
FUZZTIME ?= 30s
ROUNDS ?= 5

.PHONY: help
help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

.PHONY: check
check: fmt vet lint test race golden-check tidy unchanged ## everything CI checks

.PHONY: build
build: ## the binary, to build/bin
	go build -o $(BUILD)/bin/toolweaver ./cmd/toolweaver

.PHONY: fmt
fmt: ## fail if a file is not formatted
	@files=$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go')); \
	if [[ -n $$files ]]; then echo "not formatted, run gofmt -w:"; echo "$$files"; exit 1; fi

.PHONY: vet
vet: ## the compiler's checks
	go vet ./...

.PHONY: lint
lint: $(LINT) ## the linters of .golangci.yml
	$(LINT) run ./...

$(LINT): tools/go.mod tools/go.sum
	go -C tools build -o ../$(LINT) github.com/golangci/golangci-lint/v2/cmd/golangci-lint

.PHONY: test
test: ## all tests
	go test ./...

.PHONY: sdk-check
sdk-check: ## compare the clients of models with the makers' SDKs, which take minutes to compile
	go -C model/sdkcheck test -vet=off ./...

# Packages of the list that do not exist are left out; without a C compiler the race detector cannot run.
.PHONY: race
race: ## tests of the concurrent packages under the race detector
	@if ! command -v cc >/dev/null; then echo "race: skipped, no C compiler"; exit 0; fi; \
	packages=$$(go list -e $(RACE) 2>/dev/null | grep -v '^\./' || true); \
	[[ -z $$packages ]] || CGO_ENABLED=1 go test -race -short $$packages

.PHONY: npm
npm: $(NPM)/node_modules/.installed ## programs from npm that tests use: CPython 3.14 and MCP servers

$(NPM)/node_modules/.installed: tools/npm/package.json $(wildcard tools/npm/package-lock.json)
	mkdir -p $(NPM)
	cp tools/npm/package*.json $(NPM)/
	cd $(NPM) && npm ci --no-audit --no-fund
	touch $@

.PHONY: golden
golden: npm ## write the golden files of py/testdata with CPython 3.14
	$(ORACLE) py/testdata

.PHONY: docs
docs: ## write docs/divergences.md and docs/library.md
	UPDATE_DOCS=1 go test ./py ./py/lib/all -run 'TestDivergencesDocument|TestDocument' -count 1

.PHONY: golden-check
golden-check: ## fail if a golden file is stale (needs node)
	@if ! command -v node >/dev/null; then echo "golden-check: skipped, no node"; exit 0; fi; \
	$(MAKE) --no-print-directory npm && $(ORACLE) --check py/testdata

.PHONY: bench
bench: ## compare with CPython, round by round
	go run ./bench -rounds $(ROUNDS)

PEERS := $(BUILD)/peers

.PHONY: bench-peers
bench-peers: $(PEERS)/node_modules/.installed ## compare with CPython, Monty, Pyodide, Starlark, gpython and goja (needs node; half an hour)
	go -C bench/peers run . -rounds $(ROUNDS) -npm $(abspath $(PEERS)) -svg $(abspath docs/peers.svg)

$(PEERS)/node_modules/.installed: bench/peers/package.json
	mkdir -p $(PEERS)
	cp bench/peers/package.json $(PEERS)/
	cd $(PEERS) && npm install --no-audit --no-fund --no-package-lock && chmod +x node_modules/monty-worker/monty
	touch $@

.PHONY: fuzz
fuzz: ## run every fuzz target for FUZZTIME
	@for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package | grep '^Fuzz' || true); do \
			echo "== $$package $$target"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 2s $$package; \
		done; \
	done

.PHONY: tidy
tidy: ## fail if go.mod or go.sum is not tidy
	go mod tidy -diff

.PHONY: unchanged
unchanged: ## fail if a check changed a committed file
	git diff --exit-code

.PHONY: clean
clean: ## remove what was built
	rm -rf $(BUILD)
