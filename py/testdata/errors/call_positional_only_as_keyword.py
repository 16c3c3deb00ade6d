def power(base, exponent, /):
    return base**exponent


power(base=2, exponent=3)
