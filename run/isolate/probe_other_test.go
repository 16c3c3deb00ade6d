//go:build !linux

package isolate_test

const (
	probeMark = "TOOLWEAVER_TEST_PROBE"
	hostMark  = "TOOLWEAVER_TEST_HOST"
)

func probe() {}
func host()  {}
