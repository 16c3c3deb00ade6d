package isolate

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"

	"toolweaver/run"
)

// Peak returns the largest resident set that the process of a worker has had, in bytes; ok is false if it is not known: it is not one of
// a Pool, or the system does not tell. Of a process that has ended, it may be what this process had when it started it, if that is more.
func Peak(w run.Worker) (bytes int64, ok bool) {
	p, ok := w.(*process)
	if !ok {
		return 0, false
	}
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid)) // of one that is ending there is nothing
	for line := range strings.Lines(string(data)) {
		if rest, found := strings.CutPrefix(line, "VmHWM:"); found {
			if _, err := fmt.Sscan(rest, &bytes); err == nil {
				return bytes << 10, true
			}
		}
	}
	select {
	case <-p.done:
	case <-time.After(time.Second):
		return 0, false
	}
	usage, ok := p.cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0, false
	}
	return usage.Maxrss << 10, true
}
