# platform: harmless answers, the same on every machine.
from collections import namedtuple as _namedtuple

_version = "3.14.0"


def python_version():
    return _version


def python_version_tuple():
    return tuple(_version.split("."))


def python_implementation():
    return "CPython"


def python_branch():
    return ""


python_revision = python_branch


def python_compiler():
    return ""


def python_build():
    return "main", ""


def system():
    return "Linux"


def machine():
    return ""


node = release = version = processor = machine


def architecture(executable="", bits="", linkage=""):
    return "64bit", ""


def platform(aliased=False, terse=False):
    return "Linux"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return lib, version


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype


def win32_edition():
    return None


def win32_is_iot():
    return False


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    return release, vendor, vminfo, osinfo


def system_alias(system, release, version):
    return system, release, version


def freedesktop_os_release():
    raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")


def invalidate_caches():
    """Nothing: nothing is kept."""


class uname_result(_namedtuple("uname_result", "system node release version machine processor")):
    """What the functions of the same names return."""


def uname():
    return uname_result("Linux", "", "", "", "", "")
