package journal

// This file derives where an execution stands from its entries, so that all stores agree on it.

import (
	"maps"
	"slices"
)

// Summary says where an execution stands. Fold every entry into it with Observe; the zero value is the summary of an
// empty journal. A store may keep it as JSON next to the entries.
type Summary struct {
	// Status is a final status, StatusUnknown while calls of unknown outcome are not settled, StatusWaiting while calls wait for
	// approval, or else StatusRunning. Whether a process
	// is at work on a running execution is not in its journal. It is "" for an empty journal.
	Status Status `json:"status,omitempty"`
	// ProgramHash, Mode, Parent and Labels are those of Started.
	ProgramHash string            `json:"program,omitempty"`
	Mode        string            `json:"mode,omitempty"`
	Parent      ExecutionID       `json:"parent,omitempty"`
	Labels      map[string]string `json:"labels,omitempty"`
	// Calls, Completed and Failed count entries of first attempts and of results.
	Calls     int `json:"calls,omitempty"`
	Completed int `json:"completed,omitempty"`
	Failed    int `json:"failed,omitempty"`
	// Waiting are the numbers of the calls that wait for approval.
	Waiting []uint64 `json:"waiting,omitempty"`
	// Unknown are the numbers of the calls whose outcome nobody has said.
	Unknown []uint64 `json:"unknown,omitempty"`
	// Resumes counts how often another process took over.
	Resumes int `json:"resumes,omitempty"`
	// Error is the message of the error that ended the execution, shortened; "" when none did.
	Error string `json:"error,omitempty"`
}

// maxSummaryError is the longest Summary.Error in bytes.
const maxSummaryError = 500

// Observe folds e, the next entry of the journal, into s. The error is that of [Entry.Decode], and s is unchanged then.
// It does not change maps and slices that an earlier copy of s shares.
func (s *Summary) Observe(e Entry) error {
	switch e.Kind {
	case KindStarted, KindFinished, KindScheduled, KindAnswered, KindApprovalAsked, KindApprovalGiven, KindUnknown, KindSettled:
	case KindCancelled:
		if len(s.Waiting)+len(s.Unknown) == 0 {
			return nil
		}
	case KindCompleted:
		s.Completed++
		return nil
	case KindFailed:
		s.Failed++
		return nil
	case KindResumed:
		s.Resumes++
		return nil
	default:
		return nil
	}
	p := e.payload
	if p == nil {
		var err error
		if p, err = e.Decode(); err != nil {
			return err
		}
	}
	switch p := p.(type) {
	case *Answered:
		s.Calls++
		if p.Reason != "" {
			s.Failed++
		} else {
			s.Completed++
		}
	case *Started:
		s.Status = StatusRunning
		s.ProgramHash, s.Mode, s.Parent = p.ProgramHash, p.Mode, p.Parent
		s.Labels = maps.Clone(p.Labels)
	case *Scheduled:
		if p.Attempt <= 1 {
			s.Calls++
		}
	case *ApprovalAsked:
		waiting := slices.Clone(s.Waiting)
		for _, c := range p.Calls {
			waiting = append(waiting, c.Call)
		}
		s.waitFor(waiting, s.Unknown)
	case *ApprovalGiven:
		s.decided(p.Call)
	case *Cancelled:
		s.decided(p.Call)
	case *Unknown:
		s.waitFor(s.Waiting, append(slices.Clone(s.Unknown), p.Calls...))
	case *Settled:
		s.decided(p.Call)
	case *Finished:
		s.Status, s.Waiting, s.Unknown = p.Status, nil, nil
		if p.Error != nil {
			s.Error = clip(p.Error.Message, maxSummaryError)
		}
	}
	return nil
}

func (s *Summary) decided(call uint64) {
	other := func(list []uint64) []uint64 {
		return slices.DeleteFunc(slices.Clone(list), func(c uint64) bool { return c == call })
	}
	s.waitFor(other(s.Waiting), other(s.Unknown))
}

// waitFor sets the calls that wait for a person, and the status with them.
func (s *Summary) waitFor(waiting, unknown []uint64) {
	s.Waiting, s.Unknown = waiting, unknown
	if s.Status == "" || s.Status.Final() {
		return
	}
	switch {
	case len(unknown) > 0:
		s.Status = StatusUnknown
	case len(waiting) > 0:
		s.Status = StatusWaiting
	default:
		s.Status = StatusRunning
	}
}
