class Thing:
    pass


await Thing()
