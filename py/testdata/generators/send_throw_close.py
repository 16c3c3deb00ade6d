def averager():
    total, n, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return f"{n} values"
        total += value
        n += 1
        average = total / n


a = averager()
print(next(a), a.send(10), a.send(20), a.send(3))
try:
    a.send(None)
except StopIteration as stop:
    print(stop.value)


def resilient():
    while True:
        try:
            got = yield "ready"
            print("got", got)
        except ValueError as error:
            print("handled", error)
            yield "after error"
        except GeneratorExit:
            print("closing")
            raise
        finally:
            print("round ends")


r = resilient()
print(next(r), r.send("x"), r.throw(ValueError("bad")), next(r))
r.close()
r.close()
print(next(r, "exhausted"))


def plain():
    yield 1
    yield 2


g = plain()
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print("came out", error)
print(list(g))
g = plain()
try:
    g.throw(ValueError("before start"))
except ValueError as error:
    print(error, list(g))
g = plain()
print(g.close(), list(g))
g = plain()
try:
    g.send(5)
except TypeError as error:
    print(error)


def converts():
    try:
        yield 1
    except KeyError as error:
        raise ValueError("converted") from error


g = converts()
next(g)
try:
    g.throw(KeyError("orig"))
except ValueError as error:
    print(error, repr(error.__cause__))


def returns_on_throw():
    try:
        yield 1
    except KeyError:
        return "returned"


g = returns_on_throw()
next(g)
try:
    g.throw(KeyError)
except StopIteration as stop:
    print(stop.value)


def close_returns():
    try:
        yield 1
    except GeneratorExit:
        return "close value"


g = close_returns()
next(g)
print(g.close())


def bad_close():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


g = bad_close()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)


def stops():
    yield 1
    raise StopIteration("inside")


g = stops()
next(g)
try:
    next(g)
except RuntimeError as error:
    print(error, repr(error.__cause__))


def reenter():
    yield next(me)


me = reenter()
try:
    next(me)
except ValueError as error:
    print(error)
