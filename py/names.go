package py

// This file lists the names the engine itself looks up.

var (
	nmMain     = intern("__main__")
	nmName     = intern("__name__")
	nmGetattr  = intern("__getattr__")
	nmAppend   = intern("append")
	nmDoc      = intern("__doc__")
	nmModule   = intern("__module__")
	nmQualname = intern("__qualname__")
	nmSlots    = intern("__slots__")
	nmDict     = intern("__dict__")
	nmInitSub  = intern("__init_subclass__")
	nmSetName  = intern("__set_name__")
	nmPrepare  = intern("__prepare__")
	nmMroEntry = intern("__mro_entries__")
	nmMatch    = intern("__match_args__")
	nmHash     = intern("__hash__")
	nmEq       = intern("__eq__")
)
