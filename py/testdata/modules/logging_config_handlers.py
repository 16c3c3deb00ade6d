import io, logging, logging.config, logging.handlers

buf = io.StringIO()


def show():
    print(buf.getvalue(), end="")
    buf.seek(0)
    buf.truncate()


class Upper(logging.Formatter):
    def __init__(self, fmt=None, datefmt=None, style="%", prefix=""):
        super().__init__(fmt, datefmt, style)
        self.prefix = prefix

    def format(self, record):
        return self.prefix + super().format(record).upper()


class Level(logging.Filter):
    def __init__(self, lowest):
        super().__init__()
        self.lowest = lowest

    def filter(self, record):
        return record.levelno >= self.lowest


logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "brief": {"format": "%(levelname)s:%(message)s"},
        "brace": {"format": "{name}|{message}", "style": "{"},
        "upper": {"()": Upper, "fmt": "%(message)s", "prefix": "> "},
    },
    "filters": {"warn": {"()": Level, "lowest": 30}, "named": {"name": "app"}},
    "handlers": {
        "out": {"class": "logging.StreamHandler", "stream": buf, "formatter": "brief", "level": "INFO"},
        "loud": {"class": "logging.StreamHandler", "stream": buf, "formatter": "upper", "filters": ["warn"]},
        "mem": {"class": "logging.handlers.MemoryHandler", "capacity": 3, "target": "out"},
        "null": {"class": "logging.NullHandler"},
    },
    "loggers": {
        "app": {"level": "DEBUG", "handlers": ["out", "loud"], "propagate": False},
        "app.quiet": {"level": "ERROR", "handlers": ["null"]},
        "mem": {"level": "DEBUG", "handlers": ["mem"], "propagate": False},
    },
    "root": {"level": "WARNING", "handlers": ["out"]},
})
app = logging.getLogger("app")
app.debug("debug"); app.info("info"); app.warning("warning"); show()
logging.getLogger("app.quiet").warning("no"); logging.getLogger("app.quiet").error("yes"); show()
logging.getLogger("other").info("no"); logging.getLogger("other").error("other"); show()
mem = logging.getLogger("mem")
mem.info("one"); show(); mem.info("two"); show(); mem.info("three"); show()
mem.debug("four"); mem.error("five"); show()
for bad in ({}, {"version": 2}, {"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "formatter": "none"}}},
            {"version": 1, "handlers": {"h": {"class": "logging.Missing"}}}, {"version": 1, "loggers": {"x": {"level": "LOUD"}}},
            {"version": 1, "root": {"handlers": ["none"]}}, {"version": 1, "formatters": {"f": {"style": "?"}}},
            {"version": 1, "incremental": True, "handlers": {"zz": {}}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as e:
        print(e, "/", repr(e.__cause__))
logging.config.dictConfig({"version": 1, "handlers": {"h": {"class": "logging.StreamHandler", "stream": buf}}, "root": {"handlers": ["h"], "level": "DEBUG"}})
print(app.disabled, logging.getLogger("mem").disabled)
app.error("disabled"); logging.debug("root"); show()
logging.config.dictConfig({"version": 1, "incremental": True, "handlers": {"h": {"level": "ERROR"}}, "root": {"level": "INFO"}})
print(logging.root, logging.root.handlers[0].level)
logging.warning("no"); logging.error("yes"); show()

target = logging.StreamHandler(buf)
target.setFormatter(logging.Formatter("%(message)s"))
handler = logging.handlers.MemoryHandler(10, target=target)
log = logging.getLogger("memory")
log.propagate = False
log.disabled = False
log.setLevel(1)
log.addHandler(handler)
for i in range(3):
    log.info("buffered %d", i)
show()
print(len(handler.buffer))
log.critical("flush"); show()
log.info("last"); handler.close(); show()
print(handler.target)
buffering = logging.handlers.BufferingHandler(2)
log.handlers[:] = [buffering]
log.info("a"); print(len(buffering.buffer)); log.info("b"); print(len(buffering.buffer))


class Items(list):
    put_nowait = list.append


items = Items()
log.handlers[:] = [logging.handlers.QueueHandler(items)]
log.warning("queued %s", "arg")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
for r in items:
    print(r.levelname, r.args, r.exc_info, r.exc_text, repr(r.msg.splitlines()[0]), r.message == r.msg)
