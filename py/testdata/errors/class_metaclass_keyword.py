class Base(colour="red"):
    pass
