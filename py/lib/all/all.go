// Package all links the default set of the standard library. Start at
// Library. Adding a module is one import and one line of the list.
package all

import (
	"sync"

	"toolweaver/py"
	"toolweaver/py/lib/abc"
	"toolweaver/py/lib/argparse"
	"toolweaver/py/lib/array"
	"toolweaver/py/lib/ast"
	"toolweaver/py/lib/asyncio"
	"toolweaver/py/lib/atexit"
	"toolweaver/py/lib/base64"
	"toolweaver/py/lib/bisect"
	"toolweaver/py/lib/builtins"
	"toolweaver/py/lib/calendar"
	"toolweaver/py/lib/cmath"
	"toolweaver/py/lib/codecs"
	"toolweaver/py/lib/collections"
	"toolweaver/py/lib/colorsys"
	"toolweaver/py/lib/configparser"
	"toolweaver/py/lib/contextlib"
	"toolweaver/py/lib/contextvars"
	"toolweaver/py/lib/copy"
	"toolweaver/py/lib/copyreg"
	"toolweaver/py/lib/csv"
	"toolweaver/py/lib/dataclasses"
	"toolweaver/py/lib/datetime"
	"toolweaver/py/lib/decimal"
	"toolweaver/py/lib/difflib"
	"toolweaver/py/lib/email"
	"toolweaver/py/lib/enum"
	"toolweaver/py/lib/fnmatch"
	"toolweaver/py/lib/fractions"
	"toolweaver/py/lib/functools"
	"toolweaver/py/lib/future"
	"toolweaver/py/lib/gc"
	"toolweaver/py/lib/getopt"
	"toolweaver/py/lib/graphlib"
	"toolweaver/py/lib/hashlib"
	"toolweaver/py/lib/heapq"
	"toolweaver/py/lib/html"
	"toolweaver/py/lib/inspect"
	"toolweaver/py/lib/io"
	"toolweaver/py/lib/ipaddress"
	"toolweaver/py/lib/itertools"
	"toolweaver/py/lib/json"
	"toolweaver/py/lib/keyword"
	"toolweaver/py/lib/locale"
	"toolweaver/py/lib/logging"
	"toolweaver/py/lib/math"
	"toolweaver/py/lib/mimetypes"
	"toolweaver/py/lib/numbers"
	"toolweaver/py/lib/operator"
	oslib "toolweaver/py/lib/os"
	"toolweaver/py/lib/pathlib"
	"toolweaver/py/lib/pprint"
	"toolweaver/py/lib/queue"
	"toolweaver/py/lib/random"
	"toolweaver/py/lib/re"
	"toolweaver/py/lib/reprlib"
	"toolweaver/py/lib/sched"
	"toolweaver/py/lib/secrets"
	"toolweaver/py/lib/shlex"
	"toolweaver/py/lib/statistics"
	stringlib "toolweaver/py/lib/string"
	"toolweaver/py/lib/string/templatelib"
	structlib "toolweaver/py/lib/struct"
	"toolweaver/py/lib/sys"
	"toolweaver/py/lib/textwrap"
	"toolweaver/py/lib/threading"
	"toolweaver/py/lib/time"
	"toolweaver/py/lib/timeit"
	"toolweaver/py/lib/tomllib"
	"toolweaver/py/lib/traceback"
	"toolweaver/py/lib/types"
	"toolweaver/py/lib/typing"
	"toolweaver/py/lib/unicodedata"
	"toolweaver/py/lib/unittest"
	"toolweaver/py/lib/urllib"
	"toolweaver/py/lib/uuid"
	"toolweaver/py/lib/warnings"
	"toolweaver/py/lib/weakref"
	xmllib "toolweaver/py/lib/xml"
	"toolweaver/py/lib/zlib"
	"toolweaver/py/lib/zoneinfo"
)

// modules lists the default set, in alphabetical order. A package that
// defines several modules is in packages.
var modules = []*py.ModuleDef{
	abc.Module,
	argparse.Module,
	array.Module,
	atexit.Module,
	bisect.Module,
	builtins.Module,
	calendar.Module,
	cmath.Module,
	codecs.Module,
	configparser.Module,
	contextvars.Module,
	colorsys.Module,
	getopt.Module,
	mimetypes.Module,
	locale.Module,
	copy.Module,
	copyreg.Module,
	csv.Module,
	dataclasses.Module,
	datetime.Module,
	decimal.Module,
	fractions.Module,
	fnmatch.Module,
	keyword.Module,
	reprlib.Module,
	shlex.Module,
	functools.Module,
	future.Module,
	gc.Module,
	graphlib.Module,
	heapq.Module,
	inspect.Module,
	ipaddress.Module,
	itertools.Module,
	math.Module,
	numbers.Module,
	operator.Module,
	pprint.Module,
	queue.Module,
	random.Module,
	re.Module,
	sched.Module,
	secrets.Module,
	statistics.Module,
	stringlib.Module,
	templatelib.Module,
	structlib.Module,
	sys.Module,
	textwrap.Module,
	time.Module,
	timeit.Module,
	tomllib.Module,
	traceback.Module,
	types.Module,
	unicodedata.Module,
	uuid.Module,
	zoneinfo.Module,
	warnings.Module,
	weakref.Module,
}

var packages = [][]*py.ModuleDef{
	ast.Modules,
	asyncio.Modules,
	base64.Modules,
	collections.Modules,
	enum.Modules,
	typing.Modules,
	unittest.Modules,
	hashlib.Modules,
	difflib.Modules,
	html.Modules,
	json.Modules,
	contextlib.Modules,
	logging.Modules,
	zlib.Modules,
	threading.Modules,
	oslib.Modules,
	pathlib.Modules,
	urllib.Modules,
	io.Modules,
	xmllib.Modules,
	email.Modules,
}

var library = sync.OnceValue(func() map[string]*py.ModuleDef {
	m := make(map[string]*py.ModuleDef, len(modules))
	for _, d := range modules {
		m[d.Name] = d
	}
	for _, p := range packages {
		for _, d := range p {
			m[d.Name] = d
		}
	}
	return m
})

// Library returns the modules by name, for py.Options.Library. The map is
// shared and must not be changed.
func Library() map[string]*py.ModuleDef { return library() }
