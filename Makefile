# Everything a person or CI calls. `make help` lists it.
export CGO_ENABLED := 0
GO      ?= go
BIN     := bin
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo dev)
LDFLAGS := -s -w -X main.version=$(VERSION)
PKGS    := ./...
# What tests start sandboxes with, so that each need not build its own.
PROGRAMS = FAAS_SANDBOX=$(CURDIR)/$(BIN)/faas-sandbox FAAS_GUEST=$(CURDIR)/$(BIN)/faas-guest
# The suites share two cores with the sandboxes that they start.
TESTFLAGS ?= -timeout 40m

.DEFAULT_GOAL := help
.PHONY: help build demo test lint unit contracts bench soak fuzz security generate clean deps deps-test

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

deps:
	@scripts/deps run
deps-test:
	@scripts/deps test

# No -trimpath: the tests would then compile gVisor and go-ethereum a second time.
# The guest program has no version inside: images that carry it are made anew
# when it changes, not with every build.
build: ## bin/faas, one file that carries the programs of the sandbox inside
	@mkdir -p $(BIN)
	$(GO) build -ldflags '$(LDFLAGS)' -o $(BIN)/faas-sandbox ./cmd/faas-sandbox
	$(GO) build -buildvcs=false -ldflags '-s -w' -o $(BIN)/faas-guest ./cmd/faas-guest
	@cp $(BIN)/faas-sandbox $(BIN)/faas-guest cmd/faas/
	$(GO) build -tags embedsandbox -ldflags '$(LDFLAGS)' -o $(BIN)/faas ./cmd/faas

demo: deps build ## the whole system in one process, jobs on chain and over HTTP
	@$(BIN)/faas demo

test: deps-test lint build contracts unit ## everything that CI runs

lint: ## gofmt, vet, staticcheck, house rules
	@out=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$out" ]; then echo "not formatted (gofmt -w): $$out"; exit 1; fi
	$(GO) vet $(PKGS)
	$(GO) tool staticcheck $(PKGS)

unit: build ## the Go tests, real sandboxes included
	$(PROGRAMS) $(GO) test -p 2 $(TESTFLAGS) $(PKGS)

contracts: ## the contract's tests, gas and ABI checks
	$(MAKE) -C contracts test

bench: deps-test build ## latency and memory beside docker, podman and runc (ONLY=row for one)
	@scripts/bench $(if $(ONLY),--only $(ONLY))

soak: build ## 100,000 executions; memory, goroutines, fds and disk stay flat (N=…)
	@scripts/soak $(if $(N),--count $(N))

fuzz: ## every fuzz target for FUZZTIME (30s)
	@scripts/fuzz $(or $(FUZZTIME),30s)

security: build ## the hostile-input and isolation suites, long form
	FAAS_LONG=1 $(PROGRAMS) $(GO) test -p 1 -timeout 120m ./image/... ./gvisor/... ./pool/... ./engine/... ./gateway/...

generate: ## bindings and generated docs
	$(MAKE) -C contracts abi
	$(GO) generate $(PKGS)

clean: ## what make built; never the Go build cache
	rm -rf $(BIN) build cmd/faas/faas-sandbox cmd/faas/faas-guest
