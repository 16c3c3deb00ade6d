min(n for n in [] if n)
