# A closure reads a variable before its scope assigns it.
def outer():
    def inner():
        return later

    inner()
    later = 1


outer()
