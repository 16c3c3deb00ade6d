from collections import defaultdct
