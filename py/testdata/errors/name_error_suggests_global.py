# The nearest global name is suggested.
expenses = [10, 20]


def report():
    return sum(expences)


print(report())
