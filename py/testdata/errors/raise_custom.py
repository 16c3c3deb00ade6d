class QuotaError(Exception):
    pass


raise QuotaError("5 calls left")
