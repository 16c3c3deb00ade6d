# An unknown name at module level.
total = 1
print(totals_by_user)
