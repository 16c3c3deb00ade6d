class Order:
    def __init__(self, row):
        self.total = row["price"] * row["count"]


Order({"price": 2})
