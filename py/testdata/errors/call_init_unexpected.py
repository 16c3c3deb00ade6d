class Plain:
    pass


Plain(1)
