# What options and positional arguments take.
import argparse

def run(p, a):
    import io, contextlib
    e = io.StringIO()
    with contextlib.redirect_stderr(e):
        try:
            r = p.parse_known_args(a.split())
        except SystemExit:
            r = e.getvalue().splitlines()[-1]
    print(a, r)

for n in (2, 3, 1, None, '+', '*', '?'):
    p = argparse.ArgumentParser(prog='P', color=False)
    p.add_argument('-a', nargs=n)
    p.add_argument('-b')
    p.add_argument('--foo', nargs=n)
    for a in [
        '-a 1 -a 2', '-a 1 -b 2', '-a 1 -b', '-a 1 -- 2', '-a -- 1 2', '-a -b 1', '-a 1 --foo 2 3', '-a 1 2 3', '--foo 1 -z 3',
        '-a -1 -2', '-a 1 -z 2 3', '-a -- -- 1', '-a=1 2', '-a1 2', '--foo=1 2', '-a -- -b 1', '-a 1 - 2',
    ]:
        run(p, a)
for n in (2, '+', '*', '?', None, '...', 'A...'):
    p = argparse.ArgumentParser(prog='P', color=False)
    p.add_argument('x', nargs=n)
    p.add_argument('-b', action='store_true')
    p.add_argument('y', nargs='?')
    for a in [
        '1 2', '1 -b 2', '-b 1 2', '1 2 -b', '-- 1 2', '1 -- 2', '1 -- -b', '-- -b -- 1', '1 -z 2', '1 2 3', '1 2 -b 3', '-b',
        '-z 1 2 -y', '1 -- -- 2', '-- -- 1', '1 2 --', '--',
    ]:
        run(p, a)
