package py

// This file gives modules the clocks and the seed the host injected. There is
// no other source of time or randomness inside the engine.

import "time"

// Now returns the wall clock, in UTC: the Unix epoch if the host gave none.
func (in *Interp) Now() time.Time {
	if in.opts.Now == nil {
		return time.Unix(0, 0).UTC()
	}
	return in.opts.Now().UTC()
}

// Monotonic returns the clock for durations, which never goes back: zero if
// the host gave none.
func (in *Interp) Monotonic() time.Duration { return time.Duration(in.loopTime()) }

// Seed returns the seed of the execution.
func (in *Interp) Seed() uint64 { return in.opts.Seed }
