def f():
    pass


f.name
