class Account:
    def __init__(self, owner, currency):
        self.owner = owner
        self.currency = currency


Account("ann")
