# What goes wrong while an error of the loop is reported does not end the loop.
import asyncio


class Bad:
    def __repr__(self):
        raise ValueError("no repr")

    def __str__(self):
        raise ValueError("no str")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": Bad()})
    print("a message that cannot be shown")
    loop.call_exception_handler({"message": "m", "thing": Bad()})
    print("a value that cannot be shown")

    def handler(loop, context):
        print("handler", sorted(context))
        raise RuntimeError("in the handler")

    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print("a handler that fails")
    loop.call_exception_handler({"message": "m", "thing": Bad()})
    print("a handler that fails, and a value that cannot be shown")


asyncio.run(main())
