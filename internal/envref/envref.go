// Package envref replaces references to environment variables in the texts of configuration files. Start with [Expand].
package envref

import (
	"errors"
	"fmt"
	"strings"
)

// Expand replaces ${NAME}, ${env:NAME} and ${NAME:-default} in text by what lookup returns for NAME. The replacement is not
// searched again. A name that is not set and has no default is an error, as is a reference that is malformed; the error names the
// variable and never shows a value.
func Expand(text string, lookup func(string) (string, bool)) (string, error) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, "${")
		b.WriteString(before)
		if !ok {
			return b.String(), nil
		}
		ref, after, ok := strings.Cut(rest, "}")
		if !ok {
			return "", errors.New(`"${" without "}"`)
		}
		name, def, hasDefault := strings.Cut(ref, ":-")
		name = strings.TrimPrefix(name, "env:")
		if !isVariable(name) {
			return "", fmt.Errorf("${%s} is not a variable of the environment; write ${NAME} or ${NAME:-default}", ref)
		}
		value, set := lookup(name)
		switch {
		case set && (value != "" || !hasDefault):
			b.WriteString(value)
		case hasDefault:
			b.WriteString(def)
		default:
			return "", fmt.Errorf("the environment variable %s is not set; set it, or write ${%s:-default}", name, name)
		}
		text = after
	}
}

func isVariable(name string) bool {
	for i, r := range name {
		if !(r == '_' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || i > 0 && '0' <= r && r <= '9') {
			return false
		}
	}
	return name != ""
}
