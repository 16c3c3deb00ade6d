// Package programs holds the example programs, for the demo and for tests.
package programs

import (
	"embed"
	"io/fs"
)

//go:embed *.py
var files embed.FS

// Files returns the programs by file name, such as "expenses.py".
func Files() fs.FS { return files }

// Expenses returns the program of the demo: whose expenses exceed the budget.
func Expenses() string {
	data, err := files.ReadFile("expenses.py")
	if err != nil { // cannot happen: it is embedded
		return ""
	}
	return string(data)
}
