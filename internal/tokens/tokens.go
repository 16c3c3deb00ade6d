// Package tokens counts the tokens of text, to show what a program kept out of a model's context.
//
// Start at [Counter]. [O200K] counts exactly with OpenAI's o200k_base vocabulary, which is part of the binary, offline.
// For models of other makers, whose vocabularies are not public, its count is an approximation: say so wherever a number
// is shown ([Counter] Name and Exact are for that). [Estimate] needs no vocabulary at all.
//
// It is a package of its own because the vocabulary adds several megabytes to whatever links it and some 20 MB of memory
// once it is used; the package knows nothing of executions.
package tokens

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/tiktoken-go/tokenizer/codec"
)

// Counter counts tokens. Implementations are safe for concurrent use.
type Counter interface {
	// Count returns how many tokens text has. It never fails: text that is not UTF-8 is counted too.
	Count(text string) int
	// Name says how it counts, for people: "o200k_base" or "estimate".
	Name() string
	// Exact reports whether the count is that of a real vocabulary, rather than a rule of thumb. Even then it is exact
	// for the models of that vocabulary only.
	Exact() bool
}

// O200K returns the counter of OpenAI's o200k_base vocabulary. The vocabulary is loaded, once, by the first Count that
// has something to count (about 0.1 s). For speed and to keep hostile text from costing quadratic time, long text is counted
// in pieces, which differs from the whole by at most one token in 8 KiB, and by one in 256 bytes where text has no space.
func O200K() Counter { return o200k{} }

// Default returns the counter for a binary that shows token counts: [O200K].
func Default() Counter { return O200K() }

type o200k struct{}

var vocabulary = sync.OnceValue(codec.NewO200kBase)

func (o200k) Name() string { return "o200k_base" }
func (o200k) Exact() bool  { return true }

func (o200k) Count(text string) int {
	if text == "" {
		return 0
	}
	v := vocabulary()
	n := 0
	for text != "" {
		var part string
		part, text = cut(text)
		c, err := v.Count(part)
		if err != nil {
			c = Estimate(len(part))
		}
		n += c
	}
	return n
}

const (
	maxPart = 8 << 10 // longest piece that is counted at once, in bytes
	maxRun  = 256     // longest piece without white space: merging costs its square
)

// cut returns a first part of text that is safe to count at once, and the rest. It prefers to cut before a space, where
// a token is most likely to begin.
func cut(text string) (part, rest string) {
	start, end := 0, min(len(text), maxPart) // start of the present run
	for i := 0; i < end; i++ {
		switch text[i] {
		case ' ', '\n', '\t', '\r':
			start = i
			continue
		}
		if i-start >= maxRun {
			for i > start+1 && !utf8.RuneStart(text[i]) {
				i--
			}
			return text[:i], text[i:]
		}
	}
	if end == len(text) {
		return text, ""
	}
	if start > 0 {
		end = start
	}
	for end > 1 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end], text[end:]
}

// Rough returns a counter that estimates from the text's length and script, without a vocabulary.
func Rough() Counter { return rough{} }

type rough struct{}

func (rough) Name() string { return "estimate" }
func (rough) Exact() bool  { return false }

func (rough) Count(text string) int {
	ascii := 0
	for _, r := range text {
		if r < utf8.RuneSelf {
			ascii++
		}
	}
	// Punctuation makes JSON denser in tokens than prose; beyond ASCII a token is about one and a half characters.
	dense := strings.Count(text, `"`) + strings.Count(text, "{") + strings.Count(text, "[")
	other := utf8.RuneCountInString(text) - ascii
	return (ascii+dense+3)/4 + (2*other+2)/3
}

// Estimate returns about how many tokens a text of so many bytes has: one in four bytes, rounded up.
func Estimate(bytes int) int { return (max(bytes, 0) + 3) / 4 }
