def make():
    class InnerError(Exception):
        pass

    return InnerError


raise make()("from a function")
