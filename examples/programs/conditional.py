# Pattern: what one tool says decides which tool is called next. The input variable lead_id comes from the caller.
lead = await get_lead(lead_id)

if lead.get("score", 0) >= 70:
    outcome = await assign_to_sales(lead_id=lead_id, priority="high" if lead.get("value", 0) > 50_000 else "normal")
    action = "assigned"
else:
    outcome = await add_to_nurture(lead_id=lead_id, campaign="newsletter")
    action = "nurtured"

return {"lead_id": lead_id, "score": lead.get("score", 0), "action": action, "outcome": outcome}
