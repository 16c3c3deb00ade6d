name = "ann"
name("x")
