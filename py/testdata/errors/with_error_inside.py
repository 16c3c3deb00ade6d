class Lock:
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, error, trace):
        print("exit", kind.__name__, error)


with Lock():
    raise ValueError("inside")
