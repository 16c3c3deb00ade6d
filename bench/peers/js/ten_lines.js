async function bench(data) {
  const user = await get_user({ name: "ann" });
  const orders = await get_orders({ user: user.id });
  let total = 0;
  for (const order of orders) {
    if (order.open) total += order.amount;
  }
  if (total > 100) await notify({ user: user.id, text: "open orders: " + total });
  return total;
}
