(1).real_name = "one"
