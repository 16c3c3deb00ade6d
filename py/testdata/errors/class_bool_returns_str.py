class Thing:
    def __bool__(self):
        return "yes"


if Thing():
    pass
