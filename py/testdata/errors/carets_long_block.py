# More than a few lines in one expression.
values = [
    1,
    2,
    3,
    4,
    5,
    6,
    None + 7,
    8,
]
