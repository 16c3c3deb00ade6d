package sqlitestore

// This file says what SQLite reports in the words of package journal.

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"toolweaver/journal"
)

var errReadOnly = fmt.Errorf("sqlitestore: %w: the journal was opened for reading only", journal.ErrInvalid)

func named(id journal.ExecutionID, err error) error {
	return fmt.Errorf("execution %q: %w", string(id), err)
}

// lookup is fail for a query by id.
func (s *Store) lookup(id journal.ExecutionID, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return named(id, journal.ErrNotFound)
	}
	return s.fail(err)
}

// causes are what SQLite's primary result codes mean for somebody who keeps journals.
var causes = map[int]struct {
	text string
	is   error
}{
	lib.SQLITE_FULL:     {"the disk is full; nothing was lost, free space and resume", nil},
	lib.SQLITE_READONLY: {"the file cannot be written; check its permissions and those of its folder", nil},
	lib.SQLITE_CANTOPEN: {"the file cannot be opened; check its permissions and those of its folder", nil},
	lib.SQLITE_PERM:     {"the file may not be opened; check its permissions", nil},
	lib.SQLITE_IOERR:    {"the disk reports an error", nil},
	lib.SQLITE_BUSY:     {"another process has been writing for too long; try again", nil},
	lib.SQLITE_LOCKED:   {"another process has been writing for too long; try again", nil},
	lib.SQLITE_NOTADB:   {"the file is not a database; move it away, or name another file", journal.ErrCorrupt},
	lib.SQLITE_CORRUPT:  {"the file is damaged; save what can be read with `runs export`, and begin a new file", journal.ErrCorrupt},
}

// fail says what went wrong with the file.
func (s *Store) fail(err error) error {
	var se *sqlite.Error
	switch {
	case err == nil, errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded), errors.Is(err, journal.ErrClosed):
		return err
	case errors.Is(err, sql.ErrConnDone), errors.Is(err, sql.ErrTxDone), strings.Contains(err.Error(), "database is closed"):
		return journal.ErrClosed
	case !errors.As(err, &se):
		return err
	}
	c, ok := causes[se.Code()&0xff]
	switch {
	case !ok:
		return fmt.Errorf("journal %s: %w", s.path, err)
	case c.is != nil:
		return fmt.Errorf("journal %s: %w: %s (%w)", s.path, c.is, c.text, err)
	default:
		return fmt.Errorf("journal %s: %s (%w)", s.path, c.text, err)
	}
}
