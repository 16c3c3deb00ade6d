def stop():
    raise SystemExit


for n in range(3):
    print(n)
    if n == 1:
        stop()
