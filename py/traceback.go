package py

// This file prints tracebacks as CPython 3.14 does: source lines, carets
// under the failing part, chained exceptions, groups, suggestions, and a hint
// where one helps.

import (
	"sort"
	"strings"
	"unicode/utf8"

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
	f.exception(e, "", 0)
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
}

// maxFormatted bounds the text of a traceback.
const maxFormatted = 256 << 10

func (f *tbFormatter) exception(e *Exception, margin string, depth int) {
	if depth > 100 || f.b.Len() > maxFormatted {
		return
	}
	f.seen[e] = true
	if c, ok := orNone(e.cause).AsException(); ok {
		if !f.seen[c] {
			f.exception(c, margin, depth+1)
			f.lines(margin, causeText)
		}
	} else if c, ok := orNone(e.context).AsException(); ok && !e.suppress && !f.seen[c] {
		f.exception(c, margin, depth+1)
		f.lines(margin, contextText)
	}
	if e.Is(BaseExceptionGroup) {
		f.group(e, margin, depth)
		return
	}
	if len(e.tb) > 0 {
		f.lines(margin, "Traceback (most recent call last):\n")
		f.entries(e.tb, margin)
	}
	f.lines(margin, f.final(e))
}

// lines writes text with the margin before each line.
func (f *tbFormatter) lines(margin, text string) {
	if margin == "" {
		f.b.WriteString(text)
		return
	}
	for _, l := range strings.SplitAfter(text, "\n") {
		if l != "" {
			if l == "\n" {
				f.b.WriteString(strings.TrimRight(margin, " ") + "\n")
				continue
			}
			f.b.WriteString(margin + l)
		}
	}
}

func (f *tbFormatter) group(e *Exception, margin string, depth int) {
	inner := margin
	if margin == "" {
		inner = "  | "
		if len(e.tb) > 0 {
			f.b.WriteString("  + Exception Group Traceback (most recent call last):\n")
		}
	} else if len(e.tb) > 0 {
		f.lines(margin, "Exception Group Traceback (most recent call last):\n")
	}
	if len(e.tb) > 0 {
		f.entries(e.tb, inner)
	}
	f.lines(inner, f.final(e))
	base := strings.TrimSuffix(inner, "| ")
	items := groupItems(e)
	for i, x := range items {
		if i >= 15 {
			f.b.WriteString(base + "+---------------- ... ----------------\n")
			f.lines(base+"  | ", "and "+itoa(len(items)-i)+" more exception"+plural(len(items)-i)+"\n")
			break
		}
		first := "+"
		if i == 0 {
			first = "+-+"
			f.b.WriteString(base + first + "---------------- " + itoa(i+1) + " ----------------\n")
		} else {
			f.b.WriteString(base + "  +---------------- " + itoa(i+1) + " ----------------\n")
		}
		if x.isExc() {
			f.exception(x.exc(), base+"  | ", depth+1)
		}
	}
	last := items[len(items)-1]
	if !(last.isExc() && last.exc().Is(BaseExceptionGroup)) || len(items) > 15 {
		f.b.WriteString(base + "  +------------------------------------\n")
	}
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// final is the last line of a traceback: class, message, notes.
func (f *tbFormatter) final(e *Exception) string {
	name := e.cls.name
	m := e.cls.module
	if v, ok := e.cls.ns.getStr(nmModule.str()).textOr(); ok {
		m = v
	}
	if q := e.cls.qualname; q != "" {
		name = q
	}
	if m != "builtins" && m != "__main__" && m != "" {
		name = m + "." + name
	}
	text, exc := f.in.Str(ptr(e))
	if exc != nil {
		text = "<exception str() failed>"
	}
	if s := f.in.suggestion(e); s != "" {
		text += s
	}
	out := name + "\n"
	if text != "" {
		out = name + ": " + text + "\n"
	}
	if notes := e.Attr("__notes__"); notes.p != nil && notes.isList() {
		for _, n := range notes.list().v {
			s, exc := f.in.Str(n)
			if exc != nil {
				s = "<note str() failed>"
			}
			out += s + "\n"
		}
	}
	return out
}

// entries prints the levels of a traceback, outermost first.
func (f *tbFormatter) entries(tb []tbEntry, margin string) {
	repeat := 0
	var prev string
	for i := len(tb) - 1; i >= 0; i-- {
		e := tb[i]
		if f.hidden(e) {
			continue
		}
		sp := e.span()
		file := e.proto.prog.code.File
		head := "  File \"" + file.Name + "\", line " + itoa(file.Position(sp.Start).Line) + ", in " + e.proto.QualNameForTraceback() + "\n"
		if head == prev {
			if repeat++; repeat >= 3 {
				continue
			}
		} else {
			f.repeated(repeat, margin)
			prev, repeat = head, 0
		}
		f.lines(margin, head+sourceLines(e, file, sp))
	}
	f.repeated(repeat, margin)
}

func (f *tbFormatter) repeated(n int, margin string) {
	if n >= 3 {
		n -= 2
		f.lines(margin, "  [Previous line repeated "+itoa(n)+" more time"+plural(n)+"]\n")
	}
}

// hidden leaves out frames of the engine's own helpers.
func (f *tbFormatter) hidden(e tbEntry) bool {
	return strings.HasPrefix(e.proto.prog.code.File.Name, "<")
}

// QualNameForTraceback is the name a traceback shows: as CPython, the plain
// name of the code.
func (p *proto) QualNameForTraceback() string { return p.Name }

// sourceLines renders the source of one level with its carets.
func sourceLines(e tbEntry, file *syntax.File, sp syntax.Span) string {
	start, end := file.Position(sp.Start), file.Position(sp.End)
	line := file.Line(start.Line)
	trimmed := strings.TrimLeft(line, " \t\f")
	indent := len(line) - len(trimmed)
	trimmed = strings.TrimRight(trimmed, " \t\f\r")
	if trimmed == "" {
		return ""
	}
	if end.Line != start.Line {
		return multiLine(file, sp)
	}
	out := "    " + trimmed + "\n"
	lineStart := int(sp.Start) - byteCol(line, start)
	from, to := int(sp.Start)-lineStart-indent, int(sp.End)-lineStart-indent
	if from < 0 || to > len(trimmed) || to <= from {
		return out
	}
	mark := caretLine(e, file, sp, trimmed, from, to, lineStart+indent)
	if mark == "" {
		return out
	}
	return out + "    " + mark + "\n"
}

// byteCol returns the byte column of a position within its line.
func byteCol(line string, p syntax.Position) int {
	col := 0
	for i := 1; i < p.Col && col < len(line); i++ {
		_, n := utf8.DecodeRuneInString(line[col:])
		col += n
	}
	return col
}

// caretLine underlines trimmed[from:to]; for operators and subscripts the
// operator is marked with ^ and the rest with ~. It is "" where the whole line
// would be underlined.
func caretLine(e tbEntry, file *syntax.File, sp syntax.Span, trimmed string, from, to, offset int) string {
	width := func(s string) int { return utf8.RuneCountInString(s) }
	pad := strings.Repeat(" ", width(trimmed[:from]))
	l, r, ok := anchors(file.Source[sp.Start:sp.End])
	if ok {
		seg := trimmed[from:to]
		if l < 0 || r > len(seg) || l >= r {
			ok = false
		} else {
			return pad + strings.Repeat("~", width(seg[:l])) + strings.Repeat("^", width(seg[l:r])) + strings.Repeat("~", width(seg[r:]))
		}
	}
	if from == 0 && to == len(trimmed) {
		return ""
	}
	return pad + strings.Repeat("^", width(trimmed[from:to]))
}

// anchors finds the part of an expression that failed: the operator of a
// binary operation, the brackets of a subscript or call.
func anchors(segment string) (l, r int, ok bool) {
	f, err := syntax.Parse("", "("+segment+"\n)")
	if err != nil || len(f.Body) != 1 {
		return 0, 0, false
	}
	s, isExpr := f.Body[0].(*syntax.ExprStmt)
	if !isExpr {
		return 0, 0, false
	}
	switch x := s.Value.(type) {
	case *syntax.BinOp:
		if int(x.Range().End)-1 != len(segment) && x.Range().Start != 1 {
			return 0, 0, false
		}
		l = int(x.OpPos) - 1
		r = l + 1
		if l+1 < len(segment) && strings.IndexByte("*/<>=", segment[l+1]) >= 0 {
			r++
		}
		return l, r, true
	case *syntax.Subscript:
		l = int(x.Value.Range().End) - 1
		for l < len(segment) && segment[l] != '[' {
			l++
		}
		return l, len(segment), true
	case *syntax.Call:
		l = int(x.Func.Range().End) - 1
		for l < len(segment) && segment[l] != '(' {
			l++
		}
		return l, len(segment), true
	}
	return 0, 0, false
}

// multiLine renders an expression over several lines.
func multiLine(file *syntax.File, sp syntax.Span) string {
	start, end := file.Position(sp.Start), file.Position(sp.End)
	var lines []string
	margin := -1
	for n := start.Line; n <= end.Line; n++ {
		l := strings.TrimRight(file.Line(n), " \t\r")
		lines = append(lines, l)
		if t := strings.TrimLeft(l, " \t"); t != "" && (margin < 0 || len(l)-len(t) < margin) {
			margin = len(l) - len(t)
		}
	}
	l, r, ok := anchors(file.Source[sp.Start:sp.End])
	anchorFrom, anchorTo := 0, 0
	if ok {
		anchorFrom, anchorTo = int(sp.Start)+l, int(sp.Start)+r
	}
	var out strings.Builder
	off := int(sp.Start) - byteCol(file.Line(start.Line), start)
	var rows []string
	for i, line := range lines {
		full := file.Line(start.Line + i)
		text := line
		if len(text) >= margin {
			text = text[margin:]
		}
		var mark strings.Builder
		any := false
		for c := margin; c < len(line); c++ {
			if line[c]&0xC0 == 0x80 {
				continue
			}
			at := off + c
			inside := at >= int(sp.Start) && at < int(sp.End) && c >= len(line)-len(strings.TrimLeft(line, " \t"))
			switch {
			case !inside:
				mark.WriteByte(' ')
			case ok && at >= anchorFrom && at < anchorTo || !ok:
				mark.WriteByte('^')
				any = true
			default:
				mark.WriteByte('~')
				any = true
			}
		}
		row := "    " + text + "\n"
		if any {
			row += "    " + strings.TrimRight(mark.String(), " ") + "\n"
		}
		rows = append(rows, row)
		off += len(full) + 1
	}
	for i, row := range rows {
		if len(rows) > 4 && i >= 2 && i < len(rows)-1 {
			if i == 2 {
				out.WriteString("    ...<" + itoa(len(rows)-3) + " lines>...\n")
			}
			continue
		}
		out.WriteString(row)
	}
	return out.String()
}

// suggestion is the "Did you mean" part of a message.
func (in *Interp) suggestion(e *Exception) string {
	name, ok := e.Attr("name").textOr()
	if !ok {
		return ""
	}
	var cands []string
	switch {
	case e.Is(ImportError):
		if s, ok := e.Attr("__suggestion__").textOr(); ok {
			return ". Did you mean: '" + s + "'?"
		}
		return ""
	case e.Is(NameError):
		if len(e.tb) == 0 {
			return ""
		}
		t := e.tb[0]
		cands = append(cands, t.proto.LocalNames...)
		for _, n := range t.proto.Free {
			cands = append(cands, n.Name)
		}
		cands = append(cands, t.proto.prog.code.Globals...)
		cands = append(cands, t.proto.prog.code.Main.LocalNames...)
		for i, n := range cands {
			if n == name {
				cands[i] = ""
			}
		}
		for n := range builtinNames {
			cands = append(cands, n)
		}
		sort.Strings(cands)
		if s := suggest(name, cands); s != "" {
			return ". Did you mean: '" + s + "'?"
		}
		if _, ok := in.opts.Library[name]; ok {
			return ". Did you forget to import '" + name + "'?"
		}
		return ""
	case e.Is(AttributeError):
		obj := e.Attr("obj")
		if obj.p == nil {
			return ""
		}
		l, exc := in.dirOf(obj)
		if exc != nil {
			return ""
		}
		for _, v := range l.list().v {
			if s, ok := v.Text(); ok && s != name {
				cands = append(cands, s)
			}
		}
		if s := suggest(name, cands); s != "" {
			return ". Did you mean: '" + s + "'?"
		}
	}
	return ""
}
