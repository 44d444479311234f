"""The characters that no map may hold, and those that no key may, as patterns.

This module imports nothing of ours, so that a text in which nothing is wrong can be known for one
without whatever tells mistakes.
"""

import re

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)
"""What no text of a map may hold."""
AS_BREAK = "\u0085\u2028\u2029\ufeff"
"""Characters of YAML 1.2 that libyaml, being YAML 1.1, takes for line ends or refuses."""
