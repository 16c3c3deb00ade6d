# os: the constants and records that programs seldom use; os imports them when
# the first is asked for. The numbers are Linux's.

_NUMBERS = """
CLD_EXITED 1 CLD_KILLED 2 CLD_DUMPED 3 CLD_TRAPPED 4 CLD_STOPPED 5 CLD_CONTINUED 6 F_LOCK 1 F_TEST 3 F_TLOCK 2 F_ULOCK 0 NGROUPS_MAX 65536
O_ACCMODE 3 O_ASYNC 8192 O_CLOEXEC 524288 O_DIRECT 16384 O_DIRECTORY 65536 O_DSYNC 4096 O_EXEC 2097152 O_LARGEFILE 0 O_NDELAY 2048 O_NOATIME 262144
O_NOCTTY 256 O_NOFOLLOW 131072 O_NONBLOCK 2048 O_PATH 2097152 O_RSYNC 1052672 O_SEARCH 2097152 O_SYNC 1052672 O_TMPFILE 4259840 O_TTY_INIT 0
POSIX_FADV_NORMAL 0 POSIX_FADV_RANDOM 1 POSIX_FADV_SEQUENTIAL 2 POSIX_FADV_WILLNEED 3 POSIX_FADV_DONTNEED 4 POSIX_FADV_NOREUSE 5
PRIO_PROCESS 0 PRIO_PGRP 1 PRIO_USER 2 P_ALL 0 P_PID 1 P_PGID 2 P_WAIT 0 P_NOWAIT 1 P_NOWAITO 1 RTLD_LAZY 1 RTLD_NOW 2 RTLD_NOLOAD 4 RTLD_LOCAL 0
RTLD_GLOBAL 256 RTLD_NODELETE 4096 RWF_HIPRI 1 RWF_DSYNC 2 RWF_SYNC 4 RWF_NOWAIT 8 RWF_APPEND 16 SCHED_OTHER 0 SCHED_FIFO 1 SCHED_RR 2 SCHED_BATCH 3
SCHED_IDLE 5 SCHED_DEADLINE 6 SCHED_RESET_ON_FORK 1073741824 ST_RDONLY 1 ST_NOSUID 2 ST_NODEV 4 ST_NOEXEC 8 ST_SYNCHRONOUS 16 ST_MANDLOCK 64 ST_WRITE 128
ST_APPEND 256 ST_NOATIME 1024 ST_NODIRATIME 2048 ST_RELATIME 4096 TMP_MAX 238328 WNOHANG 1 WUNTRACED 2 WSTOPPED 2 WEXITED 4 WCONTINUED 8 WNOWAIT 16777216
""".split()
_numbers = dict(zip(_NUMBERS[::2], map(int, _NUMBERS[1::2])))


def __getattr__(name):
    if name in _numbers:
        return _numbers[name]
    raise AttributeError(name)



confstr_names, pathconf_names, sysconf_names = {}, {}, {}
supports_dir_fd = supports_effective_ids = supports_fd = supports_follow_symlinks = frozenset()


def _record(name, shown, fields, more=()):
    # A tuple whose items have names; more are names of items beyond it.
    fields = fields.split()
    most = len(fields) + len(more)

    def __new__(cls, sequence=(missing := []), dict={}):
        if sequence is missing:
            raise TypeError("structseq() missing required argument 'sequence' (pos 1)")
        if not hasattr(sequence, "__iter__"):
            raise TypeError("constructor requires a sequence")
        items = list(sequence)
        if len(items) < len(fields) and not more:
            raise TypeError(f"{shown}() takes a {len(fields)}-sequence ({len(items)}-sequence given)")
        if len(items) < len(fields):
            raise TypeError(f"{shown}() takes an at least {len(fields)}-sequence ({len(items)}-sequence given)")
        if len(items) > most:
            raise TypeError(f"{shown}() takes {'an at most ' if more else 'a '}{most}-sequence ({len(items)}-sequence given)")
        self = tuple.__new__(cls, items[:len(fields)])
        for name, value in zip(more, items[len(fields):] + [None] * most):
            self.__dict__[name] = value
        return self

    def __repr__(self):
        return f"{shown}({', '.join(f'{n}={v!r}' for n, v in zip(fields, self))})"

    def item(i):
        return property(lambda self: self[i])

    names = {n: item(i) for i, n in enumerate(fields)}
    return type(name, (tuple,), {"__new__": __new__, "__repr__": __repr__, "__module__": shown.rpartition(".")[0], "__match_args__": tuple(fields),
                                 "n_fields": most, "n_sequence_fields": len(fields), "n_unnamed_fields": 0, "__reduce__": lambda self: (type(self), (tuple(self),)), **names})


terminal_size = _record("terminal_size", "os.terminal_size", "columns lines")
stat_result = _record("stat_result", "os.stat_result", "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime",
                      ("st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"))
statvfs_result = _record("statvfs_result", "os.statvfs_result", "f_bsize f_frsize f_blocks f_bfree f_bavail f_files f_ffree f_favail f_flag f_namemax", ("f_fsid",))
times_result = _record("times_result", "posix.times_result", "user system children_user children_system elapsed")
uname_result = _record("uname_result", "posix.uname_result", "sysname nodename release version machine")
waitid_result = _record("waitid_result", "posix.waitid_result", "si_pid si_uid si_signo si_status si_code")


class DirEntry:
    """An entry of a folder; programs have no files."""

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'posix.DirEntry' instances")


DirEntry.__module__ = "posix"


def get_terminal_size(fd=1, /):
    """The size assumed for a terminal: there is none."""
    return terminal_size((80, 24))


def isatty(fd, /):
    """Whether a number stands for a terminal: never."""
    return False


def device_encoding(fd):
    """The encoding of a terminal: None."""


def reload_environ():
    """Do nothing: there is no environment but os.environ."""


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Do nothing: programs cannot start processes."""


# What the status of a process says.

def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return 0 < status & 0x7F < 0x7F


def WTERMSIG(status):
    return status & 0x7F


def WIFSTOPPED(status):
    return status & 0xFF == 0x7F


def WSTOPSIG(status):
    return status >> 8 & 0xFF


def WIFCONTINUED(status):
    return status == 0xFFFF


def WCOREDUMP(status, /):
    return status & 0x80 != 0


def waitstatus_to_exitcode(status):
    """The exit code that the status of a process means, negative for a signal."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if status != 0xFFFF and WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


def major(device, /):
    return device >> 8 & 0xFFF | device >> 32 & ~0xFFF


def minor(device, /):
    return device & 0xFF | device >> 12 & ~0xFF


def makedev(major, minor, /):
    return minor & 0xFF | (major & 0xFFF) << 8 | (minor & ~0xFF) << 12 | (major & ~0xFFF) << 32
