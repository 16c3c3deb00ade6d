def combine(first, second):
    return first / second


combine(
    10,
    0,
)
