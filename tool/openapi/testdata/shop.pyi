from typing import Any, NotRequired, TypedDict

# shop: from tools.shop import …

async def logo() -> Any:
    """GET /logo
    Only reads.
    """

class CreateOrderOutput(TypedDict):
    id: NotRequired[str]

async def createOrder(total: float, customer: str, note: None | str = ...) -> CreateOrderOutput:
    """POST /orders"""

class Customer(TypedDict):
    name: NotRequired[str]

class Order(TypedDict):
    customer: NotRequired[Customer]
    id: str
    parent: NotRequired[Order]
    total: NotRequired[float]

async def getOrder(id: str, fields: list[str] = ..., X_Trace: str = ..., filter: dict[str, Any] = ..., ids: list[int] = ...) -> Order:
    """Reads an order.
    GET /orders/{id}
    Only reads.
    fields: What to read
    X_Trace: sent as "X-Trace".
    """

async def putOrder(id: str, body: Order) -> Any:
    """PUT /orders/{id}
    May delete or overwrite; may be repeated.
    """

async def delete_orders_id(id: str) -> Any:
    """DELETE /orders/{id}
    May delete or overwrite; may be repeated.
    """

async def search(q: str = ...) -> Any:
    """POST /search"""

async def slow() -> Any:
    """GET /slow
    Only reads.
    """

async def status(code: int) -> Any:
    """GET /status/{code}
    Only reads.
    """
