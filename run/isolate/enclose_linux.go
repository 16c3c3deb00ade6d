package isolate

// This file gives up what a process does not need, on Linux.

import (
	"fmt"
	"runtime"

	"github.com/elastic/go-seccomp-bpf"
	"github.com/landlock-lsm/go-landlock/landlock"
	llsys "github.com/landlock-lsm/go-landlock/landlock/syscall"
	"golang.org/x/sys/unix"
)

// maxFiles is how many files a process can have open: those it has, and what the runtime waits with.
const maxFiles = 16

// enclose gives up everything that can be given up. The order matters: the filter of system calls comes last.
func enclose() (p Protection) {
	note := func(what string, err error) bool {
		if err != nil {
			p.Missing = append(p.Missing, fmt.Sprintf("%s: %v", what, err))
		}
		return err == nil
	}
	p.Limits = note("limits", limit())
	p.Files = note("Landlock", restrictFiles())
	p.Calls = note("seccomp", restrictCalls())
	return p
}

// limit lowers what the system would let the process use.
func limit() error {
	for resource, n := range map[int]uint64{unix.RLIMIT_CORE: 0, unix.RLIMIT_FSIZE: 0, unix.RLIMIT_NOFILE: maxFiles} {
		if err := unix.Setrlimit(resource, &unix.Rlimit{Cur: n, Max: n}); err != nil {
			return err
		}
	}
	return nil
}

// restrictFiles forbids all access to the file system, to TCP and to other processes, as far as this kernel knows how.
func restrictFiles() error {
	if version, err := llsys.LandlockGetABIVersion(); err != nil {
		return err
	} else if version < 1 {
		return fmt.Errorf("version %d", version)
	}
	return landlock.V8.BestEffort().Restrict()
}

// allowed are the system calls by which Go's runtime computes, and by which the process reads and writes its pipes. The filter
// refuses the others with EPERM.
var allowed = []string{
	"read", "write", "close", "futex", "munmap", "madvise", "exit", "exit_group",
	"rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "tgkill", "getpid", "gettid",
	"nanosleep", "clock_gettime", "restart_syscall", "sched_yield", "sched_getaffinity", "getrandom",
	"epoll_create1", "epoll_ctl", "epoll_pwait", "eventfd2",
	"set_robust_list", "rseq", "brk", // in a binary that is linked with C, for its threads
}

// restrictCalls installs the filter, in all threads.
func restrictCalls() error {
	if !seccomp.Supported() {
		return fmt.Errorf("not supported on %s by this kernel", runtime.GOARCH)
	}
	bits := func(call string, argument uint32, op seccomp.Operation, mask uint64) seccomp.NameWithConditions {
		return seccomp.NameWithConditions{Name: call, Conditions: seccomp.ArgumentConditions{{Argument: argument, Operation: op, Value: mask}}}
	}
	return seccomp.LoadFilter(seccomp.Filter{
		NoNewPrivs: true,
		Flag:       seccomp.FilterFlagTSync,
		Policy: seccomp.Policy{
			DefaultAction: seccomp.ActionErrno,
			Syscalls: []seccomp.SyscallGroup{
				{Action: seccomp.ActionAllow, Names: allowed},
				// Its arguments are in memory, where the filter cannot see them; without it clone is used.
				{Action: seccomp.ActionErrno | seccomp.Action(unix.ENOSYS), Names: []string{"clone3"}},
				{Action: seccomp.ActionAllow, NamesWithCondtions: []seccomp.NameWithConditions{
					bits("clone", 0, seccomp.BitsSet, unix.CLONE_THREAD), // threads, no processes
					bits("mmap", 2, seccomp.BitsNotSet, unix.PROT_EXEC),  // no new code
					bits("mprotect", 2, seccomp.BitsNotSet, unix.PROT_EXEC),
				}},
			},
		},
	})
}

// boundMemory bounds what memory another process can have.
func boundMemory(pid int, bytes int64) error {
	n := uint64(bytes)
	return unix.Prlimit(pid, unix.RLIMIT_DATA, &unix.Rlimit{Cur: n, Max: n}, nil)
}
