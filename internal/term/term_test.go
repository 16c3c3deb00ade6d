package term

// This file tests what is shown: in plain form as it is, in terminal form on an emulated screen.

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// golden compares got with testdata/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
	}
}

// clock is a clock that tests set.
type clock struct {
	mu sync.Mutex
	t  time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.t
}

func (c *clock) advance(d time.Duration) {
	c.mu.Lock()
	c.t = c.t.Add(d)
	c.mu.Unlock()
}

// screen emulates the part of a terminal that the live view uses. It fails on anything else.
type screen struct {
	t     *testing.T
	width int
	lines []string
	row   int
}

func (s *screen) Write(p []byte) (int, error) {
	text := string(p)
	for text != "" {
		switch {
		case strings.HasPrefix(text, "\x1b["):
			end := strings.IndexFunc(text[2:], func(r rune) bool { return r >= '@' && r <= '~' }) + 2
			arg, code := text[2:end], text[end]
			switch code {
			case 'A':
				n, err := strconv.Atoi(arg)
				if err != nil || n > s.row {
					s.t.Fatalf("moves up %q from line %d", arg, s.row)
				}
				s.row -= n
			case 'J':
				s.lines = s.lines[:min(s.row, len(s.lines))]
			case 'm':
			case 'h', 'l':
				if arg != "?25" {
					s.t.Fatalf("control code %q", text[:end+1])
				}
			default:
				s.t.Fatalf("control code %q", text[:end+1])
			}
			text = text[end+1:]
		case text[0] == '\n':
			for len(s.lines) <= s.row {
				s.lines = append(s.lines, "")
			}
			if n := len([]rune(s.lines[s.row])); n > s.width {
				s.t.Fatalf("line of %d columns: %q", n, s.lines[s.row])
			}
			s.row++
			text = text[1:]
		case text[0] == '\r':
			text = text[1:]
		default:
			for len(s.lines) <= s.row {
				s.lines = append(s.lines, "")
			}
			end := strings.IndexAny(text, "\x1b\n\r")
			if end < 0 {
				end = len(text)
			}
			s.lines[s.row] += text[:end]
			text = text[end:]
		}
	}
	return len(p), nil
}

func (s *screen) String() string {
	var b strings.Builder
	for _, l := range s.lines {
		b.WriteString(strings.TrimRight(l, " ") + "\n")
	}
	return b.String()
}

const program = `import asyncio  # in parallel

@cached
async def total(user_id: str, *, quarter="Q3") -> float:
    """Sum
    of one."""
    exp = await get_expenses(user_id, quarter)
    print(f"{user_id!r}: {len(exp)} {{x}}\n", r'\d', 0x1F + 1_000.5e3)
    return sum(e["amount"] for e in exp) if exp else None

x.print = 'unterminated
`

func TestProgram(t *testing.T) {
	var plain, styled bytes.Buffer
	NewUI(&plain, false, 80).Program(program)
	if plain.String() != program {
		t.Errorf("plain form differs:\n%s", plain.String())
	}
	NewUI(&styled, true, 80).Program(program)
	golden(t, "program.ansi", styled.String())
	s := &screen{t: t, width: 100}
	s.Write(styled.Bytes())
	for i, line := range strings.Split(strings.TrimSuffix(program, "\n"), "\n") {
		if got := strings.SplitAfterN(s.lines[i], "│ ", 2)[1]; strings.TrimRight(got, " ") != strings.ReplaceAll(line, "\t", "    ") {
			t.Errorf("line %d is %q, want %q", i+1, got, line)
		}
	}
}

func TestHighlightKeepsText(t *testing.T) {
	u := NewUI(&bytes.Buffer{}, true, 80)
	u.NoColor()
	for _, src := range []string{program, `f"{`, `f'{x`, `"""`, `'\`, `rb"x`, "f'''{a}\n{b", "@", "é = 1", `f"{{"`, ""} {
		if got := u.highlight(src); got != src {
			t.Errorf("%q became %q", src, got)
		}
	}
}

func TestTable(t *testing.T) {
	header := []string{"aspect", "traditional", "programmatic"}
	rows := [][]string{
		{"model calls", "3", "1"},
		{"bytes in context", "104,512", "312"},
		{"cost", "$0.031", "$0.004"},
		{"short"},
	}
	for _, c := range []struct {
		name     string
		terminal bool
		width    int
	}{{"table.txt", false, 80}, {"table.ansi", true, 80}, {"table_narrow.ansi", true, 40}} {
		var b bytes.Buffer
		u := NewUI(&b, c.terminal, c.width)
		u.Table("Savings", header, rows)
		u.Table("", []string{"task", "note"}, [][]string{{"費用", strings.Repeat("long text ", 8)}})
		golden(t, c.name, b.String())
		if !c.terminal && strings.Contains(b.String(), "\x1b") {
			t.Error("control codes in the plain form")
		}
	}
}

// play shows six calls of which two overlap at any time, and one fails.
func play(u *UI, c *clock) {
	l := u.LiveCalls(context.Background())
	for i := range uint64(6) {
		l.Started(i, "get_expenses", fmt.Appendf(nil, `{"user_id": "e%d", "quarter": "Q3"}`, i))
		c.advance(40 * time.Millisecond)
		if i > 0 {
			l.Finished(i-1, nil, 5100)
		}
	}
	fmt.Fprintf(u, "two\nlines")
	c.advance(40 * time.Millisecond)
	l.Finished(5, errors.New("no such\nuser\x1b[2J"), 0)
	l.Finished(99, nil, 1)
	fmt.Fprintf(u, " and more\n")
	c.advance(time.Second)
	l.Close()
	l.Close()
	l.Started(7, "late", nil)
	u.Line("after")
}

func TestLivePlain(t *testing.T) {
	var b bytes.Buffer
	c := &clock{t: time.Unix(0, 0)}
	u := NewUI(&b, false, 80)
	u.now = c.now
	play(u, c)
	golden(t, "live.txt", b.String())
}

func TestLiveTerminal(t *testing.T) {
	s := &screen{t: t, width: 79}
	c := &clock{t: time.Unix(0, 0)}
	u := NewUI(s, true, 80)
	u.now = c.now
	play(u, c)
	golden(t, "live.screen", stillSpinner(s.String()))
}

func TestLiveManyCalls(t *testing.T) {
	s := &screen{t: t, width: 59}
	c := &clock{t: time.Unix(0, 0)}
	u := NewUI(s, true, 60)
	u.now = c.now
	l := u.LiveCalls(context.Background())
	for i := range uint64(5000) {
		l.Started(i, "get_expenses_of_a_very_long_name_that_does_not_fit", []byte(`not json`))
		c.advance(time.Millisecond)
		if i >= 3 {
			l.Finished(i-3, nil, 1000)
		}
	}
	u.Write([]byte("shown\n"))
	if n := len(s.lines); n != maxLiveLines+1 {
		t.Errorf("%d lines on the screen, want %d:\n%s", n, maxLiveLines+1, s)
	}
	l.Close()
	golden(t, "live_many.screen", stillSpinner(s.String()))
}

// stillSpinner shows every spinner at its first frame: how often the view is
// drawn depends on the machine.
func stillSpinner(s string) string {
	for _, frame := range spinner[1:] {
		s = strings.ReplaceAll(s, frame, spinner[0])
	}
	return s
}

func TestLiveEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	u := NewUI(&bytes.Buffer{}, true, 80)
	l := u.LiveCalls(ctx)
	cancel()
	<-l.ended
	second := u.LiveCalls(context.Background())
	var wg sync.WaitGroup
	for i := range uint64(20) {
		wg.Go(func() {
			second.Started(i, "f", []byte(`{}`))
			fmt.Fprintln(u, "x")
			second.Finished(i, nil, 1)
		})
	}
	wg.Wait()
	second.Close()
}

func TestWriteIsSafe(t *testing.T) {
	var b bytes.Buffer
	u := NewUI(&b, true, 80)
	u.Write([]byte("a\x1b[2Jb\tc\r\n"))
	u.Line("\x07bell \u202eright to left")
	u.Error("bad\nthing")
	if got, want := b.String(), "a·[2Jb\tc·\n·bell ·right to left\n\x1b[31mbad\x1b[m\n\x1b[31mthing\x1b[m\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	b.Reset()
	plain := NewUI(&b, false, 80)
	plain.Write([]byte("a\x1b\x00"))
	if b.String() != "a\x1b\x00" {
		t.Errorf("plain output is changed: %q", b.String())
	}
}

func TestJSON(t *testing.T) {
	for _, terminal := range []bool{false, true} {
		var b bytes.Buffer
		u := NewUI(&b, terminal, 80)
		u.JSON([]byte(`{"a":[1,-2.5e+3,true,null],"b\"":"x: \"y\""}`))
		u.JSON([]byte("no json"))
		golden(t, fmt.Sprintf("json_%v.txt", terminal), b.String())
	}
}

func TestFormats(t *testing.T) {
	for _, c := range [][2]string{
		{Bytes(0), "0B"}, {Bytes(999), "999B"}, {Bytes(5100), "5.1KB"}, {Bytes(999_949), "999.9KB"}, {Bytes(999_950), "1.0MB"}, {Bytes(2_500_000_000), "2.5GB"},
		{Duration(350 * time.Microsecond), "350µs"}, {Duration(81 * time.Millisecond), "81ms"}, {Duration(2500 * time.Millisecond), "2.5s"}, {Duration(200 * time.Second), "3m20s"},
		{Summary([]byte(`{"user_id": "e1", "n": [1,2]}`), 40), "e1, [1,2]"}, {Summary([]byte(`{}`), 40), ""}, {Summary([]byte(`{"a": "`+strings.Repeat("x", 99)+`"}`), 10), "xxxxxxxxx…"},
		{Summary([]byte(`{"a`), 40), ""}, {Summary([]byte(`[1]`), 40), "[1]"}, {Summary(nil, 40), ""}, {Summary([]byte("{\"a\": \"\\u001b[2J\"}"), 40), "·[2J"},
	} {
		if c[0] != c[1] {
			t.Errorf("got %q, want %q", c[0], c[1])
		}
	}
}

func TestDetect(t *testing.T) {
	if is, width := Detect(&bytes.Buffer{}, os.Getenv); is || width != DefaultWidth {
		t.Error("a buffer is no terminal")
	}
	f, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if is, _ := Detect(f, os.Getenv); is {
		t.Error("the null device is no terminal")
	}
}
