from collections import namedtuple as _namedtuple


def _record(name, fields):
    """A named tuple that shows the name of the module."""
    cls = _namedtuple(name, fields, module="sys")
    plain = cls.__repr__
    cls.__repr__ = lambda self: "sys." + plain(self)
    return cls


version_info = _record("version_info", "major minor micro releaselevel serial")(3, 14, 0, "final", 0)
float_info = _record("float_info", "max max_exp max_10_exp min min_exp min_10_exp dig mant_dig epsilon radix rounds")(
    1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1)
int_info = _record("int_info", "bits_per_digit sizeof_digit default_max_str_digits str_digits_check_threshold")(30, 4, 4300, 640)
hash_info = _record("hash_info", "width modulus inf nan imag algorithm hash_bits seed_bits cutoff")(
    64, 2305843009213693951, 314159, 0, 1000003, "fixed", 64, 0, 0)
implementation = _record("implementation", "name cache_tag version hexversion")("toolweaver", None, version_info, 0x030E00F0)
_flag_names = ("debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose "
               "bytes_warning quiet hash_randomization isolated dev_mode utf8_mode warn_default_encoding safe_path int_max_str_digits")
flags = _record("flags", _flag_names)(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, False, 0, 0, False, 4300)
thread_info = _record("thread_info", "name lock version")("none", None, None)

prefix = exec_prefix = base_prefix = base_exec_prefix = ""
platlibdir = "lib"
pycache_prefix = None
dont_write_bytecode = True
orig_argv = []
meta_path = []
path_hooks = []
path_importer_cache = {}
builtin_module_names = ("builtins", "sys")
stdlib_module_names = frozenset("""abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 calendar cmath cmd code
codecs codeop collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg csv ctypes curses
dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch
fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect
io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing
netrc nt ntpath nturl2path numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix
posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pyexpat queue quopri random re readline reprlib resource rlcompleter runpy
sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep
struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time timeit tkinter token
tokenize tomllib trace traceback tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref
webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo""".split())


def displayhook(value, /):
    """Print the repr of a value, unless it is None."""
    if value is not None:
        print(repr(value))


def excepthook(exctype, value, traceback, /):
    """Print an exception and its traceback on standard error."""
    import traceback as _traceback
    _traceback.print_exception(exctype, value, traceback)


def unraisablehook(unraisable, /):
    """Print an exception that cannot be raised."""
    print(f"{unraisable.err_msg or 'Exception ignored in'}: {unraisable.object!r}", file=stderr)
    excepthook(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


__displayhook__, __excepthook__, __unraisablehook__ = displayhook, excepthook, unraisablehook


def getfilesystemencodeerrors():
    """Return how names of files that are no text are encoded."""
    return "surrogateescape"


def getswitchinterval():
    """Return the interval at which threads would switch."""
    return 0.005


def setswitchinterval(interval, /):
    """Do nothing: programs are single-threaded."""
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")


def getallocatedblocks():
    """Return 0: blocks of memory are not counted."""
    return 0


def _is_gil_enabled():
    return True


def is_stack_trampoline_active():
    """Return False."""
    return False


def audit(event, /, *args):
    """Do nothing: nobody listens."""
    if not isinstance(event, str):
        raise TypeError(f"audit() argument 1 must be str, not {type(event).__name__}")
