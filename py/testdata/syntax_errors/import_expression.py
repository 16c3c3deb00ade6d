import a + b
