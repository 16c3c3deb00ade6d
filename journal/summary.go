package journal

// This file derives where an execution stands from its entries, so that all stores agree on it.

import (
	"maps"
	"slices"
)

// Summary says where an execution stands. Fold every entry into it with Observe; the zero value is the summary of an
// empty journal. A store may keep it as JSON next to the entries.
type Summary struct {
	// Status is a final status, StatusWaiting while calls wait for approval, or else StatusRunning. Whether a process
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
	case KindStarted, KindFinished, KindScheduled, KindAnswered, KindApprovalAsked, KindApprovalGiven:
	case KindCancelled:
		if len(s.Waiting) == 0 {
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
		s.setWaiting(waiting)
	case *ApprovalGiven:
		s.decided(p.Call)
	case *Cancelled:
		s.decided(p.Call)
	case *Finished:
		s.Status, s.Waiting = p.Status, nil
		if p.Error != nil {
			s.Error = clip(p.Error.Message, maxSummaryError)
		}
	}
	return nil
}

func (s *Summary) decided(call uint64) {
	s.setWaiting(slices.DeleteFunc(slices.Clone(s.Waiting), func(c uint64) bool { return c == call }))
}

func (s *Summary) setWaiting(calls []uint64) {
	s.Waiting = calls
	switch {
	case len(calls) > 0 && s.Status == StatusRunning:
		s.Status = StatusWaiting
	case len(calls) == 0 && s.Status == StatusWaiting:
		s.Status = StatusRunning
	}
}
