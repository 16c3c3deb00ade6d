package py

// This file exports where the program stands, for modules such as logging
// that show it.

import "strings"

// FrameInfo is a frame that runs or waits for one that does.
type FrameInfo struct {
	Module   string // __name__ of its module
	File     string
	Function string // its name; "<module>" outside functions
	Line     int    // 0 if unknown
	Text     string // as a traceback shows it, with the line of source if there is one
}

// ActiveFrames returns the frames from the running one outwards, limit at most.
func (in *Interp) ActiveFrames(limit int) []FrameInfo {
	var out []FrameInfo
	for i := in.fp; i >= 0 && len(out) < limit; i-- {
		f := &in.frames[i]
		file := f.proto.prog.code.File
		info := FrameInfo{Module: "__main__", File: file.Name, Function: f.proto.Name}
		if env := f.fn.env; env != nil && env.mod != nil {
			info.Module = env.mod.name
		}
		if pc := int(f.pc) - 1; pc >= 0 && pc < len(f.proto.Spans) {
			info.Line = file.Position(f.proto.Spans[pc].Start).Line
		}
		info.Text = "  File \"" + info.File + "\", line " + itoa(info.Line) + ", in " + info.Function
		if src := strings.TrimSpace(sourceLine(file.Source, info.Line)); src != "" && info.Module == "__main__" {
			info.Text += "\n    " + src
		}
		out = append(out, info)
	}
	return out
}

// sourceLine returns line n, counted from 1, of a text.
func sourceLine(text string, n int) string {
	for ; n > 1; n-- {
		_, rest, ok := strings.Cut(text, "\n")
		if !ok {
			return ""
		}
		text = rest
	}
	line, _, _ := strings.Cut(text, "\n")
	return line
}

// CurrentTaskName returns the name of the asyncio task that runs; None outside
// tasks.
func (in *Interp) CurrentTaskName() Value {
	t := in.loop.current
	if t == nil || !in.inLoop() {
		return None
	}
	return in.taskName(t)
}
