package journal

// This file replays: a Cursor holds a recorded journal, checks what the program asks against it, and hands out what the
// program was handed. Reading a journal into a cursor is in cursor_load.go.

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"time"
)

// Cursor walks the recorded journal of one execution while its program is run again from the start. The caller
//
//   - starts the engine with Started, and answers its clock readings from Reading;
//   - after each step matches what the program did with MatchCall, MatchCancel and MatchPrint, then asks NextBatch for
//     what to hand it next;
//   - when NextBatch has nothing more, goes on live with the Recorder of Continue: it resolves the calls in Pending and
//     sends those that MatchCall found unrecorded. An execution that had ended ends again, which MatchFinish checks.
//
// A Cursor keeps the whole journal in memory, apart from blobs. It is not safe for concurrent use.
type Cursor struct {
	store Store
	id    ExecutionID

	started  *Started
	finished *Finished
	entries  uint64        // Seq of the last entry
	down     time.Duration // no process was at work on it

	steps   []recordedStep
	calls   map[uint64]*RecordedCall
	numbers []uint64 // keys of calls, rising
	maxCall uint64   // highest number recorded
	arrived []Arrival
	cancels map[uint64]bool // cancelled calls of the tail, after the last step
	always  map[string]*ApprovalGiven

	readings []time.Time
	nextRead int
	latest   time.Time
	output   map[Stream][]byte

	done  int    // steps replayed
	asked uint64 // calls the program has made
	now   time.Time

	paused time.Duration
	waits  bool // the record ends with the execution waiting for a person
}

// recordedStep is one Delivered entry with what led up to it.
type recordedStep struct {
	seq     uint64
	batch   Batch
	asked   uint64
	cancels map[uint64]bool // calls cancelled before this step and after the one before
}

// CallState says how far the journal has a call.
type CallState uint8

// The states of a call, in the order in which a call goes through them: Waiting → Granted → Sent → Arrived, with
// Waiting and Granted only for calls that need approval, Waiting → Denied → Arrived for a denied one, and Cancelled
// after any of them. A call of unknown outcome that a person wants repeated goes back from Sent to Granted.
const (
	CallWaiting   CallState = iota + 1 // ApprovalAsked: not sent, no decision
	CallGranted                        // ApprovalGiven: may be sent, was not
	CallDenied                         // ApprovalGiven: must not be sent, its Failed is missing
	CallSent                           // Scheduled: it may have been sent
	CallArrived                        // Completed or Failed
	CallCancelled                      // Cancelled: the program does not wait for it any more
)

var callStateNames = [...]string{"", "waiting", "granted", "denied", "sent", "arrived", "cancelled"}

// String returns the name of s, such as "sent".
func (s CallState) String() string {
	if int(s) < len(callStateNames) {
		return callStateNames[s]
	}
	return fmt.Sprintf("state(%d)", uint8(s))
}

// RecordedCall is what the journal has of one call.
type RecordedCall struct {
	// Number is its number in program order.
	Number uint64
	// State is how far it got.
	State CallState
	// Tool is the qualified name of the tool.
	Tool string
	// Args are the arguments the program asked for; Send those to send, which a person may have edited.
	Args, Send Body
	// Attempts counts the Scheduled entries, Key and Repeatable are those of the last.
	Attempts   int
	Key        string
	Repeatable bool
	// Decision is the approval that was given, or nil.
	Decision *ApprovalGiven
	// Unknown says that the call was sent before a crash, must not be repeated, and has not been settled.
	Unknown bool
	// Reason says why approval was asked, Line where in the program the call is.
	Reason string
	Line   int

	seq      uint64
	matched  bool
	answered *Answered
	arrival  Delivery
}

// Started returns the first entry's payload. The caller must not change it.
func (c *Cursor) Started() *Started { return c.started }

// Finished returns the payload of the last entry if the execution ended, else nil.
func (c *Cursor) Finished() *Finished { return c.finished }

// Source returns the program's text.
func (c *Cursor) Source(ctx context.Context) (string, error) {
	if c.started.SourceBlob.IsZero() {
		return c.started.Source, nil
	}
	b, err := c.store.GetBlob(ctx, c.id, c.started.SourceBlob)
	return string(b), err
}

// Output returns what the program printed to a stream, as far as it is recorded and MatchPrint was not called for it.
func (c *Cursor) Output(s Stream) []byte { return c.output[s] }

// Body returns the bytes of a body of this journal, from the store when it is a blob; nil for an absent one.
func (c *Cursor) Body(ctx context.Context, b Body) ([]byte, error) {
	if b.Blob.IsZero() {
		return b.JSON, nil
	}
	return c.store.GetBlob(ctx, c.id, b.Blob)
}

// Live reports whether every recorded batch has been handed out: the program is in the last recorded step, part of which
// may be recorded, or past it.
func (c *Cursor) Live() bool { return c.done == len(c.steps) }

// Now returns the clock of the current step.
func (c *Cursor) Now() time.Time { return c.now }

// Latest returns the latest time that the program has seen in the whole record. A live clock must not return an earlier
// one, even if the machine's clock has been set back.
func (c *Cursor) Latest() time.Time { return c.latest }

// Paused returns how long the execution has waited for people in all, up to the end of the record.
func (c *Cursor) Paused() time.Duration { return c.paused }

// Waits reports whether the execution had paused when the record ended: nothing could go on without a person. Decisions may
// have been recorded since.
func (c *Cursor) Waits() bool { return c.waits }

// Down returns how long no process was at work on the execution, as far as its clock went on meanwhile.
func (c *Cursor) Down() time.Duration { return c.down }

// Standing returns the decisions that hold for all later calls of a tool, by tool. The caller must not change it.
func (c *Cursor) Standing() map[string]*ApprovalGiven { return c.always }

// Calls returns what is recorded of all calls, by number.
func (c *Cursor) Calls() []RecordedCall {
	list := make([]RecordedCall, 0, len(c.numbers))
	for _, n := range c.numbers {
		list = append(list, *c.calls[n])
	}
	return list
}

// Reading returns the next recorded clock reading; false when there is none and the clock is live.
func (c *Cursor) Reading() (time.Time, bool) {
	if c.nextRead == len(c.readings) {
		return time.Time{}, false
	}
	t := c.readings[c.nextRead]
	c.nextRead++
	return t, true
}

// MatchCall checks a call that the program makes in the current step and returns what is recorded of it; nil when
// nothing is: the call was not sent. It returns a [*NondeterminismError] when the record has another tool or other
// arguments under this number. Args is a JSON document; it is compared with the record by [EqualJSON].
func (c *Cursor) MatchCall(ctx context.Context, number uint64, tool string, args []byte) (*RecordedCall, error) {
	c.asked = max(c.asked, number)
	call := c.calls[number]
	if call == nil {
		return nil, nil
	}
	same := call.Tool == tool
	if same && !call.Args.Blob.IsZero() {
		same = NewBlob(args).ref == call.Args.Blob
	} else if same {
		same = bytes.Equal(call.Args.JSON, args)
	}
	if same && !call.matched {
		call.matched = true
		return call, nil
	}
	recorded, err := c.Body(ctx, call.Args)
	if err != nil {
		return nil, err
	}
	if !call.matched && call.Tool == tool && EqualJSON(recorded, args) {
		call.matched = true
		return call, nil
	}
	n := &NondeterminismError{Seq: call.seq, Call: number,
		Recorded: describeCall(number, call.Tool, recorded), Asked: describeCall(number, tool, args)}
	if call.matched {
		n.Asked += " again"
	}
	return nil, n
}

// MatchAnswer is MatchCall for a call at which the program stands. If the journal has its answer there, it is returned with
// true; else the call is to be matched as any other.
func (c *Cursor) MatchAnswer(ctx context.Context, number uint64, tool string, args []byte) (Arrival, bool, error) {
	call := c.calls[number]
	if call == nil || call.answered == nil {
		return Arrival{}, false, nil
	}
	if _, err := c.MatchCall(ctx, number, tool, args); err != nil {
		return Arrival{}, false, err
	}
	a := []Arrival{call.answered.arrival()}
	err := c.resolve(ctx, a)
	return a[0], err == nil, err
}

func describeCall(number uint64, tool string, args []byte) string {
	return fmt.Sprintf("call %d of %s(%s)", number, tool, clip(string(args), 200))
}

// MatchCancel checks that the program gives up a call in the current step. Past the record every cancellation is new,
// which it reports by true: the caller then records it.
func (c *Cursor) MatchCancel(call uint64) (fresh bool, err error) {
	if !c.started.Features.Has(FeatureCancelEntries) {
		return c.Live(), nil
	}
	cancels := c.cancels
	if !c.Live() {
		cancels = c.steps[c.done].cancels
	}
	switch {
	case cancels[call]:
		delete(cancels, call)
		return false, nil
	case c.Live():
		return true, nil
	}
	return false, &NondeterminismError{Call: call, Asked: fmt.Sprintf("cancelling call %d", call)}
}

// MatchPrint checks text that the program prints against the record and returns the part past the record, which is new:
// the caller records and shows it. It returns a [*NondeterminismError] when the record has another text.
func (c *Cursor) MatchPrint(s Stream, text []byte) (fresh []byte, err error) {
	recorded := c.output[s]
	n := min(len(recorded), len(text))
	if !bytes.Equal(recorded[:n], text[:n]) {
		return nil, &NondeterminismError{
			Recorded: fmt.Sprintf("printing %q", clip(string(recorded[:n]), 200)),
			Asked:    fmt.Sprintf("printing %q", clip(string(text), 200)),
		}
	}
	c.output[s] = recorded[n:]
	return text[n:], nil
}

// NextBatch ends the current step: it checks that the program did all that is recorded for it, and returns what the next
// step hands it. False means that the record has no further step. The error is a [*NondeterminismError], or the store's
// when a blob cannot be read.
func (c *Cursor) NextBatch(ctx context.Context) (Batch, bool, error) {
	if c.Live() {
		return Batch{}, false, c.checkTail()
	}
	s := &c.steps[c.done]
	if c.asked != s.asked {
		return Batch{}, false, &NondeterminismError{Seq: s.seq,
			Recorded: fmt.Sprintf("%d calls before step %d", s.asked, s.batch.Step), Asked: fmt.Sprintf("%d", c.asked)}
	}
	for call := range s.cancels {
		return Batch{}, false, &NondeterminismError{Call: call, Recorded: fmt.Sprintf("cancelling call %d", call)}
	}
	b := s.batch
	b.Arrivals = slices.Clone(b.Arrivals)
	if err := c.resolve(ctx, b.Arrivals); err != nil {
		return Batch{}, false, err
	}
	s.batch.Arrivals = nil
	c.done++
	c.now = b.Now
	return b, true, nil
}

// checkTail returns an error if the record has calls or cancellations, after the last step, that the program did not
// make.
func (c *Cursor) checkTail() error {
	for _, n := range c.numbers {
		if call := c.calls[n]; !call.matched {
			return &NondeterminismError{Seq: call.seq, Call: n, Recorded: describeCall(n, call.Tool, call.Args.JSON)}
		}
	}
	for call := range c.cancels {
		return &NondeterminismError{Call: call, Recorded: fmt.Sprintf("cancelling call %d", call)}
	}
	return nil
}

// resolve fills the bodies of arrivals.
func (c *Cursor) resolve(ctx context.Context, arrivals []Arrival) error {
	for i := range arrivals {
		a := &arrivals[i]
		var err error
		switch d := a.Delivery.(type) {
		case *Completed:
			a.Body, err = c.Body(ctx, d.Result)
		case *Failed:
			a.Body, err = c.Body(ctx, d.Details)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Outcome returns how a call went: *[Completed] or *[Failed] with its body, as it was delivered or would have been; nil when
// the record does not say.
func (c *Cursor) Outcome(ctx context.Context, number uint64) (Arrival, error) {
	call := c.calls[number]
	var a [1]Arrival
	switch {
	case call == nil:
		return Arrival{}, nil
	case call.answered != nil:
		a[0] = call.answered.arrival()
	default:
		a[0].Delivery = call.arrival
	}
	err := c.resolve(ctx, a[:])
	return a[0], err
}

// Pending returns the calls that have not arrived and are not cancelled, by number: those that wait for approval, that
// may be sent, and that may have been sent.
func (c *Cursor) Pending() []RecordedCall {
	var list []RecordedCall
	for _, n := range c.numbers {
		if call := c.calls[n]; call.State < CallArrived {
			list = append(list, *call)
		}
	}
	return list
}

// Arrived returns how many results the record has that no step handed to the program; they are the first that the
// Recorder of Continue delivers.
func (c *Cursor) Arrived() int { return len(c.arrived) }

// ArrivedCalls returns the numbers of the calls among them.
func (c *Cursor) ArrivedCalls() []uint64 {
	var list []uint64
	for _, a := range c.arrived {
		if n, ok := CallOf(a.Delivery); ok {
			list = append(list, n)
		}
	}
	return list
}

// NextSeq returns the Seq of the entry after the record.
func (c *Cursor) NextSeq() uint64 { return c.entries + 1 }

// Continue returns a Recorder that goes on where the record ends, its queue holding what had arrived. It returns
// [ErrInvalid] while recorded batches remain and when the execution has finished. Now is as in [NewRecorder].
func (c *Cursor) Continue(ctx context.Context, now func() time.Time) (*Recorder, error) {
	if !c.Live() {
		return nil, fmt.Errorf("%w: %d recorded steps remain", ErrInvalid, len(c.steps)-c.done)
	}
	if c.finished != nil {
		return nil, fmt.Errorf("%w: execution %s has finished", ErrInvalid, c.id)
	}
	return c.recorder(ctx, now)
}

// Amend returns a Recorder for entries that need no replay: a person's decision (GiveApproval), or the outcome of a call
// that was in flight at a crash (Complete and Fail with [OriginSettled]). It returns [ErrInvalid] when the execution has
// finished. Now is as in [NewRecorder]. The cursor does not see what is added.
func (c *Cursor) Amend(ctx context.Context, now func() time.Time) (*Recorder, error) {
	if c.finished != nil {
		return nil, fmt.Errorf("%w: execution %s has finished", ErrInvalid, c.id)
	}
	return c.recorder(ctx, now)
}

func (c *Cursor) recorder(ctx context.Context, now func() time.Time) (*Recorder, error) {
	queue := slices.Clone(c.arrived)
	if err := c.resolve(ctx, queue); err != nil {
		return nil, err
	}
	r := newRecorder(c.store, c.id, now, c.NextSeq())
	r.queue = queue
	r.step = uint64(len(c.steps))
	for n, call := range c.calls {
		if call.State == CallCancelled {
			r.cancelled[n] = true
		}
	}
	return r, nil
}

// MatchFinish checks how a replay of a finished execution ended: the whole record must have been used, and status,
// result and error must be those recorded. Result is a JSON document or nil. Tracebacks, hints and usage may differ.
func (c *Cursor) MatchFinish(ctx context.Context, f Finished, result []byte) error {
	if c.finished == nil {
		return nil
	}
	if _, more, err := c.NextBatch(ctx); err != nil {
		return err
	} else if more {
		return &NondeterminismError{Recorded: fmt.Sprintf("step %d", c.done), Asked: "the end"}
	}
	for _, s := range []Stream{Stdout, Stderr} {
		if rest := c.output[s]; len(rest) > 0 {
			return &NondeterminismError{Recorded: fmt.Sprintf("printing %q", clip(string(rest), 200)), Asked: "the end"}
		}
	}
	recorded, err := c.Body(ctx, c.finished.Result)
	if err != nil {
		return err
	}
	if f.Status == c.finished.Status && describeError(f) == describeError(*c.finished) && EqualJSON(recorded, result) {
		return nil
	}
	return &NondeterminismError{Seq: c.entries,
		Recorded: clip(describeEnd(*c.finished, recorded), 300), Asked: clip(describeEnd(f, result), 300)}
}

func describeError(f Finished) string {
	if f.Error == nil {
		return ""
	}
	return f.Error.Type + ": " + f.Error.Message
}

func describeEnd(f Finished, result []byte) string {
	return fmt.Sprintf("the end %q with result %q and error %q", f.Status, result, describeError(f))
}
