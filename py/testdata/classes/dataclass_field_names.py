# Names of fields that are no identifiers are refused, and never become code.
from dataclasses import dataclass, make_dataclass, field
def t(n, **kw):
    ns = {}
    class C: pass
    C.__annotations__ = {n: int}
    try:
        D = dataclass(**kw)(C); print(repr(n), D.__match_args__, D(1))
    except BaseException as e: print(repr(n), type(e).__name__)
t('x'); t('a b'); t('x): print("in")\n def f(self'); t('class'); t('é'); t('1x'); t(''); t('x=print("injected")'); t('match'); t('None'); t('self'); t('__debug__')
