if (n := int("5")) and (m := int("y")):
    print(n, m)
