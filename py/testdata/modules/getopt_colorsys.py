# getopt and colorsys.

import colorsys
import getopt


def t(f):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, 'opt', None))


for args in ('-a -b -cfoo -d bar a1 a2', '--condition=foo --testing --output-file abc.def -x a1 a2', '-a -- -b', '-', 'x -a', '-z', '-c',
             '--con', '--testing=1', '--out', '--nope', '--test'):
    print(args)
    t(lambda: getopt.getopt(args.split(), 'abc:d:x', ['condition=', 'testing', 'output-file=']))
    t(lambda: getopt.gnu_getopt(args.split(), 'abc:d:x', ['condition=', 'testing', 'output-file=']))
t(lambda: getopt.gnu_getopt(['a', '-b', 'c'], '+b'))
t(lambda: getopt.gnu_getopt(['a', '-b', 'c', '-b'], '-b'))
t(lambda: getopt.getopt(['-o', '-ofile', '--opt', '--opt=1'], 'o::', ['opt=?']))
t(lambda: getopt.getopt(['--alpha', '--al'], '', ['alpha', 'alto']))
t(lambda: getopt.getopt(['--name', 'x'], '', 'name='))
t(lambda: getopt.error is getopt.GetoptError)
t(lambda: str(getopt.GetoptError('m', 'o')))
for c in [(0, 0, 0), (1, 1, 1), (1, 0, 0), (0, 1, 0), (0, 0, 1), (.2, .4, .4), (.5, .25, .75), (1, .5, .3)]:
    print(c)
    for f in (colorsys.rgb_to_yiq, colorsys.rgb_to_hls, colorsys.rgb_to_hsv, colorsys.yiq_to_rgb, colorsys.hls_to_rgb, colorsys.hsv_to_rgb):
        print(f.__name__, ['%.12f' % x for x in f(*c)])
t(lambda: colorsys.rgb_to_hls(1, 2, 3))
t(lambda: colorsys.rgb_to_hsv('a', 'b', 'c'))
t(lambda: colorsys.hsv_to_rgb(1))
