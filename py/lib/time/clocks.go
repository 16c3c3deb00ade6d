package time

// This file defines the clocks by number and what get_clock_info tells.

import (
	"toolweaver/py"
)

// The numbers of clocks, as they are on Linux.
var clockNumbers = map[string]int64{
	"CLOCK_REALTIME": 0, "CLOCK_MONOTONIC": 1, "CLOCK_PROCESS_CPUTIME_ID": 2, "CLOCK_THREAD_CPUTIME_ID": 3,
	"CLOCK_MONOTONIC_RAW": 4, "CLOCK_BOOTTIME": 7, "CLOCK_TAI": 11,
}

// clockDefs are the functions of clocks by number.
var clockDefs = []py.Def{
	{Name: "clock_gettime", Sig: "clk_id, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		n, exc := readClock(in, a[0])
		return py.Float(float64(n) / 1e9), exc
	}, Doc: "Return the seconds of a clock."},
	{Name: "clock_gettime_ns", Sig: "clk_id, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		n, exc := readClock(in, a[0])
		return py.Int(n), exc
	}, Doc: "Return the nanoseconds of a clock."},
	{Name: "clock_getres", Sig: "clk_id, /", Fn: func(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
		_, exc := readClock(in, a[0])
		return py.Float(1e-9), exc
	}, Doc: "Return the resolution of a clock in seconds."},
	{Name: "clock_settime", Sig: "clk_id, time, /", Fn: setClock, Doc: "Fail: a program cannot set a clock."},
	{Name: "clock_settime_ns", Sig: "clk_id, time, /", Fn: setClock, Doc: "Fail: a program cannot set a clock."},
	{Name: "_clock_info", Sig: "name, /", Fn: clockInfo},
}

func readClock(in *py.Interp, v py.Value) (int64, *py.Exception) {
	i, exc := in.Index(v)
	if exc != nil {
		return 0, exc
	}
	switch n, ok := i.AsInt(); {
	case ok && (n == 0 || n == 11):
		return wall(in), nil
	case ok && n > 0 && n <= 7:
		return monotonic(in), nil
	}
	return 0, py.NewException(py.OSError, py.Int(22), in.NewStr("Invalid argument"))
}

func setClock(in *py.Interp, _ []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	return py.Value{}, py.NewException(py.PermissionError, py.Int(1), in.NewStr("Operation not permitted"))
}

// clockInfo returns (implementation, monotonic, adjustable, resolution) of the
// clock of that name.
func clockInfo(in *py.Interp, a []py.Value, _ *py.Kwargs) (py.Value, *py.Exception) {
	name, ok := a[0].Text()
	if !ok {
		return py.Value{}, py.Errorf(py.TypeError, "get_clock_info() argument 1 must be str, not %s", py.TypeName(a[0]))
	}
	read, set := "", false
	switch name {
	case "time":
		read, set = "clock_gettime(CLOCK_REALTIME)", true
	case "monotonic", "perf_counter":
		read = "clock_gettime(CLOCK_MONOTONIC)"
	case "process_time":
		read = "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)"
	case "thread_time":
		read = "clock_gettime(CLOCK_THREAD_CPUTIME_ID)"
	default:
		return py.Value{}, py.Errorf(py.ValueError, "unknown clock")
	}
	return in.NewTuple(in.NewStr(read), py.Bool(!set), py.Bool(set), py.Float(1e-9)), nil
}
