import re
from collections import *
from collections import abc
import collections, copy, sys
def t(f):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
P = namedtuple('P', 'x y', defaults=[5])
t(lambda: P(1)); t(lambda: P()); t(lambda: P(1, 2, 3)); t(lambda: P(1, z=2)); t(lambda: P._fields); t(lambda: P._field_defaults); t(lambda: P.x); t(lambda: P.x.__doc__); t(lambda: P.__doc__); t(lambda: P(1)._asdict()); t(lambda: P(1)._replace(x=3)); t(lambda: P(1)._replace(z=3)); t(lambda: P(1)._replace(z=3, w=4)); t(lambda: P._make([1, 2])); t(lambda: P._make([1])); t(lambda: P._make([1, 2, 3])); t(lambda: P(1).__getnewargs__()); t(lambda: P.__match_args__); t(lambda: P.__slots__); t(lambda: P.__new__.__doc__); t(lambda: P.__module__); t(lambda: P.__new__.__name__)
t(lambda: type(P.x)); t(lambda: P.x.__get__(P(3), P)); t(lambda: P.x.__get__(3, P)); t(lambda: P.x.__get__(None, P)); t(lambda: P.x.__reduce__()); t(lambda: P.x.__set__(P(1), 3)); t(lambda: P.x.__delete__(P(1)))
def sa(o, n, v): setattr(o, n, v)
t(lambda: sa(P(1), 'x', 3)); t(lambda: sa(P(1), 'q', 3)); t(lambda: sa(P.x, '__doc__', 'new')); t(lambda: P.x.__doc__); t(lambda: delattr(P(1), 'x'))
for args in [('A', 'x x'), ('A', 'class'), ('A', '_x'), ('1A', 'x'), ('class', 'x'), ('A', ['x', 'y']), ('A', 'x,y'), ('A', [1]), ('A', 3), (3, 'x'), ('A', ''), ('A', 'x-y')]:
    t(lambda: namedtuple(*args))
t(lambda: namedtuple('A', 'x x _y class', rename=True)._fields); t(lambda: namedtuple('A', 'x', defaults=[1, 2])); t(lambda: namedtuple('A', 'x', module='m').__module__)
class Q(P):
    __slots__ = ()
    @property
    def s(self): return self.x + self.y
t(lambda: Q(1, 2)); t(lambda: Q(1, 2).s); t(lambda: Q(1)._replace(x=4)); t(lambda: P(1) == (1, 5)); t(lambda: hash(P(1)) == hash((1, 5))); t(lambda: P(1) < P(2)); t(lambda: P(1) + (1,)); t(lambda: copy.copy(P(1))); t(lambda: P(*'ab')); t(lambda: copy.replace(P(1), x=9)); t(lambda: P.__annotations__); t(lambda: P._make.__doc__); t(lambda: repr(P(1, [2]))); t(lambda: P(1).index(5)); t(lambda: P(1).count(1))
# deque
d = deque([1, 2, 3], 5)
t(lambda: d); t(lambda: deque(maxlen=2)); t(lambda: deque([1, 2, 3], 2)); t(lambda: deque(3)); t(lambda: deque([1], -1)); t(lambda: deque([1], 'x')); t(lambda: deque([1], 2, 3)); t(lambda: deque(iterable=[1])); t(lambda: deque(x=1)); t(lambda: d.maxlen); t(lambda: sa(d, 'maxlen', 3))
t(lambda: d.rotate(1)); t(lambda: d); t(lambda: d.rotate(-2)); t(lambda: d); t(lambda: d.rotate('x')); t(lambda: d.rotate(1, 2)); t(lambda: d.insert(1, 'a')); t(lambda: d); t(lambda: deque([1], 1).insert(0, 2)); t(lambda: d.insert(-100, 0)); t(lambda: d); t(lambda: d.remove(99)); t(lambda: d.remove('a')); t(lambda: d.index(3)); t(lambda: d.index(99)); t(lambda: d.index(3, 1, 2)); t(lambda: d.index(3, 0, 100)); t(lambda: d.count(1)); t(lambda: d.reverse()); t(lambda: d)
t(lambda: deque().pop()); t(lambda: deque().popleft()); t(lambda: d[99]); t(lambda: d['a']); t(lambda: d[0:1]); t(lambda: d[-1]); t(lambda: sa(d, 'x', 1)); t(lambda: d.__setitem__(99, 1)); t(lambda: d.__setitem__(0, 9)); t(lambda: d.__delitem__(99)); t(lambda: d.__delitem__(0)); t(lambda: d)
t(lambda: d + deque([1])); t(lambda: d + [1]); t(lambda: d * 2); t(lambda: d * -1); t(lambda: d * 'x'); t(lambda: 2 * deque([1])); t(lambda: d.__iadd__([7, 8])); t(lambda: d.__iadd__(3)); t(lambda: d.__imul__(2)); t(lambda: d == deque([1])); t(lambda: deque([1]) < deque([2])); t(lambda: deque([1]) < [2]); t(lambda: deque([1]) == [1]); t(lambda: hash(d)); t(lambda: 3 in deque([3])); t(lambda: bool(deque()))
def mut():
    q = deque([1, 2, 3])
    for x in q: q.append(1)
t(mut)
def mut2():
    q = deque([1, 2, 3]); it = iter(q); next(it); q.clear(); next(it)
t(mut2)
t(lambda: list(reversed(deque([1, 2])))); t(lambda: iter(deque())); t(lambda: reversed(deque())); t(lambda: deque([1]).copy()); t(lambda: copy.deepcopy(deque([[1]], 3))); t(lambda: deque([1], 3).__reduce__()); t(lambda: deque([1]).__reduce__()); t(lambda: deque([1]).extend(3)); t(lambda: deque([1]).extendleft('ab')); t(lambda: type(iter(deque()))); t(lambda: type(reversed(deque())))
q = deque([1]); q.append(q); t(lambda: q); q = deque([1], 2); q.append(q); t(lambda: q); t(lambda: deque[int])
class DS(deque): pass
t(lambda: DS([1], 2)); t(lambda: DS([1]) + DS([2])); t(lambda: DS([1]).copy()); t(lambda: copy.copy(DS([1])))
def ext():
    z = deque([1, 2]); z.extend(z); return z
t(ext)
def extl():
    z = deque([1, 2]); z.extendleft(z); return z
t(extl)
# Counter
c = Counter('abracadabra')
t(lambda: c); t(lambda: c.most_common(2)); t(lambda: c.most_common()); t(lambda: c.most_common(0)); t(lambda: c.most_common(-1)); t(lambda: c['z']); t(lambda: c.total()); t(lambda: list(c.elements())); t(lambda: Counter(a=1, b=-1).elements()); t(lambda: list(Counter(a=1, b=-1).elements())); t(lambda: c.subtract('aa')); t(lambda: c); t(lambda: c.update({'z': 3})); t(lambda: c.update(3)); t(lambda: c.update('a', 'b')); t(lambda: Counter(3)); t(lambda: Counter('a', 'b')); t(lambda: Counter.fromkeys('ab')); t(lambda: c.__missing__('x')); t(lambda: Counter(a=1) + Counter(a=-1, b=2)); t(lambda: Counter(a=1) - Counter(a=3, b=-2)); t(lambda: Counter(a=1) & Counter(a=3)); t(lambda: Counter(a=1) | Counter(a=3, b=-1)); t(lambda: Counter(a=1) ^ Counter(a=3)); t(lambda: +Counter(a=-1, b=1)); t(lambda: -Counter(a=-1, b=1)); t(lambda: Counter(a=1) + {'a': 1}); t(lambda: Counter(a=1) == {'a': 1}); t(lambda: Counter(a=1, b=0) == Counter(a=1)); t(lambda: Counter(a=1) <= Counter(a=2)); t(lambda: Counter(a=1) < Counter(a=1)); t(lambda: Counter(a=1) >= {'a': 1}); t(lambda: Counter(a='x', b=1)); t(lambda: Counter(a=1, b='x').most_common()); t(lambda: Counter(a=1).__reduce__()); t(lambda: c.copy()); t(lambda: c.__delitem__('nope')); t(lambda: Counter()); t(lambda: Counter(None)); t(lambda: Counter({'a': 1}, b=2)); t(lambda: Counter(iterable=3)); t(lambda: Counter(self=3)); t(lambda: Counter([[1]]))
def ci():
    x = Counter(a=3); x += Counter(a=-5, b=1); y = Counter(a=3); y -= Counter(a=1); z = Counter(a=3); z &= Counter(a=1); w = Counter(a=1); w |= Counter(a=5); v = Counter(a=1); v ^= Counter(a=4); return x, y, z, w, v
t(ci)
class CS(Counter): pass
t(lambda: CS('aab')); t(lambda: CS('a').copy()); t(lambda: CS('a') + CS('b')); t(lambda: type(CS('a') + CS('b'))); t(lambda: Counter.most_common.__name__)
# defaultdict
dd = defaultdict(list)
t(lambda: dd['x'].append(1)); t(lambda: dd); t(lambda: defaultdict(3)); t(lambda: defaultdict(None)['a']); t(lambda: defaultdict(None, a=1)); t(lambda: defaultdict(int, {'a': 1}, b=2)); t(lambda: defaultdict(int, 3)); t(lambda: defaultdict(int, {}, {})); t(lambda: dd.copy()); t(lambda: dd.default_factory); t(lambda: sa(dd, 'default_factory', 3)); t(lambda: dd['q']); t(lambda: sa(dd, 'default_factory', None)); t(lambda: dd.__missing__('k')); t(lambda: defaultdict(int) | {'a': 1}); t(lambda: {'a': 1} | defaultdict(int)); t(lambda: defaultdict(int) | 3); t(lambda: dd.__reduce__()); t(lambda: copy.deepcopy(dd)); t(lambda: defaultdict(lambda: 1).__repr__()[:20]); t(lambda: defaultdict(default_factory=int))
r = defaultdict(list); r['r'] = r; t(lambda: r)
r = defaultdict(); r.default_factory = r.__missing__; t(lambda: len(repr(r)) > 5)
