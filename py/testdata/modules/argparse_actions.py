# Every action and nargs, as option and as positional argument.
import re
import argparse, sys, io, contextlib

def run(p, *argvs):
    for a in argvs:
        o, e = (io.StringIO(), io.StringIO())
        with contextlib.redirect_stdout(o), contextlib.redirect_stderr(e):
            try:
                r = p.parse_args(a if isinstance(a, list) else a.split())
            except SystemExit as x:
                r = f'exit {x.code}'
            except Exception as x:
                r = f'{type(x).__name__}: {x}'
        print(a, '->', r, repr(o.getvalue()) if o.getvalue() else '', repr(e.getvalue()) if e.getvalue() else '')

def P(**k):
    k.setdefault('prog', 'PROG')
    return argparse.ArgumentParser(color=False, **k)

def T(f, *a, **k):
    try:
        print(re.sub(' at 0x[0-9a-f]+', '', repr(f(*a, **k))))
    except SystemExit as e:
        print('exit', e.code)
    except Exception as e:
        print(f'{type(e).__name__}: {e}')

p = P()
p.add_argument('x')
p.add_argument('-f', '--foo', type=int, default=3, help='the foo %(default)s %(type)s %(prog)s')
p.add_argument('--bar', choices=['a', 'b'], required=True)
p.add_argument('-v', action='count')
p.add_argument('--no', action='store_false', dest='yes')
run(p, '', 'q', 'q --bar a', 'q --bar c', 'q --bar a -f x', 'q --bar a -f', 'q --bar a -f5 -vvv', 'q --bar=a --fo 7 --no', 'q --b a -f=6', '--bar a -- -x', 'q r --bar a', 'q --bar a --baz', 'q --bar a -z', '-h', ['q', '--bar', 'a', '-f', '-5'], 'q --bar a --no=1', 'q --bar a -v5', '--bar')
p = P()
for (i, n) in enumerate([None, '?', '*', '+', 2, argparse.REMAINDER, 0]):

    def mk():
        q = P()
        q.add_argument('--o', nargs=n, default='D')
        return q

    try:
        q = mk()
    except Exception as e:
        print(n, e)
        continue
    run(q, '', '--o', '--o 1', '--o 1 2', '--o 1 2 3', '--o=', '--o= 1')
    print(q.format_usage(), q.format_help())

    def mk():
        q = P()
        q.add_argument('pos', nargs=n, default='D')
        return q

    try:
        q = mk()
    except Exception as e:
        print(n, e)
        continue
    run(q, '', '1', '1 2', '1 2 3', '-- 1', '-1 -2')
    print(q.format_usage(), q.format_help())
for acts in [
    dict(action='store_const', const=5), dict(action='append'), dict(action='append_const', const=1),
    dict(action='extend', nargs='+'), dict(action='store_true'), dict(action=argparse.BooleanOptionalAction),
    dict(action='version', version='%(prog)s 1.0'), dict(action='count', default=2), dict(action='help'),
    dict(nargs='?', const='C'), dict(type=float), dict(type=lambda s: 1 / 0), dict(type='nope'), dict(action='nope'),
    dict(bogus=1), dict(nargs='x'), dict(action='store_true', nargs=1), dict(action='store_true', type=int), dict(choices=5),
    dict(metavar='M'), dict(metavar=('A', 'B')), dict(metavar=('A', 'B'), nargs=2), dict(nargs=0), dict(action='append_const'),
    dict(action='store_const'), dict(dest='q'), dict(default=argparse.SUPPRESS), dict(help=argparse.SUPPRESS),
    dict(required=True), dict(choices=range(3), type=int), dict(type=bool, default='x'), dict(type=int, default='7'),
    dict(type=int, default='z'), dict(help='%(bad)s'), dict(help='100%'), dict(deprecated=True), dict(action=5),
    dict(action='version'), dict(action='extend'), dict(action='append', default=['z']), dict(help='%'),
    dict(choices=['a', 'b'], help='x %(choices)s'), dict(action='append', nargs='+'), dict(type=int, nargs='*'), dict(type=5),
]:
    print('##', {k: v if not callable(v) else 'callable' for k, v in acts.items()})
    try:
        q = P()
        a = q.add_argument('-a', '--aa', **acts)
        if not callable(acts.get('type')):
            print(a)
    except Exception as e:
        print(type(e).__name__, e)
        continue
    run(q, '', '-a', '-a 1', '--aa 1', '--aa=2', '-a 1 -a 2', '--no-aa', '-ax', '-a a')
    T(q.format_help)
    try:
        q = P()
        a = q.add_argument('foo', **acts)
    except Exception as e:
        print(type(e).__name__, e)
        continue
    run(q, '', '1', 'x')
    T(q.format_help)
