// Package calendar is the calendar module of programs, written in Python in
// calendar.py. The locale is always C. Start with Module.
// https://docs.python.org/3.14/library/calendar.html
package calendar

import (
	_ "embed"

	"toolweaver/py"
)

//go:embed calendar.py
var source string

// Module is the calendar module.
var Module = &py.ModuleDef{Name: "calendar", Doc: "Calendars as numbers, text and HTML.", Source: source}
