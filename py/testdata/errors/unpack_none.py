def nothing():
    pass


status, body = nothing()
