package py

// This file exports tracebacks for the module traceback: their levels as data, and texts in the parts in which CPython gives
// them.

// TracebackLevel is one level of a traceback.
type TracebackLevel struct {
	File, Name    string
	Line, EndLine int
	Col, EndCol   int    // in bytes of UTF-8, from 0
	Text          string // the source lines of the level, not stripped
	Rendered      string // the same as a traceback shows them, with carets
}

// TracebackLevels returns the levels of a traceback object or of an exception's traceback, outermost first; nil for other
// values.
func (in *Interp) TracebackLevels(v Value) []TracebackLevel {
	var tb []tbEntry
	switch {
	case v.Kind() == KindTraceback:
		tb = (*tracebackObj)(v.p).tb
	case v.isExc():
		tb = v.exc().tb
	}
	f := tbFormatter{in: in}
	var levels []TracebackLevel
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
		start, end := file.Position(sp.Start), file.Position(sp.End)
		l := TracebackLevel{File: file.Name, Name: e.proto.QualNameForTraceback(), Line: start.Line, EndLine: end.Line, Col: start.Col - 1, EndCol: end.Col - 1,
			Rendered: sourceLines(e, file, sp)}
		for n := start.Line; n <= end.Line; n++ {
			l.Text += file.Line(n) + "\n"
		}
		levels = append(levels, l)
	}
	return levels
}

// FormatExceptionParts is FormatException, without the hint, in parts: each a heading, a level or a message. Without chain,
// causes and contexts are left out.
func (in *Interp) FormatExceptionParts(e *Exception, chain bool) []string {
	if e.Limit != nil {
		return []string{e.Limit.Error() + "\n"}
	}
	f := tbFormatter{in: in, seen: map[*Exception]bool{}, noChain: !chain, cuts: []int{0}}
	f.exception(e, 0)
	text := f.b.String()
	var parts []string
	for i, from := range f.cuts {
		to := len(text)
		if i+1 < len(f.cuts) {
			to = f.cuts[i+1]
		}
		if to > from {
			parts = append(parts, text[from:to])
		}
	}
	return parts
}

// FormatExceptionOnly returns the message lines of an exception: class and text, then each note.
// Without a traceback, only what e itself tells is suggested in place of a wrong name.
func (in *Interp) FormatExceptionOnly(e *Exception, traceback bool) []string {
	f := tbFormatter{in: in, noTB: !traceback}
	return f.finalParts(e)
}

// CallerPlace returns where the program stands: file, line and source line of the frame of the program that is level frames up,
// 1 being the innermost. Frames of the library do not count. It returns "<sys>", 0 where there are not so many.
func (in *Interp) CallerPlace(level int) (file string, line int, text string) {
	for i := in.fp; i >= 0; i-- {
		fr := &in.frames[i]
		if fr.proto == nil || fr.proto.prog == nil {
			continue
		}
		source := fr.proto.prog.code.File
		if len(source.Name) > 0 && source.Name[0] == '<' {
			continue
		}
		if level--; level > 0 {
			continue
		}
		if pc := int(fr.pc) - 1; pc >= 0 && pc < len(fr.proto.Spans) {
			line = source.Position(fr.proto.Spans[pc].Start).Line
			text = source.Line(line)
		}
		return source.Name, line, text
	}
	return "<sys>", 0, ""
}
