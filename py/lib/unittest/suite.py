

# Groups of tests.


class BaseTestSuite:
    """A group of tests."""

    _cleanup = True

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

    def _removeTestAtIndex(self, index):
        try:
            test = self._tests[index]
        except TypeError:
            return
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

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
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
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


class _DebugResult:
    # The result of a run whose errors are not kept.
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class TestSuite(BaseTestSuite):
    """A group of tests that sets up classes and the module."""

    def run(self, result, debug=False):
        top = False
        if not getattr(result, "_testRunEntered", False):
            result._testRunEntered = top = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_suite(test):
                test(result)
                continue
            self._tear_down_previous(test, result)
            self._set_up_module(test, result)
            self._set_up_class(test, result)
            result._previousTestClass = type(test)
            if getattr(type(test), "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if top:
            self._tear_down_previous(None, result)
            self._tear_down_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        """Run the tests without keeping errors."""
        self.run(_DebugResult(), True)

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
