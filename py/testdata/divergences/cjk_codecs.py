# divergence: the multibyte codecs of East Asia (big5, gbk, gb18030, shift_jis, euc_jp, euc_kr, iso2022 and their kin) are not there; their tables are larger than the rest of the engine's text support
# workaround: use UTF-8, and let the host convert other encodings before or after
for name in ("gbk", "shift_jis", "euc_kr"):
    try:
        print(name, "\u4e2d".encode(name))
    except LookupError as exc:
        print("LookupError", exc)
