//go:build !linux

package isolate

import "toolweaver/run"

// Peak returns the largest resident set that the process of a worker has had; this system does not tell.
func Peak(run.Worker) (bytes int64, ok bool) { return 0, false }
