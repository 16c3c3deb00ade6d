package run

// This file is about calls that may have been sent before a crash, have no answer, and may do harm when they are sent again:
// the execution stops until a person has said what became of each.

import (
	"context"
	"encoding/json"
	"fmt"

	"toolweaver/journal"
	"toolweaver/tool"
)

// unknownOutcome is why such a call waits.
const unknownOutcome = "it was sent before a crash; whether it took effect is not known"

// Settlement is what a person found out about one call. Exactly one of Done, Failed and Retry is set.
type Settlement struct {
	// Call is the number in Pending.
	Call uint64
	// Done says that the call took effect; it is its result, a JSON document.
	Done json.RawMessage
	// Failed says that it failed; the program gets a ToolError with this message.
	Failed string
	// Retry says that it had no effect and is to be sent again.
	Retry bool
	// By names the person, for the record.
	By string
}

// Settle records what became of calls of unknown outcome, durably; [Executor.Resume] then goes on. Errors are as those of
// [Executor.Approve].
func (x *Executor) Settle(ctx context.Context, id journal.ExecutionID, settlements ...Settlement) error {
	c, err := x.amendable(ctx, id)
	if err != nil {
		return err
	}
	rec, err := c.Amend(ctx, x.cfg.Now)
	if err != nil {
		return err
	}
	unknown := map[uint64]bool{}
	for _, call := range c.Pending() {
		unknown[call.Number] = call.Unknown
	}
	for _, s := range settlements {
		if !unknown[s.Call] {
			return fmt.Errorf("%w: the outcome of call %d of execution %s is not unknown; %s", ErrRequest, s.Call, id, waitingList(c))
		}
		unknown[s.Call] = false
		rec.Settle(journal.Settled{Call: s.Call, Retry: s.Retry, By: s.By})
		switch {
		case s.Retry && (s.Done != nil || s.Failed != ""), s.Done != nil && s.Failed != "", !s.Retry && s.Done == nil && s.Failed == "":
			return fmt.Errorf("%w: call %d: say one of done, failed and retry", ErrRequest, s.Call)
		case s.Done != nil:
			if !json.Valid(s.Done) {
				return fmt.Errorf("%w: call %d: the result is not JSON", ErrRequest, s.Call)
			}
			rec.Complete(journal.Completed{Call: s.Call, Size: int64(len(s.Done)), Origin: journal.OriginSettled}, s.Done)
		case s.Failed != "":
			rec.Fail(journal.Failed{Call: s.Call, Reason: tool.KindFailed.String(), Message: s.Failed, Origin: journal.OriginSettled}, nil)
		}
	}
	return rec.Flush(ctx)
}
