package hostile

// This file is about values that are larger than they look: each would take far more memory than there may be. Some take so long
// to make that another limit comes first.

func init() {
	memory := func(list ...string) {
		for _, s := range list {
			add("size", Program{s, s, []string{"memory", "MemoryError", "OverflowError", "steps", "time"}})
		}
	}
	memory(
		"'x' * 10**10", "b'x' * 10**10", "[0] * 10**10", "(0,) * 10**10", "bytearray(10**10)", "bytes(10**11)", "list(range(10**9))",
		"tuple(range(10**9))", "set(range(10**9))", "dict.fromkeys(range(10**9))", "[*range(10**9)]", "{**{i: i for i in range(10**8)}}",
		"'x'.ljust(10**10)", "'x'.center(10**10)", "'x'.zfill(10**10)", "'\\t'.expandtabs(10**10)", "f'{1:>{10**10}}'", "'%*d' % (10**9, 1)",
		"'{:>9999999999}'.format(1)", "'a'.replace('a', 'b' * 10**6) * 10**6", "('a' * 10**6).replace('a', 'b' * 10**6)", "'x' * 10**6 + 'y' * 10**9",
		"','.join(['x' * 10**5] * 10**6)", "str([0] * 10**8)", "repr('\\x00' * 10**8)", "'\\u1234' * 10**9", "('x' * 10**6).encode() * 10**6",
		"[[0] * 10**4 for _ in range(10**6)]", "[x for x in range(10**9)]", "{x: [x] for x in range(10**8)}", "{str(x) for x in range(10**8)}",
		"x = 'ab'\nwhile True: x += x", "x = []\nwhile True: x.append(x[:])", "x = ()\nwhile True: x = (x, x, [0] * 1000)",
		"d = {}\ni = 0\nwhile True:\n    d[i] = 'v' * 100\n    i += 1", "s = set()\ni = 0\nwhile True:\n    s.add((i, i))\n    i += 1",
		"x = [1]\nx.extend(x * 10**9)", "x = bytearray(b'a')\nwhile True: x += x", "x = [0]\nx *= 10**10", "x = 'a'\nx *= 10**10",
		"import array\narray.array('d', [0]) * 10**10", "import array\narray.array('b', bytes(10**9))", "memoryview(bytes(10**10))",
		"import itertools\nlist(itertools.repeat(0, 10**9))", "import itertools\nlist(itertools.product(range(1000), repeat=4))",
		"import itertools\nlist(itertools.combinations(range(200), 6))", "import itertools\nlist(itertools.permutations(range(12)))", "import itertools\nlist(itertools.count())",
		"import itertools\na, b = itertools.tee(itertools.count())\nfor x in a: pass", "import collections\ncollections.deque(range(10**9))", "import collections\ncollections.Counter(range(10**9))",
		"import collections\nlist(collections.Counter(a=10**10).elements())", "import collections\nd = collections.defaultdict(list)\ni = 0\nwhile True:\n    d[i]\n    i += 1",
		"import json\njson.dumps([0] * 10**8)", "import json\njson.dumps({'a': [[0] * 1000] * 10**6})", "import json\nx = [0] * 100\nfor _ in range(5): x = [x] * 100\njson.dumps(x)",
		"import json\njson.dumps([1], indent='x' * 10**9)", "import json\njson.loads('[' + '0,' * 10**8 + '0]')", "import base64\nbase64.b64encode(bytes(10**10))",
		"import io\ns = io.StringIO()\nwhile True: s.write('x' * 10**6)", "import io\nb = io.BytesIO()\nb.seek(10**12)\nb.write(b'x')", "import io\nb = io.BytesIO()\nb.truncate(10**12)\nb.seek(10**12)\nb.write(b'1')",
		"import zlib\nx = zlib.compress(bytes(10**7), 9)\nzlib.decompress(x * 1)\nzlib.decompress(zlib.compress(bytes(6 * 10**7)))", "import gzip\ngzip.decompress(gzip.compress(bytes(6 * 10**7)))",
		"import struct\nstruct.pack('1000000000x')", "import struct\nstruct.pack('999999999s', b'')", "import textwrap\ntextwrap.indent('a\\n' * 10**6, ' ' * 10**6)", "import string\nstring.Template('$a' * 10**6).substitute(a='x' * 10**6)",
		"import copy\nx = [0] * 10**6\ny = []\nwhile True: y.append(copy.deepcopy(x))", "import pprint\npprint.pformat([[0] * 1000] * 10**6)", "import secrets\nsecrets.token_bytes(10**10)", "import random\nrandom.randbytes(10**10)",
		"import random\nrandom.choices([1], k=10**10)", "import random\nrandom.sample(range(10**12), 10**9)", "import re\nre.sub('', 'x' * 10**6, 'a' * 10**6)", "import re\nre.findall('', 'a' * 10**8)", "import re\nre.split('', 'a' * 10**8)",
		"import hashlib\nhashlib.shake_128(b'').digest(10**10)", "import difflib\nlist(difflib.ndiff(['a' * 10**6] * 10**4, ['b' * 10**6] * 10**4))", "import heapq\nlist(heapq.merge(*[range(10**9)] * 2))", "import html\nhtml.escape('<' * 5 * 10**7)",
		"import urllib.parse\nurllib.parse.quote('\\u1234' * 2 * 10**7)", "import statistics\nstatistics.quantiles([1, 2], n=10**9)", "import uuid\n[uuid.uuid4() for _ in range(10**8)]", "import dataclasses\n@dataclasses.dataclass\nclass D:\n    x: int\n[D(i) for i in range(10**8)]",
		"import enum\nenum.Enum('E', ['a%d' % i for i in range(10**7)])", "import collections\ncollections.namedtuple('N', ['a%d' % i for i in range(10**7)])", "import datetime\n[datetime.datetime(2020, 1, 1) + datetime.timedelta(i) for i in range(10**8)]",
		"class C: pass\nx = [C() for _ in range(10**8)]", "x = [lambda: i for i in range(10**8)]", "x = [(i for i in ()) for _ in range(10**8)]", "x = [object() for _ in range(10**8)]", "x = None\nwhile True:\n    x = ValueError(x, 'y' * 100)",
		"e = None\nwhile True:\n    try:\n        raise ValueError from e\n    except ValueError as x:\n        e = x", "def f():\n    yield from f()\nx = []\nwhile True: x.append(f())", "x = {}\nfor i in range(10**9): x = {'k': x, 'v': [0] * 1000}",
		"class M(type): pass\nwhile True: globals().setdefault('x', []).append(M('C', (), {}))", "import weakref\nclass C: pass\nk = []\nd = weakref.WeakValueDictionary()\nwhile True:\n    k.append(C())\n    d[len(k)] = k[-1]",
		"b''.join([bytes(10**6)] * 10**6)", "bytes(10**7).hex() * 100", "bytes.fromhex('00' * 10**8)", "int.to_bytes(1, 10**10, 'big')", "(1 << 10**10)", "1 << (1 << 60)", "2 ** 10**10", "10 ** 10**9", "7 ** 7 ** 7 ** 7", "x = 3\nwhile True: x = x * x",
		"x = 2\nfor _ in range(100): x = x ** x", "import math\nmath.factorial(10**9)", "import math\nmath.comb(10**9, 5 * 10**8)", "import math\nmath.perm(10**9, 10**8)", "import math\nmath.prod(range(1, 10**7))", "pow(10, 10**9)", "int('9' * 4000) ** 10**6", "-(1 << 10**10)", "~(1 << 10**10)",
		"import decimal\ndecimal.getcontext().prec = 10**9\ndecimal.Decimal(1) / 3", "import decimal\nint(decimal.Decimal('1e999999999'))", "import decimal\nf'{decimal.Decimal(\"1e999999999\"):f}'", "import fractions\nfractions.Fraction('1e999999999')", "import fractions\nfractions.Fraction(1, 3) ** 10**9",
		"f'{10**4000:,}' * 10**6", "str(10**4000) * 10**6", "import calendar\n''.join(calendar.calendar(y) for y in range(1, 9999))* 100", "'%s' % ('x' * 10**9,)", "'{0}{0}{0}{0}'.format('x' * 3 * 10**7)", "f'{\"x\" * 10**9}'", "print('x' * 10**9)", "import sys\nsys.stdout.write('x' * 10**9)",
	)
}
