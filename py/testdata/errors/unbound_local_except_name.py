# The name of an except clause is deleted at its end.
def run():
    try:
        1 / 0
    except ZeroDivisionError as error:
        pass
    return error


run()
