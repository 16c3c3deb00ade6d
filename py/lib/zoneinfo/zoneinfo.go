// Package zoneinfo is the zoneinfo module of programs: the IANA time zones,
// from a database that is part of the engine (database.go), so that every host
// computes the same. TZPATH has no effect. Start with Module.
// https://docs.python.org/3.14/library/zoneinfo.html
package zoneinfo

import (
	"path"
	"strings"

	"toolweaver/py"
	"toolweaver/py/lib/datetime"
)

// Module is the zoneinfo module. It is made by init because a type is.
var Module = &py.ModuleDef{Name: "zoneinfo", Doc: "The IANA time zones.", Source: `
__all__ = ["ZoneInfo", "reset_tzpath", "available_timezones", "TZPATH", "ZoneInfoNotFoundError", "InvalidTZPathWarning"]

_cache = {}
_default = TZPATH = ("/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo")


class ZoneInfoNotFoundError(KeyError):
    """There is no time zone with that key."""

    __module__ = "zoneinfo._common"


class InvalidTZPathWarning(RuntimeWarning):
    """A path for time zones is not valid."""

    __module__ = "zoneinfo._tzpath"


def reset_tzpath(to=None):
    """Set TZPATH, which has no effect: the time zones are part of the engine."""
    global TZPATH
    if to is None:
        to = _default
    elif isinstance(to, (str, bytes)) or not isinstance(to, (list, tuple)):
        raise TypeError(f"tzpaths must be a list or tuple, not {type(to)}: {to!r}")
    elif relative := [p for p in to if not p.startswith("/")]:
        raise ValueError("Paths should be absolute but found the following relative paths:\n    " + "\n    ".join(relative))
    TZPATH = tuple(to)
`}

// info is the payload of a ZoneInfo.
type info struct {
	*zone
	key  py.Value // None if it was made from a file without a key
	file string   // the repr of that file
	own  bool     // not from the cache
}

// Trace visits the key.
func (i *info) Trace(visit func(py.Value)) { visit(i.key) }

// Size returns the bytes i takes.
func (i *info) Size() int { return 200 + len(i.trans)*80 }

var zoneInfoType *py.Type

func init() {
	method := func(get func(in *py.Interp, k kind) py.Value) py.NativeFunc {
		return func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
			k, known, exc := kindAt(in, a[0], a[1])
			if exc != nil || !known {
				return py.None, exc
			}
			return get(in, k), nil
		}
	}
	zoneInfoType = py.NewType(py.TypeSpec{
		Name: "zoneinfo.ZoneInfo", Module: "zoneinfo", Bases: []*py.Type{datetime.Tzinfo()}, Doc: "A time zone of the IANA database.",
		New: zoneInfo_new, NewSig: "...",
		Methods: []py.Def{
			{Name: "utcoffset", Sig: "dt, /", Fn: method(func(in *py.Interp, k kind) py.Value { return datetime.NewDelta(in, k.offset) }), Doc: "Return the offset from UTC."},
			{Name: "dst", Sig: "dt, /", Fn: method(func(in *py.Interp, k kind) py.Value { return datetime.NewDelta(in, k.dst) }), Doc: "Return the daylight saving time."},
			{Name: "tzname", Sig: "dt, /", Fn: method(func(in *py.Interp, k kind) py.Value { return in.NewStr(k.name) }), Doc: "Return the abbreviation."},
			{Name: "fromutc", Sig: "dt, /", Fn: zoneInfo_fromutc, Doc: "Convert a datetime in UTC."},
			{Name: "__repr__", Fn: zoneInfo_repr},
			{Name: "__str__", Fn: func(in *py.Interp, a []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
				if i := infoOf(a[0]); !i.key.IsNone() {
					return i.key, nil
				}
				return zoneInfo_repr(in, a, kw)
			}},
			{Name: "__reduce__", Fn: zoneInfo_reduce},
			{Name: "__init__", Sig: "...", Fn: func(*py.Interp, []py.Value, *py.Kwargs) (py.Value, *py.Exception) { return py.None, nil }},
		},
		Class: []py.Def{
			{Name: "no_cache", Sig: "...", Fn: zoneInfo_no_cache, Doc: "Return a new ZoneInfo."},
			{Name: "from_file", Sig: "...", Fn: zoneInfo_from_file, Doc: "Return a ZoneInfo that a binary file object describes."},
			{Name: "clear_cache", Sig: "...", Fn: zoneInfo_clear_cache, Doc: "Forget the zones, or those with certain keys."},
			{Name: "_unpickle", Sig: "key, from_cache, /", Fn: zoneInfo_unpickle},
		},
		Getters: []py.Getter{{
			Name: "key", Get: func(_ *py.Interp, v py.Value) (py.Value, *py.Exception) { return infoOf(v).key, nil },
			Set: func(*py.Interp, py.Value, py.Value) *py.Exception {
				return py.Errorf(py.AttributeError, "readonly attribute")
			},
		}},
	})
	Module.Values = map[string]py.Value{"ZoneInfo": zoneInfoType.Value()}
	Module.Funcs = []py.Def{{Name: "available_timezones", Fn: zoneinfo_available, Doc: "Return the set of all keys."}}
}

var utcZone = &zone{before: kind{name: "UTC"}, after: rule{std: kind{name: "UTC"}}, fixed: true}

func infoOf(v py.Value) *info {
	if i, ok := v.ObjectData().(*info); ok {
		return i
	}
	return &info{zone: utcZone, key: py.None}
}

func zoneinfo_available(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	s := in.NewSet()
	for _, k := range keys() {
		if exc := in.SetAdd(s, in.NewStr(k)); exc != nil {
			return py.Value{}, exc
		}
	}
	return s.Value(), nil
}

// argument takes the one argument, key, from the raw arguments of the class
// method called name.
func argument(name string, a []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	n := len(a) - 1
	switch key := kw.Get("key"); {
	case n == 1 && kw.Len() == 0:
		return a[1], nil
	case n == 0 && kw.Len() == 1 && !key.IsAbsent():
		return key, nil
	case n+kw.Len() > 1 && n == 0:
		return py.Value{}, py.Errorf(py.TypeError, "%s() takes at most 1 keyword argument (%d given)", name, kw.Len())
	case n+kw.Len() > 1:
		return py.Value{}, py.Errorf(py.TypeError, "%s() takes at most 1 argument (%d given)", name, n+kw.Len())
	}
	return py.Value{}, py.Errorf(py.TypeError, "%s() missing required argument 'key' (pos 1)", name)
}

// cacheOf returns the dict of the zones that were made, by class and key.
func cacheOf(in *py.Interp) (py.Value, *py.Exception) {
	m, exc := in.Import("zoneinfo")
	if exc != nil {
		return py.Value{}, exc
	}
	return m.Get(in, "_cache"), nil
}

func zoneInfo_new(in *py.Interp, a []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	key, exc := argument("ZoneInfo", a, kw)
	if exc != nil {
		return py.Value{}, exc
	}
	cache, exc := cacheOf(in)
	if exc != nil {
		return py.Value{}, exc
	}
	d, _ := cache.AsDict()
	id := in.NewTuple(a[0], key)
	if _, ok := key.Text(); !ok || d == nil {
		return newZone(in, a[0], key, false)
	}
	if v, exc := in.DictGet(d, id); exc != nil || !v.IsAbsent() {
		return v, exc
	}
	v, exc := newZone(in, a[0], key, false)
	if exc != nil {
		return v, exc
	}
	return v, in.DictSet(d, id, v)
}

func zoneInfo_no_cache(in *py.Interp, a []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	key, exc := argument("no_cache", a, kw)
	if exc != nil {
		return py.Value{}, exc
	}
	return newZone(in, a[0], key, true)
}

func zoneInfo_unpickle(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	if ok, exc := in.Truth(a[2]); exc != nil || ok {
		if exc != nil {
			return py.Value{}, exc
		}
		return in.Call(a[0], a[1])
	}
	return newZone(in, a[0], a[1], true)
}

// newZone makes the zone of a key, reading its file.
func newZone(in *py.Interp, cls, key py.Value, own bool) (py.Value, *py.Exception) {
	t, _ := cls.AsType()
	k, ok := key.Text()
	if _, b := key.AsBytes(); b {
		return py.Value{}, py.Errorf(py.TypeError, "Can't mix strings and bytes in path components")
	}
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "expected str, bytes or os.PathLike object, not %s", py.TypeName(key))
	}
	if exc := checkKey(k); exc != nil {
		return py.Value{}, exc
	}
	data, ok := files()[k]
	if !ok {
		m, exc := in.Import("zoneinfo")
		if exc != nil {
			return py.Value{}, exc
		}
		notFound, ok := m.Get(in, "ZoneInfoNotFoundError").AsType()
		if !ok {
			notFound = py.KeyError
		}
		return py.Value{}, py.NewException(notFound, in.NewStr("No time zone found with key "+k))
	}
	return readZone(in, t, data, &info{key: key, own: own})
}

func readZone(in *py.Interp, t *py.Type, data string, i *info) (py.Value, *py.Exception) {
	if exc := in.Charge(10 + len(data)/8); exc != nil {
		return py.Value{}, exc
	}
	if exc := in.Alloc(len(data) * 10); exc != nil {
		return py.Value{}, exc
	}
	z, err := parseZone(data)
	if err != nil {
		return py.Value{}, py.Errorf(py.ValueError, "%s", err.Error())
	}
	i.zone = z
	return in.NewObject(t, i), nil
}

// checkKey refuses keys that are no plain relative paths.
func checkKey(k string) *py.Exception {
	if strings.HasPrefix(k, "/") {
		return py.Errorf(py.ValueError, "ZoneInfo keys may not be absolute paths, got: %s", k)
	}
	clean := path.Clean(k)
	if len(clean) != len(k) {
		return py.Errorf(py.ValueError, "ZoneInfo keys must be normalized relative paths, got: %s", k)
	}
	if clean == "." || clean == ".." || strings.HasPrefix(clean, "../") {
		return py.Errorf(py.ValueError, "ZoneInfo keys must refer to subdirectories of TZPATH, got: %s", k)
	}
	return nil
}

func zoneInfo_from_file(in *py.Interp, a []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	t, _ := a[0].AsType()
	file, key := kw.Get("fobj"), kw.Get("key")
	if len(a) > 1 {
		file = a[1]
	}
	if len(a) > 2 {
		key = a[2]
	}
	switch n := len(a) - 1 + kw.Len(); {
	case file.IsAbsent():
		return py.Value{}, py.Errorf(py.TypeError, "from_file() takes at least 1 positional argument (0 given)")
	case n > 2:
		return py.Value{}, py.Errorf(py.TypeError, "from_file() takes at most 2 arguments (%d given)", n)
	case key.IsAbsent():
		key = py.None
	}
	r, exc := in.CallMethod(file, "read")
	if exc != nil {
		return py.Value{}, exc
	}
	data, ok := r.AsBytes()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "a bytes-like object is required, not '%s'", py.TypeName(r))
	}
	name, exc := in.Repr(file)
	if exc != nil {
		return py.Value{}, exc
	}
	return readZone(in, t, data, &info{key: key, file: name, own: true})
}

func zoneInfo_clear_cache(in *py.Interp, a []py.Value, kw *py.Kwargs) (py.Value, *py.Exception) {
	only := kw.Get("only_keys")
	if len(a) > 1 {
		return py.Value{}, py.Errorf(py.TypeError, "clear_cache() takes no positional arguments")
	}
	if kw.Len() > 0 && only.IsAbsent() {
		n, _ := kw.Names[0].Text()
		return py.Value{}, py.Errorf(py.TypeError, "clear_cache() got an unexpected keyword argument '%s'", n)
	}
	cache, exc := cacheOf(in)
	d, ok := cache.AsDict()
	if exc != nil || !ok {
		return py.None, exc
	}
	var forget []py.Value
	if only.IsAbsent() || only.IsNone() {
		for k, _, next := d.Entry(0); next >= 0; k, _, next = d.Entry(next) {
			if parts, ok := k.AsItems(); ok && py.Same(parts[0], a[0]) {
				forget = append(forget, k)
			}
		}
	} else {
		list, exc := in.Items(only)
		if exc != nil {
			return py.Value{}, exc
		}
		for _, k := range list {
			forget = append(forget, in.NewTuple(a[0], k))
		}
	}
	for _, k := range forget {
		if _, exc := in.DictDelete(d, k); exc != nil {
			return py.Value{}, exc
		}
	}
	return py.None, nil
}

// kindAt returns the type for the local time dt; known is false if dt is None
// and the type depends on it.
func kindAt(in *py.Interp, self, dt py.Value) (k kind, known bool, exc *py.Exception) {
	z := infoOf(self)
	if dt.IsNone() {
		return z.before, z.fixed, nil
	}
	t, ok := datetime.LocalOf(dt)
	if !ok {
		for _, n := range []string{"toordinal", "hour"} {
			if _, exc := in.GetAttr(dt, in.NewStr(n)); exc != nil {
				return kind{}, false, exc
			}
		}
		return kind{}, false, py.Errorf(py.TypeError, "a datetime is required, not %s", py.TypeName(dt))
	}
	return z.at(t.Seconds, t.Year, t.Fold), true, nil
}

func zoneInfo_fromutc(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	t, ok := datetime.LocalOf(a[1])
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "fromutc: argument must be a datetime")
	}
	if !py.Same(t.Zone, a[0]) {
		return py.Value{}, py.Errorf(py.ValueError, "fromutc: dt.tzinfo is not self")
	}
	k, fold := infoOf(a[0]).atUTC(t.Seconds, t.Year)
	return datetime.ShiftLocal(in, a[1], k.offset, fold)
}

func zoneInfo_repr(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	name := py.TypeName(a[0])
	i := infoOf(a[0])
	if i.key.IsNone() {
		return in.NewStr(name + ".from_file(" + i.file + ")"), nil
	}
	r, exc := in.Repr(i.key)
	return in.NewStr(name + "(key=" + r + ")"), exc
}

func zoneInfo_reduce(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	i := infoOf(a[0])
	if i.key.IsNone() || i.file != "" {
		return py.Value{}, py.Errorf(py.TypeError, "Cannot pickle a ZoneInfo file created from a file stream.")
	}
	unpickle, exc := in.GetAttr(py.TypeOf(a[0]).Value(), in.NewStr("_unpickle"))
	if exc != nil {
		return py.Value{}, exc
	}
	cached := int64(1)
	if i.own {
		cached = 0
	}
	return in.NewTuple(unpickle, in.NewTuple(i.key, py.Int(cached))), nil
}
