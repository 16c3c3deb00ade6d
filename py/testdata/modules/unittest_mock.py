# unittest.mock: calls, return values, side effects, specs, patching.
from unittest.mock import Mock, MagicMock, NonCallableMock, AsyncMock, PropertyMock, patch, call, ANY, sentinel, DEFAULT, mock_open, create_autospec, seal
import json
import math


def attempt(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except BaseException as e:
        print(type(e).__name__, e)


m = Mock()
m(1, 2, a=3)
m("x")
print(m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls)
print(m.call_args.args, m.call_args.kwargs, m.call_args_list[0].kwargs, m.call_args == call("x"), call(1, 2, a=3) in m.mock_calls)
attempt(m.assert_called)
attempt(m.assert_called_once)
attempt(m.assert_called_with, "x")
attempt(m.assert_called_with, "y", z=1)
attempt(m.assert_called_once_with, "x")
attempt(m.assert_any_call, 1, 2, a=3)
attempt(m.assert_any_call, 9)
attempt(m.assert_not_called)
attempt(m.assert_has_calls, [call(1, 2, a=3), call("x")])
attempt(m.assert_has_calls, [call("x"), call(1, 2, a=3)])
attempt(m.assert_has_calls, [call("x"), call(1, 2, a=3)], any_order=True)
m.assert_called_with(ANY)
m.reset_mock()
print(m.called, m.call_count, m.call_args, m.mock_calls)
attempt(m.assert_called)
attempt(m.assert_called_with, 1)
attempt(m.assert_called_once)

m = Mock(return_value=5, name="named")
print(m(), m.return_value)
attempt(m.assert_called_with, 3)
m.return_value = 6
print(m())
m.side_effect = [1, ValueError("bad"), 3]
print(m())
attempt(m)
print(m())
attempt(m)
m.side_effect = lambda *a: a or DEFAULT
print(m(1, 2), m())
m.side_effect = KeyError("k")
attempt(m)
m.side_effect = RuntimeError
attempt(m)
m.side_effect = None
print(m())

m = Mock()
m.a.b.c(1)
m.a.d(2, x=3).e()
m.attr = 9
print(m.mock_calls, m.method_calls, m.a.mock_calls, m.attr)
print(m.mock_calls == [call.a.b.c(1), call.a.d(2, x=3), call.a.d().e()])
print(call.a.b(1).c(2), call.a(1).b().call_list(), call(1) == call(1), call.foo, call)
m.configure_mock(**{"method.return_value": 3, "other.side_effect": KeyError, "x": 7})
print(m.method(), m.x)
attempt(m.other)
attempt(lambda: m.assert_foo)
attempt(lambda: m.assert_called_wiht)
m2 = Mock(x=1, **{"y.return_value": 2})
print(m2.x, m2.y())


class Real:
    attr = 1

    def method(self, a, b=2):
        return a

    async def coro(self):
        return 1


r = Mock(spec=Real)
print(isinstance(r, Real), r.__class__, r.method(1) is r.method.return_value)
attempt(lambda: r.nope)
attempt(setattr, r, "nope", 1)
print(r.nope)
r = Mock(spec_set=Real)
attempt(setattr, r, "nope", 1)
r = Mock(spec=["a", "b"])
r.a()
attempt(lambda: r.c)
a = create_autospec(Real)
inst = a()
inst.method(1, b=3)
attempt(inst.method)
attempt(lambda: inst.nope)
inst.method.assert_called_once_with(1, b=3)
f = create_autospec(lambda x, y=1: None, return_value="ret")
print(f(1))
attempt(f)

mm = MagicMock()
print(len(mm), list(mm), bool(mm), int(mm), float(mm), 3 in mm, complex(mm), mm == mm, mm == 3, mm != 3)
mm.__len__.return_value = 4
mm.__iter__.return_value = [1, 2]
mm.__getitem__.side_effect = lambda k: k * 2
mm.__contains__.return_value = True
print(len(mm), list(mm), list(mm), mm[5], "z" in mm)
mm["k"] = 1
mm.__setitem__.assert_called_with("k", 1)
with mm as entered:
    entered.go()
mm.__enter__.assert_called_once_with()
mm.__exit__.assert_called_once_with(None, None, None)
mm.__str__.return_value = "shown"
print(str(mm), mm.__enter__.return_value is entered)
mm.__add__.return_value = "sum"
print(mm + 1)
attempt(lambda: Mock() + 1)
attempt(lambda: len(Mock()))
d = {}
md = MagicMock()
md.__getitem__.side_effect = d.__getitem__
md.__setitem__.side_effect = d.__setitem__
md["a"] = 1
print(md["a"], d)
plain = Mock()
plain.__len__ = lambda self: 3
plain.__str__ = Mock(return_value="plain")
print(len(plain), str(plain))

print(sentinel.thing, sentinel.thing is sentinel.thing, DEFAULT, ANY == 5, [1, ANY] == [1, 2], repr(ANY))


class Service:
    value = 10

    def fetch(self, n):
        return n

    @staticmethod
    def static():
        return "real"


with patch.object(Service, "fetch") as fetch:
    fetch.return_value = "mocked"
    print(Service().fetch(1))
    fetch.assert_called_once_with(1)
print(Service().fetch(1))
with patch.object(Service, "value", 99), patch.object(Service, "static", return_value="fake") as st:
    print(Service.value, Service.static(), st.call_count)
print(Service.value, Service.static())
attempt(lambda: patch.object(Service, "nothing").__enter__())
with patch.object(Service, "nothing", 1, create=True):
    print(Service.nothing)
print(hasattr(Service, "nothing"))


@patch.object(Service, "fetch", return_value=1)
@patch.object(Service, "static")
def decorated(arg, static, fetch):
    print(arg, Service().fetch(3), static is Service.static, fetch is Service.fetch)
    return "done"


print(decorated("arg"), decorated.__name__)
config = {"a": 1, "b": 2}
with patch.dict(config, {"a": 5, "c": 3}):
    print(config)
print(config)
with patch.dict(config, clear=True, z=1):
    print(config)
print(config)


@patch.dict(config, x=9)
def with_dict():
    return dict(config)


print(with_dict(), config)
with patch("json.dumps", return_value="fake json") as dumps:
    print(json.dumps({"a": 1}))
    dumps.assert_called_once_with({"a": 1})
print(json.dumps({"a": 1}))
with patch("math.sqrt", new=lambda x: "root"):
    print(math.sqrt(4))
print(math.sqrt(4))
attempt(lambda: patch("nodots"))
attempt(lambda: patch("math.nothing_here").__enter__())
with patch.multiple(Service, value=3, fetch=DEFAULT) as got:
    print(Service.value, sorted(got), got["fetch"] is Service.fetch)
p = patch.object(Service, "value", 7)
p.start()
print(Service.value)
p.stop()
print(Service.value)
patch.object(Service, "value", 8).start()
patch.stopall()
print(Service.value)


@patch.object(Service, "value", 55)
class Tests:
    def test_one(self):
        return Service.value

    def helper(self):
        return Service.value


print(Tests().test_one(), Tests().helper())
with patch.object(Service, "prop", new_callable=PropertyMock, create=True) as prop:
    prop.return_value = "property value"
    s = Service()
    print(s.prop)
    s.prop = 4
    print(prop.mock_calls)

mo = mock_open(read_data="line 1\nline 2\n")
with mo("file.txt") as fh:
    print(fh.read())
print([line for line in mo("file.txt")], mo.call_args_list)
h = mo("out", "w")
h.write("text")
h.write.assert_called_once_with("text")
sealed = Mock()
sealed.a.return_value = 1
seal(sealed)
print(sealed.a())
attempt(lambda: sealed.b)


async def use():
    am = AsyncMock(return_value=3)
    print(await am(1), am.await_count, am.await_args)
    am.assert_awaited_once_with(1)
    attempt(am.assert_not_awaited)
    am.side_effect = [5, ValueError("async")]
    print(await am())
    try:
        await am()
    except ValueError as e:
        print(e)
    print(am.await_args_list)
    svc = Mock(spec=Real)
    svc.coro.return_value = 8
    print(await svc.coro(), type(svc.coro).__name__, type(svc.method).__name__)
    async with MagicMock() as x:
        print(type(x).__name__)


c = use()
try:
    c.send(None)
except StopIteration:
    pass
wrapped = Mock(wraps=Service())
print(wrapped.fetch(4), wrapped.fetch.call_count)
parent = Mock()
first, second = Mock(), Mock()
parent.attach_mock(first, "one")
parent.attach_mock(second, "two")
first(1)
second(2)
print(parent.mock_calls)
del parent.gone
attempt(lambda: parent.gone)
nc = NonCallableMock()
attempt(lambda: nc())
print(nc.x() is not None, nc.mock_calls)
import re
print(re.sub(r"id='\d+'", "id=N", repr(Mock())), re.sub(r"id='\d+'", "id=N", repr(Mock(name="n").a.b())), re.sub(r"id='\d+'", "id=N", repr(MagicMock(spec=Real))))
