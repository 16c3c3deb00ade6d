package py

// This file prints tracebacks as CPython 3.14 does: source lines, carets
// under the failing part, chained exceptions, groups, suggestions, and a hint
// where one helps.

import (
	"sort"
	"strings"

	"toolweaver/py/syntax"
)

const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"
)

// FormatException returns the text CPython prints for an uncaught exception.
// It runs __str__ of the exception and never fails.
func (in *Interp) FormatException(e *Exception) string {
	if e.Limit != nil {
		return e.Limit.Error() + "\n"
	}
	f := tbFormatter{in: in, seen: map[*Exception]bool{}}
	f.exception(e, 0)
	s := f.b.String()
	if h := e.Hint(); h != "" {
		s += "hint: " + h + "\n"
	}
	return s
}

// Hint returns advice on how to mend the program, or "".
func (e *Exception) Hint() string {
	if h, ok := e.Attr("__hint__").textOr(); ok {
		return h
	}
	return ""
}

type tbFormatter struct {
	in   *Interp
	b    strings.Builder
	seen map[*Exception]bool

	level     int  // of exception groups around what is written; 0: none
	needClose bool // the last group written has no closing line yet

	noChain bool  // leave causes and contexts out
	noTB    bool  // as without a traceback: no names that only a frame knows
	cuts    []int // if not nil, where parts of the text begin
}

// cut notes that a part ends here.
func (f *tbFormatter) cut() {
	if f.cuts != nil {
		f.cuts = append(f.cuts, f.b.Len())
	}
}

// maxFormatted bounds the text of a traceback.
const maxFormatted = 256 << 10

// Limits of what is shown of exception groups.
const (
	maxGroupWidth = 15
	maxGroupDepth = 10
)

func (f *tbFormatter) exception(e *Exception, depth int) {
	if depth > 100 || f.b.Len() > maxFormatted {
		return
	}
	f.seen[e] = true
	if !f.noChain {
		f.chain(e, depth)
	}
	if e.Is(BaseExceptionGroup) {
		f.group(e, depth)
		return
	}
	if f.visible(e.tb) {
		f.lines("Traceback (most recent call last):\n")
		f.entries(e.tb)
	}
	for _, part := range f.finalParts(e) {
		f.lines(part)
	}
}

// chain writes the exception that e came from, if there is one.
func (f *tbFormatter) chain(e *Exception, depth int) {
	from, text := e.cause, causeText
	if orNone(e.cause).IsNone() {
		if e.suppress {
			return
		}
		from, text = e.context, contextText
	}
	c, ok := orNone(from).AsException()
	if !ok || f.seen[c] {
		return
	}
	f.exception(c, depth+1)
	f.lines(text)
}

// lines writes a part of the text, each line behind the margin of the group
// it is in.
func (f *tbFormatter) lines(text string) { f.marked(text, '|') }

// marked is lines with another character for the margin.
func (f *tbFormatter) marked(text string, mark byte) {
	if f.level == 0 {
		f.b.WriteString(text)
	} else {
		margin := strings.Repeat("  ", f.level) + string(mark) + " "
		for l := range strings.SplitAfterSeq(text, "\n") {
			if l != "" {
				f.b.WriteString(margin + l)
			}
		}
	}
	f.cut()
}

// group writes an exception group as a tree.
func (f *tbFormatter) group(e *Exception, depth int) {
	if f.level > maxGroupDepth {
		f.lines("... (max_group_depth is " + itoa(maxGroupDepth) + ")\n")
		return
	}
	top, mark := f.level == 0, byte('|')
	if top {
		f.level, mark = 1, '+'
	}
	if f.visible(e.tb) {
		f.marked("Exception Group Traceback (most recent call last):\n", mark)
		f.entries(e.tb)
	}
	for _, part := range f.finalParts(e) {
		f.lines(part)
	}
	items := groupItems(e)
	shown := min(len(items), maxGroupWidth+1)
	f.needClose = false
	for i, x := range items[:shown] {
		if i == shown-1 {
			f.needClose = true
		}
		title, turn := itoa(i+1), "  "
		if i >= maxGroupWidth {
			title = "..."
		}
		if i == 0 {
			turn = "+-"
		}
		f.b.WriteString(strings.Repeat("  ", f.level) + turn + "+---------------- " + title + " ----------------\n")
		f.cut()
		f.level++
		if i >= maxGroupWidth {
			f.lines("and " + itoa(len(items)-i) + " more exception" + plural(len(items)-i) + "\n")
		} else if x.isExc() {
			f.exception(x.exc(), depth+1)
		}
		if i == shown-1 && f.needClose {
			f.b.WriteString(strings.Repeat("  ", f.level) + "+------------------------------------\n")
			f.cut()
			f.needClose = false
		}
		f.level--
	}
	if top {
		f.level = 0
	}
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// finalParts are the last lines of a traceback: class and message, then each
// note.
func (f *tbFormatter) finalParts(e *Exception) []string {
	in := f.in
	name := e.cls.name
	if q := e.cls.qualname; q != "" {
		name = q
	}
	m := e.cls.module
	if e.cls.tflags&typeUser == 0 {
		// as the table of classes says
	} else if v, exc := in.GetAttr(ptr(e.cls), nmModule); exc == nil {
		var ok bool
		if m, ok = v.textOr(); !ok {
			m = "<unknown>"
		} else if m == "" {
			name = "." + name
		}
	}
	if m != "builtins" && m != "__main__" && m != "" {
		name = m + "." + name
	}
	text, exc := f.in.Str(ptr(e))
	if exc != nil {
		text = "<exception str() failed>"
	}
	var out []string
	if e.Is(SyntaxError) {
		out, text = f.in.syntaxErrorLines(e)
	}
	if s := f.in.suggestion(e, f.noTB); s != "" {
		text += s
	}
	if text != "" {
		name += ": " + text
	}
	out = append(out, name+"\n")
	return append(out, f.notes(e)...)
}

// notes are the lines of __notes__, which may be anything.
func (f *tbFormatter) notes(e *Exception) []string {
	in := f.in
	notes := e.Attr("__notes__")
	if notes.p == nil && e.cls.tflags&typeUser != 0 {
		v, exc := in.GetAttr(ptr(e), in.internName("__notes__"))
		switch {
		case exc == nil:
			notes = v
		case !exc.Is(AttributeError):
			text, failed := in.Repr(ptr(exc))
			if failed != nil {
				text = "<__notes__ repr() failed>"
			}
			return []string{"Ignored error getting __notes__: " + text + "\n"}
		}
	}
	if notes.p == nil || notes.IsNone() {
		return nil
	}
	if !notes.isList() && !notes.isTuple() {
		text, exc := in.Repr(notes)
		if exc != nil {
			text = "<__notes__ repr() failed>"
		}
		return []string{text + "\n"}
	}
	items, exc := in.Items(notes)
	if exc != nil {
		return nil
	}
	var out []string
	for _, n := range items {
		text, exc := in.Str(n)
		if exc != nil {
			text = "<note str() failed>"
		}
		for l := range strings.SplitSeq(text, "\n") {
			out = append(out, l+"\n")
		}
	}
	return out
}

// entries prints the levels of a traceback, outermost first.
func (f *tbFormatter) entries(tb []tbEntry) {
	repeat := 0
	var prev string
	for i := len(tb) - 1; i >= 0; i-- {
		e := tb[i]
		if f.hidden(e) {
			continue
		}
		sp := e.span()
		file := e.proto.prog.code.File
		if e.callee {
			sp = calleeSpan(file, sp)
		}
		head := "  File \"" + file.Name + "\", line " + itoa(file.Position(sp.Start).Line) + ", in " + e.proto.QualNameForTraceback() + "\n"
		if head == prev {
			if repeat++; repeat >= 3 {
				continue
			}
		} else {
			f.repeated(repeat)
			prev, repeat = head, 0
		}
		f.lines(head + sourceLines(e, file, sp))
	}
	f.repeated(repeat)
}

func (f *tbFormatter) repeated(n int) {
	if n >= 3 {
		n -= 2
		f.lines("  [Previous line repeated " + itoa(n) + " more time" + plural(n) + "]\n")
	}
}

// visible reports whether a traceback has a level to show.
func (f *tbFormatter) visible(tb []tbEntry) bool {
	for _, e := range tb {
		if !f.hidden(e) {
			return true
		}
	}
	return false
}

// hidden leaves out frames of the engine's own helpers.
func (f *tbFormatter) hidden(e tbEntry) bool {
	return e.proto.ofLibrary()
}

// ofLibrary reports whether p is code of the engine's own modules.
func (p *proto) ofLibrary() bool { return strings.HasPrefix(p.prog.code.File.Name, "<") }

// QualNameForTraceback is the name a traceback shows: as CPython, the plain
// name of the code.
func (p *proto) QualNameForTraceback() string { return p.Name }

// sourceLines renders the source of one level: its lines without their common
// indentation, each with carets under it where they tell something.
func sourceLines(e tbEntry, file *syntax.File, sp syntax.Span) string {
	start, end := file.Position(sp.Start), file.Position(sp.End)
	lines := make([]string, 0, end.Line-start.Line+1)
	margin := -1
	for n := start.Line; n <= end.Line; n++ {
		l := strings.TrimRight(file.Line(n), " \t\f\r")
		lines = append(lines, l)
		if t := strings.TrimLeft(l, " \t\f"); t != "" && (margin < 0 || len(l)-len(t) < margin) {
			margin = len(l) - len(t)
		}
	}
	if margin < 0 {
		return ""
	}
	for i, l := range lines {
		lines[i] = l[min(margin, len(l)):]
	}
	last := len(lines) - 1
	m := marks{from: max(start.Byte-margin, 0), to: min(max(end.Byte-margin, 0), len(lines[last]))}
	m.from = min(m.from, len(lines[0]))
	m.left, m.right, m.anchored = anchors(file, sp)
	if m.anchored {
		l, r := file.Position(m.left), file.Position(m.right)
		m.leftLine, m.leftCol = l.Line-start.Line, l.Byte-margin
		m.rightLine, m.rightCol = r.Line-start.Line, r.Byte-margin
	}
	show := m.anchored || strings.TrimSpace(lines[0][:m.from]) != "" || strings.TrimSpace(lines[last][m.to:]) != ""
	if show && wholeCall(lines, m.from, m.to) {
		show = false
	}
	keep := map[int]bool{0: true, last: true}
	if m.anchored {
		for d := -1; d <= 1; d++ {
			keep[m.leftLine+d], keep[m.rightLine+d] = true, true
		}
	}
	var b strings.Builder
	row := func(i int) {
		b.WriteString("    " + lines[i] + "\n")
		if show {
			b.WriteString("    " + m.line(lines[i], i, last) + "\n")
		}
	}
	prev := -1
	for i := range lines {
		if !keep[i] {
			continue
		}
		switch gap := i - prev - 1; {
		case gap == 1:
			row(i - 1)
		case gap > 1:
			b.WriteString("    ...<" + itoa(gap) + " lines>...\n")
		}
		row(i)
		prev = i
	}
	return b.String()
}

// marks says what to underline: bytes [from, to) of the first and last line,
// and within, if anchored, the part between left and right more strongly.
type marks struct {
	from, to            int
	anchored            bool
	left, right         int32
	leftLine, leftCol   int
	rightLine, rightCol int
}

// line returns the carets under line i.
func (m *marks) line(text string, i, last int) string {
	var b strings.Builder
	indent := len(text) - len(strings.TrimLeft(text, " \t"))
	end := len(text)
	if i == last {
		end = m.to
	}
	for c, r := range text {
		if c >= end {
			break
		}
		mark := byte('^')
		switch {
		case c < indent || i == 0 && c < m.from:
			mark = ' '
		case m.anchored && !((i > m.leftLine || i == m.leftLine && c >= m.leftCol) && (i < m.rightLine || i == m.rightLine && c < m.rightCol)):
			mark = '~'
		}
		b.WriteByte(mark)
		if isWide(r) {
			b.WriteByte(mark)
		}
	}
	return b.String()
}

// isWide reports whether a terminal shows r two columns wide.
func isWide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115F || r >= 0x2E80 && r <= 0x303E || r >= 0x3041 && r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7A3 ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE6F || r >= 0xFF00 && r <= 0xFF60 || r >= 0xFFE0 && r <= 0xFFE6 ||
		r >= 0x1F300 && r <= 0x1F64F || r >= 0x1F900 && r <= 0x1F9FF || r >= 0x20000 && r <= 0x3FFFD)
}

// wholeCall reports whether the lines are a call, an assignment of one, or a
// return of one by name, and the call is what is underlined: carets would say
// nothing then.
func wholeCall(lines []string, from, to int) bool {
	f, err := syntax.Parse("", strings.Join(lines, "\n"))
	if err != nil || len(f.Body) == 0 {
		return false
	}
	var v syntax.Expr
	switch s := f.Body[0].(type) {
	case *syntax.Return:
		if c, ok := s.Value.(*syntax.Call); ok {
			if _, ok := c.Func.(*syntax.Name); ok {
				v = c
			}
		}
	case *syntax.Assign:
		if c, ok := s.Value.(*syntax.Call); ok {
			v = c
		}
	}
	if v == nil {
		return false
	}
	a, b := f.Position(v.Range().Start), f.Position(v.Range().End)
	return a.Line == 1 && b.Line == len(lines) && a.Byte == from && b.Byte == to
}

// anchors finds the part of an expression that failed: the operator of a
// binary operation, the brackets of a subscript or call.
func anchors(file *syntax.File, sp syntax.Span) (left, right int32, ok bool) {
	segment := file.Source[sp.Start:sp.End]
	f, err := syntax.Parse("", "(\n"+segment+"\n)")
	if err != nil || len(f.Body) != 1 {
		return 0, 0, false
	}
	s, isExpr := f.Body[0].(*syntax.ExprStmt)
	if !isExpr {
		return 0, 0, false
	}
	const shift = 2 // "(\n"
	at := func(p int32) int32 { return p - shift + sp.Start }
	// find the next c at or after offset p of the wrapped source
	seek := func(p int32, c byte) int32 {
		for int(p) < len(f.Source) && f.Source[p] != c {
			p++
		}
		return p
	}
	end := int32(len(segment)) + shift
	switch x := s.Value.(type) {
	case *syntax.BinOp:
		l := x.OpPos
		r := l + 1
		if int(r) < len(f.Source) && strings.IndexByte("*/<>=", f.Source[r]) >= 0 {
			r++
		}
		return at(l), at(r), true
	case *syntax.Subscript:
		return at(seek(x.Value.Range().End, '[')), at(end), true
	case *syntax.Call:
		return at(seek(x.Func.Range().End, '(')), at(end), true
	}
	return 0, 0, false
}

// calleeSpan narrows the span of a call to the function called.
func calleeSpan(file *syntax.File, sp syntax.Span) syntax.Span {
	f, err := syntax.Parse("", "(\n"+file.Source[sp.Start:sp.End]+"\n)")
	if err != nil || len(f.Body) != 1 {
		return sp
	}
	if s, ok := f.Body[0].(*syntax.ExprStmt); ok {
		if c, ok := s.Value.(*syntax.Call); ok {
			r := c.Func.Range()
			return syntax.Span{Start: sp.Start + r.Start - 2, End: sp.Start + r.End - 2}
		}
	}
	return sp
}

// suggestion is the "Did you mean" part of a message.
func (in *Interp) suggestion(e *Exception, noTB bool) string {
	name, ok := e.Attr("name").textOr()
	if !ok {
		return ""
	}
	mean := func(cands []string) string {
		if s := suggest(name, cands); s != "" {
			return ". Did you mean: '" + s + "'?"
		}
		return ""
	}
	switch {
	case e.Is(ImportError):
		from, ok := e.Attr("name_from").textOr()
		if !ok {
			return ""
		}
		m := in.modules[name]
		if m == nil {
			return ""
		}
		name = from
		return mean(in.namesOf(ptr(m), name, from[:min(1, len(from))] != "_"))
	case e.Is(UnboundLocalError):
		return ""
	case e.Is(NameError):
		did := in.likelyName(e, name, mean, noTB)
		if _, module := in.opts.Library[name]; !module {
			return did
		} else if did != "" {
			return did + " Or did you forget to import '" + name + "'?"
		}
		return ". Did you forget to import '" + name + "'?"
	case e.Is(AttributeError):
		obj := e.Attr("obj")
		if obj.p == nil {
			return ""
		}
		hide := !strings.HasPrefix(name, "_")
		if hide && !noTB && len(e.tb) > 0 && len(e.tb[0].proto.LocalNames) > 0 && e.tb[0].proto.LocalNames[0] == "self" {
			hide = false // the class's own code may mean its private names
		}
		return mean(in.namesOf(obj, name, hide))
	}
	return ""
}

// likelyName suggests a variable in place of name, which was not defined where
// e was raised.
func (in *Interp) likelyName(e *Exception, name string, mean func([]string) string, noTB bool) string {
	if len(e.tb) == 0 || noTB {
		return ""
	}
	if s, ok := e.Attr("__suggestion__").textOr(); ok {
		return ". Did you mean: '" + s + "'?"
	}
	t := e.tb[0]
	var cands []string
	cands = append(cands, t.proto.LocalNames...)
	for _, n := range t.proto.Free {
		cands = append(cands, n.Name)
	}
	cands = append(cands, t.proto.prog.code.Main.LocalNames...)
	cands = append(cands, t.proto.prog.code.Globals...)
	for i, n := range cands {
		if n == name {
			cands[i] = ""
		}
	}
	return mean(append(cands, sortedBuiltins()...))
}

// namesOf lists dir(v) for a suggestion, but for the name that is wrong and,
// if hide is set, private names.
func (in *Interp) namesOf(v Value, wrong string, hide bool) []string {
	l, exc := in.Call(builtinNames["dir"], v)
	if exc != nil && exc.Limit == nil && exc.Is(TypeError) { // names that do not sort
		l, exc = in.dirOf(v)
	}
	if exc != nil || !l.isList() {
		return nil
	}
	var names []string
	for _, n := range l.list().v {
		if s, ok := n.Text(); ok && s != wrong && !(hide && strings.HasPrefix(s, "_")) {
			names = append(names, s)
		}
	}
	return names
}

// sortedBuiltins lists the built-in names, the constants included.
func sortedBuiltins() []string {
	names := []string{"None", "True", "False"}
	for n := range builtinNames {
		names = append(names, n)
	}
	sort.Strings(names)
	return names
}
