import asyncio, json
# Get all offers
offers = await get_job_offers()
# Get company details for all (parallel)
company_tasks = [get_company_details(o.company_id) for o in offers]
companies = await asyncio.gather(*company_tasks)
# Filter tech companies
tech_offers = [
o for o, c in zip(offers, companies)
if 'tech' in c.industry.lower()
]
# Find highest paying
best_offer = max(tech_offers, key=lambda o: o.salary)
# Return structured result
print(json.dumps({
"offer": best_offer.to_dict(),
"company": companies[offers.index(best_offer)].to_dict(),
"salary": best_offer.salary
}))
