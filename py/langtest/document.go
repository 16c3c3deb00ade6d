package langtest

// This file writes the user's document of divergences from the programs that show them.

import (
	"fmt"
	"path"
	"strings"
)

// Document returns the divergences of programs as one Markdown document: for each its title, cause and workaround, the
// program, and what CPython and the engine show for it.
func Document(programs []*Program) string {
	var b strings.Builder
	b.WriteString(`# Where programs behave differently

Programs run as on CPython 3.14, to the letter of messages and tracebacks, except for what is listed here. This document is
generated from ` + "`py/testdata`" + ` by ` + "`make docs`" + `; every program in it is a test.
`)
	for _, p := range programs {
		if p.Divergence == "" || p.Skip != "" {
			continue
		}
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n*Instead:* %s\n\n", title(p.Name), sentence(p.Divergence), sentence(p.Workaround))
		fence(&b, "python", body(p.Source))
		b.WriteString("\nCPython shows\n\n")
		fence(&b, "text", p.Golden)
		b.WriteString("\nand ToolWeaver\n\n")
		fence(&b, "text", p.Engine)
	}
	return b.String()
}

// title makes a heading of a program's name: "divergences/set_order" is "Set order".
func title(name string) string {
	return sentenceCase(strings.ReplaceAll(path.Base(name), "_", " "))
}

func sentence(s string) string {
	s = sentenceCase(s)
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}

func sentenceCase(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// body is a program without its headers.
func body(source string) string {
	for strings.HasPrefix(source, "#") {
		_, source, _ = strings.Cut(source, "\n")
	}
	return strings.TrimLeft(source, "\n")
}

// fence writes a block of code, with a fence longer than any in it.
func fence(b *strings.Builder, language, text string) {
	marks := "```"
	for strings.Contains(text, marks) {
		marks += "`"
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	b.WriteString(marks + language + "\n" + text + marks + "\n")
}
