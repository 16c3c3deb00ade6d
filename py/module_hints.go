package py

// This file says what to do instead of importing a module that is absent on
// purpose or that is not part of the standard library.

const (
	noNetwork = "programs have no network access; call a tool instead"
	noFiles   = "programs have no file access; call a tool, or io.StringIO and io.BytesIO for files in memory"
	noProcess = "programs cannot start processes; call a tool instead"
	noThreads = "programs are single-threaded; use asyncio.gather and asyncio.create_task"
	noNative  = "programs have no access to native code"
	noCode    = "programs cannot look into or make code; use inspect.signature, or ast.literal_eval for literals"
	noScreen  = "programs have no terminal or screen; print what the user should see, or return it"
	noStore   = "programs have no database; call a tool, or keep rows in lists and dicts"
	noImport  = "modules cannot be loaded dynamically; use an import statement"
	noSystem  = "programs have no operating system access; call a tool instead"
	noTables  = " is not available; use lists of dicts, collections.defaultdict, itertools.groupby and statistics"
	noArrays  = " is not available; use lists, math, statistics and itertools"
	noModels  = " is not available; use dataclasses, or plain dicts, and check values by hand"
	noPlots   = " is not available; return the data, or print a table with f-strings"
	noMarkup  = " is not available; use html.parser, xml.etree.ElementTree or re"
	noAI      = " is not available: programs have no network access; call a tool instead"
	noTests   = " is not available; use assert statements, or unittest where it is there"
	noCloud   = " is not available: programs have no network access; call a tool instead"
	noMail    = "of email only utils, charset and errors are available; write messages as text, and send them with a tool"
	noWeb     = " is not available: programs serve nothing; return the result"
)

// blockedModules gives the hint for each; top-level names, or dotted ones
// where a package is there but not all its modules.
var blockedModules = map[string]string{
	// The standard library: what would leave the sandbox.
	"os": noSystem, "posix": noSystem, "nt": noSystem, "pwd": noSystem, "grp": noSystem, "resource": noSystem, "platform": "sys.platform and sys.version_info are there; " + noSystem,
	"sysconfig": noSystem, "site": noSystem, "winreg": noSystem, "syslog": "use logging, or print", "fcntl": noFiles, "mmap": noFiles, "msvcrt": noSystem,
	"getpass": "programs cannot ask the user; call a tool instead",
	"pathlib": noFiles, "tempfile": noFiles, "glob": noFiles, "fileinput": noFiles, "filecmp": noFiles, "stat": noFiles, "linecache": noFiles,
	"zipfile": "archives are not available; zlib compresses bytes in memory", "tarfile": "archives are not available; zlib compresses bytes in memory",
	"bz2": "use zlib", "lzma": "use zlib", "zipimport": noImport,
	"subprocess": noProcess, "pty": noProcess, "signal": "programs receive no signals; use asyncio.timeout for time limits",
	"threading": noThreads, "_thread": noThreads, "multiprocessing": noThreads, "concurrent": noThreads, "concurrent.interpreters": noThreads, "concurrent.futures": noThreads,
	"socket": noNetwork, "ssl": noNetwork, "select": noNetwork, "selectors": noNetwork, "socketserver": noNetwork, "http": noNetwork, "urllib": noNetwork, "urllib.request": noNetwork, "urllib.error": noNetwork,
	"ftplib": noNetwork, "smtplib": noNetwork, "imaplib": noNetwork, "poplib": noNetwork, "xmlrpc": noNetwork, "wsgiref": noNetwork, "webbrowser": noNetwork,
	"ctypes": noNative, "cffi": noNative, "_ctypes": noNative,
	"pickle": "pickle is not available; use json", "marshal": "marshal is not available; use json", "shelve": noStore, "dbm": noStore, "sqlite3": noStore,
	"importlib": noImport, "pkgutil": noImport, "runpy": noImport, "imp": noImport, "ensurepip": noImport, "venv": noImport, "zipapp": noImport, "modulefinder": noImport,
	"code": noCode, "codeop": noCode, "dis": noCode, "symtable": noCode, "tokenize": noCode, "token": noCode, "opcode": noCode, "py_compile": noCode, "compileall": noCode, "pyclbr": noCode, "tabnanny": noCode,
	"tracemalloc": "memory is managed by the host", "faulthandler": "tracebacks are printed without it",
	"pdb": "programs cannot be stopped; print values instead", "bdb": "programs cannot be stopped; print values instead", "cmd": noScreen, "trace": "use print or logging", "profile": "use time.perf_counter", "cProfile": "use time.perf_counter", "pstats": "use time.perf_counter",
	"readline": noScreen, "rlcompleter": noScreen, "curses": noScreen, "tkinter": noScreen, "turtle": noScreen, "termios": noScreen, "tty": noScreen,
	"doctest": "use assert statements", "unittest": "use assert statements", "pydoc": "use print(x.__doc__)",
	"nturl2path": noFiles, "wave": noFiles, "plistlib": "use json", "xml": "use xml.etree.ElementTree or xml.dom.minidom",
	"email.message": noMail, "email.mime": noMail, "email.parser": noMail, "email.header": noMail, "email.policy": noMail, "email.generator": noMail, "email.encoders": noMail,

	// Packages of others.
	"pandas": "pandas" + noTables, "polars": "polars" + noTables, "pyarrow": "pyarrow" + noTables, "dask": "dask" + noTables, "duckdb": "duckdb" + noTables, "pyspark": "pyspark" + noTables, "tabulate": "tabulate is not available; use f-strings with widths, such as f'{name:<20}{total:>10.2f}'",
	"numpy": "numpy" + noArrays, "scipy": "scipy" + noArrays, "sympy": "sympy is not available; use fractions and math", "numba": "numba" + noArrays, "networkx": "networkx is not available; use dicts of sets, collections.deque, heapq and graphlib",
	"sklearn": "sklearn" + noArrays, "torch": "torch" + noArrays, "tensorflow": "tensorflow" + noArrays, "keras": "keras" + noArrays, "jax": "jax" + noArrays, "transformers": "transformers" + noAI, "xgboost": "xgboost" + noArrays, "statsmodels": "statsmodels is not available; use statistics",
	"matplotlib": "matplotlib" + noPlots, "seaborn": "seaborn" + noPlots, "plotly": "plotly" + noPlots, "bokeh": "bokeh" + noPlots, "PIL": "images are not available; call a tool instead", "cv2": "images are not available; call a tool instead",
	"pydantic": "pydantic" + noModels, "attr": "attrs" + noModels, "attrs": "attrs" + noModels, "marshmallow": "marshmallow" + noModels, "cattrs": "cattrs" + noModels, "msgspec": "msgspec" + noModels, "jsonschema": "jsonschema" + noModels,
	"requests": noNetwork, "httpx": noNetwork, "aiohttp": noNetwork, "urllib3": noNetwork, "websockets": noNetwork, "websocket": noNetwork, "paramiko": noNetwork, "certifi": noNetwork, "trio": "trio is not available; use asyncio", "anyio": "anyio is not available; use asyncio", "gevent": "gevent is not available; use asyncio", "uvloop": "asyncio needs no other loop here", "nest_asyncio": "await works at the top level, and asyncio.run works inside a running loop", "aiofiles": noFiles,
	"bs4": "bs4" + noMarkup, "lxml": "lxml" + noMarkup, "html5lib": "html5lib" + noMarkup, "xmltodict": "xmltodict" + noMarkup, "markdown": "markdown is not available; use re", "jinja2": "jinja2 is not available; use f-strings or string.Template",
	"yaml": "yaml is not available; use json, or tomllib for TOML", "ruamel": "yaml is not available; use json", "toml": "toml is not available; use tomllib", "tomli": "tomli is not available; use tomllib", "orjson": "orjson is not available; use json", "ujson": "ujson is not available; use json", "simplejson": "simplejson is not available; use json", "msgpack": "msgpack is not available; use json or struct",
	"dateutil": "dateutil is not available; use datetime.fromisoformat, strptime and timedelta", "pytz": "pytz is not available; use zoneinfo", "tzlocal": "tzlocal is not available; use zoneinfo", "arrow": "arrow is not available; use datetime", "pendulum": "pendulum is not available; use datetime", "freezegun": "freezegun is not available; pass the time as an argument",
	"sqlalchemy": noStore, "psycopg2": noStore, "psycopg": noStore, "asyncpg": noStore, "pymongo": noStore, "redis": noStore, "peewee": noStore, "mysql": noStore, "pymysql": noStore,
	"boto3": "boto3" + noCloud, "botocore": "botocore" + noCloud, "google": "Google's libraries are not available: programs have no network access; call a tool instead", "googleapiclient": "googleapiclient" + noCloud, "azure": "azure" + noCloud, "stripe": "stripe" + noCloud, "slack_sdk": "slack_sdk" + noCloud, "github": "github" + noCloud,
	"openai": "openai" + noAI, "anthropic": "anthropic" + noAI, "langchain": "langchain" + noAI, "tiktoken": "tiktoken" + noAI, "litellm": "litellm" + noAI, "mcp": "tools are functions in scope; call them without mcp",
	"flask": "flask" + noWeb, "fastapi": "fastapi" + noWeb, "django": "django" + noWeb, "starlette": "starlette" + noWeb, "uvicorn": "uvicorn" + noWeb, "streamlit": "streamlit" + noWeb, "celery": "celery is not available; use asyncio.create_task",
	"pytest": "pytest" + noTests, "nose": "nose" + noTests, "mock": "mock" + noTests, "hypothesis": "hypothesis is not available; use random with a fixed seed", "faker": "faker is not available; use random and string",
	"tqdm": "tqdm is not available; print progress now and then", "rich": "rich is not available; use print and f-strings", "click": "click is not available; programs have no command line", "typer": "typer is not available; programs have no command line", "colorama": "colorama is not available; print plain text", "loguru": "loguru is not available; use logging", "structlog": "structlog is not available; use logging", "termcolor": "termcolor is not available; print plain text",
	"typing_extensions": "typing_extensions is not available; its names are in typing", "six": "six is not available; this is Python 3", "more_itertools": "more_itertools is not available; use itertools", "toolz": "toolz is not available; use functools and itertools", "sortedcontainers": "sortedcontainers is not available; use bisect or heapq", "cachetools": "cachetools is not available; use functools.lru_cache", "tenacity": "tenacity is not available; retry in a loop with asyncio.sleep", "backoff": "backoff is not available; retry in a loop with asyncio.sleep",
	"dotenv": "programs have no environment variables; use arguments or tools", "psutil": noSystem, "regex": "regex is not available; use re", "Levenshtein": "use difflib", "rapidfuzz": "use difflib", "fuzzywuzzy": "use difflib", "nltk": "nltk is not available; use re and collections.Counter", "spacy": "spacy is not available; use re", "unidecode": "use unicodedata.normalize", "chardet": "decode bytes with errors='replace'", "cryptography": "cryptography is not available; use hashlib, hmac and secrets", "jwt": "jwt is not available; use base64, hmac and json", "openpyxl": noFiles, "xlsxwriter": noFiles, "docx": noFiles, "PyPDF2": noFiles, "pypdf": noFiles, "selenium": noNetwork, "playwright": noNetwork, "scrapy": noNetwork, "setuptools": noImport, "pip": noImport,
}

// absentNames says what to do instead of using a name of a module that is
// there without it.
var absentNames = map[string]map[string]string{
	"pathlib": {"Path": noFiles, "PosixPath": noFiles, "WindowsPath": noFiles},
	"asyncio": {"create_subprocess_exec": noProcess, "create_subprocess_shell": noProcess, "open_connection": noNetwork, "start_server": noNetwork},
	"sys":     {"_getframe": noCode, "settrace": noCode, "setprofile": noCode, "addaudithook": noCode},
	"types":   {"FrameType": noCode, "CodeType": noCode},
	"inspect": {"stack": noCode, "getsource": noCode, "getsourcelines": noCode},
}

// absentAttrs are the attributes that would lead to code, frames and variables.
var absentAttrs = map[string]bool{
	"__code__": true, "__globals__": true, "__closure__": true, "__builtins__": true, "__subclasses__": true, "gi_frame": true, "gi_code": true,
	"cr_frame": true, "cr_code": true, "ag_frame": true, "ag_code": true, "tb_frame": true, "f_back": true, "f_globals": true, "f_locals": true, "f_builtins": true,
	"co_code": true, "co_consts": true,
}

// moduleHint is the hint for a module that cannot be imported, "" if there is
// none. The most specific one wins.
func moduleHint(name string) string {
	for {
		if h, ok := blockedModules[name]; ok {
			return h
		}
		i := len(name) - 1
		for i >= 0 && name[i] != '.' {
			i--
		}
		if i < 0 {
			return ""
		}
		name = name[:i]
	}
}

// ModuleHint says what to do instead of importing a module that is not there; "" if nothing is known.
func ModuleHint(name string) string { return moduleHint(name) }
