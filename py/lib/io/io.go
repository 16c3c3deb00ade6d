// Package io is the io module of programs: text and bytes in memory. There
// are no files. Start with Module; StringIO and BytesIO are in buffer.go.
// https://docs.python.org/3.14/library/io.html
package io

import "toolweaver/py"

// Module is the io module. It is made by init because its types are.
var Module *py.ModuleDef

func init() {
	StringIOType = bufferType("StringIO", "initial_value='', newline='\\n'", true)
	BytesIOType = bufferType("BytesIO", "initial_bytes=b''", false)
	Module = &py.ModuleDef{
		Name: "io",
		Doc:  "Text and bytes in memory.",
		Values: map[string]py.Value{
			"StringIO":            StringIOType.Value(),
			"BytesIO":             BytesIOType.Value(),
			"SEEK_SET":            py.Int(0),
			"SEEK_CUR":            py.Int(1),
			"SEEK_END":            py.Int(2),
			"DEFAULT_BUFFER_SIZE": py.Int(8192),
		},
		Source: `
class UnsupportedOperation(OSError, ValueError):
    """A stream cannot do what was asked."""


class IOBase:
    """Base of streams."""


class TextIOBase(IOBase):
    """Base of text streams."""


class BufferedIOBase(IOBase):
    """Base of byte streams."""


class RawIOBase(IOBase):
    """Base of raw streams."""
`,
	}
}
