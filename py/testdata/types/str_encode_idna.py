def t(f):
    try: print(ascii(f()))
    except BaseException as e: print(type(e).__name__, ascii(str(e)))
for e in ['idna','punycode']:
    for h in ['strict','ignore','replace']:
        print(e,h)
        for s in ['münchen','a.b.c','x'*64,'bücher.例え.jp.','..','.','xn--a','ä'*60,'пример.испытание','אב','אa','a\u2003b','a。b','ß.de','FAß','\u0301a']:
            t(lambda: s.encode(e,h))
        for b in [b'mnchen-3ya',b'xn--mnchen-3ya.DE',b'xn--',b'xn--a',b'xn--99999999',b'-',b'--',b'a-',b'99999999',b'a-b',b'zzzzzz',b'xn--bcher-kva.',b'XN--BCHER-KVA', b'\xffa-3ya',b'xn--\xff', b'a.\xff.xn--a',b'ihqwcrb4cv8a8dqg056pqjye']:
            t(lambda: b.decode(e,h))
