# Calls that were expected: their order, how they are shown, the signature of a function that a mock stands for.
from unittest.mock import *
m = Mock()
try: m.assert_has_calls([call(1)])
except AssertionError as e: print(e)
m(2); m.foo(3)
for args in ([call(1)],), ([call(2), call(3)],), ([call.foo(3), call(2)],):
    for any_order in (False, True):
        try: print(m.assert_has_calls(*args, any_order=any_order))
        except AssertionError as e: print(e)
n = Mock(name='n')
try: n.assert_has_calls([call.a()])
except AssertionError as e: print(e)
print(call().foo().bar, call().foo.bar(), call.a().b, call.a.b(1).c(2), call(), call, call.a, call().a, call.a(1)(2), call(1)(2))
def f(a, b, *, c=3): "doc"
s = create_autospec(f)
s(1, 2)
try: print(s.assert_called_once_with(1, b=2))
except AssertionError as e: print(e)
try: print(s.assert_called_with(1, 3))
except AssertionError as e: print(e)
print(s.call_count, s.called, s.call_args, s.mock_calls)
try: print(s.__name__)
except AttributeError as e: print(e)
