// Package unichar is the Unicode character database as CPython 3.14's module unicodedata presents it: the properties of
// every code point, names and their characters, decompositions and the normal forms. Start at [Category] and its
// neighbours, [Name], [Lookup] and [Normalize].
//
// The tables are compressed and unpacked when they are first asked for; package unidata holds the properties that strings
// need all the time. It knows nothing of the engine.
package unichar

import (
	"bytes"
	"compress/zlib"
	_ "embed" // for the tables
	"io"
	"sort"
	"strconv"
	"strings"
	"sync"
)

// data is written by testdata/gen_data.py: sections between empty lines.
//
//go:embed data.bin
var data []byte

// The sections of data.
const (
	secVersion = iota
	secRuns
	secNumbers
	secDecompositions
	secExclusions
	secNameRanges
	secNames
	secSequences
	secOldRuns
	numSections
)

// sections unpacks data. The file is part of the program: that it can be read
// is tested.
var sections = sync.OnceValue(func() (s [numSections]string) {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return s
	}
	b, err := io.ReadAll(r)
	if err != nil {
		return s
	}
	copy(s[:], strings.Split(string(b), "\n\n"))
	return s
})

// Version is the edition of the database.
func Version() string { return sections()[secVersion] }

// Props are properties of a code point, in the database's abbreviations; Bidi
// is empty for an unassigned one.
type Props struct {
	Category, Bidi, Width string
	Combining             int
	Mirrored              bool
}

// run is a range of code points with the same properties.
type run struct {
	first, last rune
	Props
}

func code(s string) rune {
	n, _ := strconv.ParseUint(s, 16, 32)
	return rune(n)
}

func props(f []string) Props {
	p := Props{Category: f[0], Bidi: f[1], Width: f[3], Mirrored: f[4] == "1"}
	p.Combining, _ = strconv.Atoi(f[2])
	if p.Bidi == "-" {
		p.Bidi = ""
	}
	return p
}

var runs = sync.OnceValue(func() []run {
	out := make([]run, 0, 8192)
	for line := range strings.SplitSeq(sections()[secRuns], "\n") {
		f := strings.Fields(line)
		out = append(out, run{first: code(f[0]), last: 0x10FFFF, Props: props(f[1:])})
		if n := len(out); n > 1 {
			out[n-2].last = out[n-1].first - 1
		}
	}
	return out
})

// oldRuns are the differences of Unicode 3.2.
var oldRuns = sync.OnceValue(func() []run {
	var out []run
	for line := range strings.SplitSeq(sections()[secOldRuns], "\n") {
		f := strings.Fields(line)
		out = append(out, run{first: code(f[0]), last: code(f[1]), Props: props(f[2:])})
	}
	return out
})

func find(rs []run, r rune) (Props, bool) {
	i := sort.Search(len(rs), func(i int) bool { return rs[i].first > r }) - 1
	if i < 0 || r > rs[i].last {
		return Props{Category: "Cn", Width: "N"}, false
	}
	return rs[i].Props, true
}

// Database is an edition of the database: the current one, or 3.2, which some
// protocols are defined by.
type Database struct{ Old bool }

// Of returns the properties of a code point.
func (d Database) Of(r rune) Props {
	if d.Old {
		if p, ok := find(oldRuns(), r); ok {
			return p
		}
	}
	p, _ := find(runs(), r)
	return p
}

// assigned reports whether the edition has r.
func (d Database) assigned(r rune) bool { return !d.Old || d.Of(r).Category != "Cn" }

// number is the numeric value of a character; decimal and digit are -1 if it
// has none.
type number struct {
	decimal, digit int
	value          float64
}

var numbers = sync.OnceValue(func() map[rune]number {
	m := map[rune]number{}
	for line := range strings.SplitSeq(sections()[secNumbers], "\n") {
		f := strings.Fields(line)
		n := number{decimal: -1, digit: -1}
		if f[1] != "-" {
			n.decimal, _ = strconv.Atoi(f[1])
		}
		if f[2] != "-" {
			n.digit, _ = strconv.Atoi(f[2])
		}
		num, den, _ := strings.Cut(f[3], "/")
		x, _ := strconv.ParseFloat(num, 64)
		y, _ := strconv.ParseFloat(den, 64)
		n.value = x / y
		m[code(f[0])] = n
	}
	return m
})

// Numeric returns the numeric value of a character.
func (d Database) Numeric(r rune) (float64, bool) {
	if !d.assigned(r) {
		return 0, false
	}
	n, ok := numbers()[r]
	return n.value, ok
}

// Decimal returns the value of a decimal digit.
func (d Database) Decimal(r rune) (int, bool) {
	n, ok := numbers()[r]
	return n.decimal, ok && n.decimal >= 0 && d.assigned(r)
}

// Digit returns the value of a digit, superscripts and the like included.
func (d Database) Digit(r rune) (int, bool) {
	n, ok := numbers()[r]
	return n.digit, ok && n.digit >= 0 && d.assigned(r)
}
