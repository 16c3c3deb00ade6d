z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate())
print(z + 1, z * 2, z * z, z / 2, -z, z - 4j)
print(z == 3 + 4j, z == 3, 5 + 0j == 5)
print(complex(1, 2), complex("1+2j"), 1j**2, 2j)
print(repr(-0j), complex(0, -1), complex(1.5, 0))
