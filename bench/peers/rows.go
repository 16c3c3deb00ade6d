package main

// This file says what is measured.

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// kind is how a row is measured.
type kind int

const (
	program   kind = iota // bench(setup()) is timed
	tools                 // the same, with tools of the host; compiling counts
	warm                  // compile and run 1 + 1 in a process that has done it before
	cold                  // the same in a new process, which is timed
	many                  // 1,000 executions at once of the ten lines, whose tools take 5 ms: until the last one ends
	late                  // the same: until all but 1% have ended
	peak                  // the most memory that a process has which runs bench(setup()) once, in MiB
	suspended             // memory of each of n executions of the ten lines that wait for their first tool, in KiB
)

// row is one line of the table.
type row struct {
	group string
	name  string
	kind  kind
	path  string // of the Python text
	n     int    // of executions
}

// The programs of bench/programs by group; what is in no group is compute.
var groups = map[string][]string{
	"data":  {"aggregate", "json_loads", "json_dumps", "regex", "f_strings", "strings", "string_append", "sort_key", "word_count", "dict_set", "sets"},
	"async": {"async_tree", "async_tree_groups", "awaits", "gather_tasks"},
}

// order is that of the groups in the table.
var order = []string{"start", "tools", "many", "memory", "data", "compute", "async"}

// allRows returns the rows in the order of the table.
func allRows() ([]row, error) {
	rows := []row{{group: "start", name: "start_warm", kind: warm}, {group: "start", name: "start_cold", kind: cold}}
	ten := filepath.Join("programs", "ten_lines.py")
	rows = append(rows,
		row{group: "many", name: "many_1000", kind: many, path: ten, n: 1000},
		row{group: "many", name: "many_1000_p99", kind: late, path: ten, n: 1000},
		row{group: "memory", name: "aggregate_peak_MiB", kind: peak, path: "../programs/aggregate.py"},
		row{group: "memory", name: "suspended_1000_KiB", kind: suspended, path: ten, n: 1000},
		row{group: "memory", name: "suspended_100000_KiB", kind: suspended, path: ten, n: 100_000})
	for _, n := range []string{"ten_lines", "expenses_20", "expenses_200", "expenses_2000", "calls_10000", "gather_10000"} {
		rows = append(rows, row{group: "tools", name: n, kind: tools, path: filepath.Join("programs", n+".py")})
	}
	files, err := filepath.Glob("../programs/*.py")
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, errors.New("no programs: run it in bench/peers")
	}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".py")
		group := "compute"
		for g, names := range groups {
			if slices.Contains(names, name) {
				group = g
			}
		}
		rows = append(rows, row{group: group, name: name, kind: program, path: f})
	}
	slices.SortStableFunc(rows, func(a, b row) int { return slices.Index(order, a.group) - slices.Index(order, b.group) })
	return rows, nil
}

// rowNamed returns the row of that name.
func rowNamed(name string) (row, error) {
	rows, err := allRows()
	if err != nil {
		return row{}, err
	}
	i := slices.IndexFunc(rows, func(r row) bool { return r.name == name })
	if i < 0 {
		return row{}, errors.New("no row " + name)
	}
	return rows[i], nil
}

// file is the name of the program.
func (r row) file() string { return strings.TrimSuffix(filepath.Base(r.path), ".py") }

// plain is python without what older grammars do not know: underscores in numbers.
func (r row) plain() (string, error) {
	text, err := r.python()
	return digits.ReplaceAllString(text, "$1$2"), err
}

var digits = regexp.MustCompile(`([0-9])_([0-9])`)

// sync is the path of the version whose calls of tools are ordinary calls, for peers that cannot await them.
func (r row) sync() string { return filepath.Join("sync", r.file()+".py") }

// version returns the text of the row written anew, at path.
func (r row) version(path, what string) (string, error) {
	text, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return "", errors.New("this program has no version " + what)
	}
	return string(text), err
}

// python returns the Python text of the row.
func (r row) python() (string, error) {
	text, err := os.ReadFile(r.path)
	return string(text), err
}
