"%s and %s" % ("a",)
