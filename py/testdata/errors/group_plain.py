raise ExceptionGroup("several failures", [ValueError("a"), TypeError("b")])
