package tokens

import (
	"strings"
	"sync"
	"testing"
	"time"
)

func TestO200K(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"", 0},
		{"hello world", 2},
		{"tiktoken is great!", 6},
		{`{"id": "e1", "amount": 12.5}`, 15},
	}
	c := O200K()
	for _, x := range tests {
		if got := c.Count(x.text); got != x.want {
			t.Errorf("%q has %d tokens, want %d", x.text, got, x.want)
		}
	}
}

func TestO200KParts(t *testing.T) {
	prose := strings.Repeat("The quick brown fox jumps over the lazy dog. ", 2000)
	whole, err := vocabulary().Count(prose)
	if err != nil {
		t.Fatal(err)
	}
	if got := O200K().Count(prose); got < whole || got > whole+len(prose)/maxPart+1 {
		t.Errorf("in parts %d tokens, at once %d", got, whole)
	}
	for _, text := range []string{prose, strings.Repeat("é", 10_000), strings.Repeat("a ", 10_000), strings.Repeat("\x80", 9_000), strings.Repeat(" ", 20_000)} {
		joined := ""
		for rest := text; rest != ""; {
			var part string
			part, rest = cut(rest)
			if part == "" || len(part) > maxPart {
				t.Fatalf("a part has %d bytes", len(part))
			}
			joined += part
		}
		if joined != text {
			t.Fatal("the parts are not the text")
		}
	}
}

func TestO200KHostile(t *testing.T) {
	start := time.Now()
	for _, text := range []string{strings.Repeat("a", 1<<20), strings.Repeat(" ", 1<<20), strings.Repeat("\n", 1<<20), strings.Repeat("é", 1<<19)} {
		if n := O200K().Count(text); n == 0 {
			t.Error("nothing counted")
		}
	}
	if d := time.Since(start); d > 20*time.Second {
		t.Errorf("counting took %s", d)
	}
}

func TestConcurrent(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if n := O200K().Count("hello world"); n != 2 {
				t.Errorf("%d tokens", n)
			}
		})
	}
	wg.Wait()
}

// TestRough keeps the rule of thumb within a third of the truth for the texts it is used on.
func TestRough(t *testing.T) {
	for _, text := range []string{
		strings.Repeat(`{"user_id": "e17", "quarter": "Q3", "amount": 1284.5, "category": "travel"}, `, 20),
		strings.Repeat("Sprints end on Friday; the report is due a week later. ", 20),
		strings.Repeat("費用の合計を計算します。", 20),
	} {
		got, want := Rough().Count(text), O200K().Count(text)
		if got < want*2/3 || got > want*4/3+1 {
			t.Errorf("%.30q…: estimated %d, counted %d", text, got, want)
		}
	}
	if Estimate(0) != 0 || Estimate(-1) != 0 || Estimate(5) != 2 {
		t.Error("Estimate is wrong")
	}
}

func BenchmarkCountJSON(b *testing.B) {
	text := strings.Repeat(`{"user_id": "e17", "quarter": "Q3", "amount": 1284.5, "category": "travel"}, `, 1300)
	O200K().Count("load")
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		O200K().Count(text)
	}
}
