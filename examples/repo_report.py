# Reads every Go file of a repository through the MCP filesystem server, in parallel, and returns a ten-line report of the
# largest packages. The text of the files, megabytes of it, stays inside the program.
#
# The server is called "filesystem" in the configuration. The input variable root names the folder to read; without it,
# the first folder which the server allows is read.
import asyncio

AT_ONCE = 16  # files read at the same time


def text_of(result):
    """The text of a result, whether the server gave it bare or as {"content": text}."""
    return result["content"] if isinstance(result, dict) else result


async def first_allowed_folder():
    listing = text_of(await filesystem.list_allowed_directories())
    return next(line for line in listing.splitlines() if line.startswith("/"))


async def go_files(root):
    found = text_of(await filesystem.search_files(
        path=root, pattern="**/*.go", excludePatterns=["**/node_modules/**", "**/build/**", "**/.git/**"],
    ))
    return [line for line in found.splitlines() if line.endswith(".go")]


async def measure(path, limit):
    async with limit:
        text = text_of(await filesystem.read_text_file(path=path))
    lines = text.splitlines()
    return {"lines": len(lines), "bytes": len(text.encode()), "test": path.endswith("_test.go")}


try:
    base = root
except NameError:
    base = await first_allowed_folder()

paths = await go_files(base)
limit = asyncio.Semaphore(AT_ONCE)
sizes = await asyncio.gather(*[measure(path, limit) for path in paths])

packages = {}
for path, size in zip(paths, sizes):
    folder = path.rpartition("/")[0].removeprefix(base).strip("/") or "."
    package = packages.setdefault(folder, {"files": 0, "lines": 0, "test_lines": 0, "bytes": 0})
    package["files"] += 1
    package["bytes"] += size["bytes"]
    package["test_lines" if size["test"] else "lines"] += size["lines"]

largest = sorted(packages.items(), key=lambda item: (-item[1]["lines"], item[0]))
report = [f"{len(paths)} files, {len(packages)} packages, {sum(s['bytes'] for s in sizes) / 1024:,.0f} KiB read"]
for folder, p in largest[:9]:
    report.append(f"{folder:<28} {p['lines']:>7,} lines {p['test_lines']:>7,} of tests in {p['files']:>3} files")
return "\n".join(report)
