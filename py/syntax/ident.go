package syntax

func badIdentifier(s string) (int, rune)       { return -1, 0 }
func normaliseIdentifier(s string) string      { return s }
func characterByName(name string) (rune, bool) { return 0, false }
