package langtest

// This file renders the difference of two texts line by line, for the messages of failing programs.

import (
	"fmt"
	"strings"
)

const (
	diffContext  = 3         // unchanged lines shown around a change
	maxDiffLines = 120       // lines of a difference that are shown
	maxDiffCells = 4_000_000 // size of the table; longer texts are compared from their first difference only
)

// edit is one line of a difference: ' ' in both, '-' expected only, '+' got only.
type edit struct {
	op   byte
	text string
}

// diff shows the lines in which got differs from want, with some unchanged lines around them.
func diff(want, got string) string {
	edits := compare(split(want), split(got))
	near := make([]bool, len(edits))
	for i, e := range edits {
		if e.op == ' ' {
			continue
		}
		for j := max(0, i-diffContext); j <= min(len(edits)-1, i+diffContext); j++ {
			near[j] = true
		}
	}
	var b strings.Builder
	shown := 0
	for i, e := range edits {
		if !near[i] {
			if i > 0 && near[i-1] {
				b.WriteString("  …\n")
			}
			continue
		}
		if shown++; shown > maxDiffLines {
			fmt.Fprintf(&b, "  … and more; %d lines expected, %d got\n", len(split(want)), len(split(got)))
			break
		}
		fmt.Fprintf(&b, "%c %s\n", e.op, e.text)
	}
	return b.String()
}

func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(s, "\n"), "\n")
}

// compare gives the shortest list of edits that turns a into b, by their longest common subsequence.
func compare(a, b []string) []edit {
	var edits []edit
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		edits = append(edits, edit{' ', a[0]})
		a, b = a[1:], b[1:]
	}
	if len(a)*len(b) > maxDiffCells {
		a, b = a[:min(len(a), maxDiffLines)], b[:min(len(b), maxDiffLines)]
	}
	// common[i][j] is the length of the longest common subsequence of a[i:] and b[j:].
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			edits = append(edits, edit{' ', a[i]})
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			edits = append(edits, edit{'-', a[i]})
			i++
		default:
			edits = append(edits, edit{'+', b[j]})
			j++
		}
	}
	return edits
}
