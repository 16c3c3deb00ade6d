def f(**options, a):
    pass
