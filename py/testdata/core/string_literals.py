print('single', "double", '''triple''', """triple "double" """)
print("a\tb\nc\\d\'e\"f\x41\u0042\U00000043\101\0end".replace("\0", "<nul>"))
print(r"raw \n \t", R"C:\path", u"unicode", b"bytes\x00\xff", rb"raw\n", Rb"\d")
print("adjacent " "strings " 'joined', "line \
continued")
print("\N{GREEK SMALL LETTER ALPHA}", "\N{EURO SIGN}", len("\U0001F600"), "é" == "\u00e9")
print("""first
  second
third""".splitlines())
print(len("日本語"), "日本語"[1], "日本語"[::-1], "😀x"[1], len("👍🏽"))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\\\r"), repr("\x00\x1f\x7f\x80\xa0é\u200b日😀"))
print(ascii("é日😀\n"), str("a"), repr(""), "a" "b" * 2)
print(b"abc"[0], b"abc"[:1], list(b"ab"), b"a\tb\n" b"\\", repr(b"it's"), repr(b'"\''))
print(1_0.5_0, 1e1_0, 0x_ff, 0b_1, .5, 5., 1E3, 0xDEAD_BEEF)
print("%s" % "\\d", "{}".format("\\"), len("\\"), "\
")
