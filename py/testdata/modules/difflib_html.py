# difflib.HtmlDiff: tables and pages.
import difflib
print(difflib.HtmlDiff().make_file(["a b\n","same\n","x\t<y>\n","gone\n"]+["l%d\n"%i for i in range(12)],["a c\n","same\n","x\t<z>\n","new line\n","new2\n"]+["l%d\n"%i for i in range(12) if i!=6],"from","to",context=True,numlines=2))
print(difflib.HtmlDiff(tabsize=4,wrapcolumn=10).make_table(["hello world this is long\n","b\n"],["hello there world this long\n","b\n","c\n"]))
print(difflib.HtmlDiff().make_table(["a\n"],["a\n"],context=True))
print(difflib.HtmlDiff().make_table(["a\n"],["b\n"],"x","y"))
