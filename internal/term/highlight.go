package term

// This file shows source: Python and JSON. Its scanner is tolerant: it colours what it recognises and shows the rest as
// it is, so that a program with a syntax error is shown as well as any other.

import (
	"fmt"
	"strings"
)

// Program writes Python source: in a terminal with colours and line numbers, otherwise as it is.
func (u *UI) Program(src string) {
	src = strings.TrimSuffix(src, "\n")
	if !u.terminal {
		u.write(src + "\n")
		return
	}
	lines := strings.Split(u.highlight(clean(src, true)), "\n")
	digits := len(fmt.Sprint(len(lines)))
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(u.styles.note.render(fmt.Sprintf("%*d │ ", digits, i+1)))
		b.WriteString(line)
		b.WriteByte('\n')
	}
	u.write(b.String())
}

// highlight colours Python source; the text apart from colours is src.
func (u *UI) highlight(src string) string {
	var b strings.Builder
	h := highlighter{src: src, styles: &u.styles, out: &b}
	h.run()
	return b.String()
}

// highlighter walks the source once, from left to right.
type highlighter struct {
	src    string
	pos    int
	styles *styles
	out    *strings.Builder
	define bool // the next name is being defined: def and class came before
	attr   bool // a dot came before
}

func (h *highlighter) emit(st style, end int) {
	h.out.WriteString(st.lines(h.src[h.pos:end]))
	h.pos = end
}

func (h *highlighter) run() {
	for h.pos < len(h.src) {
		c := h.src[h.pos]
		switch {
		case c == '#':
			h.emit(h.styles.comment, h.until("\n"))
		case c == '"' || c == '\'':
			h.str("")
		case isNameByte(c) && !isDigit(c):
			h.word()
		case isDigit(c):
			end := h.pos
			for end < len(h.src) && (isNameByte(h.src[end]) || h.src[end] == '.') {
				end++
			}
			h.emit(h.styles.number, end)
		case c == '@' && h.startsLine():
			end := h.pos + 1
			for end < len(h.src) && (isNameByte(h.src[end]) || h.src[end] == '.') {
				end++
			}
			h.emit(h.styles.builtin, end)
		default:
			h.attr = c == '.'
			h.emit(style{}, h.pos+1)
			continue
		}
		h.attr = false
	}
}

// until returns the position of the next s, or the end.
func (h *highlighter) until(s string) int {
	if i := strings.Index(h.src[h.pos:], s); i >= 0 {
		return h.pos + i
	}
	return len(h.src)
}

func (h *highlighter) startsLine() bool {
	before := strings.TrimRight(h.src[:h.pos], " \t")
	return before == "" || before[len(before)-1] == '\n'
}

// word shows a name, a keyword, or the string that a prefix begins.
func (h *highlighter) word() {
	end := h.pos
	for end < len(h.src) && isNameByte(h.src[end]) {
		end++
	}
	w := h.src[h.pos:end]
	switch {
	case end < len(h.src) && (h.src[end] == '"' || h.src[end] == '\'') && len(w) <= 2 && strings.Trim(strings.ToLower(w), "rbfut") == "":
		h.str(w)
	case h.attr:
		h.emit(style{}, end)
	case keywords[w]:
		h.emit(h.styles.keyword, end)
		h.define = w == "def" || w == "class"
		return
	case h.define:
		h.emit(h.styles.name, end)
	case builtins[w]:
		h.emit(h.styles.builtin, end)
	default:
		h.emit(style{}, end)
	}
	h.define = false
}

// str shows a string with its prefix; the replacement fields of an f-string are shown as ordinary text.
func (h *highlighter) str(prefix string) {
	lower := strings.ToLower(prefix)
	format, raw := strings.ContainsAny(lower, "ft"), strings.Contains(lower, "r")
	at := h.pos + len(prefix)
	quote := h.src[at : at+1]
	if strings.HasPrefix(h.src[at:], strings.Repeat(quote, 3)) {
		quote = strings.Repeat(quote, 3)
	}
	i := at + len(quote)
	for i < len(h.src) {
		switch c := h.src[i]; {
		case strings.HasPrefix(h.src[i:], quote):
			h.emit(h.styles.str, i+len(quote))
			return
		case c == '\\' && !raw && i+1 < len(h.src):
			i += 2
		case c == '\n' && len(quote) == 1:
			h.emit(h.styles.str, i)
			return
		case format && c == '{' && strings.HasPrefix(h.src[i:], "{{"):
			i += 2
		case format && c == '{':
			h.emit(h.styles.str, i)
			i = h.field(i)
			h.emit(style{}, i)
		default:
			i++
		}
	}
	h.emit(h.styles.str, len(h.src))
}

// field returns the end of the replacement field that begins at i.
func (h *highlighter) field(i int) int {
	depth := 0
	for ; i < len(h.src); i++ {
		switch h.src[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i + 1
			}
		case '\n':
			return i
		}
	}
	return i
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isNameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || c == '_' || c >= 0x80
}

var keywords = wordSet(`False None True and as assert async await break class continue def del elif else except
	finally for from global if import in is lambda nonlocal not or pass raise return try while with yield`)

var builtins = wordSet(`abs all any bool bytes dict enumerate filter float format frozenset getattr hasattr hash int
	isinstance iter len list map max min next object print range repr reversed round set setattr slice sorted str sum
	super tuple type zip Exception KeyError TypeError ValueError`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// highlightJSON colours an indented JSON document.
func (u *UI) highlightJSON(src string) string {
	if !u.terminal {
		return src
	}
	var b strings.Builder
	for i := 0; i < len(src); {
		end := i + 1
		var st style
		switch c := src[i]; {
		case c == '"':
			for end < len(src) && src[end] != '"' {
				if src[end] == '\\' {
					end++
				}
				end++
			}
			end = min(end+1, len(src))
			st = u.styles.str
			if end < len(src) && src[end] == ':' {
				st = u.styles.keyword
			}
		case isNameByte(c) || c == '-':
			for end < len(src) && (isNameByte(src[end]) || src[end] == '.' || src[end] == '-' || src[end] == '+') {
				end++
			}
			st = u.styles.number
		}
		b.WriteString(st.render(src[i:end]))
		i = end
	}
	return b.String()
}
