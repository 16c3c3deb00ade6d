# The nearest local name is suggested.
def average(values):
    count = len(values)
    return sum(values) / coutn


average([1, 2, 3])
