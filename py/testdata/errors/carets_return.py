def half(n):
    return n / "2"


half(4)
