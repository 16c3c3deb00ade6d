package main

// This file opens the record of executions, and notes with each execution what it ran with, so that another process can let it
// go on.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"toolweaver/journal"
	"toolweaver/journal/sqlitestore"
	"toolweaver/run/gateway"
)

// journalFlags say where executions are recorded.
type journalFlags struct {
	Journal string `help:"File for the record of executions, from which they can be resumed, replayed and continued. \"none\" keeps it in memory. Default: journal.db in the state folder." env:"TOOLWEAVER_JOURNAL" placeholder:"FILE"`
}

// noJournal is the name of no file.
const noJournal = "none"

// How long executions are kept: those that have ended, and those that wait or whose process died.
const (
	keepEnded   = 7 * 24 * time.Hour
	keepWaiting = 30 * 24 * time.Hour
)

// openJournal opens the journal; nil if there is to be none on disk. The caller closes it.
func (f journalFlags) openJournal(ctx context.Context, s stateFlags) (*sqlitestore.Store, error) {
	path := f.Journal
	switch path {
	case noJournal:
		return nil, nil
	case "":
		dir, err := s.dir()
		if err != nil {
			return nil, exitError{exitUsage, err}
		}
		path = filepath.Join(dir, "journal.db")
	}
	store, err := sqlitestore.Open(ctx, path, sqlitestore.Options{})
	if err != nil {
		return nil, exitError{exitInternal, err}
	}
	return store, nil
}

// openExisting is openJournal for commands that are about what is recorded.
func (f journalFlags) openExisting(ctx context.Context, s stateFlags) (*sqlitestore.Store, error) {
	store, err := f.openJournal(ctx, s)
	if err == nil && store == nil {
		err = exitError{exitUsage, errors.New("--journal none: there is no record; name the file")}
	}
	return store, err
}

// record makes a gateway record its executions, with what they run with. The store, nil if there is none, is the caller's to close.
func (f journalFlags) record(e *env, cfg *gateway.Config, g gatewayFlags, s setup) (*sqlitestore.Store, error) {
	s.Sources = g.Config
	var err error
	if cfg.Labels, err = s.labels(); err != nil {
		return nil, exitError{exitUsage, err}
	}
	store, err := f.openJournal(e.ctx, g.stateFlags)
	if store != nil { // not an interface that holds nil
		cfg.Store = store
	}
	return store, err
}

// prune deletes what is too old.
func prune(ctx context.Context, store journal.Store, now time.Time) (deleted int, err error) {
	for _, p := range []struct {
		keep   time.Duration
		status []journal.Status
	}{
		{keepEnded, []journal.Status{journal.StatusDone, journal.StatusRaised, journal.StatusLimit, journal.StatusCancelled}},
		{keepWaiting, nil},
	} {
		n, err := journal.Prune(ctx, store, journal.Filter{Status: p.status, UpdatedBefore: now.Add(-p.keep)})
		deleted += n
		if err != nil {
			return deleted, err
		}
	}
	return deleted, nil
}

// setup is what an execution ran with. It is a label of the execution.
type setup struct {
	// Gateway says that the tools were offered by a gateway, by that of the MCP server if Served.
	Gateway bool `json:"gateway,omitempty"`
	Served  bool `json:"served,omitempty"`
	// Sources are the configuration files, by absolute paths.
	Sources []string `json:"sources,omitempty"`
	// Policy are the flags about calls.
	Policy policyFlags `json:"policy"`
}

// setupLabel is the label that has it.
const setupLabel = "toolweaver.setup"

// labels returns the label.
func (s setup) labels() (map[string]string, error) {
	list := make([]string, len(s.Sources))
	for i, f := range s.Sources {
		path, err := filepath.Abs(f)
		if err != nil {
			return nil, err
		}
		list[i] = path
	}
	s.Sources = list
	if s.Policy.Policy != "" {
		path, err := filepath.Abs(s.Policy.Policy)
		if err != nil {
			return nil, err
		}
		s.Policy.Policy = path
	}
	data, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	return map[string]string{setupLabel: string(data)}, nil
}

// setupOf reads the label of an execution.
func setupOf(i journal.Info) (setup, error) {
	var s setup
	text := i.Summary.Labels[setupLabel]
	if text == "" {
		return s, nil
	}
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return s, fmt.Errorf("execution %s: the label %s is not readable: %w", i.ID, setupLabel, err)
	}
	return s, nil
}
