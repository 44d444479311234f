"""The yardstick Y, a program of its own: libyaml parses all maps below a folder, in C, for nothing.

Nothing of outcomekit is imported, and nothing of Python is made of what is read.
"""

import os
import sys

from yaml._yaml import CParser

for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:  # noqa: PTH118, PTH123
                CParser(file.read()).raw_parse()
