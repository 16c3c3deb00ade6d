package isolate_test

// This file tries, in an enclosed process, what a program could try that had taken over its worker.

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"toolweaver/run/isolate"
)

// probeMark is the environment variable that makes this binary the process that tries.
const probeMark = "TOOLWEAVER_TEST_PROBE"

// probes are the attempts; each returns the error that stops it.
var probes = map[string]func() error{
	"read a file":             func() error { _, err := os.ReadFile("/etc/passwd"); return err },
	"list a folder":           func() error { _, err := os.ReadDir("/"); return err },
	"write a file":            func() error { return os.WriteFile(os.Getenv(probeMark)+"/written", []byte("x"), 0o600) },
	"remove a file":           func() error { return os.Remove(os.Getenv(probeMark) + "/there") },
	"read its own memory map": func() error { _, err := os.ReadFile("/proc/self/maps"); return err },
	"resolve a name":          func() error { _, err := net.LookupHost("example.org"); return err },
	"connect":                 func() error { _, err := net.Dial("tcp", "127.0.0.1:80"); return err },
	"listen":                  func() error { _, err := net.Listen("tcp", "127.0.0.1:0"); return err },
	"listen on a socket file": func() error { _, err := net.Listen("unix", os.Getenv(probeMark)+"/socket"); return err },
	"send a datagram":         func() error { _, err := net.Dial("udp", "127.0.0.1:53"); return err },
	"start a process":         func() error { return exec.Command("/bin/true").Run() },
	"become another program":  func() error { return syscall.Exec("/bin/true", []string{"true"}, nil) },
	"fork":                    func() error { return errnoOf(unix.SYS_CLONE, uintptr(unix.SIGCHLD), 0, 0) },
	"kill its host":           func() error { return unix.Kill(os.Getppid(), 0) },
	"trace its host":          func() error { return unix.PtraceAttach(os.Getppid()) },
	"read its host's memory":  func() error { return errnoOf(unix.SYS_PROCESS_VM_READV, uintptr(os.Getppid()), 0, 0) },
	"raise its limits":        func() error { return unix.Setrlimit(unix.RLIMIT_FSIZE, &unix.Rlimit{Cur: 1, Max: 1}) },
	"change its user":         func() error { return errnoOf(unix.SYS_SETUID, 0, 0, 0) },
	"mount":                   func() error { return unix.Mount("none", "/tmp", "tmpfs", 0, "") },
	"a new namespace":         func() error { return unix.Unshare(unix.CLONE_NEWUSER) },
	"make memory executable": func() error {
		_, err := unix.Mmap(-1, 0, 4096, unix.PROT_READ|unix.PROT_EXEC, unix.MAP_ANON|unix.MAP_PRIVATE)
		return err
	},
	"shared memory":            func() error { return errnoOf(unix.SYS_SHMGET, 0, 4096, unix.IPC_CREAT) },
	"a file in memory":         func() error { _, err := unix.MemfdCreate("x", 0); return err },
	"the kernel's log":         func() error { _, err := unix.Klogctl(3, make([]byte, 10)); return err },
	"load a program into BPF":  func() error { return errnoOf(unix.SYS_BPF, 0, 0, 0) },
	"io_uring":                 func() error { return errnoOf(unix.SYS_IO_URING_SETUP, 1, 0, 0) },
	"performance counters":     func() error { return errnoOf(unix.SYS_PERF_EVENT_OPEN, 0, 0, 0) },
	"system calls of 32 bits":  func() error { return errnoOf(0x40000000|unix.SYS_GETPID, 0, 0, 0) },
	"the keyring":              func() error { return errnoOf(unix.SYS_KEYCTL, 0, 0, 0) },
	"set the clock":            func() error { return unix.ClockSettime(unix.CLOCK_REALTIME, &unix.Timespec{Sec: 1}) },
	"leave a timer to the end": func() error { return errnoOf(unix.SYS_TIMER_CREATE, 0, 0, 0) },
}

func errnoOf(call, a, b, c uintptr) error {
	_, _, errno := unix.RawSyscall(call, a, b, c)
	if errno == 0 {
		return nil
	}
	return errno
}

// probe makes all attempts and writes what stopped them.
func probe() {
	protection := isolate.Enclose()
	found := map[string]string{}
	for name, attempt := range probes {
		if err := attempt(); err != nil {
			found[name] = err.Error()
			if !errors.Is(err, unix.EPERM) && !errors.Is(err, unix.EACCES) && !errors.Is(err, unix.ENOSYS) {
				found[name] += fmt.Sprintf(" (%T)", err)
			}
		}
	}
	// What a program needs still works: memory, threads, the collector.
	blocks := make(chan []byte)
	for range 8 {
		go func() {
			runtime.LockOSThread()
			blocks <- make([]byte, 8<<20)
		}()
	}
	for range 8 {
		<-blocks
	}
	runtime.GC()
	_ = json.NewEncoder(os.Stdout).Encode(map[string]any{"protection": protection, "found": found})
}

func TestProbes(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "there"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe)
	cmd.Env = []string{probeMark + "=" + dir}
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Protection isolate.Protection `json:"protection"`
		Found      map[string]string  `json:"found"`
	}
	if err := json.Unmarshal(out, &doc); err != nil {
		t.Fatal(err)
	}
	if p := doc.Protection; !p.Files || !p.Calls || !p.Limits {
		t.Skipf("this system does not have all protections: %v", p.Missing)
	}
	names := make([]string, 0, len(probes))
	for name := range probes {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if doc.Found[name] == "" {
			t.Errorf("%s: nothing stopped it", name)
		} else {
			t.Logf("%s: %s", name, doc.Found[name])
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 || left[0].Name() != "there" {
		t.Errorf("in the folder: %v, %v", left, err)
	}
}
