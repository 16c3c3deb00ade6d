# divergence: a bytearray can be resized while a memoryview of it exists, because the engine does not count references and cannot know whether a view is still in use; CPython raises BufferError
# workaround: release views (with memoryview(b) as view:) before resizing
b = bytearray(b"abc")
view = memoryview(b)
try:
    b.append(1)
    print("resized")
except BufferError as exc:
    print("BufferError", exc)
