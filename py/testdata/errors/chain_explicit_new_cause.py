try:
    raise RuntimeError("a") from ValueError("never raised")
except RuntimeError:
    raise
