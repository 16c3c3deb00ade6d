

# Results, suites, the loader and the runner.


class TestResult:
    """What happened to tests."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.collectedDurations = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False

    def printErrors(self):
        """Called when all tests ran."""

    def startTest(self, test):
        self.testsRun += 1
        if self.buffer:
            import io
            self._saved = sys.stdout, sys.stderr
            sys.stdout, sys.stderr = io.StringIO(), io.StringIO()

    def stopTest(self, test):
        if self.buffer:
            sys.stdout, sys.stderr = self._saved

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def addError(self, test, err):
        self.errors.append((test, self._exc_info_to_string(err, test)))
        if self.failfast:
            self.stop()

    def addFailure(self, test, err):
        self.failures.append((test, self._exc_info_to_string(err, test)))
        if self.failfast:
            self.stop()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if self.failfast:
                self.stop()
            where = self.failures if issubclass(err[0], test.failureException) else self.errors
            where.append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        if self.failfast:
            self.stop()

    def addDuration(self, test, elapsed):
        self.collectedDurations.append((str(test), elapsed))

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        text = _format_exception(err[1])
        if self.buffer:
            for stream, name in ((sys.stdout, "Stdout"), (sys.stderr, "Stderr")):
                out = stream.getvalue() if hasattr(stream, "getvalue") else ""
                if out:
                    text += f"\n{name}:\n{out}" + ("" if out.endswith("\n") else "\n")
        return text

    def __repr__(self):
        cls = type(self)
        return (f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")


class TextTestResult(TestResult):
    """A result that writes what happens to a stream."""

    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True
        self.durations = durations

    def getDescription(self, test):
        first = test.shortDescription()
        if self.descriptions and first:
            return "\n".join((str(test), first))
        return str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test))
            self.stream.write(" ... ")
            self._newline = False

    def _write(self, word, dot, test=None):
        if self.showAll:
            if test is not None:
                if not self._newline:
                    self.stream.write("\n")
                self.stream.write(f"  {self.getDescription(test)} ... ")
            elif self._newline and self._current is not None:
                self.stream.write(f"{self.getDescription(self._current)} ... ")
            self.stream.write(word + "\n")
            self._newline = True
        elif self.dots:
            self.stream.write(dot)

    _current = None

    def addSubTest(self, test, subtest, err):
        if err is not None:
            bad = issubclass(err[0], subtest.failureException)
            self._write("FAIL" if bad else "ERROR", "F" if bad else "E", subtest)
        super().addSubTest(test, subtest, err)

    def _note(self, test, word, dot):
        self._current = test
        if isinstance(test, _SubTest):
            self._write(word, dot, test)
        else:
            self._write(word, dot)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._note(test, "ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._note(test, "ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._note(test, "FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._note(test, f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._note(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._note(test, "unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.write("\n")
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.write(self.separator1 + "\n")
            for test in self.unexpectedSuccesses:
                self.stream.write(f"UNEXPECTED SUCCESS: {self.getDescription(test)}\n")

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            self.stream.write(f"{self.separator1}\n{flavour}: {self.getDescription(test)}\n{self.separator2}\n{err}\n")


class BaseTestSuite:
    """A group of tests."""

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{_type_name_full(type(self))} tests={list(self)}>"

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(t.countTestCases() for t in self if t)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for test in self:
            if result.shouldStop:
                break
            getattr(test, "run", test)(result)
        return result

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class _ErrorHolder:
    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.id()

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def countTestCases(self):
        return 0


class TestSuite(BaseTestSuite):
    """A group of tests that sets up classes and the module."""

    def run(self, result, debug=False):
        top = False
        if not getattr(result, "_testRunEntered", False):
            result._testRunEntered = top = True
        for test in self:
            if result.shouldStop:
                break
            if isinstance(test, BaseTestSuite):
                test.run(result)
                continue
            self._tear_down_previous(test, result)
            self._set_up_module(test, result)
            self._set_up_class(test, result)
            result._previousTestClass = type(test)
            if getattr(type(test), "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                continue
            getattr(test, "run", test)(result)
        if top:
            self._tear_down_previous(None, result)
            self._tear_down_module(result)
            result._testRunEntered = False
        return result

    def _set_up_class(self, test, result):
        cls = type(test)
        if cls is result._previousTestClass or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass
        set_up = getattr(cls, "setUpClass", None)
        if set_up is not None:
            try:
                set_up()
            except Exception as e:
                cls._classSetupFailed = True
                self._hook_error(result, e, "setUpClass", _type_name_full(cls))
                cls.doClassCleanups()

    def _tear_down_previous(self, test, result):
        cls = result._previousTestClass
        if cls is None or test is not None and type(test) is cls:
            return
        if getattr(cls, "_classSetupFailed", False) or result._moduleSetUpFailed or getattr(cls, "__unittest_skip__", False):
            return
        tear_down = getattr(cls, "tearDownClass", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as e:
                self._hook_error(result, e, "tearDownClass", _type_name_full(cls))
        if hasattr(cls, "doClassCleanups"):
            cls.doClassCleanups()
            for info in cls.tearDown_exceptions:
                self._hook_error(result, info[1], "tearDownClass", _type_name_full(cls))

    def _set_up_module(self, test, result):
        if result._previousTestClass is not None:
            return
        result._moduleSetUpFailed = False
        function = _main_names().get("setUpModule")
        if function is not None:
            try:
                function()
            except Exception as e:
                result._moduleSetUpFailed = True
                self._hook_error(result, e, "setUpModule", "__main__")

    def _tear_down_module(self, result):
        if result._previousTestClass is None or result._moduleSetUpFailed:
            return
        function = _main_names().get("tearDownModule")
        try:
            if function is not None:
                function()
            doModuleCleanups()
        except Exception as e:
            self._hook_error(result, e, "tearDownModule", "__main__")

    def _hook_error(self, result, exc, method, name):
        holder = _ErrorHolder(f"{method} ({name})")
        if isinstance(exc, SkipTest):
            _add_skip(result, holder, str(exc))
        else:
            result.addError(holder, (type(exc), exc, exc.__traceback__))


class TestLoader:
    """Finds the tests of classes and modules."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def getTestCaseNames(self, testCaseClass):
        names = [n for n in dir(testCaseClass)
                 if n.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, n)) and self._wanted(testCaseClass, n)]
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key
            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def _wanted(self, cls, name):
        if self.testNamePatterns is None:
            return True
        from fnmatch import fnmatchcase
        full = f"{_type_name_full(cls)}.{name}"
        return any(fnmatchcase(full, p) for p in self.testNamePatterns)

    def loadTestsFromModule(self, module, *, pattern=None):
        names = _names_of(module)
        tests = []
        for name in sorted(names):
            obj = names[name]
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase, IsolatedAsyncioTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        suite = self.suiteClass(tests)
        load = names.get("load_tests")
        return load(self, suite, pattern) if load is not None else suite

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        if parts[0] == "__main__" and module is None:
            parts = parts[1:]
        names = _names_of(module)
        if not parts:
            return self.loadTestsFromModule(module)
        if parts[0] not in names:
            raise AttributeError(f"module '__main__' has no attribute {parts[0]!r}")
        parent, obj = None, names[parts[0]]
        for part in parts[1:]:
            parent, obj = obj, getattr(obj, part)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {obj} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(n, module) for n in names])


def _names_of(module):
    if module is None or isinstance(module, str):
        return _main_names()
    return {n: getattr(module, n) for n in dir(module)}


defaultTestLoader = TestLoader()


class TextTestRunner:
    """Runs tests and writes what happens as text."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *,
                 tb_locals=False, durations=None):
        self.stream = sys.stderr if stream is None else stream
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        """Run a test or suite and return the result."""
        import time
        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        start = time.perf_counter()
        begin = getattr(result, "startTestRun", None)
        if begin is not None:
            begin()
        try:
            getattr(test, "run", test)(result)
        finally:
            end = getattr(result, "stopTestRun", None)
            if end is not None:
                end()
        taken = time.perf_counter() - start
        result.printErrors()
        write = self.stream.write
        write(getattr(result, "separator2", "-" * 70) + "\n")
        n = result.testsRun
        write(f"Ran {n} test{'' if n == 1 else 's'} in {taken:.3f}s\n\n")
        infos = []
        if not result.wasSuccessful():
            write("FAILED")
            if result.failures:
                infos.append(f"failures={len(result.failures)}")
            if result.errors:
                infos.append(f"errors={len(result.errors)}")
        elif n == 0 and not result.skipped:
            write("NO TESTS RAN")
        else:
            write("OK")
        if result.skipped:
            infos.append(f"skipped={len(result.skipped)}")
        if result.expectedFailures:
            infos.append(f"expected failures={len(result.expectedFailures)}")
        if result.unexpectedSuccesses:
            infos.append(f"unexpected successes={len(result.unexpectedSuccesses)}")
        write(f" ({', '.join(infos)})\n" if infos else "\n")
        return result


class TestProgram:
    """Loads the tests of the program and runs them."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1,
                 failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = module
        self.exit = exit
        self.verbosity = verbosity
        self.failfast = failfast
        names = []
        for arg in (argv or [])[1:]:
            if arg in ("-v", "--verbose"):
                self.verbosity = 2
            elif arg in ("-q", "--quiet"):
                self.verbosity = 0
            elif arg in ("-f", "--failfast"):
                self.failfast = True
            elif arg in ("-b", "--buffer"):
                buffer = True
            elif not arg.startswith("-"):
                names.append(arg)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            self.test = testLoader.loadTestsFromNames(names, module)
        else:
            self.test = testLoader.loadTestsFromModule(module)
        runner = testRunner
        if runner is None:
            runner = TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=self.verbosity, failfast=bool(self.failfast), buffer=bool(buffer))
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(5)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram


def installHandler():
    """Do nothing: programs receive no signals."""


def registerResult(result):
    """Do nothing: programs receive no signals."""


def removeResult(result):
    """Do nothing: programs receive no signals."""


def removeHandler(method=None):
    """Return what is decorated: programs receive no signals."""
    return method


# The classes say they are of the modules they are documented in.
for _home, _classes in (
    ("case", (TestCase, FunctionTestCase, SkipTest)), ("async_case", (IsolatedAsyncioTestCase,)), ("result", (TestResult,)),
    ("runner", (TextTestResult, TextTestRunner)), ("suite", (BaseTestSuite, TestSuite)), ("loader", (TestLoader,)), ("main", (TestProgram,)),
):
    for _class in _classes:
        _class.__module__ = "unittest." + _home
