class Thing:
    pass


Thing()()
