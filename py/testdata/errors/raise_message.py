raise ValueError("amount must be positive")
