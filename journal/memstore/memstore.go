// Package memstore keeps journals in memory: for tests, and for executions that need no durability. Nothing survives
// the process. Start at [New]. What a store must do is in journal.Store; this package passes storetest.Run.
package memstore

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"sync"

	"toolweaver/journal"
)

// Store implements journal.Store in memory. Make one with New. It holds everything until Delete.
type Store struct {
	mu         sync.RWMutex
	executions map[journal.ExecutionID]*execution
	blobs      map[journal.Ref]*blob
}

// execution is one journal. A chunk is only appended to, within its capacity: a reader may keep the slice without the lock.
type execution struct {
	chunks [][]journal.Entry
	info   journal.Info
	refs   map[journal.Ref]bool
}

// blob is content with the number of executions that have it.
type blob struct {
	data  []byte
	users int
}

var _ journal.Store = (*Store)(nil)

// New returns an empty store.
func New() *Store {
	return &Store{executions: map[journal.ExecutionID]*execution{}, blobs: map[journal.Ref]*blob{}}
}

// Volatile implements journal.Volatile.
func (s *Store) Volatile() bool { return true }

// find returns an execution; the caller holds mu.
func (s *Store) find(id journal.ExecutionID) (*execution, error) {
	if x := s.executions[id]; x != nil {
		return x, nil
	}
	return nil, fmt.Errorf("execution %q: %w", string(id), journal.ErrNotFound)
}

// Create implements journal.Store.
func (s *Store) Create(ctx context.Context, id journal.ExecutionID) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := id.Validate(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.executions[id] != nil {
		return fmt.Errorf("execution %q: %w", string(id), journal.ErrExists)
	}
	s.executions[id] = &execution{info: journal.Info{ID: id, NextSeq: 1}, refs: map[journal.Ref]bool{}}
	return nil
}

// Append implements journal.Store.
func (s *Store) Append(ctx context.Context, id journal.ExecutionID, entries ...journal.Entry) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	x, err := s.find(id)
	if err != nil || len(entries) == 0 {
		return err
	}
	info := x.info
	for _, e := range entries {
		if e.Seq != info.NextSeq {
			return fmt.Errorf("execution %q: entry %d where %d is next: %w", string(id), e.Seq, info.NextSeq, journal.ErrConflict)
		}
		if err := info.Observe(e); err != nil {
			return fmt.Errorf("execution %q: %w", string(id), err)
		}
	}
	x.add(entries)
	x.info = info
	return nil
}

// maxChunk is the most entries a chunk has room for. Chunks grow to it, so that short journals stay small and long ones are not
// copied again and again.
const maxChunk = 256

func (x *execution) add(entries []journal.Entry) {
	n := len(x.chunks)
	if n == 0 || len(x.chunks[n-1])+len(entries) > cap(x.chunks[n-1]) {
		room := 4
		if n > 0 {
			room = min(2*cap(x.chunks[n-1]), maxChunk)
		}
		x.chunks = append(x.chunks, make([]journal.Entry, 0, max(room, len(entries))))
		n++
	}
	for _, e := range entries {
		e.Data = slices.Clone(e.Data)
		x.chunks[n-1] = append(x.chunks[n-1], e)
	}
}

// Read implements journal.Store.
func (s *Store) Read(ctx context.Context, id journal.ExecutionID, from uint64) iter.Seq2[journal.Entry, error] {
	return func(yield func(journal.Entry, error) bool) {
		s.mu.RLock()
		x, err := s.find(id)
		var chunks [][]journal.Entry
		if err == nil {
			chunks = slices.Clone(x.chunks)
		}
		s.mu.RUnlock()
		if err != nil {
			yield(journal.Entry{}, err)
			return
		}
		for _, entries := range chunks {
			for _, e := range entries {
				if e.Seq < from {
					continue
				}
				if err := ctx.Err(); err != nil {
					yield(journal.Entry{}, err)
					return
				}
				e.Data = slices.Clone(e.Data)
				if e, err = e.Encoded(); err != nil {
					yield(journal.Entry{}, err)
					return
				}
				if !yield(e, nil) {
					return
				}
			}
		}
	}
}

// PutBlob implements journal.Store.
func (s *Store) PutBlob(ctx context.Context, id journal.ExecutionID, b journal.Blob) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	x, err := s.find(id)
	if err != nil || x.refs[b.Ref()] {
		return err
	}
	x.refs[b.Ref()] = true
	have := s.blobs[b.Ref()]
	if have == nil {
		have = &blob{data: b.Bytes()}
		s.blobs[b.Ref()] = have
	}
	have.users++
	return nil
}

// GetBlob implements journal.Store.
func (s *Store) GetBlob(ctx context.Context, id journal.ExecutionID, ref journal.Ref) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	x, err := s.find(id)
	if err != nil {
		return nil, err
	}
	if !x.refs[ref] {
		return nil, fmt.Errorf("execution %q: blob %s: %w", string(id), ref, journal.ErrNotFound)
	}
	return s.blobs[ref].data, nil
}

// Get implements journal.Store.
func (s *Store) Get(ctx context.Context, id journal.ExecutionID) (journal.Info, error) {
	if err := ctx.Err(); err != nil {
		return journal.Info{}, err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	x, err := s.find(id)
	if err != nil {
		return journal.Info{}, err
	}
	return x.info, nil
}

// List implements journal.Store.
func (s *Store) List(ctx context.Context, f journal.Filter) ([]journal.Info, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.mu.RLock()
	var list []journal.Info
	for _, x := range s.executions {
		if f.Match(x.info) && (f.After.ID == "" || journal.CompareInfo(x.info, f.After) > 0) {
			list = append(list, x.info)
		}
	}
	s.mu.RUnlock()
	slices.SortFunc(list, journal.CompareInfo)
	limit := f.Limit
	if limit <= 0 {
		limit = journal.DefaultListLimit
	}
	return list[:min(limit, len(list))], nil
}

// Delete implements journal.Store.
func (s *Store) Delete(ctx context.Context, id journal.ExecutionID) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	x, err := s.find(id)
	if err != nil {
		return err
	}
	for ref := range x.refs {
		if b := s.blobs[ref]; b.users > 1 {
			b.users--
		} else {
			delete(s.blobs, ref)
		}
	}
	delete(s.executions, id)
	return nil
}

// BlobCount returns how many different blobs are stored, for tests.
func (s *Store) BlobCount() int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return len(s.blobs)
}
