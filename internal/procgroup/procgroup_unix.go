//go:build unix

package procgroup

import (
	"os"
	"os/exec"
	"syscall"
)

// Own makes the process the leader of a group of its own, so that it and its children can be ended together and do
// not get the terminal's signals; on Linux it also dies with this process.
func Own(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	dieWithParent(cmd.SysProcAttr)
}

// Signal asks the process group to end, or makes it.
func Signal(p *os.Process, kill bool) {
	sig := syscall.SIGTERM
	if kill {
		sig = syscall.SIGKILL
	}
	_ = syscall.Kill(-p.Pid, sig)
}
