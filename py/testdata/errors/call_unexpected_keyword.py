def greet(name):
    return name


greet(name="a", colour="red")
