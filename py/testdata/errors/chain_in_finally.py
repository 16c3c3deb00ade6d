def clean():
    raise OSError("cannot close")


try:
    1 / 0
finally:
    clean()
