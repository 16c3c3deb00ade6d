import logging, io, sys
from logging import *
from logging import root, getHandlerByName, getHandlerNames
buf = io.StringIO()
def show(h=None):
    print(buf.getvalue(), end=""); buf.seek(0); buf.truncate()
h = StreamHandler(buf)
h.setFormatter(Formatter("%(levelname)-8s|%(name)s|%(message)s|%(funcName)s|%(lineno)d|%(filename)s|%(module)s"))
log = getLogger("app")
log.addHandler(h); log.setLevel(DEBUG)
def f():
    log.debug("d %s", 1); log.info("i %d %s", 2, "x"); log.warning("w"); log.error("e"); log.critical("c %(a)s", {"a": 5})
    log.log(15, "custom"); log.log(INFO, "info")
f(); show()
child = getLogger("app.db.pool")
child.warning("from child"); show()
print(child.parent, getLogger("app.db").parent, child.parent, log.parent, log.root, getLogger() is root, getLogger("root") is root)
print(child.getEffectiveLevel(), child.level, child.isEnabledFor(DEBUG), child.hasHandlers(), sorted(x.name for x in log.getChildren()), log.getChild("x.y").name)
try: 1/0
except ZeroDivisionError:
    h2 = StreamHandler(buf); l2 = getLogger("exc"); l2.addHandler(h2); l2.propagate = False
    l2.exception("failed %s", "here"); show()
    l2.error("err", exc_info=True); show()
    l2.info("no"); l2.warning("plain"); show()
l2.error("none", exc_info=True); show()
l2.error("given", exc_info=ValueError("v")); show()
for n in (10, 20, 30, 40, 50, 0, 15, "INFO", "NOPE"): print(n, getLevelName(n))
addLevelName(25, "NOTICE"); print(getLevelName(25), getLevelName("NOTICE"), sorted(getLevelNamesMapping().items()))
l2.setLevel("NOTICE"); print(l2, h2, root, Handler(), NullHandler())
for bad in (lambda: l2.setLevel("xx"), lambda: l2.setLevel(3.5), lambda: l2.log("INFO", "x"), lambda: getLogger(5), lambda: Formatter(style="x"), lambda: Formatter("%x"), lambda: Formatter("{", style="{"), lambda: Formatter("x", style="$"), lambda: Handler().emit(None), lambda: setLoggerClass(int), lambda: basicConfig(stream=1, filename="x"), lambda: l2.error("x", extra={"message": 1}), lambda: l2.error("x", extra={"name": 1}), lambda: basicConfig(foo=3, stream=buf)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
root.handlers.clear()
for style, fmt in (("%", "%(levelname)s %(message)s %(user)s"), ("{", "{levelname:>8} {message} {user!r}"), ("$", "$levelname ${message} $user")):
    h2.setFormatter(Formatter(fmt, style=style, defaults={"user": "nobody"}))
    l2.error("styled"); l2.error("styled", extra={"user": "me"}); show()
h2.setFormatter(Formatter("%(asctime)s %(message)s")); l2.error("time"); show()
h2.setFormatter(Formatter("%(asctime)s %(message)s", "%Y/%m/%d")); l2.error("date"); show()
h2.setFormatter(Formatter("%(asctime)s %(msecs)03d %(threadName)s %(processName)s %(pathname)s %(taskName)s", "%H:%M")); l2.error("date"); show()
h2.setFormatter(Formatter("%(missing)s"))
print(Formatter("%(a)s").usesTime(), Formatter("{asctime}", style="{").usesTime(), Formatter("$asctime", style="$").usesTime(), Formatter()._fmt, Formatter(style="{")._fmt)
try: h2.format(makeLogRecord({"msg": "x"}))
except ValueError as e: print(e)
h2.setFormatter(None)
# filters
class Only(Filter):
    def filter(self, r): return "keep" in r.getMessage()
flt = Only(); l2.addFilter(flt); l2.error("keep this"); l2.error("drop this"); show(); l2.removeFilter(flt)
l2.addFilter(lambda r: r.levelno >= 50); l2.error("no"); l2.critical("yes"); show(); l2.filters.clear()
def change(r):
    r2 = makeLogRecord(r.__dict__); r2.msg = "changed " + r2.msg; return r2
h2.addFilter(change); l2.error("me"); show(); h2.filters.clear()
fa = Filter("a.b")
print([fa.filter(makeLogRecord({"name": n})) for n in ("a.b", "a.b.c", "a.bc", "a", "b")], Filter().filter(makeLogRecord({"name": "x"})))
# adapter
ad = LoggerAdapter(l2, {"req": 7}); h2.setFormatter(Formatter("%(req)s %(message)s")); ad.error("adapted %s", 1); ad.log(ERROR, "two"); show(); print(ad, ad.name, ad.isEnabledFor(ERROR), ad.getEffectiveLevel(), ad.hasHandlers())
class A2(LoggerAdapter):
    def process(self, msg, kw): return f"[{self.extra['id']}] {msg}", kw
h2.setFormatter(None); A2(l2, {"id": 3}).warning("custom"); show()
LoggerAdapter(l2, {"a": 1}, merge_extra=True).error("m", extra={"b": 2}); show()
# disable and propagate
disable(ERROR); l2.error("no"); l2.critical("yes"); show(); disable(NOTSET)
l2.disabled = True; l2.critical("no"); show(); l2.disabled = False
log.propagate = False; root.addHandler(h2)
log.removeHandler(h); print(log.hasHandlers()); log.propagate = True; print(log.hasHandlers()); log.info("to root handler"); show()
root.handlers.clear()
r = makeLogRecord({"name": "n", "msg": "m %s", "args": (1,), "levelno": 20})
print(r, r.getMessage(), r.levelno, r.lineno)
r = LogRecord("nm", WARNING, "/a/b/c.py", 10, "hi %s", ("x",), None, "fn")
print(r, r.filename, r.module, r.funcName, r.levelname, r.args, r.exc_info, r.stack_info, r.exc_text, r.process is not None)
print(sorted(k for k in r.__dict__ if k not in ("process", "thread")))
def outer(): inner()
def inner(): l2.error("stacklevel", stacklevel=2)
h2.setFormatter(Formatter("%(funcName)s:%(message)s")); outer(); show()
basicConfig(stream=buf, level=INFO, format="%(name)s-%(levelname)s-%(message)s")
logging.info("root info"); logging.debug("no"); warning("w %s", 1); logging.log(ERROR, "x"); logging.getLogger("zz").info("z"); show()
basicConfig(stream=buf, force=True); logging.info("no"); logging.getLogger("q").info("yes"); show(); print(root.level, len(root.handlers))
try: raise KeyError("k")
except KeyError: logging.exception("boom")
show()
bf = BufferingFormatter(Formatter("%(message)s\n")); print(repr(bf.format([makeLogRecord({"msg": "a"}), makeLogRecord({"msg": "b"})])))
class MyLogger(Logger):
    def hello(self): self.warning("hello from %s", self.name)
setLoggerClass(MyLogger); getLogger("mine").hello(); setLoggerClass(Logger); print(getLogger("mine"), getLoggerClass().__name__); show()
h.name = "handler1"; print(getHandlerByName("handler1") is h, getHandlerNames(), h.get_name()); h.close(); print(getHandlerNames())
class Coll(Handler):
    def __init__(self): super().__init__(); self.out = []
    def emit(self, rec): self.out.append(self.format(rec))
c = Coll(); x = getLogger("coll"); x.addHandler(c); x.addHandler(c); x.propagate = False; x.warning("1"); x.info("2"); c.setLevel("ERROR"); x.warning("3"); x.error("4"); print(c.out, c.level, len(x.handlers))
