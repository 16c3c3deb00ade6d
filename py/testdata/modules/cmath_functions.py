import cmath, math
inf=math.inf; nan=math.nan
Z=[1+2j,-1-0.5j,0.3j,2,-3,1e-5-1e-6j,complex(-0.0,0.5),complex(2,-0.0),0j,100+3j,1e200+1e200j,1e-320+1e-320j,0.999+1e-9j]
S=[complex(inf,1),complex(-inf,2),complex(1,inf),complex(inf,inf),complex(nan,1),complex(1,nan),complex(-inf,-0.0),complex(inf,nan),complex(nan,inf),complex(0,inf)]
def t(s, f):
    try: print(s, '=', repr(f()))
    except Exception as e: print(s, '!', type(e).__name__, e)
t('cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj', lambda: (cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.nan, cmath.infj, cmath.nanj))
t('cmath.log(0)', lambda: (cmath.log(0)))
t('cmath.log(2,10), cmath.log(-1), cmath.log(1j,2), cmath.log10(100), cmath.log(1+1j,1j)', lambda: (cmath.log(2,10), cmath.log(-1), cmath.log(1j,2), cmath.log10(100), cmath.log(1+1j,1j)))
t('cmath.log(2,1)', lambda: (cmath.log(2,1)))
t('cmath.log(2,0)', lambda: (cmath.log(2,0)))
t('cmath.atanh(1)', lambda: (cmath.atanh(1)))
t('cmath.atan(1j)', lambda: (cmath.atan(1j)))
t('cmath.exp(1000)', lambda: (cmath.exp(1000)))
t('cmath.cosh(1000)', lambda: (cmath.cosh(1000)))
t('cmath.exp(complex(inf,inf))', lambda: (cmath.exp(complex(inf,inf))))
t('cmath.cos(inf)', lambda: (cmath.cos(inf)))
t('cmath.sqrt("a")', lambda: (cmath.sqrt("a")))
t('cmath.sqrt(None)', lambda: (cmath.sqrt(None)))
t('cmath.sqrt()', lambda: (cmath.sqrt()))
t('cmath.phase(-1), cmath.phase(1j), cmath.polar(3+4j), cmath.rect(2,math.pi/2), cmath.rect(1,0), cmath.rect(-1,0.0), cmath.polar(-2)', lambda: (cmath.phase(-1), cmath.phase(1j), cmath.polar(3+4j), cmath.rect(2,math.pi/2), cmath.rect(1,0), cmath.rect(-1,0.0), cmath.polar(-2)))
t('cmath.rect(1,inf)', lambda: (cmath.rect(1,inf)))
t('cmath.rect("a",1)', lambda: (cmath.rect("a",1)))
t('cmath.polar(1e308+1e308j)', lambda: (cmath.polar(1e308+1e308j)))
t('cmath.isclose(1+1j,1+1.0000000001j), cmath.isclose(1,2), cmath.isclose(1,1.1,rel_tol=0.2), cmath.isclose(inf,inf), cmath.isclose(1j,1j+1e-12,abs_tol=1e-9)', lambda: (cmath.isclose(1+1j,1+1.0000000001j), cmath.isclose(1,2), cmath.isclose(1,1.1,rel_tol=0.2), cmath.isclose(inf,inf), cmath.isclose(1j,1j+1e-12,abs_tol=1e-9)))
t('cmath.isclose(1,2,rel_tol=-1)', lambda: (cmath.isclose(1,2,rel_tol=-1)))
t('cmath.isnan(complex(1,nan)), cmath.isinf(complex(inf,nan)), cmath.isfinite(1+2j), cmath.isfinite(inf)', lambda: (cmath.isnan(complex(1,nan)), cmath.isinf(complex(inf,nan)), cmath.isfinite(1+2j), cmath.isfinite(inf)))
t('cmath.sqrt(-1), cmath.sqrt(True), cmath.exp(1j*math.pi)', lambda: (cmath.sqrt(-1), cmath.sqrt(True), cmath.exp(1j*math.pi)))
for n in "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh".split():
    for z in Z:
        try:
            print(n, z, f"{getattr(cmath, n)(z):.12g}")
        except Exception as e:
            print(n, z, type(e).__name__, e)
