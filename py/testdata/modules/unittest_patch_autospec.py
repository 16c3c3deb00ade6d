# A method that an autospec replaces is called as a method; what patch cannot combine.
from unittest.mock import *


class C:
    def meth(self, x, y=2):
        return x


def attempt(f):
    try:
        print(f())
    except (TypeError, AssertionError, ValueError) as e:
        print(type(e).__name__, e)


with patch.object(C, "meth", autospec=True) as m:
    c = C()
    m.return_value = 7
    attempt(lambda: c.meth(5))
    attempt(lambda: m.assert_called_once_with(c, 5))
    attempt(lambda: c.meth.assert_called_once_with(c, x=5))
    attempt(lambda: c.meth(1, 2, 3))
    attempt(lambda: c.meth())
    print(m.call_count, C.meth is m, m.__name__)
print(C().meth(3))
attempt(lambda: patch.object(C, "meth", spec=True, autospec=True).__enter__())
attempt(lambda: patch.object(C, "meth", new=1, autospec=True).__enter__())
attempt(lambda: patch.object(C, "meth", autospec=True, spec_set=C).__enter__())
attempt(lambda: patch.object(C, "meth", new=1, new_callable=Mock))
attempt(lambda: patch(5))
attempt(lambda: patch("name"))
