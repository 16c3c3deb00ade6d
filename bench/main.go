// Command bench compares the engine with CPython on the programs of bench/programs.
//
// It runs both in turns, round by round, each in a process of its own that runs the program several times and gives the
// median, so that what else the machine does falls on both alike and both are measured warm. It prints the median of the
// rounds in milliseconds, how many times faster the engine is, and the geometric mean. The two must give the same result,
// or the row says so. With -runs 1 every measurement is the first run of a new process.
//
//	go run ./bench [-rounds 5] [-runs 5] [-only TEXT,TEXT] [-python python3.11] [-gogc 400]
//
// Start at main; [runEngine] is the one place that knows the engine.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"strconv"
	"strings"
	"time"
)

// measurement is what one process gave.
type measurement struct {
	Milliseconds []float64 `json:"ms"`     // of each run
	Result       string    `json:"result"` // repr of what bench returned, the last time
}

// maxRun bounds one measurement.
const maxRun = 10 * time.Minute

func main() {
	var (
		rounds = flag.Int("rounds", 5, "measurements of each program on each side")
		only   = flag.String("only", "", "run the programs whose name contains one of these, separated by commas")
		runs   = flag.Int("runs", 5, "runs of the program in each measurement, whose median counts")
		dir    = flag.String("dir", "bench", "folder of the benchmark")
		python = flag.String("python", "/usr/bin/python3.11", "the CPython to compare with")
		gogc   = flag.String("gogc", "400", "GOGC of the engine's processes")
		prof   = flag.String("cpuprofile", "", "with -child: write a CPU profile of the engine to this file")
		child  = flag.String("child", "", "run this program on the engine, print its measurement and exit (internal)")
	)
	flag.Parse()
	if *child != "" {
		stop, err := startProfile(*prof)
		exitOn(err)
		err = runChild(*child, *runs)
		stop()
		exitOn(err)
		return
	}
	exitOn(compare(*rounds, *runs, *dir, *only, *python, *gogc))
}

// startProfile starts a CPU profile and gives the function that ends it. No path, no profile.
func startProfile(path string) (stop func(), err error) {
	if path == "" {
		return func() {}, nil
	}
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, err
	}
	return func() {
		pprof.StopCPUProfile()
		exitOn(f.Close())
	}, nil
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// runChild measures one program on the engine, in this process.
func runChild(path string, runs int) error {
	source, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	m, err := runEngine(filepath.Base(path), string(source), runs)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(m)
}

func compare(rounds, runs int, dir, only, python, gogc string) error {
	programs, err := filepath.Glob(filepath.Join(dir, "programs", "*.py"))
	if err != nil {
		return err
	}
	programs = slices.DeleteFunc(programs, func(p string) bool {
		return !slices.ContainsFunc(strings.Split(only, ","), func(part string) bool { return strings.Contains(filepath.Base(p), part) })
	})
	if len(programs) == 0 {
		return errors.New("no programs: run it at the root of the module")
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cpython := func(p string) (measurement, error) {
		return measure(exec.Command(python, filepath.Join(dir, "run_bench.py"), p, strconv.Itoa(runs)))
	}
	engine := func(p string) (measurement, error) {
		cmd := exec.Command(self, "-child", p, "-runs", strconv.Itoa(runs))
		cmd.Env = append(os.Environ(), "GOGC="+gogc)
		return measure(cmd)
	}
	fmt.Printf("%-20s %12s %12s %8s\n", "program", "CPython ms", "engine ms", "faster")
	var ratios []float64
	for _, p := range programs {
		name := strings.TrimSuffix(filepath.Base(p), ".py")
		var slow, fast []float64
		var note string
		for range rounds {
			c, err := cpython(p)
			if err != nil {
				return fmt.Errorf("%s on CPython: %w", name, err)
			}
			slow = append(slow, median(c.Milliseconds))
			e, err := engine(p)
			if err != nil {
				note = err.Error()
				break
			}
			fast = append(fast, median(e.Milliseconds))
			if e.Result != c.Result {
				note = fmt.Sprintf("results differ: CPython %s, engine %s", c.Result, e.Result)
				break
			}
		}
		if note != "" {
			fmt.Printf("%-20s %12.1f %12s %8s  %s\n", name, median(slow), "-", "-", note)
			continue
		}
		ratio := median(slow) / median(fast)
		ratios = append(ratios, ratio)
		fmt.Printf("%-20s %12.1f %12.1f %7.2fx\n", name, median(slow), median(fast), ratio)
	}
	if len(ratios) > 0 {
		fmt.Printf("%-20s %12s %12s %7.2fx  (%d of %d programs, %d rounds)\n", "geometric mean", "", "", geometricMean(ratios),
			len(ratios), len(programs), rounds)
	}
	return nil
}

// measure runs a process that prints one measurement.
func measure(cmd *exec.Cmd) (measurement, error) {
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Start(); err != nil {
		return measurement{}, err
	}
	timer := time.AfterFunc(maxRun, func() { _ = cmd.Process.Kill() })
	defer timer.Stop()
	if err := cmd.Wait(); err != nil {
		return measurement{}, fmt.Errorf("%w: %s", err, lastLine(errs.String()))
	}
	var m measurement
	if err := json.Unmarshal(out.Bytes(), &m); err != nil {
		return measurement{}, fmt.Errorf("unexpected output %q: %w", out.String(), err)
	}
	return m, nil
}

func lastLine(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexByte(s, '\n')+1:]
}

func median(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

func geometricMean(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(values)))
}
