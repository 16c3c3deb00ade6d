package sqlitestore

// This file is the goroutine that writes. SQLite has one writer at a time and waits for the disk at each commit; what is
// asked for while it waits goes into the next transaction together.

import (
	"context"
	"database/sql"
	"errors"
	"sync"

	"toolweaver/journal"
)

// maxGroup is the most writes in one transaction.
const maxGroup = 512

// writer runs writes. The zero value is not ready; see newWriter.
type writer struct {
	db      *sql.DB
	conn    *sql.Conn
	queue   chan *change
	quit    chan struct{}
	ended   chan struct{}
	closing sync.Once
	prep    map[string]*sql.Stmt
}

// change is one write. It reports a refusal before it has written anything; any other error undoes the whole transaction.
type change struct {
	do   func(t *tx) error
	err  error
	done chan struct{}
}

// refused is an error of a change that has written nothing: the other changes of the transaction are not concerned.
type refused struct{ error }

// Unwrap returns what was refused.
func (r refused) Unwrap() error { return r.error }

// tx is a transaction under way.
type tx struct {
	w *writer
}

func newWriter(ctx context.Context, dsn string) (*writer, error) {
	db, err := sql.Open("sqlite", dsn)
	if err != nil {
		return nil, err
	}
	w := &writer{db: db, queue: make(chan *change, maxGroup), quit: make(chan struct{}), ended: make(chan struct{}), prep: map[string]*sql.Stmt{}}
	if w.conn, err = db.Conn(ctx); err == nil {
		err = w.once(ctx, func(t *tx) error { return migrate(ctx, w.conn) })
	}
	if err != nil {
		_ = db.Close() // the first error is what matters
		return nil, err
	}
	go w.run()
	return w, nil
}

// once runs one change in a transaction of its own.
func (w *writer) once(ctx context.Context, do func(t *tx) error) error {
	c := &change{do: do, done: make(chan struct{})}
	w.commit(ctx, []*change{c})
	return c.err
}

// apply runs do in a transaction and returns when it is durable. When ctx ends first it may or may not take effect.
func (w *writer) apply(ctx context.Context, do func(t *tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c := &change{do: do, done: make(chan struct{})}
	select {
	case w.queue <- c:
	case <-ctx.Done():
		return ctx.Err()
	case <-w.quit:
		return journal.ErrClosed
	}
	select {
	case <-c.done:
		var r refused
		if errors.As(c.err, &r) {
			return r.error
		}
		return c.err
	case <-ctx.Done():
		return ctx.Err()
	case <-w.ended:
		select {
		case <-c.done:
			return c.err
		default:
			return journal.ErrClosed
		}
	}
}

func (w *writer) run() {
	defer close(w.ended)
	for {
		select {
		case c := <-w.queue:
			w.group(c)
		case <-w.quit:
			for { // what was asked for before the end is done
				select {
				case c := <-w.queue:
					w.group(c)
				default:
					return
				}
			}
		}
	}
}

// group commits first together with what else is queued.
func (w *writer) group(first *change) {
	list := append(make([]*change, 0, 16), first)
	for len(list) < maxGroup {
		select {
		case c := <-w.queue:
			list = append(list, c)
			continue
		default:
		}
		break
	}
	w.commit(context.Background(), list)
}

// commit runs changes in one transaction and tells each how it went.
func (w *writer) commit(ctx context.Context, list []*change) {
	err := w.exec(ctx, "BEGIN IMMEDIATE")
	if err == nil {
		t := &tx{w}
		for _, c := range list {
			if c.err = c.do(t); c.err != nil && !errors.As(c.err, new(refused)) {
				err = c.err
				break
			}
		}
		if err == nil {
			err = w.exec(ctx, "COMMIT")
		}
		if err != nil {
			_ = w.exec(ctx, "ROLLBACK") // SQLite may have done so itself
		}
	}
	for _, c := range list {
		if err != nil && !errors.As(c.err, new(refused)) {
			c.err = err
		}
		close(c.done)
	}
}

func (w *writer) exec(ctx context.Context, query string) error {
	s, err := w.stmt(ctx, query)
	if err == nil {
		_, err = s.ExecContext(ctx)
	}
	return err
}

// stmt returns a prepared statement; there are few.
func (w *writer) stmt(ctx context.Context, query string) (*sql.Stmt, error) {
	s := w.prep[query]
	if s == nil {
		var err error
		if s, err = w.conn.PrepareContext(ctx, query); err != nil {
			return nil, err
		}
		w.prep[query] = s
	}
	return s, nil
}

// exec runs a statement of a change.
func (t *tx) exec(query string, args ...any) (sql.Result, error) {
	s, err := t.w.stmt(context.Background(), query)
	if err != nil {
		return nil, err
	}
	return s.Exec(args...)
}

// row runs a query of a change that has one row.
func (t *tx) row(query string, args []any, into ...any) error {
	s, err := t.w.stmt(context.Background(), query)
	if err != nil {
		return err
	}
	return s.QueryRow(args...).Scan(into...)
}

// close does what is queued and ends the writer.
func (w *writer) close() error {
	w.closing.Do(func() { close(w.quit) })
	<-w.ended
	for _, s := range w.prep {
		_ = s.Close() // the connection is about to end
	}
	return errors.Join(w.conn.Close(), w.db.Close())
}
