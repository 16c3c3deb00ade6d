package isolate

import (
	"fmt"
	"os"
	"strings"

	"toolweaver/run"
)

// Peak returns the largest resident set that the process of a worker has had, in bytes; ok is false if it is not known: it is not one of
// a Pool, it has ended, or the system does not tell.
func Peak(w run.Worker) (bytes int64, ok bool) {
	p, ok := w.(*process)
	if !ok {
		return 0, false
	}
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return 0, false
	}
	for line := range strings.Lines(string(data)) {
		if rest, found := strings.CutPrefix(line, "VmHWM:"); found {
			if _, err := fmt.Sscan(rest, &bytes); err == nil {
				return bytes << 10, true
			}
		}
	}
	return 0, false
}
