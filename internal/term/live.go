package term

// This file shows calls while they run: in a terminal a block of lines that is redrawn, with a bar a call on a common
// time axis; elsewhere a line a call when it ends.

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"time"
)

const (
	maxLiveLines   = 12                     // height of the block, its head included
	redrawInterval = 100 * time.Millisecond // slow enough to cost nothing, fast enough to look alive
	maxKept        = 4096                   // calls that are remembered one by one
)

// Control codes.
const (
	hideCursor = "\x1b[?25l"
	showCursor = "\x1b[?25h"
	clearDown  = "\r\x1b[J"
)

var spinner = []string{"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"}

// Live is the view of calls that overlap. Make one with [UI.LiveCalls] and Close it. Its methods are safe for concurrent
// use; after Close they do nothing.
type Live struct {
	u     *UI
	stop  chan struct{}
	ended chan struct{} // closed when the redrawing goroutine has ended
	once  sync.Once

	// The fields below are guarded by u.mu.
	calls    map[uint64]*liveCall
	order    []*liveCall // in order of starting
	begin    time.Time   // when the first one started
	latest   time.Time   // when the last one finished
	running  int
	finished int
	failed   int
	bytes    int
	drawn    int    // lines of the block on the screen
	hidden   bool   // the cursor is
	partial  string // printed text without its line end
	frame    int
	closed   bool
}

// liveCall is one call. End is zero while it runs.
type liveCall struct {
	label      string
	start, end time.Time
	failed     bool
	size       int
}

// LiveCalls begins a view of calls. A UI has one view at a time: one that is still open is closed. When ctx ends the view
// is no longer redrawn; Close is needed all the same.
func (u *UI) LiveCalls(ctx context.Context) *Live {
	u.mu.Lock()
	before := u.live
	u.mu.Unlock()
	if before != nil {
		before.Close()
	}
	l := &Live{u: u, stop: make(chan struct{}), ended: make(chan struct{}), calls: map[uint64]*liveCall{}}
	u.mu.Lock()
	u.live = l
	u.mu.Unlock()
	if u.terminal {
		go l.redraw(ctx)
	} else {
		close(l.ended)
	}
	return l
}

// redraw draws the block until the view or ctx ends.
func (l *Live) redraw(ctx context.Context) {
	defer close(l.ended)
	tick := time.NewTicker(redrawInterval)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			l.u.mu.Lock()
			l.frame++
			l.draw(false)
			l.u.mu.Unlock()
		case <-l.stop:
			return
		case <-ctx.Done():
			return
		}
	}
}

// Started shows that call id began. Args are its arguments as a JSON object.
func (l *Live) Started(id uint64, name string, args []byte) {
	l.u.mu.Lock()
	defer l.u.mu.Unlock()
	if l.closed {
		return
	}
	c := &liveCall{label: shorten(clean(name, false), 40) + "(" + Summary(args, 40) + ")", start: l.u.now()}
	l.calls[id] = c
	l.running++
	if l.begin.IsZero() {
		l.begin = c.start
	}
	if len(l.order) == maxKept { // forget the oldest half
		l.order = append(l.order[:0], l.order[maxKept/2:]...)
	}
	l.order = append(l.order, c)
}

// Finished shows that call id ended, with what error, nil for none, and how many bytes it answered.
func (l *Live) Finished(id uint64, err error, size int) {
	l.u.mu.Lock()
	defer l.u.mu.Unlock()
	c := l.calls[id]
	if l.closed || c == nil {
		return
	}
	delete(l.calls, id)
	l.latest = l.u.now()
	c.end, c.failed, c.size = l.latest, err != nil, size
	l.running--
	l.finished++
	l.bytes += size
	if err != nil {
		l.failed++
	}
	if l.u.terminal {
		return
	}
	line := fmt.Sprintf("call %s %s", c.label, Duration(c.end.Sub(c.start)))
	if err != nil {
		line += " failed: " + shorten(clean(err.Error(), false), 200)
	} else {
		line += " " + Bytes(size)
	}
	io.WriteString(l.u.w, line+"\n")
}

// Close draws the view for the last time and leaves it there. It waits for the view's goroutine. It may be called more
// than once.
func (l *Live) Close() {
	l.once.Do(func() { close(l.stop) })
	<-l.ended
	l.u.mu.Lock()
	defer l.u.mu.Unlock()
	if l.closed {
		return
	}
	if l.u.terminal {
		l.draw(true)
	}
	io.WriteString(l.u.w, l.partial)
	if l.hidden {
		io.WriteString(l.u.w, showCursor)
	}
	l.closed = true
	if l.u.live == l {
		l.u.live = nil
	}
}

// above writes text above the block; a last line without its end waits for the rest. The caller holds u.mu.
func (l *Live) above(text string) {
	text = l.partial + text
	i := strings.LastIndexByte(text, '\n') + 1
	l.partial = text[i:]
	if text = text[:i]; text == "" {
		return
	}
	if !l.u.terminal {
		io.WriteString(l.u.w, text)
		return
	}
	codes := l.erase()
	l.drawn = 0
	io.WriteString(l.u.w, codes+text)
	l.draw(false)
}

// erase returns the codes that remove the block and leave the cursor where it began.
func (l *Live) erase() string {
	if l.drawn == 0 {
		return ""
	}
	return fmt.Sprintf("\x1b[%dA", l.drawn) + clearDown
}

// draw draws the block in place of the one before, in one write, so that it does not flicker. The caller holds u.mu.
func (l *Live) draw(last bool) {
	if l.closed || len(l.order) == 0 {
		return
	}
	lines := l.lines(last)
	var b strings.Builder
	if !l.hidden {
		b.WriteString(hideCursor)
		l.hidden = true
	}
	b.WriteString(l.erase())
	for _, line := range lines {
		b.WriteString(fit(line, l.u.width-1, false)) // a full last column makes some terminals wrap
		b.WriteByte('\n')
	}
	l.drawn = len(lines)
	io.WriteString(l.u.w, b.String())
}

// lines lays out the block.
func (l *Live) lines(last bool) []string {
	st := &l.u.styles
	now := l.u.now()
	if last && l.running == 0 { // the axis ends with the last call, not with Close
		now = l.latest
	}
	span := max(now.Sub(l.begin), time.Millisecond)

	head := fmt.Sprintf("%d calls", l.running+l.finished)
	if l.running > 0 {
		head += fmt.Sprintf(", %d running", l.running)
	}
	if l.failed > 0 {
		head += fmt.Sprintf(", %d failed", l.failed)
	}
	head += fmt.Sprintf(", %s received, %s", Bytes(l.bytes), Duration(span))
	mark := st.good.render("✓")
	switch {
	case l.running > 0:
		mark = st.bar.render(spinner[l.frame%len(spinner)])
	case l.failed > 0:
		mark = st.failure.render("✗")
	}
	lines := []string{mark + " " + st.heading.render(head)}

	// The axis spans the calls that are shown, so that their bars stay legible in a long execution.
	shown, hidden := l.choose()
	first := shown[0].start
	axis := max(now.Sub(first), time.Millisecond)
	labelWidth := 0
	for _, c := range shown {
		labelWidth = max(labelWidth, len([]rune(c.label)))
	}
	labelWidth = min(labelWidth, l.u.width/3)
	barWidth := max(l.u.width-labelWidth-22, 8)
	for _, c := range shown {
		lines = append(lines, l.line(c, first, now, axis, labelWidth, barWidth))
	}
	if hidden > 0 {
		lines = append(lines, st.note.render(fmt.Sprintf("  … and %d more", hidden)))
	}
	return lines
}

// choose returns the calls to show, in order of starting: all if they fit, otherwise the running ones first, then those
// that started last.
func (l *Live) choose() (shown []*liveCall, hidden int) {
	total := l.running + l.finished
	if total <= maxLiveLines-1 {
		return l.order, 0
	}
	const room = maxLiveLines - 2
	picked := map[*liveCall]bool{}
	for _, wantRunning := range []bool{true, false} {
		for _, c := range slices.Backward(l.order) {
			if len(picked) < room && c.end.IsZero() == wantRunning {
				picked[c] = true
			}
		}
	}
	for _, c := range l.order {
		if picked[c] {
			shown = append(shown, c)
		}
	}
	return shown, total - len(shown)
}

// line lays out one call: mark, label, bar from start to end, duration, size.
func (l *Live) line(c *liveCall, first, now time.Time, span time.Duration, labelWidth, barWidth int) string {
	st := &l.u.styles
	mark, bar, end, size := st.good.render("✓"), st.barDone, c.end, Bytes(c.size)
	switch {
	case c.end.IsZero():
		mark, bar, end, size = st.bar.render(spinner[l.frame%len(spinner)]), st.bar, now, ""
	case c.failed:
		mark, bar, size = st.failure.render("✗"), st.failure, "failed"
	}
	from := int(int64(barWidth) * int64(c.start.Sub(first)) / int64(span))
	to := int(int64(barWidth) * int64(end.Sub(first)) / int64(span))
	from = min(max(from, 0), barWidth-1)
	to = min(max(to, from+1), barWidth)
	axis := strings.Repeat(" ", from) + bar.render(strings.Repeat("━", to-from)) + strings.Repeat(" ", barWidth-to)
	return fmt.Sprintf("%s %s %s %6s %8s", mark, fit(c.label, labelWidth, true), axis, Duration(end.Sub(c.start)), size)
}
