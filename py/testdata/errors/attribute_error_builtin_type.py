# A method that lists do not have, with a suggestion.
names = ["a"]
names.appendd("b")
