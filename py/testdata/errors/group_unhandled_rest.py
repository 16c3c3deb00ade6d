try:
    raise ExceptionGroup("both", [ValueError("v"), TypeError("t")])
except* ValueError as group:
    print("handled", group.exceptions)
