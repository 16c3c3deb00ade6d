def loose():
    return super().x


loose()
