package sre

// This file measures iteration over a megabyte of text.

import (
	"math/rand"
	"strings"
	"testing"
)

// benchText returns about n bytes of words, numbers, addresses and markup.
func benchText(n int) string {
	rnd := rand.New(rand.NewSource(5))
	word := func() string {
		b := make([]byte, 1+rnd.Intn(10))
		for i := range b {
			b[i] = "etaoinshrdlucmfwyp"[rnd.Intn(18)]
		}
		return string(b)
	}
	var b strings.Builder
	for b.Len() < n {
		switch rnd.Intn(50) {
		case 0:
			b.WriteString(word() + "@" + word() + ".com ")
		case 1:
			b.WriteString("2024-11-0" + string(rune('1'+rnd.Intn(9))) + " ")
		case 2:
			b.WriteString(`"` + word() + " " + word() + `" `)
		case 3:
			b.WriteString("<b>" + word() + "</b>, ")
		case 4:
			b.WriteString(strings.ToUpper(word()) + "=" + word() + "\n")
		default:
			b.WriteString(word() + " ")
		}
	}
	return b.String()
}

func BenchmarkIter(b *testing.B) {
	ascii := benchText(1 << 20)
	texts := map[string]string{"ascii": ascii, "unicode": strings.NewReplacer("e", "é", "t", "т").Replace(ascii)}
	for _, c := range []struct {
		name, pattern string
		flags         Flags
		text          string
	}{
		{"words", `\w+`, 0, "ascii"},
		{"words", `\w+`, 0, "unicode"},
		{"literal", `shed`, 0, "ascii"},
		{"email", `[\w.+-]+@[\w-]+\.[\w.-]+`, 0, "ascii"},
		{"groups", `(\d{4})-(\d\d)-(\d\d)`, 0, "ascii"},
		{"alternatives", `foo|the|then|sat|rate`, 0, "ascii"},
		{"ignorecase", `foo|the|then|sat|rate`, IgnoreCase, "ascii"},
		{"lazy", `<.*?>(.*?)</.*?>`, 0, "ascii"},
		{"lines", `^.*$`, Multiline, "ascii"},
		{"assertions", `(?<=\s)\w+(?=,)`, 0, "ascii"},
		{"backref", `(\w)\1`, 0, "ascii"},
		{"giveback", `\w+ed\b`, 0, "ascii"},
		{"loop", `(?:[a-z]+ )+`, 0, "ascii"},
	} {
		p, err := Compile(c.pattern, false, c.flags)
		if err != nil {
			b.Fatal(err)
		}
		text := texts[c.text]
		b.Run(c.name+"/"+c.text, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			m := &Matcher{Fuel: &tank{1 << 62}}
			for b.Loop() {
				it := p.Iter(m, text, 0, len(text))
				for {
					r, err := it.Next()
					if err != nil {
						b.Fatal(err)
					}
					if !r.Matched() {
						break
					}
				}
			}
		})
	}
}
