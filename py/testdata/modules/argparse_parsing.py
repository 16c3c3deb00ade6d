# argparse: parsing: actions, nargs, types, groups, subcommands and every error.
import argparse
import contextlib
import io


def run(p, *lines, how="parse_args"):
    for line in lines:
        args = line.split() if isinstance(line, str) else line
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                r = repr(getattr(p, how)(args))
            except SystemExit as e:
                r = f"exit {e.code!r}"
            except Exception as e:
                r = f"{type(e).__name__}: {e}"
        print(line, "->", r)
        if out.getvalue(): print("  out", out.getvalue(), end="|\n")
        if err.getvalue(): print("  err", err.getvalue(), end="|\n")


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


def P(**k):
    return argparse.ArgumentParser(**{"prog": "PROG", **k})


p = P(description="d")
p.add_argument("name"); p.add_argument("-v", "--verbose", action="store_true"); p.add_argument("-n", "--num", type=int, default=3); p.add_argument("-q", "--quiet", action="store_false"); p.add_argument("-c", action="count"); p.add_argument("--count2", action="count", default=0)
p.add_argument("--const", action="store_const", const=42); p.add_argument("-a", "--app", action="append"); p.add_argument("--ac", action="append_const", const=1, dest="acs"); p.add_argument("--ad", action="append_const", const=2, dest="acs"); p.add_argument("--ext", action="extend", nargs="+", type=int)
p.add_argument("--opt", nargs="?", const="C", default="D"); p.add_argument("--many", nargs="*"); p.add_argument("--two", nargs=2, metavar=("A", "B")); p.add_argument("--choice", choices=["red", "green"]); p.add_argument("--ichoice", choices=[1, 2], type=int); p.add_argument("--version", action="version", version="%(prog)s 1.0")
run(p, "x", "x -v", "x -vvq", "-n 5 x", "-n5 x", "-n=5 x", "--num=5 x", "--num 5 x", "--nu 5 x", "--num five x", "--num", "x -ccc", "x --count2 --count2", "x --const", "x -a 1 -a 2 --app=3", "x --ac --ad --ac", "x --ext 1 2 --ext 3", "x --ext a", "x --opt", "x --opt 5", "x --opt=", "x --many", "x --many 1 2", "--many 1 2 x", "--many 1 -- x",
    "x --two 1", "x --two 1 2", "x --two 1 2 3", "x --choice red", "x --choice blue", "x --ichoice 2", "x --ichoice 3", "x --ichoice a", "--version", "", "x y", "x --nope", "x --nope=3 -z 4", "x --co", "x -vn7", "x -vz", "x -v=3", "x --verbose=3", "x -", "-- -x", "-- -- -x", "x --", "-5", "x -n -5", "x --num=-5", "x -n -x", "--ver", "x --c", "-h", "x -cvc -n 1")
run(p, ["a b"], ["-a b c"], ["--app", ""], [""], ["x", "--app="], ["x", "-a", "--", "y"])
run(p, "x --nope y", "x y z", "--nope", how="parse_known_args")
for d in [dict(nargs="?"), dict(nargs="*"), dict(nargs="+"), dict(nargs=2), dict(nargs=1), dict(nargs="..."), dict(nargs="?", default="5", type=int), dict(nargs="*", default="7"), dict(type=float), dict(choices="abc"), dict(nargs="*", choices=["a", "b"]), dict(nargs="A..."), dict(metavar="M"), dict(nargs="+", metavar=("X", "Y")), dict(default="q", nargs="?", choices=["z"])]:
    p = P(); p.add_argument("pos", **d); p.add_argument("--o", action="store_true")
    print(d); run(p, "", "1", "a", "1 2", "1 --o 2", "--o", "-- 1", "1 -- 2", "a -x b")
p = P(); p.add_argument("a"); p.add_argument("b", nargs="*"); p.add_argument("c")
run(p, "1", "1 2", "1 2 3", "1 2 3 4")
p = P(); p.add_argument("a", nargs="?"); p.add_argument("b", nargs="+"); p.add_argument("--x")
run(p, "1", "1 2", "1 --x 5 2 3", "--x 1", "1 2 --x")
p = P(); p.add_argument("cmd"); p.add_argument("rest", nargs=argparse.REMAINDER); p.add_argument("-v", action="store_true")
run(p, "c -v x --y", "-v c", "c", "c -- -v", "c x -v")
p = P(); g = p.add_mutually_exclusive_group(); g.add_argument("--x", action="store_true"); g.add_argument("--y"); g.add_argument("z", nargs="?")
run(p, "--x", "--y 1", "--x --y 1", "--y 1 --x", "5", "5 --x", "")
p = P(); g = p.add_mutually_exclusive_group(required=True); g.add_argument("--x", action="store_true"); g.add_argument("--y", help=argparse.SUPPRESS); g.add_argument("-z", "--zed", type=int)
run(p, "", "--zed 1", "-h")
t(lambda: g.add_argument("pos")); t(lambda: g.add_argument("--r", required=True)); t(lambda: g.add_argument_group("t")); t(lambda: g.add_mutually_exclusive_group()); t(lambda: p.add_argument_group("q").add_argument_group("w")); t(lambda: type(p.add_argument_group("q").add_mutually_exclusive_group()).__name__)
p = P(); p.add_argument("--req", required=True); p.add_argument("-s", "--short", required=True); p.add_argument("pos"); p.add_argument("p2", nargs="+")
run(p, "", "--req 1", "-s 1 --req 2 3 4", "-s 1 --req 2 3")
p = P(); p.add_argument("--flag", action=argparse.BooleanOptionalAction); p.add_argument("--on", action=argparse.BooleanOptionalAction, default=True, help="turn on")
run(p, "", "--flag", "--no-flag", "--no-on --flag --no-flag", "--flag=1", "-h")
t(lambda: p.add_argument("--no-x", action=argparse.BooleanOptionalAction))
p = P(exit_on_error=False); p.add_argument("--n", type=int); p.add_argument("--r", required=True)
run(p, "--n x --r 1", "--r 1 --z", "--n 1", "--r", "--r 1")
p = P(suggest_on_error=True); p.add_argument("--color", choices=["red", "green", "blue"]); s = p.add_subparsers(dest="cmd"); s.add_parser("install"); s.add_parser("remove")
run(p, "--color gren", "--color zzz", "instal", "zzz")
p = P(); p.add_argument("--old", deprecated=True); p.add_argument("pos", nargs="?", deprecated=True); s = p.add_argument("-x", "--xx", action="store_true", deprecated=True)
run(p, "--old 1", "5", "-x -x --xx", "")
p = P(); p.add_argument("--foo"); sub = p.add_subparsers(title="commands", dest="cmd", required=True, metavar="CMD", help="what to do")
a = sub.add_parser("add", aliases=["a", "plus"], help="add things", description="Adds."); a.add_argument("x", type=int); a.add_argument("--y", default=1); a.set_defaults(func="F")
b = sub.add_parser("rm", deprecated=True); b.add_argument("names", nargs="*"); b.add_argument("-f", action="store_true")
run(p, "", "add 1", "a 2 --y 3", "plus x", "rm a b -f", "--foo 1 rm", "add", "nope", "add 1 --foo 2", "rm -z", "-h", "add -h", "rm -h", "add 1 2")
run(p, "add 1 2 --zz", "rm -q x", how="parse_known_args")
t(lambda: p.add_subparsers()); t(lambda: sub.add_parser("add")); t(lambda: sub.add_parser("new", aliases=["rm"])); print(sorted(sub.choices), sub.choices["a"] is a, a.prog)
p = P(); sub = p.add_subparsers(); sub.add_parser("one").add_argument("--v"); run(p, "", "one --v 1", "two", "-h")
p = P(); p.add_argument("pos"); sub = p.add_subparsers(prog=None); print(sub.add_parser("q").prog); p = P(); sub = p.add_subparsers(prog="other"); print(sub.add_parser("q").prog, sub.add_parser("w", prog="zz").prog)
p = P(); p.add_argument("--foo"); p.add_argument("cmd"); p.add_argument("rest", nargs="*", type=int)
run(p, "doit 1 --foo bar 2 3"); run(p, "doit 1 --foo bar 2 3", "--foo x", "a --foo 1 b", how="parse_intermixed_args"); run(p, "doit 1 --foo bar 2 --zz 3", how="parse_known_intermixed_args")
p.add_argument("r", nargs="..."); run(p, "a", how="parse_intermixed_args")
p = P(prefix_chars="+/"); p.add_argument("+f"); p.add_argument("//bar", action="store_true"); p.add_argument("++ba-z"); run(p, "+f 1 //bar", "++ba-z 3", "+h", "-f 1", "//b")
p = P(allow_abbrev=False); p.add_argument("--foobar"); p.add_argument("-x", "--xy", action="store_true"); run(p, "--foo 1", "--foobar 1", "-x", "-xx", "--x")
p = P(argument_default=argparse.SUPPRESS); p.add_argument("--foo"); p.add_argument("bar", nargs="?"); run(p, "", "--foo 1", "--foo 1 2")
p = P(); p.add_argument("-1", dest="one", action="store_true"); p.add_argument("foo", nargs="?"); run(p, "-1", "-2", "-- -2", "-1 -- -1")
p = P(); p.add_argument("foo", type=float, nargs="*"); run(p, "-1 -2.5 3", "-1e5", "-.5", "-1_000", "-1j", "-x")
p = P(); p.add_argument("--d", default="10", type=int); p.add_argument("--e", default="x", type=int); run(p, "--e 1", "")
p = P(); p.set_defaults(x=1, y="s"); p.add_argument("--x"); p.add_argument("--z", default=9); p.set_defaults(z=8); print(p.get_default("x"), p.get_default("y"), p.get_default("z"), p.get_default("w")); run(p, "", "--x 5")
par = P(add_help=False); par.add_argument("--parent", type=int); g = par.add_argument_group("grp", "gd"); g.add_argument("--ing"); m = par.add_mutually_exclusive_group(); m.add_argument("--m1"); m.add_argument("--m2"); par.set_defaults(pd=1)
p = P(parents=[par]); p.add_argument("own"); run(p, "--parent 1 x", "x --m1 1 --m2 2", "-h")
t(lambda: P(parents=[5])); t(lambda: P(parents=[P()]))
p = P(conflict_handler="resolve"); p.add_argument("-f", "--foo", help="old"); p.add_argument("--foo", help="new"); run(p, "-f 1 --foo 2", "-h"); p.add_argument("-h"); run(p, "-h 1", "--help")
p = P(); p.add_argument("--foo"); t(lambda: p.add_argument("--foo")); t(lambda: p.add_argument("-h")); t(lambda: p.add_argument("-h", "--help", "--foo")); t(lambda: P(conflict_handler="x"))
def even(s):
    n = int(s)
    if n % 2: raise argparse.ArgumentTypeError(f"{n} is odd")
    return n
p = P(); p.add_argument("n", type=even); p.add_argument("--l", type=lambda s: int(s)); run(p, "2", "3", "x", "2 --l x")
p.register("type", "hex", lambda s: int(s, 16)); p.add_argument("--hex", type="hex"); run(p, "2 --hex ff", "2 --hex zz")
class Up(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print("called", values, option_string); setattr(namespace, self.dest, values.upper())
p = P(); p.add_argument("--u", action=Up); p.register("action", "up", Up); p.add_argument("v", action="up"); run(p, "--u a b")
for f in [lambda: p.add_argument("x", required=True), lambda: p.add_argument("x", nargs=0), lambda: p.add_argument("x", dest="y"), lambda: p.add_argument("-x", action="zz"), lambda: p.add_argument("-x", type="zz"), lambda: p.add_argument("-x", nargs="z"), lambda: p.add_argument("-x", nargs=2, metavar=("A",)), lambda: p.add_argument("-x", nargs=0), lambda: p.add_argument("-x", const=1), lambda: p.add_argument("-x", action="append", nargs=0), lambda: p.add_argument("-x", "y"), lambda: p.add_argument("--"), lambda: p.add_argument("-"), lambda: p.add_argument(), lambda: p.add_argument("x", action="store_true"), lambda: p.add_argument("-x", action="store_true", type=int), lambda: p.add_argument("-x", help="%(bad)s"), lambda: p.add_argument("-x", help="100%"), lambda: p.add_argument("-x", foo=1), lambda: p.add_argument("-x", type=argparse.FileType), lambda: p.add_argument("-x", action="store_const"), lambda: p.add_argument("-x-y-z"), lambda: p.add_argument(dest="dd"), lambda: p.add_argument("-w", dest="dest", nargs="?", const=3, default=4, metavar="W", help="h", choices=[1])]:
    t(f)
p = P(); p.add_argument("v"); p.add_argument("--u")
print(p.parse_args(["q"], argparse.Namespace(z=1)), argparse.Namespace(a=1) == argparse.Namespace(a=1), argparse.Namespace(a=1) != 5, "a" in argparse.Namespace(a=1), argparse.Namespace(**{"x y": 1, "b": [2]}), vars(argparse.Namespace(b=1)))
class O: pass
o = O(); P().parse_args([], namespace=o); p.parse_args(["--u", "x", "y"], o); print(vars(o))
t(lambda: argparse.Action([], "d")(None, None, None)); print(argparse.Action(["-d"], "d").format_usage(), argparse.Action(["-d"], "d", nargs=2)); print(P(), repr(P().add_argument_group("x"))[:30].split(" object")[0])
e = argparse.ArgumentError(None, "m"); print(str(e), e.argument_name, e.message, e.args); a = P().add_argument("-x", "--yy"); print(argparse.ArgumentError(a, "m")); print(argparse.ArgumentTypeError("q"))
with contextlib.redirect_stderr(err := io.StringIO()):
    t(lambda: P().error("oops")); t(lambda: P().exit()); t(lambda: P().exit(3, "bye\n"))
print(err.getvalue()); print(sorted(argparse.__all__))
