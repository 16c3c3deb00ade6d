ExceptionGroup("bad", [ValueError("a"), "text"])
