def first():
    raise KeyError("one")


def second():
    try:
        first()
    except KeyError as error:
        raise ValueError("two") from error


def third():
    try:
        second()
    except ValueError:
        raise TypeError("three")


third()
