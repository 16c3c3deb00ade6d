def outer():
    if True:
        for n in [1]:
            result = [n / 0 for n in [n]]
    return result


outer()
