# Pattern: a pipeline of two parallel batches. Order is kept, so zip puts the parts together.
import asyncio

THRESHOLD = 0.8

leads = await get_leads(query="unqualified")
scores = await asyncio.gather(*[score_lead(lead) for lead in leads])
kept = [(lead, score) for lead, score in zip(leads, scores) if score > THRESHOLD]
companies = await asyncio.gather(*[get_company(lead["company_id"]) for lead, _ in kept])

qualified = [
    {"lead": lead["name"], "score": score, "company": company["name"], "employees": company["employees"]}
    for (lead, score), company in zip(kept, companies)
]
qualified.sort(key=lambda row: row["score"], reverse=True)
return {"scored": len(leads), "qualified": len(qualified), "top": qualified[:5]}
