def ok():
    return 1


class Fine:
    def method(self):
        return (1 +)
