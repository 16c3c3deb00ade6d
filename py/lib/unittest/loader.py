

# The loader of tests.


class TestLoader:
    """Finds the tests of classes and modules."""

    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """A suite of the tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = [] if testCaseClass in (TestCase, FunctionTestCase) else self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def getTestCaseNames(self, testCaseClass):
        names = [n for n in dir(testCaseClass)
                 if n.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, n, None)) and self._wanted(testCaseClass, n)]
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
        """A suite of the tests of a module."""
        tests = []
        names = _names_of(module)
        for name in sorted(names):
            obj = names[name]
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase, IsolatedAsyncioTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        suite = self.suiteClass(tests)
        load = names.get("load_tests")
        if load is None:
            return suite
        try:
            return load(self, suite, pattern)
        except Exception as e:
            text = "Failed to call load_tests:\n" + _format_exception(e)
            return self._failed(module.__name__, TypeError(text), text)

    def _failed(self, name, exc, text):
        # A suite of one test that raises exc.
        self.errors.append(text)

        def test_failure(self):
            raise exc

        return self.suiteClass((_failed_class(name, test_failure)(name),))

    def loadTestsFromName(self, name, module=None):
        """A suite of what a dotted name stands for."""
        parts = name.split(".")
        failed = None
        if module is None:
            module, parts, failed = self._import(parts)
            if module is None:
                return failed
        elif isinstance(module, str):
            module = _import_name(module)
        parent, obj = None, module
        for part in parts:
            try:
                parent, obj = obj, _attribute(obj, part)
            except AttributeError as e:
                if getattr(obj, "__path__", None) is not None and failed is not None:
                    return failed
                text = f"Failed to access attribute:\n{_format_exception(e)}"
                return self._failed(part, e, text)
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, type(_given_function)) and isinstance(parent, type) and issubclass(parent, TestCase):
            case = parent(parts[-1])
            if not isinstance(getattr(case, parts[-1]), type(_given_function)):
                return self.suiteClass([case])
        elif isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {obj} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def _import(self, parts):
        if parts == [""]:
            raise ValueError("Empty module name")
        rest, failed = parts[:], None
        while rest:
            try:
                return _import_name(".".join(rest)), parts[len(rest):] if len(rest) > 1 else parts[1:], failed
            except ImportError as e:
                name = rest.pop()
                text = f"Failed to import test module: {name}\n{_format_exception(e)}"
                failed = self._failed(name, ImportError(text), text)
                if rest:
                    self.errors.pop()
        return None, parts, failed

    def loadTestsFromNames(self, names, module=None):
        """A suite of suites, one for each name."""
        return self.suiteClass([self.loadTestsFromName(n, module) for n in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        """Not there: a program has no files to look for tests in."""
        raise PermissionError("tests cannot be discovered: programs have no files; use loadTestsFromModule or loadTestsFromTestCase")


def _given_function():
    pass


def _attribute(obj, name):
    if obj is sys.modules.get("__main__"):
        names = _main_names()
        if name not in names:
            raise AttributeError(f"module '__main__' has no attribute {name!r}", name=name, obj=obj)
        return names[name]
    return getattr(obj, name)


def _failed_class(name, test):
    class _FailedTest(TestCase):
        # Stands for a test that could not be loaded.

        def __init__(self, method_name):
            self.__dict__[method_name] = lambda: test(self)
            self.__dict__[method_name].__doc__ = None
            super().__init__(method_name)

    _FailedTest.__module__, _FailedTest.__qualname__ = "unittest.loader", "_FailedTest"
    return _FailedTest


def _names_of(module):
    if module is None or isinstance(module, str) or module is sys.modules.get("__main__"):
        return _main_names()
    return {n: getattr(module, n, None) for n in dir(module)}


defaultTestLoader = TestLoader()
