package sqlitestore

// This file changes what is stored.

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"time"

	"toolweaver/journal"
)

// Create implements journal.Store.
func (s *Store) Create(ctx context.Context, id journal.ExecutionID) error {
	if err := errors.Join(id.Validate(), ctx.Err()); err != nil {
		return err
	}
	if s.write == nil {
		return errReadOnly
	}
	s.mu.Lock()
	taken := s.fresh[id]
	if !taken {
		s.fresh[id] = true
	}
	closed := s.closed
	s.mu.Unlock()
	switch {
	case closed:
		return journal.ErrClosed
	case taken:
		return named(id, journal.ErrExists)
	}
	n := 0
	err := s.fail(s.read.QueryRowContext(ctx, "SELECT count(*) FROM executions WHERE id = ?", string(id)).Scan(&n))
	if err == nil && n > 0 {
		err = named(id, journal.ErrExists)
	}
	if err != nil {
		s.settle(id)
	}
	return err
}

// isFresh reports whether an execution is created and not written.
func (s *Store) isFresh(id journal.ExecutionID) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fresh[id]
}

// settle notes that an execution is not fresh any more.
func (s *Store) settle(id journal.ExecutionID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.fresh, id)
}

// insert writes a fresh execution.
func (s *Store) insert(t *tx, id journal.ExecutionID) (number int64, err error) {
	res, err := t.exec("INSERT INTO executions (id, next_seq, bytes, status, parent, summary, owner) VALUES (?, 1, 0, '', '', '{}', ?) ON CONFLICT DO NOTHING", string(id), s.owner.token)
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	switch {
	case err != nil:
		return 0, err
	case n == 0:
		return 0, refused{named(id, journal.ErrExists)}
	}
	return res.LastInsertId()
}

// Append implements journal.Store.
func (s *Store) Append(ctx context.Context, id journal.ExecutionID, entries ...journal.Entry) error {
	s.mu.Lock()
	blobs, fresh := s.held[id], s.fresh[id]
	delete(s.held, id)
	s.mu.Unlock()
	if fresh && len(entries)+len(blobs) == 0 {
		return nil
	}
	err := s.change(ctx, func(t *tx) error { return s.append(t, id, fresh, entries, blobs) })
	switch {
	case err == nil && fresh:
		s.settle(id)
	case err != nil && len(blobs) > 0 && !errors.Is(err, journal.ErrNotFound):
		s.mu.Lock()
		s.held[id] = append(blobs, s.held[id]...)
		s.mu.Unlock()
	}
	return err
}

func (s *Store) append(t *tx, id journal.ExecutionID, fresh bool, entries []journal.Entry, blobs []journal.Blob) error {
	var number int64
	info := journal.Info{ID: id, NextSeq: 1}
	if !fresh {
		var err error
		if number, info, err = s.find(t, id); err != nil {
			return err
		}
	}
	resumed := false
	for _, e := range entries {
		if e.Seq != info.NextSeq {
			return refused{fmt.Errorf("execution %q: entry %d where %d is next: %w", string(id), e.Seq, info.NextSeq, journal.ErrConflict)}
		}
		if !storable(e.Time) {
			return refused{fmt.Errorf("execution %q: entry %d: %w: the time %v", string(id), e.Seq, journal.ErrInvalid, e.Time)}
		}
		if err := info.Observe(e); err != nil {
			return refused{fmt.Errorf("execution %q: %w", string(id), err)}
		}
		resumed = resumed || e.Kind == journal.KindResumed
	}
	if fresh { // after all refusals
		var err error
		if number, err = s.insert(t, id); err != nil {
			return err
		}
	}
	for _, b := range blobs {
		if err := putBlob(t, number, b); err != nil {
			return err
		}
	}
	if len(entries) == 0 {
		return nil
	}
	for _, e := range entries {
		if _, err := t.exec("INSERT INTO entries (execution, seq, kind, time, data, crc) VALUES (?, ?, ?, ?, ?, ?)",
			number, int64(e.Seq), int64(e.Kind), nanos(e.Time), e.Data, int64(check(e))); err != nil {
			return err
		}
	}
	summary, err := json.Marshal(info.Summary)
	if err != nil {
		return err
	}
	if _, err := t.exec("UPDATE executions SET created = ?, updated = ?, next_seq = ?, bytes = ?, status = ?, parent = ?, summary = ? WHERE number = ?",
		nanos(info.Created), nanos(info.Updated), int64(info.NextSeq), info.Bytes, string(info.Summary.Status), string(info.Summary.Parent), summary, number); err != nil {
		return err
	}
	if resumed {
		_, err = t.exec("UPDATE executions SET owner = ? WHERE number = ?", s.owner.token, number)
	}
	return err
}

// find returns an execution inside a transaction.
func (s *Store) find(t *tx, id journal.ExecutionID) (number int64, info journal.Info, err error) {
	var r row
	err = t.row("SELECT number, "+rowColumns+" FROM executions WHERE id = ?", []any{string(id)}, append([]any{&number}, r.into()...)...)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, info, refused{named(id, journal.ErrNotFound)}
	}
	if err == nil {
		if info, err = r.info(); err != nil {
			err = refused{err}
		}
	}
	return number, info, err
}

// PutBlob implements journal.Store: the content is written together with the next entries.
func (s *Store) PutBlob(ctx context.Context, id journal.ExecutionID, b journal.Blob) error {
	if s.write == nil {
		return errReadOnly
	}
	if _, err := s.Get(ctx, id); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return journal.ErrClosed
	}
	s.held[id] = append(s.held[id], b)
	return nil
}

func putBlob(t *tx, number int64, b journal.Blob) error {
	ref := b.Ref()
	key := blobKey(ref)
	res, err := t.exec("INSERT INTO refs (execution, hash) VALUES (?, ?) ON CONFLICT DO NOTHING", number, key)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return err // it has it already
	}
	res, err = t.exec("UPDATE blobs SET users = users + 1 WHERE hash = ?", key)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n > 0 {
		return err
	}
	data := b.Bytes()
	if data == nil {
		data = []byte{}
	}
	_, err = t.exec("INSERT INTO blobs (hash, users, data) VALUES (?, 1, ?)", key, data)
	return err
}

// Delete implements journal.Store.
func (s *Store) Delete(ctx context.Context, id journal.ExecutionID) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	fresh := s.fresh[id]
	delete(s.fresh, id)
	delete(s.held, id)
	s.mu.Unlock()
	if fresh {
		return nil
	}
	return s.change(ctx, func(t *tx) error {
		var number int64
		err := t.row("SELECT number FROM executions WHERE id = ?", []any{string(id)}, &number)
		if errors.Is(err, sql.ErrNoRows) {
			return refused{named(id, journal.ErrNotFound)}
		}
		for _, query := range []string{
			"UPDATE blobs SET users = users - 1 WHERE hash IN (SELECT hash FROM refs WHERE execution = ?)",
			"DELETE FROM blobs WHERE users = 0 AND hash IN (SELECT hash FROM refs WHERE execution = ?)",
			"DELETE FROM refs WHERE execution = ?",
			"DELETE FROM entries WHERE execution = ?",
			"DELETE FROM executions WHERE number = ?",
		} {
			if err == nil {
				_, err = t.exec(query, number)
			}
		}
		return err
	})
}

// change runs a change and names its errors.
func (s *Store) change(ctx context.Context, do func(t *tx) error) error {
	if s.write == nil {
		return errReadOnly
	}
	return s.fail(s.write.apply(ctx, do))
}

// blobKey is the primary key of a blob: hash and length, as a Ref has both.
func blobKey(r journal.Ref) []byte {
	key := make([]byte, 0, len(r.Hash)+8)
	key = append(key, r.Hash[:]...)
	for i := 56; i >= 0; i -= 8 {
		key = append(key, byte(r.Size>>i))
	}
	return key
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// check is the checksum of an entry, its place included.
func check(e journal.Entry) uint32 {
	var head [18]byte
	for i := range 8 {
		head[i] = byte(e.Seq >> (8 * i))
	}
	head[8], head[9] = byte(e.Kind), byte(e.Kind>>8)
	if !e.Time.IsZero() {
		n := uint64(e.Time.UnixNano())
		for i := range 8 {
			head[10+i] = byte(n >> (8 * i))
		}
	}
	return crc32.Update(crc32.Checksum(head[:], castagnoli), castagnoli, e.Data)
}

// nanos is a time as it is stored.
func nanos(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixNano()
}

// storable reports whether nanos keeps t.
func storable(t time.Time) bool { return t.IsZero() || t.Equal(time.Unix(0, t.UnixNano())) }
