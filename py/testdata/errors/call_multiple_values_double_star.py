def greet(name, mark):
    return name + mark


greet(mark="!", **{"mark": "?"})
