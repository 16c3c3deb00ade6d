# Methods of str that change case, and the questions about characters.
for s in ["hello World", "ÉCOLE straße", "ǆ ŉ İ ß", "they're bill's", "x-ray 3d", "ΑΣ", ""]:
    print(repr(s.upper()), repr(s.lower()), repr(s.title()), repr(s.capitalize()), repr(s.swapcase()), repr(s.casefold()))
words = ["abc", "ABC", "Abc", "aBc", "abc1", "123", "½", "²", "٣", "", " ", "\t\n", "a b", "a_b", "1a", "class", "é", "日本", "A1", "\x00", "Hello World", "Hello world", "-"]
names = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "islower", "isupper", "istitle", "isspace", "isidentifier", "isprintable", "isascii"]
for w in words:
    print(ascii(w), *[name for name in names if getattr(w, name)()])
