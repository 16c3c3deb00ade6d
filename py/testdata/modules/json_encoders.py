import json, io
def t(f):
    try: print(ascii(f()))
    except BaseException as e: print(type(e).__name__, ascii(str(e)), getattr(e,'__notes__',None))
for kw in [dict(indent=True), dict(indent=-1), dict(indent=1.5), dict(indent='ab'), dict(indent=b'a'), dict(separators=('a','b')), dict(separators=1), dict(separators=(1,2)), dict(separators=(',',)), dict(separators=('a','b','c')), dict(separators=None, indent=3), dict(default=1), dict(cls=json.JSONEncoder), dict(cls=1), dict(foo=1), dict(skipkeys=1), dict(sort_keys='a'), dict(ensure_ascii=0), dict(default=lambda o: o), dict(default=lambda o: 1/0), dict(default=lambda o:[o]), dict(indent=None), dict(indent=False), dict(indent=0, separators=(', ',': '))]:
    t(lambda: json.dumps({'a':[1,{'b':1j}],'c':'é'}, **kw)); t(lambda: json.dumps({'a':[1,{'b':2}],'c':'é', 'd':{}, 'e':[]}, **kw))
t(lambda: json.dumps()); t(lambda: json.dumps(1,2)); t(lambda: json.dump(1)); t(lambda: json.dump(1,2)); t(lambda: json.dump(1,None))
f=io.StringIO(); t(lambda: json.dump({'a':[1,2]}, f, indent=1)); print(repr(f.getvalue())); t(lambda: json.dump(1, io.BytesIO()))
class W:
    def __init__(self): self.l=[]
    def write(self, s): self.l.append(s)
w=W(); json.dump({'a':[1,2.5,None,True,'x'],'b':{}}, w); print(w.l)
w=W(); json.dump([1,{'a':[]}], w, indent=2); print(w.l)
w=W(); t(lambda: json.dump([1,{'a':1j}], w)); print(w.l)
class Enc(json.JSONEncoder):
    item_separator=';'; key_separator='='
    def default(self, o):
        if isinstance(o, complex): return [o.real,o.imag]
        return super().default(o)
t(lambda: json.dumps([1j,{'a':2j}], cls=Enc)); t(lambda: json.dumps(object, cls=Enc)); t(lambda: Enc(indent=1).encode({'a':1})); t(lambda: Enc(separators=('!','?')).encode({'a':1,'b':2})); t(lambda: ''.join(Enc().iterencode([1,2j]))); t(lambda: Enc().encode('x')); t(lambda: json.JSONEncoder().default(1)); t(lambda: json.JSONEncoder(1)); t(lambda: json.JSONEncoder(foo=1))
class Enc2(json.JSONEncoder):
    def encode(self, o): return '<'+super().encode(o)+'>'
    def iterencode(self, o, _one_shot=False): yield '{'; yield from super().iterencode(o, _one_shot); yield '}'
t(lambda: json.dumps([1], cls=Enc2)); f=io.StringIO(); json.dump([1], f, cls=Enc2); print(f.getvalue()); t(lambda: json.dumps('s', cls=Enc2)); t(lambda: json.dumps([1], cls=Enc2, indent=2))
class Enc3(json.JSONEncoder):
    def __init__(self, *a, extra=0, **k): super().__init__(*a, **k); self.extra=extra
    def default(self, o): return f'{self.extra}'
t(lambda: json.dumps(1j, cls=Enc3, extra=5)); t(lambda: json.dumps({1j:1}, cls=Enc3))
class Dec(json.JSONDecoder):
    def __init__(self, **k): super().__init__(**{'object_hook': self.hook, **k})
    def hook(self, d): return ('H', d)
    def decode(self, s): return ['dec', super().decode(s)]
t(lambda: json.loads('{"a":1}', cls=Dec)); t(lambda: Dec().raw_decode('{"a":{}} x')); t(lambda: json.loads('[1.5]', cls=Dec, parse_float=str)); t(lambda: json.loads(b'[1]', cls=Dec))
class Dec2(json.JSONDecoder):
    def raw_decode(self, s, idx=0): return 42, len(s)
t(lambda: Dec2().decode('[1]')); t(lambda: json.loads('x', cls=Dec2))
d=json.JSONDecoder(); d.parse_float; t(lambda: (d.object_hook, d.parse_float is float, d.parse_int is int, d.strict, d.object_pairs_hook, d.memo, d.scan_once('[1]',0), d.parse_string is json.decoder.scanstring)); t(lambda: d.scan_once('x',0)); t(lambda: d.scan_once('1',5))
e=json.JSONEncoder(); t(lambda: (e.item_separator, e.key_separator, e.skipkeys, e.ensure_ascii, e.check_circular, e.allow_nan, e.sort_keys, e.indent))
print(json.JSONEncoder(indent=2).item_separator, json.JSONEncoder.item_separator, json.JSONEncoder(separators=('a','b')).key_separator)
e.indent=1; t(lambda: e.encode([1])); e2=json.JSONEncoder(); e2.sort_keys=True; e2.ensure_ascii=False; t(lambda: e2.encode({'é':1,'a':2})); e2.default=lambda o:'inst'; t(lambda: e2.encode(1j))
t(lambda: json.dumps({'a':1,2:3}, sort_keys=True)); t(lambda: json.dumps({2:1,10:3,1:0}, sort_keys=True)); t(lambda: json.dumps({True:1,'a':2}, sort_keys=True, skipkeys=True)); t(lambda: json.dumps({(1,):1,'a':2}, skipkeys=True, indent=1)); t(lambda: json.dumps({(1,):1}, skipkeys=True, indent=1))
class Mut(dict): pass
def cyc():
    a={}; b=[a]; a['b']=b; return a
t(lambda: json.dumps(cyc())); t(lambda: json.dumps(cyc(), indent=1)); t(lambda: json.dumps(1j, default=lambda o: o)); 
def deep(n):
    x=[]
    for _ in range(n): x=[x]
    return x
t(lambda: len(json.dumps(deep(900)))); t(lambda: json.loads('['*900+']'*900)==deep(899))

