package py

// This file exports the addressing of text: characters, which programs count,
// against bytes, which Go code counts.

// CharOffset returns the number of characters before byte pos of a str.
func CharOffset(s Value, pos int) int { return s.str().charOffset(pos) }

// ByteOffset returns where character i of a str starts; its length in bytes
// if there are fewer.
func ByteOffset(s Value, i int) int {
	if i >= s.str().Len() {
		return len(s.str().s)
	}
	return s.str().byteOffset(max(i, 0))
}
