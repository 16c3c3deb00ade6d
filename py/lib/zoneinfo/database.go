package zoneinfo

// This file reads the database: zoneinfo.zip, the IANA time zone database
// (which is in the public domain) as it is distributed with Go, an archive of
// TZif files that are not compressed.

import (
	_ "embed"
	"encoding/binary"
	"slices"
	"strings"
	"sync"
)

//go:embed zoneinfo.zip
var archive string

// Marks and sizes of the records of a zip archive.
const (
	endMark, endSize     = "PK\x05\x06", 22
	entryMark, entrySize = "PK\x01\x02", 46
	localSize            = 30
)

func u16(s string, at int) int { return int(binary.LittleEndian.Uint16([]byte(s[at : at+2]))) }
func u32(s string, at int) int { return int(binary.LittleEndian.Uint32([]byte(s[at : at+4]))) }

// files maps the key of each zone to the text of its file.
var files = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	end := strings.LastIndex(archive, endMark)
	if end < 0 || end+endSize > len(archive) {
		return m
	}
	at := u32(archive, end+16)
	for range u16(archive, end+10) {
		if at+entrySize > len(archive) || archive[at:at+4] != entryMark {
			break
		}
		name := archive[at+entrySize : at+entrySize+u16(archive, at+28)]
		size, head := u32(archive, at+24), u32(archive, at+42)
		data := head + localSize + u16(archive, head+26) + u16(archive, head+28)
		if !strings.HasSuffix(name, "/") && u16(archive, at+10) == 0 {
			m[name] = archive[data : data+size]
		}
		at += entrySize + len(name) + u16(archive, at+30) + u16(archive, at+32)
	}
	return m
})

// keys lists the keys of all zones, sorted.
var keys = sync.OnceValue(func() []string {
	var all []string
	for k := range files() {
		all = append(all, k)
	}
	slices.Sort(all)
	return all
})
