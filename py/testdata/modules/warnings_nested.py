# Blocks that do not record keep the record of those around them; a showwarning of the program comes first.
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    with warnings.catch_warnings():
        warnings.warn("a")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try: warnings.warn("b")
        except UserWarning as e: print(e)
    warnings.warn("c")
    print([str(x.message) for x in w], [x.lineno for x in w])


with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.showwarning = lambda *args: print("shown", args[0], args[1].__name__)
    warnings.warn("d")
    print(w)
with warnings.catch_warnings(record=True, action="always") as w:
    warnings.warn("e")
    warnings.warn("e")
    print(len(w), w[0].message, w[0].category)
