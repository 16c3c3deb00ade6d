# os: paths, constants and an environment that starts empty. Everything that
# would reach the operating system refuses.
import posixpath as path
import genericpath as _generic
from abc import ABC as _ABC, abstractmethod as _abstractmethod
from collections.abc import MutableMapping as _MutableMapping

name, linesep = "posix", "\n"
curdir, pardir, sep, altsep, extsep, pathsep, defpath, devnull = ".", "..", "/", None, ".", ":", "/bin:/usr/bin", "/dev/null"
error = OSError
fspath = _generic.fspath

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR = 0, 64, 65, 66, 67, 68, 69, 70, 71
EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = 72, 73, 74, 75, 76, 77, 78
supports_bytes_environ = True


class PathLike(_ABC):
    """An object that has a path."""

    __slots__ = ()

    @_abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in c.__dict__ and c.__dict__["__fspath__"] is not None for c in subclass.__mro__) or NotImplemented
        return NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def fsencode(filename):
    """The path as bytes, in UTF-8."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """The path as text, from UTF-8."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _Environ(_MutableMapping):
    # Variables of the environment: the ones the program sets itself.

    def __init__(self, kind):
        self._kind, self._data = kind, {}

    def _checked(self, value):
        if not isinstance(value, self._kind):
            raise TypeError(f"{self._kind.__name__} expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        self._checked(key)
        if key in self._data:
            return self._data[key]
        raise KeyError(key) from None

    def __setitem__(self, key, value):
        self._checked(key)
        self._data[key] = self._checked(value)

    def __delitem__(self, key):
        self._checked(key)
        if key not in self._data:
            raise KeyError(key) from None
        del self._data[key]

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return "environ({" + ", ".join(f"{k!r}: {v!r}" for k, v in self._data.items()) + "})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        return dict(self) | dict(other)

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        return dict(other) | dict(self)


from collections.abc import Mapping as _Mapping

environ, environb = _Environ(str), _Environ(bytes)


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """A variable of the environment as bytes, or the default."""
    return environb.get(key, default)


def putenv(name, value, /):
    """Nothing: there is no environment but os.environ."""


unsetenv = putenv


def get_exec_path(env=None):
    """The folders of programs."""
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


def strerror(code, /):
    """The message of a system error."""
    import errno
    return errno._messages.get(code, f"Unknown error {code}")


def urandom(size, /):
    """Random bytes, from the seed of the execution."""
    if size < 0:
        raise ValueError("negative argument not allowed")
    import secrets
    return secrets.token_bytes(size)


def getrandom(size, flags=0):
    """Random bytes, from the seed of the execution."""
    return urandom(size)


def cpu_count():
    """One: programs have a single thread."""
    return 1


process_cpu_count = cpu_count


def getpid():
    """One."""
    return 1


_processes = frozenset("""
abort execl execle execlp execlpe execv execve execvp execvpe _exit fork forkpty kill killpg nice popen posix_spawn posix_spawnp spawnl spawnle spawnlp
spawnlpe spawnv spawnve spawnvp spawnvpe startfile system wait wait3 wait4 waitid waitpid getpgid getpgrp getppid getpriority getsid sched_yield setpgid
setpgrp setpriority setsid pidfd_open
""".split())
_files = frozenset("""
access chdir chflags chmod chown chroot close closerange copy_file_range ctermid dup dup2 eventfd fchdir fchmod fchown fdatasync fdopen fpathconf fstat
fstatvfs fsync ftruncate fwalk get_blocking get_inheritable getcwd getcwdb getxattr grantpt lchflags lchmod lchown link linkat listdir listdrives listxattr
lockf login_tty lseek lstat makedirs memfd_create mkdir mkfifo mknod open openpty pathconf pipe pipe2 posix_fadvise posix_fallocate posix_openpt pread preadv
ptsname pwrite pwritev read readinto readlink readv remove removedirs removexattr rename renames replace rmdir scandir sendfile set_blocking
set_inheritable setxattr splice stat statvfs symlink sync tcgetpgrp tcsetpgrp truncate ttyname unlink unlockpt unshare utime walk write writev
""".split())
_system = frozenset("""
add_dll_directory confstr getegid geteuid getgid getgrouplist getgroups getloadavg getlogin getresgid getresuid getuid initgroups setegid seteuid setgid
setgroups setregid setresgid setresuid setreuid setuid sysconf times umask uname sched_getaffinity sched_setaffinity
""".split())


def __getattr__(name):
    if name in _files:
        return _generic.blocked("os." + name, "programs have no file access; call a tool, or use io.StringIO and io.BytesIO for data in memory")
    if name in _processes:
        return _generic.blocked("os." + name, "programs cannot start or signal processes; call a tool instead")
    if name in _system:
        return _generic.blocked("os." + name)
    if not name.startswith("_"):
        import _os_constants
        if hasattr(_os_constants, name):
            return getattr(_os_constants, name)
    raise AttributeError(f"module 'os' has no attribute {name!r}")
