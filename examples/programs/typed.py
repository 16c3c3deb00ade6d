# Pattern: typed calls. The input class checks names and types before anything is sent.
from tools.api import GetUserInput, GetUserOutput, get_user

user: GetUserOutput = await get_user(GetUserInput(user_id="usr_123"))
return {"name": user.name, "email": user.email, "domain": user.email.split("@")[1]}
