package syntax

// This file guesses which keyword a misspelt word in the line of a syntax
// error stands for, as CPython's traceback module does: it tries likely
// keywords in place of the words of the line until the code parses.

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	maxTypoSource  = 1024      // bytes of code in which typos are looked for
	maxTypoWords   = 10        // words of the line that are tried
	maxTypoMatches = 3         // keywords tried for each
	maxTypoSteps   = 1_000_000 // rules tried in all
	typoCutoff     = 0.5       // least similarity of a keyword
)

// keywordList holds the keywords in CPython's order.
var keywordList = func() (list []string) {
	for k := kFalse; k < tokCount; k++ {
		list = append(list, tokText[k])
	}
	return list
}()

// typo is a suggestion: the word in the line at columns [start, end), 0-based
// characters, might mean keyword. text is the line without the indentation
// that all lines of the statement share.
type typo struct {
	text       string
	start, end int
	keyword    string
}

// findTypo looks for a misspelt keyword in the line of e.
func (e *SyntaxError) findTypo() (typo, bool) {
	if e.source == nil || e.Pos.Line < 1 || e.Msg != "invalid syntax" && !strings.Contains(e.Msg, "Perhaps you forgot a comma") {
		return typo{}, false
	}
	code, last := e.erroneousCode()
	if len(code) > maxTypoSource {
		return typo{}, false
	}
	s := new(scanner)
	s.reset(code, true)
	s.run()
	line := code[last : len(code)-1]
	left, steps := maxTypoWords, maxTypoSteps
	for _, t := range s.toks {
		if t.kind == tError {
			break
		}
		if t.kind != tName || int(t.start) < last {
			continue
		}
		if left--; left < 0 {
			break
		}
		word := code[t.start:t.end]
		for _, k := range likelyKeywords(word) {
			if k == word || !e.parsesSoFar(code[:t.start]+k+code[t.end:], &steps) {
				continue
			}
			start := utf8.RuneCountInString(line[:int(t.start)-last])
			return typo{line, start, start + utf8.RuneCountInString(word), k}, true
		}
	}
	return typo{}, false
}

// erroneousCode returns the lines from the last compound statement that was
// complete (or from the beginning) to that of the error, without the
// indentation they share, and the offset of the last line.
func (e *SyntaxError) erroneousCode() (code string, last int) {
	first := max(1, e.blockLine)
	var lines []string
	for n := first; n <= e.Pos.Line; n++ {
		lines = append(lines, e.source.Line(n))
		if len(lines) > maxTypoSource {
			break
		}
	}
	if len(lines) == 0 {
		return "\n", 0
	}
	margin := ""
	seen := false
	for _, l := range lines {
		text := strings.TrimLeft(l, " \t")
		if text == "" {
			continue
		}
		indent := l[:len(l)-len(text)]
		if !seen {
			margin, seen = indent, true
		}
		for !strings.HasPrefix(indent, margin) {
			margin = margin[:len(margin)-1]
		}
	}
	for i, l := range lines {
		if strings.Trim(l, " \t") == "" {
			lines[i] = ""
		} else {
			lines[i] = l[len(margin):]
		}
	}
	code = strings.Join(lines, "\n") + "\n"
	return code, len(code) - len(lines[len(lines)-1]) - 1
}

// parsesSoFar tells whether code is a program or could be the beginning of
// one. It takes the rules it tried from steps.
func (e *SyntaxError) parsesSoFar(code string, steps *int) bool {
	f := newFile("", normalise(code))
	s := new(scanner)
	s.reset(f.Source, false)
	s.run()
	p := &parser{file: f, src: f.Source, toks: s.toks, all: s.toks, tok: s.toks[0]}
	f.Body = p.parseFile()
	if !p.failed {
		return e.Compiles == nil || e.Compiles(f)
	}
	if p.err != nil {
		return false
	}
	m := newMachine(p, s.err)
	m.maxSteps = min(m.maxSteps, *steps)
	m.rule(0, m.base)
	*steps -= m.steps
	if m.lexical {
		return s.err.kind == lexEOF || strings.HasPrefix(s.err.msg, "unterminated triple")
	}
	t := m.toks[m.last]
	return int(t.start) >= len(f.Source) && (t.kind == tEOF || t.kind == tDedent)
}

// likelyKeywords returns up to maxTypoMatches keywords similar to word, the
// likeliest first.
func likelyKeywords(word string) (list []string) {
	if k := closestKeyword(word); k != "" {
		list = append(list, k)
	}
	type scored struct {
		score float64
		word  string
	}
	var close []scored
	for _, k := range keywordList {
		if r := similarity(k, word); r >= typoCutoff {
			close = append(close, scored{r, k})
		}
	}
	slices.SortFunc(close, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.word, a.word))
	})
	for _, c := range close {
		if len(list) < maxTypoMatches {
			list = append(list, c.word)
		}
	}
	return list
}

// Costs of the edits between two words.
const (
	editCost = 2
	caseCost = 1
)

// closestKeyword returns the keyword with the least edit distance, if at most
// about a third of the characters differ.
func closestKeyword(word string) string {
	if len(word) > 40 {
		return ""
	}
	best, bestCost := "", 1<<30
	for _, k := range keywordList {
		limit := min((len(word)+len(k)+3)*editCost/6, bestCost-1)
		if d := editDistance(word, k); d <= limit {
			best, bestCost = k, d
		}
	}
	return best
}

// editDistance is the cost of turning a into b.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j * editCost
	}
	for i := 0; i < len(a); i++ {
		diagonal := row[0]
		row[0] += editCost
		for j := 0; j < len(b); j++ {
			cost := editCost
			if a[i] == b[j] {
				cost = 0
			} else if a[i]|0x20 == b[j]|0x20 {
				cost = caseCost
			}
			d := min(diagonal+cost, row[j]+editCost, row[j+1]+editCost)
			diagonal, row[j+1] = row[j+1], d
		}
	}
	return row[len(b)]
}

// similarity is twice the number of characters in common blocks, relative to
// the length of both words (Ratcliff and Obershelp).
func similarity(a, b string) float64 {
	if len(a)+len(b) == 0 {
		return 1
	}
	return 2 * float64(commonBlocks(a, b)) / float64(utf8.RuneCountInString(a)+utf8.RuneCountInString(b))
}

// commonBlocks counts the characters of the longest common block and of those
// on both sides of it.
func commonBlocks(a, b string) int {
	bi, bj, n := 0, 0, 0
	for i := 0; i < len(a); i++ {
		for j := 0; j < len(b); j++ {
			k := 0
			for i+k < len(a) && j+k < len(b) && a[i+k] == b[j+k] {
				k++
			}
			if k > n {
				bi, bj, n = i, j, k
			}
		}
	}
	if n == 0 {
		return 0
	}
	return n + commonBlocks(a[:bi], b[:bj]) + commonBlocks(a[bi+n:], b[bj+n:])
}
