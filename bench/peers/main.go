// Command peers compares the engine with what a user would pick instead, in one interleaved run: CPython, Monty, Pyodide, Starlark, gpython
// and JavaScript in goja.
//
// In each round every peer runs every program once, each in a process of its own, which runs the program several times and gives the
// median; the table has the medians of the rounds, and how many times slower the peer is than the engine. A peer that cannot run a
// program has its error in the table. The programs are those of bench/programs, and those of ./programs, which call tools; for goja
// they are written anew in ./js, and those that call tools for Starlark and Monty, whose programs cannot await tools, in ./sync.
//
//	make bench-peers
//	go -C bench/peers run . [-rounds 3] [-runs 5] [-only TEXT,TEXT] [-peers NAME,NAME] [-npm DIR] [-svg FILE]
//
// Start at main; rows.go says what is measured, peers.go with whom.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
)

func main() {
	var (
		rounds = flag.Int("rounds", 3, "rounds")
		runs   = flag.Int("runs", 5, "runs of a program in a process")
		only   = flag.String("only", "", "rows whose name has one of these, separated by commas")
		with   = flag.String("peers", "", "peers whose name has one of these, separated by commas")
		npm    = flag.String("npm", "../../build/peers", "where the packages of package.json are installed")
		python = flag.String("python", "/usr/bin/python3.11", "CPython, built with PGO and LTO")
		svg    = flag.String("svg", "", "write a picture to this file")
		child  = flag.String("child", "", "measure a row with this peer in this process and exit (internal)")
		name   = flag.String("row", "", "with -child: the row (internal)")
	)
	flag.Parse()
	if *child != "" {
		m, err := runChild(*child, *name, *runs)
		exitOn(err)
		exitOn(json.NewEncoder(os.Stdout).Encode(m))
		return
	}
	rows, err := allRows()
	exitOn(err)
	rows = slices.DeleteFunc(rows, func(r row) bool { return !matches(r.name, *only) })
	s := &suite{runs: *runs, npm: *npm, python: *python}
	defer s.close()
	exitOn(s.prepare())
	peers := slices.DeleteFunc(s.peers(), func(p peer) bool { return p.name != engine && !matches(p.name, *with) })
	table := s.measure(rows, peers, *rounds)
	exitOn(table.write(os.Stdout))
	if *svg != "" {
		exitOn(table.draw(*svg))
	}
}

// matches reports whether name has one of the parts that list has.
func matches(name, list string) bool {
	return slices.ContainsFunc(strings.Split(list, ","), func(part string) bool { return strings.Contains(name, part) })
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}
