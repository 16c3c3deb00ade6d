package sqlitestore

// This file tells which executions a living process is at work on, so that no other process takes them over. Each process
// that has the file open holds a lock on a file of its own beside it; the system gives the lock up when the process dies,
// however it dies.

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"

	"toolweaver/journal"
)

// owner is this process as the others see it.
type owner struct {
	token string
	path  string // of the lock file
	file  *os.File
}

// lockPrefix is between the journal's name and the token.
const lockPrefix = ".owner-"

func newOwner(journalPath string) (*owner, error) {
	sweep(journalPath)
	var b [8]byte
	_, _ = rand.Read(b[:]) // never fails
	o := &owner{token: hex.EncodeToString(b[:])}
	o.path = journalPath + lockPrefix + o.token
	f, err := os.OpenFile(o.path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	o.file = f
	free := false
	for range 100 { // another process may be looking whether this one lives
		if free, err = tryLock(f); free || err != nil {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	if !free {
		o.close()
		return nil, errors.Join(err, errors.New("the lock file "+o.path+" cannot be locked"))
	}
	return o, nil
}

func (o *owner) close() {
	_ = os.Remove(o.path) // a file that stays is swept by the next process
	_ = o.file.Close()
}

// sweep removes the lock files of processes that have died.
func sweep(journalPath string) {
	list, err := os.ReadDir(filepath.Dir(journalPath))
	if err != nil {
		return
	}
	prefix := filepath.Base(journalPath) + lockPrefix
	for _, e := range list {
		token, ok := strings.CutPrefix(e.Name(), prefix)
		if !ok {
			continue
		}
		info, err := e.Info()
		if err == nil && time.Since(info.ModTime()) > time.Minute && !alive(journalPath, token) { // a new one may not be locked yet
			_ = os.Remove(filepath.Join(filepath.Dir(journalPath), e.Name()))
		}
	}
}

// alive reports whether the process with this token lives.
func alive(journalPath, token string) bool {
	f, err := os.OpenFile(journalPath+lockPrefix+token, os.O_RDWR, 0)
	if err != nil {
		return !os.IsNotExist(err)
	}
	defer f.Close()
	free, err := tryLock(f)
	return err == nil && !free
}

// Owned implements journal.Owners.
func (s *Store) Owned(ctx context.Context, id journal.ExecutionID) (bool, error) {
	if s.isFresh(id) {
		return true, nil
	}
	var token string
	if err := s.read.QueryRowContext(ctx, "SELECT owner FROM executions WHERE id = ?", string(id)).Scan(&token); err != nil {
		return false, s.lookup(id, err)
	}
	if token == "" {
		return false, nil
	}
	if s.owner != nil && token == s.owner.token {
		return true, nil
	}
	return alive(s.path, token), nil
}

// Release implements journal.Owners.
func (s *Store) Release(ctx context.Context, id journal.ExecutionID) error {
	if s.isFresh(id) { // nothing has happened to it
		return s.Delete(ctx, id)
	}
	return s.change(ctx, func(t *tx) error {
		_, err := t.exec("UPDATE executions SET owner = '' WHERE id = ? AND owner = ?", string(id), s.owner.token)
		return err
	})
}
