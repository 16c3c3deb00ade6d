# An attribute of self used as a bare name.
class Account:
    def __init__(self):
        self.balance = 0

    def show(self):
        return balance


Account().show()
