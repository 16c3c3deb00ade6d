"%(name)s" % {"title": 1}
