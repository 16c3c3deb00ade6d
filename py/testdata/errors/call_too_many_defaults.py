def greet(name, mark="!"):
    return name + mark


greet("a", "b", "c")
