# StreamReader fed by hand, protocols, transports and what is refused.
import asyncio


async def at(name, c):
    try:
        print(name, "->", repr(await c))
    except BaseException as e:
        print(name, "!!", type(e).__name__, e, getattr(e, "partial", ""), getattr(e, "expected", ""), getattr(e, "consumed", ""))


async def main():
    r = asyncio.StreamReader()
    print(r, r.at_eof(), r.exception())
    r.feed_data(b"one\ntwo\nthree")
    print(r)
    await at("readline", r.readline())
    await at("readuntil", r.readuntil(b"o"))
    await at("readexactly 0", r.readexactly(0))
    await at("readexactly 2", r.readexactly(2))
    await at("readexactly -1", r.readexactly(-1))
    await at("read 2", r.read(2))
    await at("read 0", r.read(0))
    r.feed_eof()
    print(r, r.at_eof())
    await at("readuntil", r.readuntil(b"\n"))
    print(r.at_eof())
    await at("read", r.read())
    await at("readline", r.readline())
    await at("readexactly", r.readexactly(3))
    await at("empty separator", r.readuntil(b""))
    await at("no separator", r.readuntil(()))
    try:
        r.feed_data(b"x")
    except AssertionError as e:
        print("assert", e)

    r = asyncio.StreamReader(limit=4)
    print(r)
    r.feed_data(b"abcdefgh\nij\n")
    await at("limit until", r.readuntil())
    await at("limit line", r.readline())
    await at("rest", r.readline())
    r.feed_data(b"abcdefgh")
    await at("limit no sep", r.readuntil())
    await at("limit no sep line", r.readline())
    print(r)
    r.feed_data(b"a,b;c")
    await at("tuple", r.readuntil((b";", b",")))
    await at("tuple", r.readuntil((b";", b",")))
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as e:
        print(e)

    r = asyncio.StreamReader()

    async def feeder():
        for part in (b"he", b"llo", b"\nwor", b"ld\n", b"end"):
            await asyncio.sleep(0)
            r.feed_data(part)
        r.feed_eof()

    task = asyncio.create_task(feeder())
    async for line in r:
        print("line", line)
    await task

    r = asyncio.StreamReader()
    waiting = asyncio.create_task(r.read(1))
    await asyncio.sleep(0)
    await at("second reader", r.read(1))
    r.set_exception(ValueError("broken"))
    await at("waiting", waiting)
    await at("read", r.read())
    await at("readline", r.readline())
    print(r)

    class Transport(asyncio.Transport):
        def __init__(self):
            super().__init__({"peer": "here"})
            self.out, self.closed = [], False

        def write(self, data):
            self.out.append(data)

        def is_closing(self):
            return self.closed

        def close(self):
            self.closed = True

        def pause_reading(self):
            print("pause")

        def resume_reading(self):
            print("resume")

    loop = asyncio.get_running_loop()
    tr = Transport()
    r = asyncio.StreamReader(limit=2)
    p = asyncio.StreamReaderProtocol(r, loop=loop)
    p.connection_made(tr)
    w = asyncio.StreamWriter(tr, p, r, loop)
    w.write(b"x")
    w.writelines([b"y", b"z"])
    await w.drain()
    print(tr.out, w.get_extra_info("peer"), w.get_extra_info("no", 3), w.transport is tr, w.is_closing())
    p.data_received(b"abcdef")
    await at("read", r.read(5))
    p.pause_writing()
    drain = asyncio.create_task(w.drain())
    await asyncio.sleep(0)
    print(drain.done())
    p.resume_writing()
    await drain
    w.close()
    print(w.is_closing(), p.eof_received())
    p.connection_lost(None)
    await w.wait_closed()
    await at("drain", w.drain())

    base = asyncio.BaseTransport()
    for name in ("is_closing", "close", "get_protocol"):
        try:
            getattr(base, name)()
        except NotImplementedError as e:
            print(name, repr(e))
    for cls in (asyncio.BaseProtocol, asyncio.Protocol, asyncio.BufferedProtocol, asyncio.DatagramProtocol, asyncio.SubprocessProtocol,
                asyncio.ReadTransport, asyncio.WriteTransport, asyncio.Transport, asyncio.DatagramTransport, asyncio.SubprocessTransport):
        print(cls.__name__, cls.__module__, [b.__name__ for b in cls.__mro__[1:-1]], [n for n in cls.__dict__ if n[0] != "_"])
    e = asyncio.IncompleteReadError(b"ab", 5)
    print(e, repr(e), e.args, e.partial, e.expected, isinstance(e, EOFError))
    print(asyncio.IncompleteReadError(b"", None))
    e = asyncio.LimitOverrunError("long", 7)
    print(e, repr(e), e.consumed, asyncio.LimitOverrunError.__mro__[1].__name__)
    print(asyncio.SendfileNotAvailableError.__mro__[1].__name__)
    loop = asyncio.AbstractEventLoop()
    for name in ("time", "call_soon", "run_forever", "create_future", "get_debug", "close", "stop", "is_running"):
        try:
            getattr(loop, name)(*([print] if name == "call_soon" else []))
        except NotImplementedError as e:
            print(name, repr(e))


asyncio.run(main())
