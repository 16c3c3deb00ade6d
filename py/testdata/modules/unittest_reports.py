# What runs of tests print: every kind of outcome at each verbosity, buffers, classes that fail to set up, cleanups.
import unittest, io, sys, warnings, logging
print(sorted(unittest.__all__))
stream = io.StringIO()
def run(*classes, **kw):
    s = io.StringIO()
    suite = unittest.TestSuite()
    for c in classes:
        suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(c))
    r = unittest.TextTestRunner(stream=s, **kw).run(suite)
    import re
    print(re.sub(r"in \d+\.\d+s", "in Xs", s.getvalue()))
    print(r)
    return r
class A(unittest.TestCase):
    def test_ok(self): pass
    def test_fail(self): self.assertEqual(1, 2)
    def test_fail_msg(self): self.assertEqual([1,2,3], [1,2,4], "custom")
    def test_err(self): 1/0
    @unittest.skip("reason")
    def test_skip(self): pass
    @unittest.skipIf(True, "cond")
    def test_skipif(self): pass
    @unittest.skipUnless(False, "cond2")
    def test_skipunless(self): pass
    @unittest.expectedFailure
    def test_xf(self): self.fail("x")
    @unittest.expectedFailure
    def test_xs(self): pass
    def test_doc(self):
        """First line of doc.

        More."""
        self.fail()
    def test_sub(self):
        "sub doc"
        for i in range(4):
            with self.subTest(i=i):
                self.assertEqual(i % 2, 0)
        with self.subTest("message", a=1, b="x"):
            raise ValueError("v")
        with self.subTest("only message"):
            self.skipTest("sub skip")
    def test_skip_inside(self):
        self.skipTest("inside")
    def test_raise_skip(self):
        raise unittest.SkipTest("raised")
    def test_chain(self):
        try:
            {}["x"]
        except KeyError as e:
            raise RuntimeError("chained") from e
for v in (0, 1, 2):
    run(A, verbosity=v)
run(A, verbosity=2, descriptions=False)
run(A, failfast=True)
run(A, buffer=True, verbosity=1)
class B(unittest.TestCase):
    def test_out(self):
        print("some out")
        print("some err")
        self.fail("after print")
    def test_out2(self):
        print("hidden")
    def test_nonl(self):
        sys.stdout.write("no newline")
        raise ValueError
    def test_sub(self):
        for i in range(2):
            with self.subTest(i=i):
                print("in sub", i)
                self.fail()
run(B, buffer=True)
class SetupFail(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError("setup class")
    def test_a(self): pass
    def test_b(self): pass
class TearFail(unittest.TestCase):
    @classmethod
    def tearDownClass(cls): raise RuntimeError("teardown class")
    def test_a(self): pass
class SetupSkip(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise unittest.SkipTest("skip class")
    def test_a(self): pass
@unittest.skip("whole class")
class Whole(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("never")
    def test_a(self): pass
    def test_b(self): pass
class Clean(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(print, "class cleanup 1")
        cls.addClassCleanup(lambda: 1/0)
        cls.addClassCleanup(print, "class cleanup 2", sep="")
    def setUp(self):
        self.addCleanup(print, "cleanup")
        self.addCleanup(self.bad)
    def bad(self): raise KeyError("cleanup error")
    def tearDown(self): raise TypeError("teardown")
    def test_a(self): raise IndexError("test")
    def test_b(self): pass
for v in (1, 2):
    run(SetupFail, TearFail, SetupSkip, Whole, Clean, verbosity=v)
class BadSetup(unittest.TestCase):
    def setUp(self): raise ValueError("setup")
    def test_a(self): print("never")
    def tearDown(self): print("never")
class SkipSetup(unittest.TestCase):
    def setUp(self): self.skipTest("in setup")
    def test_a(self): print("never")
    def tearDown(self): print("never")
@unittest.expectedFailure
class XF(unittest.TestCase):
    def test_a(self): self.fail()
    def test_b(self): pass
run(BadSetup, SkipSetup, XF, verbosity=2)
run()


class Empty(unittest.TestCase):
    pass


run(Empty)
print("end")
