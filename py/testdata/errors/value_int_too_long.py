# Conversion of huge decimal strings is limited.
int("9" * 5000)
