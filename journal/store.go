package journal

// This file declares where journals are kept.

import (
	"context"
	"iter"
	"time"
)

// Store keeps journals and their blobs. Every method is safe for concurrent use. Errors wrap the sentinels of this
// package; a method whose context is done returns the context's error and may or may not have taken effect.
//
// Stores do not interpret payloads beyond what [Summary] does. storetest.Run checks an implementation.
type Store interface {
	// Create makes an empty journal. It returns [ErrExists] if there is one with this id, an empty one included, and
	// [ErrInvalid] for a malformed id. Of several concurrent calls with one id exactly one succeeds. Until its first Append the
	// journal may be known to this process only, and be lost with it; an id that another process has taken meanwhile makes that
	// Append return ErrExists.
	Create(ctx context.Context, id ExecutionID) error

	// Append adds entries, all of them or none, and returns when they are durable: when a power cut would not lose them.
	// The entries' Seq must be consecutive and begin with the number after the last stored entry, else Append returns
	// [ErrConflict] and changes nothing: this fences off a process that has lost the execution to another one. It
	// returns [ErrNotFound] when the execution does not exist, and nil for no entries. The store does not keep the
	// entries' Data after it returned. Concurrent calls for different executions may share one write to disk.
	Append(ctx context.Context, id ExecutionID, entries ...Entry) error

	// Read yields the entries from Seq from on (0 and 1 both mean all), in order, as far as they were stored when the
	// iteration began; entries appended meanwhile may or may not follow. An error is yielded last, with a zero Entry:
	// [ErrNotFound] if the execution does not exist, [ErrCorrupt] if an entry cannot be read back. The caller must not
	// change Data and may keep it. Breaking off the iteration releases everything.
	Read(ctx context.Context, id ExecutionID, from uint64) iter.Seq2[Entry, error]

	// PutBlob stores content for an execution; content that several executions have is stored once. It is durable at the
	// latest when a later Append for the same execution returns, so that a store may write both at once. Storing the
	// same content again does nothing. The store may keep the blob's bytes. It returns [ErrNotFound] when the execution
	// does not exist.
	PutBlob(ctx context.Context, id ExecutionID, b Blob) error

	// GetBlob returns content that was stored for this execution. It returns [ErrNotFound] when the execution does not
	// exist or has no such blob, even if another one has, and [ErrCorrupt] if what is stored is not that content. The
	// caller must not change the bytes and may keep them.
	GetBlob(ctx context.Context, id ExecutionID, ref Ref) ([]byte, error)

	// Get returns what is known of one execution, or [ErrNotFound].
	Get(ctx context.Context, id ExecutionID) (Info, error)

	// List returns executions that match f, those created last first; executions of the same time are ordered by id,
	// rising.
	List(ctx context.Context, f Filter) ([]Info, error)

	// Delete removes an execution with its entries, and the blobs that no other execution has. It returns [ErrNotFound]
	// when there is none. A Recorder that still writes to it gets ErrNotFound.
	Delete(ctx context.Context, id ExecutionID) error
}

// Volatile is what a store implements whose journals end with the process. A writer gains nothing by flushing before it
// goes on, and a [Recorder] leaves it to the store to encode what somebody reads ([Entry.Encoded]).
type Volatile interface {
	// Volatile reports whether this store is.
	Volatile() bool
}

// IsVolatile reports whether nothing in s outlives the process.
func IsVolatile(s Store) bool {
	v, ok := s.(Volatile)
	return ok && v.Volatile()
}

// Info is what a store tells of an execution without reading it.
type Info struct {
	// ID is the execution.
	ID ExecutionID
	// Created and Updated are the Time of the first and the last entry; for an empty journal both are zero.
	Created, Updated time.Time
	// NextSeq is the Seq that the next entry must have.
	NextSeq uint64
	// Bytes is the length of all entries' Data, without blobs.
	Bytes int64
	// Summary says where the execution stands.
	Summary Summary
}

// Observe takes up e, the next entry; i is unchanged when it returns an error, which is that of [Summary.Observe]. Stores
// call it for every entry they append.
func (i *Info) Observe(e Entry) error {
	if err := i.Summary.Observe(e); err != nil {
		return err
	}
	if e.Seq == 1 {
		i.Created = e.Time
	}
	i.Updated = e.Time
	i.NextSeq = e.Seq + 1
	i.Bytes += int64(len(e.Data))
	return nil
}

// Filter selects executions. The zero value selects all, at most [DefaultListLimit] of them.
type Filter struct {
	// Status selects executions that have one of these statuses; empty selects any.
	Status []Status
	// CreatedAfter and CreatedBefore select by Created: at or after the one, before the other; zero does not select.
	CreatedAfter, CreatedBefore time.Time
	// UpdatedBefore selects executions that nothing has happened to since; zero does not select.
	UpdatedBefore time.Time
	// Parent selects executions that continue this one; "" does not select.
	Parent ExecutionID
	// Labels selects executions that have all of these labels.
	Labels map[string]string
	// After is the last Info of the page before; its zero value begins at the first page.
	After Info
	// Limit is the most executions returned; 0 means DefaultListLimit.
	Limit int
}

// DefaultListLimit is the length of a page of List when the filter does not say.
const DefaultListLimit = 100

// Match reports whether i passes f, the paging fields apart. Stores that cannot filter in their own way use it.
func (f Filter) Match(i Info) bool {
	if len(f.Status) > 0 {
		found := false
		for _, s := range f.Status {
			found = found || s == i.Summary.Status
		}
		if !found {
			return false
		}
	}
	if !f.CreatedAfter.IsZero() && i.Created.Before(f.CreatedAfter) ||
		!f.CreatedBefore.IsZero() && !i.Created.Before(f.CreatedBefore) ||
		!f.UpdatedBefore.IsZero() && !i.Updated.Before(f.UpdatedBefore) ||
		f.Parent != "" && f.Parent != i.Summary.Parent {
		return false
	}
	for k, v := range f.Labels {
		if have, ok := i.Summary.Labels[k]; !ok || have != v {
			return false
		}
	}
	return true
}

// CompareInfo orders executions as List does: created last first, then by id. It returns a negative number, zero or a
// positive number.
func CompareInfo(a, b Info) int {
	if c := b.Created.Compare(a.Created); c != 0 {
		return c
	}
	switch {
	case a.ID < b.ID:
		return -1
	case a.ID > b.ID:
		return 1
	}
	return 0
}

// Owners is what a store implements that several processes share: it knows which executions a living process is at work on.
// The process that creates an execution, or appends Resumed to it, owns it until it releases it or ends.
type Owners interface {
	// Owned reports whether a living process, this one included, owns the execution. It returns [ErrNotFound] when there is
	// none.
	Owned(ctx context.Context, id ExecutionID) (bool, error)
	// Release gives an execution up that this process owns.
	Release(ctx context.Context, id ExecutionID) error
}
