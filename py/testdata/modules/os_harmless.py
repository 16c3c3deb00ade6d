# os and shutil: records, the status of processes, constants and what works on streams.
import io
import os
import shutil


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


print(sorted(shutil.__all__))
print(shutil.get_terminal_size(), shutil.get_terminal_size((1, 2)), shutil.get_terminal_size(fallback=(100, 50)).columns)
os.environ["COLUMNS"], os.environ["LINES"] = "33", "x"
print(shutil.get_terminal_size())
out = io.BytesIO()
shutil.copyfileobj(io.BytesIO(b"abc" * 5), out)
shutil.copyfileobj(io.BytesIO(b"xyz"), out, 2)
print(out.getvalue())
text = io.StringIO()
shutil.copyfileobj(io.StringIO("text"), text)
print(text.getvalue(), sorted(shutil.ignore_patterns("*.py", "a*")("", ["a.txt", "b.py", "c"])))
print([c.__name__ for c in shutil.SameFileError.__mro__][:4], issubclass(shutil.SpecialFileError, OSError), issubclass(shutil.ReadError, OSError), shutil.RegistryError.__bases__)

print(repr(os.terminal_size((3, 4))), os.terminal_size.__mro__, os.terminal_size((1, 2)).lines)
for a in [(), ((1,),), (5,), ((1, 2, 3),), ([5, 6],)]:
    t(lambda: os.terminal_size(*a))
print(os.stat_result(range(10)), os.times_result(range(5)), os.uname_result("abcde"), os.statvfs_result(range(10)))
t(lambda: os.uname_result("abcd"))
columns, lines = os.terminal_size((7, 8))
print(columns, lines, os.terminal_size((7, 8)) == (7, 8), os.terminal_size((7, 8)).__match_args__, os.terminal_size.n_fields)
for s in 0, 256, 9, 0x137F, 0xFFFF, 139:
    print(s, os.WIFEXITED(s), os.WEXITSTATUS(s), os.WIFSIGNALED(s), os.WTERMSIG(s), os.WIFSTOPPED(s), os.WSTOPSIG(s), os.WIFCONTINUED(s), os.WCOREDUMP(s))
for s in 0, 256, 9, 0x137F, 0xFFFF:
    t(lambda: os.waitstatus_to_exitcode(s))
t(lambda: os.DirEntry())
t(lambda: os.isatty(1))
t(lambda: os.fspath(5))
print(os.major(0x1234), os.minor(0x1234), os.makedev(1, 2), os.WNOHANG, os.O_CLOEXEC, os.O_NONBLOCK, os.P_WAIT, os.SCHED_RR, os.RTLD_NOW)
