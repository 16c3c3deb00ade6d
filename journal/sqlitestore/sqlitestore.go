// Package sqlitestore keeps journals in one SQLite file, so that executions survive the process, the machine and the
// power. Start at [Open]. What a store must do is in journal.Store; this package passes storetest.RunHarness.
//
// How it is divided:
//
//	sqlitestore.go  opening and closing
//	schema.go       the tables
//	writer.go       one goroutine that writes, many writes a transaction
//	write.go        Create, Append, PutBlob, Delete
//	read.go         Read, GetBlob, Get, List
//	owner.go        which executions a living process is at work on
//	errors.go       what SQLite reports, in the words of package journal
//
// Durability: the file is in write-ahead mode with synchronous=FULL: a write that has returned survives a power cut.
// Writes that are made at the same time share one transaction and with it one wait for the disk. Several processes may
// have the file open.
package sqlitestore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver

	"toolweaver/journal"
)

// Options says how a file is opened. The zero value is what is wanted nearly always.
type Options struct {
	// BusyTimeout is how long to wait for another process that writes. Default: 10 seconds.
	BusyTimeout time.Duration
	// ReadOnly opens a file that exists to look at it; every change fails.
	ReadOnly bool
}

// Store implements journal.Store in a SQLite file. Make one with [Open] and end it with Close. It is safe for concurrent
// use.
type Store struct {
	path  string
	read  *sql.DB // connections that only read
	write *writer // nil if ReadOnly
	owner *owner  // nil if ReadOnly

	mu     sync.Mutex
	fresh  map[journal.ExecutionID]bool           // created, and written with the first entries: a wait for the disk less
	held   map[journal.ExecutionID][]journal.Blob // put, and written with the next entries
	closed bool
}

var _ journal.Store = (*Store)(nil)

// readers is the most connections that read at one time.
const readers = 4

// Open opens the file, which is made, with its folder, if there is none; only the user may read it. The error wraps
// [journal.ErrCorrupt] for a file that is no journal, [journal.ErrUnsupported] for one of a newer version.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.BusyTimeout <= 0 {
		o.BusyTimeout = 10 * time.Second
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("sqlitestore: %w", err)
	}
	if err := prepare(path, o); err != nil {
		return nil, fmt.Errorf("sqlitestore: the journal cannot be opened: %w", err)
	}
	s := &Store{path: path, fresh: map[journal.ExecutionID]bool{}, held: map[journal.ExecutionID][]journal.Blob{}}
	if !o.ReadOnly {
		if s.write, err = newWriter(ctx, dsn(path, o, false)); err != nil {
			return nil, s.fail(err)
		}
		if s.owner, err = newOwner(path); err != nil {
			_ = s.write.close() // the first error is what matters
			return nil, fmt.Errorf("sqlitestore: the journal cannot be locked: %w", err)
		}
	}
	s.read, err = sql.Open("sqlite", dsn(path, o, true))
	if err == nil {
		s.read.SetMaxOpenConns(readers)
		s.read.SetMaxIdleConns(readers)
		err = checkVersion(ctx, s.read)
	}
	if err != nil {
		_ = s.Close() // the first error is what matters
		return nil, s.fail(err)
	}
	return s, nil
}

// prepare makes the file and its folder.
func prepare(path string, o Options) error {
	if o.ReadOnly {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		return f.Close()
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// dsn returns the name by which the driver opens path.
func dsn(path string, o Options, readOnly bool) string {
	q := url.Values{}
	q.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", o.BusyTimeout.Milliseconds()))
	if readOnly {
		q.Add("_pragma", "query_only(1)")
		if o.ReadOnly {
			q.Set("mode", "ro")
		}
	} else {
		q.Set("_txlock", "immediate")
		q.Add("_pragma", "journal_mode(WAL)")
		q.Add("_pragma", "synchronous(FULL)")
		q.Add("_pragma", "journal_size_limit(67108864)")
		q.Add("_pragma", "cache_size(-8192)")
	}
	return "file:" + (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath() + "?" + q.Encode()
}

// Path returns the file.
func (s *Store) Path() string { return s.path }

// Close ends the store. Calls after it return [journal.ErrClosed]. Executions that this process was at work on can be taken
// over by others from now on.
func (s *Store) Close() error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	s.closed = true
	fresh := s.fresh
	s.fresh = map[journal.ExecutionID]bool{}
	s.mu.Unlock()
	var errs []error
	for id := range fresh {
		errs = append(errs, s.change(context.Background(), func(t *tx) error {
			_, err := s.insert(t, id)
			return err
		}))
	}
	if s.read != nil {
		errs = append(errs, s.read.Close())
	}
	if s.write != nil {
		errs = append(errs, s.write.close())
	}
	if s.owner != nil {
		s.owner.close()
	}
	return errors.Join(errs...)
}
