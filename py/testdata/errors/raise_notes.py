error = ValueError("wrong row")
error.add_note("row 17")
error.add_note("file expenses.csv")
raise error
