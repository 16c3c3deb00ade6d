class Timer:
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *details):
        print("stop", details)


def helper():
    return 5


with Timer() as timer:
    for n in range(3):
        while True:
            if n == 1:
                return helper() + n
            break
