// Package email is the package email of programs, written in Python: utils
// reads and writes addresses and dates of headers, charset says how text is
// written. Start with Modules.
// https://docs.python.org/3.14/library/email.html
package email

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed address.py
	addressSource string
	//go:embed utils.py
	utilsSource string
	//go:embed charset.py
	charsetSource string
	//go:embed errors.py
	errorsSource string
)

// Modules are email and its submodules.
var Modules = []*py.ModuleDef{
	{Name: "email", Doc: "Messages of electronic mail."},
	{Name: "email.address", Source: addressSource},
	{Name: "email.utils", Doc: "Addresses and dates of mail headers.", Source: utilsSource},
	{Name: "email.charset", Doc: "Character sets of messages.", Source: charsetSource},
	{Name: "email.errors", Doc: "What can be wrong with messages.", Source: errorsSource},
}
