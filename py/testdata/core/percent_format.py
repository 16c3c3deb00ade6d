# The % operator of str.
print("%s and %s" % ("a", 1), "%d" % 42, "%5d|%-5d|%05d|%+d" % (1, 2, 3, 4), "%s" % [1, 2], "%s" % (None,))
print("%f %.2f %8.3f %e %g %G" % (1.5, 2.345, 3.14159, 12345.678, 0.0001, 1e-10))
print("%x %X %o %#x %#o %c %c" % (255, 255, 8, 255, 8, "a", 98))
print("%r %a %s %%" % ("é", "é", "é"), "%10s|%-10s|%.2s" % ("abc", "abc", "abc"))
print("%(name)s is %(age)d and %(name)r" % {"name": "ann", "age": 30})
print("%*d|%-*d|%.*f" % (5, 1, 5, 2, 2, 3.14159))
print("%d %d" % (3.99, True), "%i" % 7, "%u" % 7, "% d" % 5, "%s" % {"a": 1})
print("100%%" % (), "%s" % ((1, 2),), "%s %s" % ("x", (1, 2)))
print("%05.1f|%+.2e|%-8s|%08.3f" % (2.345, 12345.6789, "ab", -3.14159))
for template, value in [("%d", "x"), ("%s %s", "x"), ("%s", (1, 2)), ("%q", 1), ("%", 1), ("%(a)s", 5), ("%c", "ab"), ("%x", 1.5)]:
    try:
        print(template % value)
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
