async function bench(data) {
  const members = await get_members({ count: 200 });
  const spent = await Promise.all(members.map((m) => get_expenses({ member: m.id })));
  const levels = [...new Set(members.map((m) => m.level))].sort();
  const budgets = {};
  const found = await Promise.all(levels.map((level) => get_budget({ level })));
  levels.forEach((level, i) => { budgets[level] = found[i]; });
  const over = [];
  members.forEach((member, i) => {
    let total = 0;
    for (const e of spent[i]) if (e.category === "travel") total += e.amount;
    if (total > budgets[member.level].travel) over.push(member.id);
  });
  return over.length;
}
