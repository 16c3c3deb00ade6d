//go:build !linux

package all_test

import "time"

var start = time.Now()

// cpuTime is the time here, other programs' included.
func cpuTime() time.Duration { return time.Since(start) }
