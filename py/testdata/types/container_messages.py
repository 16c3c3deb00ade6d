# The messages of containers and built-in functions.
def _t(s, f):
    try:
        r = f()
        print(s, '->', repr(r))
    except BaseException as e:
        print(s, '!!', type(e).__name__, e.args)

_t("[1]['a']", lambda: ([1]['a']))
_t("(1,)['a']", lambda: ((1,)['a']))
_t("'a'['b']", lambda: ('a'['b']))
_t("b'a'['b']", lambda: (b'a'['b']))
_t("bytearray(b'a')['b']", lambda: (bytearray(b'a')['b']))
_t("range(3)['a']", lambda: (range(3)['a']))
_t('1[0]', lambda: (1[0]))
_t('int[0]', lambda: (int[0]))
_t('None[0]', lambda: (None[0]))
_t('len[0]', lambda: (len[0]))
_t('[1][5]', lambda: ([1][5]))
_t('(1,)[5]', lambda: ((1,)[5]))
_t("'a'[5]", lambda: ('a'[5]))
_t("b'a'[5]", lambda: (b'a'[5]))
_t("bytearray(b'a')[5]", lambda: (bytearray(b'a')[5]))
_t('range(3)[5]', lambda: (range(3)[5]))
_t('[1][10**30]', lambda: ([1][10**30]))
_t("'a'[10**30]", lambda: ('a'[10**30]))
_t('range(3)[10**30]', lambda: (range(3)[10**30]))
_t('{}[[]]', lambda: ({}[[]]))
_t('{1:2}[{}]', lambda: ({1:2}[{}]))
_t("{}['x']", lambda: ({}['x']))
_t('{[]:1}', lambda: ({[]:1}))
_t('{[]}', lambda: ({[]}))
_t('{1}|{}', lambda: ({1}|{}))
_t('1 in 5', lambda: (1 in 5))
_t("1 in 'abc'", lambda: (1 in 'abc'))
_t("'a' in b'abc'", lambda: ('a' in b'abc'))
_t("1 in b'abc'", lambda: (1 in b'abc'))
_t("300 in b'abc'", lambda: (300 in b'abc'))
_t('1 in int', lambda: (1 in int))
_t('list[int]', lambda: (list[int]))
_t('dict[str, int]', lambda: (dict[str, int]))
_t("list[int](('a',))", lambda: (list[int](('a',))))
_t('type[int]', lambda: (type[int]))
_t('list[int]|None', lambda: (list[int]|None))
_t('int|str', lambda: (int|str))
_t('int|None|str', lambda: (int|None|str))
_t('(int|str).__args__', lambda: ((int|str).__args__))
_t('isinstance(1, int|str)', lambda: (isinstance(1, int|str)))
_t('isinstance(1, list[int])', lambda: (isinstance(1, list[int])))
_t('isinstance(1, 5)', lambda: (isinstance(1, 5)))
_t('isinstance(1, (int, 5))', lambda: (isinstance(1, (int, 5))))
_t("isinstance('', (int, 5))", lambda: (isinstance('', (int, 5))))
_t('issubclass(1, int)', lambda: (issubclass(1, int)))
_t('issubclass(int, 5)', lambda: (issubclass(int, 5)))
_t('issubclass(int, list[int])', lambda: (issubclass(int, list[int])))
_t('isinstance([], list|5)', lambda: (isinstance([], list|5)))
_t('{}[1,2]', lambda: ({}[1,2]))
_t('set([[]])', lambda: (set([[]])))
_t('frozenset([{}])', lambda: (frozenset([{}])))
_t('{1}.add([])', lambda: ({1}.add([])))
_t('{1}.discard([])', lambda: ({1}.discard([])))
_t('{1}.remove([])', lambda: ({1}.remove([])))
_t('{1}.remove(5)', lambda: ({1}.remove(5)))
_t('[] in {1}', lambda: ([] in {1}))
_t('[] in {}', lambda: ([] in {}))
_t('{}.get([])', lambda: ({}.get([])))
_t('{}.pop([])', lambda: ({}.pop([])))
_t('{}.pop(1)', lambda: ({}.pop(1)))
_t('{}.popitem()', lambda: ({}.popitem()))
_t('set().pop()', lambda: (set().pop()))
_t('[].pop()', lambda: ([].pop()))
_t('[1].pop(5)', lambda: ([1].pop(5)))
_t("[1].pop('a')", lambda: ([1].pop('a')))
_t('[].index(3)', lambda: ([].index(3)))
_t('[1].remove(3)', lambda: ([1].remove(3)))
_t('().index(3)', lambda: (().index(3)))
_t('range(3).index(7)', lambda: (range(3).index(7)))
_t("range(3).count('a')", lambda: (range(3).count('a')))
_t("range('a')", lambda: (range('a')))
_t('range(1.5)', lambda: (range(1.5)))
_t('range()', lambda: (range()))
_t('range(1,2,3,4)', lambda: (range(1,2,3,4)))
_t('range(1,2,0)', lambda: (range(1,2,0)))
_t('range(1,2,step=3)', lambda: (range(1,2,step=3)))
_t('slice()', lambda: (slice()))
_t('slice(1,2,3,4)', lambda: (slice(1,2,3,4)))
_t("slice(1,2).indices('a')", lambda: (slice(1,2).indices('a')))
_t('slice(1,2).indices(-1)', lambda: (slice(1,2).indices(-1)))
_t('slice(1,2,0).indices(5)', lambda: (slice(1,2,0).indices(5)))
_t('[1][::0]', lambda: ([1][::0]))
_t("[1]['a':]", lambda: ([1]['a':]))
_t('dict(1)', lambda: (dict(1)))
_t('dict([1])', lambda: (dict([1])))
_t('dict([(1,)])', lambda: (dict([(1,)])))
_t('dict([(1,2,3)])', lambda: (dict([(1,2,3)])))
_t('dict(1,2)', lambda: (dict(1,2)))
_t("dict(['ab','cd'])", lambda: (dict(['ab','cd'])))
_t('{}.update(1,2)', lambda: ({}.update(1,2)))
_t('{}.update(1)', lambda: ({}.update(1)))
_t('{}.update([1])', lambda: ({}.update([1])))
_t('{}.setdefault()', lambda: ({}.setdefault()))
_t('{}.get()', lambda: ({}.get()))
_t('{}.fromkeys()', lambda: ({}.fromkeys()))
_t('dict.fromkeys(1)', lambda: (dict.fromkeys(1)))
_t('{}|1', lambda: ({}|1))
_t('{}|[]', lambda: ({}|[]))
_t('[]+()', lambda: ([]+()))
_t("[]*'a'", lambda: ([]*'a'))
_t('[]*1.5', lambda: ([]*1.5))
_t('[1]*10**30', lambda: ([1]*10**30))
_t("'a'*10**30", lambda: ('a'*10**30))
_t("'a'+1", lambda: ('a'+1))
_t('()+[]', lambda: (()+[]))
_t('{1}-[1]', lambda: ({1}-[1]))
_t('{1}|[1]', lambda: ({1}|[1]))
_t('{1}<[1]', lambda: ({1}<[1]))
_t('{1}<1', lambda: ({1}<1))
_t('[1]<(1,)', lambda: ([1]<(1,)))
_t('{}<{}', lambda: ({}<{}))
_t('[]<1', lambda: ([]<1))
_t("sum(['a'])", lambda: (sum(['a'])))
_t("sum('ab','')", lambda: (sum('ab','')))
_t('sum(1)', lambda: (sum(1)))
_t("sum([b'a'],b'')", lambda: (sum([b'a'],b'')))
_t('sum([[1],[2]],[])', lambda: (sum([[1],[2]],[])))
_t('sum([1],start=2)', lambda: (sum([1],start=2)))
_t('sum([1e16,1,-1e16])', lambda: (sum([1e16,1,-1e16])))
_t('sum([1e16,1.0,-1e16])', lambda: (sum([1e16,1.0,-1e16])))
_t('sum([0.1]*10)', lambda: (sum([0.1]*10)))
_t('sum([1e16,True,-1e16])', lambda: (sum([1e16,True,-1e16])))
_t('sum([1j,2])', lambda: (sum([1j,2])))
_t('sum([1e16,2**70,1.0])', lambda: (sum([1e16,2**70,1.0])))
_t('max([])', lambda: (max([])))
_t('max()', lambda: (max()))
_t('max(1)', lambda: (max(1)))
_t('max(1,2,default=3)', lambda: (max(1,2,default=3)))
_t('max([],default=3)', lambda: (max([],default=3)))
_t("max(1,'a')", lambda: (max(1,'a')))
_t('max(1,2,key=5)', lambda: (max(1,2,key=5)))
_t('max(1,2,foo=1)', lambda: (max(1,2,foo=1)))
_t('min([])', lambda: (min([])))
_t("min([1,'a'])", lambda: (min([1,'a'])))
_t("abs('a')", lambda: (abs('a')))
_t("divmod(1,'a')", lambda: (divmod(1,'a')))
_t('divmod(1,0)', lambda: (divmod(1,0)))
_t('divmod(1.0,0)', lambda: (divmod(1.0,0)))
_t('pow(2,3,0)', lambda: (pow(2,3,0)))
_t('pow(2,-1,4)', lambda: (pow(2,-1,4)))
_t('pow(2,-1,5)', lambda: (pow(2,-1,5)))
_t('pow(2,3.0,5)', lambda: (pow(2,3.0,5)))
_t("pow('a',2)", lambda: (pow('a',2)))
_t("pow(2,'a',3)", lambda: (pow(2,'a',3)))
_t('pow(2)', lambda: (pow(2)))
_t("round('a')", lambda: (round('a')))
_t("round(1.5,'a')", lambda: (round(1.5,'a')))
_t('round(2.5)', lambda: (round(2.5)))
_t('round(1234,-2)', lambda: (round(1234,-2)))
_t('chr(-1)', lambda: (chr(-1)))
_t("chr('a')", lambda: (chr('a')))
_t('chr(0x110000)', lambda: (chr(0x110000)))
_t('chr(10**30)', lambda: (chr(10**30)))
_t("ord('ab')", lambda: (ord('ab')))
_t("ord('')", lambda: (ord('')))
_t('ord(1)', lambda: (ord(1)))
_t("ord(b'ab')", lambda: (ord(b'ab')))
_t("ord(b'a')", lambda: (ord(b'a')))
_t("bin('a')", lambda: (bin('a')))
_t('hex(1.5)', lambda: (hex(1.5)))
_t('oct(-8)', lambda: (oct(-8)))
_t('bin(True)', lambda: (bin(True)))
_t('hex(-255)', lambda: (hex(-255)))
_t('iter(1)', lambda: (iter(1)))
_t('iter(1,2)', lambda: (iter(1,2)))
_t('next(1)', lambda: (next(1)))
_t('next(iter([]))', lambda: (next(iter([]))))
_t('next(iter([]),5)', lambda: (next(iter([]),5)))
_t('next()', lambda: (next()))
_t('len(1)', lambda: (len(1)))
_t('len()', lambda: (len()))
_t('len(1,2)', lambda: (len(1,2)))
_t('any(1)', lambda: (any(1)))
_t('all(1)', lambda: (all(1)))
_t('callable()', lambda: (callable()))
_t("getattr(1,'x')", lambda: (getattr(1,'x')))
_t('getattr(1,2)', lambda: (getattr(1,2)))
_t('hasattr(1,2)', lambda: (hasattr(1,2)))
_t('setattr(1,2,3)', lambda: (setattr(1,2,3)))
_t("setattr(1,'x',3)", lambda: (setattr(1,'x',3)))
_t('dir(5)[:3]', lambda: (dir(5)[:3]))
_t('format(1,2)', lambda: (format(1,2)))
_t("format([],'x')", lambda: (format([],'x')))
_t('repr()', lambda: (repr()))
_t('print(sep=1)', lambda: (print(sep=1)))
_t('print(end=1)', lambda: (print(end=1)))
_t('print(file=1)', lambda: (print(file=1)))
_t('print(foo=1)', lambda: (print(foo=1)))
_t('sorted(1)', lambda: (sorted(1)))
_t('sorted()', lambda: (sorted()))
_t('sorted([1],[2])', lambda: (sorted([1],[2])))
_t('sorted([1],foo=3)', lambda: (sorted([1],foo=3)))
_t("sorted([1,'a'])", lambda: (sorted([1,'a'])))
_t('[1].sort(1)', lambda: ([1].sort(1)))
_t('enumerate()', lambda: (enumerate()))
_t('enumerate(1)', lambda: (enumerate(1)))
_t("enumerate([],'a')", lambda: (enumerate([],'a')))
_t('enumerate([],1,2)', lambda: (enumerate([],1,2)))
_t('enumerate([],foo=2)', lambda: (enumerate([],foo=2)))
_t('zip(1)', lambda: (zip(1)))
_t('zip([],1)', lambda: (zip([],1)))
_t('list(zip([1],[1,2],strict=True))', lambda: (list(zip([1],[1,2],strict=True))))
_t('list(zip([1,2],[1],strict=True))', lambda: (list(zip([1,2],[1],strict=True))))
_t('list(zip([1,2],[1,2],[1],strict=True))', lambda: (list(zip([1,2],[1,2],[1],strict=True))))
_t('list(zip([1],[1],[1,2],strict=True))', lambda: (list(zip([1],[1],[1,2],strict=True))))
_t('zip(foo=1)', lambda: (zip(foo=1)))
_t('map()', lambda: (map()))
_t('map(len)', lambda: (map(len)))
_t('map(len,1)', lambda: (map(len,1)))
_t('list(map(lambda a,b:a,[1],[1,2],strict=True))', lambda: (list(map(lambda a,b:a,[1],[1,2],strict=True))))
_t('filter(1)', lambda: (filter(1)))
_t('filter(1,2)', lambda: (filter(1,2)))
_t('list(filter(None,[0,1]))', lambda: (list(filter(None,[0,1]))))
_t('reversed(1)', lambda: (reversed(1)))
_t('reversed({1})', lambda: (reversed({1})))
_t('reversed()', lambda: (reversed()))
_t('list(5)', lambda: (list(5)))
_t('list(1,2)', lambda: (list(1,2)))
_t('list(foo=1)', lambda: (list(foo=1)))
_t('tuple(5)', lambda: (tuple(5)))
_t('tuple(1,2)', lambda: (tuple(1,2)))
_t('tuple(foo=1)', lambda: (tuple(foo=1)))
_t('set(5)', lambda: (set(5)))
_t('set(1,2)', lambda: (set(1,2)))
_t('set(foo=1)', lambda: (set(foo=1)))
_t('frozenset(1,2)', lambda: (frozenset(1,2)))
_t('frozenset(foo=1)', lambda: (frozenset(foo=1)))
_t('[].append()', lambda: ([].append()))
_t('[].append(1,2)', lambda: ([].append(1,2)))
_t('[].extend(5)', lambda: ([].extend(5)))
_t('[].insert(1)', lambda: ([].insert(1)))
_t("[].insert('a',1)", lambda: ([].insert('a',1)))
_t('[].count()', lambda: ([].count()))
_t('(1).foo', lambda: ((1).foo))
_t('[].foo', lambda: ([].foo))
_t('{1}.union(5)', lambda: ({1}.union(5)))
_t('{1}.intersection(5)', lambda: ({1}.intersection(5)))
_t('{1}.issubset(5)', lambda: ({1}.issubset(5)))
_t('{1}.isdisjoint(5)', lambda: ({1}.isdisjoint(5)))
_t('{1}&[1]', lambda: ({1}&[1]))
_t('{1}.__or__(5)', lambda: ({1}.__or__(5)))
_t('{}.keys()&5', lambda: ({}.keys()&5))
_t('{}.keys()|[5]', lambda: ({}.keys()|[5]))
_t('{}.keys()-[5]', lambda: ({}.keys()-[5]))
_t('{}.keys()^[5]', lambda: ({}.keys()^[5]))
_t('{1:2}.items()&{(1,2)}', lambda: ({1:2}.items()&{(1,2)}))
_t('{}.keys()<[5]', lambda: ({}.keys()<[5]))
_t('repr({1:2}.keys())', lambda: (repr({1:2}.keys())))
_t('repr({1:2}.values())', lambda: (repr({1:2}.values())))
_t('repr({1:2}.items())', lambda: (repr({1:2}.items())))
_t('{}.keys()[0]', lambda: ({}.keys()[0]))
_t('type(iter([]))', lambda: (type(iter([]))))
_t('type(iter(()))', lambda: (type(iter(()))))
_t("type(iter(''))", lambda: (type(iter(''))))
_t('type(iter(range(3)))', lambda: (type(iter(range(3)))))
_t('type(iter(range(10**30)))', lambda: (type(iter(range(10**30)))))
_t('type(reversed(()))', lambda: (type(reversed(()))))
_t("type(reversed(''))", lambda: (type(reversed(''))))
_t('type(reversed(range(3)))', lambda: (type(reversed(range(3)))))
_t('type(reversed(range(10**30)))', lambda: (type(reversed(range(10**30)))))
_t('type(reversed([]))', lambda: (type(reversed([]))))
_t('type(reversed({}))', lambda: (type(reversed({}))))
_t("type(iter(b''))", lambda: (type(iter(b''))))
_t('type(iter(len,1))', lambda: (type(iter(len,1))))
_t('type(iter(set()))', lambda: (type(iter(set()))))
_t('reversed', lambda: (reversed))
_t('repr(enumerate([]))[:20]', lambda: (repr(enumerate([]))[:20]))
_t("bytes([1])+'a'", lambda: (bytes([1])+'a'))
_t("b'a'+bytearray(b'b')", lambda: (b'a'+bytearray(b'b')))
_t("bytearray(b'a')+b'b'", lambda: (bytearray(b'a')+b'b'))
_t("b'a'*'a'", lambda: (b'a'*'a'))
_t("b'%d'%5", lambda: (b'%d'%5))
_t('anext(1)', lambda: (anext(1)))
_t('type(list[int])', lambda: (type(list[int])))
_t('list[int].__origin__', lambda: (list[int].__origin__))
_t('list[int].foo', lambda: (list[int].foo))
_t('list[int]()', lambda: (list[int]()))
_t('list[int]==list[int]', lambda: (list[int]==list[int]))
_t('int|str==str|int', lambda: (int|str==str|int))
_t('type(int|str)', lambda: (type(int|str)))
_t('1|int', lambda: (1|int))
_t('int|1', lambda: (int|1))
_t('None|int', lambda: (None|int))
_t('list[int]|list[str]', lambda: (list[int]|list[str]))
_t('int|int', lambda: (int|int))
_t('list[int, ...]', lambda: (list[int, ...]))
_t('tuple[int, ...]', lambda: (tuple[int, ...]))
_t('tuple[()]', lambda: (tuple[()]))
_t('dict[list[int], None]', lambda: (dict[list[int], None]))
_t('{1,2}[0]', lambda: ({1,2}[0]))
_t('{1,2}.foo', lambda: ({1,2}.foo))
_t('frozenset({1})|{2}', lambda: (frozenset({1})|{2}))
_t('{2}|frozenset({1})', lambda: ({2}|frozenset({1})))
_t('(lambda:1)[0]', lambda: ((lambda:1)[0]))
_t('range(3)+range(3)', lambda: (range(3)+range(3)))
_t('range(3)==range(0,3,1)', lambda: (range(3)==range(0,3,1)))
_t('slice(1,2)<slice(1,3)', lambda: (slice(1,2)<slice(1,3)))
_t('slice(1,2)==slice(1,2)', lambda: (slice(1,2)==slice(1,2)))
_t('range(10)[2:5]', lambda: (range(10)[2:5]))
_t('range(10)[::-1]', lambda: (range(10)[::-1]))
_t('range(5).__len__()', lambda: (range(5).__len__()))
_t('bool(range(0))', lambda: (bool(range(0))))
_t('range(10**30)[-1]', lambda: (range(10**30)[-1]))
_t('range(0,10**30,10**29)[3]', lambda: (range(0,10**30,10**29)[3]))
_t('3.0 in range(5)', lambda: (3.0 in range(5)))
_t("'a' in range(5)", lambda: ('a' in range(5)))
_t("dict(a=1,**{'b':2})", lambda: (dict(a=1,**{'b':2})))
_t("{**{'a':1}}", lambda: ({**{'a':1}}))
_t("'a' 'b' < 5", lambda: ('a' 'b' < 5))
_t("[1].__getitem__('a')", lambda: ([1].__getitem__('a')))
_t('[].__setitem__(0,1)', lambda: ([].__setitem__(0,1)))
_t('(1).__getitem__(1)', lambda: ((1).__getitem__(1)))
_t("''.__contains__(1)", lambda: (''.__contains__(1)))
_t('type(iter(map(len,[])))', lambda: (type(iter(map(len,[])))))
_t('object()[0]', lambda: (object()[0]))
_t('[3,1].sort(key=5)', lambda: ([3,1].sort(key=5)))
_t('isinstance(True,int)', lambda: (isinstance(True,int)))
_t('list.append', lambda: (list.append))
_t('list.append([])', lambda: (list.append([])))
_t('len', lambda: (len))
_t('print', lambda: (print))
_t('type([].__iter__())', lambda: (type([].__iter__())))
_t('NotImplemented', lambda: (NotImplemented))
_t('bool(NotImplemented)', lambda: (bool(NotImplemented)))
_t('Ellipsis', lambda: (Ellipsis))
_t('abs(-5)', lambda: (abs(-5)))
_t('abs(-5.5)', lambda: (abs(-5.5)))
_t('abs(-2**70)', lambda: (abs(-2**70)))
_t('sum([2**62,2**62])', lambda: (sum([2**62,2**62])))
_t('max([1,2.5,True])', lambda: (max([1,2.5,True])))
_t('sorted([3,1,2],reverse=True)', lambda: (sorted([3,1,2],reverse=True)))
_t("sorted('bca',key=str.upper)", lambda: (sorted('bca',key=str.upper)))
_t("sorted([(2,'a'),(1,'b')])", lambda: (sorted([(2,'a'),(1,'b')])))
_t('sorted({1:2,0:1})', lambda: (sorted({1:2,0:1})))
_t("sorted([float('nan'),1.0,3.0,2.0])", lambda: (sorted([float('nan'),1.0,3.0,2.0])))
_t("sorted([3.0,float('nan'),1.0,2.0,float('nan'),0.5])", lambda: (sorted([3.0,float('nan'),1.0,2.0,float('nan'),0.5])))
_t('round(2.675,2)', lambda: (round(2.675,2)))
_t('round(5,None)', lambda: (round(5,None)))
_t('round(1.5,None)', lambda: (round(1.5,None)))
_t('round(-0.4)', lambda: (round(-0.4)))
_t("round(float('inf'))", lambda: (round(float('inf'))))
_t("round(float('nan'))", lambda: (round(float('nan'))))
_t('__debug__', lambda: (__debug__))
_t('isinstance(1)', lambda: (isinstance(1)))
_t('isinstance()', lambda: (isinstance()))
_t('ord()', lambda: (ord()))
_t('divmod(1)', lambda: (divmod(1)))
_t('pow(1,2,3,4)', lambda: (pow(1,2,3,4)))
_t('chr()', lambda: (chr()))
_t('round()', lambda: (round()))
_t('abs()', lambda: (abs()))
_t('iter()', lambda: (iter()))
_t('getattr(1)', lambda: (getattr(1)))
_t('zip().__next__()', lambda: (zip().__next__()))
_t('[1,2].index(1,5)', lambda: ([1,2].index(1,5)))
_t("[1,2].index(1,'a')", lambda: ([1,2].index(1,'a')))
_t('(1,2).index(1,2,3,4)', lambda: ((1,2).index(1,2,3,4)))
_t('(1).__class__', lambda: ((1).__class__))
_t('{1:2}.__class_getitem__(int)', lambda: ({1:2}.__class_getitem__(int)))
_t('enumerate[int]', lambda: (enumerate[int]))
_t('str[int]', lambda: (str[int]))
_t('print[int]', lambda: (print[int]))
_t('{}.popitem(1)', lambda: ({}.popitem(1)))
_t('{1}.pop(1)', lambda: ({1}.pop(1)))
_t('set.union()', lambda: (set.union()))
_t('set.union(1)', lambda: (set.union(1)))
_t('list.append(1,2)', lambda: (list.append(1,2)))
_t('dict.get(1,2)', lambda: (dict.get(1,2)))
def _f0():
    a=(1,);a[0]=2
_t('a=(1,);a[0]=2', _f0)
def _f1():
    a=(1,);del a[0]
_t('a=(1,);del a[0]', _f1)
def _f2():
    a='x';a[0]='b'
_t("a='x';a[0]='b'", _f2)
def _f3():
    a='x';del a[0]
_t("a='x';del a[0]", _f3)
def _f4():
    a=1;a[0]=1
_t('a=1;a[0]=1', _f4)
def _f5():
    a=1;del a[0]
_t('a=1;del a[0]', _f5)
def _f6():
    a=[1];a[5]=1
_t('a=[1];a[5]=1', _f6)
def _f7():
    a=[1];del a[5]
_t('a=[1];del a[5]', _f7)
def _f8():
    a=[1];a['x']=1
_t("a=[1];a['x']=1", _f8)
def _f9():
    a=[1];del a['x']
_t("a=[1];del a['x']", _f9)
def _f10():
    a=range(3);a[0]=1
_t('a=range(3);a[0]=1', _f10)
def _f11():
    a=range(3);del a[0]
_t('a=range(3);del a[0]', _f11)
def _f12():
    a=b'a';a[0]=1
_t("a=b'a';a[0]=1", _f12)
def _f13():
    a={1};a[0]=1
_t('a={1};a[0]=1', _f13)
def _f14():
    a={};a[[]]=1
_t('a={};a[[]]=1', _f14)
def _f15():
    a={};del a[1]
_t('a={};del a[1]', _f15)
def _f16():
    a={};del a[[]]
_t('a={};del a[[]]', _f16)
def _f17():
    a=[1,2,3];a[::2]=[1]
_t('a=[1,2,3];a[::2]=[1]', _f17)
def _f18():
    a=[1,2,3];a[0:1]=5
_t('a=[1,2,3];a[0:1]=5', _f18)
def _f19():
    a=[1,2,3];a[::2]=5
_t('a=[1,2,3];a[::2]=5', _f19)
def _f20():
    a=[1,2,3];a[::0]=[]
_t('a=[1,2,3];a[::0]=[]', _f20)
def _f21():
    a=[1,2,3];del a[::0]
_t('a=[1,2,3];del a[::0]', _f21)
def _f22():
    a=[1];a+=5
_t('a=[1];a+=5', _f22)
def _f23():
    a=(1,);a+=[5]
_t('a=(1,);a+=[5]', _f23)
def _f24():
    a={1};a|=[1]
_t('a={1};a|=[1]', _f24)
def _f25():
    a={1};a-=[1]
_t('a={1};a-=[1]', _f25)
def _f26():
    a={};a|=5
_t('a={};a|=5', _f26)
def _f27():
    a={};a|=[1]
_t('a={};a|=[1]', _f27)
def _f28():
    a={};a|=[(1,2)]
_t('a={};a|=[(1,2)]', _f28)
def _f29():
    a='a';a+=1
_t("a='a';a+=1", _f29)
def _f30():
    a=1;a+='a'
_t("a=1;a+='a'", _f30)
def _f31():
    a=[];a*='a'
_t("a=[];a*='a'", _f31)
def _f32():
    class A: pass
    A()[0]
_t('class A: pass\\nA()[0]', _f32)
def _f35():
    A()[0]=1
_t('A()[0]=1', _f35)
def _f37():
    del A()[0]
_t('del A()[0]', _f37)
def _f39():
    1 in A()
_t('1 in A()', _f39)
def _f40():
    class A:
     def __repr__(self): return 1
    repr(A())
_t('class A:\\n def __repr__(self): return 1\\nrepr(A())', _f40)
def _f41():
    class A:
     def __str__(self): return 1
    str(A())
_t('class A:\\n def __str__(self): return 1\\nstr(A())', _f41)
def _f42():
    class A:
     def __len__(self): return -1
    len(A())
_t('class A:\\n def __len__(self): return -1\\nlen(A())', _f42)
def _f43():
    class A:
     def __len__(self): return 'a'
    len(A())
_t("class A:\\n def __len__(self): return 'a'\\nlen(A())", _f43)
def _f44():
    class A:
     __iter__=None
    iter(A())
_t('class A:\\n __iter__=None\\niter(A())', _f44)
def _f45():
    class A:
     __contains__=None
    1 in A()
_t('class A:\\n __contains__=None\\n1 in A()', _f45)
def _f46():
    class A:
     __hash__=None
    {A()}
_t('class A:\\n __hash__=None\\n{A()}', _f46)
def _f47():
    class A:
     def __reversed__(self): return 5
    print(reversed(A()))
_t('class A:\\n def __reversed__(self): return 5\\nprint(reversed(A()))', _f47)
def _f48():
    class A:
     def __missing__(self,k): return 5
    A()[1]
_t('class A:\\n def __missing__(self,k): return 5\\nA()[1]', _f48)
def _f49():
    class D(dict):
     def __missing__(self,k): return k*2
    assert D()[1]==2
_t('class D(dict):\\n def __missing__(self,k): return k*2\\nassert D()[1]==2', _f49)
def _f50():
    l=[3,2,1]
    l.sort(key=lambda v:l.append(1))
_t('l=[3,2,1]\\nl.sort(key=lambda v:l.append(1))', _f50)
def _f51():
    l=[3,2,1]
    l.sort(key=lambda v:l.clear())
_t('l=[3,2,1]\\nl.sort(key=lambda v:l.clear())', _f51)
def _f52():
    class A:
     def __instancecheck__(self,x): return True
    assert isinstance(5,A())
_t('class A:\\n def __instancecheck__(self,x): return True\\nassert isinstance(5,A())', _f52)
def _f53():
    class A: pass
    A[int]
_t('class A: pass\\nA[int]', _f53)
def _f54():
    class A:
     def __class_getitem__(c,k): return (c.__name__,k)
    assert A[int]==('A',int)
_t("class A:\\n def __class_getitem__(c,k): return (c.__name__,k)\\nassert A[int]==('A',int)", _f54)
def _f55():
    a=[1,2,3]
    for i in a:
     a.append(1)
     if len(a)>6: break
_t('a=[1,2,3]\\nfor i in a:\\n a.append(1)\\n if len(a)>6: break', _f55)
def _f56():
    d={1:1}
    for i in d: d[2]=1
_t('d={1:1}\\nfor i in d: d[2]=1', _f56)
def _f58():
    s={1}
    for i in s: s.add(2)
_t('s={1}\\nfor i in s: s.add(2)', _f58)
def _f59():
    class A:
     def __index__(self): return 1
    assert [1,2][A()]==2
_t('class A:\\n def __index__(self): return 1\\nassert [1,2][A()]==2', _f59)
def _f60():
    class A:
     def __index__(self): return 'a'
    [1,2][A()]
_t("class A:\\n def __index__(self): return 'a'\\n[1,2][A()]", _f60)
def _f61():
    a,b=[1]
_t('a,b=[1]', _f61)
def _f62():
    a,b=1
_t('a,b=1', _f62)
def _f63():
    for i in 5: pass
_t('for i in 5: pass', _f63)
def _f64():
    [*5]
_t('[*5]', _f64)
def _f65():
    {**5}
_t('{**5}', _f65)
def _f66():
    {**[1]}
_t('{**[1]}', _f66)
def _f67():
    f=lambda *a,**k:0;f(*5)
_t('f=lambda *a,**k:0;f(*5)', _f67)
def _f68():
    f=lambda *a,**k:0;f(**5)
_t('f=lambda *a,**k:0;f(**5)', _f68)
def _f69():
    class S(set): pass
    print(S([1])|S([2]), S([1]).union([2]), S([1]).copy(), S([1]) & {1})
_t('class S(set): pass\\nprint(S([1])|S([2]), S([1]).union([2]), S([1]).copy(), S([1]) & {1})', _f69)
def _f70():
    class L(list): pass
    print(L([1])+[2], type(L([1])*2), L([1]).copy(), L([1])[:], repr(L([1])))
_t('class L(list): pass\\nprint(L([1])+[2], type(L([1])*2), L([1]).copy(), L([1])[:], repr(L([1])))', _f70)
def _f71():
    class D(dict): pass
    print(type(D(a=1)|{}), type(D().copy()), repr(D(a=1)), type({}|D()))
_t('class D(dict): pass\\nprint(type(D(a=1)|{}), type(D().copy()), repr(D(a=1)), type({}|D()))', _f71)
def _f72():
    class T(tuple): pass
    print(type(T([1])[:]), type(T([1])*1), repr(T([1])))
_t('class T(tuple): pass\\nprint(type(T([1])[:]), type(T([1])*1), repr(T([1])))', _f72)
def _f73():
    class F(frozenset): pass
    print(F([1]), type(F([1]).copy()), type(F([1])|{2}))
_t('class F(frozenset): pass\\nprint(F([1]), type(F([1]).copy()), type(F([1])|{2}))', _f73)
