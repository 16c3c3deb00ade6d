# What loaders find, suites and unittest.main with its arguments.
import unittest, io, sys, re
def clean(s): return re.sub(r"\d+\.\d+s", "Xs", s)
class M(unittest.TestCase):
    def test_one(self): pass
    def test_two(self): self.assertTrue(False)
class L(unittest.TestCase):
    def runTest(self): pass
class N(unittest.TestCase):
    def check_x(self): pass
    def testCamel(self): pass
    test_notcallable = 5
ld = unittest.TestLoader()
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
t(ld.getTestCaseNames, M); t(ld.getTestCaseNames, N); t(ld.loadTestsFromTestCase, M); t(ld.loadTestsFromTestCase, L); t(ld.loadTestsFromTestCase, int); t(ld.loadTestsFromTestCase, unittest.TestCase); t(ld.loadTestsFromTestCase, unittest.TestSuite); t(ld.loadTestsFromTestCase, 5)
t(ld.loadTestsFromName, '__main__.M'); t(ld.loadTestsFromName, '__main__.M.test_one'); t(ld.loadTestsFromName, '__main__.M.test_zzz'); t(ld.loadTestsFromName, '__main__.Zzz'); t(ld.loadTestsFromName, 'nomodule.x'); t(ld.loadTestsFromName, 'M', sys.modules['__main__']);t(ld.loadTestsFromNames, ['M', 'L'], sys.modules['__main__']); t(ld.loadTestsFromName, '')
print(len(ld.errors)); ld.errors.clear()
s = ld.loadTestsFromName('__main__.M.test_zzz')
buf = io.StringIO(); unittest.TextTestRunner(stream=buf).run(s); print(clean(buf.getvalue()))
ld.testMethodPrefix = 'check'; t(ld.getTestCaseNames, N)
ld.testMethodPrefix = 'test'; ld.sortTestMethodsUsing = lambda a, b: (a < b) - (a > b); t(ld.getTestCaseNames, M)
ld.sortTestMethodsUsing = None; t(ld.getTestCaseNames, M)
ld.testNamePatterns = ['*two']; t(ld.getTestCaseNames, M)
print(ld.suiteClass, ld.testMethodPrefix, unittest.TestLoader.testNamePatterns)
su = unittest.TestSuite(); t(su.addTest, 5); t(su.addTests, [M('test_one')]); t(su.addTest, M); t(su.addTest, unittest.TestSuite); t(su.addTests, 'abc'); t(su.addTests, 5); print(su.countTestCases(), len(list(su)))
su.run(unittest.TestResult())
print(unittest.TestSuite([M('test_one')]) == unittest.TestSuite([M('test_one')]), unittest.TestSuite() == unittest.BaseTestSuite() if hasattr(unittest,'BaseTestSuite') else '-', repr(unittest.TestSuite([M('test_one')])))
su = unittest.TestSuite([M('test_one'), M('test_two')]); r = unittest.TestResult(); su.run(r); print(r, list(su)); su.debug() if False else None
print(r.failures[0][0], r.failures[0][1], r.testsRun, r.shouldStop, r.buffer, r.failfast, r.tb_locals, r.collectedDurations and len(r.collectedDurations), r.wasSuccessful())
r.stop(); print(r.shouldStop)
def main(*argv, **k):
    e = sys.stderr; sys.stderr = io.StringIO()
    try:
        try:
            p = unittest.main(argv=['prog', *argv], exit=False, **k)
            print('result', p.result, p.verbosity, p.failfast, p.buffer)
        except SystemExit as x: print('exit', x.code)
        print(clean(sys.stderr.getvalue()))
    finally: sys.stderr = e
main(); main('-v'); main('-q'); main('M'); main('M.test_one', '-v'); main('-k', 'one', '-v'); main('-k', 'M*two', '-f'); main('M.nope'); main('Zed'); main(verbosity=2); main(defaultTest='M.test_one', verbosity=2); main(defaultTest=['M.test_one','L']); main('--durations', '2', 'M')
main('-z'); main('-h')
class DR(unittest.TextTestResult):
    def addSuccess(self, test): super().addSuccess(test); print('OK', test)
    def addDuration(self, test, d): super().addDuration(test, d); print('dur', type(d))
    def startTestRun(self): print('start run')
    def stopTestRun(self): print('stop run')
buf = io.StringIO()
unittest.TextTestRunner(buf, resultclass=DR, verbosity=2).run(ld.suiteClass([M('test_one')])); print(clean(buf.getvalue()))
buf = io.StringIO(); unittest.TextTestRunner(buf, durations=0, verbosity=2).run(ld.suiteClass([M('test_one')])); print(clean(buf.getvalue()))
class A1(unittest.IsolatedAsyncioTestCase):
    def setUp(self): print('setUp')
    async def asyncSetUp(self): print('asyncSetUp'); self.addAsyncCleanup(self.ac, 1); await self.enterAsyncContext(self)
    async def __aenter__(self): print('aenter')
    async def __aexit__(self, *a): print('aexit', a)
    async def ac(self, x): print('async cleanup', x)
    async def asyncTearDown(self): print('asyncTearDown')
    def tearDown(self): print('tearDown')
    async def test_a(self): print('a')
    async def test_b(self): self.fail('b')
    async def test_c(self):
        with self.subTest(i=1): 1/0
        return 5
    def test_d(self): print('sync')
    @unittest.skip('no')
    async def test_e(self): pass
    @unittest.expectedFailure
    async def test_f(self): self.fail()
buf = io.StringIO(); unittest.TextTestRunner(buf, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(A1)); print(clean(buf.getvalue()))
print("end")

unittest.defaultTestLoader.testNamePatterns = None  # -k has set it, for all who come after
