// Package asyncio is the asyncio module of programs.
//
// Futures, tasks, gather and the loop itself are native: see
// py.AsyncPrimitives. The rest is written in Python, in the submodules CPython
// has too; each is loaded when a name of it is first used, so that importing
// asyncio costs next to nothing. Start with Modules.
//
// A program runs inside a loop from its first line; asyncio.run and loop
// objects make further ones, which block it while they run. There is no
// process, and threads are tasks: see py.ThreadPrimitives.
package asyncio

import (
	_ "embed"
	"slices"

	"toolweaver/py"
	"toolweaver/py/lib/collections"
	"toolweaver/py/lib/heapq"
)

var (
	//go:embed tasks.py
	tasksSource string
	//go:embed timeouts.py
	timeoutsSource string
	//go:embed taskgroups.py
	taskGroupsSource string
	//go:embed locks.py
	locksSource string
	//go:embed queues.py
	queuesSource string
	//go:embed events.py
	eventsSource string
	//go:embed executors.py
	executorsSource string
	//go:embed runners.py
	runnersSource string
	//go:embed exceptions.py
	exceptionsSource string
	//go:embed protocols.py
	protocolsSource string
	//go:embed transports.py
	transportsSource string
	//go:embed streams.py
	streamsSource string
	//go:embed subprocess.py
	subprocessSource string
	//go:embed graph.py
	graphSource string
)

// Names by the submodule that defines them.
var defined = map[string][]string{
	"asyncio.tasks": {"FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "sleep", "all_tasks", "wait_for", "wait", "as_completed", "shield",
		"run_coroutine_threadsafe", "eager_task_factory", "create_eager_task_factory"},
	"asyncio.timeouts":   {"Timeout", "timeout", "timeout_at"},
	"asyncio.taskgroups": {"TaskGroup"},
	"asyncio.locks":      {"Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier"},
	"asyncio.exceptions": {"BrokenBarrierError", "IncompleteReadError", "LimitOverrunError", "SendfileNotAvailableError"},
	"asyncio.protocols":  {"BaseProtocol", "Protocol", "DatagramProtocol", "SubprocessProtocol", "BufferedProtocol"},
	"asyncio.transports": {"BaseTransport", "ReadTransport", "WriteTransport", "Transport", "DatagramTransport", "SubprocessTransport"},
	"asyncio.streams": {"StreamReader", "StreamWriter", "StreamReaderProtocol", "open_connection", "start_server", "open_unix_connection",
		"start_unix_server"},
	"asyncio.subprocess": {"create_subprocess_exec", "create_subprocess_shell"},
	"asyncio.graph": {"capture_call_graph", "format_call_graph", "print_call_graph", "FrameCallGraphEntry", "FutureCallGraph",
		"future_add_to_awaited_by", "future_discard_from_awaited_by"},
	"asyncio.queues": {"Queue", "PriorityQueue", "LifoQueue", "QueueEmpty", "QueueFull", "QueueShutDown"},
	"asyncio.events": {"AbstractServer", "Server", "AbstractEventLoopPolicy", "DefaultEventLoopPolicy", "get_event_loop_policy", "set_event_loop_policy", "_set_running_loop",
		"_enter_task", "_leave_task", "_register_task", "_unregister_task"},
	"asyncio.executors": {"wrap_future", "to_thread"},
	"asyncio.runners":   {"Runner"},
}

func lazyNames() map[string]string {
	m := map[string]string{}
	for mod, names := range defined {
		for _, n := range names {
			m[n] = mod
		}
	}
	return m
}

// values are the native classes and exceptions every part of asyncio sees.
func values() map[string]py.Value {
	return map[string]py.Value{
		"Future":            py.FutureType.Value(),
		"Task":              py.TaskType.Value(),
		"CancelledError":    py.CancelledError.Value(),
		"InvalidStateError": py.InvalidStateError.Value(),
		"TimeoutError":      py.TimeoutError.Value(),

		"AbstractEventLoop": py.AbstractEventLoopType.Value(),
		"BaseEventLoop":     py.BaseEventLoopType.Value(),
		"SelectorEventLoop": py.EventLoopType.Value(),
		"EventLoop":         py.EventLoopType.Value(),
		"Handle":            py.HandleType.Value(),
		"TimerHandle":       py.TimerHandleType.Value(),
	}
}

// Module is the asyncio package itself.
var Module = &py.ModuleDef{
	Name:   "asyncio",
	Doc:    "Concurrency with coroutines.",
	Funcs:  py.AsyncPrimitives(),
	Values: values(),
	Init: func(in *py.Interp, m *py.Module) *py.Exception {
		list := make([]py.Value, len(exported))
		for i, n := range exported {
			list[i] = in.NewStr(n)
		}
		m.Set(in, "__all__", in.NewTuple(list...))
		return lazy(in, m)
	},
}

var lazy = py.LazyNames(lazyNames())

// exported are the names of "from asyncio import *".
var exported = func() []string {
	names := []string{"Future", "Task", "AbstractEventLoop", "BaseEventLoop", "SelectorEventLoop", "EventLoop", "Handle", "TimerHandle", "CancelledError",
		"InvalidStateError", "TimeoutError", "run", "gather", "create_task", "ensure_future", "current_task", "iscoroutine", "isfuture",
		"iscoroutinefunction", "get_running_loop", "_get_running_loop", "get_event_loop", "new_event_loop", "set_event_loop"}
	for _, more := range defined {
		for _, n := range more {
			if n[0] != '_' && n != "FrameCallGraphEntry" && n != "FutureCallGraph" {
				names = append(names, n)
			}
		}
	}
	slices.Sort(names)
	return names
}()

// Modules are asyncio and its submodules.
var Modules = []*py.ModuleDef{
	Module,
	submodule("asyncio.exceptions", exceptionsSource),
	submodule("asyncio.protocols", protocolsSource),
	submodule("asyncio.transports", transportsSource),
	submodule("asyncio.streams", streamsSource),
	submodule("asyncio.subprocess", subprocessSource),
	submodule("asyncio.graph", graphSource),
	{Name: "asyncio.futures", Values: values(), Funcs: py.AsyncPrimitives(), Init: py.LazyNames(map[string]string{"wrap_future": "asyncio.executors"})},
	{Name: "asyncio.threads", Init: py.LazyNames(map[string]string{"to_thread": "asyncio.executors"})},
	{Name: "asyncio.mixins", Init: py.LazyNames(map[string]string{"_LoopBoundMixin": "asyncio.locks"})},
	{Name: "asyncio.selector_events", Values: map[string]py.Value{"BaseSelectorEventLoop": py.EventLoopType.Value()}},
	{Name: "asyncio.unix_events", Values: map[string]py.Value{"SelectorEventLoop": py.EventLoopType.Value(), "EventLoop": py.EventLoopType.Value()}},
	{Name: "asyncio.coroutines", Funcs: py.AsyncPrimitives()},
	submodule("asyncio.tasks", tasksSource),
	submodule("asyncio.timeouts", timeoutsSource),
	submodule("asyncio.taskgroups", taskGroupsSource),
	submodule("asyncio.locks", locksSource),
	submodule("asyncio.queues", queuesSource),
	submodule("asyncio.events", eventsSource),
	submodule("asyncio.executors", executorsSource),
	submodule("asyncio.runners", runnersSource),
	{Name: "asyncio.base_events", Values: values(), Funcs: py.AsyncPrimitives()},
}

// submodule is a part written in Python, which sees the primitives as globals.
func submodule(name, source string) *py.ModuleDef {
	v := values()
	v["_deque"] = collections.DequeType.Value()
	funcs := append(py.AsyncPrimitives(), py.ThreadPrimitives()...)
	for _, f := range heapq.Module.Funcs {
		switch f.Name {
		case "heappush", "heappop":
			f.Name = "_" + f.Name
			funcs = append(funcs, f)
		}
	}
	return &py.ModuleDef{Name: name, Funcs: funcs, Values: v, Source: source}
}
