def greet(name, mark):
    return name + mark


greet("a", name="b")
