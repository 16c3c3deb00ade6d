x = [n for n in (y := z)]
