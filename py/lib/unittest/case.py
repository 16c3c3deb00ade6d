# Test cases, their assertions, skipping and sub-tests.
import sys
import time
from contextlib import contextmanager


class SkipTest(Exception):
    """Raise it in a test to skip it."""


class _ShouldStop(Exception):
    pass


class _UnexpectedSuccess(Exception):
    pass


def skip(reason):
    """A decorator: skip a test."""
    def decorator(test_item):
        if not isinstance(test_item, type):
            from functools import wraps
            is_async = _is_coroutine_function(test_item)

            @wraps(test_item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)

            test_item = skip_wrapper
        test_item.__unittest_skip__ = True
        test_item.__unittest_skip_why__ = reason
        return test_item

    if callable(reason) and not isinstance(reason, type):
        test_item, reason = reason, ""
        return decorator(test_item)
    return decorator


def skipIf(condition, reason):
    """A decorator: skip a test if the condition is true."""
    return skip(reason) if condition else lambda obj: obj


def skipUnless(condition, reason):
    """A decorator: skip a test unless the condition is true."""
    return (lambda obj: obj) if condition else skip(reason)


def expectedFailure(test_item):
    """A decorator: the test should fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Call a function after tearDownModule."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enter a context that is left after tearDownModule."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Call what addModuleCleanup registered."""
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as exc:
            errors.append(exc)
    if errors:
        raise errors[0]


def _enter(cm, add):
    cls = type(cm)
    try:
        enter, exit = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    result = enter(cm)
    add(exit, cm, None, None, None)
    return result


# Reprs in messages.


def safe_repr(obj, short=False):
    """repr, or something when it fails."""
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < 80:
        return result
    return result[:80] + " [truncated]..."


def _shorten(s, begin, end):
    left_out = len(s) - begin - end
    return f"{s[:begin]}[{left_out} chars]{s[len(s) - end:]}" if left_out > 12 else s


def _shorten_reprs(*args):
    args = tuple(map(safe_repr, args))
    longest = max(map(len, args))
    if longest <= 80:
        return args
    low, high = min(args), max(args)
    n = 0
    while n < len(low) and low[n] == high[n]:
        n += 1
    prefix, common = low[:n], 80 - (longest - n + 5 + 12)
    if common > 5:
        prefix = _shorten(prefix, 5, common)
        return tuple(prefix + s[n:] for s in args)
    prefix = _shorten(prefix, 5, 5)
    return tuple(prefix + _shorten(s[n:], 41, 5) for s in args)


def _type_name(cls):
    return cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"


def _ndiff(a, b):
    try:
        from difflib import ndiff
    except ImportError:
        return ["- " + x for x in a] + ["+ " + x for x in b]
    return ndiff(a, b)


def _diff_of(first, second):
    from pprint import pformat
    return "\n" + "\n".join(_ndiff(pformat(first).splitlines(), pformat(second).splitlines()))


# What assertRaises and its like give in a with statement.


class _Raises:
    _base = BaseException
    _base_text = "an exception type or tuple of exception types"

    def __init__(self, expected, case, pattern=None):
        self.test_case = case
        self.expected = expected
        if pattern is not None:
            import re
            pattern = re.compile(pattern)
        self.expected_regex = pattern
        self.obj_name = None
        self.msg = None
        self.exception = None

    def handle(self, name, args, kwargs):
        expected = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(t, type) and issubclass(t, self._base) for t in expected):
            raise TypeError(f"{name}() arg 1 must be {self._base_text}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        with self:
            function(*args, **kwargs)

    def fail(self, standard):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standard))

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            if isinstance(self.expected, tuple):
                name = str(self.expected)
            else:
                name = self.expected.__name__
            self.fail(f"{name} not raised by {self.obj_name}" if self.obj_name else f"{name} not raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if self.expected_regex is not None and not self.expected_regex.search(str(exc_value)):
            self.fail(f'"{self.expected_regex.pattern}" does not match "{exc_value}"')
        return True

    def __class_getitem__(cls, item):
        return cls


class _Warns(_Raises):
    _base = Warning
    _base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        import warnings
        self.manager = warnings.catch_warnings(record=True)
        self.caught = self.warnings = self.manager.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for m in self.caught:
            w = m.message
            if not isinstance(w, self.expected):
                continue
            if first is None:
                first = w
            if self.expected_regex is not None and not self.expected_regex.search(str(w)):
                continue
            self.warning, self.filename, self.lineno = w, m.filename, m.lineno
            return
        if first is not None:
            self.fail(f'"{self.expected_regex.pattern}" does not match "{first}"')
        name = getattr(self.expected, "__name__", None) or str(self.expected)
        self.fail(f"{name} not triggered by {self.obj_name}" if self.obj_name else f"{name} not triggered")


class _Logs:
    def __init__(self, case, logger, level, no_logs):
        import logging
        self.test_case = case
        self.logger_name = logger
        self.level = logging.INFO if not level else logging.getLevelNamesMapping().get(level, level)
        self.no_logs = no_logs
        self.msg = None

    def __enter__(self):
        import logging
        from collections import namedtuple
        watcher = namedtuple("_LoggingWatcher", ["records", "output"])([], [])
        formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")

        class Capture(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        logger = self.logger_name if isinstance(self.logger_name, logging.Logger) else logging.getLogger(self.logger_name)
        handler = Capture()
        handler.setLevel(self.level)
        handler.setFormatter(formatter)
        self.watcher, self.logger = watcher, logger
        self.old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else watcher

    def __exit__(self, exc_type, exc_value, tb):
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        import logging
        found = self.watcher.records
        if self.no_logs and found:
            raise self.test_case.failureException(f"Unexpected logs found: {self.watcher.output!r}")
        if not self.no_logs and not found:
            raise self.test_case.failureException(
                f"no logs of level {logging.getLevelName(self.level)} or higher triggered on {self.logger.name}")


class _Outcome:
    # How one run of a test goes.

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.supports_subtests = hasattr(result, "addSubTest")
        self.success = True
        self.expected_failure = None

    @contextmanager
    def part(self, case, subTest=False):
        before = self.success
        self.success = True
        try:
            yield
        except (KeyboardInterrupt, _StopProgram):
            raise
        except SkipTest as e:
            self.success = False
            _add_skip(self.result, case, str(e))
        except _ShouldStop:
            self.success = False
        except BaseException:
            info = sys.exc_info()
            if self.expecting_failure:
                self.expected_failure = info
            else:
                self.success = False
                if self.result is None:
                    pass
                elif subTest:
                    self.result.addSubTest(case.test_case, case, info)
                elif issubclass(info[0], case.failureException):
                    self.result.addFailure(case, info)
                else:
                    self.result.addError(case, info)
        else:
            if subTest and self.success:
                self.result.addSubTest(case.test_case, case, None)
        finally:
            self.success = self.success and before


class _StopProgram(BaseException):
    pass


def _add_skip(result, case, reason):
    add = getattr(result, "addSkip", None)
    if add is not None:
        add(case, reason)


def _warn_of_value(method, value, hint=True):
    if value is None:
        return
    import warnings
    text = f"It is deprecated to return a value that is not None from a test case ({method} returned {type(value).__name__!r})"
    if hint and _is_coroutine_function(method):
        text += ". Maybe you forgot to use IsolatedAsyncioTestCase as the base class?"
    warnings.warn(text, DeprecationWarning, stacklevel=4)


class TestCase:
    """A class whose methods starting with test are tests."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is None:
            if methodName != "runTest":
                raise ValueError(f"no such test method in {type(self)}: {methodName}")
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {
            dict: "assertDictEqual", list: "assertListEqual", tuple: "assertTupleEqual", set: "assertSetEqual",
            frozenset: "assertSetEqual", str: "assertMultiLineEqual",
        }

    def addTypeEqualityFunc(self, typeobj, function):
        """Let assertEqual use a function for a type."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Call a function after tearDown."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enter a context that is left after tearDown."""
        return _enter(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Call a function after tearDownClass."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enter a context that is left after tearDownClass."""
        return _enter(cm, cls.addClassCleanup)

    def setUp(self):
        """Called before each test."""

    def tearDown(self):
        """Called after each test."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        """The first line of the docstring, or None."""
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        """The dotted name of the test."""
        return f"{_type_name_full(type(self))}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({_type_name_full(type(self))}.{self._testMethodName})"

    def __repr__(self):
        return f"<{_type_name_full(type(self))} testMethod={self._testMethodName}>"

    @contextmanager
    def subTest(self, msg=_given, **params):
        """A context for a part of a test; the test goes on when it fails."""
        if self._outcome is None or not self._outcome.supports_subtests:
            yield
            return
        parent = self._subtest
        if parent is not None:
            params = {**params, **{k: v for k, v in parent.params.items() if k not in params}}
        self._subtest = _SubTest(self, msg, params)
        try:
            with self._outcome.part(self._subtest, subTest=True):
                yield
            if not self._outcome.success:
                if self._outcome.result is not None and self._outcome.result.failfast:
                    raise _ShouldStop
            elif self._outcome.expected_failure:
                raise _ShouldStop
        finally:
            self._subtest = parent

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        _warn_of_value(method, method())

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Run the test, keeping what happens in result."""
        own = result is None
        if own:
            result = self.defaultTestResult()
            start = getattr(result, "startTestRun", None)
            if start is not None:
                start()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(type(self), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
                _add_skip(result, self, getattr(type(self), "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", ""))
                return result
            expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(method, "__unittest_expecting_failure__", False)
            outcome = _Outcome(result)
            start = time.perf_counter()
            try:
                self._outcome = outcome
                with outcome.part(self):
                    self._callSetUp()
                if outcome.success:
                    outcome.expecting_failure = expecting
                    with outcome.part(self):
                        self._callTestMethod(method)
                    outcome.expecting_failure = False
                    with outcome.part(self):
                        self._callTearDown()
                self.doCleanups()
                if hasattr(result, "addDuration"):
                    result.addDuration(self, time.perf_counter() - start)
                if outcome.success:
                    if expecting:
                        if outcome.expected_failure:
                            result.addExpectedFailure(self, outcome.expected_failure)
                        else:
                            result.addUnexpectedSuccess(self)
                    else:
                        result.addSuccess(self)
                return result
            finally:
                outcome.expected_failure = None
                self._outcome = None
        finally:
            result.stopTest(self)
            if own:
                stop = getattr(result, "stopTestRun", None)
                if stop is not None:
                    stop()

    def doCleanups(self):
        """Call what addCleanup registered."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Call what addClassCleanup registered."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Run the test without keeping errors."""
        method = getattr(self, self._testMethodName)
        if getattr(type(self), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False):
            raise SkipTest(getattr(type(self), "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """Skip the test that runs."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f"{standardMsg} : {msg}"
        except UnicodeDecodeError:
            return f"{safe_repr(standardMsg)} : {safe_repr(msg)}"

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + f"\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it."

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{safe_repr(expr)} is not true")

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % _shorten_reprs(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def _difference(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, diff
        return round(diff, 7 if places is None else places) == 0, diff

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, diff = self._difference(first, second, places, delta)
        if not near:
            how = f"{safe_repr(delta)} delta" if delta is not None else f"{7 if places is None else places!r} places"
            self._fail(msg, f"{safe_repr(first)} != {safe_repr(second)} within {how} ({safe_repr(diff)} difference)")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, diff = self._difference(first, second, places, delta)
        if delta is not None:
            if first == second or near:
                self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)} within {safe_repr(delta)} delta ({safe_repr(diff)} difference)")
        elif first == second or near:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)} within {7 if places is None else places!r} places")

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = "sequence"
        if seq_type is not None:
            kind = seq_type.__name__
            if not isinstance(seq1, seq_type):
                raise self.failureException(f"First sequence is not a {kind}: {safe_repr(seq1)}")
            if not isinstance(seq2, seq_type):
                raise self.failureException(f"Second sequence is not a {kind}: {safe_repr(seq2)}")
        problem = None
        try:
            len1 = len(seq1)
        except (TypeError, NotImplementedError):
            problem = f"First {kind} has no length.    Non-sequence?"
        if problem is None:
            try:
                len2 = len(seq2)
            except (TypeError, NotImplementedError):
                problem = f"Second {kind} has no length.    Non-sequence?"
        if problem is None:
            if seq1 == seq2:
                return
            problem = "%ss differ: %s != %s\n" % ((kind.capitalize(),) + _shorten_reprs(seq1, seq2))
            for i in range(min(len1, len2)):
                try:
                    item1 = seq1[i]
                except (TypeError, IndexError, NotImplementedError):
                    problem += f"\nUnable to index element {i} of first {kind}\n"
                    break
                try:
                    item2 = seq2[i]
                except (TypeError, IndexError, NotImplementedError):
                    problem += f"\nUnable to index element {i} of second {kind}\n"
                    break
                if item1 != item2:
                    problem += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _shorten_reprs(item1, item2))
                    break
            else:
                if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                    return
            for word, longer, a, b in (("First", seq1, len1, len2), ("Second", seq2, len2, len1)):
                if a > b:
                    problem += f"\n{word} {kind} contains {a - b} additional elements.\n"
                    try:
                        problem += f"First extra element {b}:\n{safe_repr(longer[b])}\n"
                    except (TypeError, IndexError, NotImplementedError):
                        problem += f"Unable to index element {b} of {word.lower()} {kind}\n"
        self.fail(self._formatMessage(msg, self._truncateMessage(problem, _diff_of(seq1, seq2))))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        parts = []
        for a, b, word in ((set1, set2, "first"), (set2, set1, "second")):
            try:
                parts.append(a.difference(b))
            except TypeError as e:
                self.fail(f"invalid type when attempting set difference: {e}")
            except AttributeError as e:
                self.fail(f"{word} argument does not support set difference: {e}")
        if not (parts[0] or parts[1]):
            return
        lines = []
        for part, one, other in ((parts[0], "first", "second"), (parts[1], "second", "first")):
            if part:
                lines.append(f"Items in the {one} set but not the {other}:")
                lines.extend(repr(item) for item in part)
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            standard = "%s != %s" % _shorten_reprs(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(standard, _diff_of(d1, d2))))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        left, lines = second[:], []
        counted = []
        for x in first + second:
            if not any(x is c or x == c for c in counted):
                counted.append(x)
                n1 = sum(1 for y in first if y is x or y == x)
                n2 = sum(1 for y in second if y is x or y == x)
                if n1 != n2:
                    lines.append(f"First has {n1}, Second has {n2}:  {x!r}")
        if lines:
            self.fail(self._formatMessage(msg, self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        end = "\n" if first and second and not (first[-1] == second[-1] == "\n") else ""
        lines1, lines2 = (first + end).splitlines(keepends=True), (second + end).splitlines(keepends=True)
        standard = "%s != %s" % _shorten_reprs(first, second)
        diff = "\n" + "".join(_ndiff(lines1, lines2))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            if isinstance(cls, tuple):
                self._fail(msg, f"{safe_repr(obj)} is not an instance of any of {cls!r}")
            self._fail(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            if isinstance(cls, tuple):
                for x in cls:
                    if isinstance(obj, x):
                        cls = x
                        break
            self._fail(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertIsSubclass(self, cls, superclass, msg=None):
        try:
            if issubclass(cls, superclass):
                return
        except TypeError:
            if not isinstance(cls, type):
                self._fail(msg, f"{cls!r} is not a class")
            raise
        if isinstance(superclass, tuple):
            self._fail(msg, f"{cls!r} is not a subclass of any of {superclass!r}")
        self._fail(msg, f"{cls!r} is not a subclass of {superclass!r}")

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        try:
            if not issubclass(cls, superclass):
                return
        except TypeError:
            if not isinstance(cls, type):
                self._fail(msg, f"{cls!r} is not a class")
            raise
        if isinstance(superclass, tuple):
            for x in superclass:
                if issubclass(cls, x):
                    superclass = x
                    break
        self._fail(msg, f"{cls!r} is a subclass of {superclass!r}")

    def _attr_owner(self, obj):
        if isinstance(obj, type):
            return f"type object {obj.__name__!r}"
        if isinstance(obj, type(sys)):
            return f"module {obj.__name__!r}"
        return f"{type(obj).__name__!r} object"

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self._fail(msg, f"{self._attr_owner(obj)} has no attribute {name!r}")

    def assertNotHasAttr(self, obj, name, msg=None):
        if hasattr(obj, name):
            self._fail(msg, f"{self._attr_owner(obj)} has unexpected attribute {name!r}")

    def _affix(self, s, affix, name, verb, msg):
        self._text_types(s, affix, msg)
        if getattr(s, name)(affix):
            return
        if isinstance(affix, tuple):
            self._fail(msg, f"{safe_repr(s, True)} doesn't {verb} with any of {safe_repr(affix)}")
        self._fail(msg, f"{safe_repr(s, True)} doesn't {verb} with {safe_repr(affix, True)}")

    def _not_affix(self, s, affix, name, verb, msg):
        self._text_types(s, affix, msg)
        test = getattr(s, name)
        if not test(affix):
            return
        if isinstance(affix, tuple):
            for x in affix:
                if test(x):
                    affix = x
                    break
        self._fail(msg, f"{safe_repr(s, True)} {verb}s with {safe_repr(affix, True)}")

    def _text_types(self, s, affix, msg):
        one = affix[0] if isinstance(affix, tuple) and affix else affix
        if isinstance(one, str) and not isinstance(s, str):
            self._fail(msg, f"Expected str, not {type(s).__name__}")
        if isinstance(one, (bytes, bytearray)) and not isinstance(s, (bytes, bytearray)):
            self._fail(msg, f"Expected bytes, not {type(s).__name__}")

    def assertStartsWith(self, s, prefix, msg=None):
        self._affix(s, prefix, "startswith", "start", msg)

    def assertNotStartsWith(self, s, prefix, msg=None):
        self._not_affix(s, prefix, "startswith", "start", msg)

    def assertEndsWith(self, s, suffix, msg=None):
        self._affix(s, suffix, "endswith", "end", msg)

    def assertNotEndsWith(self, s, suffix, msg=None):
        self._not_affix(s, suffix, "endswith", "end", msg)

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _Raises(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _Raises(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warns(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        if isinstance(expected_regex, (str, bytes)):
            if not expected_regex:
                raise AssertionError("expected_regex must not be empty.")
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._fail(msg, f"Regex matched: {text[match.start():match.end()]!r} matches {unexpected_regex.pattern!r} in {text!r}")


def _type_name_full(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


TestCase._classSetupFailed = False
TestCase._class_cleanups = []


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return (self._setUpFunc, self._tearDownFunc, self._testFunc, self._description) == (
            other._setUpFunc, other._tearDownFunc, other._testFunc, other._description)

    def __hash__(self):
        return hash((type(self), self._setUpFunc, self._tearDownFunc, self._testFunc, self._description))

    def __str__(self):
        return f"{type(self).__module__}.{type(self).__qualname__} ({self._testFunc.__name__})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} tec={self._testFunc}>"

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split("\n")[0].strip() or None


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _subDescription(self):
        parts = []
        if self._message is not _given:
            parts.append(f"[{self._message}]")
        if self.params:
            parts.append("({})".format(", ".join(f"{k}={v!r}" for k, v in self.params.items())))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"


class IsolatedAsyncioTestCase(TestCase):
    """A test case whose methods may be coroutines."""

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._asyncioRunner = None

    async def asyncSetUp(self):
        """Called before each test, after setUp."""

    async def asyncTearDown(self):
        """Called after each test, before tearDown."""

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """Await a coroutine function after tearDown."""
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        """Enter an asynchronous context that is left after tearDown."""
        cls = type(cm)
        try:
            enter, exit = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(exit, cm, None, None, None)
        return result

    def _await(self, function, *args, **kwargs):
        result = function(*args, **kwargs)
        if hasattr(result, "__await__"):
            return self._asyncioRunner(_as_coroutine(result))
        return result

    def _callSetUp(self):
        self.setUp()
        self._await(self.asyncSetUp)

    def _callTestMethod(self, method):
        _warn_of_value(method, self._await(method), False)

    def _callTearDown(self):
        self._await(self.asyncTearDown)
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        self._await(function, *args, **kwargs)

    def run(self, result=None):
        import asyncio
        self._asyncioRunner = asyncio.run
        return super().run(result)

    def debug(self):
        import asyncio
        self._asyncioRunner = asyncio.run
        super().debug()


async def _as_coroutine(awaitable):
    return await awaitable
