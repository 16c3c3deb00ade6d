class Config:
    retries = 3


print(Config.retrys)
