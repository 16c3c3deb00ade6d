package sqlitestore

// This file reads what is stored.

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"

	"toolweaver/journal"
)

// readAhead is how many entries, and readBytes how many bytes, are read at once, so that no connection is held while the
// caller works.
const (
	readAhead = 512
	readBytes = 4 << 20
)

// Read implements journal.Store.
func (s *Store) Read(ctx context.Context, id journal.ExecutionID, from uint64) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		if err := ctx.Err(); err != nil {
			yield(journal.Entry{}, err)
			return
		}
		if s.isFresh(id) {
			return
		}
		var number, next int64
		err := s.read.QueryRowContext(ctx, "SELECT number, next_seq FROM executions WHERE id = ?", string(id)).Scan(&number, &next)
		if err != nil {
			yield(journal.Entry{}, s.lookup(id, err))
			return
		}
		for seq := int64(max(from, 1)); seq < next; {
			list, err := s.readSome(ctx, number, seq, next)
			if err == nil && len(list) == 0 {
				err = fmt.Errorf("execution %q: %w", string(id), &journal.CorruptError{Seq: uint64(seq), Reason: "the entry is missing"})
			}
			for _, e := range list {
				if err := ctx.Err(); err != nil {
					yield(journal.Entry{}, err)
					return
				}
				if !yield(e, nil) {
					return
				}
				seq++
			}
			if err != nil {
				yield(journal.Entry{}, s.fail(err))
				return
			}
		}
	}
}

// readSome returns some entries from seq on, in order and without a gap; what was read before an error comes with it.
func (s *Store) readSome(ctx context.Context, number, seq, next int64) (list []journal.Entry, err error) {
	rows, err := s.read.QueryContext(ctx, "SELECT seq, kind, time, data, crc FROM entries WHERE execution = ? AND seq >= ? AND seq < ? ORDER BY seq LIMIT ?", number, seq, next, readAhead)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // rows.Err has what matters
	for size := 0; size < readBytes && rows.Next(); seq++ {
		var at, kind, crc int64
		var t sql.NullInt64
		var data []byte
		if err := rows.Scan(&at, &kind, &t, &data, &crc); err != nil {
			return list, err
		}
		e := journal.Entry{Seq: uint64(at), Kind: journal.Kind(kind), Time: timeOf(t), Data: data}
		if at != seq {
			return list, &journal.CorruptError{Seq: uint64(seq), Reason: "the entry is missing"}
		}
		if uint32(crc) != check(e) {
			return list, &journal.CorruptError{Seq: e.Seq, Kind: e.Kind, Reason: "the checksum is wrong"}
		}
		size += len(data)
		list = append(list, e)
	}
	return list, rows.Err()
}

// GetBlob implements journal.Store.
func (s *Store) GetBlob(ctx context.Context, id journal.ExecutionID, ref journal.Ref) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.mu.Lock()
	held := s.held[id]
	s.mu.Unlock()
	for _, b := range held {
		if b.Ref() == ref {
			return b.Bytes(), nil
		}
	}
	var data []byte
	err := s.read.QueryRowContext(ctx, "SELECT b.data FROM executions x JOIN refs r ON r.execution = x.number JOIN blobs b ON b.hash = r.hash WHERE x.id = ? AND r.hash = ?",
		string(id), blobKey(ref)).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fmt.Errorf("execution %q: blob %s: %w", string(id), ref, journal.ErrNotFound)
	}
	if err != nil {
		return nil, s.fail(err)
	}
	if b := journal.NewBlob(data); b.Ref() != ref {
		return nil, fmt.Errorf("execution %q: blob %s: %w", string(id), ref, &journal.CorruptError{Reason: "the content is another one"})
	}
	return data, nil
}

// row is a row of executions, as far as it is read; the other columns are there to select by.
type row struct {
	id               string
	created, updated sql.NullInt64
	next, bytes      int64
	summary          []byte
}

const rowColumns = "id, created, updated, next_seq, bytes, summary"

func (r *row) into() []any {
	return []any{&r.id, &r.created, &r.updated, &r.next, &r.bytes, &r.summary}
}

func (r *row) info() (journal.Info, error) {
	i := journal.Info{ID: journal.ExecutionID(r.id), Created: timeOf(r.created), Updated: timeOf(r.updated), NextSeq: uint64(r.next), Bytes: r.bytes}
	if err := json.Unmarshal(r.summary, &i.Summary); err != nil {
		return journal.Info{}, fmt.Errorf("execution %q: %w", r.id, &journal.CorruptError{Reason: "the summary is not readable", Err: err})
	}
	return i, nil
}

// Get implements journal.Store.
func (s *Store) Get(ctx context.Context, id journal.ExecutionID) (journal.Info, error) {
	if err := ctx.Err(); err != nil {
		return journal.Info{}, err
	}
	if s.isFresh(id) {
		return journal.Info{ID: id, NextSeq: 1}, nil
	}
	var r row
	if err := s.read.QueryRowContext(ctx, "SELECT "+rowColumns+" FROM executions WHERE id = ?", string(id)).Scan(r.into()...); err != nil {
		return journal.Info{}, s.lookup(id, err)
	}
	return r.info()
}

// List implements journal.Store.
func (s *Store) List(ctx context.Context, f journal.Filter) ([]journal.Info, error) {
	var where []string
	var args []any
	add := func(cond string, values ...any) {
		where = append(where, cond)
		args = append(args, values...)
	}
	if len(f.Status) > 0 {
		var list []any
		for _, st := range f.Status {
			list = append(list, string(st))
		}
		add("status IN (?"+strings.Repeat(", ?", len(list)-1)+")", list...)
	}
	if !f.CreatedAfter.IsZero() {
		add("created >= ?", f.CreatedAfter.UnixNano())
	}
	if !f.CreatedBefore.IsZero() { // an empty journal has no time, which is before any
		add("(created < ? OR created IS NULL)", f.CreatedBefore.UnixNano())
	}
	if !f.UpdatedBefore.IsZero() {
		add("(updated < ? OR updated IS NULL)", f.UpdatedBefore.UnixNano())
	}
	if f.Parent != "" {
		add("parent = ?", string(f.Parent))
	}
	switch after := f.After; {
	case after.ID == "":
	case after.Created.IsZero():
		add("created IS NULL AND id > ?", string(after.ID))
	default:
		at := after.Created.UnixNano()
		add("(created < ? OR created IS NULL OR created = ? AND id > ?)", at, at, string(after.ID))
	}
	query := "SELECT " + rowColumns + " FROM executions"
	if len(where) > 0 {
		query += " WHERE " + strings.Join(where, " AND ")
	}
	query += " ORDER BY created DESC, id"
	limit := f.Limit
	if limit <= 0 {
		limit = journal.DefaultListLimit
	}
	if len(f.Labels) == 0 { // else it is not known how many rows have them
		query += " LIMIT ?"
		args = append(args, limit)
	}
	rows, err := s.read.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, s.fail(err)
	}
	defer func() { _ = rows.Close() }() // rows.Err has what matters
	var list []journal.Info
	for len(list) < limit && rows.Next() {
		var r row
		if err := rows.Scan(r.into()...); err != nil {
			return nil, s.fail(err)
		}
		i, err := r.info()
		if err != nil {
			return nil, err
		}
		if f.Match(i) {
			list = append(list, i)
		}
	}
	return list, s.fail(rows.Err())
}

// BlobCount returns how many different blobs are stored, for tests.
func (s *Store) BlobCount() int {
	n := 0
	_ = s.read.QueryRow("SELECT count(*) FROM blobs").Scan(&n)
	return n
}

func timeOf(n sql.NullInt64) time.Time {
	if !n.Valid {
		return time.Time{}
	}
	return time.Unix(0, n.Int64).UTC()
}
