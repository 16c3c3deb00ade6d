class Lock:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise RuntimeError("in exit")


with Lock():
    raise ValueError("inside")
