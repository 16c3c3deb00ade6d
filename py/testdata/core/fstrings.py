# Formatted string literals of every shape.
name, n, pi = "ann", 42, 3.14159265
row = {"key": "value", "list": [1, 2, 3]}
print(f"{name} {n} {pi}", f"{name!r} {name!s} {'é'!a}")
print(f"{n:5}|{n:<5}|{n:>5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:#o}|{n:,}|{1234567:,}|{1234567:_}")
print(f"{pi:.2f}|{pi:8.3f}|{pi:<8.1f}|{pi:e}|{pi:.3g}|{pi:%}|{0.256:.1%}|{1e10:g}|{1234.5:,.2f}|{-pi:+.1f}")
print(f"{name:>10}|{name:<10}|{name:^10}|{name:*^11}|{name:.2}|{name:-<6.2}|")
width, precision = 10, 3
print(f"{pi:{width}.{precision}}|{name:{'>'}{width}}|{n:{'0'}{5}d}")
print(f"{n=} {pi=:.2f} {name = } {n + 1 = } {name!r:>8} {row['key']=}")
print(f"{{literal}} {{{n}}} {'{'}{'}'}")
print(f"{row['key']} {row["list"][1]} {len(row["list"])} {[x * 2 for x in row['list']]}")
print(f"{'nested ' + f'{n + 1} {f"{name}"}'} {'a' if n > 40 else 'b'}")
print(f"{(lambda x: x * 2)(4)} {n if n else 0:>4} { {1: 2}[1] } {n!r:^6}")
print(f"multi {
    n
    + 1  # a comment inside
} line")
print(f"""triple
{name}
end""", rf"raw\n{n}", "plain " f"joined {n} " "more")
print(f"{None} {True} {[]} {{}} {()} {1.0} {1j}")
print(f"{n:>{width}}", f"{'x':{'^'}{5}}", f"{3:{n}}".strip())
print(f"{'a':>3}{'b':>3}", f"{1}{2}{3}", f"", f"{''}")


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f"<{spec or 'default'}:{self.amount}>"

    def __repr__(self):
        return "Money()"


print(f"{Money(5)} {Money(5):eur} {Money(5)!r} {Money(5)!s:>10}")
print(f"{'\n'.join(['a', 'b'])!r} {'\t'!r}")
print(f"{n:d} {True:d} {n:c} {n:n} {255:X} {255:#X} {-5:08d} {-5:=8d} {5: d} {2**70:,}")
print(f"{0.1:.20f} {1e300:.3e} {float('inf')} {float('nan'):f} {-0.0:.1f} {1e-7} {123456.789:.0f} {0.5:.0f} {1.5:.0f}")
print(f"{1_000_000:>15,d}|{1234.5678:015.2f}|{-1234.5:>+12,.1f}|{12:#06x}|{5:>+4}|{5:<+4}|")
x = 5
print(f"{x:=^20}", f"{x!r:^{width}}", f'{x:{"<"}{4}}|')
print(f"{x:>{x}}{x:<{x}}|", f"{(y := 3)} {y}", f"{x,}", f"{*[1, 2],}")
import datetime
print(f"{datetime.date(2024, 3, 5):%d/%m/%Y} {datetime.date(2024, 3, 5)}")
