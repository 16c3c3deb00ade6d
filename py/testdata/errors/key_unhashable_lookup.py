print({}.get([1]))
