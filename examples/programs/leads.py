import asyncio
leads = await get_leads(query="unqualified")
results = []
for lead in leads:
    score = await score_lead(lead)
    if score > 0.8:
        company = await get_company(lead.company_id)
        results.append({
            "lead": lead,
            "score": score,
            "company": company
        })
return results
