try:
    raise ExceptionGroup("both", [ValueError("v")])
except* ValueError:
    raise KeyError("while handling")
