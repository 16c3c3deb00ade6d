class Thing:
    pass


with Thing() as thing:
    pass
