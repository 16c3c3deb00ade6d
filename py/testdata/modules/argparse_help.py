# argparse: the texts of usage and help, to the letter.
import argparse
import os

os.environ["COLUMNS"] = "80"


def P(**k):
    return argparse.ArgumentParser(**{"prog": "PROG", **k})


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)


P().print_help(); P(add_help=False).print_help(); P(add_help=False).print_usage(); P().print_usage()
p = P(description="A description that is long enough to be wrapped over at least two lines of the help, because it has many words.", epilog="The epilog of %(prog)s, also   long enough\n\nto be wrapped over at least two lines, since it has so many words in it.")
p.add_argument("src", help="the source"); p.add_argument("dst", nargs="?", help="the destination, with a help text that needs to be wrapped over two lines or more"); p.add_argument("rest", nargs="*"); p.add_argument("more", nargs="+", metavar="MORE"); p.add_argument("pair", nargs=2)
p.add_argument("-v", "--verbose", action="store_true", help="be verbose (default: %(default)s)"); p.add_argument("-o", "--output", metavar="FILE", help="%(prog)s writes to %(metavar)s, %(dest)s, 100%%"); p.add_argument("--a-very-long-option-name-indeed", type=int, default=3, help="type %(type)s default %(default)s")
p.add_argument("-c", "--choice", choices=["a", "b"], help="one of %(choices)s"); p.add_argument("--opt", nargs="?", const=1, help="const %(const)r"); p.add_argument("--many", nargs="*"); p.add_argument("--some", nargs="+", metavar="S"); p.add_argument("--two", nargs=2, metavar=("X", "Y")); p.add_argument("--three", nargs=3); p.add_argument("--hidden", help=argparse.SUPPRESS); p.add_argument("--nohelp", help=""); p.add_argument("--spaces", help="   "); p.add_argument("--rem", nargs="..."); p.add_argument("-x"); p.add_argument("--req", required=True, help="required one")
p.add_argument("--star2", nargs="*", metavar=("K", "V"))
p.print_help(); print(p.format_usage())
g = p.add_argument_group("group title", "The description of the group."); g.add_argument("--ing", help="in group"); g.add_argument("gpos"); p.add_argument_group("empty"); p.add_argument_group("only described", "here"); p.add_argument_group(description="no title").add_argument("--nt"); p.add_argument_group(argparse.SUPPRESS).add_argument("--st")
p.print_help()
for w in 40, 60, 120, 200, 11, 30:
    os.environ["COLUMNS"] = str(w)
    p.print_help()
os.environ["COLUMNS"] = "80"
p = P(usage="%(prog)s [options] things"); p.add_argument("x"); p.print_help(); p = P(usage=argparse.SUPPRESS); p.add_argument("x"); p.print_help(); print(repr(p.format_usage()))
p = P(prog="a-very-long-program-name-that-takes-most-of-the-width-of-the-terminal-today"); p.add_argument("--foo"); p.add_argument("--barbarbar"); p.add_argument("pos", nargs="+"); p.print_help()
p = P(prog="a-very-long-program-name-that-takes-most-of-the-width-of-the-terminal-today"); p.add_argument("x"); p.print_usage()
p = P(); [p.add_argument(f"positional{i}") for i in range(10)]; p.print_usage(); p = P(add_help=False); [p.add_argument(f"positional{i}") for i in range(10)]; p.print_usage(); p = P(); [p.add_argument(f"--option{i}") for i in range(10)]; p.print_usage()
# Mutually exclusive groups.
for req in False, True:
    p = P(); g = p.add_mutually_exclusive_group(required=req); g.add_argument("--a", action="store_true"); g.add_argument("--b"); p.add_argument("--c"); p.print_usage()
    p = P(); g = p.add_mutually_exclusive_group(required=req); g.add_argument("--a", action="store_true"); p.add_argument("--c"); g.add_argument("--b"); p.print_usage()
    p = P(); g = p.add_mutually_exclusive_group(required=req); g.add_argument("--a"); p.print_usage(); g.add_argument("pos", nargs="?"); p.print_usage(); p.add_argument("other"); p.print_usage(); p.print_help()
    p = P(); g = p.add_mutually_exclusive_group(required=req); g.add_argument("--a", help=argparse.SUPPRESS); g.add_argument("--b"); g.add_argument("--c"); p.print_usage()
    p = P(); g = p.add_mutually_exclusive_group(required=req); g.add_argument("--a", help=argparse.SUPPRESS); p.print_usage(); g.add_argument("x", nargs="*", default=[]); p.print_usage()
    p = P(); g = p.add_mutually_exclusive_group(required=req); g.add_argument("x", nargs="?"); g.add_argument("y", nargs="*", default=1); p.print_usage()
    p = P(); g = p.add_mutually_exclusive_group(required=req); [g.add_argument(f"--option-number-{i}") for i in range(8)]; p.print_usage()
    p = P(); g1 = p.add_argument_group("G"); g = g1.add_mutually_exclusive_group(required=req); g.add_argument("--p"); g.add_argument("--q", action=argparse.BooleanOptionalAction); p.print_help()
t(lambda: P().add_mutually_exclusive_group() and None); p = P(); p.add_mutually_exclusive_group(); t(lambda: p.format_usage().replace(hex(id(p)), ""), ) if 0 else None
# Formatters.
text = "First line\n  second   line indented\n\nthird"
for f in argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter, argparse.MetavarTypeHelpFormatter:
    p = P(description=text, epilog=text, formatter_class=f); p.add_argument("--foo", type=int, default=42, help="line one\n  line two"); p.add_argument("bar", type=str, nargs="*", default=[1, 2], help="bars"); p.add_argument("one", type=float, help="one"); p.add_argument("--flag", type=str, help="has %(default)s"); p.add_argument("--sup", type=str, default=argparse.SUPPRESS, help="suppressed default"); p.add_argument("--none", type=str, help=None)
    print(f.__name__); p.print_help()
p = P(formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=40, width=100)); p.add_argument("--long-option-name", metavar="SOMETHING", help="help text"); p.print_help()
p = P(formatter_class=lambda prog: argparse.HelpFormatter(prog, indent_increment=4, max_help_position=10)); p.add_argument("--foo", help="help text"); p.print_help()
p = P(formatter_class=argparse.MetavarTypeHelpFormatter); p.add_argument("--foo"); t(p.format_help)
# Subcommands.
p = P(description="top"); p.add_argument("--foo", action="store_true", help="foo help"); s = p.add_subparsers(help="sub-command help"); a = s.add_parser("a", help="a help"); a.add_argument("bar", type=int, help="bar help"); b = s.add_parser("bbbbbbbbbbbbbbbbbbbbbbbb", help="b help", aliases=["bb"]); b.add_argument("--baz", choices="XYZ", help="baz help"); s.add_parser("nohelp"); p.print_help(); a.print_help(); b.print_help()
p = P(); s = p.add_subparsers(title="subcommands", description="valid subcommands", help="additional help", dest="c", metavar="COMMAND"); s.add_parser("foo", help="f" * 100); s.add_parser("bar", help=argparse.SUPPRESS); p.print_help(); p = P(); s = p.add_subparsers(description="only described"); s.add_parser("x"); p.print_help(); p = P(); s = p.add_subparsers(required=True, dest="cmd"); s.add_parser("x"); p.print_help(); print(p.format_usage())
p = P(); p.add_argument("--version", "-V", action="version", version="%(prog)s 2.0\n   wrapped"); p.print_help(); t(lambda: p.parse_args(["-V"]))
p = P(formatter_class=argparse.RawTextHelpFormatter); p.add_argument("--version", action="version", version="%(prog)s 2.0\n   kept"); t(lambda: p.parse_args(["--version"])); p = P(); p.version = "from parser"; p.add_argument("--version", action="version"); t(lambda: p.parse_args(["--version"]))
p = P(prefix_chars="+"); p.add_argument("+x"); p.print_help(); p = P(prefix_chars="-+/"); p.add_argument("+x", "//xx"); p.print_help()
p = P(); p.add_argument("--o", metavar="[brackets]"); p.add_argument("pos", metavar="<angle>"); p.add_argument("q", metavar="two words", nargs="?"); p.add_argument("--dict", choices={"k": 1}); p.add_argument("--range", choices=range(3)); p.add_argument("ch", choices=[1, 2]); p.print_help()
f = argparse.HelpFormatter("PROG", width=50); f.add_usage(None, [], []); f.start_section("sec"); f.add_text("some text " * 9); f.start_section("inner"); f.add_text("deep"); f.end_section(); f.end_section(); f.add_text(None); print(f.format_help())
print(argparse.HelpFormatter("p").format_help() == "")
