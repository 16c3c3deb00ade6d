# shutil: what works without files; the rest refuses.
__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
           "make_archive", "get_archive_formats", "register_archive_format", "unregister_archive_format", "get_unpack_formats",
           "register_unpack_format", "unregister_unpack_format", "unpack_archive", "ignore_patterns", "chown", "which", "get_terminal_size",
           "SameFileError", "disk_usage"]
COPY_BUFSIZE = 1 << 18


class Error(OSError):
    """The base of the errors of shutil."""


class SameFileError(Error):
    """A file would be copied to itself."""


class SpecialFileError(OSError):
    """A file is of a kind that cannot be copied."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """A format of archives is unknown."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what one stream has to another."""
    read, write = fsrc.read, fdst.write
    while data := read(length or COPY_BUFSIZE):
        write(data)


def ignore_patterns(*patterns):
    """A function that picks the names that match, for copytree."""
    import fnmatch

    def _ignore_patterns(path, names):
        return {n for p in patterns for n in fnmatch.filter(names, p)}
    return _ignore_patterns


def get_terminal_size(fallback=(80, 24)):
    """The size of the terminal: COLUMNS and LINES of os.environ, or the fallback."""
    import os
    size = []
    for i, name in enumerate(("COLUMNS", "LINES")):
        try:
            n = int(os.environ[name])
        except (KeyError, ValueError):
            n = 0
        size.append(n if n > 0 else fallback[i])
    return os.terminal_size(size)


def __getattr__(name):
    if name in __all__:
        import genericpath
        return genericpath.blocked("shutil." + name)
    raise AttributeError(f"module 'shutil' has no attribute {name!r}")
