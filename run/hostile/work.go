package hostile

import "strings"

// This file is about work that is done inside one call, or by very little code: it must be counted and interrupted all the same.

func init() {
	work := func(list ...string) {
		for _, s := range list {
			add("work", Program{s, s, []string{"steps", "time", "memory"}})
		}
	}
	work(
		"sum(range(10**12))", "max(range(10**12))", "10**9 in iter(range(10**12))", "any(x < 0 for x in range(10**12))", "all(True for _ in iter(int, 1))", "list(zip(*[iter(int, 1)]))", "sorted(range(10**7), key=lambda x: -x)",
		"[].index(1) if 0 else (10**9 for _ in [0])\nfor x in iter(int, 1): pass", "('a' * 10**7).count('b' * 10**6 + 'a' * 10**6)\nwhile True: ('a' * 10**7).find('a' * 10**6 + 'b')", "while True: ('a' * 10**6 + 'b') in ('a' * 2 * 10**6)",
		"while True: [0] * 10**5 == [0] * 10**5", "while True: tuple(range(10**5)) < tuple(range(10**5))", "x = list(range(10**6))\nwhile True: x.remove(10**6 - 1); x.append(10**6 - 1)", "x = list(range(10**6))\nwhile True: x.insert(0, 1); x.pop(0)", "x = list(range(10**6))\nwhile True: x.reverse()",
		"x = list(range(10**6))\nwhile True: x.sort(reverse=True)", "x = set(range(10**6))\nwhile True: x & x", "x = dict.fromkeys(range(10**6))\nwhile True: x == dict(x)", "x = 'a' * 10**6\nwhile True: x.upper().lower().title()", "x = 'a b ' * 10**6\nwhile True: x.split()",
		"x = bytes(10**7)\nwhile True: x.translate(bytes(256))", "x = 'a' * 10**7\nwhile True: hash(x + 'b')", "import re\nre.match('(a+)+$', 'a' * 40 + 'b')", "import re\nre.match('(a|a)*$', 'a' * 40 + 'b')", "import re\nre.match('(.*a){20}', 'a' * 40)\nre.match('(.*a){25}$', 'a' * 60 + 'b')", "import re\nre.search('(x+x+)+y', 'x' * 40)",
		"import re\nre.sub('(a*)*b', '', 'a' * 50)", "import re\nre.findall('(?:a?){60}a{60}', 'a' * 60)\nwhile True: re.findall('(?:a?){60}a{60}', 'a' * 60)", "import re\nwhile True: re.compile('a' * 1000 + str(id(object())))", "import re\nre.fullmatch('(a*)*(b*)*(c*)*d', 'abc' * 20)\nre.match('(a*)*b', 'a' * 45)",
		"import itertools\nfor x in itertools.product(range(100), repeat=6): pass", "import itertools\nsum(1 for _ in itertools.count())", "import itertools\nfor x in itertools.permutations(range(20)): pass", "import itertools\nlist(itertools.dropwhile(lambda x: True, itertools.count()))", "import itertools\nnext(itertools.filterfalse(lambda x: True, itertools.count()))", "import itertools\nlist(itertools.islice(itertools.count(), 10**12, None))",
		"import functools\nfunctools.reduce(lambda a, b: a, range(10**12))", "import collections\ncollections.deque(range(10**12), maxlen=0)", "import collections\nd = collections.deque(range(10**6))\nwhile True: d.rotate(500_000)", "import heapq\nheapq.nlargest(3, range(10**12))", "import bisect\nclass S:\n    def __len__(self): return 10**9\n    def __getitem__(self, i): return [0] * 100 < [1]\nwhile True: bisect.bisect(S(), 1)",
		"import statistics\nwhile True: statistics.stdev(range(10**5))", "import math\nwhile True: math.gcd(3**50000, 2**50000)", "import math\nwhile True: math.isqrt(10**100000)", "import math\nwhile True: math.factorial(20000)", "x = 3**200000\nwhile True: x * x", "x = 7**100000\nwhile True: x // 3**50000", "x = 10**4000\nwhile True: str(x)", "while True: int('9' * 4000)", "pow(3, 10**5000, 10**5000 + 7)\nwhile True: pow(3, 10**2000, 10**2000 + 7)",
		"import decimal\ndecimal.getcontext().prec = 20000\nwhile True: decimal.Decimal(2).sqrt()", "import decimal\ndecimal.getcontext().prec = 5000\nwhile True: decimal.Decimal(3).ln()", "import decimal\ndecimal.getcontext().prec = 5000\nwhile True: decimal.Decimal('1.1').exp()", "import fractions\nx = fractions.Fraction(1)\nfor i in range(1, 10**6): x += fractions.Fraction(1, i)", "import fractions\nx = fractions.Fraction(1, 3)\nwhile True: x = x * x + x",
		"import hashlib\nhashlib.pbkdf2_hmac('sha256', b'a', b'b', 10**9)", "import hashlib\nwhile True: hashlib.sha256(bytes(10**6)).digest()", "import zlib\nwhile True: zlib.compress(bytes(10**6), 9)", "import zlib\nwhile True: zlib.crc32(bytes(10**7))", "import base64\nwhile True: base64.b85encode(bytes(10**6))", "import json\nx = json.dumps(list(range(10**5)))\nwhile True: json.loads(x)", "import json\nx = list(range(10**5))\nwhile True: json.dumps(x)",
		"import difflib\ndifflib.SequenceMatcher(None, 'ab' * 5000, 'ba' * 5000, autojunk=False).ratio()\nwhile True: difflib.SequenceMatcher(None, 'ab' * 500, 'ba' * 500, autojunk=False).ratio()", "import difflib\ndifflib.get_close_matches('a' * 1000, ['b' * 1000] * 10**5)", "import textwrap\nwhile True: textwrap.wrap('word ' * 10**4, 20)", "import copy\nx = [[0] * 100 for _ in range(1000)]\nwhile True: copy.deepcopy(x)", "import random\nx = list(range(10**6))\nwhile True: random.shuffle(x)",
		"import datetime\nx = datetime.datetime(1, 1, 1)\nwhile True: x.strftime('%A ' * 1000)", "import csv, io\nwhile True: list(csv.reader(io.StringIO('a,b,c\\n' * 10**5)))", "import string\nwhile True: string.Template('$a ' * 10**4).substitute(a=1)", "import unicodedata\nwhile True: unicodedata.normalize('NFKD', '\\uFB01' * 10**5)", "import html\nwhile True: html.unescape('&amp;' * 10**5)", "import html.parser\np = html.parser.HTMLParser()\nwhile True: p.feed('<a ' * 10**5)",
		"import xml.etree.ElementTree as E\nwhile True: E.fromstring('<a>' + '<b/>' * 10**5 + '</a>')", "import ipaddress\nlist(ipaddress.ip_network('::/0').hosts())", "import ipaddress\nlist(ipaddress.ip_network('0.0.0.0/0').subnets(new_prefix=32))", "import struct\nwhile True: struct.unpack('100000i', bytes(400000))", "import urllib.parse\nwhile True: urllib.parse.parse_qs('a=1&' * 10**5, max_num_fields=None)", "import tomllib\nwhile True: tomllib.loads('a = [' + '1,' * 10**5 + ']')",
		"import configparser\nwhile True: configparser.ConfigParser().read_string('[a]\\n' + ''.join(f'k{i}=1\\n' for i in range(10**4)))", "import shlex\nwhile True: shlex.split('a ' * 10**5)", "import fnmatch\nfnmatch.fnmatch('a' * 60, '*a' * 30 + 'b')\nwhile True: fnmatch.fnmatch('a' * 5000, '*a' * 30 + 'b')", "import pprint\nwhile True: pprint.pformat(list(range(10**5)))", "import graphlib\nt = graphlib.TopologicalSorter({i: [i + 1] for i in range(10**5)})\nwhile True: list(graphlib.TopologicalSorter({i: [i + 1] for i in range(10**5)}).static_order())",
		"import time\nwhile True: time.time()", "import time\nwhile True: time.sleep(0)", "import asyncio\nwhile True: await asyncio.sleep(0)", "import asyncio\nasync def f():\n    while True: await asyncio.sleep(0)\nawait asyncio.gather(f(), f())", "import asyncio\nloop = asyncio.get_running_loop()\ndef f(): loop.call_soon(f)\nf()\nawait asyncio.sleep(99)", "import asyncio\nawait asyncio.sleep(99)", "import asyncio\nq = asyncio.Queue()\nasync def p():\n    while True: q.put_nowait(1); q.get_nowait()\nawait p()",
		"def f(n): return f(n - 1) + f(n - 2) if n > 1 else 1\nf(60)", "def g():\n    while True: yield\nfor x in g(): pass", "class C:\n    def __getattr__(self, n): return self\nx = C()\nwhile True: x = x.a", "for i in range(10**12): exec_ = i", "while 1:\n    try: raise ValueError\n    except ValueError: pass", "x = [0] * 10\nwhile x: x[0], x[1] = x[1], x[0]", "i = 0\nwhile (i := i + 1): pass", "match 1:\n    case _:\n        while True: pass", "lambda: 0\n(lambda f: f(f))(lambda f: [f for _ in iter(int, 1)])",
		"d = {1: 1}\nwhile True:\n    d.update(d)", "type('C', (), {'__eq__': lambda s, o: [0 for _ in iter(int, 1)]})() == 1", "a = []\nfor _ in range(30): a = [a, a]\na == [a[0], a[0]]\nstr(a)", "a = ()\nfor _ in range(40): a = (a, a)\nhash(a)", "a = []\nb = []\nfor _ in range(40): a = [a, a]; b = [b, b]\na == b", "a = []\nfor _ in range(40): a = [a, a]\nimport json\njson.dumps(a)",
		"a = []\nfor _ in range(40): a = [a, a]\nimport copy\nlen(repr(a))", "class A:\n    def __len__(self): return 2**62\n    def __getitem__(self, i): return i\nlist(A())", "class A:\n    def __iter__(self): return iter(int, 1)\n1 in A()", "class A:\n    def __iter__(self): return iter(int, 1)\na, *b = A()", "'a'.join(str(i) for i in iter(int, 1))", "dict((i, i) for i in iter(int, 1))", "bytes(i for i in iter(int, 1))", "print(*iter(int, 1))", "min(iter(int, 1))", "f(*iter(int, 1)) if 0 else set(iter(int, 1)) or [*iter(int, 1)]",
	)
}

// Sources that are large, deep or twisted: the compiler must be as bounded as the program.
func init() {
	deep := func(name, source string, want ...string) {
		add("source", Program{name, source, append(want, "syntax", "source", "RecursionError", "memory", "MemoryError")})
	}
	rep := strings.Repeat
	const n = 100_000
	deep("parentheses", rep("(", n)+rep(")", n))
	deep("brackets", rep("[", n)+rep("]", n))
	deep("braces", rep("{", n)+rep("}", n))
	deep("open brackets", rep("[", n))
	deep("minus", rep("-", n)+"1", "done")
	deep("not", rep("not ", n)+"1", "done")
	deep("tilde", rep("~", n)+"1", "done")
	deep("power", "2"+rep("**1", n), "done")
	deep("plus", "1"+rep("+1", n), "done", "steps")
	deep("comparisons", "1"+rep("<1", n), "done")
	deep("and", "1"+rep(" and 1", n), "done")
	deep("or", "0"+rep(" or 0", n), "done")
	deep("ternary", rep("1 if 0 else ", n)+"1", "done")
	deep("lambda", rep("lambda: ", n)+"1", "done")
	deep("attributes", "x=1\nx"+rep(".a", n), "AttributeError")
	deep("calls", "def f(): return f\nf"+rep("()", n), "done", "steps")
	deep("subscripts", "x=[0]\nx[0]=x\nx"+rep("[0]", n), "done", "steps")
	deep("await", rep("await ", n)+"x", "NameError")
	deep("walrus", rep("(x := ", n)+"1"+rep(")", n))
	deep("star", "f("+rep("*", n)+"x)")
	deep("if nesting", func() string {
		var b strings.Builder
		for i := range 3000 {
			b.WriteString(rep(" ", i) + "if 1:\n")
		}
		return b.String() + rep(" ", 3000) + "pass"
	}())
	deep("for nesting", func() string {
		var b strings.Builder
		for i := range 300 {
			b.WriteString(rep(" ", i) + "for i in x:\n")
		}
		return b.String() + rep(" ", 300) + "pass"
	}())
	deep("def nesting", func() string {
		var b strings.Builder
		for i := range 500 {
			b.WriteString(rep(" ", i) + "def f():\n")
		}
		return b.String() + rep(" ", 500) + "pass"
	}(), "done")
	deep("class nesting", func() string {
		var b strings.Builder
		for i := range 500 {
			b.WriteString(rep(" ", i) + "class C:\n")
		}
		return b.String() + rep(" ", 500) + "pass"
	}(), "done")
	deep("elif ladder", "x=1\nif x==0: pass\n"+rep("elif x==2: pass\n", n), "done")
	deep("many functions", rep("def f(): pass\n", 50_000), "done", "steps")
	deep("many statements", rep("x=1;", 500_000), "done", "steps")
	deep("many lines", rep("x=1\n", 300_000), "done", "steps")
	deep("long name", rep("x", 1_000_000)+"=1", "done")
	deep("long string", "'"+rep("x", 2_000_000)+"'", "done", "output")
	deep("long number", rep("9", 100_000))
	deep("long hexadecimal", "0x"+rep("f", 1_000_000), "done", "ValueError")
	deep("many arguments", "print("+rep("1,", n)+")", "done", "output")
	deep("many parameters", "def f("+func() string {
		var b strings.Builder
		for i := range 20_000 {
			b.WriteString("a" + rep("b", i%7) + string(rune('a'+i%26)) + strings.Repeat("c", i/26%30) + "_" + rep("d", i/780) + ",")
		}
		return b.String()
	}()+"): pass", "done")
	deep("large list", "x=["+rep("1,", 500_000)+"]", "done")
	deep("large dict", "x={"+rep("1:2,", 200_000)+"}", "done")
	deep("f-string nesting", rep("f'{", 300)+"1"+rep("}'", 300))
	deep("f-string holes", "f'"+rep("{1}", 50_000)+"'", "done")
	deep("format nesting", "f'{1:"+rep("{1:", 200)+rep("}", 201)+"'")
	deep("decorators", rep("@print\n", 5000)+"def f(): pass", "done", "TypeError", "output")
	deep("with items", "import contextlib\nwith "+rep("contextlib.nullcontext(),", 5000)+"contextlib.nullcontext(): pass", "done")
	deep("match cases", "match 1:\n"+rep("  case 2: pass\n", 20_000), "done")
	deep("match pattern", "match 1:\n  case "+rep("[", 5000)+"x"+rep("]", 5000)+": pass")
	deep("or pattern", "match 1:\n  case "+rep("1 | ", 20_000)+"2: pass", "done")
	deep("comprehensions", rep("[", 80)+"x"+rep(" for x in y]", 80), "NameError")
	deep("comprehension clauses", "[1 "+rep("for x in [] ", 2000)+"]", "done")
	deep("global names", "def f():\n  global "+rep("x,", n)+"x", "done")
	deep("del targets", "x=1\ndel "+rep("(", 5000)+"x"+rep(")", 5000), "done")
	deep("assignment targets", rep("x=", n)+"1", "done")
	deep("unpacking", rep("(", 1000)+"x"+rep(",)", 1000)+"=1", "TypeError")
	deep("slices", "x=[]\nx["+rep("1:", n)+"]")
	deep("type parameters", "def f["+rep("T,", 20_000)+"](): pass")
	deep("backslashes", rep("\\\n", n)+"x=1", "done")
	deep("blank lines", rep("\n", 1_000_000), "done")
	deep("comments", rep("# x\n", 500_000), "done")
	deep("tabs", rep("\t", n)+"x=1")
	deep("null bytes", "x=1\x00"+rep("\x00", n))
	deep("surrogates", "x='"+rep("\\ud800", 10_000)+"'\nprint(x)", "done", "UnicodeEncodeError")
	deep("finally nesting", func() string {
		var b strings.Builder
		for i := range 18 {
			b.WriteString(rep(" ", i) + "try: pass\n" + rep(" ", i) + "finally:\n")
		}
		return b.String() + rep(" ", 18) + "pass"
	}(), "done")
	deep("recursive descent", "def f(): return f()\nf()")
	deep("mutual recursion", "class A:\n    def __repr__(self): return repr(self)\nrepr(A())")
	deep("recursive eq", "class A:\n    def __eq__(self, o): return self == o\nA() == A()")
	deep("recursive str", "class A(Exception):\n    def __str__(self): return str(self)\nraise A", "A")
	deep("recursive getattr", "class A:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nA().a", "steps")
	deep("recursive sort", "def k(x): return sorted([x], key=k)\nsorted([1], key=k)")
	deep("recursive map", "def m(x): return list(map(m, [x]))\nm(1)")
	deep("recursive generator", "def g(): yield from g()\nlist(g())")
	deep("recursive list repr", "x=[]\nfor _ in range(10**5): x=[x]\nrepr(x)")
	deep("recursive list eq", "x=[];y=[]\nfor _ in range(10**5): x=[x]; y=[y]\nx==y")
	deep("recursive tuple hash", "x=()\nfor _ in range(10**5): x=(x,)\nhash(x)")
	deep("recursive json", "import json\nx=[]\nfor _ in range(10**5): x=[x]\njson.dumps(x)")
	deep("deep json", "import json\njson.loads('['*10**6)", "JSONDecodeError")
	deep("recursive deepcopy", "import copy\nx=[]\nfor _ in range(10**5): x=[x]\ncopy.deepcopy(x)")
	deep("recursive result", "x=[]\nfor _ in range(10**5): x=[x]\nreturn x", "ValueError", "TypeError")
	deep("cyclic result", "x=[]\nx.append(x)\nreturn x", "ValueError")
	deep("deep isinstance", "x=int\nfor _ in range(10**5): x=(x,)\nisinstance('a', x)")
	deep("deep exceptions", "e=None\nfor i in range(10**4):\n    n=ValueError(i); n.__cause__=e; e=n\nraise e", "ValueError")
	deep("deep groups", "e=ValueError()\nfor i in range(10**4): e=ExceptionGroup('x',[e])\nraise e", "ExceptionGroup")
	deep("deep regex", "import re\nre.compile('('*10**5+')'*10**5)", "PatternError", "OverflowError", "error")
	deep("deep format", "'{'*10**5", "done")
	deep("deep closures", "f=lambda: 0\nfor _ in range(10**5): f=(lambda g: lambda: g())(f)\nf()")
	deep("deep subclass", "C=object\nfor i in range(10**4): C=type('C',(C,),{})\nC()", "done", "steps", "TypeError")
	deep("deep partial", "import functools\nf=print\nfor _ in range(10**5): f=functools.partial(f)\nf()", "done")
	deep("deep property chain", "class A: pass\na=A()\nb=a\nfor _ in range(10**5): b.x=A(); b=b.x\nimport copy\ncopy.deepcopy(a)")
	deep("deep mro", "import itertools\nxs=[type(f'X{i}',(),{}) for i in range(60)]\ntype('Y',tuple(xs),{})", "done")
	deep("deep type union", "t=int\nfor i in range(10**4): t=t|type(f'T{i}',(),{})", "done", "steps", "time")
	deep("deep generic", "t=list[int]\nfor i in range(10**4): t=list[t]\nrepr(t)", "done")
	deep("setrecursionlimit", "import sys\nsys.setrecursionlimit(10**9)\ndef f(): return f()\nf()", "ValueError", "OverflowError")
	for _, f := range []string{"super", "locals", "globals", "vars", "dir", "exec", "iter"} { // where no code of the program runs
		deep("the loop calls "+f, "import asyncio, logging\nlogging.disable()\nasyncio.get_running_loop().call_soon("+f+")\nawait asyncio.sleep(0)", "done", "NameError")
	}
	deep("a name of an attribute that is no string", "list[int].__getattr__(2)", "TypeError", "AttributeError")
}
