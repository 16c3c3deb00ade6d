import re
from collections import *
from collections import abc
import collections, copy, sys
def t(f):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f())))
    except BaseException as e:
        print(type(e).__name__, re.sub(" at 0x[0-9a-f]+", "", str(e)))
def sa(o, n, v): setattr(o, n, v)
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
t(lambda: o); t(lambda: o.move_to_end('a')); t(lambda: o); t(lambda: o.move_to_end('c', last=False)); t(lambda: o); t(lambda: o.move_to_end('z')); t(lambda: o.move_to_end()); t(lambda: o.popitem()); t(lambda: o.popitem(last=False)); t(lambda: o.popitem(False)); t(lambda: o.popitem()); t(lambda: o.popitem(1, 2)); t(lambda: o.pop('q')); t(lambda: o.pop('q', 4)); t(lambda: o.pop()); t(lambda: o.setdefault('x')); t(lambda: o.setdefault('x', 5)); t(lambda: o.setdefault()); t(lambda: o.update(3)); t(lambda: o.update([(1, 2)], z=3)); t(lambda: o); t(lambda: list(reversed(o))); t(lambda: list(reversed(o.items()))); t(lambda: o.keys()); t(lambda: o.values()); t(lambda: o.items()); t(lambda: type(o.keys())); t(lambda: type(iter(o))); t(lambda: type(reversed(o))); t(lambda: OrderedDict.fromkeys('ab', 1)); t(lambda: OrderedDict.fromkeys()); t(lambda: OrderedDict(3)); t(lambda: OrderedDict([1])); t(lambda: OrderedDict({}, {})); t(lambda: OrderedDict(a=1) == OrderedDict(a=1)); t(lambda: OrderedDict([('a', 1), ('b', 2)]) == OrderedDict([('b', 2), ('a', 1)])); t(lambda: OrderedDict([('a', 1), ('b', 2)]) == {'b': 2, 'a': 1}); t(lambda: OrderedDict(a=1) | {'b': 2}); t(lambda: {'b': 2} | OrderedDict(a=1)); t(lambda: OrderedDict(a=1) | 3); t(lambda: o.copy()); t(lambda: o.__reduce__()); t(lambda: o.__sizeof__() > 0); t(lambda: copy.deepcopy(o)); t(lambda: OrderedDict()); t(lambda: o.clear()); t(lambda: bool(o)); t(lambda: hash(o))
def mm():
    d = OrderedDict(a=1, b=2)
    for k in d: d['c'] = 1
t(mm)
def mm2():
    d = OrderedDict(a=1, b=2)
    for k in d: d.move_to_end(k)
def mm3():
    d = OrderedDict(a=1, b=2)
    for k in d: del d[k]
t(mm3)
class OS(OrderedDict):
    def __missing__(s, k): return 'm'
t(lambda: OS(a=1)); t(lambda: OS()['q']); t(lambda: OS(a=1).copy()); t(lambda: OS(a=1) | {'b': 1})
s = OrderedDict(); s['s'] = s; t(lambda: s)
ov = OrderedDict(a=1); ov.x = 5; t(lambda: ov.__dict__); t(lambda: ov.__reduce__()); t(lambda: copy.copy(ov).x)
# ChainMap
m = ChainMap({'a': 1}, {'a': 2, 'b': 3})
t(lambda: m); t(lambda: m['a']); t(lambda: m['z']); t(lambda: m.get('z', 4)); t(lambda: list(m)); t(lambda: len(m)); t(lambda: m.maps); t(lambda: m.new_child()); t(lambda: m.new_child({'q': 1})); t(lambda: m.new_child(q=1)); t(lambda: m.new_child({'q': 1}, w=1)); t(lambda: m.parents); t(lambda: m.pop('b')); t(lambda: m.pop('z', 1)); t(lambda: m.pop('a')); t(lambda: m); t(lambda: m.popitem()); t(lambda: m.__delitem__('b')); t(lambda: m.clear()); t(lambda: ChainMap()); t(lambda: ChainMap({}, {'a': 1}) | {'b': 2}); t(lambda: {'b': 2} | ChainMap({'a': 1})); t(lambda: ChainMap.fromkeys('ab', 1)); t(lambda: ChainMap.fromkeys('ab')); t(lambda: m == {'a': 2, 'b': 3}); t(lambda: 'b' in m); t(lambda: bool(ChainMap({}, {}))); t(lambda: copy.copy(m)); t(lambda: m.copy()); t(lambda: m.setdefault('k', 3)); t(lambda: m.update(z=1)); t(lambda: m); t(lambda: m.items()); t(lambda: m.keys()); t(lambda: list(m.items())); t(lambda: ChainMap({'a': 1}).__missing__('x')); t(lambda: ChainMap(3)); t(lambda: list(ChainMap(3))); t(lambda: ChainMap[int, str])
def cior():
    a = ChainMap({'a': 1}); a |= {'b': 2}; return a
t(cior)
class CM(ChainMap):
    def __missing__(s, k): return 'miss'
t(lambda: CM()['x']); t(lambda: CM().get('x')); t(lambda: CM({'a': 1}).new_child())
# User*
u = UserDict({'a': 1}, b=2)
t(lambda: u); t(lambda: u.data); t(lambda: u['z']); t(lambda: u | {'c': 3}); t(lambda: {'c': 3} | u); t(lambda: u | 3); t(lambda: u.copy()); t(lambda: UserDict.fromkeys('ab', 1)); t(lambda: 'a' in u); t(lambda: UserDict(dict={'x': 1})); t(lambda: UserDict(None)); t(lambda: UserDict({}, {})); t(lambda: u == {'a': 1, 'b': 2}); t(lambda: u.pop('a')); t(lambda: u.popitem()); t(lambda: u.popitem()); t(lambda: len(u)); t(lambda: UserDict(a=1).items()); t(lambda: UserDict(a=1).get('b', 7))
class UM(UserDict):
    def __missing__(s, k): return 'mm'
    def __setitem__(s, k, v): super().__setitem__(k, v * 2)
t(lambda: UM(a=1)); t(lambda: UM()['q']); t(lambda: UM().get('q')); t(lambda: UM(a=1).copy()); t(lambda: copy.copy(UM(a=1)))
l = UserList([3, 1, 2])
t(lambda: l); t(lambda: l + [1]); t(lambda: [1] + l); t(lambda: l + (1,)); t(lambda: l + 3); t(lambda: l * 2); t(lambda: l[0:2]); t(lambda: l[9]); t(lambda: l.sort()); t(lambda: l); t(lambda: l == [1, 2, 3]); t(lambda: l < [2]); t(lambda: l.append(4)); t(lambda: l.insert(0, 0)); t(lambda: l.pop()); t(lambda: l.remove(99)); t(lambda: l.index(2)); t(lambda: l.count(1)); t(lambda: l.reverse()); t(lambda: l.extend(UserList([5]))); t(lambda: l.copy()); t(lambda: l.clear()); t(lambda: l); t(lambda: UserList('ab')); t(lambda: UserList(UserList([1]))); t(lambda: UserList(3)); t(lambda: 1 in UserList([1])); t(lambda: max(UserList([1, 5]))); t(lambda: UserList([1]).__iadd__('ab')); t(lambda: UserList([1]).__imul__(2)); t(lambda: hash(UserList()))
us = UserString('Hello')
t(lambda: us); t(lambda: str(us)); t(lambda: us + 'x'); t(lambda: 'x' + us); t(lambda: us * 2); t(lambda: us[1]); t(lambda: us.upper()); t(lambda: us == 'Hello'); t(lambda: us < 'I'); t(lambda: 'ell' in us); t(lambda: len(us)); t(lambda: hash(us) == hash('Hello')); t(lambda: us % ()); t(lambda: UserString('%s') % 'a'); t(lambda: '%s' % us); t(lambda: us.join(['a', 'b'])); t(lambda: us.encode()); t(lambda: us.split('l')); t(lambda: us.find(UserString('l'))); t(lambda: us.replace('l', UserString('L'))); t(lambda: int(UserString('3'))); t(lambda: float(UserString('3'))); t(lambda: UserString(3)); t(lambda: us.isdigit()); t(lambda: us.center(9, '*')); t(lambda: us.format()); t(lambda: us.startswith('He')); t(lambda: us.removeprefix('He')); t(lambda: us.maketrans('a', 'b')); t(lambda: us.translate({72: 'J'})); t(lambda: us.partition('l')); t(lambda: list(us)); t(lambda: f'{us:>7}'); t(lambda: us.casefold()); t(lambda: us.__rmod__('%s')); t(lambda: complex(UserString('1j'))); t(lambda: us.zfill(8)); t(lambda: us.expandtabs()); t(lambda: us.count('l')); t(lambda: us.index('z')); t(lambda: us.title())
# abc
for n in sorted(abc.__all__): t(lambda: (n, sorted(getattr(getattr(abc, n), '__abstractmethods__', ()))))
for n in sorted(abc.__all__): t(lambda: getattr(abc, n)())
for n in sorted(abc.__all__): t(lambda: getattr(abc, n)[int])
class SS(abc.Set):
    def __init__(s, i): s.d = list(dict.fromkeys(i))
    def __contains__(s, x): return x in s.d
    def __iter__(s): return iter(s.d)
    def __len__(s): return len(s.d)
    def __repr__(s): return f'SS({s.d})'
a, b = SS([1, 2, 3]), SS([2, 3, 4])
t(lambda: a & b); t(lambda: a | b); t(lambda: a - b); t(lambda: a ^ b); t(lambda: a <= b); t(lambda: a == SS([3, 2, 1])); t(lambda: a.isdisjoint(b)); t(lambda: a._hash() == SS([3, 1, 2])._hash()); t(lambda: a & [1]); t(lambda: [1] | a); t(lambda: a - {1}); t(lambda: {1} - a); t(lambda: a < 3); t(lambda: a | 3); t(lambda: a >= {1}); t(lambda: hash(a))
class Sq(abc.Sequence):
    def __init__(s, l): s.l = l
    def __getitem__(s, i): return s.l[i]
    def __len__(s): return len(s.l)
t(lambda: list(Sq([1, 2]))); t(lambda: Sq([1, 2]).index(2)); t(lambda: Sq([1, 2]).index(5)); t(lambda: Sq([1, 1]).count(1)); t(lambda: list(reversed(Sq([1, 2])))); t(lambda: 2 in Sq([1, 2])); t(lambda: Sq([1, 2, 3]).index(3, 1)); t(lambda: Sq([1, 2, 3]).index(3, -1, None))
class MS(abc.MutableSequence):
    def __init__(s, l=()): s.l = list(l)
    def __getitem__(s, i): return s.l[i]
    def __len__(s): return len(s.l)
    def __setitem__(s, i, v): s.l[i] = v
    def __delitem__(s, i): del s.l[i]
    def insert(s, i, v): s.l.insert(i, v)
m = MS([1, 2])
t(lambda: (m.append(3), m.extend([4]), m.reverse(), m.pop(), m.remove(3), m.l)); t(lambda: m.extend(m)); t(lambda: m.l); t(lambda: (m.clear(), m.l)); t(lambda: m.pop()); t(lambda: m.remove(1)); t(lambda: m.__iadd__([1]).l)
class MP(abc.MutableMapping):
    def __init__(s): s.d = {}
    def __getitem__(s, i): return s.d[i]
    def __len__(s): return len(s.d)
    def __setitem__(s, i, v): s.d[i] = v
    def __delitem__(s, i): del s.d[i]
    def __iter__(s): return iter(s.d)
p = MP(); t(lambda: (p.update(a=1), p.setdefault('b', 2), p.pop('a'), p.get('z'), p == {'b': 2}, 'b' in p)); t(lambda: p.pop('z')); t(lambda: p.pop('z', None)); t(lambda: p.popitem()); t(lambda: p.popitem()); t(lambda: p.keys()); t(lambda: p.items()); t(lambda: p.values()); t(lambda: p.update([(1, 2)], x=3)); t(lambda: list(p.items())); t(lambda: p.keys() & {'x'}); t(lambda: ('x', 3) in p.items()); t(lambda: 3 in p.values()); t(lambda: reversed(p)); t(lambda: p.keys() == {1, 'x'}); t(lambda: p.keys() | [5]); t(lambda: p.update(3)); t(lambda: hash(p))
t(lambda: isinstance([], abc.Sequence)); t(lambda: issubclass(dict, abc.Mapping)); t(lambda: isinstance((x for x in []), abc.Generator)); t(lambda: isinstance({}.keys(), abc.KeysView)); t(lambda: isinstance(b'', abc.Buffer)); t(lambda: isinstance(len, abc.Callable)); t(lambda: abc.Callable[[int], str]); t(lambda: abc.Callable[..., str]); t(lambda: abc.Callable[int]); t(lambda: abc.Callable[[int], str].__args__); t(lambda: abc.Callable[int, str]); t(lambda: abc.ByteString)
