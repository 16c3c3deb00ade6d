class Proxy:
    def __getattr__(self, name):
        raise AttributeError(f"no field {name!r} here")


Proxy().colour
