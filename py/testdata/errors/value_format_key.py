"{name}".format(title="x")
