class Broken:
    def __enter__(self):
        raise OSError("cannot open")

    def __exit__(self, *details):
        pass


with Broken() as b:
    pass
