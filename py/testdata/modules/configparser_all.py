# configparser: reading, values, interpolation, converters, writing and every error.
import configparser as c
import io


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, "args", None))


def R(text, cls=c.ConfigParser, **k):
    p = cls(**k)
    p.read_string(text)
    return p


def show(p, raw=False):
    return {s: p.items(s, raw) for s in p}


def W(p, **k):
    p.write(f := io.StringIO(), **k)
    return f.getvalue()


text = """
[DEFAULT]
ServerAliveInterval = 45
Compression: yes
# comment
; other
[forge.example]
User = hg
empty =
multi = line one
  line two

  line four
    deeper
[topsecret.server.example]
Port : 50022
ForwardX11=no
Key with spaces = value with = and : inside
url: http://x:80/?a=b
"""
p = R(text)
print(p.sections(), p.defaults(), list(p), len(p), "DEFAULT" in p, "nope" in p, p.has_section("DEFAULT"), p.has_section("forge.example"))
print(show(p)); print(p["forge.example"], dict(p["forge.example"]), list(p["topsecret.server.example"]), len(p["forge.example"]), "USER" in p["forge.example"])
print(p.options("forge.example"), p.has_option("forge.example", "COMPRESSION"), p.has_option("", "compression"), p.has_option("nope", "x"), p.has_option("DEFAULT", "user"))
s = p["topsecret.server.example"]
print(s["port"], s.get("port"), s.get("nope"), s.get("nope", "fb"), s.get("nope", fallback=3), s.getint("port"), s.getboolean("ForwardX11"), s.getboolean("compression"), s.getfloat("port"), s.getint("zz"), s.getint("zz", 5), s.name, s.parser is p, s["url"], s["key with spaces"])
print(p.get("forge.example", "user"), p.getint("topsecret.server.example", "Port"), p.getfloat("DEFAULT", "serveraliveinterval"), p.getboolean("DEFAULT", "compression"), p.get("a", "b", fallback=None), p.getint("a", "b", fallback="x"), p.get("forge.example", "b", fallback=1), p.get("forge.example", "user", vars={"USER": 5}))
for f in [lambda: p.get("nope", "x"), lambda: p.get("forge.example", "x"), lambda: p["nope"], lambda: s["zz"], lambda: p.items("nope"), lambda: p.options("nope"), lambda: p.options("DEFAULT"), lambda: p.getint("forge.example", "user"), lambda: p.getboolean("forge.example", "user"), lambda: p.add_section("forge.example"), lambda: p.add_section("DEFAULT"), lambda: p.add_section(5), lambda: p.set("nope", "a", "b"), lambda: p.set("forge.example", "a", 5), lambda: p.set("forge.example", 5, "x"), lambda: p.set("forge.example", "a"), lambda: p.set("forge.example", "a", "100%"), lambda: p.set("forge.example", "a", "%(x)s 100%% ok"), lambda: p.remove_option("nope", "x"), lambda: p.remove_option("forge.example", "x"), lambda: p.remove_option("forge.example", "USER"), lambda: p.remove_section("x"), lambda: p.__delitem__("DEFAULT"), lambda: p.__delitem__("nope"), lambda: s.__delitem__("compression"), lambda: s.__delitem__("zz"), lambda: s.__setitem__("n", 5), lambda: s.__setitem__("n", None), lambda: s.__setitem__(5, "x"), lambda: p.read("absent.ini"), lambda: p.read(["a", "b"]), lambda: p.read(5), lambda: p.read_string(5), lambda: p.read_file(["[q]\n", "a=1\n"]), lambda: p.get("q", "a"), lambda: p.popitem()[0], lambda: p.sections()]:
    t(f)
p["new"] = {"A": "1", "b": "x\ny"}; p["new"]["c"] = "z"; p["DEFAULT"] = {"d": "0"}; print(show(p, True)); print(W(p)); print(W(p, space_around_delimiters=False)); del p["new"]; p.clear(); print(list(p), p.defaults())
# What cannot be parsed.
for bad in ["a = 1\n", "[s]\nnokey\n", "[s]\n= v\n", "[s]\nbad one\nok = 1\nbad two\n", "[a]\nx=1\n[a]\ny=2", "[a]\nx=1\nX=2", "[a]\n[b]\n[DEFAULT]\nq=1\n[DEFAULT]\nr=2", "[a\nx=1", "  [a]\n  x = 1\n  y = 2", "[a]\n  x = 1\n    cont\n  y = 2\nz = 3", "[a] trailing\nx=1", "[a]b]\nx=1", "[]\nx=1", "[ s ]\nx=1", "[a]\nk = v ; not inline\n#k2 = 3\n   ; indented\nk3 = # v", "[a]\nx = 1\n\n\ny = 2\n", "[a]\nx =\n  1\n  2\n# c\n  3\n", "", "\n\n", "# only comment", "[a]\nx\n", "[a]\n\tx=1\n\t\ty=2", "[s]\r\na=1\r\n", "[é]\nü = ß", "[a]\nkey:value=x\nk=:v"]:
    print(repr(bad)); t(lambda: show(R(bad)))
for k, txt in [(dict(allow_no_value=True), "[a]\nx\ny=\nz = 1"), (dict(allow_no_value=True), "[a]\nx\n  cont"), (dict(strict=False), "[a]\nx=1\n[a]\nX=2\ny=3"), (dict(delimiters=("->",)), "[a]\nx -> 1\ny=2 -> 3"), (dict(delimiters=" "), "[a]\nx 1"), (dict(comment_prefixes=("//",)), "[a]\n// c\nx=1 // no\n#y=2"), (dict(comment_prefixes=()), "[a]\n#x=1"), (dict(comment_prefixes=None), "[a]\n;x=1"), (dict(inline_comment_prefixes=("#", ";")), "[a] ; c\nx=1 # c\ny=1#no\nz=# c\n w=a;b ;c"), (dict(empty_lines_in_values=False), "[a]\nx=1\n\n  y=2\nz=\n  3\n\n  4"), (dict(default_section="common"), "[common]\na=1\n[DEFAULT]\nb=2"), (dict(defaults={"A": "1", "B": "%"}), "[s]\nc=3"), (dict(allow_unnamed_section=True), "x=1\n y\n[s]\nz=2"), (dict(interpolation=None), "[a]\nx=%(y)s %"), (dict(dict_type=dict), "[a]\nb=1")]:
    print(k); t(lambda: show(R(txt, **k), True)); t(lambda: W(R(txt, **k)))
t(lambda: c.ConfigParser(interpolation=5)); t(lambda: c.ConfigParser(defaults={"a": 1})["DEFAULT"]["a"]); t(lambda: c.RawConfigParser(defaults={"a": 1})["DEFAULT"]["a"]);  t(lambda: c.ConfigParser("x")); t(lambda: c.ConfigParser(foo=1))
p = c.ConfigParser(); t(lambda: p.add_section(c.UNNAMED_SECTION)); p = c.ConfigParser(allow_unnamed_section=True); p.add_section(c.UNNAMED_SECTION); p.set(c.UNNAMED_SECTION, "a", "1"); print(W(p), p.sections(), p[c.UNNAMED_SECTION]["a"])
# Interpolation.
p = R("[DEFAULT]\nhome = /h\n[paths]\nmy = %(home)s/my\nPic = %(MY)s/pic 100%%\nbad = %(nope)s\nsyn = %x\nsyn2 = %(abc\nend = %\nloop = %(loop2)s\nloop2 = %(loop)s\nnv = %(home)s%(home)s")
for o in ["my", "pic", "bad", "syn", "syn2", "end", "loop", "nv"]:
    t(lambda: p.get("paths", o)); t(lambda: p.get("paths", o, raw=True))
t(lambda: p.get("paths", "bad", vars={"nope": "given"})); t(lambda: p.items("paths", raw=True, vars={"Q": 1})); t(lambda: p["paths"].get("my", raw=True)); t(lambda: p["paths"].get("bad", vars={"nope": 7}))
p = R("[c]\nroot = /r\nlib = ${root}/lib\n[d]\nsub = ${c:lib}/sub $$5\nlocal = ${sub}/x\nbad = ${nope}\nbad2 = ${zz:q}\nbad3 = ${c:q}\nthree = ${a:b:c}\nsyn = $x\nsyn2 = ${x\nloop = ${d:loop}\n", interpolation=c.ExtendedInterpolation())
for o in ["sub", "local", "bad", "bad2", "bad3", "three", "syn", "syn2", "loop"]:
    t(lambda: p["d"][o])
t(lambda: p.set("d", "n", "$x")); t(lambda: p.set("d", "n", "${ok} $$"))
class Shout(c.Interpolation):
    def before_get(self, parser, section, option, value, defaults): return value.upper()
    def before_set(self, parser, section, option, value): return value + "!"
    def before_read(self, parser, section, option, value): return "<" + value + ">"
    def before_write(self, parser, section, option, value): return "w" + value
p = R("[a]\nx=one", interpolation=Shout()); p.set("a", "y", "two"); print(show(p), show(p, True), W(p))
# Converters and names.
p = R("[a]\nl = 1,2\nd = 1.5\n", converters={"list": lambda v: v.split(","), "dec": float})
print(p.getlist("a", "l"), p["a"].getlist("l"), p.getdec("a", "d"), p["a"].getdec("none"), p["a"].getdec("none", 3), p.getlist("a", "zz", fallback=[]), sorted(p.converters), len(p.converters), p.converters["list"]("1,2"), p.converters["int"])
p.converters["up"] = str.upper; print(p.getup("a", "l"), p["a"].getup("d")); del p.converters["up"]; t(lambda: p.getup); t(lambda: p["a"].getup); t(lambda: p.getlist("a", "zz")); t(lambda: p.converters.__setitem__("", int)); t(lambda: p.converters.__setitem__(5, int)); t(lambda: p.converters.__delitem__("zz")); t(lambda: p.converters["zz"])
p = c.ConfigParser(); p.optionxform = str; p.read_string("[A]\nKey=1\nkey=2"); print(show(p)); p.BOOLEAN_STATES = {"ja": True, "nein": False}; p.set("A", "b", "JA"); print(p.getboolean("A", "b"))
class My(c.RawConfigParser):
    def getdate(self, section, option, **k): return ("date", self.get(section, option, **k))
p = R("[a]\nx=1", My); print(p.getdate("a", "x"), p["a"].getdate("x"), isinstance(p, dict), p == R("[a]\nx=1"), p.converters["date"])
p = c.ConfigParser(); p.read_dict({"s": {"A": 1, 2: 3.5}}); print(show(p)); t(lambda: p.read_dict({"s": {"a": 1, "A": 2}})); t(lambda: p.read_dict({"q": {"a": None}})); t(lambda: p.read_dict({3: {"k": 1}})); print(p.sections()); t(lambda: c.RawConfigParser().read_dict({3: {"a": None}}))
p = c.RawConfigParser(); p.add_section("s"); p.set("s", "n", 5); p.set("s", "none", None); print(W(p)); t(lambda: p.getint("s", "n")); t(lambda: p.get("s", "none")); p.set("s", "[x]", "1"); t(lambda: W(p)); p.remove_option("s", "[x]"); p.set("s", "a=b", "1"); t(lambda: W(p))
for e in [c.NoSectionError("s"), c.NoOptionError("o", "s"), c.DuplicateSectionError("s"), c.DuplicateSectionError("s", "src"), c.DuplicateSectionError("s", "src", 3), c.DuplicateOptionError("s", "o"), c.DuplicateOptionError("s", "o", "src", 12), c.ParsingError("f"), c.ParsingError("f", 3, "line\n"), c.MissingSectionHeaderError("f", 1, "x"), c.InterpolationError("o", "s", "m"), c.Error(), c.Error("m"), c.InvalidWriteError("w"), c.UnnamedSectionDisabledError()]:
    print(type(e).__name__, repr(e), str(e), e.args, [k.__name__ for k in type(e).__mro__][1:-2], {k: v for k, v in vars(e).items()})
print(sorted(c.__all__), c.DEFAULTSECT, c.MAX_INTERPOLATION_DEPTH, c.UNNAMED_SECTION); print(c.ConfigParser.__mro__[1:3], repr(p["s"]))
