package main

// This file runs the rounds and writes the table.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"text/tabwriter"
	"time"
)

// maxRun bounds one measurement.
const maxRun = 2 * time.Minute

// table has what was measured.
type table struct {
	rows  []row
	peers []peer
	cells map[[2]string]*cell // by names of row and peer
}

// cell is one place of the table.
type cell struct {
	ms     []float64 // a median for each round
	result string
	err    error
}

// value returns the median of the rounds.
func (c *cell) value() float64 { return median(c.ms) }

// measure runs the rounds: in each, row by row, the peers one after the other.
func (s *suite) measure(rows []row, peers []peer, rounds int) *table {
	t := &table{rows: rows, peers: peers, cells: map[[2]string]*cell{}}
	for n := range rounds {
		for _, r := range rows {
			fmt.Fprintf(os.Stderr, "round %d of %d: %s\n", n+1, rounds, r.name)
			for _, p := range peers {
				c := t.cells[[2]string{r.name, p.name}]
				if c == nil {
					c = &cell{}
					t.cells[[2]string{r.name, p.name}] = c
				}
				if c.err != nil {
					continue
				}
				m, err := s.one(r, p)
				if err != nil {
					c.err = err
					continue
				}
				c.ms, c.result = append(c.ms, median(m.Milliseconds)), m.Result
			}
		}
	}
	return t
}

// one measures a row with a peer.
func (s *suite) one(r row, p peer) (measurement, error) {
	switch {
	case r.kind == cold:
		return repeat(s.runs, func() (measurement, error) {
			return timed(func() (string, error) {
				_, err := output(p.cold())
				return "", err
			})
		})
	case p.measure != nil && r.kind != peak:
		return p.measure(r)
	}
	cmd := p.command(r)
	out, err := output(cmd)
	if err != nil {
		return measurement{}, err
	}
	if r.kind == peak {
		return measurement{Milliseconds: []float64{float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss) / 1024}}, nil
	}
	var m measurement
	if err := json.Unmarshal([]byte(out), &m); err != nil {
		return m, fmt.Errorf("unexpected output %.80q", out)
	}
	return m, nil
}

// output runs a command and returns what it prints. The error is the last line of what it says.
func output(cmd *exec.Cmd) (string, error) {
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Start(); err != nil {
		return "", err
	}
	late := time.AfterFunc(maxRun, func() { _ = cmd.Process.Kill() })
	err := cmd.Wait()
	if !late.Stop() {
		return "", fmt.Errorf("no result after %v", maxRun)
	}
	if err == nil {
		return out.String(), nil
	}
	return "", errors.New(reason(errs.String(), err))
}

// reason finds the line that says what went wrong.
func reason(text string, err error) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for _, line := range lines { // a process of node says it in the middle
		if at := strings.Index(line, "Error: "); at >= 0 {
			return strings.TrimSpace(line)
		}
	}
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "" {
		return last
	}
	return err.Error()
}

// write writes the table: milliseconds of the engine, and how many times as long the peers take.
func (t *table) write(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(tw, "\t%s\t", engine)
	for _, p := range t.peers[1:] {
		fmt.Fprintf(tw, "%s\t", p.name)
	}
	var notes []string
	group := ""
	flush := func() {
		if group != "" {
			fmt.Fprintf(tw, "geometric mean\t\t")
			for _, p := range t.peers[1:] {
				fmt.Fprintf(tw, "%s\t", t.mean(group, p))
			}
			fmt.Fprintln(tw, "\t")
		}
	}
	fmt.Fprintln(tw)
	for _, r := range t.rows {
		if r.group != group {
			flush()
			group = r.group
			fmt.Fprintf(tw, "%s\t\t%s\n", strings.ToUpper(group), strings.Repeat("\t", len(t.peers)-1))
		}
		own := t.cells[[2]string{r.name, engine}]
		fmt.Fprintf(tw, "%s\t%s\t", r.name, own.milliseconds())
		for _, p := range t.peers[1:] {
			c := t.cells[[2]string{r.name, p.name}]
			if c.err != nil {
				notes = append(notes, fmt.Sprintf("[%d] %s, %s: %v", len(notes)+1, r.name, p.name, c.err))
				fmt.Fprintf(tw, "[%d]\t", len(notes))
				continue
			}
			fmt.Fprintf(tw, "%.2fx\t", c.value()/own.value())
		}
		fmt.Fprintln(tw)
	}
	flush()
	if err := tw.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\nThe first column: milliseconds, or what the name says. The others: how many times as much the peer takes. A number in brackets: it cannot run this.\n%s\n", strings.Join(notes, "\n"))
	return err
}

// milliseconds is a time for people.
func (c *cell) milliseconds() string {
	if c.err != nil {
		return c.err.Error()
	}
	return fmt.Sprintf("%.4g", c.value())
}

// mean is the geometric mean of what a peer takes longer in the rows of a group that it can run, and their number.
func (t *table) mean(group string, p peer) string {
	sum, n, all := 0.0, 0, 0
	for _, r := range t.rows {
		if r.group != group {
			continue
		}
		all++
		own, c := t.cells[[2]string{r.name, engine}], t.cells[[2]string{r.name, p.name}]
		if own.err == nil && c.err == nil {
			sum += math.Log(c.value() / own.value())
			n++
		}
	}
	if n == 0 {
		return "-"
	}
	return fmt.Sprintf("%.2fx (%d/%d)", math.Exp(sum/float64(n)), n, all)
}

func median(values []float64) float64 {
	if len(values) == 0 {
		return math.NaN()
	}
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
