package journal

// This file writes the journal of a running execution.

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"
	"unicode/utf8"
)

const (
	// maxPrintedBytes is the most text that one Printed entry coalesces, in bytes.
	maxPrintedBytes = MaxInlineBytes
	// maxArena is the most memory that a Recorder keeps for entries between two flushes, in bytes.
	maxArena = 1 << 20
	// volatileEntry is about how many bytes an entry takes that is not encoded.
	volatileEntry = 256
	// maxReadings is the most clock readings of one Observed entry: about 8 KiB.
	maxReadings = 1024
)

// Arrival is a result, failure or timer on its way to the program.
type Arrival struct {
	// Delivery is the payload: *[Completed], *[Failed] or *[Slept].
	Delivery Delivery
	// Body is the result of a Completed, or the details of a Failed, blobs resolved; nil when there is none.
	Body []byte
}

// Batch is what one step hands to the program.
type Batch struct {
	// Step numbers the steps, from 1.
	Step uint64
	// Now is the clock of the step, and Paused how much of the time of day it leaves out, as in [Delivered].
	Now    time.Time
	Paused time.Duration
	// Arrivals are handed over in this order. A Recorder uses the slice again after its next Deliver.
	Arrivals []Arrival
}

// Recorder records an execution while it runs. Make one with [NewRecorder] or, to continue a recorded execution, with
// [Cursor.Continue].
//
// The methods named after entries only buffer; Flush makes durable what is buffered. Before a call is sent, the caller
// records it with Schedule and waits for Flush. Several goroutines that flush at the same time share one Append. The
// first error stays: every later Flush returns it, and nothing more is stored, so that the journal has no gap.
//
// All methods are safe for concurrent use; the order of entries is the order of the method calls.
type Recorder struct {
	store Store
	id    ExecutionID
	now   func() time.Time

	trusting bool          // bodies are known to be JSON documents
	volatile bool          // the store keeps payloads: they are encoded when somebody reads them
	flushing chan struct{} // holds one token; who has it may append

	mu        sync.Mutex
	err       error
	next      uint64 // Seq of the next entry
	step      uint64 // last step delivered
	entries   []Entry
	arena     []byte // Data of the entries; a part that was outgrown lives on in them
	blobs     []Blob
	buffered  int
	queue     []Arrival
	delivered []Arrival // what Deliver returned last
	writer    objectWriter
	scheduled []Scheduled // where the next payloads go, see place
	completed []Completed
	answered  []Answered
	steps     []Delivered
	cancelled map[uint64]bool
	stream    Stream // of printed
	printed   []byte
	readings  []time.Time
}

// NewRecorder returns a recorder for the empty journal id in store, which the caller has created. Now stamps the
// entries with the time; nil stamps them with the zero time.
func NewRecorder(store Store, id ExecutionID, now func() time.Time) *Recorder {
	return newRecorder(store, id, now, 1)
}

func newRecorder(store Store, id ExecutionID, now func() time.Time, next uint64) *Recorder {
	if now == nil {
		now = func() time.Time { return time.Time{} }
	}
	r := &Recorder{store: store, id: id, now: now, next: next, flushing: make(chan struct{}, 1), cancelled: map[uint64]bool{}}
	r.volatile = IsVolatile(store)
	r.flushing <- struct{}{}
	return r
}

// Trust promises that the arguments and results of calls are valid JSON documents, so that the recorder need not look. Call it before anything else.
func (r *Recorder) Trust() { r.trusting = true }

// place puts p where it stays. Payloads of a kind are allocated together, because they live about as long as each other.
func place[P any](slab *[]P, p P) *P {
	if len(*slab) == cap(*slab) {
		*slab = make([]P, 0, min(max(2*cap(*slab), 1), 16))
	}
	*slab = append(*slab, p)
	return &(*slab)[len(*slab)-1]
}

// ID returns the execution that is recorded.
func (r *Recorder) ID() ExecutionID { return r.id }

// Start records s with the program and its inputs, a JSON object or nil. It sets the fields that hold them, and
// ExecutionID, and sorts Features.
func (r *Recorder) Start(s Started, source string, inputs []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	s.ExecutionID = r.id
	s.Features = slices.Clone(s.Features)
	slices.Sort(s.Features)
	s.Features = slices.Compact(s.Features)
	blob := NewBlob([]byte(source))
	s.ProgramHash = fmt.Sprintf("%x", blob.ref.Hash)
	s.Source, s.SourceBlob = source, Ref{}
	if len(source) > MaxInlineBytes || !utf8.ValidString(source) {
		s.Source, s.SourceBlob = "", blob.ref
		r.addBlob(blob)
	}
	s.Inputs = r.body(inputs)
	r.add(&s)
}

// Attach stores content that a later entry refers to.
func (r *Recorder) Attach(b Blob) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.addBlob(b)
}

// Schedule records that a call may be sent once Flush has returned. It sets Args from args, a JSON document, which the
// caller must not change any more.
func (r *Recorder) Schedule(s Scheduled, args []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	s.Args = r.bodyOf(args, r.trusting)
	s.Attempt = max(s.Attempt, 1)
	r.add(place(&r.scheduled, s))
}

// Complete records the result of a call and queues it for delivery. It sets Result from result, normally a JSON
// document, which the caller must not change any more.
func (r *Recorder) Complete(c Completed, result []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	c.Result = r.bodyOf(result, r.trusting)
	p := place(&r.completed, c)
	r.add(p)
	r.arrive(c.Call, Arrival{p, result})
}

// Fail records the failure of a call and queues it for delivery. It sets Details from details, which may be nil and
// must not be changed any more.
func (r *Recorder) Fail(f Failed, details []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	f.Details = r.body(details)
	r.add(&f)
	r.arrive(f.Call, Arrival{&f, details})
}

// Answer records a call together with its answer, which is not queued: the program has it. It sets Args and Result; result
// is nil if the call failed. Neither may be changed any more.
func (r *Recorder) Answer(a Answered, args, result []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	a.Args, a.Result = r.bodyOf(args, r.trusting), r.bodyOf(result, r.trusting)
	r.add(place(&r.answered, a))
}

// Sleep records that a timer fired and queues that for delivery.
func (r *Recorder) Sleep(s Slept) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.add(&s)
	r.queue = append(r.queue, Arrival{Delivery: &s})
}

// Cancel records that the program gave up a call: its result, if one is queued or still arrives, is not delivered.
func (r *Recorder) Cancel(call uint64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.add(&Cancelled{call})
	r.cancelled[call] = true
	r.queue = dropCall(r.queue, call)
}

// Waiting returns how many arrivals are queued.
func (r *Recorder) Waiting() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.queue)
}

// Deliver begins the next step: it takes everything that is queued, records that, and returns it for the program. Now
// is the clock of the step, paused how long it has stood still in all, and asked the number of calls the program has made so
// far. An empty queue makes a step that lets time pass.
func (r *Recorder) Deliver(now time.Time, paused time.Duration, asked uint64) Batch {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.step++
	b := Batch{Step: r.step, Now: now.Round(0).UTC(), Paused: paused, Arrivals: r.queue}
	clear(r.delivered)
	r.queue, r.delivered = r.delivered[:0], r.queue
	r.add(place(&r.steps, Delivered{Step: b.Step, Count: len(b.Arrivals), Asked: asked, Now: b.Now, Paused: paused}))
	return b
}

// AskApproval records that calls wait for a person. Args holds the arguments of each, in the order of calls.
func (r *Recorder) AskApproval(calls []AskedCall, args [][]byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	p := &ApprovalAsked{Calls: slices.Clone(calls)}
	for i := range p.Calls {
		if i < len(args) {
			p.Calls[i].Args = r.body(args[i])
		}
	}
	r.add(p)
}

// GiveApproval records the decision on a call. Args, if not nil, replaces its arguments.
func (r *Recorder) GiveApproval(g ApprovalGiven, args []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	g.Args = r.body(args)
	r.add(&g)
}

// Print records text that the program printed. Consecutive prints to one stream become one entry.
func (r *Recorder) Print(s Stream, text []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if s != r.stream {
		r.settlePrinted()
		r.stream = s
	}
	for len(text) > 0 {
		n := min(len(text), maxPrintedBytes-len(r.printed))
		if n < len(text) {
			n = runeStart(text, n)
		}
		r.printed = append(r.printed, text[:n]...)
		text = text[n:]
		if len(text) > 0 || len(r.printed) >= maxPrintedBytes {
			r.settlePrinted()
		}
	}
}

// runeStart returns the largest i <= n at which a character of text begins, or n if that is no better.
func runeStart(text []byte, n int) int {
	for i := n; i > n-utf8.UTFMax && i > 0; i-- {
		if utf8.RuneStart(text[i]) {
			return i
		}
	}
	return n
}

// Observe records a clock reading that the program took. Readings become few entries.
func (r *Recorder) Observe(t time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.readings = append(r.readings, t.Round(0).UTC())
	if len(r.readings) >= maxReadings {
		r.settleReadings()
	}
}

// Resume records that this process took the execution over; the Flush after it fails with [ErrConflict] if another one
// did so first.
func (r *Recorder) Resume(p Resumed) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.add(&p)
}

// Unknown records that the execution stops because the outcome of calls is not known.
func (r *Recorder) Unknown(calls []uint64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.add(&Unknown{slices.Clone(calls)})
}

// Settle records what a person said of a call whose outcome is not known. Complete or Fail follows, unless it is to be
// repeated.
func (r *Recorder) Settle(p Settled) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.add(&p)
}

// Finish records the end. It sets Result from result, a JSON document, or nil for none.
func (r *Recorder) Finish(f Finished, result []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	f.Result = r.body(result)
	r.add(&f)
}

// Flush returns when everything recorded before the call is durable, or with an error: [ErrConflict] when another
// process has taken the execution over, or the store's. A context that ends during an Append leaves it unknown what is
// stored, so give Flush one that outlives the execution's own deadline.
func (r *Recorder) Flush(ctx context.Context) error {
	select {
	case <-r.flushing:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { r.flushing <- struct{}{} }()

	r.mu.Lock()
	r.settlePrinted()
	entries, arena, blobs, err := r.entries, r.arena, r.blobs, r.err
	r.entries, r.arena, r.blobs, r.buffered = nil, nil, nil, 0
	r.mu.Unlock()
	if err != nil || len(entries) == 0 {
		return err
	}
	err = r.write(ctx, entries, blobs)
	r.mu.Lock()
	defer r.mu.Unlock()
	if err != nil {
		err = fmt.Errorf("journal of %s: %w", r.id, err)
		r.err = err
		return err
	}
	if r.entries == nil && cap(arena) <= maxArena { // the store kept neither: use them again
		clear(entries)
		r.entries, r.arena = entries[:0], arena[:0]
	}
	return nil
}

func (r *Recorder) write(ctx context.Context, entries []Entry, blobs []Blob) error {
	for _, b := range blobs {
		if err := r.store.PutBlob(ctx, r.id, b); err != nil {
			return err
		}
	}
	return r.store.Append(ctx, r.id, entries...)
}

// Buffered returns how many bytes wait for Flush, blobs included; a caller that records much between two calls flushes
// when it grows.
func (r *Recorder) Buffered() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.buffered + len(r.printed)
}

// Err returns the error that stopped the recording, or nil.
func (r *Recorder) Err() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.err
}

// add buffers an entry after what was printed and observed before it. The caller holds mu.
func (r *Recorder) add(p Payload) {
	r.settlePrinted()
	r.addOne(p)
}

func (r *Recorder) addOne(p Payload) {
	if r.err != nil {
		return
	}
	var data []byte
	if r.volatile {
		r.buffered += volatileEntry
	} else {
		from := len(r.arena)
		r.writer = objectWriter{buf: r.arena}
		arena, err := r.writer.payload(p)
		if err != nil {
			r.err = err
			return
		}
		r.arena = arena
		data = arena[from:len(arena):len(arena)]
	}
	r.entries = append(r.entries, Entry{Seq: r.next, Kind: p.Kind(), Time: r.now().Round(0).UTC(), Data: data, payload: p})
	r.next++
	r.buffered += len(data)
}

// settlePrinted makes entries of what was read from the clock and printed. Readings come first: text may depend on them,
// and a journal must never have a text without what it depends on.
func (r *Recorder) settlePrinted() {
	r.settleReadings()
	if len(r.printed) > 0 {
		r.addOne(&Printed{r.stream, r.printed})
		r.printed = nil
	}
}

func (r *Recorder) settleReadings() {
	if len(r.readings) > 0 {
		r.addOne(&Observed{r.readings})
		r.readings = nil
	}
}

// body makes data a body and buffers the blob that this may need. The caller holds mu.
func (r *Recorder) body(data []byte) Body { return r.bodyOf(data, false) }

// bodyOf is body for data that may be known to be a JSON document.
func (r *Recorder) bodyOf(data []byte, known bool) Body {
	b, blob := newBody(data, known)
	if blob != nil {
		r.addBlob(*blob)
	}
	return b
}

func (r *Recorder) addBlob(b Blob) {
	r.blobs = append(r.blobs, b)
	r.buffered += len(b.data)
}

// arrive queues a result unless the program has given the call up. The caller holds mu.
func (r *Recorder) arrive(call uint64, a Arrival) {
	if !r.cancelled[call] {
		r.queue = append(r.queue, a)
	}
}

// dropCall returns the queue without the arrival of a call.
func dropCall(queue []Arrival, call uint64) []Arrival {
	return slices.DeleteFunc(queue, func(a Arrival) bool {
		n, ok := CallOf(a.Delivery)
		return ok && n == call
	})
}

// CallOf returns the number of the call a delivery answers; a timer answers none.
func CallOf(d Delivery) (uint64, bool) {
	switch d := d.(type) {
	case *Completed:
		return d.Call, true
	case *Failed:
		return d.Call, true
	}
	return 0, false
}
