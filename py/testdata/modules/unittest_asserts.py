# Every assertion with its message when it fails.
import unittest


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()


def fails(name, *args, **kw):
    try:
        getattr(t, name)(*args, **kw)
    except AssertionError as e:
        print(f"{name}: {e}")
    except Exception as e:
        print(f"{name}: {type(e).__name__}: {e}")
    else:
        print(name, "passed")


fails("assertEqual", 1, 2)
fails("assertEqual", 1, 1)
fails("assertEqual", 1, 2, "custom")
fails("assertEqual", 1, 2, msg="custom")
fails("assertEqual", "a", 1)
fails("assertEqual", "abc" * 40, 5)
fails("assertEqual", ["x" * 100, "y"], ("x" * 100, "z"))
fails("assertNotEqual", 1, 1)
fails("assertTrue", 0)
fails("assertTrue", [], "empty")
fails("assertFalse", [1])
fails("assertIs", 1, 2)
fails("assertIsNot", None, None)
fails("assertIsNone", 3)
fails("assertIsNotNone", None)
fails("assertIn", 3, [1, 2])
fails("assertNotIn", 1, [1, 2])
fails("assertIsInstance", 3, str)
fails("assertIsInstance", 3, (str, bytes))
fails("assertNotIsInstance", 3, int)
fails("assertNotIsInstance", 3, (str, int))
fails("assertAlmostEqual", 1.0, 1.1)
fails("assertAlmostEqual", 1.0, 1.00000001)
fails("assertAlmostEqual", 1.0, 1.2, places=1)
fails("assertAlmostEqual", 1.0, 1.2, delta=0.1)
fails("assertAlmostEqual", 1.0, 1.2, delta=0.5)
fails("assertAlmostEqual", 1, 2, places=2, delta=3)
fails("assertNotAlmostEqual", 1.0, 1.00000001)
fails("assertNotAlmostEqual", 1.0, 1.1, delta=0.5)
fails("assertNotAlmostEqual", 1.0, 1.0)
fails("assertGreater", 1, 2)
fails("assertGreaterEqual", 1, 2)
fails("assertLess", 2, 1)
fails("assertLessEqual", 2, 1, "why")
fails("assertRegex", "hello", r"\d+")
fails("assertNotRegex", "a12", r"\d+")
fails("assertCountEqual", [1, 2, 2], [2, 1, 1])
fails("assertCountEqual", [[1], [2]], [[2], [1]])
fails("assertCountEqual", "abc", "cba")
fails("assertSetEqual", {1}, {1, 2})
fails("assertSetEqual", {1, 3}, {1})
fails("assertSetEqual", {1}, [1])
fails("assertSetEqual", 1, {1})
fails("assertEqual", {1}, {2})
fails("assertDictEqual", 1, {})
fails("assertListEqual", (1,), [1])
fails("assertTupleEqual", (1,), [1])
fails("assertSequenceEqual", 1, [1])
fails("assertSequenceEqual", [1], 1)
fails("assertSequenceEqual", [1, 2], (1, 2))
fails("assertMultiLineEqual", 1, "a")
fails("assertRaises", ValueError, int, "x")
fails("assertRaises", ValueError, int, "5")
fails("assertRaises", KeyError, int, "x")
fails("assertRaises", 5)
fails("assertRaises", ValueError, bad=3)
fails("assertRaisesRegex", ValueError, "wrong", int, "x")
fails("assertRaisesRegex", ValueError, "invalid lit", int, "x")
fails("assertRaisesRegex", (ValueError, TypeError), "x", int, "5")
fails("assertIsSubclass", int, str)
fails("assertIsSubclass", 3, str)
fails("assertNotIsSubclass", bool, int)
fails("assertHasAttr", [], "nope")
fails("assertHasAttr", int, "nope")
fails("assertNotHasAttr", [], "append")
fails("assertStartsWith", "hello", "x")
fails("assertStartsWith", "hello", ("x", "y"))
fails("assertNotStartsWith", "hello", "he")
fails("assertEndsWith", "hello", "x")
fails("assertNotEndsWith", "hello", "lo")
fails("assertEndsWith", b"hello", b"lo")
fails("fail", "reason")
fails("fail")
with t.assertRaises(ZeroDivisionError) as cm:
    1 / 0
print(repr(cm.exception))
with t.assertRaisesRegex(ValueError, "lit.*10"):
    int("x")
try:
    with t.assertRaises(KeyError, msg="nothing raised"):
        pass
except AssertionError as e:
    print(e)
try:
    with t.assertRaises((KeyError, IndexError)):
        pass
except AssertionError as e:
    print(e)
try:
    with t.assertRaises(KeyError):
        raise ValueError("other")
except ValueError as e:
    print("other", e)


class Short(unittest.TestCase):
    longMessage = False
    failureException = ValueError

    def runTest(self):
        pass


try:
    Short().assertEqual(1, 2, "only this")
except ValueError as e:
    print(e)


class Typed(unittest.TestCase):
    def runTest(self):
        pass

    def compare(self, a, b, msg=None):
        if abs(a - b) > 1:
            raise self.failureException(f"{a} is far from {b}")


typed = Typed()
typed.addTypeEqualityFunc(int, typed.compare)
typed.assertEqual(3, 4)
try:
    typed.assertEqual(3, 9)
except AssertionError as e:
    print(e)
print(T.maxDiff, T.longMessage, T.failureException)
