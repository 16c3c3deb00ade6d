class Account:
    def deposit(self, amount):
        return amount


Account().deposit()
