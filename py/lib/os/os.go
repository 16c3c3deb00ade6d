// Package os is what programs get of the os module and its neighbours: paths
// as text, constants and an environment that starts empty. Whatever would
// reach the operating system raises an error that says so. Start with Modules.
//
// os itself is os.py, os.path is posixpath.py; ntpath, stat, errno and
// platform are modules of their own; constants.py has what os seldom needs,
// shutil.py what of shutil works without files.
// https://docs.python.org/3.14/library/os.html
package os

import (
	_ "embed"

	"toolweaver/py"
)

var (
	//go:embed os.py
	osSource string
	//go:embed posixpath.py
	posixSource string
	//go:embed ntpath.py
	ntSource string
	//go:embed genericpath.py
	genericSource string
	//go:embed stat.py
	statSource string
	//go:embed errno.py
	errnoSource string
	//go:embed platform.py
	platformSource string
	//go:embed constants.py
	constantsSource string
	//go:embed glob.py
	globSource string
	//go:embed shutil.py
	shutilSource string
)

// Modules are os, os.path and what belongs to them.
var Modules = []*py.ModuleDef{
	{Name: "os", Doc: "The harmless part of the interface to an operating system.", Source: osSource},
	{Name: "os.path", Alias: "posixpath"},
	{Name: "posixpath", Doc: "Paths of POSIX systems as text.", Source: posixSource},
	{Name: "ntpath", Doc: "Paths of Windows as text.", Source: ntSource},
	{Name: "genericpath", Doc: "What all kinds of paths share.", Source: genericSource},
	{Name: "stat", Doc: "Constants and functions for file modes.", Source: statSource},
	{Name: "errno", Doc: "Numbers of system errors.", Source: errnoSource},
	{Name: "_os_constants", Doc: "Constants and records of os.", Source: constantsSource},
	{Name: "glob", Doc: "Patterns of paths as regular expressions.", Source: globSource},
	{Name: "shutil", Doc: "Copies between streams, and the size of a terminal.", Source: shutilSource},
	{Name: "platform", Doc: "Harmless answers about the platform.", Source: platformSource},
}
