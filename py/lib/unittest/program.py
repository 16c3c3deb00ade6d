

# The program that runs tests.


_EXAMPLES = """Examples:
  %(prog)s                           - run default set of tests
  %(prog)s MyTestSuite               - run suite 'MyTestSuite'
  %(prog)s MyTestCase.testSomething  - run MyTestCase.testSomething
  %(prog)s MyTestCase                - run all 'test*' test methods
                                       in MyTestCase
"""


class TestProgram:
    """Loads the tests of the program and runs them."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1,
                 failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = _import_name(module) if isinstance(module, str) and module != "__main__" else module
        if argv is None:
            argv = sys.argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.durations = durations
        self.warnings = "default" if warnings is None and not getattr(sys, "warnoptions", None) else warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = (argv[0] if argv else "").rpartition("/")[2]
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        """Read the arguments of the command line."""
        self.tests = []
        if len(argv) > 1:
            self._getParser().parse_args(argv[1:], self)
        else:
            self.failfast, self.catchbreak, self.buffer = bool(self.failfast), bool(self.catchbreak), bool(self.buffer)
        if self.tests:
            self.testNames = self.tests
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def _getParser(self):
        import argparse
        parser = argparse.ArgumentParser(prog=self.progName, epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter)
        add = parser.add_argument
        add("-v", "--verbose", dest="verbosity", action="store_const", const=2, help="Verbose output")
        add("-q", "--quiet", dest="verbosity", action="store_const", const=0, help="Quiet output")
        add("--locals", dest="tb_locals", action="store_true", help="Show local variables in tracebacks")
        add("--durations", dest="durations", type=int, default=None, metavar="N", help="Show the N slowest test cases (N=0 for all)")
        for short, long, dest, text in (("-f", "--failfast", "failfast", "Stop on first fail or error"),
                                        ("-c", "--catch", "catchbreak", "Catch Ctrl-C and display results so far"),
                                        ("-b", "--buffer", "buffer", "Buffer stdout and stderr during tests")):
            if getattr(self, dest) is None:
                add(short, long, dest=dest, action="store_true", help=text)
                setattr(self, dest, False)
        add("-k", dest="testNamePatterns", action="append", type=lambda p: p if "*" in p else f"*{p}*",
            help="Only run tests which match the given substring")
        add("tests", nargs="*", help="a list of any number of test modules, classes and test methods.")
        parser.print_help = lambda file=None: print(parser.format_help())
        return parser

    def createTests(self, from_discovery=False, Loader=None):
        """Load the tests."""
        loader = self.testLoader
        if self.testNamePatterns:
            loader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = loader.loadTestsFromModule(_main_module() if self.module == "__main__" else self.module)
        else:
            self.test = loader.loadTestsFromNames(self.testNames, _main_module() if self.module == "__main__" else self.module)

    def runTests(self):
        """Run the tests."""
        runner = TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(runner, type):
            how = dict(verbosity=self.verbosity, failfast=self.failfast, buffer=self.buffer, warnings=self.warnings)
            try:
                runner = runner(**how, tb_locals=self.tb_locals, durations=self.durations)
            except TypeError:
                try:
                    runner = runner(**how)
                except TypeError:
                    runner = runner()
        self.result = runner.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and len(self.result.skipped) == 0:
                sys.exit(5)
            sys.exit(0 if self.result.wasSuccessful() else 1)


def _main_module():
    return sys.modules.get("__main__", "__main__")


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

__all__ = ["TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader", "FunctionTestCase", "main",
           "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless", "expectedFailure", "TextTestResult", "installHandler",
           "registerResult", "removeResult", "removeHandler", "addModuleCleanup", "doModuleCleanups", "enterModuleContext"]
