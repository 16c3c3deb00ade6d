def echo():
    while True:
        got = yield
        print(got)


echo().send(1)
