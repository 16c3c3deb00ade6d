package sqlitestore

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"toolweaver/journal"
	"toolweaver/journal/storetest"
)

func TestStore(t *testing.T) {
	opened := func(t *testing.T, path string) *Store {
		s := open(t, path)
		t.Cleanup(func() { _ = s.Close() })
		return s
	}
	storetest.RunHarness(t, storetest.Harness{
		New: func(t *testing.T) journal.Store { return opened(t, filepath.Join(t.TempDir(), "journal.db")) },
		Reopen: func(t *testing.T, s journal.Store) journal.Store {
			if err := s.(*Store).Close(); err != nil {
				t.Fatal(err)
			}
			return opened(t, s.(*Store).Path())
		},
		Crash: func(t *testing.T, s journal.Store) journal.Store {
			from, to := s.(*Store).Path(), filepath.Join(t.TempDir(), "journal.db")
			// What is on the disk between two transactions, without what SQLite has in memory.
			if err := s.(*Store).write.apply(context.Background(), func(*tx) error {
				return errors.Join(copyFile(from, to), copyFile(from+"-wal", to+"-wal"))
			}); err != nil {
				t.Fatal(err)
			}
			return opened(t, to)
		},
	})
}

func copyFile(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o600)
}
