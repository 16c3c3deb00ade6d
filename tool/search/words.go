package search

// This file splits text into the terms that are indexed: words of names in any spelling, folded, without endings.

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxTerm is the longest term that is indexed, in bytes; what is longer is cut.
const maxTerm = 40

// terms calls f with each term of text, in order. Names are split where their spelling shows a border: getUserByID,
// get_user_by_id and "get user by id" have the same terms.
func terms(text string, f func(term string)) {
	start, prev := -1, rune(0)
	for i, r := range text {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			emit(text, start, i, f)
			start = -1
		case start < 0:
			start = i
		case unicode.IsUpper(r) && unicode.IsLower(prev), unicode.IsDigit(r) != unicode.IsDigit(prev):
			emit(text, start, i, f)
			start = i
		case unicode.IsUpper(r) && unicode.IsUpper(prev) && nextIsLower(text[i+utf8.RuneLen(r):]): // the P of HTTPProxy
			emit(text, start, i, f)
			start = i
		}
		prev = r
	}
	emit(text, start, len(text), f)
}

// nextIsLower reports whether s goes on with a word rather than with the s of a plural, as in IDs.
func nextIsLower(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(s[size:])
	return r != 's' || unicode.IsLower(after)
}

func emit(text string, start, end int, f func(string)) {
	if start < 0 || start >= end {
		return
	}
	term := strings.ToLower(text[start:end])
	if stopWords[term] {
		return
	}
	f(stem(term))
}

// stopWords are words that say nothing about a tool.
var stopWords = func() map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(`a an and are as at be by can do does for from given has have how i if in into is it its me my of on
		or our s such that the their them then there these they this to use used uses using via was we what when which will with you your`) {
		m[w] = true
	}
	return m
}()

// endings are what stem takes off, longest first, with what it puts there and how many letters must stay.
var endings = []struct {
	from, to string
	stay     int
}{
	{"ization", "iz", 3}, {"ations", "at", 3}, {"ation", "at", 3}, {"ingly", "", 3}, {"edly", "", 3}, {"ments", "ment", 2},
	{"ities", "ity", 2}, {"sses", "ss", 1}, {"shes", "sh", 1}, {"ches", "ch", 1}, {"xes", "x", 2}, {"ies", "y", 2}, {"ing", "", 3}, {"ed", "", 3}, {"es", "", 3}, {"ss", "ss", 0},
	{"us", "us", 0}, {"is", "is", 0}, {"s", "", 2}, {"e", "", 3},
}

// stem takes English endings off, so that invoices, invoice and invoicing are one term. It is crude, and the same for
// queries and for what is searched, which is all that counts.
func stem(w string) string {
	if len(w) > maxTerm {
		w = strings.ToValidUTF8(w[:maxTerm], "")
	}
	for _, e := range endings {
		if len(w) >= len(e.from)+e.stay && strings.HasSuffix(w, e.from) {
			w = w[:len(w)-len(e.from)] + e.to
			break
		}
	}
	if n := len(w); n > 4 && w[n-1] == w[n-2] && strings.IndexByte("bdgmnprt", w[n-1]) >= 0 { // planned: plann: plan
		w = w[:n-1]
	}
	if n := len(w); n > 3 && w[n-1] == 'e' {
		w = w[:n-1]
	}
	return w
}

// related are words that tools use for one another. A word of a query also finds the others of its group, with less
// weight.
var related = func() map[string][]string {
	m := make(map[string][]string)
	for _, line := range []string{
		"get fetch read retrieve load show view lookup",
		"find search query lookup filter",
		"list enumerate all index",
		"create add new insert make register open",
		"update edit modify change set patch replace",
		"delete remove drop destroy erase clear",
		"send post publish push notify deliver",
		"message mail email note comment",
		"file document attachment",
		"folder directory path",
		"user person member account employee customer contact",
		"issue ticket bug task",
		"meeting event appointment calendar",
		"invoice bill receipt payment",
		"price cost amount fee expense",
		"run execute start launch invoke call",
		"stop cancel abort kill end close",
		"picture image photo screenshot",
		"weather forecast temperature",
		"repository repo project",
	} {
		var group []string
		for w := range strings.FieldsSeq(line) {
			group = append(group, stem(w))
		}
		for _, w := range group {
			for _, other := range group {
				if other != w {
					m[w] = append(m[w], other)
				}
			}
		}
	}
	return m
}()
