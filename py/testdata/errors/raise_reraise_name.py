def work():
    try:
        int("x")
    except ValueError as error:
        raise error


work()
