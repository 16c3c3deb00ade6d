package main

func Example() {
	main()
	// Output:
	// 4 expenses read
	// done: ["e2"] after 3 calls
}
