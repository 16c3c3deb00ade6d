"""Features of the future: the names, and the module."""
from __future__ import annotations as an
from __future__ import annotations, division
import __future__
print(an, division, annotations is an)
print(__future__.annotations.getOptionalRelease(), __future__.annotations.getMandatoryRelease(), __future__.all_feature_names)
for n in __future__.all_feature_names: print(getattr(__future__, n), getattr(__future__, n).compiler_flag)
print(__future__.__all__, type(an).__name__, [k for k in dir(__future__) if k[0] != '_'])
