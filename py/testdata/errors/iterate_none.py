for row in None:
    print(row)
