values = [1, 2]
assert len(values) > 5, f"only {len(values)} values"
