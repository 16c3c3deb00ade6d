// Package term writes to terminals: Python source with highlighting, a live view of calls as they overlap, and tables.
// Where the output is not a terminal it writes plain lines without control codes.
//
// Start at [Detect] and [NewUI]. Whatever is shown may come from programs and tools: control characters in it never
// reach the terminal. The package knows nothing of executions.
package term

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	xterm "github.com/charmbracelet/x/term"
)

// DefaultWidth is the width in columns where the terminal's is unknown.
const DefaultWidth = 100

// minWidth is the narrowest width that is laid out for, in columns.
const minWidth = 40

// Detect reports whether w is a terminal that understands control codes, and its width in columns, or DefaultWidth. Getenv is
// os.Getenv or stands in for it: TERM=dumb means no terminal.
func Detect(w io.Writer, getenv func(string) string) (isTerminal bool, width int) {
	f, ok := w.(interface{ Fd() uintptr })
	if !ok || !xterm.IsTerminal(f.Fd()) {
		return false, DefaultWidth
	}
	width, _, err := xterm.GetSize(f.Fd())
	if err != nil || width <= 0 {
		width = DefaultWidth
	}
	return getenv("TERM") != "dumb", width
}

// UI writes to one output. Its methods are safe for concurrent use. Errors of the writer are dropped: there is nowhere
// to report them.
type UI struct {
	w        io.Writer
	terminal bool
	width    int
	styles   styles
	now      func() time.Time

	mu   sync.Mutex // guards writing to w, and live
	live *Live      // the view that is on the screen, or nil
}

// NewUI returns a UI for w. IsTerminal says whether control codes may be used; width is the number of columns, of which at
// least 40 are assumed; 0 means [DefaultWidth].
func NewUI(w io.Writer, isTerminal bool, width int) *UI {
	if width <= 0 {
		width = DefaultWidth
	}
	u := &UI{w: w, terminal: isTerminal, width: max(width, minWidth), now: time.Now}
	if isTerminal {
		u.styles = colours()
	}
	return u
}

// NoColor turns colours off and keeps the rest of the terminal view, as the environment variable NO_COLOR asks. It
// must be called before anything is written.
func (u *UI) NoColor() { u.styles = styles{} }

// IsTerminal reports whether the UI uses control codes.
func (u *UI) IsTerminal() bool { return u.terminal }

// Width returns the number of columns laid out for.
func (u *UI) Width() int { return u.width }

// Write writes text as a program printed it, above the live view if there is one; while there is, a line appears once it
// is complete. In a terminal, control characters
// other than line ends and tabs are shown as "·". It implements io.Writer and returns no error.
func (u *UI) Write(p []byte) (int, error) {
	u.mu.Lock()
	defer u.mu.Unlock()
	text := string(p)
	if u.terminal {
		text = clean(text, true)
	}
	if u.live != nil {
		u.live.above(text)
	} else {
		io.WriteString(u.w, text)
	}
	return len(p), nil
}

// write is Write for text that is laid out already.
func (u *UI) write(text string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.live != nil {
		u.live.above(text)
	} else {
		io.WriteString(u.w, text)
	}
}

// Heading writes a line that begins a section, after an empty line.
func (u *UI) Heading(text string) {
	u.write("\n" + u.styles.heading.render(clean(text, false)) + "\n")
}

// Line writes a line of ordinary text.
func (u *UI) Line(text string) { u.write(clean(text, true) + "\n") }

// Note writes a line of less weight.
func (u *UI) Note(text string) { u.write(u.styles.note.lines(clean(text, true)) + "\n") }

// Error writes a line that reports a failure.
func (u *UI) Error(text string) { u.write(u.styles.failure.lines(clean(text, true)) + "\n") }

// JSON writes a JSON document, indented; anything else as it is.
func (u *UI) JSON(data []byte) {
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		u.write(clean(string(data), true) + "\n")
		return
	}
	u.write(u.highlightJSON(clean(b.String(), true)) + "\n")
}

// style renders text in a colour; the zero value renders it as it is.
type style struct{ s *lipgloss.Style }

func (s style) render(text string) string {
	if s.s == nil || text == "" {
		return text
	}
	return s.s.Render(text)
}

// lines renders each line by itself, which keeps their lengths.
func (s style) lines(text string) string {
	if s.s == nil || !strings.Contains(text, "\n") {
		return s.render(text)
	}
	parts := strings.Split(text, "\n")
	for i, p := range parts {
		parts[i] = s.render(p)
	}
	return strings.Join(parts, "\n")
}

// styles are the styles by use.
type styles struct {
	heading, note, failure, good, number, keyword, str, comment, name, builtin, bar, barDone, border style
}

// colours returns the styles of a terminal: the sixteen colours that every terminal has, so that its own theme decides
// how they look.
func colours() styles {
	fg := func(colour string) style {
		s := lipgloss.NewStyle().Foreground(lipgloss.Color(colour)).TabWidth(lipgloss.NoTabConversion)
		return style{&s}
	}
	bold := func(st style) style {
		s := st.s.Bold(true)
		return style{&s}
	}
	return styles{
		heading: bold(fg("6")), note: fg("8"), failure: fg("1"), good: fg("2"), number: fg("5"), keyword: fg("4"),
		str: fg("2"), comment: fg("8"), name: bold(fg("3")), builtin: fg("6"), bar: fg("3"), barDone: fg("2"), border: fg("8"),
	}
}

// clean replaces control characters, so that no text from outside can steer the terminal. Line ends and tabs stay if
// keepLines is set.
func clean(text string, keepLines bool) string {
	return strings.Map(func(r rune) rune {
		switch {
		case keepLines && (r == '\n' || r == '\t'):
			return r
		case unicode.IsControl(r), r == utf8.RuneError, unicode.Is(unicode.Cf, r) && r != 0x200d:
			return '·'
		}
		return r
	}, text)
}

// fit cuts text to at most width columns, and pads it to exactly width if pad is set.
func fit(text string, width int, pad bool) string {
	text = ansi.Truncate(text, width, "…")
	if n := width - ansi.StringWidth(text); pad && n > 0 {
		text += strings.Repeat(" ", n)
	}
	return text
}

// Summary returns the values of a JSON object of arguments as "e1, Q3", at most n characters; other text as it is.
func Summary(args []byte, n int) string {
	d := json.NewDecoder(bytes.NewReader(args))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return shorten(clean(string(args), false), n)
	}
	var parts []string
	for size := 0; d.More() && size <= n; {
		if _, err := d.Token(); err != nil {
			break
		}
		var v json.RawMessage
		if err := d.Decode(&v); err != nil {
			break
		}
		var s string
		if json.Unmarshal(v, &s) != nil {
			s = string(v)
		}
		parts = append(parts, s)
		size += len(s)
	}
	return shorten(clean(strings.Join(parts, ", "), false), n)
}

func shorten(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	r := []rune(s)
	return string(r[:max(n-1, 0)]) + "…"
}

// Bytes formats a size: "312B", "5.1KB", "1.2MB", in units of 1000.
func Bytes(n int) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%dB", n)
	case n < 999_950:
		return fmt.Sprintf("%.1fKB", float64(n)/1e3)
	case n < 999_950_000:
		return fmt.Sprintf("%.1fMB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1fGB", float64(n)/1e9)
}

// Duration formats a duration: "350µs", "81ms", "2.5s", "3m20s".
func Duration(d time.Duration) string {
	switch {
	case d < time.Millisecond:
		return fmt.Sprintf("%dµs", d.Microseconds())
	case d < time.Second:
		return fmt.Sprintf("%dms", d.Milliseconds())
	case d < time.Minute:
		return fmt.Sprintf("%.1fs", d.Seconds())
	}
	return d.Round(time.Second).String()
}
