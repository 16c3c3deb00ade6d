# stat: the bits of file modes.

ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)

S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG, S_IFIFO, S_IFLNK, S_IFSOCK = 0o040000, 0o020000, 0o060000, 0o100000, 0o010000, 0o120000, 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0
S_ISUID, S_ISGID, S_ISVTX = 0o4000, 0o2000, 0o1000
S_ENFMT = S_ISGID
S_IREAD, S_IWRITE, S_IEXEC = 0o400, 0o200, 0o100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001

UF_SETTABLE, UF_NODUMP, UF_IMMUTABLE, UF_APPEND, UF_OPAQUE, UF_NOUNLINK = 0xFFFF, 1, 2, 4, 8, 16
UF_COMPRESSED, UF_TRACKED, UF_DATAVAULT, UF_HIDDEN = 0x20, 0x40, 0x80, 0x8000
SF_SETTABLE, SF_ARCHIVED, SF_IMMUTABLE, SF_APPEND, SF_RESTRICTED, SF_NOUNLINK = 0x3FFF0000, 0x10000, 0x20000, 0x40000, 0x80000, 0x100000
SF_SNAPSHOT, SF_FIRMLINK, SF_DATALESS, SF_SUPPORTED, SF_SYNTHETIC = 0x200000, 0x800000, 0x40000000, 0x9F0000, 0xC0000000

FILE_ATTRIBUTE_READONLY, FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM, FILE_ATTRIBUTE_DIRECTORY = 1, 2, 4, 16
FILE_ATTRIBUTE_ARCHIVE, FILE_ATTRIBUTE_DEVICE, FILE_ATTRIBUTE_NORMAL, FILE_ATTRIBUTE_TEMPORARY = 32, 64, 128, 256
FILE_ATTRIBUTE_SPARSE_FILE, FILE_ATTRIBUTE_REPARSE_POINT, FILE_ATTRIBUTE_COMPRESSED, FILE_ATTRIBUTE_OFFLINE = 512, 1024, 2048, 4096
FILE_ATTRIBUTE_NOT_CONTENT_INDEXED, FILE_ATTRIBUTE_ENCRYPTED, FILE_ATTRIBUTE_INTEGRITY_STREAM = 8192, 16384, 32768
FILE_ATTRIBUTE_VIRTUAL, FILE_ATTRIBUTE_NO_SCRUB_DATA = 65536, 131072


def S_IMODE(mode, /):
    """The permissions of a mode."""
    return mode & 0o7777


def S_IFMT(mode, /):
    """The kind of file of a mode."""
    return mode & 0o170000


def _kind(name, bits):
    def test(mode, /):
        return bits != 0 and S_IFMT(mode) == bits
    test.__name__ = test.__qualname__ = name
    return test


S_ISDIR, S_ISCHR, S_ISBLK, S_ISREG = _kind("S_ISDIR", S_IFDIR), _kind("S_ISCHR", S_IFCHR), _kind("S_ISBLK", S_IFBLK), _kind("S_ISREG", S_IFREG)
S_ISFIFO, S_ISLNK, S_ISSOCK = _kind("S_ISFIFO", S_IFIFO), _kind("S_ISLNK", S_IFLNK), _kind("S_ISSOCK", S_IFSOCK)
S_ISDOOR, S_ISPORT, S_ISWHT = _kind("S_ISDOOR", 0), _kind("S_ISPORT", 0), _kind("S_ISWHT", 0)

_letters = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c", S_IFIFO: "p"}


def filemode(mode, /):
    """A mode as ls shows it, such as -rwxr-xr-x."""
    out = [_letters.get(S_IFMT(mode), "?")]
    for shift, special, letter in ((6, S_ISUID, "s"), (3, S_ISGID, "s"), (0, S_ISVTX, "t")):
        bits = mode >> shift
        out.append("r" if bits & 4 else "-")
        out.append("w" if bits & 2 else "-")
        if mode & special:
            out.append(letter if bits & 1 else letter.upper())
        else:
            out.append("x" if bits & 1 else "-")
    return "".join(out)
