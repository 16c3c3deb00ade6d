# The order of try, except, else and finally.
def run(kind):
    print("--", kind)
    try:
        print("try")
        if kind == "value":
            raise ValueError("v")
        if kind == "key":
            raise KeyError("k")
        if kind == "return":
            return "from try"
        if kind == "type":
            raise TypeError("t")
    except ValueError as error:
        print("except ValueError", error)
        return "from except"
    except (KeyError, IndexError) as error:
        print("except tuple", repr(error))
    else:
        print("else")
    finally:
        print("finally")
    print("after")
    return "end"


for kind in ["none", "value", "key", "return"]:
    print(run(kind))
try:
    run("type")
except TypeError as error:
    print("outside", error)


def bare():
    try:
        1 / 0
    except:
        return "bare"


print(bare())


def nested():
    try:
        try:
            {}["a"]
        except ValueError:
            print("never")
        finally:
            print("inner finally")
    except KeyError as error:
        print("outer", error)
        try:
            int("x")
        except ValueError as second:
            print("nested in handler", second, repr(second.__context__))
        print("still", error)


nested()


def else_raises():
    try:
        pass
    except ValueError:
        print("never")
    else:
        raise ValueError("from else")
    finally:
        print("finally")


try:
    else_raises()
except ValueError as error:
    print("caught", error)
for n in range(4):
    try:
        if n == 1:
            continue
        if n == 3:
            break
        print("body", n)
    finally:
        print("finally", n)
else:
    print("never")
for cls in (Exception, ArithmeticError, ZeroDivisionError, LookupError):
    try:
        1 / 0
    except cls:
        print("caught as", cls.__name__)
    except Exception:
        print("not caught as", cls.__name__)
