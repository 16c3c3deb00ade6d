# The messages of all assertions.
import unittest, warnings, logging, collections
tc = unittest.TestCase()
def t(label, f, *a, **k):
    try:
        print(label, '->', f(*a, **k))
    except BaseException as e:
        print(label, type(e).__name__, str(e))
class S(str): pass
t('sw', tc.assertStartsWith, 'abc', 'x'); t('sw', tc.assertStartsWith, 'abc', ('x','y')); t('sw', tc.assertStartsWith, 'abc', 'x', 'msg')
t('sw', tc.assertStartsWith, b'abc', 'x'); t('sw', tc.assertStartsWith, 'abc', b'x'); t('sw', tc.assertStartsWith, [1], 'x')
t('sw', tc.assertStartsWith, 'abc', ['a']); t('sw', tc.assertStartsWith, 'abc', ()); t('sw', tc.assertStartsWith, 'a'*300, 'x'); t('sw', tc.assertStartsWith, 'abc', ('a', b'b'));t('sw', tc.assertStartsWith, 'abc', 3)
t('nsw', tc.assertNotStartsWith, 'abc', 'a'); t('nsw', tc.assertNotStartsWith, 'abc', ('x','a')); t('nsw', tc.assertNotStartsWith, 'abc', 'a', 'msg'); t('nsw', tc.assertNotStartsWith, b'abc', 'a')
t('ew', tc.assertEndsWith, 'abc', 'x'); t('ew', tc.assertEndsWith, 'abc', ('x','y')); t('ew', tc.assertEndsWith, 'abc', 'c'); t('ew', tc.assertEndsWith, 5, 'c')
t('new', tc.assertNotEndsWith, 'abc', 'c'); t('new', tc.assertNotEndsWith, 'abc', ('x','c')); t('new', tc.assertNotEndsWith, bytearray(b'abc'), b'c')
class O:
    x = 1
    def __repr__(self): return '<O>'
t('ha', tc.assertHasAttr, O(), 'y'); t('ha', tc.assertHasAttr, O, 'y'); t('ha', tc.assertHasAttr, unittest, 'nope'); t('nha', tc.assertNotHasAttr, O(), 'x'); t('nha', tc.assertNotHasAttr, O, 'x', 'm'); t('nha', tc.assertNotHasAttr, unittest, 'main')
t('ha', tc.assertHasAttr, collections.OrderedDict(), 'nope')
t('is', tc.assertIsSubclass, int, str); t('is', tc.assertIsSubclass, int, (str, bytes)); t('is', tc.assertIsSubclass, 3, str); t('is', tc.assertIsSubclass, int, 3); t('nis', tc.assertNotIsSubclass, bool, int); t('nis', tc.assertNotIsSubclass, bool, (str, int)); t('nis', tc.assertNotIsSubclass, 1, int, 'mm')
t('inst', tc.assertIsInstance, 1, str); t('inst', tc.assertIsInstance, 1, (str, bytes)); t('ninst', tc.assertNotIsInstance, 1, int); t('ninst', tc.assertNotIsInstance, 1, (int, str), 'm'); t('inst', tc.assertIsInstance, 1, 5); t('inst', tc.assertIsInstance, 1, int|str); t('inst', tc.assertIsInstance, b'', int|str)
t('eq', tc.assertEqual, 'a\nb', 'a\nc'); t('eq', tc.assertEqual, 'a\nb\n', 'a\nc\n'); t('eq', tc.assertEqual, 'abc', 'abd'); t('eq', tc.assertEqual, 'a'*100, 'a'*99+'b')
t('eq', tc.assertEqual, {'a': 1}, {'a': 2}); t('eq', tc.assertEqual, {1,2}, {2,3}); t('eq', tc.assertEqual, frozenset({1}), frozenset()); t('eq', tc.assertEqual, (1,2), (1,2,3)); t('eq', tc.assertEqual, [], [1]); t('eq', tc.assertEqual, [1,2,3,4], [1]); t('eq', tc.assertEqual, [1], (1,)); t('eq', tc.assertEqual, 1, 1.5, 'why')
t('eq', tc.assertEqual, [[1,2],[3,[4]]], [[1,2],[3,[5]]]); t('eq', tc.assertEqual, list(range(100)), list(range(99))+[0])
t('eq', tc.assertEqual, 1, '1'); t('neq', tc.assertNotEqual, 1, 1); t('neq', tc.assertNotEqual, 'a', 'a', 'mmm')
t('dict', tc.assertDictEqual, {}, []); t('dict', tc.assertDictEqual, [], {}); t('dict', tc.assertDictEqual, {i: i*i for i in range(30)}, {i: i*i+(i==5) for i in range(30)})
t('list', tc.assertListEqual, [], ()); t('tuple', tc.assertTupleEqual, [], ()); t('seq', tc.assertSequenceEqual, [1], (1,)); t('seq', tc.assertSequenceEqual, [1], (1,2)); t('seq', tc.assertSequenceEqual, 5, (1,2)); t('seq', tc.assertSequenceEqual, [1], 5); t('seq', tc.assertSequenceEqual, [1], [1,2], seq_type=tuple); t('seq', tc.assertSequenceEqual, 'ab', 'ac');t('seq', tc.assertSequenceEqual, {1:2}, [1])
t('set', tc.assertSetEqual, 1, {1}); t('set', tc.assertSetEqual, {1}, 1); t('set', tc.assertSetEqual, {1}, [1]); t('set', tc.assertSetEqual, [1], {1})
t('cnt', tc.assertCountEqual, [1,2,2,3], [1,2,3,3]); t('cnt', tc.assertCountEqual, [[1],[2]], [[2],[3]]); t('cnt', tc.assertCountEqual, 'aab', 'abb', 'msg'); t('cnt', tc.assertCountEqual, [1,'a',None], [None,1,'a']); t('cnt', tc.assertCountEqual, iter([1]), [2]); t('cnt', tc.assertCountEqual, 5, [2])
t('ml', tc.assertMultiLineEqual, 'a', 5); t('ml', tc.assertMultiLineEqual, 5, 'a'); t('ml', tc.assertMultiLineEqual, 'line1\nline2 foo\nline3', 'line1\nline2 bar\nline3\n')
t('alm', tc.assertAlmostEqual, 1, 1.1); t('alm', tc.assertAlmostEqual, 1, 1.1, 1); t('alm', tc.assertAlmostEqual, 1, 1.1, delta=.01); t('alm', tc.assertAlmostEqual, 1, 1.1, places=2, delta=2); t('nalm', tc.assertNotAlmostEqual, 1, 1); t('nalm', tc.assertNotAlmostEqual, 1, 1.00000001); t('nalm', tc.assertNotAlmostEqual, 1, 1.1, delta=.5); t('nalm', tc.assertNotAlmostEqual, 1, 1.1, delta=.5, places=3); t('alm', tc.assertAlmostEqual, 'a', 'b'); t('alm', tc.assertAlmostEqual, 1, 1.1, msg='MM'); t('alm', tc.assertAlmostEqual, 1+2j, 1+2.1j)
t('in', tc.assertIn, 1, [2]); t('in', tc.assertIn, 'x', 'abc', 'm'); t('nin', tc.assertNotIn, 2, [2]); t('is', tc.assertIs, [], []); t('isn', tc.assertIsNot, None, None); t('none', tc.assertIsNone, 0); t('nnone', tc.assertIsNotNone, None); t('true', tc.assertTrue, 0); t('true', tc.assertTrue, [], 'm'); t('false', tc.assertFalse, [1])
t('lt', tc.assertLess, 2, 1); t('le', tc.assertLessEqual, 2, 1); t('gt', tc.assertGreater, 1, 2, 'mm'); t('ge', tc.assertGreaterEqual, 1, 2); t('lt', tc.assertLess, 1, 'a')
t('re', tc.assertRegex, 'abc', 'x+'); t('re', tc.assertRegex, 'abc', 'b'); t('nre', tc.assertNotRegex, 'abc', 'b'); t('re', tc.assertRegex, 'abc', ''); import re; t('re', tc.assertRegex, 'abc', re.compile('q', re.I), 'm'); t('nre', tc.assertNotRegex, 'abcabc', re.compile('b.'), 'm')
t('fail', tc.fail); t('fail', tc.fail, 'm'); t('fail', tc.fail, 5); t('skip', tc.skipTest, 'r')
t('raises', tc.assertRaises, ValueError, int, '1'); t('raises', tc.assertRaises, ValueError, int, 'x'); t('raises', tc.assertRaises, ValueError, {}.__getitem__, 1); t('raises', tc.assertRaises, (ValueError, KeyError), int, 1); t('raises', tc.assertRaises, 5, int, 1); t('raises', tc.assertRaises, ValueError, None); t('raises', tc.assertRaises); t('raises', tc.assertRaises, ValueError, lambda: 0); t('raises', tc.assertRaises, int); t('raises', tc.assertRaises, (int, ValueError), int)
t('rr', tc.assertRaisesRegex, ValueError, 'abc', int, 'x'); t('rr', tc.assertRaisesRegex, ValueError, 'inv', int, 'x'); t('rr', tc.assertRaisesRegex, ValueError, 'inv', int, '1'); t('rr', tc.assertRaisesRegex, ValueError, None, int); t('rr', tc.assertRaisesRegex, ValueError); 
def w(c='x', k=UserWarning): warnings.warn(c, k)
t('w', tc.assertWarns, UserWarning, w); t('w', tc.assertWarns, DeprecationWarning, lambda: 0); t('w', tc.assertWarnsRegex, UserWarning, 'zzz', w); t('w', tc.assertWarnsRegex, UserWarning, 'x', w); t('w', tc.assertWarns, ValueError, w); t('w', tc.assertWarns, (UserWarning, DeprecationWarning), w, 'q', DeprecationWarning)
def cm1():
    with tc.assertRaises(ValueError) as cm: int('x')
    return cm.exception, cm.expected, cm.msg
t('cm', cm1)
def cm2():
    with tc.assertRaises(ValueError, msg='why') as cm: pass
t('cm', cm2)
def cm3():
    with tc.assertRaises(ValueError, foo='why') as cm: pass
t('cm', cm3)
def cm4():
    with tc.assertRaisesRegex(ValueError, 'foo', msg='why') as cm: raise ValueError('bar')
t('cm', cm4)
def cm5():
    with tc.assertWarns(UserWarning) as cm: w('hello')
    return cm.warning, len(cm.warnings), cm.lineno > 0, cm.filename is not None
t('cm', cm5)
def cm6():
    with tc.assertWarns(UserWarning, msg='nope') as cm: pass
t('cm', cm6)
def cm7():
    with tc.assertWarnsRegex(UserWarning, 'a') as cm: w('b')
t('cm', cm7)
def lg(level=None, logger=None, f=lambda: logging.getLogger('foo').warning('hi %s', 1), no=False):
    with (tc.assertNoLogs if no else tc.assertLogs)(logger, level) as cm: f()
    if no: return cm
    return cm.output, [r.getMessage() for r in cm.records], cm
def multi():
    logging.getLogger('foo').warning('a'); logging.getLogger('foo').error('b')
tc.longMessage = False
t('lm', tc.assertEqual, 1, 2, 'only'); t('lm', tc.assertTrue, 0, 'only'); t('lm', tc.assertEqual, [1], [2], 'only'); t('lm', tc.assertIn, 1, [], 'only')
tc.longMessage = True
tc.maxDiff = None
t('md', tc.assertEqual, 'x\n'*500, 'y\n'*3)
tc.maxDiff = 10
t('md', tc.assertEqual, [1]*100, [2]*100); t('md', tc.assertEqual, 'x\n'*50, 'y\n'*3); t('md', tc.assertDictEqual, {1:2}, {3:4})
tc.maxDiff = 640
t('md', tc.assertEqual, list(range(200)), list(range(1,201)))
tc.addTypeEqualityFunc(float, lambda a, b, msg=None: tc.fail('float func %s' % msg)); t('tef', tc.assertEqual, 1.0, 1.0); t('tef', tc.assertEqual, 1.0, 1, 'm')
tc.addTypeEqualityFunc(int, 'assertTrue2'); t('tef', tc.assertEqual, 1, 2)
print(tc.id(), str(tc), repr(tc), tc.shortDescription(), tc.countTestCases(), tc.defaultTestResult(), unittest.TestCase.maxDiff, tc.failureException)
t('ctor', unittest.TestCase, 'nope')
class T(unittest.TestCase):
    def test_a(self): "doc a"
    def test_b(self): pass
print(T('test_a') == T('test_a'), T('test_a') == T('test_b'), hash(T('test_a')) == hash(T('test_a')), T('test_a') == 1, T('test_a').shortDescription())
t('ctor', T); t('ctor', T, 'zzz'); t('ctor', T, 5)
f = unittest.FunctionTestCase(lambda: 0, description='D'); print(f.shortDescription(), f.id(), f, repr(f)[:60].split(' at')[0])
for old in ('assertEquals','failUnless','assertItemsEqual','assertRegexpMatches','assertDictContainsSubset','assert_','_baseAssertEqual'): print(old, hasattr(tc, old))
t('findT', lambda: unittest.findTestCases); t('ms', lambda: unittest.makeSuite)
print(tc._testMethodName, tc._testMethodDoc)
t('dbg', T('test_a').debug)
t('ec', tc.enterContext, 5); t('ac', tc.addCleanup); t('ac', tc.addCleanup, 5); t('dc', tc.doCleanups)
