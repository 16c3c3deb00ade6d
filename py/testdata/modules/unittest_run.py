# Running tests: what the runner writes, fixtures, skips, sub-tests.
import asyncio
import io
import unittest


def run(*cases, verbosity=1, **kw):
    stream = io.StringIO()
    suite = unittest.TestSuite(unittest.defaultTestLoader.loadTestsFromTestCase(c) for c in cases)
    result = unittest.TextTestRunner(stream=stream, verbosity=verbosity, **kw).run(suite)
    for line in stream.getvalue().split("\n"):
        if line.startswith("Ran "):
            line = line.partition(" in ")[0]
        if not line.startswith("  File") and not set(line) <= set(" ^~") or line == "":
            print("|" + line)
    print(result)
    return result


class First(unittest.TestCase):
    def setUp(self):
        print("setUp", self._testMethodName)
        self.addCleanup(print, "cleanup")

    def tearDown(self):
        print("tearDown")

    @classmethod
    def setUpClass(cls):
        print("setUpClass", cls.__name__)
        cls.addClassCleanup(print, "class cleanup")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def test_ok(self):
        """A test with a description.

        More."""
        self.assertEqual(1, 1)

    def test_fail(self):
        self.assertEqual(1, 2, "own message")

    def test_error(self):
        return {}["missing"]

    @unittest.skip("not now")
    def test_skipped(self):
        self.fail("never")

    @unittest.skipIf(True, "because")
    def test_skip_if(self):
        pass

    @unittest.skipUnless(True, "runs")
    def test_skip_unless(self):
        pass

    def test_skip_inside(self):
        self.skipTest("inside")

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_unexpected(self):
        pass

    def helper(self):
        pass


class Sub(unittest.TestCase):
    def test_subs(self):
        for i in range(4):
            with self.subTest(i=i):
                self.assertNotEqual(i, 2)
        with self.subTest("named", x=1):
            with self.subTest(y=2):
                self.fail("deep")
        with self.subTest():
            raise ValueError("no params")

    def test_fine(self):
        with self.subTest(a=1):
            pass


class SetUpFails(unittest.TestCase):
    def setUp(self):
        raise RuntimeError("setUp failed")

    def tearDown(self):
        print("not called")

    def test_a(self):
        print("not reached")


class ClassFails(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise RuntimeError("class failed")

    def test_a(self):
        print("not reached")


class ClassSkips(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("whole class")

    def test_a(self):
        print("not reached")


@unittest.skip("decorated class")
class SkippedClass(unittest.TestCase):
    def test_a(self):
        print("not reached")

    def test_b(self):
        print("not reached")


class TearDownFails(unittest.TestCase):
    def test_a(self):
        pass

    def tearDown(self):
        raise KeyError("tear")


class Async(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.events = ["setUp"]

    async def asyncSetUp(self):
        await asyncio.sleep(0)
        self.events.append("asyncSetUp")

    async def test_wait(self):
        await asyncio.sleep(0.01)
        self.events.append("test")
        self.addAsyncCleanup(self.clean)
        self.assertEqual(self.events, ["setUp", "asyncSetUp", "test"])

    async def test_fail(self):
        self.assertEqual(await self.value(), 4)

    async def value(self):
        return 3

    def test_plain(self):
        pass

    async def clean(self):
        print("async cleanup", self.events)

    async def asyncTearDown(self):
        self.events.append("asyncTearDown")


run(First)
run(First, verbosity=2)
run(Sub, verbosity=2)
run(Sub)
run(SetUpFails, ClassFails, ClassSkips, SkippedClass, TearDownFails)
run(ClassFails, ClassSkips, SkippedClass, verbosity=2)

run(First, failfast=True)
run(verbosity=0)
r = run(SetUpFails, verbosity=0)
print(r.errors[0][0], r.testsRun, r.wasSuccessful(), len(r.errors), r.failures, r.skipped)

t = First("test_ok")
print(t, repr(t), t.id(), t.shortDescription(), t.countTestCases(), First("test_fail").shortDescription())
print(t == First("test_ok"), t == First("test_fail"), hash(t) == hash(First("test_ok")))
try:
    First("nope")
except ValueError as e:
    print(e)
print(unittest.TestLoader().getTestCaseNames(First))
suite = unittest.TestSuite()
suite.addTest(Sub("test_fine"))
suite.addTests([Sub("test_subs")])
print(suite.countTestCases(), suite, [x.id() for x in suite])
for bad in (First, 5):
    try:
        suite.addTest(bad)
    except TypeError as e:
        print(e)
f = unittest.FunctionTestCase(lambda: None, description="a function")
print(f.shortDescription(), unittest.TestResult())
result = unittest.TestResult()
Sub("test_subs").run(result)
print(result, [str(t) for t, _ in result.failures], [str(t) for t, _ in result.errors])
names = unittest.defaultTestLoader.loadTestsFromNames(["Sub.test_fine", "TearDownFails"], __import__("sys").modules["__main__"]) if False else None
