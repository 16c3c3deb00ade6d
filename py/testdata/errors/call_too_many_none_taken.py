def ping():
    return "pong"


ping(1, 2)
